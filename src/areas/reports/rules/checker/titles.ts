import type { Piece } from "./words.ts"
import { coverage, wordsOf } from "./words.ts"

/** What a text says that a document is called. */
export interface WrittenTitle extends Piece {
  title: string
  /** In quotation marks; otherwise the words after "về". */
  quoted: boolean
}

/** The title that stands right after a citation. */
export function titleAfter(text: string, citation: Piece): WrittenTitle | null {
  const rest = text.slice(citation.end, citation.end + 480)
  const quoted = /^[^“"”.;\n]{0,24}["“”]([^“"”\n]{12,400})["”“]/u.exec(rest)
  const plain = quoted ?? /^,? ?về (?:việc )?([^.;:“"”()\n]{20,240}?)(?=[.;:“"”()\n]|,? và (?:các|những)|$)/u.exec(rest)
  const title = plain?.[1]
  if (!plain || title === undefined) return null
  const start = citation.end + plain[0].indexOf(title)
  return { start, end: start + title.length, title, quoted: quoted !== null }
}

const yearsOf = (text: string) =>
  [...text.matchAll(/(?<![\d/.,])\d{4}(?![\d/]|[.,]\d)/g)].map((found) => ({ year: found[0], at: found.index }))
const bare = (title: string) => wordsOf(title).filter((word) => word !== "về" && word !== "việc")

/**
 * How a title in a text differs from another of the same document: in a year, or wholly. A shorter wording of the same words
 * does not differ, nor does one that leaves a year out.
 */
export function titlesDiffer(here: string, there: string): { year: string | null; at: number | null } | null {
  if (coverage(bare(here), new Set(bare(there))) < 0.6) return { year: null, at: null }
  const known = new Set(yearsOf(there).map(({ year }) => year))
  const strange = yearsOf(here).find(({ year }) => !known.has(year))
  return strange && known.size > 0 ? { year: strange.year, at: strange.at } : null
}
