import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { read, type Reading } from "#src/areas/reading/index.ts"
import { corpusTexts, hasCorpus, whyNoCorpus } from "./corpus.ts"
import { faultsIn, numbersFrom, snippets, spoil } from "./spoilt.ts"

const official = fc
  .array(
    fc.oneof(fc.constantFrom(...snippets), fc.string({ maxLength: 12 }), fc.string({ unit: "grapheme", maxLength: 6 })),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""))

describe("any text", () => {
  test("is read without a fault: offsets hold, references lead somewhere", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(faultsIn(text)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
  test("made of the pieces of official texts is read without a fault", () => {
    fc.assert(
      fc.property(official, (text) => {
        expect(faultsIn(text)).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })
  test("always gives the same reading", () => {
    fc.assert(
      fc.property(official, (text) => {
        expect(read(text)).toEqual(read(text))
      }),
      { numRuns: 100 },
    )
  })
})

test.each([
  "a",
  "1",
  "1.",
  "(",
  "“",
  '"',
  ";",
  "- ",
  "| ",
  "1/",
  "9% ",
  "số ",
  "và ",
  "các ",
  "giao ",
  "Sở ",
  "1.1.",
  "Nghị quyết ",
  "Luật ",
  "của ",
  ", ",
  "a) b\n",
  "năm ",
  "\n",
  "\u0301",
  "Quý I",
  "tỷ 1 ",
  "phối hợp với ",
])("%j repeated is read in time that grows with the length", { retry: 2, timeout: 30_000 }, (piece) => {
  const time = (length: number) => {
    const text = piece.repeat(Math.ceil(length / piece.length))
    const from = process.cpuUsage()
    read(text)
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  }
  time(5_000)
  const short = Math.min(time(10_000), time(10_000))
  // Four times the length may cost a little more than four times the time, never sixteen times.
  expect(Math.min(time(40_000), time(40_000))).toBeLessThan(10 * Math.max(short, 25))
})

const rounds = Number(process.env["READING_FUZZ"] ?? "10000")
test.skipIf(!hasCorpus)(
  `spoilt corpus texts are read without a fault (${hasCorpus ? `${rounds} rounds; tools/reading/fuzz.ts runs more` : whyNoCorpus})`,
  () => {
    const texts = corpusTexts().map(({ text }) => text)
    const random = numbersFrom(20_250_101)
    for (let round = 0; round < rounds; round += 1) {
      const text = spoil(texts, random)
      const started = process.cpuUsage().user
      const faults = faultsIn(text)
      expect({ round, faults }).toEqual({ round, faults: [] })
      expect((process.cpuUsage().user - started) / 1000).toBeLessThan(1_000)
    }
  },
  60_000 + rounds * 30,
)

test.skipIf(!hasCorpus)(
  `composed and decomposed letters give the same reading (${hasCorpus ? "all corpus texts" : whyNoCorpus})`,
  () => {
    for (const { name, text } of corpusTexts()) {
      const composed = read(text.normalize("NFC"))
      const decomposed = read(text.normalize("NFD"))
      const bare = (reading: Reading) => ({
        claims: reading.claims.map((claim) => [claim.text.normalize("NFC"), claim.values]),
        citations: reading.citations.map((citation) => citation.text.normalize("NFC")),
        outline: reading.outline.map((item) => [item.text.normalize("NFC"), item.role]),
        assignments: reading.assignments.map((one) => [one.lead, one.deadline]),
        document: reading.document,
      })
      expect({ name, ...bare(decomposed) }).toEqual({ name, ...bare(composed) })
    }
  },
  30_000,
)
