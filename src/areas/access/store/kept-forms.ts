import type { ReadDb, Tx } from "#src/platform/db/connection.ts"

export type KeptFields = Record<string, string | string[]>

/** `accountId`: whose session had ended, null when nobody can tell. */
export async function saveKeptForm(
  tx: Tx,
  form: { digest: string; accountId: number | null; path: string; fields: KeptFields; createdAt: Date },
): Promise<void> {
  await tx
    .insertInto("access.kept_form")
    .values({
      digest: form.digest,
      account_id: form.accountId,
      path: form.path,
      fields: JSON.stringify(form.fields),
      created_at: form.createdAt,
    })
    .execute()
}

/** What was typed into the form at `path`, if this browser kept it and it is this account's. */
export async function findKeptForm(
  db: ReadDb,
  digest: string,
  path: string,
  accountId: number,
): Promise<KeptFields | undefined> {
  const row = await db
    .selectFrom("access.kept_form")
    .select("fields")
    .where("digest", "=", digest)
    .where("path", "=", path)
    .where((eb) => eb.or([eb("account_id", "is", null), eb("account_id", "=", accountId)]))
    .executeTakeFirst()
  return row?.fields as KeptFields | undefined
}

export async function removeKeptForm(tx: Tx, digest: string): Promise<void> {
  await tx.deleteFrom("access.kept_form").where("digest", "=", digest).execute()
}
