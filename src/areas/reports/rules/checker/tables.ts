import type { Claim } from "#src/areas/reading/index.ts"
import { foldInPlace } from "./words.ts"
import { vndPer } from "./written-number.ts"

interface Cell {
  start: number
  end: number
  text: string
}

/** A number in a table, with what its row and column say of it. */
export interface TableNumber {
  claim: Claim
  value: number
  decimals: number
  row: number
  column: number
}

/** A table whose rows stand on a line each ("| a | b |"). */
export interface Table {
  headers: string[]
  /** What each row is about; the empty text when it says nothing. */
  labels: string[]
  /** The marker of each row ("I", "1", "1.1"), from a column of numbers. */
  markers: string[]
  numbers: TableNumber[]
  /** Words that stand right before the table. */
  caption: string
}

const figure = /^[-–]?\s?\d[\d.]*(?:,\d+)?\s?%?$/
const ordinals = /^(?:tt|stt|số tt|số thứ tự|tt\.|#)$/u
const unitHeader = /^(?:đơn vị(?: tính)?|đvt|đơn vị đo)/u
const marking = /^(?:[IVXLC]+|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*)\.?$/u

function cellsOf(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = []
  let from = start + 1
  for (let at = from; at <= end; at += 1) {
    if (at < end && text[at] !== "|") continue
    const raw = text.slice(from, at)
    if (at === end && raw.trim() === "") break
    const lead = raw.length - raw.trimStart().length
    const body = raw.trim()
    cells.push({ start: from + lead, end: from + lead + body.length, text: body })
    from = at + 1
  }
  return cells
}

/** The value of a number as Vietnamese tables write it; null when it is none. */
export function numberOf(written: string): number | null {
  if (!figure.test(written)) return null
  const digits = written.replace(/[\s%]/g, "").replace("–", "-")
  // "12.5" with a dot is a fraction in some tables; only dots before three digits separate thousands.
  const value = Number(
    /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits)
      ? digits.replaceAll(".", "").replace(",", ".")
      : digits.replace(",", "."),
  )
  return Number.isFinite(value) ? value : null
}

const yearly = (cell: string) => /^(?:năm )?(?:19|20)\d{2}$/iu.test(cell)

function tableOf(rows: Cell[][], before: string): Table | null {
  const width = Math.max(...rows.map((row) => row.length))
  if (rows.length < 2 || width < 2) return null
  const isNumbering = (row: Cell[]) =>
    row.every(({ text: cell }) => cell === "" || /^\(?\d{1,2}\)?(?:\s?=.*)?$|^[A-ZĐ]$/u.test(cell))
  const numeric = (row: Cell[]) => row.slice(1).filter(({ text: cell }) => figure.test(cell) && !yearly(cell)).length
  let heads = rows.findIndex((row) => numeric(row) > 0 && !isNumbering(row))
  if (heads === -1) return null
  if (heads === 0) heads = numeric(rows[0] ?? []) * 2 > width ? 0 : 1
  const headRows = rows.slice(0, heads).filter((row) => !isNumbering(row))
  const headers = Array.from({ length: width }, (_, column) =>
    [...new Set(headRows.map((row) => row[column]?.text ?? ""))].join(" ").trim(),
  )
  const body = rows.slice(heads).filter((row) => !isNumbering(row))
  const ordinalAt = headers.findIndex((header) => ordinals.test(foldInPlace(header)))
  const unitAt = headers.findIndex((header, column) => {
    const folded = foldInPlace(header).trim()
    // "Đơn vị" heads names of bodies as well as units of measure: its cells tell.
    if (folded !== "đơn vị") return unitHeader.test(folded)
    const cells = body.map((row) => row[column]?.text ?? "").filter((cell) => cell !== "")
    return cells.length > 0 && cells.every((cell) => isUnit(cell) || /^\p{Ll}[\p{Ll} /]{0,20}$/u.test(cell))
  })
  const labelAt = Array.from({ length: width }, (_, column) => column).find(
    (column) =>
      column !== ordinalAt && column !== unitAt && body.some((row) => /\p{L}{2}/u.test(row[column]?.text ?? "")),
  )
  if (labelAt === undefined) return null
  const shared = /đơn vị(?: tính)?: ?([^\n|()]{1,24})/u.exec(foldInPlace(before))?.[1]?.trim().replace(/\.$/, "")
  const numbers: TableNumber[] = []
  body.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (column === ordinalAt || column === unitAt || column === labelAt || yearly(cell.text)) return
      const value = numberOf(cell.text)
      if (value === null) return
      const unit = unitOf(cell.text, row[unitAt]?.text, headers[column] ?? "", row[labelAt]?.text ?? "", shared)
      const decimals = /,(\d+)/.exec(cell.text)?.[1]?.length ?? 0
      numbers.push({ claim: claimOf(cell, value, unit), value, decimals, row: at, column })
    })
  })
  if (numbers.length === 0) return null
  return {
    headers,
    labels: body.map((row) => row[labelAt]?.text ?? ""),
    markers: body
      .map((row) => (ordinalAt === -1 ? "" : (row[ordinalAt]?.text ?? "")).replace(/\.$/, ""))
      .map((one) => (marking.test(one) ? one : "")),
    numbers,
    caption: before,
  }
}

const inBrackets = (words: string) => /\(([^()\d]{1,24})\)\s*$/u.exec(words)?.[1]?.trim()
const isUnit = (words: string | undefined): words is string =>
  words !== undefined &&
  (words.includes("%") ||
    vndPer(words) !== null ||
    /^(?:đồng|người|hộ|vụ|hồ sơ|ha|km|m2|trường|đảng viên|chỉ tiêu|nhiệm vụ)/iu.test(words))

function unitOf(
  cell: string,
  own: string | undefined,
  header: string,
  label: string,
  shared: string | undefined,
): string {
  if (cell.includes("%")) return "%"
  const [ofHeader, ofLabel] = [inBrackets(header), inBrackets(label)]
  if (isUnit(ofHeader)) return ofHeader
  if (/tỷ lệ|tỉ lệ|%|tỷ trọng|tốc độ/iu.test(header)) return "%"
  if (own) return own
  if (isUnit(ofLabel)) return ofLabel
  return shared ?? ""
}

function claimOf(cell: Cell, value: number, unit: string): Claim {
  const per = vndPer(unit)
  const kind: Claim["kind"] = unit.includes("%") ? "percent" : per !== null ? "money" : "count"
  return {
    start: cell.start,
    end: cell.end,
    text: cell.text,
    kind,
    values: [{ value, unit, ...(per === null ? {} : { vnd: Math.round(value * per) }) }],
    comparator: null,
    indicator: null,
    period: null,
    org: null,
  }
}

/** The tables of a text whose rows stand on a line each. */
export function tablesOf(text: string): Table[] {
  const tables: Table[] = []
  let rows: Cell[][] = []
  let before = ""
  let caption = ""
  const close = () => {
    if (rows.length > 0) {
      const table = tableOf(rows, caption)
      if (table) tables.push(table)
    }
    rows = []
  }
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf("\n", start)
    const end = found === -1 ? text.length : found
    if (text[start] === "|" && end - start > 3) {
      if (rows.length === 0) caption = before
      const cells = cellsOf(text, start, end)
      if (!cells.every((cell) => /^[-: ]*$/.test(cell.text))) rows.push(cells)
    } else {
      close()
      const line = text.slice(start, end).trim()
      if (line !== "") before = `${before}\n${line.slice(0, 200)}`.slice(-400)
    }
    start = end + 1
  }
  close()
  return tables
}
