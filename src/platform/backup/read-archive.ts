import { createReadStream } from "node:fs"
import { pipeline } from "node:stream/promises"
import { createGunzip } from "node:zlib"
import tar from "tar-stream"
import * as v from "valibot"
import { type BackupHeader, type BackupManifest, headerSchema, manifestSchema, readEntryName } from "./format.ts"

/** The file was not made by `backup`. */
export class NotABackup extends Error {}
/** The file was made by `backup`, and has been cut short or changed since. */
export class BrokenBackup extends Error {}

export type BackupItem =
  | { kind: "header"; header: BackupHeader }
  | { kind: "table"; table: string; rows: AsyncIterable<Buffer> }
  | { kind: "file"; sha256: string; content: AsyncIterable<Buffer> }
  | { kind: "manifest"; manifest: BackupManifest }

/** What a backup holds, in its order: the header first, the manifest last. Each item must be read before the next is asked for. */
export async function* readArchive(file: string): AsyncGenerator<BackupItem> {
  const archive = tar.extract()
  const reading = pipeline(createReadStream(file), createGunzip(), archive)
  reading.catch(() => {}) // the archive tells of it too
  let before: BackupItem["kind"] | undefined
  try {
    for await (const entry of archive) {
      const item = await readEntry(entry.header.name, entry as AsyncIterable<Buffer>, before)
      yield item
      before = item.kind
    }
  } catch (fault) {
    throw understand(fault, before)
  } finally {
    archive.destroy()
  }
  if (before === undefined) throw new NotABackup("It is empty")
  if (before !== "manifest") throw new BrokenBackup("It ends too early")
}

async function readEntry(
  name: string,
  entry: AsyncIterable<Buffer>,
  before: BackupItem["kind"] | undefined,
): Promise<BackupItem> {
  const what = readEntryName(name)
  if (what === null || (what.kind === "header") !== (before === undefined) || before === "manifest")
    throw new NotABackup(name)
  switch (what.kind) {
    case "header":
      return { kind: "header", header: v.parse(headerSchema, JSON.parse(await textOf(entry))) }
    case "manifest":
      return { kind: "manifest", manifest: v.parse(manifestSchema, JSON.parse(await textOf(entry))) }
    case "table":
      return { kind: "table", table: what.table, rows: bytesOf(entry) }
    case "file":
      return { kind: "file", sha256: what.sha256, content: bytesOf(entry) }
    default:
      return what satisfies never
  }
}

/** The bytes of one entry; in a damaged file they end in the middle. */
async function* bytesOf(entry: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* entry
  } catch (fault) {
    throw understand(fault, "header")
  }
}

/** Whatever goes wrong in reading is damage of the file, except the faults of the disk it lies on. */
function understand(fault: unknown, before: BackupItem["kind"] | undefined): unknown {
  if (!(fault instanceof Error) || fault instanceof NotABackup || fault instanceof BrokenBackup || "syscall" in fault)
    return fault
  return before === undefined
    ? new NotABackup(fault.message, { cause: fault })
    : new BrokenBackup(fault.message, { cause: fault })
}

async function textOf(entry: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of entry) parts.push(part)
  return Buffer.concat(parts).toString()
}
