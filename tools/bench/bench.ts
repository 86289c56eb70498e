/** `npm run bench`: measures what the product promises of its speed, each against a floor in the same run. See docs/performance.md. */
import { mkdir, writeFile } from "node:fs/promises"
import { cpus, totalmem } from "node:os"
import path from "node:path"
import { parseArgs } from "node:util"
import { openDatabase } from "#src/platform/db/connection.ts"
import { build, isBuilt } from "#tools/run/build.ts"
import { benchFolder, openBenchServer } from "./bench-database.ts"
import { measureWrites } from "./durable-writes.ts"
import { measureLists } from "./lists.ts"
import { type Line, number, tableOf } from "./measure.ts"
import { measurePage } from "./pages.ts"
import { somePeople } from "./people.ts"
import { measureReading } from "./reading-speed.ts"
import { measureReport } from "./report-paper.ts"

const parts = ["writes", "lists", "page", "reading", "report"] as const
const { values } = parseArgs({
  options: {
    works: { type: "string", default: "1000000" },
    few: { type: "string", default: "10000" },
    only: { type: "string", default: parts.join(",") },
    help: { type: "boolean" },
  },
})
if (values.help) {
  process.stdout.write(`npm run bench -- [--works 1000000] [--few 10000] [--only ${parts.join(",")}]\n`)
  process.exit(0)
}
const [works, few] = [Number(values.works), Number(values.few)]
const wanted = new Set(values.only.split(","))
const started = performance.now()
const say = (line: string) =>
  process.stderr.write(`[${number((performance.now() - started) / 1000).padStart(7)} s] ${line}\n`)

if (wanted.has("page") && !(await isBuilt())) {
  say("building the pages")
  await build()
}
say("starting PostgreSQL")
const server = await openBenchServer(say)
const lines: Line[] = []
const open = (url: string) => ({
  url,
  db: openDatabase(url),
  owner: openDatabase(url, { asOwner: true, connections: 2 }),
})
try {
  const measures: Record<(typeof parts)[number], () => Promise<Line[]>> = {
    reading: measureReading,
    writes: () => onWorks(works, 126, ({ url, db, owner }) => measureWrites(url, db, owner)),
    lists: () =>
      onWorks(few, 126, (less) =>
        onWorks(works, 126, (more) => measureLists({ ...less, works: few }, { ...more, works })),
      ),
    page: () => onWorks(works, 126, async ({ url, db, owner }) => measurePage(url, owner, await someone(db, owner))),
    report: () => onWorks(10_000, 1, async ({ db, owner }) => measureReport(db, await someone(db, owner), 10_000)),
  }
  for (const part of parts.filter((name) => wanted.has(name))) {
    say(part)
    const found = await measures[part]()
    for (const line of found)
      say(`  ${line.ok ? "ok   " : "short"} ${line.what}: ${line.value}; ${line.floor}; ${line.ratio}`)
    lines.push(...found)
  }
} finally {
  await server.stop()
}
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.versions.node}; PostgreSQL ${server.version}`
const report = `${new Date().toISOString().slice(0, 16)}Z, ${works.toLocaleString("en-GB")} works against ${few.toLocaleString("en-GB")}. ${machine}.\n\n${tableOf(lines)}\n`
await mkdir(benchFolder, { recursive: true })
await writeFile(path.join(benchFolder, "last.md"), report)
process.stdout.write(`\n${report}`)
process.exitCode = lines.every((line) => line.ok) ? 0 : 1

async function onWorks<T>(
  count: number,
  wards: number,
  measure: (opened: ReturnType<typeof open>) => Promise<T>,
): Promise<T> {
  const opened = open(await server.withWorks(count, wards))
  try {
    return await measure(opened)
  } finally {
    await Promise.all([opened.db.destroy(), opened.owner.destroy()])
  }
}

async function someone(db: Parameters<typeof somePeople>[0], owner: Parameters<typeof somePeople>[1]) {
  const [person] = await somePeople(db, owner, { wards: 1, heads: true })
  if (!person) throw new Error("Nobody works in the wards for load")
  return person
}
