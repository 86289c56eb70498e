/** Made-up figures of a report, for the tests of rules and papers: no database. */
import { addDays, type PlainDate, plainDate } from "#src/base/plain-date.ts"
import { countPeriod, type ReportFigures, type ReportTarget, type ReportWork } from "./rules/index.ts"

export const november = { start: plainDate("2026-11-01"), end: plainDate("2026-11-30") }

export const reportWork = (number: number, change: Partial<ReportWork> = {}): ReportWork => ({
  id: `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`,
  code: `NV-${String(number).padStart(4, "0")}`,
  title: `Rà soát thủ tục hành chính lĩnh vực ${number}`,
  unitId: 116,
  unit: "Phòng Kinh tế",
  product: "Báo cáo kết quả rà soát",
  documentId: null,
  assignedOn: plainDate("2026-11-02"),
  firstDueOn: plainDate("2026-11-20"),
  dueOn: plainDate("2026-11-20"),
  handedOverOn: null,
  doneOn: null,
  standing: "open-in-time",
  lateDays: 0,
  cause: "",
  ...change,
})

export const reportTarget = (change: Partial<ReportTarget> = {}): ReportTarget => ({
  id: "00000000-0000-7000-9000-000000000001",
  indicatorId: "00000000-0000-7000-9100-000000000001",
  name: "Giải ngân đầu tư công",
  measureUnit: "%",
  unit: null,
  owner: "Phòng Kinh tế",
  ownerUnitId: 116,
  comparator: "at-least",
  gathering: "last",
  cadence: "month",
  plan: 95,
  value: 71.2,
  asOf: plainDate("2026-11-15"),
  periodStart: plainDate("2026-01-01"),
  periodEnd: plainDate("2026-12-31"),
  share: 74.947,
  lastYear: null,
  growth: null,
  verdict: "not-yet",
  outlook: "hard",
  ...change,
})

/** Figures whose counts are those of the works given. */
export function figuresOf(
  works: readonly ReportWork[],
  change: Partial<ReportFigures> = {},
  cutOff: PlainDate = plainDate("2026-11-18"),
): ReportFigures {
  const { total, units } = countPeriod(works, november)
  const names = new Map(works.map((work) => [work.unitId, work.unit]))
  return {
    period: november,
    cutOff,
    next: { start: addDays(cutOff, 1), end: plainDate("2026-12-31") },
    total,
    units: [...units].map(([unitId, counts]) => ({ unitId, name: names.get(unitId) ?? "", ...counts })),
    documents: [],
    breakthroughs: null,
    targets: [],
    works: [...works],
    upcoming: [],
    ...change,
  }
}
