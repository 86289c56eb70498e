import { type Citation, read, type Reading } from "#src/areas/reading/index.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import { chooseTarget } from "../rules/choose-target.ts"
import { symbolKey } from "../rules/symbol.ts"
import {
  type CitationRow,
  clearTarget,
  listHeld,
  listOpenCitations,
  listWaiting,
  replaceCitations,
  saveTarget,
} from "../store/citations.ts"

/** Keeps what a text cites, each citation linked to the held document that it means. Its own symbol is not a citation. */
export async function keepCitations(
  tx: Tx,
  authorityId: number,
  document: { id: string; symbolKey: string },
  citations: readonly Citation[],
): Promise<number> {
  const own = document.symbolKey
  const named = citations.filter(
    (citation) => citation.end > citation.start && (own === "" || symbolKey(citation.symbol ?? "") !== own),
  )
  const keys = [...new Set(named.map((citation) => symbolKey(citation.symbol ?? "")).filter((key) => key !== ""))]
  const held = (await listHeld(tx, authorityId, keys)).filter((each) => each.id !== document.id)
  const heldByKey = Map.groupBy(held, (each) => each.symbolKey)
  const rows = named.map((citation, i): CitationRow => {
    const key = symbolKey(citation.symbol ?? "")
    return {
      id: i + 1,
      start: citation.start,
      end: citation.end,
      written: citation.text.slice(0, 1000),
      typeName: citation.type,
      symbol: citation.symbol,
      symbolKey: key,
      issuedOn: citation.date,
      issuer: citation.issuer,
      targetId: chooseTarget(
        { symbolKey: key, issuedOn: citation.date, issuer: citation.issuer },
        heldByKey.get(key) ?? [],
      ),
    }
  })
  await replaceCitations(tx, authorityId, document.id, rows)
  return rows.length
}

/** Some 400 pages. Reading takes seconds beyond this, and a document names itself and its bases at its beginning. */
const lettersRead = 1_000_000

/** Reads a text as far as it is read at once; null when there is none. */
export const readHead = (bodyText: string): Reading | null =>
  bodyText === "" ? null : read(bodyText.slice(0, lettersRead))

/** When a document becomes known: its own open citations, and those anywhere that waited for it, are linked. */
export async function linkRegistered(
  tx: Tx,
  authorityId: number,
  document: { id: string; symbolKey: string },
): Promise<number> {
  let linked = 0
  const waiting =
    document.symbolKey === ""
      ? []
      : (await listWaiting(tx, authorityId, document.symbolKey)).filter((each) => each.documentId !== document.id)
  const open = (await listOpenCitations(tx, authorityId, document.id)).filter((each) => each.symbolKey !== "")
  const keys = [...new Set([...waiting, ...open].map((each) => each.symbolKey))]
  const heldByKey = Map.groupBy(await listHeld(tx, authorityId, keys), (each) => each.symbolKey)
  for (const citation of [...waiting, ...open]) {
    const target = chooseTarget(
      citation,
      (heldByKey.get(citation.symbolKey) ?? []).filter((each) => each.id !== citation.documentId),
    )
    if (target === null) continue
    await saveTarget(tx, authorityId, citation, target)
    linked += 1
  }
  return linked
}

/** When a document is void, nothing points to it any longer. */
export const unlinkVoid = (tx: Tx, authorityId: number, documentId: string): Promise<void> =>
  clearTarget(tx, authorityId, documentId)
