import type { Identity } from "#src/areas/reading/index.ts"
import { parsePlainDate, type PlainDate } from "#src/base/plain-date.ts"
import { type DocumentType, findType } from "./document-types.ts"
import { parseSymbol, type Side } from "./symbol.ts"

/** What a text says about its own document, for an officer to confirm. Null where it says nothing. */
export interface ProposedFacts {
  side: Side | null
  typeCode: string | null
  symbol: string | null
  issuedOn: PlainDate | null
  issuer: string | null
  title: string | null
  periodFrom: number | null
  periodTo: number | null
}

const longestTitle = 1000

/** Turns what was read at the head of a text into the fields of a document. */
export function proposeFacts(identity: Identity, types: readonly DocumentType[]): ProposedFacts {
  const symbol = identity.symbol && parseSymbol(identity.symbol) ? identity.symbol : null
  const side: Side | null = symbol
    ? (parseSymbol(symbol)?.side ?? null)
    : partyIssuer.test(identity.issuer ?? "")
      ? "party"
      : null
  const title = identity.title?.trim().slice(0, longestTitle) || null
  const period = periodOfTitle(title ?? "")
  return {
    side,
    typeCode: findType(types, { name: identity.type, symbol, side })?.code ?? null,
    symbol,
    issuedOn: identity.date ? parsePlainDate(identity.date) : null,
    issuer: identity.issuer?.trim().slice(0, 300) || null,
    title,
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
  }
}

const partyIssuer =
  /(?:đảng ủy|đảng uỷ|thành ủy|thành uỷ|quận ủy|quận uỷ|huyện ủy|tỉnh ủy|tỉnh uỷ|bộ chính trị|ban chấp hành|ban bí thư|đảng bộ|chi bộ|đại hội đại biểu)/i
const span = /(?:giai đoạn|nhiệm kỳ|thời kỳ|năm|các năm)\s+((?:19|20)\d{2})\s*[-–—]\s*((?:19|20)\d{2})/iu
const year = /năm\s+((?:19|20)\d{2})(?!\d)/iu

/** The years that a title names: "giai đoạn 2026 - 2030", "năm 2026". */
export function periodOfTitle(title: string): { from: number; to: number } | null {
  const range = span.exec(title)
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])]
    return from <= to ? { from, to } : null
  }
  const single = year.exec(title)
  return single ? { from: Number(single[1]), to: Number(single[1]) } : null
}
