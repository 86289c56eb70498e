import { readFileSync } from "node:fs"
import { readFile, rm, writeFile } from "node:fs/promises"
import path from "node:path"

const fileOf = (directory: string) => path.join(directory, "owner")

/**
 * Makes this process the owner of the running server, which stops it in the end, unless the process that started it
 * still lives. A command that borrows the server of a running application must not take it away.
 */
export async function takeOwnership(directory: string): Promise<boolean> {
  const written = await readFile(fileOf(directory), "utf8").catch(() => null)
  if (written !== null && written !== identity(process.pid) && isAlive(written)) return false
  await writeFile(fileOf(directory), identity(process.pid))
  return true
}

export const giveUpOwnership = (directory: string): Promise<void> => rm(fileOf(directory), { force: true })

const isAlive = (written: string): boolean => isRunning(Number.parseInt(written, 10)) && identity(Number.parseInt(written, 10)) === written

/** A process number with the time the process began where the system tells it, since numbers are used again. */
function identity(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    return `${pid} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`
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
