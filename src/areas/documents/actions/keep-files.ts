import type { ActionContext } from "#src/areas/access/index.ts"
import { done, type Outcome } from "#src/base/outcome.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import { newId } from "#src/platform/db/new-id.ts"
import type { SentFile } from "#src/platform/web/read-form.ts"
import { acceptFile, type AcceptedFile, type FileRefusal } from "../rules/accept-file.ts"
import { type KeptFile, saveFile } from "../store/files.ts"

/**
 * Keeps the files that came with a form, in the caller's transaction: all of them, or none when one is refused. Each is judged by
 * its content; the refusal names the file. The caller's journal entry should name the returned ids.
 */
export async function keepFiles(
  tx: Tx,
  context: ActionContext,
  files: readonly Pick<SentFile, "name" | "bytes" | "tooLarge">[],
): Promise<Outcome<KeptFile[], FileRefusal>> {
  const accepted: { bytes: Uint8Array; as: AcceptedFile }[] = []
  for (const file of files) {
    const judged = acceptFile(file)
    if (!judged.ok) return judged
    accepted.push({ bytes: file.bytes, as: judged.value })
  }
  const kept: KeptFile[] = []
  for (const { bytes, as } of accepted) {
    const { sha256, size } = await context.files.put(bytes)
    const file = { id: newId(), name: as.name, size, mediaType: as.mediaType }
    await saveFile(tx, {
      ...file,
      authorityId: context.actor.authorityId,
      sha256,
      uploadedBy: context.actor.accountId,
      uploadedAt: context.now,
    })
    kept.push(file)
  }
  return done(kept)
}
