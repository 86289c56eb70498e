import { daysBetween, type PlainDate } from "#src/base/plain-date.ts"
import type { SaidPeriod } from "./claim-period.ts"
import type { Period } from "./days.ts"
import type { HeldFigure } from "./types.ts"

const away = (one: PlainDate, other: PlainDate) => Math.abs(daysBetween(one, other))

/** A held figure for a period; `sure` when text and record surely speak of the same days. */
export interface Found {
  row: HeldFigure
  sure: boolean
}

/** The held figure of the period that a text speaks of; without a period, the newest one before the day of the text. */
export function figureOfPeriod(
  rows: readonly HeldFigure[],
  said: SaidPeriod | null,
  textDay: PlainDate | null,
): Found | null {
  const newest = rows.toSorted((one, other) => other.asOf.localeCompare(one.asOf))
  if (said) {
    const row = sameDays(newest, said, textDay)
    return row ? { row, sure: true } : standsFor(newest, said, textDay)
  }
  const row = textDay === null ? newest[0] : newest.find((held) => held.asOf <= textDay)
  return row ? { row, sure: textDay !== null && !row.sums && daysBetween(row.asOf, textDay) <= 92 } : null
}

/** The last day of a period that had passed when the text was written. */
const untilOf = (said: Period, textDay: PlainDate | null): PlainDate =>
  textDay !== null && textDay < said.to && textDay >= said.from ? textDay : said.to

/** The held figure of these days, or the sum or mean of the parts that fill them. */
export function sameDays(
  newest: readonly HeldFigure[],
  said: Period & { upTo?: boolean },
  textDay: PlainDate | null,
): HeldFigure | undefined {
  const until = untilOf(said, textDay)
  const slack = Math.min(31, daysBetween(said.from, said.to) / 4)
  // A term begins with its congress, some months into its first year, and ends so in its last.
  const long = said.from.slice(0, 4) !== said.to.slice(0, 4)
  const begins = (held: HeldFigure) =>
    (said.upTo === true && !held.sums) ||
    (long ? held.periodStart.slice(0, 4) === said.from.slice(0, 4) : away(held.periodStart, said.from) <= slack)
  const ends = (held: HeldFigure) =>
    said.upTo === true
      ? away(held.periodEnd, until) <= 3
      : away(held.periodEnd, until) <= slack ||
        held.periodEnd === said.to ||
        (long && held.periodEnd.slice(0, 4) === said.to.slice(0, 4))
  return newest.find((held) => begins(held) && ends(held)) ?? gathered(newest, said.from, until)
}

/** Parts without a gap make up the period that they fill. */
export function partsOf(rows: readonly HeldFigure[], from: PlainDate, until: PlainDate): HeldFigure[] | null {
  const within = rows.filter((row) => row.periodStart >= from && row.periodEnd <= until)
  // Nine months of a year say nothing more where the year is held too.
  const inside = within
    .filter(
      (row) =>
        !within.some(
          (other) =>
            other !== row &&
            other.periodStart <= row.periodStart &&
            other.periodEnd >= row.periodEnd &&
            (other.periodStart !== row.periodStart || other.periodEnd !== row.periodEnd),
        ),
    )
    .toSorted((one, other) => one.periodStart.localeCompare(other.periodStart))
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last || inside.length < 2 || first.periodStart !== from || last.periodEnd !== until) return null
  const unbroken = inside.every(
    (row, index) => index === 0 || daysBetween(inside[index - 1]?.periodEnd ?? row.periodStart, row.periodStart) === 1,
  )
  return unbroken ? inside : null
}

function gathered(rows: readonly HeldFigure[], from: PlainDate, until: PlainDate): HeldFigure | undefined {
  const kind = rows[0]
  if (!kind || !(kind.sums || kind.means)) return undefined
  const parts = partsOf(rows, from, until)
  const last = parts?.at(-1)
  if (!parts || !last) return undefined
  const sum = parts.reduce((total, row) => total + row.value, 0)
  return { ...last, periodStart: from, value: kind.sums ? sum : sum / parts.length }
}

/** Where the last value stands for a period, a part that ends with the period may be meant; another may be too. */
function standsFor(newest: readonly HeldFigure[], said: Period, textDay: PlainDate | null): Found | null {
  const until = untilOf(said, textDay)
  const row = newest.find(
    (held) =>
      !held.sums &&
      !held.means &&
      held.periodEnd >= said.from &&
      held.periodEnd <= until &&
      away(held.periodEnd, until) <= 31,
  )
  return row ? { row, sure: false } : null
}

/** The same days one year earlier. */
export const yearBefore = (day: PlainDate): PlainDate =>
  `${Number(day.slice(0, 4)) - 1}${day.slice(4) === "-02-29" ? "-02-28" : day.slice(4)}` as PlainDate
