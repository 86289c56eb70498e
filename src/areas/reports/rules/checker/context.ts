import type { Claim } from "#src/areas/reading/index.ts"
import { clauseAround, type Piece, sentenceAround } from "./words.ts"

/** What stands around a claim. */
export interface Context {
  claim: Claim
  /** The whole text, folded. */
  folded: string
  /** Whether the claim stands under a heading of aims and tasks, and not of results. */
  aims: boolean
  sentence: Piece
  clause: Piece
  /** Folded words of the sentence before the claim. */
  before: string
  /** Folded words of the clause after the claim, up to the next claim. */
  after: string
  /** Where the words begin that are the claim's own: after the claim before it in the clause. */
  ownStart: number
  /** Where they end: before the next claim in the clause. */
  ownEnd: number
}

const ofTime = new Set<Claim["kind"]>(["period", "deadline", "duration", "frequency"])

const headingLine =
  /(?:^|\n)[ \t]*(?:(?:(?:phần |mục )?(?:[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ])[.)/:-] ?)([^\n]{4,140})|([^\n|]{4,120}:))[ \t]*(?=\n|$)/gu
const ofResults = /kết quả|tình hình|đánh giá|ưu điểm|tồn tại|hạn chế|nguyên nhân|đạt được/u
const ofAims = /mục tiêu|chỉ tiêu|phương hướng|nhiệm vụ|giải pháp|phấn đấu|kế hoạch năm/u

/** Headings that say whether results or aims stand under them, in order. */
function headingsOf(folded: string): { at: number; aims: boolean }[] {
  return [...folded.matchAll(headingLine)].flatMap((found): { at: number; aims: boolean }[] => {
    const words = found[1] ?? found[2] ?? ""
    if (ofResults.test(words)) return [{ at: found.index, aims: false }]
    return ofAims.test(words) ? [{ at: found.index, aims: true }] : []
  })
}

/** Reads around each claim, once. `claims` are in the order of the text. */
export function contextsOf(text: string, folded: string, claims: readonly Claim[]): Context[] {
  const headings = headingsOf(folded)
  let heading = 0
  return claims.map((claim, index) => {
    const sentence = sentenceAround(text, claim)
    const clause = clauseAround(text, claim, sentence)
    let at = index - 1
    while (at >= 0 && ofTime.has(claims[at]?.kind ?? "count")) at -= 1
    const earlier = claims[at]
    const ownStart = earlier && earlier.end > clause.start && earlier.end <= claim.start ? earlier.end : clause.start
    at = index + 1
    while (at < claims.length && ofTime.has(claims[at]?.kind ?? "count")) at += 1
    const next = claims[at]
    const ownEnd = next && next.start < clause.end && next.start >= claim.end ? next.start : clause.end
    while (heading < headings.length && (headings[heading]?.at ?? 0) < claim.start) heading += 1
    return {
      claim,
      folded,
      aims: headings[heading - 1]?.aims ?? false,
      sentence,
      clause,
      before: folded.slice(sentence.start, claim.start),
      after: folded.slice(claim.end, Math.max(claim.end, ownEnd)),
      ownStart,
      ownEnd,
    }
  })
}
