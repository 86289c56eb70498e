import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import path from "node:path"

const stamp = "build/.sources"
const sources = [
  "src",
  "public",
  "package-lock.json",
  "package.json",
  "tsconfig.json",
  "vite.config.ts",
  "react-router.config.ts",
]

/** Whether the last build was made of the very sources that lie here now. */
export async function isBuilt(): Promise<boolean> {
  return (await readFile(stamp, "utf8").catch(() => "")) === (await digestOfSources())
}

/** Builds the pages; `signal` gives up. Throws with what the builder printed. */
export async function build(signal?: AbortSignal): Promise<void> {
  const digest = await digestOfSources()
  await writeFile(stamp, "").catch(() => undefined) // a build that is cut short counts for nothing
  await runBuilder(signal)
  await mkdir(path.dirname(stamp), { recursive: true })
  await writeFile(stamp, digest)
}

function runBuilder(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: "production" }
    const child = spawn(process.execPath, ["node_modules/.bin/react-router", "build"], {
      env,
      signal,
      stdio: ["ignore", "pipe", "pipe"],
    })
    let output = ""
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (output += part.toString()))
    child.once("error", reject)
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(faultIn(output)))))
  })
}

/** What the builder printed, less the list of what it had made and the way through its own code. */
const faultIn = (output: string): string =>
  output
    .split("\n")
    .filter((line) => !/^(build\/|\s+at )/.test(line))
    .join("\n")
    .trim()

/** Contents, not times: a checkout or a copy changes every time of change. Tests are no part of the build. */
async function digestOfSources(): Promise<string> {
  const hash = createHash("sha256")
  for (const file of (await listSources()).toSorted()) hash.update(`${file}\0`).update(await readFile(file))
  return hash.digest("hex")
}

async function listSources(): Promise<string[]> {
  const found = await Promise.all(
    sources.map(async (place) => {
      const inside = await readdir(place, { recursive: true, withFileTypes: true }).catch(
        (fault: NodeJS.ErrnoException) => {
          if (fault.code === "ENOTDIR") return null
          if (fault.code === "ENOENT") return []
          throw fault
        },
      )
      return (
        inside?.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)) ?? [place]
      )
    }),
  )
  return found.flat().filter((file) => !/\.test\.tsx?$/.test(file))
}
