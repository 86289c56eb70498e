import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import type { ActionContext, Actor } from "#src/areas/access/index.ts"
import { dayInVietnam } from "#src/base/plain-date.ts"
import type { Pool } from "#src/platform/db/connection.ts"
import { type FileStore, openFileStore } from "#src/platform/files/file-store.ts"
import { testNow } from "./people.ts"

let opened: FileStore | undefined

/** A file store of this test file's own. */
export const testFiles = (): FileStore => (opened ??= openFileStore(mkdtempSync(path.join(tmpdir(), "ro-viec-files-"))))

/** The context of one action by this actor, at the test's time unless told otherwise. */
export function actingAs(
  pool: Pool,
  actor: Actor,
  given: { now?: Date; requestKey?: string | null; language?: "vi" | "en" } = {},
): ActionContext {
  const now = given.now ?? testNow
  return {
    db: pool,
    files: testFiles(),
    actor,
    now,
    today: dayInVietnam(now),
    language: given.language ?? "vi",
    requestKey: given.requestKey ?? null,
  }
}
