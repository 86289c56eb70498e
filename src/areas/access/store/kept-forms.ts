import type { ReadDb, Tx } from "#src/platform/db/connection.ts"

export async function saveKeptForm(tx: Tx, form: { digest: string; path: string; fields: Record<string, string>; createdAt: Date }): Promise<void> {
  await tx.insertInto("access.kept_form").values({ digest: form.digest, path: form.path, fields: JSON.stringify(form.fields), created_at: form.createdAt }).execute()
}

/** The text that was typed into the form at `path`, if this browser kept one. */
export async function findKeptForm(db: ReadDb, digest: string, path: string): Promise<Record<string, string> | undefined> {
  const row = await db.selectFrom("access.kept_form").select("fields").where("digest", "=", digest).where("path", "=", path).executeTakeFirst()
  return row?.fields as Record<string, string> | undefined
}

export async function removeKeptForm(tx: Tx, digest: string): Promise<void> {
  await tx.deleteFrom("access.kept_form").where("digest", "=", digest).execute()
}
