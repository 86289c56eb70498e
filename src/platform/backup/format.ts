import * as v from "valibot"

/**
 * A backup is one gzipped tar file, written and read in one pass:
 * `backup.json` (what is inside), `tables/<table>/<part>` (PostgreSQL's COPY text, in parts), `files/<sha256>`,
 * and last `manifest.json` (counts and digests), so that a file that was cut short is never taken for a whole one.
 */
export const headerName = "backup.json"
export const manifestName = "manifest.json"
export const tablePart = (table: string, part: number): string => `tables/${table}/${String(part).padStart(6, "0")}`
export const filePart = (sha256: string): string => `files/${sha256}`

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const headerSchema = v.object({
  product: v.literal("ro-viec"),
  format: v.literal(1),
  createdAt: v.string(),
  migrations: v.array(v.string()),
  tables: v.array(v.object({ name: v.string(), columns: v.array(v.string()) })),
})
export type BackupHeader = v.InferOutput<typeof headerSchema>

export const manifestSchema = v.object({
  tables: v.array(v.object({ name: v.string(), rows: count, sha256 })),
  sequences: v.array(v.object({ name: v.string(), last: v.number(), called: v.boolean() })),
  files: count,
  fileBytes: count,
})
export type BackupManifest = v.InferOutput<typeof manifestSchema>

/** What entry of the archive this is, or null for one that no backup of ours holds. */
export function readEntryName(
  name: string,
): { kind: "header" | "manifest" } | { kind: "table"; table: string } | { kind: "file"; sha256: string } | null {
  if (name === headerName) return { kind: "header" }
  if (name === manifestName) return { kind: "manifest" }
  const table = /^tables\/([^/]+)\/\d{6,}$/.exec(name)?.[1]
  if (table !== undefined) return { kind: "table", table }
  const digest = /^files\/([0-9a-f]{64})$/.exec(name)?.[1]
  return digest === undefined ? null : { kind: "file", sha256: digest }
}
