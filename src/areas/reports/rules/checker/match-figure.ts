import type { Claim } from "#src/areas/reading/index.ts"
import { daysBetween, type PlainDate } from "#src/base/plain-date.ts"
import { type Period, periodIn } from "./days.ts"
import type { CheckReason, CheckVerdict, FigureFacts, HeldFigure } from "./types.ts"
import { clauseAround, coverage, meaningOf, placesIn, sentenceAround, foldInPlace, wordsOf } from "./words.ts"
import { amountOf, halfDigit, near, vndPer } from "./written-number.ts"

export interface FigureSearch {
  text: string
  textDay: PlainDate | null
  /** The place that the text is about, when it names one. */
  subject: string | null
  indicators: readonly HeldIndicator[]
}

/** The held figures of one indicator, with what its name says. */
interface HeldIndicator {
  words: string[]
  /** The name says no more than its unit: "Số phường". */
  bare: boolean
  measureUnit: string
  rows: HeldFigure[]
}

/** Sorts the held figures by indicator, once for a whole text. */
export const indicatorsOf = (figures: readonly HeldFigure[]): HeldIndicator[] =>
  [...Map.groupBy(figures, (figure) => figure.indicatorId).values()].flatMap((rows) => {
    const first = rows[0]
    if (!first) return []
    const words = meaningOf(first.indicator)
    return [
      {
        words,
        bare: words.length > 0 && words.join(" ") === meaningOf(first.measureUnit).join(" "),
        measureUnit: first.measureUnit,
        rows,
      },
    ]
  })

const factsOf = ({
  id,
  indicatorId,
  indicator,
  measureUnit,
  periodStart,
  periodEnd,
  asOf,
  value,
  source,
}: HeldFigure): FigureFacts => ({
  id,
  indicatorId,
  indicator,
  measureUnit,
  periodStart,
  periodEnd,
  asOf,
  value,
  source,
})
const join = (text: string) => wordsOf(text).join(" ")

const symbols = (text: string) => text.toLowerCase().replaceAll(/\s/g, "")

function unitFits(claim: Claim, { measureUnit }: HeldIndicator): boolean {
  const unit = claim.values[0]?.unit ?? ""
  if (claim.kind === "money") return claim.values[0]?.vnd !== undefined && vndPer(measureUnit) !== null
  if (claim.kind === "percent" || claim.kind === "rate") return symbols(unit) === symbols(measureUnit)
  const [here, there] = [join(unit), join(measureUnit)]
  return there !== "" && (here === there || here.startsWith(`${there} `))
}

/** Whether a held figure's unit can be the one that the text speaks of. */
function isOf(held: HeldFigure, sentence: string, subject: string | null): boolean {
  const names = held.unitNames.map(join)
  if (!held.whole) return names.some((name) => name !== "" && join(sentence).includes(name))
  const named = placesIn(sentence)
  const asked = named.length > 0 ? named : subject === null ? [] : [subject]
  return (
    asked.length === 0 ||
    asked.some(
      (place) =>
        names.some((name) => ` ${name} `.includes(` ${place} `)) ||
        held.unitNames.flatMap(placesIn).some((own) => place.startsWith(`${own} `)),
    )
  )
}

interface Candidate {
  score: number
  bare: boolean
  rows: HeldFigure[]
}

/** Held indicators whose every telling word stands around the claim, best first. */
function candidates(
  claim: Claim,
  around: { wide: Set<string>; close: Set<string> },
  indicators: readonly HeldIndicator[],
): Candidate[] {
  const unit = join(claim.values[0]?.unit ?? "")
  return indicators
    .flatMap(({ words, bare, measureUnit, rows }): Candidate[] => {
      if (bare) return unit === join(measureUnit) ? [{ score: 1.2, bare, rows }] : []
      if (words.length < 2) return []
      const [wide, close] = [coverage(words, around.wide), coverage(words, around.close)]
      return wide < 0.8 || close <= 0 ? [] : [{ score: wide + close, bare, rows }]
    })
    .toSorted((one, other) => other.score - one.score)
}

const away = (one: PlainDate, other: PlainDate) => Math.abs(daysBetween(one, other))

/** The held figure of the period that the text speaks of; `sure` when the text and the record name the same days. */
function ofPeriod(
  rows: readonly HeldFigure[],
  words: string | null,
  textDay: PlainDate | null,
): { row: HeldFigure; sure: boolean } | null {
  const newest = rows.toSorted((one, other) => other.asOf.localeCompare(one.asOf))
  const said = words === null ? null : periodIn(words, textDay)
  if (said) {
    const row = sameDays(newest, said, textDay)
    return row ? { row, sure: true } : null
  }
  const row = textDay === null ? newest[0] : newest.find((held) => held.asOf <= textDay)
  return row ? { row, sure: textDay !== null && !row.sums && daysBetween(row.asOf, textDay) <= 92 } : null
}

function sameDays(newest: readonly HeldFigure[], said: Period, textDay: PlainDate | null): HeldFigure | undefined {
  const until = textDay !== null && textDay < said.to && textDay >= said.from ? textDay : said.to
  const slack = Math.min(31, daysBetween(said.from, said.to) / 4)
  // A term begins with its congress, some months into its first year, and ends so in its last.
  const long = said.from.slice(0, 4) !== said.to.slice(0, 4)
  const begins = (held: HeldFigure) =>
    long ? held.periodStart.slice(0, 4) === said.from.slice(0, 4) : away(held.periodStart, said.from) <= slack
  const ends = (held: HeldFigure) =>
    away(held.periodEnd, until) <= slack ||
    held.periodEnd === said.to ||
    (long && held.periodEnd.slice(0, 4) === said.to.slice(0, 4))
  return newest.find((held) => begins(held) && ends(held)) ?? sumOf(newest, said.from, until)
}

/** Months or quarters without a gap make up the period that they fill. */
function sumOf(rows: readonly HeldFigure[], from: PlainDate, until: PlainDate): HeldFigure | undefined {
  const inside = rows
    .filter((row) => row.sums && row.periodStart >= from && row.periodEnd <= until)
    .toSorted((one, other) => one.periodStart.localeCompare(other.periodStart))
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last || first.periodStart !== from || last.periodEnd !== until) return undefined
  if (
    inside.some(
      (row, index) => index > 0 && daysBetween(inside[index - 1]?.periodEnd ?? row.periodStart, row.periodStart) !== 1,
    )
  )
    return undefined
  return { ...last, periodStart: from, value: inside.reduce((total, row) => total + row.value, 0) }
}

const future = /phấn đấu|mục tiêu|tối thiểu|ít nhất|chỉ tiêu đặt ra|đặt chỉ tiêu/u

/** Compares one figure of a text with the figures held. A wrong match does more harm than none, so what is not clear stays unknown. */
export function compareFigure(claim: Claim, search: FigureSearch): { verdict: CheckVerdict; reason: CheckReason } {
  const unknown = (reason: CheckReason) => ({ verdict: "unknown" as const, reason })
  const { text } = search
  const sentence = sentenceAround(text, claim)
  const clause = clauseAround(text, claim, sentence)
  const folded = foldInPlace(text.slice(sentence.start, claim.start))
  if (
    claim.kind === "target" ||
    claim.comparator === "≥" ||
    claim.comparator === "≤" ||
    future.test(folded.slice(-160))
  )
    return unknown({ code: "is-target" })
  const fitting = search.indicators.filter((held) => unitFits(claim, held))
  if (amountOf(claim) === null || fitting.length === 0) return unknown({ code: "nothing-held" })
  // The claim's own digits are not words of its name, its unit is.
  const noun = claim.text.replace(/[\d.,/]+/g, " ")
  const wide = new Set(
    wordsOf(`${text.slice(sentence.start, claim.start)} ${noun} ${text.slice(claim.end, clause.end)}`),
  )
  const close = new Set(
    wordsOf(`${text.slice(clause.start, claim.start)} ${noun} ${text.slice(claim.end, clause.end)}`),
  )
  const [best, second] = candidates(claim, { wide, close }, fitting)
  if (!best || (second && best.score - second.score < 0.05)) return unknown({ code: "nothing-held" })
  const words = text.slice(sentence.start, sentence.end)
  const own = best.rows.filter((held) => isOf(held, words, search.subject))
  const named = placesIn(words)[0] ?? search.subject
  if (own.length === 0) return unknown(named === null ? { code: "nothing-held" } : { code: "other-unit", named })
  const opening = text.slice(sentence.start, Math.min(claim.start, sentence.start + 60))
  const chosen = ofPeriod(own, claim.period ?? (periodIn(opening, null) ? opening : null), search.textDay)
  if (!chosen)
    return unknown(
      own[0] ? { code: "figure-maybe", held: factsOf(own[0]), why: "other-period" } : { code: "nothing-held" },
    )
  const held = factsOf(chosen.row)
  const numeratorOnly = claim.kind === "ratio"
  if (sameAmount(claim, chosen.row, folded))
    return { verdict: "agrees", reason: { code: "figure-agrees", held, numeratorOnly } }
  if (!chosen.sure) return unknown({ code: "figure-maybe", held, why: "period-unclear" })
  if (best.bare && !isTotal(text, claim)) return unknown({ code: "figure-maybe", held, why: "not-the-total" })
  return {
    verdict: "differs",
    reason: {
      code: "figure-differs",
      held,
      written: claim.values[0]?.value ?? 0,
      unit: claim.values[0]?.unit ?? "",
      numeratorOnly,
    },
  }
}

/** "20 phường trên địa bàn", "toàn quận có 20 phường": all of them, not some. */
const isTotal = (text: string, claim: Claim) =>
  /^\s*(?:trên địa bàn|trực thuộc|thuộc quận|của quận|của thành phố|của phường)/u.test(
    foldInPlace(text.slice(claim.end, claim.end + 30)),
  ) ||
  /(?:toàn (?:quận|huyện|phường|thành phố)(?: hiện)?|cả|tổng số|gồm)(?: có)? $/u.test(
    foldInPlace(text.slice(Math.max(0, claim.start - 24), claim.start)),
  )

/** Equal after rounding to what is written; "hơn" and "gần" allow the side that they name. */
function sameAmount(claim: Claim, held: HeldFigure, before: string): boolean {
  const written = amountOf(claim)
  if (written === null) return false
  const real = claim.kind === "money" ? held.value * (vndPer(held.measureUnit) ?? 1) : held.value
  if (near(real, written, halfDigit(claim))) return true
  const word =
    /(hơn|trên|gần|khoảng|xấp xỉ)\s*$/u.exec(before)?.[1] ??
    /(?:^| )(hơn|trên|gần|khoảng|xấp xỉ) \d/u.exec(foldInPlace(claim.text))?.[1]
  if (word === "hơn" || word === "trên") return real > written && real <= written * 1.1
  if (word === "gần") return real < written && real >= written * 0.9
  return word !== undefined && near(real, written, written * 0.05)
}
