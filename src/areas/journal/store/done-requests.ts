import type { Tx } from "#src/platform/db/connection.ts"

/** Claims a request key. True when it is new; waits while another transaction holds the same key. */
export async function claimRequest(
  tx: Tx,
  claim: { authorityId: number; key: string; accountId: number; action: string; at: Date },
): Promise<boolean> {
  const result = await tx
    .insertInto("journal.done_request")
    .values({
      authority_id: claim.authorityId,
      key: claim.key,
      account_id: claim.accountId,
      action: claim.action,
      outcome: "null",
      at: claim.at,
    })
    .onConflict((conflict) => conflict.columns(["authority_id", "key"]).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
}

export async function keepOutcome(tx: Tx, authorityId: number, key: string, outcome: unknown): Promise<void> {
  await tx
    .updateTable("journal.done_request")
    .set({ outcome: JSON.stringify(outcome) })
    .where("authority_id", "=", authorityId)
    .where("key", "=", key)
    .execute()
}

export function findOutcome(tx: Tx, authorityId: number, key: string) {
  return tx
    .selectFrom("journal.done_request")
    .select(["action", "account_id as accountId", "outcome"])
    .where("authority_id", "=", authorityId)
    .where("key", "=", key)
    .executeTakeFirst()
}
