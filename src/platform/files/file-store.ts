import { createHash, randomUUID } from "node:crypto"
import { createReadStream } from "node:fs"
import { mkdir, open, readFile, rename, stat } from "node:fs/promises"
import path from "node:path"
import { Readable } from "node:stream"

/** Keeps bytes under their SHA-256. The same content is kept once; what is kept is never changed. */
export interface FileStore {
  /** Keeps the bytes durably and returns their digest. */
  put(bytes: Uint8Array): Promise<{ sha256: string; size: number }>
  /** The kept bytes. Throws when they are not there: metadata without bytes is a fault. */
  get(sha256: string): Promise<Uint8Array>
  stream(sha256: string): ReadableStream<Uint8Array>
}

/** Files on the local disk, in folders named by the first two digits of the digest. */
export function openFileStore(folder: string): FileStore {
  const place = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256)
  return {
    async put(bytes) {
      const sha256 = createHash("sha256").update(bytes).digest("hex")
      const target = place(sha256)
      if (
        !(await stat(target).then(
          () => true,
          () => false,
        ))
      ) {
        await mkdir(path.dirname(target), { recursive: true })
        const passing = `${target}.${randomUUID()}`
        const file = await open(passing, "w", 0o600)
        await file.writeFile(bytes)
        await file.sync()
        await file.close()
        await rename(passing, target)
      }
      return { sha256, size: bytes.byteLength }
    },
    get: (sha256) => readFile(place(sha256)),
    stream: (sha256) => Readable.toWeb(createReadStream(place(sha256))) as ReadableStream<Uint8Array>,
  }
}
