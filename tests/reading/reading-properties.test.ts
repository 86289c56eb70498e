import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { proposePlan, read, renderTree, type Reading } from "#src/areas/reading/index.ts"
import { corpusTexts, hasCorpus, whyNoCorpus } from "./corpus.ts"

/** Every span of a reading holds, and every reference leads somewhere. */
function faultsOf(reading: Reading, text: string): string[] {
  const faults: string[] = []
  const spans = [...reading.citations, ...reading.claims, ...reading.outline, ...reading.assignments]
  for (const span of spans) {
    if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length))
      faults.push(`span ${span.start}-${span.end} of ${text.length}`)
    if (span.text !== text.slice(span.start, span.end)) faults.push(`text of ${span.start}-${span.end}`)
  }
  reading.outline.forEach((item, i) => {
    if (item.parent !== null && !(item.parent >= 0 && item.parent < i)) faults.push(`parent ${item.parent} of ${i}`)
  })
  for (const claim of reading.claims)
    for (const value of claim.values) if (!Number.isFinite(value.value)) faults.push(`value ${value.value}`)
  for (const check of reading.checks)
    for (const index of check.claims ?? []) if (!reading.claims[index]) faults.push(`check of claim ${index}`)
  for (const one of reading.assignments)
    if (one.deadline !== null && !/^\d{4}(?:-\d\d){0,2}$/.test(one.deadline)) faults.push(`deadline ${one.deadline}`)
  return faults
}

function planFaultsOf(reading: Reading, text: string): string[] {
  const plan = proposePlan(reading, text)
  const faults: string[] = []
  const seen = new Set<string>()
  for (const proposal of plan.proposals) {
    if (seen.has(proposal.id)) faults.push(`id ${proposal.id} twice`)
    if (proposal.parent !== null && !seen.has(proposal.parent))
      faults.push(`parent ${proposal.parent} not before ${proposal.id}`)
    seen.add(proposal.id)
    if (!(proposal.start >= 0 && proposal.start <= proposal.end && proposal.end <= text.length))
      faults.push(`proposal ${proposal.start}-${proposal.end}`)
    if (proposal.deadline !== null && !/^\d{4}-\d\d-\d\d$/.test(proposal.deadline))
      faults.push(`deadline ${proposal.deadline}`)
  }
  let last = 0
  for (const clause of plan.clauses) {
    if (clause.start < last || clause.end > text.length || clause.start > clause.end)
      faults.push(`clause ${clause.start}-${clause.end}`)
    last = clause.end
  }
  if (new Set(plan.clauses.map((clause) => clause.id)).size !== plan.clauses.length) faults.push("clause ids repeat")
  renderTree(reading)
  renderTree(plan, "en")
  return faults
}

const check = (text: string) => {
  const reading = read(text)
  return [...faultsOf(reading, text), ...planFaultsOf(reading, text)]
}

const snippets = [
  "giao ",
  "Sở Tài chính",
  " chủ trì, phối hợp với ",
  "UBND quận",
  "; ",
  ". ",
  ": ",
  "\n",
  "\n\n",
  "| ",
  "|\n",
  "1. ",
  "a) ",
  "- ",
  "(1) ",
  "I. ",
  "Điều 1.",
  "15.477 tỷ 494 triệu đồng",
  "31/38 nhiệm vụ",
  "9,8%",
  "từ 8,5 - 9%",
  "Nghị quyết số 57-NQ/TW",
  " ngày 22/12/2024",
  " của Bộ Chính trị",
  "trước ngày 30/9/2010",
  "“",
  "”",
  '"',
  "Phấn đấu đến năm 2025",
  "Mục tiêu tổng quát",
  " là ",
  "khâu đột phá",
  "Đơn vị chủ trì: ",
  "Thời gian thực hiện: ",
  "Quý IV/2026",
  "\u00a0",
  "e\u0302\u0301",
  "ủy",
  "uỷ",
  "hoà",
  "\r\n",
  "\u200b",
  "12/2025",
  "99999999999999999999",
  "Luật Thủ đô số 39/2024/QH15",
]
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
        expect(check(text)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
  test("made of the pieces of official texts is read without a fault", () => {
    fc.assert(
      fc.property(official, (text) => {
        expect(check(text)).toEqual([])
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

/** Cuts, doubles, swaps and spoils pieces of a text. */
function mutate(text: string, random: () => number): string {
  const at = () => Math.floor(random() * text.length)
  const size = () => Math.floor(random() * 120)
  const [a, b] = [at(), at()]
  switch (Math.floor(random() * 8)) {
    case 0:
      return text.slice(0, a) + text.slice(a + size())
    case 1:
      return text.slice(0, a) + text.slice(b, b + size()) + text.slice(a)
    case 2:
      return text.slice(0, a) + (snippets[Math.floor(random() * snippets.length)] ?? "") + text.slice(a)
    case 3:
      return text.slice(a, a + 2_000).normalize("NFD")
    case 4:
      return text.slice(a, a + 3_000).replaceAll("\n", random() < 0.5 ? " " : "\r\n")
    case 5:
      return text.slice(a, a + 2_000).toUpperCase()
    case 6:
      return text.slice(a, a + 2_000).replaceAll(" ", "\u00a0")
    default:
      return text
        .slice(a, a + 1_000)
        .split("")
        .reverse()
        .join("")
  }
}
/** A small generator of numbers between 0 and 1 that repeats from its seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

const rounds = Number(process.env["READING_FUZZ"] ?? "2000")
test.skipIf(!hasCorpus)(
  `spoilt corpus texts are read without a fault (${hasCorpus ? `${rounds} rounds, READING_FUZZ for more` : whyNoCorpus})`,
  () => {
    const texts = corpusTexts().map(({ text }) => text)
    const random = numbersFrom(20_250_101)
    for (let round = 0; round < rounds; round += 1) {
      const whole = texts[Math.floor(random() * texts.length)] ?? ""
      const from = Math.floor(random() * whole.length)
      let text = whole.slice(from, from + 1_500)
      for (let times = 0; times < 3; times += 1) text = mutate(text, random)
      const started = process.cpuUsage().user
      const faults = check(text)
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
