import { createHash } from "node:crypto"
import type { DayOff } from "./days-off.ts"

/** What stands for the rows that a person saw: it changes when any of them changes. `none` stands for no row. */
export function seenVersion(rows: readonly DayOff[]): string {
  if (rows.length === 0) return "none"
  const written = rows.map((row) => [row.scope, row.date, row.kind, row.name, row.legalBasis, row.verified])
  return createHash("sha256").update(JSON.stringify(written)).digest("hex").slice(0, 16)
}
