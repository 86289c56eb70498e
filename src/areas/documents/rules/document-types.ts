import { parseSymbol, type Side } from "./symbol.ts"

/** A type of document: a row of dated data with its legal basis. `verified` is false until somebody has read the source. */
export interface DocumentType {
  code: string
  side: "state" | "party"
  abbreviation: string
  name: string
  nameEn: string
  legalBasis: string
  verified: boolean
}

/** The Front writes the types of the State. */
export const typesOfSide = (types: readonly DocumentType[], side: Side): DocumentType[] =>
  types.filter((type) => type.side === (side === "party" ? "party" : "state"))

/** The type that a text names ("Kế hoạch"), on the side its symbol tells; falls back to the abbreviation inside the symbol. */
export function findType(
  types: readonly DocumentType[],
  named: { name: string | null; symbol: string | null; side?: Side | null },
): DocumentType | undefined {
  const symbol = named.symbol ? parseSymbol(named.symbol) : null
  const side = named.side ?? symbol?.side ?? "state"
  const own = typesOfSide(types, side)
  const name = named.name?.normalize("NFC").toLowerCase() ?? ""
  const byName =
    own.find((type) => type.name.toLowerCase() === name) ??
    own.find((type) => name.startsWith(`${type.name.toLowerCase()} `))
  if (byName) return byName
  return own.find((type) => type.abbreviation !== "" && symbol?.parts.includes(type.abbreviation.toUpperCase()))
}
