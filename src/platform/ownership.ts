import { randomUUID } from "node:crypto"
import { readFileSync } from "node:fs"
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import path from "node:path"

/**
 * Writes this process into `file` as the owner of something that only one process may own, and returns true; returns
 * false while another process that is written there lives. A killed owner needs no clearing away.
 */
export async function takeOwnership(file: string): Promise<boolean> {
  await mkdir(path.dirname(file), { recursive: true })
  const mine = identity(process.pid)
  const written = await readFile(file, "utf8").catch(() => null)
  if (written === mine) return true
  if (written !== null && isAlive(written)) return false
  if (written !== null) await rm(file, { force: true })
  // Of two that come at once, one gets the name; the file bears its whole content from the first moment.
  const draft = `${file}.${process.pid}.${randomUUID()}`
  await writeFile(draft, mine)
  try {
    await link(draft, file)
    return true
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "EEXIST") return false
    throw fault
  } finally {
    await rm(draft, { force: true })
  }
}

export const giveUpOwnership = (file: string): Promise<void> => rm(file, { force: true })

const isAlive = (written: string): boolean =>
  isRunning(Number.parseInt(written, 10)) && identity(Number.parseInt(written, 10)) === written

/** A process number with the time the process began where the system tells it, since numbers are used again. */
function identity(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    return state === "Z" ? "dead" : `${pid} ${rest[18]}`
  } catch {
    return String(pid)
  }
}

/** Whether a process with this number lives, whoever owns it. */
export function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}
