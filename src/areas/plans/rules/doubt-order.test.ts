import fc from "fast-check"
import { expect, test } from "vitest"
import { byDoubt, countDoubts, isDoubtful, isNameDoubt, sureFrom, urgencyOf } from "./doubt-order.ts"
import type { DraftDoubt, DraftState } from "./draft.ts"

const anyItem = fc.record({
  id: fc.uuid(),
  state: fc.constantFrom<DraftState>("proposed", "accepted", "changed", "dropped", "merged", "added", "confirmed"),
  confidence: fc.constantFrom("sure" as const, "fair" as const, "doubt" as const),
  probability: fc.double({ min: 0, max: 1, noNaN: true }),
  doubts: fc.uniqueArray(
    fc.constantFrom<DraftDoubt>("no-lead", "no-deadline", "unknown-lead", "overlaps", "lead-group"),
  ),
})

test("ordering by doubt loses nothing; what waits comes first, the most urgent before the rest", () => {
  fc.assert(
    fc.property(fc.array(anyItem), (items) => {
      const ordered = byDoubt(items)
      expect(new Set(ordered)).toEqual(new Set(items))
      expect(ordered).toHaveLength(items.length)
      const waits = ordered.filter((item) => item.state === "proposed")
      expect(ordered.slice(0, waits.length)).toEqual(waits)
      for (let at = 1; at < waits.length; at += 1) {
        const [before, here] = [waits[at - 1], waits[at]]
        if (before && here) expect(urgencyOf(before)).toBeGreaterThanOrEqual(urgencyOf(here))
      }
    }),
  )
})

test("a higher level never takes more, and never what a name is in doubt of", () => {
  const level = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(anyItem), level, level, (items, a, b) => {
      const low = sureFrom(items, Math.min(a, b))
      const high = sureFrom(items, Math.max(a, b))
      expect(high.every((item) => low.includes(item))).toBe(true)
      expect(low.some((item) => item.state !== "proposed" || item.doubts.some(isNameDoubt))).toBe(false)
    }),
  )
})

test("a doubt more never makes an item less urgent, and doubts are counted of unseen items only", () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      expect(urgencyOf({ ...item, doubts: [...item.doubts, "several-leads"] })).toBeGreaterThan(urgencyOf(item))
      expect(countDoubts([item]).length).toBe(item.state === "proposed" ? item.doubts.length : 0)
      if (item.state !== "proposed") expect(isDoubtful(item)).toBe(false)
    }),
  )
})
