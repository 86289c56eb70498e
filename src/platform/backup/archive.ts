import { once } from "node:events"
import type { Readable } from "node:stream"
import { finished } from "node:stream/promises"
import type { Pack } from "tar-stream"

/** Adds one entry of a known size, and takes no more from `content` than the archive's reader is ready for. */
export async function addEntry(
  pack: Pack,
  name: string,
  size: number,
  content: Readable | readonly Buffer[],
): Promise<void> {
  const entry = pack.entry({ name, size, mode: 0o600 })
  const done = finished(entry)
  done.catch(() => {})
  for await (const part of content) if (!entry.write(part)) await Promise.race([once(entry, "drain"), done])
  entry.end(undefined)
  await done
}

export async function addJson(pack: Pack, name: string, value: unknown): Promise<void> {
  const text = Buffer.from(JSON.stringify(value, null, 1))
  await addEntry(pack, name, text.length, [text])
}
