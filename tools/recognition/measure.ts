import { parseArgs } from "node:util"
import { readPage, type ReadingOptions } from "#src/areas/documents/extraction/recognition/read-page.ts"
import { writePages } from "#src/areas/documents/extraction/page/write-pages.ts"
import { writeLines } from "#src/areas/documents/extraction/write-lines.ts"
import type { Segmentation } from "#src/areas/documents/extraction/recognition/engine.ts"
import { distance, matchWords } from "./errors.ts"
import { spoilings, truePages } from "./pages.ts"

/**
 * Measures the recognition of scans on pages drawn from our own sample papers:
 * `node tools/recognition/measure.ts [--only name] [--pages 4] [--segmentation 3] [--no-even] [--no-straighten] [--no-lines] [--no-regions] [--no-again] [--no-columns] [--density 300] [--show]`.
 */
const { values } = parseArgs({
  options: {
    only: { type: "string" },
    pages: { type: "string", default: "8" },
    segmentation: { type: "string", default: "3" },
    "no-even": { type: "boolean" },
    "no-straighten": { type: "boolean" },
    "no-lines": { type: "boolean" },
    "no-regions": { type: "boolean" },
    "no-again": { type: "boolean" },
    "no-columns": { type: "boolean" },
    density: { type: "string" },
    show: { type: "boolean" },
  },
})
const options: ReadingOptions = {
  segmentation: Number(values.segmentation) as Segmentation,
  even: !values["no-even"],
  straighten: !values["no-straighten"],
  takeLines: !values["no-lines"],
  regions: !values["no-regions"],
  again: !values["no-again"],
  columns: !values["no-columns"],
  ...(values.density ? { density: Number(values.density) } : {}),
}
const marks = [50, 60, 70, 75, 80, 85, 90, 93]
const flat = (text: string) => text.replace(/[|\s]+/g, " ").trim()
const wordsOf = (text: string) => flat(text).split(" ")
const all: { confidence: number; right: boolean }[] = []
const pages = (await truePages()).slice(0, Number(values.pages))
const print = (line: string) => process.stdout.write(`${line}\n`)

print("| scan | letters wrong | words wrong | seconds a page |\n|---|---|---|---|")
for (const [name, { density, spoil }] of Object.entries(spoilings)) {
  if (values.only && !name.includes(values.only)) continue
  let [wrong, letters, wrongWords, words, seconds] = [0, 0, 0, 0, 0]
  for (const page of pages) {
    const picture = spoil(await page.draw(density))
    // Time of the processor: other programs on the machine do not count.
    const began = process.cpuUsage()
    const { content } = await readPage(1, { picture, density }, options)
    const { user, system } = process.cpuUsage(began)
    seconds += (user + system) / 1e6
    const { text } = writeLines(writePages([content]))
    const [read, real] = [flat(text), flat(page.text)]
    const errors = distance(read, real)
    wrong += errors
    letters += real.length
    if (values.show)
      print(`\n=== ${name} · ${page.name} ${page.number}: ${((errors / real.length) * 100).toFixed(2)} %\n${text}\n`)
    words += wordsOf(page.text).length
    wrongWords += wordsOf(page.text).length - matchWords(wordsOf(text), wordsOf(page.text)).filter(Boolean).length
    const pieces = content.pieces.map((piece) => piece.text)
    const sorted = new Map<string, number>()
    for (const word of wordsOf(page.text)) sorted.set(word, (sorted.get(word) ?? 0) + 1)
    for (const [i, piece] of pieces.entries()) {
      const left = sorted.get(piece) ?? 0
      sorted.set(piece, left - 1)
      all.push({ confidence: content.pieces[i]?.confidence ?? 0, right: left > 0 })
    }
  }
  const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(2)} %`
  print(`| ${name} | ${share(wrong, letters)} | ${share(wrongWords, words)} | ${(seconds / pages.length).toFixed(1)} |`)
}
print(`\nMemory at the end: ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
print("\n| surer than | wrong words marked | right words marked |\n|---|---|---|")
const of = (right: boolean) => all.filter((word) => word.right === right)
for (const mark of marks) {
  const below = (right: boolean) =>
    of(right).filter((word) => word.confidence < mark).length / Math.max(1, of(right).length)
  print(`| ${mark} | ${(below(false) * 100).toFixed(0)} % | ${(below(true) * 100).toFixed(1)} % |`)
}
process.exit(0)
