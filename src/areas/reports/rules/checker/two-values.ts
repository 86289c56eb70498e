import { periodOfClaim } from "./claim-period.ts"
import type { Context } from "./context.ts"
import type { FindingList } from "./findings.ts"
import { isMean } from "./means.ts"
import { placesIn, termsOf } from "./words.ts"
import { amountOf, halfDigit, intervalOf, near } from "./written-number.ts"

const single = new Set(["percent", "rate", "money", "count", "quantity", "ratio"])
/** Words of plans, parts and changes: two such values may both be right. */
const manifold =
  /phấn đấu|mục tiêu|kế hoạch|dự toán|dự kiến|ước|trong đó|tăng|giảm|so với|cùng kỳ|chỉ tiêu đặt ra|còn lại|gồm|thêm|mỗi|từng|một số|khác|năm trước|trước đây|đầu nhiệm kỳ|đến nay còn/u
/** Words that two wordings of one statement may or may not have. */
const filling = new Set("đạt đã là có được bằng chiếm và thì cũng với khi trong năm".split(" "))
const isItem = (text: string, at: number) => {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at)
  return /^\s*(?:[-–+•*|]|\d{1,2}[.)]|[a-zđ]\))/u.test(line) || /[|\t]/.test(line)
}

/** One indicator with two values for one period. Only what is named alike, in full sentences, is compared. */
export function checkTwoValues(
  text: string,
  contexts: readonly Context[],
  yearOf: number | null,
  findings: FindingList,
): void {
  const alike = new Map<string, Named[]>()
  for (const context of contexts) {
    const { claim, sentence } = context
    const value = amountOf(claim)
    if (value === null || !single.has(claim.kind) || sentence.end - sentence.start < 40) continue
    if (intervalOf(claim, context.folded) !== null || isMean(context)) continue
    const words = context.folded.slice(sentence.start, sentence.end)
    if (manifold.test(words) || isItem(text, claim.start)) continue
    const own = `${text.slice(context.ownStart, claim.start)} ${claim.text.replace(/[\d.,/]+/g, " ")} ${text.slice(claim.end, context.ownEnd)}`
    const name = termsOf(own).filter((word) => !filling.has(word) && !/^\d/.test(word))
    if (name.length < 4) continue
    const unit = claim.kind === "money" ? "đồng" : (claim.values[0]?.unit ?? "").toLowerCase()
    const key = [claim.kind, unit, name.join(" "), claim.values[0]?.of ?? ""].join("|")
    const group = alike.get(key)
    const named = { context, value, half: halfDigit(claim), words: name.length }
    if (group) group.push(named)
    else alike.set(key, [named])
  }
  for (const group of alike.values()) if (group.length > 1) compareAlike(text, group, yearOf, findings)
}

interface Named {
  context: Context
  value: number
  half: number
  /** How many words the name has. */
  words: number
}

/** Values of one name: those of one place and period must be one. */
function compareAlike(text: string, group: readonly Named[], yearOf: number | null, findings: FindingList): void {
  const seen = new Map<string, Named>()
  for (const named of group) {
    const { context, value, half, words } = named
    const { claim, sentence } = context
    const { said, unclear, vague, earlier } = periodOfClaim(text, context, yearOf)
    if (unclear || vague !== null || earlier.length > 0 || (!said && words < 5)) continue
    const places = placesIn(text.slice(sentence.start, sentence.end)).join(" ")
    const key = `${said ? `${said.from} ${said.to}` : ""}|${places}`
    const other = seen.get(key)
    if (!other) seen.set(key, named)
    else if (!near(other.value, value, Math.max(other.half, half)) && other.context.sentence.start !== sentence.start)
      findings.add(claim, "contradicts", {
        code: "two-values",
        indicator: text.slice(context.ownStart, claim.start).trim() || (claim.values[0]?.unit ?? ""),
        here: claim.text,
        there: other.context.claim.text,
        period: said ? text.slice(said.start, said.end) : "",
      })
  }
}
