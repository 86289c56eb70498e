import { parseRoman } from "./numbers.ts"

/** What a line begins with: the marker as written, where the wording after it starts, and how deep such markers usually are. */
export type Marker = { text: string; end: number; family: string; rank: number; ordinal: number | null }

const letters = "abcdđeghiklmnopqrstuvxy"

type Rule = {
  pattern: RegExp
  family: (m: RegExpExecArray) => string
  rank: (m: RegExpExecArray) => number
  ordinal: (m: RegExpExecArray) => number | null
}

const depthOf = (numbers: string) => numbers.split(".").filter((part) => part !== "").length
const last = (numbers: string) => Number(numbers.split(".").findLast((part) => part !== "") ?? "0")

/** Ranks: lower is nearer the root. A lead-in line without a marker has `leadRank`. */
export const leadRank = 20

const rules: readonly Rule[] = [
  {
    pattern: /^phụ lục(?: số)?(?: [ivxl\d]{1,5})?(?=[\s.:]|$)/u,
    family: () => "annex",
    rank: () => 0,
    ordinal: () => null,
  },
  {
    pattern: /^phần (?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)|[ivx]{1,4}|\d{1,2})(?=[\s.:]|$)/u,
    family: () => "part",
    rank: () => 1,
    ordinal: () => null,
  },
  {
    pattern: /^chương ([ivxl]{1,5}|\d{1,2})(?=[\s.:]|$)/u,
    family: () => "chapter",
    rank: () => 2,
    ordinal: (m) => parseRoman(m[1] ?? "") ?? Number(m[1]),
  },
  { pattern: /^mục (?:[ivxl]{1,5}|\d{1,2})(?=[\s.:]|$)/u, family: () => "section", rank: () => 3, ordinal: () => null },
  {
    // "Điều l." is how scans read "Điều 1."
    pattern: /^điều (?:(\d{1,3})[a-zđ]?|[lI]) ?(?=[.:])[.:]/u,
    family: () => "article",
    rank: () => 6,
    ordinal: (m) => Number(m[1] ?? "1"),
  },
  {
    pattern: /^(?!v\/v)([ivx]{1,5}) ?[.)/-](?=[ \p{L}"]|$)-?/u,
    family: () => "roman",
    rank: () => 5,
    ordinal: (m) => parseRoman(m[1] ?? ""),
  },
  {
    pattern: /^(\d{1,2}(?:\.\d{1,2}){1,4})(?: ?[.)-](?=[ \p{L}"]|$)|(?= \p{L}))/u,
    family: (m) => `decimal${depthOf(m[1] ?? "")}`,
    rank: (m) => 6 + depthOf(m[1] ?? ""),
    ordinal: (m) => last(m[1] ?? ""),
  },
  {
    pattern: /^(\d{1,2}) ?[.)](?=[ \p{L}"]|$)|^(\d{1,2})-(?= \p{L})/u,
    family: () => "decimal1",
    rank: () => 7,
    ordinal: (m) => Number(m[1] ?? m[2]),
  },
  {
    pattern: /^\((\d{1,2})\)(?= ?[\p{L}"])/u,
    family: () => "paren-number",
    rank: () => 24,
    ordinal: (m) => Number(m[1]),
  },
  {
    pattern: /^\(([ivx]{1,5})\)(?= ?[\p{L}"])/u,
    family: () => "paren-roman",
    rank: () => 25,
    ordinal: (m) => parseRoman(m[1] ?? ""),
  },
  {
    pattern: /^\(?([a-zđ])\)(?= ?[\p{L}"])|^([a-zđ])\.(?= \p{L})/u,
    family: () => "letter",
    rank: () => 22,
    ordinal: (m) => letters.indexOf(m[1] ?? m[2] ?? "") + 1 || null,
  },
  { pattern: /^-(?= ?[\p{L}\d"(])/u, family: () => "dash", rank: () => 30, ordinal: () => null },
  { pattern: /^\+(?= ?[\p{L}\d"(])/u, family: () => "plus", rank: () => 31, ordinal: () => null },
  { pattern: /^[•▪●◦·*](?= ?[\p{L}\d"(])/u, family: () => "bullet", rank: () => 32, ordinal: () => null },
]

/** The marker at the start of a line of folded text; `plain` tells "A." (a part of the document) from "a." (an item). */
export function readMarker(folded: string, plain: string): Marker | null {
  const head = folded.slice(0, 40)
  const capital = /^([A-H])[.)] ?(?=\p{L})/u.exec(plain.slice(0, 6))
  if (capital && !/^[IVX]/.test(plain))
    return {
      text: `${capital[1]}${plain[1]}`,
      end: 2,
      family: "capital",
      rank: 4,
      ordinal: letters.indexOf((capital[1] ?? "").toLowerCase()) + 1,
    }
  for (const rule of rules) {
    const match = rule.pattern.exec(head)
    if (!match) continue
    const text = plain.slice(0, match[0].length).trimEnd()
    if (rule.rank(match) === 5 && !/^[IVX]/.test(plain)) continue
    return {
      text,
      end: match[0].length,
      family: rule.family(match),
      rank: rule.rank(match),
      ordinal: rule.ordinal(match),
    }
  }
  return null
}
