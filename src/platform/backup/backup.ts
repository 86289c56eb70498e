import { createHash } from "node:crypto"
import { createReadStream, createWriteStream } from "node:fs"
import { open, readdir, rename, rm, stat } from "node:fs/promises"
import path from "node:path"
import { pipeline } from "node:stream/promises"
import { createGzip } from "node:zlib"
import pg from "pg"
import { to as copyTo } from "pg-copy-streams"
import tar, { type Pack } from "tar-stream"
import { addEntry, addJson } from "./archive.ts"
import { type BackupHeader, type BackupManifest, filePart, headerName, manifestName, tablePart } from "./format.ts"
import { listApplied, listSequences, listTables, quoted, quotedColumns, type Table } from "./tables.ts"

const partBytes = 1024 * 1024

export type BackupSummary = {
  readonly tables: number
  readonly rows: number
  readonly files: number
  readonly bytes: number
}

/**
 * Writes the whole of an installation into one file: every row as of one moment, while the application goes on working,
 * and every kept file. Takes constant memory. The file appears under its name only when it is whole and on the disk.
 * The url is the owner's.
 */
export async function backup(url: string, filesFolder: string, out: string, now = new Date()): Promise<BackupSummary> {
  const draft = `${out}.${process.pid}.part`
  const pack = tar.pack()
  try {
    const written = pipeline(pack, createGzip(), createWriteStream(draft, { mode: 0o600 }))
    const filled = fill(pack, url, filesFolder, now).catch((fault: Error) => {
      pack.destroy(fault)
      throw fault
    })
    const [manifest] = await Promise.all([filled, written])
    await settle(draft, out)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return { tables: manifest.tables.length, rows, files: manifest.files, bytes: (await stat(out)).size }
  } catch (fault) {
    await rm(draft, { force: true })
    throw fault
  }
}

async function fill(pack: Pack, url: string, filesFolder: string, now: Date): Promise<BackupManifest> {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => undefined) // whoever waits for a query is told by it
  await client.connect()
  try {
    // Rows that row-level security would hide must stop the backup, not be left out of it.
    await client.query("SET row_security = off")
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    const migrations = await listApplied(client)
    if (migrations === null) throw new Error("There is nothing to back up: the database has no migrations")
    const tables = await listTables(client)
    const header: BackupHeader = {
      product: "ro-viec",
      format: 1,
      createdAt: now.toISOString(),
      migrations,
      tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    }
    await addJson(pack, headerName, header)
    const copied = []
    for (const table of tables) copied.push(await addTable(pack, client, table))
    // Files are kept before the rows that name them are committed, so every file of the snapshot is in the folder by now.
    const files = await addFiles(pack, filesFolder)
    const manifest: BackupManifest = { tables: copied, sequences: await listSequences(client), ...files }
    await addJson(pack, manifestName, manifest)
    pack.finalize()
    return manifest
  } finally {
    await client.end()
  }
}

/** The table's rows, in parts small enough to hold, since an archive must know the size of what it is given. */
async function addTable(pack: Pack, client: pg.Client, table: Table): Promise<BackupManifest["tables"][number]> {
  const hash = createHash("sha256")
  let held: Buffer[] = []
  let size = 0
  let parts = 0
  const flush = async () => {
    await addEntry(pack, tablePart(table.name, parts), size, held)
    parts += 1
    held = []
    size = 0
  }
  const rows = client.query(
    copyTo(`COPY (SELECT ${quotedColumns(client, table)} FROM ${quoted(client, table.name)}) TO STDOUT`),
  )
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    hash.update(chunk)
    held.push(chunk)
    size += chunk.length
    if (size >= partBytes) await flush()
  }
  if (size > 0) await flush()
  return { name: table.name, rows: rows.rowCount, sha256: hash.digest("hex") }
}

async function addFiles(pack: Pack, folder: string): Promise<{ files: number; fileBytes: number }> {
  let files = 0
  let fileBytes = 0
  for (const sub of await readdir(folder).catch(() => [])) {
    if (!/^[0-9a-f]{2}$/.test(sub)) continue
    for (const name of await readdir(path.join(folder, sub))) {
      if (!/^[0-9a-f]{64}$/.test(name)) continue
      const file = path.join(folder, sub, name)
      const { size } = await stat(file)
      await addEntry(pack, filePart(name), size, createReadStream(file))
      files += 1
      fileBytes += size
    }
  }
  return { files, fileBytes }
}

/** Brings the finished file to the disk and gives it its name. */
async function settle(draft: string, out: string): Promise<void> {
  const file = await open(draft, "r+")
  await file.sync()
  await file.close()
  await rename(draft, out)
}
