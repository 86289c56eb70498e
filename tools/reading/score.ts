/**
 * Reads the seed texts and the texts of our own gold, scores both against their gold files, and prints the scores.
 *   node tools/reading/score.ts [--list] [--each] [--set SETS] [--corpus DIR] [--scorer FILE]
 * --each prints the scores of every text of our own gold apart; --set names the sets to print ("tuned,untouched").
 * The corpus and the scorer lie beside the project (../shared by default). Gold files may name a part of a text as
 * FILE.txt#FROM-TO (UTF-16 offsets); the part is then read as a text of its own.
 */
import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { read } from "#src/areas/reading/index.ts"

/** `skip` names the parts of a reading that the gold of a document says nothing about. */
type GoldFile = { documents: { file: string; set?: string; skip?: ("citations" | "claims")[] }[] }

const option = (name: string, fallback: string) => {
  const at = process.argv.indexOf(name)
  return at >= 0 ? (process.argv[at + 1] ?? fallback) : fallback
}
const say = (line: string) => process.stdout.write(`${line}\n`)
const root = resolve(import.meta.dirname, "../..")
const shared = resolve(root, "../shared")
const corpus = option("--corpus", join(shared, "corpus"))
const scorer = option("--scorer", join(shared, "tools/score-reading.mjs"))

function textOf(file: string): string | null {
  const [name = "", part] = file.split("#")
  const path = ["seeds", "dev"].map((folder) => join(corpus, folder, name)).find((candidate) => existsSync(candidate))
  if (path === undefined) return null
  const text = readFileSync(path, "utf8")
  if (part === undefined) return text
  const [from, to] = part.split("-").map(Number)
  return text.slice(from, to)
}

function score(title: string, gold: GoldFile, documents: GoldFile["documents"]): void {
  const folder = mkdtempSync(join(tmpdir(), "reading-"))
  try {
    const known = documents.filter((document) => {
      const text = textOf(document.file)
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
const load = (path: string): GoldFile => JSON.parse(readFileSync(path, "utf8")) as GoldFile
const seeds = load(join(corpus, "seeds/gold.json"))
score("Seeds", seeds, seeds.documents)
const own = join(root, "tests/reading/gold.json")
if (existsSync(own)) {
  const gold = load(own)
  for (const set of option("--set", "tuned,untouched").split(",")) {
    const documents = gold.documents.filter((document) => document.set === set)
    score(`Own gold, ${set}`, gold, documents)
    if (process.argv.includes("--each"))
      for (const document of documents) score(`${set}: ${document.file}`, gold, [document])
  }
}
