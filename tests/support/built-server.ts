import { execFile } from "node:child_process"
import { mkdir, readdir, rm, stat } from "node:fs/promises"
import path from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import { promisify } from "node:util"
import type * as server from "#src/server.ts"

/** What `src/server.ts` exports, as it is built. */
export type BuiltServer = typeof server

const built = path.resolve("build/server/index.js")
const lock = path.resolve("build.lock")
let opened: Promise<BuiltServer> | undefined

/** The built application, built again first when a source is newer than it is. */
export const builtServer = (): Promise<BuiltServer> => (opened ??= open())

async function open(): Promise<BuiltServer> {
  await withLock(async () => {
    const made = await timeOf(built)
    const newest = await newestSource("src")
    if (made < newest)
      await promisify(execFile)(process.execPath, ["node_modules/.bin/react-router", "build"], {
        env: { ...process.env, NODE_ENV: "production" },
      })
  })
  return (await import(/* @vite-ignore */ pathToFileURL(built).href)) as BuiltServer
}

/** One build at a time, though several test files run at once. A lock whose holder died is taken over after a minute. */
async function withLock(work: () => Promise<void>): Promise<void> {
  for (;;) {
    const held = await mkdir(lock).then(
      () => true,
      () => false,
    )
    if (held) break
    if (Date.now() - (await timeOf(lock)) > 60_000) await rm(lock, { recursive: true, force: true })
    await wait(200)
  }
  try {
    await work()
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
}

const timeOf = (file: string): Promise<number> =>
  stat(file).then(
    (found) => found.mtimeMs,
    () => 0,
  )

async function newestSource(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter(
    (entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name),
  )
  const times = await Promise.all(files.map((file) => timeOf(path.join(file.parentPath, file.name))))
  return Math.max(0, ...times)
}
