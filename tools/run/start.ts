/** `npm start`: database, structure, demonstration data, pages, site; stops them in the opposite order. */
import path from "node:path"
import { parseArgs } from "node:util"
import { sayServerEvent } from "#src/commands/text.ts"
import { migrateToLatest } from "#src/platform/db/migrate.ts"
import { openServer } from "#src/platform/open-server.ts"
import { giveUpOwnership, takeOwnership } from "#src/platform/ownership.ts"
import { BadSettings, readSettings, type Settings } from "#src/platform/settings.ts"
import { build, isBuilt } from "./build.ts"
import { nextFreePort } from "./port.ts"
import { print, say } from "./progress.ts"
import { whenToldToStop } from "./stopping.ts"
import { text } from "./text.ts"

const words = text.start

/** Something that the person at the keyboard must put right; shown without a stack. */
class CannotStart extends Error {}

/** What is open, newest last; each is closed even while it is still opening. */
const open: (() => Promise<void>)[] = []
let stopping: Promise<never> | undefined

async function start(): Promise<void> {
  if (Number(process.versions.node.split(".")[0]) < 24) throw new CannotStart(words.oldNode(process.versions.node))
  const { settings, wantsDemo } = readWishes()
  const claim = path.join(settings.dataFolder, "running")
  if (!(await takeOwnership(claim))) throw new CannotStart(words.alreadyRuns(settings.dataFolder))
  open.push(() => giveUpOwnership(claim))
  const [url] = await Promise.all([prepareDatabase(settings, wantsDemo), preparePages()])
  const port = await choosePort(settings)
  const { serve } = await import("#src/serve.ts")
  const site = serve({ databaseUrl: url, filesFolder: settings.filesFolder, host: settings.host, port })
  open.push(() => whenOpen(site, (opened) => opened.close()))
  const { url: address } = await site
  print(`\n  ${words.ready(address)}\n`)
  await printSignIns(url)
  print(`  ${words.howToStop}\n`)
}

function readWishes(): { settings: Settings; wantsDemo: boolean } {
  const given = parseGiven()
  if (given.help === true) {
    print(words.help)
    process.exit(0)
  }
  const env = {
    ...process.env,
    ...(given.port ? { PORT: given.port } : {}),
    ...(given.host ? { HOST: given.host } : {}),
  }
  try {
    return { settings: readSettings(env), wantsDemo: given["no-demo"] !== true }
  } catch (fault) {
    if (fault instanceof BadSettings) throw new CannotStart(words.badSettings(fault.names.join(", ")))
    throw fault
  }
}

function parseGiven() {
  try {
    return parseArgs({
      options: {
        port: { type: "string" },
        host: { type: "string" },
        "no-demo": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    }).values
  } catch (fault) {
    throw new CannotStart(`${words.wrongUse((fault as Error).message)}\n\n${words.help}`)
  }
}

async function prepareDatabase(settings: Settings, wantsDemo: boolean): Promise<string> {
  say(settings.databaseUrl === undefined ? words.database : words.databaseGiven)
  const server = openServer(settings, { watch: true, log: (event) => say(sayServerEvent(event)) })
  open.push(() => whenOpen(server, (opened) => opened.close()))
  const { url } = await server
  const steps = await migrateToLatest(url)
  say(steps.length > 0 ? words.migrated(steps.length) : words.databaseReady)
  if (wantsDemo) await seedWhenEmpty(url, settings.filesFolder)
  return url
}

async function seedWhenEmpty(url: string, filesFolder: string): Promise<void> {
  const { openDatabase } = await import("#src/platform/db/connection.ts")
  const { isEmpty, seedDemo } = await import("../demo/seed-demo.ts")
  const db = openDatabase(url, { asOwner: true })
  try {
    if (!(await isEmpty(db))) return
    say(words.seeding)
    await seedDemo(db, say, filesFolder)
    say(words.seeded)
  } finally {
    await db.destroy()
  }
}

async function preparePages(): Promise<void> {
  if (await isBuilt()) return say(words.buildKept)
  say(words.building)
  const builder = new AbortController()
  open.push(async () => builder.abort())
  await build(builder.signal).catch((fault: Error) => {
    throw new CannotStart(`${words.buildFailed}\n${fault.message}`)
  })
  say(words.built)
}

async function choosePort({ port, host, portIsFixed }: Settings): Promise<number> {
  const free = await nextFreePort(port, host)
  if (free === null || (portIsFixed && free !== port)) throw new CannotStart(words.portTaken(port))
  if (free !== port) say(words.portMoved(port, free))
  return free
}

/** Tells how to try the site, as long as the accounts of the demonstration are there. */
async function printSignIns(url: string): Promise<void> {
  const { demoSignIns } = await import("../demo/sign-ins.ts")
  const { openDatabase } = await import("#src/platform/db/connection.ts")
  const db = openDatabase(url, { asOwner: true, connections: 1 })
  const names = demoSignIns.map(({ username }) => username)
  const found = await db.selectFrom("access.account").select("username").where("username", "in", names).execute()
  const anybody = await db.selectFrom("access.account").select("id").limit(1).executeTakeFirst()
  await db.destroy()
  if (anybody === undefined) print(`  ${words.nobodyYet}\n`)
  const known = demoSignIns.filter(({ username }) => found.some((account) => account.username === username))
  // A real office may use one of these names; all of them together are the demonstration.
  if (known.length < demoSignIns.length / 2) return
  const rows = [{ username: words.username, password: words.password, who: words.who }, ...known]
  const width = (field: "username" | "password") => Math.max(...rows.map((row) => row[field].length)) + 3
  print(`  ${words.signIns}`)
  for (const { username, password, who } of rows)
    print(`    ${username.padEnd(width("username"))}${password.padEnd(width("password"))}${who}`)
  print("")
}

/** Closes what was opened, once it has opened; what failed to open needs no closing. */
async function whenOpen<T>(opening: Promise<T>, close: (opened: T) => Promise<void>): Promise<void> {
  const opened = await opening.catch(() => undefined)
  if (opened !== undefined) await close(opened)
}

/** Closes all that is open, newest first, and ends the process. */
function stop(code: number): Promise<never> {
  const closeAll = async (): Promise<never> => {
    for (const close of open.toReversed()) {
      await close().catch((fault: unknown) => {
        process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
        code = 1
      })
    }
    process.exit(code)
  }
  return (stopping ??= closeAll())
}

whenToldToStop(() => {
  say(words.stopping)
  open.unshift(async () => say(words.stopped))
  void stop(0)
})
process.on("uncaughtException", (fault) => {
  process.stderr.write(`${fault.stack}\n`)
  void stop(1)
})
try {
  await start()
} catch (fault) {
  if (!stopping)
    process.stderr.write(
      `\n${words.failed}\n${fault instanceof CannotStart ? fault.message : (fault as Error).stack}\n`,
    )
  await stop(1)
}
