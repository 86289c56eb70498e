import type { Tx } from "#src/platform/db/connection.ts"
import { movePlaces } from "../rules/move-places.ts"
import type { TextEncoding } from "../rules/text-origin.ts"
import { findOrigin, removeOrigin, saveOrigin } from "../store/text-origin.ts"
import type { ReadFiles } from "./read-sent-files.ts"

interface Kept {
  authorityId: number
  id: string
}

/**
 * Keeps where the text of a document came from: the file that was read, or the encoding that pasted text was turned from. Text that
 * was typed as it stands has no source, and what was kept of an earlier one is gone. Answers the encoding.
 */
export async function keepOrigin(
  tx: Tx,
  { authorityId, id }: Kept,
  typed: { text: string; encoding: TextEncoding },
  sent: ReadFiles,
  files: readonly { id: string }[],
): Promise<TextEncoding> {
  if (typed.text === "" && sent.source) {
    const { index, origin } = sent.source
    await saveOrigin(tx, authorityId, id, { ...origin, fileId: files[index]?.id ?? null })
    return origin.encoding
  }
  if (typed.encoding === "unicode") await removeOrigin(tx, authorityId, id)
  else
    await saveOrigin(tx, authorityId, id, {
      fileId: null,
      kind: "text",
      encoding: typed.encoding,
      places: [],
      doubtful: [],
    })
  return typed.encoding
}

/**
 * Takes places and doubtful words along through an officer's edit. When the file they lead to is taken from the document, the places
 * are gone; words that were read without certainty stay doubtful.
 */
export async function moveOrigin(
  tx: Tx,
  { authorityId, id }: Kept,
  edit: { before: string; after: string; removed: readonly string[] },
): Promise<void> {
  const origin = await findOrigin(tx, authorityId, id)
  if (!origin) return
  const lost = origin.fileId !== null && edit.removed.includes(origin.fileId)
  if (!lost && edit.before === edit.after) return
  const { places, doubtful } = movePlaces(edit.before, edit.after, origin)
  await saveOrigin(tx, authorityId, id, {
    ...origin,
    fileId: lost ? null : origin.fileId,
    places: lost ? [] : places,
    doubtful,
  })
}
