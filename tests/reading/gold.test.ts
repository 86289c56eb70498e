import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { corpusFolder, hasCorpus, whyNoCorpus } from "./corpus.ts"

const root = resolve(import.meta.dirname, "../..")
const scorer = resolve(corpusFolder, "../tools/score-reading.mjs")
const ready = hasCorpus && existsSync(scorer)

/** The least F1 each measure may have; what is reached is in the area's README. */
const floors = {
  Seeds: { identity: 1, citations: 0.98, claims: 0.95, "negatives kept out": 0.98, "outline (recall only)": 0.97 },
  "Own gold, tuned": {
    identity: 1,
    citations: 0.99,
    claims: 0.98,
    "negatives kept out": 0.98,
    "outline (recall only)": 0.98,
    "assignments: lead": 0.98,
    "assignments: all coordinating units": 0.97,
    "assignments: deadline": 0.97,
  },
  "Own gold, untouched": {
    identity: 1,
    citations: 0.98,
    claims: 0.98,
    "negatives kept out": 0.98,
    "outline (recall only)": 0.99,
    "assignments: lead": 0.97,
    "assignments: all coordinating units": 0.98,
    "assignments: deadline": 0.97,
  },
  "Own gold, tables": { identity: 1, claims: 0.98, "negatives kept out": 0.98 },
} as const

describe.skipIf(!ready)(`readings against hand-made gold (${ready ? "corpus found" : whyNoCorpus})`, () => {
  const scores = new Map<string, number>()
  beforeAll(() => {
    let title = ""
    for (const line of execFileSync(process.execPath, ["tools/reading/score.ts"], {
      cwd: root,
      encoding: "utf8",
    }).split("\n")) {
      title = /^(.+): \d+ texts$/.exec(line)?.[1] ?? title
      const match = /^(.+?)\s+hit \d+.* F1 ([\d.]+)$/.exec(line)
      if (match) scores.set(`${title} / ${match[1]}`, Number(match[2]))
    }
  }, 60_000)
  test.each(
    Object.entries(floors).flatMap(([title, measures]) =>
      Object.entries(measures).map(([measure, floor]) => [`${title} / ${measure}`, floor] as const),
    ),
  )("%s is at least %d", (name, floor) => {
    expect(scores.get(name)).toBeGreaterThanOrEqual(floor)
  })
})

test("gold keeps offsets and short strings only, not the texts", () => {
  const gold = JSON.parse(readFileSync(resolve(import.meta.dirname, "gold.json"), "utf8")) as {
    documents: { claims: { text: string }[]; outline: { text: string }[]; assignments: { text: string }[] }[]
  }
  const longest = gold.documents
    .flatMap((document) => [...document.claims, ...document.outline, ...document.assignments])
    .reduce((most, item) => Math.max(most, item.text.length), 0)
  expect(longest).toBeLessThanOrEqual(40)
})
