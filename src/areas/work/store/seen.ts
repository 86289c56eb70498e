import { sql } from "kysely"
import type { ReadDb } from "#src/platform/db/connection.ts"
import type { Acting } from "../rules/index.ts"
import { visibleTo } from "./search.ts"

/** Which of these works the person may see; the others are to be told of without a link. */
export async function listSeenIds(
  db: ReadDb,
  authorityId: number,
  acting: Acting,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0 || acting.rights.has("work.view-all")) return new Set(ids)
  const rows = await db
    .selectFrom("work.work as w")
    .select("w.id")
    .where("w.authority_id", "=", authorityId)
    .where("w.id", "in", [...ids])
    .where(sql<boolean>`${visibleTo(acting)}`)
    .execute()
  return new Set(rows.map((row) => row.id))
}
