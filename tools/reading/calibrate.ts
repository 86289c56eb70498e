/**
 * Fits the table that turns classes and signs into probabilities to the seed texts, the tuned and the untouched texts of our
 * own gold, writes it to src/areas/reading/confidence-table.ts, and prints how well such a table agrees with texts it was not
 * fitted to: each document weighed by a table fitted to all others. The untouched texts count most: the reader was not taught
 * on them.
 *   node tools/reading/calibrate.ts [--dry]
 * --dry prints only. The corpus lies beside the project; without it nothing is written.
 */
import { existsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fit, leaveOut, reliability, showReliability } from "./calibration.ts"
import { loadOwnGold, loadSeedGold, projectRoot, sharedFolder, textOf } from "./gold.ts"
import { type Judged, judgeText } from "./judge.ts"

const say = (line: string) => process.stdout.write(`${line}\n`)
if (!existsSync(join(sharedFolder, "corpus/seeds/gold.json"))) {
  say(`Nothing to fit: ${join(sharedFolder, "corpus")} is missing.`)
  process.exit(0)
}
const judged = [...loadSeedGold().documents, ...loadOwnGold().documents].flatMap((document) =>
  judgeText(document, textOf(document.file) ?? ""),
)
const show = (title: string, ones: readonly Judged[]) => {
  say(`\n${title}`)
  for (const line of showReliability(reliability(ones))) say(line)
}

const fitted = judged.filter((one) => one.set !== "tables")
const of = (...sets: string[]) => leaveOut(fitted, (one) => sets.includes(one.set))
show("Untouched texts, each document weighed by a table fitted to all other texts", of("untouched"))
show("Seeds and tuned texts, each document weighed by a table fitted to all other texts", of("seeds", "tuned"))
const table = fit(fitted)

const entry = ([key, value]: [string, unknown]) =>
  `  ${/^[a-z]+$/.test(key) ? key : `"${key}"`}: ${Array.isArray(value) ? `[${value.join(", ")}]` : String(value)},`
const source = `/**
 * How often readings of one class were right, and how often they were seen; one with signs of trouble counts for less than
 * one sighting. Written by \`tools/reading/calibrate.ts\`.
 */
export const observed: Readonly<Record<string, readonly [right: number, seen: number]>> = {
${Object.entries(table.observed).map(entry).join("\n")}
}

/** By what a sign of trouble lowers the probability of its kind of reading: never above 1. */
export const penalties: Readonly<Record<string, number>> = {
${Object.entries(table.penalties).map(entry).join("\n")}
}
`
if (!process.argv.includes("--dry")) {
  writeFileSync(join(projectRoot, "src/areas/reading/confidence-table.ts"), source)
  say("\nWritten to src/areas/reading/confidence-table.ts")
}
