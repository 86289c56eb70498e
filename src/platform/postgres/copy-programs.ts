import { randomUUID } from "node:crypto"
import { existsSync } from "node:fs"
import { cp, rename, rm } from "node:fs/promises"

/**
 * Copies a folder of programs to `copy`, whole or not at all. A copy that is there is kept as it is, since a server may be
 * running from it; of several that copy at once, one wins.
 */
export async function copyPrograms(native: string, copy: string): Promise<void> {
  if (existsSync(copy)) return
  const draft = `${copy}.${randomUUID()}`
  try {
    await cp(native, draft, { recursive: true, verbatimSymlinks: true })
    await rename(draft, copy)
  } catch (fault) {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(copy)) throw fault
  }
}
