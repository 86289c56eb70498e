import { type PlainDate, plainDate } from "#src/base/plain-date.ts"

/** The period of a target from the words that give it: "2025", "2026-2030", "2025-12-31"; the document's own period when there are none. */
export function periodOfTarget(
  written: string | null,
  setting: { issuedOn: PlainDate | null; periodFrom: number | null; periodTo: number | null },
): { periodStart: PlainDate; periodEnd: PlainDate } | null {
  const years = [...(written ?? "").matchAll(/(?:19|20|21)\d{2}/g)].map((found) => Number(found[0]))
  const first = years[0]
  const last = years.at(-1)
  if (first !== undefined && last !== undefined && last > first) return yearsPeriod(first, last)
  if (last !== undefined) {
    const from = setting.periodTo === last && setting.periodFrom !== null ? setting.periodFrom : last
    return yearsPeriod(from, last)
  }
  if (setting.periodFrom !== null && setting.periodTo !== null) return yearsPeriod(setting.periodFrom, setting.periodTo)
  const year = setting.issuedOn === null ? null : Number(setting.issuedOn.slice(0, 4))
  return year === null ? null : yearsPeriod(year, year)
}

const yearsPeriod = (from: number, to: number) => ({
  periodStart: plainDate(`${from}-01-01`),
  periodEnd: plainDate(`${to}-12-31`),
})
