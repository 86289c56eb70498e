import { createHash, randomUUID } from "node:crypto"
import { createWriteStream } from "node:fs"
import { mkdir, open, rename, rm } from "node:fs/promises"
import path from "node:path"
import { pipeline } from "node:stream/promises"

/** Puts one file of a backup where the file store looks for it; false when its content is not what its name says. */
export async function keepFile(folder: string, sha256: string, content: AsyncIterable<Buffer>): Promise<boolean> {
  const target = path.join(folder, sha256.slice(0, 2), sha256)
  await mkdir(path.dirname(target), { recursive: true })
  const passing = `${target}.${randomUUID()}`
  const hash = createHash("sha256")
  const hashing = async function* (source: AsyncIterable<Buffer>) {
    for await (const part of source) {
      hash.update(part)
      yield part
    }
  }
  try {
    await pipeline(content, hashing, createWriteStream(passing, { mode: 0o600 }))
  } catch (fault) {
    await rm(passing, { force: true })
    throw fault
  }
  const whole = hash.digest("hex") === sha256
  if (whole) await settle(passing, target)
  else await rm(passing, { force: true })
  return whole
}

async function settle(passing: string, target: string): Promise<void> {
  const file = await open(passing, "r+")
  await file.sync()
  await file.close()
  await rename(passing, target)
}
