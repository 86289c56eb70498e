import { randomBytes } from "node:crypto"
import { chmod, chown, mkdir, mkdtemp, readFile, rename, stat, writeFile } from "node:fs/promises"
import path from "node:path"
import { type Account, canEnter } from "./account.ts"

/**
 * What is kept between starts beside the cluster, in a file that only its owner reads: the password of the cluster's
 * owner, the port it had last, and the home in which the cluster lies.
 */
export type Keepings = { readonly port: number; readonly password: string; readonly home: string }

/** Where data goes when the account may not pass through the project's own folder. */
const machineHome = "/var/lib"

const fileOf = (directory: string) => path.join(directory, "server.json")

/** What the last start kept, or null when there was none. */
export async function findKeepings(directory: string): Promise<Keepings | null> {
  const text = await readFile(fileOf(directory), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null
    throw error
  })
  return text === null ? null : (JSON.parse(text) as Keepings)
}

/** Makes the folder so that others may pass through it, whatever mask this process was started with. */
export async function makeOpenFolder(directory: string): Promise<void> {
  const first = await mkdir(directory, { recursive: true })
  if (first === undefined) return
  for (let made = directory; made.length >= first.length; made = path.dirname(made)) await chmod(made, 0o755)
}

/** Writes the file whole or not at all. */
export async function keep(directory: string, keepings: Keepings): Promise<void> {
  const draft = `${fileOf(directory)}.${process.pid}`
  await writeFile(draft, `${JSON.stringify(keepings)}\n`, { mode: 0o600 })
  await giveToOwnerOf(directory, draft)
  await rename(draft, fileOf(directory))
}

/** What root writes into another user's folder is that user's, who may start the server next time. */
export async function giveToOwnerOf(folder: string, file: string): Promise<void> {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = await stat(folder)
  await chown(file, uid, gid)
}

/** First start: a password of its own, and a home that the account can reach. */
export async function newKeepings(directory: string, account: Account | undefined): Promise<Keepings> {
  const password = randomBytes(24).toString("base64url")
  if (canEnter(directory, account)) return { port: 0, password, home: directory }
  await mkdir(machineHome, { recursive: true })
  const home = await mkdtemp(path.join(machineHome, "ro-viec-"))
  await chmod(home, 0o755)
  return { port: 0, password, home }
}
