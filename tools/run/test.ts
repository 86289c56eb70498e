/** `npm test`: every check of the project, one after another, to the end; then one line with what passed and failed. */
import { existsSync } from "node:fs"
import { openTestServer } from "#tests/support/test-server.ts"
import { addressOfDatabase } from "#src/platform/postgres/index.ts"
import { build, isBuilt } from "./build.ts"
import { findBrowser } from "./find-browser.ts"
import { print, seconds } from "./progress.ts"
import { runVitest } from "./run-vitest.ts"
import { whenToldToStop } from "./stopping.ts"
import { asCheck, endRunning, failure, runTool, type StepResult } from "./test-steps.ts"
import { text } from "./text.ts"

const words = text.test
const otherEngine = "/usr/lib/postgresql/15/bin"

type Step = { name: string; run: () => Promise<StepResult | { skip: string }> }

const steps: Step[] = [
  { name: words.types, run: checkTypes },
  { name: words.lint, run: async () => asCheck(await runTool("oxlint", ["--type-aware", "--deny-warnings"])) },
  { name: words.architecture, run: checkArchitecture },
  { name: words.build, run: buildPages },
  { name: words.generated, run: checkGenerated },
  { name: words.unit, run: runUnit },
  { name: words.otherEngine, run: runOnOtherEngine },
  { name: words.journeys, run: runJourneys },
]

async function checkTypes(): Promise<StepResult> {
  const generation = await runTool("react-router", ["typegen"])
  return asCheck(generation.code === 0 ? await runTool("tsc", ["--noEmit"]) : generation)
}

/** The tool says "no violations" also when it could read nothing, so the number of modules is looked at too. */
async function checkArchitecture(): Promise<StepResult> {
  const { code, output } = await runTool("depcruise", ["src", "tests", "--config", ".dependency-cruiser.mjs"])
  const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0)
  return asCheck(code === 0 && modules === 0 ? { code: 1, output: words.noModules } : { code, output })
}

async function buildPages(): Promise<StepResult> {
  if (await isBuilt()) return asCheck({ code: 0, output: "" })
  return build().then(
    () => asCheck({ code: 0, output: "" }),
    (fault: Error) => failure(fault.message),
  )
}

async function checkGenerated(): Promise<StepResult> {
  const server = await openTestServer()
  try {
    const url = addressOfDatabase(server.serverUrl, server.template)
    const { code, output } = await runTool("../../tools/database/write-types.ts", [url, "--check"])
    return asCheck({ code, output })
  } finally {
    await server.close()
  }
}

/** The SQL must stay within PostgreSQL 15, so what speaks SQL runs on a real 15 as well where there is one. */
async function runOnOtherEngine(): Promise<StepResult | { skip: string }> {
  if (!existsSync(`${otherEngine}/postgres`) || process.env["TEST_DATABASE_SERVER"])
    return { skip: words.noOtherEngine }
  return runVitest("unit", ["/actions/", "/store/"], { TEST_POSTGRES_BIN: otherEngine })
}

/** Some of these look at parts of a page in a browser. */
async function runUnit(): Promise<StepResult> {
  const found = await browser
  return runVitest("unit", [], "path" in found ? { CHROMIUM: found.path } : {})
}

async function runJourneys(): Promise<StepResult> {
  const found = await browser
  if ("reason" in found) return failure(words.noBrowser(found.reason))
  return runVitest("journeys", [], { CHROMIUM: found.path })
}

async function runStep({ name, run }: Step): Promise<StepResult> {
  print(`\n${words.starts(name)}`)
  const begun = Date.now()
  const result = await run().catch((fault: Error) => failure(fault.stack ?? fault.message))
  const time = seconds(Date.now() - begun)
  if ("skip" in result) {
    print(words.skipped(name, result.skip))
    return { passed: 0, failed: 0, skipped: 1, output: "" }
  }
  if (result.failed > 0) print(`${result.output}\n${words.failed(name, time)}`)
  else print(words.passed(name, time))
  return result
}

whenToldToStop(() => {
  print(words.stopped)
  void endRunning().then(() => process.exit(130))
})
// Where it must be installed first, that goes on while the checks run that need none.
const browser = findBrowser()
const failures: string[] = []
const total = { passed: 0, failed: 0, skipped: 0 }
for (const step of steps) {
  const result = await runStep(step)
  for (const kind of ["passed", "failed", "skipped"] as const) total[kind] += result[kind]
  if (result.failed > 0) failures.push(`✗ ${step.name}\n${result.output.slice(0, 4000)}`)
}
if (failures.length > 0) print(`\n${words.failures}\n${failures.join("\n")}`)
print(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`)
process.exit(total.failed > 0 ? 1 : 0)
