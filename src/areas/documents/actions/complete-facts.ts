import { type DocumentType, findType } from "../rules/document-types.ts"
import { periodOfTitle, type proposeFacts } from "../rules/propose-facts.ts"
import { parseSymbol, type Side } from "../rules/symbol.ts"
import type { DocumentFacts } from "../store/documents.ts"

/** What a person filled in; a side that nobody chose is told from the text. */
type GivenFacts = Omit<DocumentFacts, "side"> & { side: Side | null }

/** Fills what the person left out; what they typed always wins. */
export function completeFacts(
  input: GivenFacts,
  proposal: ReturnType<typeof proposeFacts>,
  types: readonly DocumentType[],
  fileName: string,
): { facts: DocumentFacts; proposed: string[] } {
  const proposed: string[] = []
  const take = <T>(name: string, typed: T | null, found: T | null): T | null => {
    if (typed !== null && typed !== "") return typed
    if (found === null || found === "") return typed
    proposed.push(name)
    return found
  }
  const symbol = take("symbol", input.symbol, proposal.symbol) ?? ""
  const side = take("side", input.side, parseSymbol(symbol)?.side ?? proposal.side) ?? "state"
  const title =
    take("title", input.title, proposal.title) ||
    nameOf(types, proposal.typeCode, symbol) ||
    firstLine(input.bodyText) ||
    titleOfFile(fileName)
  const periodOf =
    proposal.periodFrom === null
      ? periodOfTitle(title)
      : { from: proposal.periodFrom, to: proposal.periodTo ?? proposal.periodFrom }
  const typeCode = take(
    "typeCode",
    input.typeCode,
    proposal.typeCode ?? findType(types, { name: null, symbol, side })?.code ?? null,
  )
  const facts: DocumentFacts = {
    ...input,
    symbol,
    side,
    title,
    typeCode,
    issuedOn: take("issuedOn", input.issuedOn, proposal.issuedOn),
    issuer: take("issuer", input.issuer, proposal.issuer) ?? "",
    periodFrom: take("periodFrom", input.periodFrom, periodOf?.from ?? null),
    periodTo: take("periodTo", input.periodTo, periodOf?.to ?? null),
  }
  return { facts, proposed }
}

/** What a paper is called while nothing is known of it but its file. */
export const titleOfFile = (name: string): string => name.replace(/\.[a-z0-9]{1,8}$/i, "")

/** "Kế hoạch 308/KH-UBND": what people call a paper whose abstract could not be told. */
function nameOf(types: readonly DocumentType[], typeCode: string | null, symbol: string): string {
  const type = types.find((each) => each.code === typeCode)
  return type && symbol !== "" ? `${type.name} ${symbol}` : ""
}

const firstLine = (text: string): string => (/^.*[\p{L}\p{N}].*$/mu.exec(text)?.[0] ?? "").trim().slice(0, 200)
