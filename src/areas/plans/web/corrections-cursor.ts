import { isId } from "#src/platform/db/new-id.ts"
import type { CorrectionCursor } from "../store/corrections.ts"

/** Where a page of corrections ended, as an address keeps it. */
export const writeCursor = (row: { settledAt: Date; documentId: string; itemId: string }): string =>
  `${row.settledAt.toISOString()} ${row.documentId} ${row.itemId}`

/** Undefined for what is no such place: the list then begins anew. */
export function readCursor(written: string | null | undefined): CorrectionCursor | undefined {
  const [at = "", documentId = "", ...item] = (written ?? "").split(" ")
  const instant = new Date(at)
  return Number.isNaN(instant.getTime()) || !isId(documentId)
    ? undefined
    : { at: instant, documentId, itemId: item.join(" ").slice(0, 200) }
}
