import { createHash } from "node:crypto"
import pg from "pg"
import { done, type Outcome, refused } from "../../base/outcome.ts"
import { migrateToLatest } from "../db/migrate.ts"
import type { BackupHeader, BackupManifest } from "./format.ts"
import { keepFile } from "./keep-file.ts"
import { type LoadedTable, loadTable, type TableLoad } from "./load-table.ts"
import { BrokenBackup, NotABackup, readArchive } from "./read-archive.ts"
import { listTables, quoted } from "./tables.ts"
import { prepareTarget, type TargetRefusal } from "./target.ts"

export type RestoreRefusal = TargetRefusal | { code: "not-a-backup" } | { code: "broken-backup"; detail: string }

export type RestoreSummary = {
  readonly createdAt: Date
  readonly tables: number
  readonly rows: number
  readonly files: number
  /** How many migrations of this release came after the backup's. */
  readonly migrated: number
}

class Refused extends Error {
  readonly refusal: TargetRefusal
  constructor(refusal: TargetRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/**
 * Puts a backup into a database that nobody has used yet, and its files into `filesFolder`; then brings the structure up
 * to this release. All rows come in one transaction, after every count and digest has been checked; a refused restore
 * leaves no row behind. Takes constant memory. The url is the owner's.
 */
export async function restore(
  file: string,
  url: string,
  filesFolder: string,
): Promise<Outcome<RestoreSummary, RestoreRefusal>> {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => undefined) // whoever waits for a query is told by it
  client.on("error", () => {}) // a COPY that is given up breaks the connection; the reason was thrown
  await client.connect()
  try {
    const { header, manifest } = await load(file, client, url, filesFolder)
    const migrated = await migrateToLatest(url)
    await client.query("ANALYZE")
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return done({
      createdAt: new Date(header.createdAt),
      tables: manifest.tables.length,
      rows,
      files: manifest.files,
      migrated: migrated.length,
    })
  } catch (fault) {
    if (fault instanceof Refused) return refused(fault.refusal)
    if (fault instanceof NotABackup) return refused({ code: "not-a-backup" })
    if (fault instanceof BrokenBackup) return refused({ code: "broken-backup", detail: fault.message })
    throw fault
  } finally {
    await client.end()
  }
}

type Loading = {
  header?: BackupHeader
  manifest?: BackupManifest
  open?: TableLoad
  readonly tables: LoadedTable[]
  files: number
}

async function load(
  file: string,
  client: pg.Client,
  url: string,
  filesFolder: string,
): Promise<Required<Pick<Loading, "header" | "manifest">>> {
  const state: Loading = { tables: [], files: 0 }
  for await (const item of readArchive(file)) {
    if (item.kind !== "table") await endTable(state)
    if (item.kind === "header") {
      state.header = item.header
      const target = await prepareTarget(client, url, item.header)
      if (!target.ok) throw new Refused(target.refusal)
      await begin(client)
    } else if (item.kind === "table") {
      if (state.open?.name !== item.table) await startTable(state, client, item.table)
      await state.open?.add(item.rows)
    } else if (item.kind === "file") {
      if (!(await keepFile(filesFolder, item.sha256, item.content))) throw new BrokenBackup(item.sha256)
      state.files += 1
    } else state.manifest = item.manifest
  }
  const { header, manifest } = state
  if (!header || !manifest) throw new BrokenBackup("It ends too early")
  compare(manifest, header, state)
  await setSequences(client, manifest)
  await client.query("COMMIT")
  return { header, manifest }
}

/** What the migrations wrote is in the backup too. */
async function begin(client: pg.Client): Promise<void> {
  await client.query("BEGIN")
  const tables = await listTables(client)
  if (tables.length > 0) await client.query(`TRUNCATE ${tables.map(({ name }) => quoted(client, name)).join(", ")}`)
}

async function startTable(state: Loading, client: pg.Client, name: string): Promise<void> {
  await endTable(state)
  const table = state.header?.tables.find((one) => one.name === name)
  if (!table) throw new BrokenBackup(name)
  state.open = loadTable(client, table)
}

async function endTable(state: Loading): Promise<void> {
  if (!state.open) return
  state.tables.push(await state.open.end())
  delete state.open
}

const empty = { rows: 0, sha256: createHash("sha256").digest("hex") }

function compare(manifest: BackupManifest, header: BackupHeader, loaded: Pick<Loading, "tables" | "files">): void {
  if (manifest.tables.length !== header.tables.length) throw new BrokenBackup("tables")
  for (const { name, rows, sha256 } of manifest.tables) {
    const found = loaded.tables.find((one) => one.name === name) ?? empty
    if (found.rows !== rows || found.sha256 !== sha256) throw new BrokenBackup(name)
  }
  if (loaded.files !== manifest.files) throw new BrokenBackup("files")
}

async function setSequences(client: pg.Client, { sequences }: BackupManifest): Promise<void> {
  for (const { name, last, called } of sequences)
    await client.query("SELECT setval($1::regclass, $2, $3)", [quoted(client, name), last, called])
}
