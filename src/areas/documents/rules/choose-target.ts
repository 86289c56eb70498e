import type { PlainDate } from "#src/base/plain-date.ts"
import { foldName } from "./register.ts"

/** What a citation says of the document it names. `issuedOn` is as read: a day, or less. */
export interface CitedAs {
  symbolKey: string
  issuedOn: string | null
  issuer: string | null
}
export interface HeldDocument {
  id: string
  symbolKey: string
  issuedOn: PlainDate | null
  issuer: string
}

/**
 * The held document that a citation means, or null. The symbol must be the same and nothing may speak against it: another date,
 * another issuer. Numbers begin again each year, so when several fit and the citation has no date, none is chosen: a wrong link
 * is worse than none.
 */
export function chooseTarget(cited: CitedAs, held: readonly HeldDocument[]): string | null {
  if (cited.symbolKey === "" || /^[\d.]+$/.test(cited.symbolKey)) return null
  const fits = held.filter(
    (document) =>
      document.symbolKey === cited.symbolKey && agreesOnDay(cited, document) && agreesOnIssuer(cited, document),
  )
  const dated = fits.filter((document) => cited.issuedOn !== null && document.issuedOn !== null)
  const best = dated.length > 0 ? dated : fits
  return best.length === 1 ? (best[0]?.id ?? null) : null
}

const agreesOnDay = (cited: CitedAs, held: HeldDocument): boolean =>
  cited.issuedOn === null ||
  held.issuedOn === null ||
  held.issuedOn.startsWith(cited.issuedOn) ||
  cited.issuedOn === held.issuedOn

/** "UBND tỉnh" and "Ủy ban nhân dân tỉnh Bắc Ninh" may be one; the date decides first, so this only speaks where there is none. */
function agreesOnIssuer(cited: CitedAs, held: HeldDocument): boolean {
  if (cited.issuer === null || held.issuer === "" || (cited.issuedOn !== null && held.issuedOn !== null)) return true
  const [a, b] = [foldName(cited.issuer), foldName(held.issuer)]
  return a.includes(b) || b.includes(a)
}
