import { inflateRawSync } from "node:zlib"

/** A zip that cannot be read: cut short, or not a zip. */
export class CorruptFile extends Error {}
/** More than we agree to unpack. */
export class TooMuch extends Error {}

interface Entry {
  name: string
  method: number
  encrypted: boolean
  packed: number
  size: number
  at: number
}

const mostEntries = 10_000

/**
 * Opens a zip by its central directory and unpacks single entries, never more than `most` bytes each: the sizes that a zip
 * declares are not believed.
 */
export function openZip(bytes: Uint8Array): {
  has(name: string): boolean
  read(name: string, most: number): Uint8Array | null
} {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(file)
  return {
    has: (name) => entries.has(name),
    read(name, most) {
      const entry = entries.get(name)
      return entry ? unpack(file, entry, most) : null
    },
  }
}

function readDirectory(file: Buffer): Map<string, Entry> {
  const end = file.lastIndexOf("PK\x05\x06", file.length, "latin1")
  if (end < 0 || end + 22 > file.length) throw new CorruptFile("no end of directory")
  const count = file.readUInt16LE(end + 10)
  if (count > mostEntries) throw new TooMuch("too many entries")
  const entries = new Map<string, Entry>()
  let at = file.readUInt32LE(end + 16)
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw new CorruptFile("broken directory")
    const nameLength = file.readUInt16LE(at + 28)
    const name = file.toString("utf8", at + 46, at + 46 + nameLength)
    entries.set(name, {
      name,
      method: file.readUInt16LE(at + 10),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

function unpack(file: Buffer, entry: Entry, most: number): Uint8Array {
  if (entry.size > most) throw new TooMuch(entry.name)
  if (entry.encrypted || entry.at + 30 > file.length || file.readUInt32LE(entry.at) !== 0x04034b50)
    throw new CorruptFile(entry.name)
  const from = entry.at + 30 + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28)
  const packed = file.subarray(from, from + entry.packed)
  if (packed.length < entry.packed) throw new CorruptFile(entry.name)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new CorruptFile(entry.name)
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch (fault) {
    if ((fault as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") throw new TooMuch(entry.name)
    throw new CorruptFile(entry.name)
  }
}
