import { foldInPlace } from "./words.ts"
import type { FindingList } from "./findings.ts"
import type { Table, TableNumber } from "./tables.ts"

const total =
  /^(?:tổng cộng|tổng số|tổng|cộng|toàn (?:quận|phường|xã|thành phố|huyện|tỉnh))(?: \(?[\p{L} ]{0,24}\)?)?$/u
/** Columns whose values do not add up: shares, means, ranks, norms. */
const unsummable =
  /%|tỷ lệ|tỉ lệ|tỷ trọng|bình quân|trung bình|xếp|thứ|hạng|điểm|tốc độ|đơn giá|định mức|năm sinh|so sánh|so với|hệ số|mức|giá|chỉ số/u
const inside = /^(?:[-+•]|trong đó|gồm|bao gồm|tr\.đ)|trong đó/u

const half = (numbers: readonly TableNumber[]) => numbers.reduce((sum, one) => sum + 0.5 * 10 ** -one.decimals, 0)

/** Rows that a total can be the sum of: all others, or those of the highest level where rows are numbered by level. */
function partRows(table: Table, totalRow: number): { rows: number[]; sure: boolean } {
  const others = table.labels.map((_, row) => row).filter((row) => row !== totalRow)
  const markers = others.map((row) => table.markers[row] ?? "")
  const roman = others.filter((row) => /^[IVX]+$/.test(table.markers[row] ?? ""))
  const nested =
    table.labels.some((label) => inside.test(foldInPlace(label))) ||
    markers.some((one) => one.includes(".")) ||
    (markers.some((one) => one === "") && markers.some((one) => one !== ""))
  if (roman.length >= 2 && roman.length < others.length) return { rows: roman, sure: false }
  const run = markers.every((one, at) => one === String(at + 1) || one === "")
  return { rows: others, sure: !nested && (run || roman.length === others.length) }
}

/** Sums of columns with a row of totals, and columns of percentages of two others. */
export function checkTables(tables: readonly Table[], findings: FindingList): void {
  for (const table of tables) {
    const totals = table.labels.flatMap((label, row) => (total.test(foldInPlace(label).trim()) ? [row] : []))
    const [row] = totals
    if (totals.length === 1 && row !== undefined && (row === 0 || row === table.labels.length - 1))
      checkTotals(table, row, findings)
    checkPercentages(table, findings)
  }
}

function checkTotals(table: Table, row: number, findings: FindingList): void {
  const { rows, sure } = partRows(table, row)
  if (rows.length < 2) return
  const columns = table.headers.flatMap((header, column) => {
    const whole = table.numbers.find((one) => one.row === row && one.column === column)
    const parts = table.numbers.filter((one) => one.column === column && rows.includes(one.row))
    if (!whole || parts.length < 2 || unsummable.test(foldInPlace(header)) || whole.claim.values[0]?.unit.includes("%"))
      return []
    const sum = parts.reduce((one, part) => one + part.value, 0)
    return [{ header, whole, parts, sum, holds: Math.abs(sum - whole.value) <= half(parts) + half([whole]) + 1e-9 }]
  })
  // Rows and totals that fit in most columns are sums; a column that alone does not fit is wrong.
  const fitting = columns.filter(({ holds }) => holds).length
  for (const { header, whole, parts, sum, holds } of columns) {
    const facts = { column: header, parts: parts.map((one) => one.value), whole: whole.value, sum }
    if (holds) findings.add(whole.claim, "agrees", { code: "total-holds", ...facts })
    else if (
      (fitting >= 1 || columns.length === 1) &&
      (sure || fitting > columns.length - fitting) &&
      Math.abs(sum - whole.value) <= 0.5 * Math.max(Math.abs(sum), Math.abs(whole.value)) &&
      whole.value > Math.max(...parts.map((one) => one.value)) * 0.5
    )
      findings.add(whole.claim, "contradicts", { code: "total-wrong", ...facts })
  }
}

const plan = /kế hoạch|dự toán|chỉ tiêu|tổng số|được giao|phải giải quyết|tiếp nhận/u
const done = /thực hiện|kết quả|đạt được|hoàn thành|đã giải quyết|đúng hạn|ước/u

/** A column of percentages that most rows show to be one column over another: the rows that do not fit are wrong. */
function checkPercentages(table: Table, findings: FindingList): void {
  const at = (row: number, column: number) => table.numbers.find((one) => one.row === row && one.column === column)
  table.headers.forEach((header, column) => {
    if (!/%|tỷ lệ|tỉ lệ/u.test(foldInPlace(header))) return
    const rows = table.labels.flatMap((_, row) => (at(row, column) ? [row] : []))
    const parts = table.headers.flatMap((one, index) =>
      index !== column && done.test(foldInPlace(one)) ? [index] : [],
    )
    const wholes = table.headers.flatMap((one, index) =>
      index !== column && plan.test(foldInPlace(one)) ? [index] : [],
    )
    for (const part of parts)
      for (const whole of wholes) {
        if (part === whole) continue
        const judged = rows.flatMap((row) => {
          const [stated, amount, base] = [at(row, column), at(row, part), at(row, whole)]
          if (!stated || !amount || !base || base.value <= 0) return []
          const real = (amount.value / base.value) * 100
          const slack =
            10 ** -stated.decimals +
            real *
              ((0.5 * 10 ** -amount.decimals) / Math.max(1, amount.value) + (0.5 * 10 ** -base.decimals) / base.value)
          return [
            {
              stated,
              amount,
              base,
              real,
              holds: Math.abs(real - stated.value) <= Math.min(slack, 10 ** -stated.decimals) + 1e-9,
            },
          ]
        })
        const fitting = judged.filter(({ holds }) => holds).length
        if (fitting < 2 || fitting <= (judged.length - fitting) * 2) continue
        for (const { stated, amount, base, real, holds } of judged) {
          const facts = { part: amount.value, whole: base.value, real, stated: stated.value, decimals: stated.decimals }
          if (holds) findings.add(stated.claim, "agrees", { code: "share-holds", ...facts, cut: false })
          else findings.add(stated.claim, "contradicts", { code: "share-wrong", ...facts })
        }
        return
      }
  })
}
