import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { bandOf, classKeys, type Grounds, probabilityOf, shareRight } from "./confidence.ts"
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
