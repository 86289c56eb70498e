import { daysBetween, type PlainDate } from "#src/base/plain-date.ts"
import { periodOfClaim, type SaidPeriod } from "./claim-period.ts"
import type { Context } from "./context.ts"
import { figureOfPeriod, type Found } from "./held-period.ts"
import { type Candidate, candidatesFor, factsOf, type HeldIndicator, rowsOfUnit } from "./indicators.ts"
import type { CheckReason, CheckVerdict, HeldFigure } from "./types.ts"
import { foldInPlace, placesIn } from "./words.ts"
import { amountOf, halfDigit, type Interval, intervalOf, near, vndPer } from "./written-number.ts"

export interface FigureSearch {
  text: string
  textDay: PlainDate | null
  /** The place that the text is about, when it names one. */
  subject: string | null
  /** The period that the text as a whole is about. */
  textPeriod: SaidPeriod | null
  indicators: readonly HeldIndicator[]
  /** What has been found for claims already: several rules ask for the same. */
  matches: Map<Context, Match | Judged>
}

export interface Judged {
  verdict: CheckVerdict
  reason: CheckReason
}

/** What of the records a claim speaks of, as far as it can be told. */
export interface Match extends Candidate {
  said: SaidPeriod | null
  unclear: boolean
  /** Rows of the unit that the text speaks of. */
  seen: HeldFigure[]
  targets: HeldFigure[]
  found: Found | null
}

const unknown = (reason: CheckReason): Judged => ({ verdict: "unknown", reason })
const future =
  /(?<!nỗ lực |luôn |đã |ra sức |tích cực |quyết tâm )phấn đấu(?! đi đầu)|mục tiêu|chỉ tiêu đặt ra|đặt chỉ tiêu|đề ra chỉ tiêu|giao chỉ tiêu|tiến tới|đặt ra/u
/** The old value of a change: "giảm từ 120 hộ xuống 80 hộ". */
const former = /(?<!\p{L})từ\s*$/u

const ofResult = /(?<!\p{L})(?:đã|kết quả|ước|hoàn thành|vượt|đến nay|tính đến|thực hiện được|hiện)(?!\p{L})/u

/** Whether a claim surely says what is to be reached: its own words say so, and none speaks of a result. */
export const isSurelyTarget = ({ claim, before }: Context): boolean =>
  claim.kind === "target" || (/phấn đấu|mục tiêu|chỉ tiêu/u.test(before.slice(-160)) && !ofResult.test(before))

/** Whether a claim says what is to be reached, and not what was. */
export function isTarget({ claim, before, after, aims }: Context): boolean {
  return (
    claim.kind === "target" ||
    (aims && !ofResult.test(before)) ||
    future.test(before.slice(-160)) ||
    (/tối thiểu|ít nhất|không dưới|≥|>=/u.test(`${before.slice(-20)}${claim.text.toLowerCase()}`) &&
      !/(?<!\p{L})(?:đã|kết quả|ước)(?!\p{L})/u.test(before)) ||
    (/^ ?trở lên/u.test(after) && !/(?<!\p{L})(?:đã|kết quả|hiện)(?!\p{L})/u.test(before))
  )
}

/** Finds the indicator that a claim speaks of, and the held figure of its unit and period. */
export function matchFigure(context: Context, search: FigureSearch, ofAmounts = false): Match | Judged {
  const kept = ofAmounts ? undefined : search.matches.get(context)
  if (kept) return kept
  const match = findMatch(context, search, ofAmounts)
  if (!ofAmounts) search.matches.set(context, match)
  return match
}

function findMatch(context: Context, search: FigureSearch, ofAmounts: boolean): Match | Judged {
  const { text, textDay, subject } = search
  const [best, second] = candidatesFor(text, context, search.indicators, ofAmounts)
  if (!best || (second && best.score - second.score < 0.05)) return unknown({ code: "nothing-held" })
  const words = text.slice(context.sentence.start, context.sentence.end)
  const seen = rowsOfUnit(best.indicator.seen, best.indicator, words, subject)
  const targets = rowsOfUnit(best.indicator.targets, best.indicator, words, subject)
  if (seen.length + targets.length === 0) {
    const named = placesIn(words)[0] ?? subject
    return unknown(named === null ? { code: "nothing-held" } : { code: "other-unit", named })
  }
  const yearOf = (search.textPeriod?.to ?? textDay)?.slice(0, 4)
  const nearest = seen[0] ?? targets[0]
  const { said, ...spoken } = periodOfClaim(text, context, yearOf === undefined ? null : Number(yearOf))
  // "Năm 2026 ước đạt": a guess at a whole period of which a part has passed.
  const guessed =
    said !== null &&
    textDay !== null &&
    said.to > textDay &&
    /ước|dự kiến|dự báo|cả năm/u.test(`${context.before.slice(-80)} ${context.claim.text.toLowerCase()}`)
  const vague = spoken.vague === null ? null : { words: spoken.vague, name: nearest?.indicator.toLowerCase() ?? "" }
  // "Năm 2025, …. Tỷ lệ … đạt …": one period named earlier in the paragraph goes on.
  const [goesOn] = spoken.earlier
  const one = goesOn && spoken.earlier.every(({ from, to }) => from === goesOn.from && to === goesOn.to) ? goesOn : null
  const carried = one ? figureOfPeriod(seen, one, textDay) : null
  if (one && carried?.sure) {
    const unclear = guessed || spoken.unclear || (vague !== null && !meansPeriodOf(vague, carried.row, textDay))
    return { ...best, said: one, unclear, seen, targets, found: carried }
  }
  const period = said ?? search.textPeriod
  const found = figureOfPeriod(seen, period, textDay)
  const unclear =
    guessed ||
    spoken.unclear ||
    spoken.earlier.length > 0 ||
    (vague !== null && !(found && meansPeriodOf(vague, found.row, textDay)))
  return { ...best, said: period, unclear, seen, targets, found }
}

/** "5 năm qua" and "từ đầu nhiệm kỳ" mean the period of a figure of several years, "từ đầu năm" that of one of this year. */
function meansPeriodOf(
  { words, name }: { words: string; name: string },
  row: HeldFigure,
  textDay: PlainDate | null,
): boolean {
  const years = words.match(/\d{1,2} năm/u)?.[0]
  if (years !== undefined && name.includes(years)) return true
  if (years !== undefined || words.includes("nhiệm kỳ")) return daysBetween(row.periodStart, row.periodEnd) > 366
  return words === "từ đầu năm" && textDay !== null && row.periodStart === `${textDay.slice(0, 4)}-01-01`
}

/** Compares one figure of a text with the figures held. A wrong match does more harm than none, so what is not clear stays unknown. */
export function compareFigure(context: Context, match: Match, text: string): Judged {
  const { claim } = context
  const nearest = match.seen[0] ?? match.targets[0]
  if (!match.found)
    return unknown(
      nearest ? { code: "figure-maybe", held: factsOf(nearest), why: "other-period" } : { code: "nothing-held" },
    )
  const { row, sure } = match.found
  const held = factsOf(row)
  const numeratorOnly = claim.kind === "ratio"
  const lead = context.folded.slice(Math.max(0, claim.start - 12), claim.start + Math.max(0, claim.text.search(/\d/)))
  const per = claim.kind === "money" ? (vndPer(row.measureUnit) ?? 1) : 1
  const real = row.value * per
  const interval = intervalOf(claim, context.folded)
  const agrees = interval ? real >= interval.from && real <= interval.to : equal(context, real)
  if (agrees)
    return interval
      ? { verdict: "agrees", reason: { code: "range-agrees", held, words: claim.text } }
      : { verdict: "agrees", reason: { code: "figure-agrees", held, numeratorOnly } }
  const maybe = (why: Extract<CheckReason, { code: "figure-maybe" }>["why"]) =>
    unknown({ code: "figure-maybe", held, why })
  if (!sure || match.unclear || former.test(lead)) return maybe("period-unclear")
  if (match.indicator.bare && !isTotal(text, context)) return maybe("not-the-total")
  if (!match.plain) return maybe("other-words")
  if (interval) {
    if (interval.loose && !farFrom(interval, real)) return maybe("loose-words")
    return { verdict: "differs", reason: { code: "range-differs", held, words: claim.text } }
  }
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

/** A manner of speaking is wrong only when it is far from the record. */
const farFrom = ({ from, to, hard }: Interval, real: number): boolean => {
  if ((hard === "from" && real < from) || (hard === "to" && real > to)) return true
  const size = Math.max(Math.abs(from), Math.abs(to))
  return real < from - size * 0.05 || real > to + size * 0.05
}

function equal({ claim }: Context, real: number): boolean {
  const written = amountOf(claim)
  return written !== null && near(real, written, halfDigit(claim))
}

/** "20 phường trên địa bàn", "toàn quận có 20 phường": all of them, not some. */
function isTotal(text: string, { claim }: Context): boolean {
  return (
    /^\s*(?:trên địa bàn|trực thuộc|thuộc quận|của quận|của thành phố|của phường)/u.test(
      foldInPlace(text.slice(claim.end, claim.end + 30)),
    ) ||
    /(?:toàn (?:quận|huyện|phường|thành phố)(?: hiện)?|cả|tổng số|gồm)(?: có)? $/u.test(
      foldInPlace(text.slice(Math.max(0, claim.start - 24), claim.start)),
    )
  )
}
