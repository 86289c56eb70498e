import type { Pool } from "#src/platform/db/connection.ts"
import { seedOrganisation } from "./seed-organisation.ts"

/** True when nobody works with the database yet. */
export async function isEmpty(db: Pool): Promise<boolean> {
  return (await db.selectFrom("organisation.unit").select("id").limit(1).executeTakeFirst()) === undefined
}

/** Fills an empty database with the demo; `progress` gets a line for each part. */
export async function seedDemo(db: Pool, progress: (line: string) => void): Promise<void> {
  progress("Đơn vị, chức vụ và người dùng")
  await seedOrganisation(db)
}
