import type { Block } from "./blocks.ts"
import type { FoundClaim } from "./claim-found.ts"
import type { Source } from "./source.ts"
import { after, before, tidy, within } from "./words.ts"

const comparators: readonly [RegExp, string][] = [
  [/(?:≥|>=|tối thiểu|ít nhất|từ|không dưới|không thấp hơn|trở lên)/u, "≥"],
  [/(?:≤|<=|tối đa|không quá|không vượt quá|nhiều nhất|trở xuống)/u, "≤"],
  [/(?:trên|hơn|vượt|cao hơn|>)/u, ">"],
  [/(?:dưới|chưa đến|thấp hơn|ít hơn|<)/u, "<"],
  [/(?:khoảng|gần|xấp xỉ|bình quân)/u, "≈"],
]
const comparatorWords =
  "ước đạt|dự kiến đạt|đạt tỷ lệ|đạt khoảng|đạt từ|đạt trên|đạt tối thiểu|đạt ít nhất|đạt|tối thiểu|ít nhất|từ|không dưới|không thấp hơn|tối đa|không quá|không vượt quá|trên|hơn|vượt|dưới|khoảng|gần|xấp xỉ|bình quân|ước tăng|dự kiến tăng|tăng bình quân|tăng|giảm|bằng|chiếm|ước|còn|cao hơn|thấp hơn|hoàn thành|đã hoàn thành|là|được|>=|≥|<=|≤|>|<"
const comparatorEnd = new RegExp(`(?:${before}|(?<=^|[ (]))((?:(?:${comparatorWords})[ \\n]*)+)$`, "u")
const clauseMark = /[.;:!?…(|]|,(?=[ \n])|[ \n](?:trong đó|bao gồm|với|và)[ \n]/gu
const orgWords = new RegExp(
  `${before}(?:quận|huyện|thành phố|tỉnh|phường|xã|thị xã|đảng bộ quận|đảng bộ|sở|bộ|ubnd)${after}`,
  "u",
)
const timeWords = new RegExp(
  `${before}(?:(?:đến|trong|từ|hết) (?:hết )?năm \\d{4}|năm \\d{4}|giai đoạn \\d{4} ?- ?\\d{4}|nhiệm kỳ \\d{4} ?- ?\\d{4}|\\d{1,2} tháng(?: đầu năm)?(?: \\d{4})?|\\d{1,2} năm qua|quý [ivx\\d]+(?:/\\d{4})?)${after}`,
  "u",
)

type Context = {
  start: number
  end: number
  comparator: string | null
  indicator: string | null
  period: string | null
  org: string | null
}

function signOf(words: string, trailing: string): string | null {
  for (const [pattern, sign] of comparators) if (pattern.test(trailing)) return sign
  if (words === "") return null
  for (const [pattern, sign] of comparators) if (pattern.test(words)) return sign
  return /đạt|bằng|chiếm|là|hoàn thành/u.test(words) ? "=" : words.trim()
}

/** Too little before a counted noun says what is measured; the noun does. */
const indicatorOf = (named: string, claim: FoundClaim): string | null =>
  named.length > 4 ? named : (claim.values[0]?.unit ?? null) || null

/** What stands around the number: its sign, what it measures, when, and whose it is. */
export function completeClaim(source: Source, block: Block, claim: FoundClaim): Context {
  const from = Math.max(block.body, claim.start - 240)
  const left = source.folded.slice(from, claim.start)
  let clause = 0
  for (const match of within(clauseMark, left, 0, left.length)) clause = match.index + match[0].length
  const words = comparatorEnd.exec(left)?.[1] ?? ""
  let named = left.slice(clause, left.length - words.length)
  if (named.trim() === "" && left[clause - 1] === ":") {
    clause = Math.max(0, ...[...left.slice(0, clause - 1).matchAll(/[.;,!?(] /gu)].map((match) => match.index + 2))
    named = left.slice(clause, left.length - words.length).replace(/: *$/u, "")
  }
  const after = source.folded.slice(claim.end, Math.min(block.end, claim.end + 120))
  const trailing = /^ (?:trở lên|trở xuống)/u.exec(after)?.[0] ?? ""
  const follows = /^[ \n][^.,;:()]{3,100}/u.exec(after)?.[0] ?? ""
  const percentFirst = claim.kind === "percent" && named.trim().length < 4
  const indicatorFrom = from + clause + (named.length - named.trimStart().length)
  const indicatorText = percentFirst
    ? source.plain.slice(claim.end, claim.end + follows.length)
    : source.plain.slice(indicatorFrom, from + clause + named.length)
  const period = claim.period ?? timeWords.exec(source.folded.slice(from, claim.end))?.[0] ?? null
  const org = orgWords.exec(left)
  const orgText = org
    ? (/^[^,.;:(]{2,40}/u.exec(
        source.plain.slice(from + org.index, Math.min(claim.start, from + org.index + 40)),
      )?.[0] ?? null)
    : null
  const wide = ![
    "period",
    "deadline",
    "duration",
    "count",
    "award",
    "status",
    "rank",
    "qualitative",
    "frequency",
    "target",
  ].includes(claim.kind)
  const start = wide ? claim.start - words.length : claim.start
  return {
    start,
    end: claim.end + trailing.length,
    comparator: ["period", "deadline"].includes(claim.kind) ? null : signOf(words, trailing),
    indicator: ["period", "deadline"].includes(claim.kind)
      ? null
      : indicatorOf(tidy(indicatorText).replace(/^[-+•"“]\s*/u, ""), claim),
    period: period === null ? null : tidy(period),
    org: orgText && /\p{Lu}/u.test(orgText.slice(1)) ? tidy(orgText) : null,
  }
}
