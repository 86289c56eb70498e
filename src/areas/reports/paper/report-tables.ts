import { formatDay, type PlainDate } from "#src/base/plain-date.ts"
import type { Block, RichText, Run, Table, TableRow } from "#src/platform/official-document/index.ts"
import {
  cellsOf,
  type PeriodCounts,
  type ReportFigures,
  type ReportTarget,
  type ReportWork,
  type Upcoming,
} from "../rules/index.ts"
import { writeMeasured, writeNumber, writePlan, writeShare } from "./numbers.ts"
import { standingWords, verdictWords } from "./prose.ts"

const bound = (value: number, ref: string): Run[] => [{ text: writeNumber(value), figure: { ref } }]
const day = (value: PlainDate | null): string => (value === null ? "" : formatDay(value))

/** The 2×2 as a table whose rows and columns sum up. */
export function standingTable({ total }: ReportFigures): Table {
  const cells = cellsOf(total)
  return {
    kind: "table",
    unit: "Đơn vị tính: nhiệm vụ",
    columns: [
      { title: "Tình trạng", width: 34 },
      { title: "Đúng hạn, trong hạn", width: 22, numeric: true },
      { title: "Quá hạn", width: 22, numeric: true },
      { title: "Cộng", width: 22, numeric: true },
    ],
    rows: [
      {
        cells: [
          "Đã hoàn thành",
          bound(cells.doneOnTime, "total.done-in-time"),
          bound(cells.doneLate, "total.done-late"),
          bound(total.done, "total.done"),
        ],
      },
      {
        cells: [
          "Chưa hoàn thành",
          writeNumber(cells.openOnTime),
          bound(cells.openLate, "total.overdue"),
          bound(total.open, "total.open"),
        ],
      },
      {
        style: "total",
        cells: [
          "Tổng số",
          writeNumber(cells.doneOnTime + cells.openOnTime),
          writeNumber(cells.doneLate + cells.openLate),
          bound(total.assigned, "total.assigned"),
        ],
      },
    ],
    ...(total["no-deadline"] > 0
      ? { note: `Ghi chú: số trong hạn gồm ${writeNumber(total["no-deadline"])} nhiệm vụ không có thời hạn.` }
      : {}),
  }
}

const countColumns = [
  { title: "Được giao", width: 10, numeric: true },
  { title: "Đúng hạn", group: "Đã hoàn thành", width: 10, numeric: true },
  { title: "Quá hạn", group: "Đã hoàn thành", width: 10, numeric: true },
  { title: "Trong hạn", group: "Chưa hoàn thành", width: 10, numeric: true },
  { title: "Quá hạn", group: "Chưa hoàn thành", width: 10, numeric: true },
  { title: "Tỷ lệ hoàn thành", width: 12, numeric: true },
  { title: "Tỷ lệ đúng hạn", width: 12, numeric: true },
] as const

function countCells(counts: PeriodCounts, prefix: string): RichText[] {
  const cells = cellsOf(counts)
  return [
    bound(counts.assigned, `${prefix}.assigned`),
    bound(cells.doneOnTime, `${prefix}.done-in-time`),
    bound(cells.doneLate, `${prefix}.done-late`),
    writeNumber(cells.openOnTime),
    bound(cells.openLate, `${prefix}.overdue`),
    writeShare(counts.completionShare),
    writeShare(counts.onTimeShare),
  ]
}

const formulas =
  "Ghi chú: Tỷ lệ hoàn thành = đã hoàn thành/được giao. Tỷ lệ đúng hạn = hoàn thành đúng hạn/(đã hoàn thành + chưa hoàn thành quá hạn)."

/** Progress by lead unit, with the total. */
export function unitTable({ units, total }: ReportFigures): Table {
  const rows: TableRow[] = units.map((unit, place) => ({
    cells: [
      String(place + 1),
      unit.name === "" ? "Chưa giao đơn vị" : unit.name,
      ...countCells(unit, `unit.${unit.unitId ?? 0}`),
    ],
  }))
  return {
    kind: "table",
    unit: "Đơn vị tính: nhiệm vụ",
    columns: [{ title: "TT", width: 6, align: "center" }, { title: "Đơn vị chủ trì", width: 30 }, ...countColumns],
    rows: [...rows, { style: "total", cells: ["", "Tổng số", ...countCells(total, "total")] }],
    note: formulas,
  }
}

/** Progress by document. */
export const documentTable = ({ documents }: ReportFigures): Table => ({
  kind: "table",
  unit: "Đơn vị tính: nhiệm vụ",
  columns: [{ title: "TT", width: 6, align: "center" }, { title: "Văn bản", width: 30 }, ...countColumns],
  rows: documents.map((document, place) => ({
    cells: [
      String(place + 1),
      document.symbol === "" ? document.title : `${document.symbol}: ${document.title}`,
      ...countCells(document, `document.${document.documentId}`),
    ],
  })),
})

/** Targets with plan, value, the same period of last year and the outcome. */
export const targetTable = ({ targets }: ReportFigures): Table => ({
  kind: "table",
  columns: [
    { title: "TT", width: 6, align: "center" },
    { title: "Chỉ tiêu", width: 32 },
    { title: "Kế hoạch", width: 14, numeric: true },
    { title: "Thực hiện", width: 14, numeric: true },
    { title: "So với kế hoạch", width: 12, numeric: true },
    { title: "Cùng kỳ năm trước", width: 14, numeric: true },
    { title: "Số đến ngày", width: 13, align: "center" },
    { title: "Kết quả", width: 16 },
  ],
  rows: targets.map((target, place) => ({
    cells: [
      String(place + 1),
      target.unit === null ? target.name : `${target.name} (${target.unit})`,
      ...targetCells(target),
    ],
  })),
  note: "Ghi chú: “Chưa có số liệu” không phải là 0.",
})

const targetCells = (target: ReportTarget): RichText[] => [
  writePlan(target),
  target.value === null
    ? "chưa có"
    : [{ text: writeMeasured(target.value, target.measureUnit), figure: { ref: `target.${target.id}.value` } }],
  target.share === null ? "–" : writeShare(target.share / 100),
  target.lastYear === null ? "–" : writeMeasured(target.lastYear, target.measureUnit),
  day(target.asOf) || "–",
  verdictWords[target.verdict],
]

/** All works, by unit: the appendix. */
export function workTable(works: readonly ReportWork[]): Block {
  const rows: TableRow[] = []
  let number = 0
  for (const [unit, own] of Map.groupBy(works, (work) => work.unit)) {
    rows.push({
      style: "section",
      cells: [`${unit === "" ? "Chưa giao đơn vị" : unit} (${writeNumber(own.length)} nhiệm vụ)`],
    })
    for (const work of own) {
      number += 1
      rows.push({
        cells: [
          String(number),
          work.code,
          work.title,
          work.product,
          day(work.assignedOn),
          day(work.dueOn),
          day(work.handedOverOn ?? work.doneOn),
          tellStanding(work),
        ],
      })
    }
  }
  return {
    kind: "table",
    columns: [
      { title: "TT", width: 5, align: "center" },
      { title: "Mã", width: 9, align: "center" },
      { title: "Nhiệm vụ", width: 36 },
      { title: "Sản phẩm", width: 22 },
      { title: "Ngày giao", width: 11, align: "center" },
      { title: "Thời hạn", width: 11, align: "center" },
      { title: "Ngày nộp sản phẩm", width: 11, align: "center" },
      { title: "Tình trạng", width: 18 },
    ],
    rows,
  }
}

const tellStanding = (work: ReportWork): string =>
  work.lateDays > 0
    ? `${standingWords[work.standing]} ${writeNumber(work.lateDays)} ngày làm việc`
    : standingWords[work.standing]

/** The works that are overdue, longest first, with what the unit reported. */
export const lateTable = (works: readonly ReportWork[]): Block => ({
  kind: "table",
  columns: [
    { title: "TT", width: 5, align: "center" },
    { title: "Mã", width: 9, align: "center" },
    { title: "Nhiệm vụ", width: 36 },
    { title: "Đơn vị chủ trì", width: 22 },
    { title: "Thời hạn", width: 11, align: "center" },
    { title: "Chậm (ngày làm việc)", width: 11, numeric: true },
    { title: "Vướng mắc đơn vị đã báo cáo", width: 30 },
  ],
  rows: works.map((work, place) => ({
    cells: [
      String(place + 1),
      work.code,
      work.title,
      work.unit,
      day(work.dueOn),
      writeNumber(work.lateDays),
      work.cause,
    ],
  })),
})

/** The tasks of the coming period. */
export const upcomingTable = (upcoming: readonly Upcoming[]): Block => ({
  kind: "table",
  columns: [
    { title: "TT", width: 5, align: "center" },
    { title: "Mã", width: 9, align: "center" },
    { title: "Nhiệm vụ", width: 42 },
    { title: "Đơn vị chủ trì", width: 26 },
    { title: "Sản phẩm", width: 26 },
    { title: "Thời hạn", width: 12, align: "center" },
  ],
  rows: upcoming.map((work, place) => ({
    cells: [String(place + 1), work.code, work.title, work.unit, work.product, day(work.dueOn)],
  })),
})
