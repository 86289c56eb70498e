import type { Claim } from "#src/areas/reading/index.ts"
import { type FigureSearch, type Match, matchFigure } from "./compare-figure.ts"
import { periodsIn } from "./claim-period.ts"
import type { Context } from "./context.ts"
import { span } from "./days.ts"
import type { FindingList } from "./findings.ts"
import { sameDays } from "./held-period.ts"
import { factsOf } from "./indicators.ts"
import { amountOf, halfDigit, intervalOf, near, vndPer } from "./written-number.ts"

const meaning = /(?<!\p{L})(?:bình quân|trung bình)(?!\p{L})/u

/** Whether a claim states a mean: then it is no total, and is compared with none. */
export const isMean = ({ claim, before }: Context): boolean =>
  meaning.test(`${before.slice(-70)} ${claim.text.toLowerCase()}`) ||
  /(?<!\p{L})(?:mỗi|hằng|hàng) (?:năm|tháng|quý)(?!\p{L})/u.test(before.slice(-50)) ||
  /\/(?:năm|tháng|quý)$/u.test(claim.values[0]?.unit ?? "")

const sizeOf = (value: number | null, match: Match, claim: Claim) =>
  value === null ? null : value / (claim.kind === "money" ? (vndPer(match.indicator.measureUnit) ?? 1) : 1)

/** The values of each year from the records; null when a year is missing. */
function yearly(match: Match, from: number, to: number): number[] | null {
  if (to - from < 1 || to - from > 20) return null
  const newest = match.seen.toSorted((one, other) => other.asOf.localeCompare(one.asOf))
  const values = Array.from({ length: to - from + 1 }, (_, at) => sameDays(newest, span(from + at, 1, 12), null)?.value)
  return values.every((value) => value !== undefined) ? values : null
}

/** A mean over years, and a mean growth over years, against the yearly figures held. True when something is said. */
export function compareMean(context: Context, search: FigureSearch, findings: FindingList): boolean {
  const { claim } = context
  const stated = claim.values[0]?.value
  if (stated === undefined || claim.values.length !== 1 || intervalOf(claim, context.folded) !== null) return false
  if (claim.kind === "rate") return comparePace(context, search, stated, findings)
  const match = matchFigure(context, search)
  if ("verdict" in match || !match.said || meaning.test(match.indicator.seen[0]?.indicator.toLowerCase() ?? ""))
    return false
  const values = yearly(match, Number(match.said.from.slice(0, 4)), Number(match.said.to.slice(0, 4)))
  const size = sizeOf(amountOf(claim), match, claim)
  const held = match.seen[0]
  if (!values || size === null || !held) return false
  const mean = values.reduce((total, value) => total + value, 0) / values.length
  const half = sizeOf(halfDigit(claim), match, claim) ?? 0
  const facts = { held: factsOf(held), values, mean, stated: size }
  if (near(mean, size, half)) findings.add(claim, "agrees", { code: "mean-agrees", ...facts })
  else if (match.plain && !match.unclear) findings.add(claim, "differs", { code: "mean-differs", ...facts })
  else return false
  return true
}

/** "tăng bình quân 19,65%/năm": by compound growth or as the mean of yearly growths, from the year before or the first year. */
function comparePace(context: Context, search: FigureSearch, stated: number, findings: FindingList): boolean {
  const match = matchFigure(context, search, true)
  if ("verdict" in match || !match.said) return false
  const [from, to] = [Number(match.said.from.slice(0, 4)), Number(match.said.to.slice(0, 4))]
  const held = match.seen[0]
  if (!held || to - from < 2) return false
  const paces = [from - 1, from].flatMap((first) => {
    const values = yearly(match, first, to)
    if (!values || values.some((value) => value <= 0)) return []
    const steps = values.slice(1).map((value, at) => (value / (values[at] ?? value) - 1) * 100)
    const compound = (((values.at(-1) ?? 1) / (values[0] ?? 1)) ** (1 / (values.length - 1)) - 1) * 100
    return [
      { values, pace: compound },
      { values, pace: steps.reduce((total, step) => total + step, 0) / steps.length },
    ]
  })
  const half = halfDigit(context.claim)
  const right = paces.find(({ pace }) => near(pace, stated, half))
  const nearest =
    right ?? paces.toSorted((one, other) => Math.abs(one.pace - stated) - Math.abs(other.pace - stated))[0]
  if (!nearest) return false
  const facts = { held: factsOf(held), ...nearest, stated }
  if (right) findings.add(context.claim, "agrees", { code: "pace-agrees", ...facts })
  else if (match.plain && !match.unclear && paces.length === 4)
    findings.add(context.claim, "differs", { code: "pace-differs", ...facts })
  else return false
  return true
}

/** "Năm 2021 đạt 100, năm 2022 đạt 110, năm 2023 đạt 120 tỷ đồng; bình quân 3 năm đạt 110 tỷ đồng": a mean the text can be held to. */
export function checkMeans(text: string, contexts: readonly Context[], findings: FindingList): void {
  contexts.forEach((context, index) => {
    const { claim } = context
    const count =
      /(?:bình quân|trung bình) (?:(?:của|trong) )?(\d{1,2}) (?:năm|tháng|quý)(?:[^.,;:\d]{0,30})?(?:\d{4} ?- ?\d{4})?[^.,;:\d]{0,30}$/u.exec(
        `${context.before} ${claim.text.toLowerCase().replace(/\d.*$/u, "")}`,
      )?.[1]
    const stated = amountOf(claim)
    if (count === undefined || stated === null || claim.kind === "rate") return
    const values: number[] = []
    let half = halfDigit(claim)
    for (let at = index - 1; at >= 0 && values.length < Number(count); at -= 1) {
      const one = contexts[at]
      if (!one || claim.start - one.claim.end > 600) break
      if (one.claim.kind !== claim.kind || one.claim.values[0]?.unit !== claim.values[0]?.unit) continue
      const value = amountOf(one.claim)
      const years = periodsIn(text, { start: Math.max(one.clause.start, one.ownStart), end: one.claim.start }, null)
      if (value === null || years.length !== 1) return
      values.unshift(value)
      half = Math.max(half, halfDigit(one.claim))
    }
    if (values.length !== Number(count) || values.length < 2) return
    const per = claim.values[0]?.vnd === undefined ? 1 : claim.values[0].vnd / (claim.values[0].value || 1)
    const mean = values.reduce((total, value) => total + value, 0) / values.length
    const holds = near(mean, stated, half * 2)
    findings.add(claim, holds ? "agrees" : "contradicts", {
      code: holds ? "mean-holds" : "mean-wrong",
      values: values.map((value) => value / per),
      mean: mean / per,
      stated: stated / per,
      unit: claim.values[0]?.unit ?? "",
    })
  })
}
