import { describe, expect, test } from "vitest"
import { fit, leaveOut, type Reliability, reliability } from "#tools/reading/calibration.ts"
import { type GoldDocument, loadOwnGold, loadSeedGold, textOf } from "#tools/reading/gold.ts"
import { type Judged, judgeText } from "#tools/reading/judge.ts"
import { hasCorpus, whyNoCorpus } from "./corpus.ts"

const one = (right: boolean, signs: string[] = [], path = ["task"]): Judged => ({
  file: "a.txt",
  set: "tuned",
  text: "",
  grounds: { what: "proposal", path, signs },
  probability: 0,
  right,
})
const many = (count: number, judged: Judged) => Array.from({ length: count }, () => judged)

describe("fitting", () => {
  test("counts what was right by class, and lowers a sign that stands beside wrong ones", () => {
    const { observed, penalties } = fit([
      ...many(40, one(true)),
      ...many(10, one(true, ["weak"])),
      ...many(30, one(false, ["weak"])),
      ...many(20, one(true, ["long-title"])),
    ])
    expect(observed["proposal/task"]?.[0]).toBe(70)
    expect(penalties["proposal:weak"]).toBeLessThan(0.5)
    expect(penalties["proposal:long-title"]).toBeGreaterThan(0.95)
    expect(penalties["proposal:long-title"]).toBeLessThanOrEqual(1)
  })

  test("never makes a sign of trouble a sign of good: the least it does is lower a little", () => {
    const { penalties } = fit([...many(20, one(false)), ...many(20, one(true, ["weak"]))])
    expect(penalties["proposal:weak"]).toBeLessThan(1)
  })
})

test("reliability is the gap between what was expected and what was right", () => {
  const [proposals] = reliability([
    ...many(8, { ...one(true), probability: 0.8 }),
    ...many(2, { ...one(false), probability: 0.8 }),
  ])
  expect(proposals).toMatchObject({ what: "proposal", count: 10, right: 0.8 })
  expect(proposals?.ece).toBeCloseTo(0)
  expect(proposals?.brier).toBeCloseTo(0.16)
  expect(reliability(many(4, { ...one(false), probability: 0.9 }))[0]?.ece).toBeCloseTo(0.9)
})

/** Untouched texts are weighed by a table fitted to all other texts. The widest gap (ECE) and the largest Brier score each sort may have; what is reached is in the area's README. */
const bounds = {
  fitted: { proposal: [0.06, 0.08], assignment: [0.04, 0.06], claim: [0.04, 0.05], citation: [0.04, 0.05] },
  untouched: { proposal: [0.07, 0.11], assignment: [0.05, 0.08], claim: [0.05, 0.05], citation: [0.05, 0.05] },
} as const

describe.skipIf(!hasCorpus)(`probabilities against gold (${hasCorpus ? "corpus found" : whyNoCorpus})`, () => {
  const documents: GoldDocument[] = hasCorpus ? [...loadSeedGold().documents, ...loadOwnGold().documents] : []
  const judged = documents.flatMap((document) => judgeText(document, textOf(document.file) ?? ""))
  const parts: Record<keyof typeof bounds, Judged[]> = {
    fitted: judged.filter((each) => each.set === "seeds" || each.set === "tuned"),
    untouched: leaveOut(
      judged.filter((each) => each.set !== "tables"),
      (each) => each.set === "untouched",
    ),
  }
  const found = (part: keyof typeof bounds, what: string): Reliability => {
    const result = reliability(parts[part]).find((each) => each.what === what)
    if (!result) throw new Error(`nothing judged of ${part} ${what}`)
    return result
  }

  test.each(
    (["fitted", "untouched"] as const).flatMap((part) =>
      (["proposal", "assignment", "claim", "citation"] as const).map((what) => [part, what] as const),
    ),
  )("%s texts: the probability of each %s agrees with how often it was right", (part, what) => {
    const { count, ece, brier } = found(part, what)
    const [widest, largest] = bounds[part][what]
    expect(count).toBeGreaterThan(50)
    expect(ece).toBeLessThanOrEqual(widest)
    expect(brier).toBeLessThanOrEqual(largest)
  })

  test("untouched texts: sure proposals are right far more often than doubtful ones", () => {
    const share = (from: number, to: number) => {
      const inside = parts.untouched.filter(
        (each) => each.grounds.what === "proposal" && each.probability >= from && each.probability < to,
      )
      return inside.filter((each) => each.right).length / inside.length
    }
    expect(share(0.9, 1)).toBeGreaterThanOrEqual(0.9)
    expect(share(0.9, 1) - share(0, 0.7)).toBeGreaterThan(0.3)
  })
})
