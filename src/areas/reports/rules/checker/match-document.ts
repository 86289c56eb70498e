import type { Citation } from "#src/areas/reading/index.ts"
import { parsePlainDate } from "#src/base/plain-date.ts"
import { quotedAfter } from "./consistency.ts"
import type { FindingList } from "./findings.ts"
import type { CheckSettings, DocumentFacts, HeldDocument } from "./types.ts"
import { coverage, wordsOf } from "./words.ts"

const factsOf = ({ id, symbol, issuedOn, title }: HeldDocument): DocumentFacts => ({ id, symbol, issuedOn, title })
const yearsOf = (text: string) =>
  [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map((found) => ({ year: found[0], at: found.index }))

/** Whether two names of a body can be one: the shorter name stands in the longer. A name that is missing hinders nothing. */
function sameIssuer(one: string | null, other: string): boolean {
  const [here, there] = [wordsOf(one ?? ""), wordsOf(other)]
  return (
    here.length === 0 ||
    there.length === 0 ||
    coverage(here, new Set(there)) === 1 ||
    coverage(there, new Set(here)) === 1
  )
}

/** Compares a document that a text names with the one held under the same number: its day, and its title when it is quoted. */
export function compareCitation(
  text: string,
  citation: Citation,
  documents: readonly HeldDocument[],
  settings: CheckSettings,
  findings: FindingList,
): void {
  if (citation.symbol === null || !/\p{L}/u.test(citation.symbol)) return
  const key = settings.keyOf(citation.symbol)
  const date = citation.date === null ? null : parsePlainDate(citation.date)
  const same =
    key === "" ? [] : documents.filter((held) => held.key === key && sameIssuer(citation.issuer, held.issuer))
  // A number is given again each year: another year is another document, except in the symbols of central bodies, which run on.
  const ofYear =
    date === null
      ? same
      : same.filter(
          (held) => held.issuedOn === null || held.issuedOn.slice(0, 4) === date.slice(0, 4) || key.endsWith("/TW"),
        )
  const held =
    ofYear.find((one) => date !== null && one.issuedOn === date) ?? (ofYear.length === 1 ? ofYear[0] : undefined)
  if (!held) return findings.add(citation, "unknown", { code: "document-not-held", symbol: citation.symbol })
  const facts = factsOf(held)
  const dateCompared = date !== null && held.issuedOn !== null
  const quoted = quotedAfter(text, citation.end)
  if (dateCompared && held.issuedOn !== date)
    findings.add(citation, "differs", { code: "document-date-differs", held: facts, here: date })
  const wrong = quoted ? titleDiffers(quoted.title, held.title) : null
  if (quoted && wrong) {
    const at = wrong.at === null ? quoted : { start: quoted.start + wrong.at, end: quoted.start + wrong.at + 4 }
    findings.add(at, "differs", { code: "document-title-differs", held: facts, here: quoted.title, year: wrong.year })
  }
  if (!dateCompared || held.issuedOn === date)
    findings.add(citation, "agrees", {
      code: "document-agrees",
      held: facts,
      dateCompared,
      titleCompared: quoted !== null && !wrong,
    })
}

/** How a quoted title differs from the held one; a shorter wording of the same words does not. */
function titleDiffers(quoted: string, held: string): { year: string | null; at: number | null } | null {
  const [here, there] = [wordsOf(quoted).filter((word) => word !== "về"), wordsOf(held).filter((word) => word !== "về")]
  if (coverage(here, new Set(there)) < 0.6) return { year: null, at: null }
  const known = new Set(yearsOf(held).map(({ year }) => year))
  const strange = yearsOf(quoted).find(({ year }) => !known.has(year))
  return strange && known.size > 0 ? { year: strange.year, at: strange.at } : null
}
