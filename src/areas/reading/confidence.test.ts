import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  bandOf,
  classKeys,
  confidenceOfAssignment,
  confidenceOfCitation,
  confidenceOfClaim,
  type Grounds,
  groundsOfProposal,
  probabilityOf,
  shareRight,
} from "./confidence.ts"
import { proposePlan, read } from "./index.ts"
import { doubtCodes } from "./types.ts"

const grounds = fc.record<Grounds>({
  what: fc.constantFrom("proposal", "assignment", "claim", "citation"),
  path: fc.array(fc.constantFrom("task", "target", "row", "item", "group", "money"), { maxLength: 3 }),
  signs: fc.array(fc.constantFrom(...doubtCodes, "weak", "never-seen"), { maxLength: 5 }),
})

describe("probability", () => {
  test("lies between 0.01 and 0.99, and gives its band", () => {
    fc.assert(
      fc.property(grounds, (one) => {
        const probability = probabilityOf(one)
        expect(probability).toBeGreaterThanOrEqual(0.01)
        expect(probability).toBeLessThanOrEqual(0.99)
        expect(bandOf(probability)).toBe(probability >= 0.9 ? "sure" : probability >= 0.7 ? "fair" : "doubt")
      }),
    )
  })

  test("is never raised by one more sign of trouble", () => {
    fc.assert(
      fc.property(grounds, fc.constantFrom(...doubtCodes, "weak", "never-seen"), (one, sign) => {
        expect(probabilityOf({ ...one, signs: [...one.signs, sign] })).toBeLessThanOrEqual(probabilityOf(one))
      }),
    )
  })

  test("does not fall below nought or rise by a penalty above 1", () => {
    const plain = { what: "claim", path: [], signs: [] } as const
    expect(probabilityOf({ ...plain, signs: ["odd"] }, {}, { "claim:odd": 3 })).toBe(probabilityOf(plain, {}, {}))
  })

  test("rises with the share of right ones seen in a class, the more so the more were seen", () => {
    const keys = classKeys({ what: "claim", path: ["money"] })
    expect(keys).toEqual(["claim", "claim/money"])
    const share = (right: number, seen: number) => shareRight(keys, { claim: [50, 100], "claim/money": [right, seen] })
    expect(share(0, 10)).toBeLessThan(share(5, 10))
    expect(share(5, 10)).toBeLessThan(share(10, 10))
    expect(share(10, 10)).toBeLessThan(share(100, 100))
  })
})

test("a proposal carries its probability and the band of it", () => {
  const text = "II. NHIỆM VỤ\n\n1. Rà soát thủ tục.\n\n2. Giao Sở Nội vụ chủ trì rà soát thủ tục trước ngày 15/3/2026."
  const { proposals } = proposePlan(read(text), text)
  expect(proposals.length).toBe(2)
  for (const one of proposals) expect(one.confidence).toBe(bandOf(one.probability))
  const [bare, full] = proposals
  expect(bare?.doubts).toEqual(["no-lead", "no-deadline"])
  expect(full?.doubts).toEqual([])
  expect(bare?.probability).toBeLessThan(full?.probability ?? 0)
})

describe("what a proposal rests on", () => {
  const flags = { group: false, narrative: false, weak: false }
  const task = { kind: "task", title: "Rà soát thủ tục", lead: null, doubts: [] } as const
  const headings = ["II. NHIỆM VỤ"]
  const signs = (change: Partial<{ title: string; lead: string }>, above: readonly string[] = headings) =>
    groundsOfProposal(flags, { ...task, ...change, doubts: [] }, "- Rà soát thủ tục", above).signs

  test("its form: a row, lines of assignment, a listed item, a sentence", () => {
    const form = (stretch: string) => groundsOfProposal(flags, { ...task, doubts: [] }, stretch, headings).path[1]
    expect(form("| 1 | Rà soát thủ tục | Sở Nội vụ |")).toBe("row")
    expect(form("a) Rà soát thủ tục\n\nĐơn vị chủ trì: Sở Nội vụ.")).toBe("lines")
    expect(form("2.1. Rà soát thủ tục")).toBe("item")
    expect(form("Rà soát thủ tục")).toBe("sentence")
    expect(groundsOfProposal({ ...flags, narrative: true }, { ...task, doubts: [] }, "- x", headings).path[1]).toBe(
      "narrative",
    )
  })

  test("work without a lead should open with a verb, and stand under a heading of work", () => {
    expect(signs({})).toEqual([])
    expect(signs({ title: "Thuế nhà đất: 6,5 tỷ đồng" })).toEqual(["no-verb"])
    expect(signs({ title: "Thuế nhà đất: 6,5 tỷ đồng", lead: "Sở Tài chính" })).toEqual([])
    expect(signs({}, ["3. Đối tượng", "Chương I"])).toEqual(["elsewhere"])
    expect(signs({}, ["3. Đối tượng", "V. GIẢI PHÁP"])).toEqual([])
    expect(signs({}, [])).toEqual([])
  })
})

test("assignments, figures and citations have a probability too", () => {
  const reading = read(
    "Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;\n\n1. Giao Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp rà soát thủ tục trước ngày 15/3/2026, phấn đấu đạt 80%.",
  )
  const given = [
    ...reading.assignments.map(confidenceOfAssignment),
    ...reading.claims.map(confidenceOfClaim),
    ...reading.citations.map(confidenceOfCitation),
  ]
  expect(reading.assignments.length * reading.claims.length * reading.citations.length).toBeGreaterThan(0)
  for (const probability of given) {
    expect(probability).toBeGreaterThan(0.4)
    expect(probability).toBeLessThanOrEqual(0.99)
  }
})
