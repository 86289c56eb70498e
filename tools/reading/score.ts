/**
 * Reads the seed texts and the texts of our own gold, scores both against their gold files, and prints the scores and how
 * well the probabilities given to what was read agree with how often it was right.
 *   node tools/reading/score.ts [--list] [--each] [--set SETS] [--corpus DIR] [--scorer FILE]
 * --each prints the scores of every text of our own gold apart; --set names the sets to print ("tuned,untouched,tables").
 * The corpus and the scorer lie beside the project (../shared by default). Gold files may name a part of a text as
 * FILE.txt#FROM-TO (UTF-16 offsets); the part is then read as a text of its own.
 */
import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { read } from "#src/areas/reading/index.ts"
import { leaveOut, reliability, showReliability } from "./calibration.ts"
import { type GoldDocument, type GoldFile, loadOwnGold, loadSeedGold, sharedFolder, textOf } from "./gold.ts"
import { judgeText } from "./judge.ts"

const option = (name: string, fallback: string) => {
  const at = process.argv.indexOf(name)
  return at >= 0 ? (process.argv[at + 1] ?? fallback) : fallback
}
const say = (line: string) => process.stdout.write(`${line}\n`)
const corpus = option("--corpus", join(sharedFolder, "corpus"))
const scorer = option("--scorer", join(sharedFolder, "tools/score-reading.mjs"))

function score(title: string, gold: GoldFile, documents: GoldDocument[]): void {
  const folder = mkdtempSync(join(tmpdir(), "reading-"))
  try {
    const known = documents.filter((document) => {
      const text = textOf(document.file, corpus)
      if (text === null) say(`no text: ${document.file}`)
      else {
        const reading = read(text)
        for (const part of document.skip ?? []) reading[part] = []
        writeFileSync(join(folder, document.file.replace(/\.txt$/, ".json")), JSON.stringify(reading))
      }
      return text !== null
    })
    const goldPath = join(folder, "gold.json")
    writeFileSync(goldPath, JSON.stringify({ ...gold, documents: known }))
    say(`\n${title}: ${known.length} texts`)
    const list = process.argv.includes("--list") ? ["--list"] : []
    say(execFileSync(process.execPath, [scorer, goldPath, folder, ...list], { encoding: "utf8" }).trimEnd())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (!existsSync(corpus) || !existsSync(scorer)) {
  say(`Nothing to score: ${corpus} or ${scorer} is missing.`)
  process.exit(0)
}
/** Everything judged once; each document is weighed by a table fitted to all others. */
function calibration(sets: readonly string[], documents: GoldDocument[]): void {
  const judged = documents.flatMap((document) => judgeText(document, textOf(document.file, corpus) ?? ""))
  for (const set of sets) {
    say(
      `\nOf what was read in texts "${set}", how much was right, by the probability that a table fitted to all other texts gives`,
    )
    for (const line of showReliability(reliability(leaveOut(judged, (one) => one.set === set)))) say(line)
  }
}

const seeds = loadSeedGold(corpus)
score("Seeds", seeds, seeds.documents)
const gold = loadOwnGold()
const sets = option("--set", "tuned,untouched,tables").split(",")
for (const set of sets) {
  const documents = gold.documents.filter((document) => document.set === set)
  score(`Own gold, ${set}`, gold, documents)
  if (process.argv.includes("--each"))
    for (const document of documents) score(`${set}: ${document.file}`, gold, [document])
}
calibration(
  ["seeds", "tuned", "untouched"].filter((set) => set === "seeds" || sets.includes(set)),
  [...seeds.documents, ...gold.documents.filter(({ set }) => set !== "tables")],
)
