import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { movePlaces, sharedStretches } from "./move-places.ts"
import type { DoubtfulWord, Place } from "./text-origin.ts"

const text = "Kế hoạch nam 2O26\nHoàn thanh 95% chỉ tiêu\nGiao Văn phòng tham mưu\nLưu: VT"
const linePlaces = (of: string): Place[] =>
  [...of.matchAll(/.+/g)].map(({ index, 0: line }, i) => ({
    start: index,
    end: index + line.length,
    page: i + 1,
    box: null,
    part: "page",
    at: [],
  }))
const doubt = (of: string, word: string): DoubtfulWord => ({
  start: of.indexOf(word),
  end: of.indexOf(word) + word.length,
  confidence: 40,
})
const origin = { places: linePlaces(text), doubtful: [doubt(text, "nam"), doubt(text, "2O26"), doubt(text, "thanh")] }
const shown = (of: string, { places, doubtful }: { places: Place[]; doubtful: DoubtfulWord[] }) => ({
  places: places.map(({ start, end, page }) => [page, of.slice(start, end)]),
  doubtful: doubtful.map(({ start, end }) => of.slice(start, end)),
})

describe("an officer's edits", () => {
  test("a word that was put right is no longer doubtful; the others stay, and so do all places", () => {
    const after = text.replace("2O26", "2026").replace("Giao Văn phòng", "Giao cho Văn phòng")
    expect(shown(after, movePlaces(text, after, origin))).toEqual({
      places: after.split("\n").map((line, i) => [i + 1, line]),
      doubtful: ["nam", "thanh"],
    })
  })

  test("edits far apart leave what is between them", () => {
    const after = text.replace("Kế hoạch nam", "Kế hoạch năm").replace("Lưu: VT", "Lưu: VT, KT")
    expect(shown(after, movePlaces(text, after, origin)).doubtful).toEqual(["2O26", "thanh"])
  })

  test("a line that is gone has no place, a line that is new has none either", () => {
    const after = text.replace("Hoàn thanh 95% chỉ tiêu\n", "").replace("Lưu: VT", "Dòng mới\nLưu: VT")
    expect(shown(after, movePlaces(text, after, origin))).toEqual({
      places: [
        [1, "Kế hoạch nam 2O26"],
        [3, "Giao Văn phòng tham mưu"],
        [4, "Lưu: VT"],
      ],
      doubtful: ["nam", "2O26"],
    })
  })

  test("letters added to a doubtful word settle it", () => {
    const after = text.replace("nam ", "nam9 ")
    expect(shown(after, movePlaces(text, after, origin)).doubtful).toEqual(["2O26", "thanh"])
  })

  test("another text keeps nothing", () => {
    expect(movePlaces(text, "xyz", origin)).toEqual({ places: [], doubtful: [] })
    expect(movePlaces(text, "", origin)).toEqual({ places: [], doubtful: [] })
  })
})

const piece = fc.constantFrom("a", "b", "ab", " ", "\n", "| ", "á")
const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""))

test("shared stretches are the same letters in both, in order, and the ends are always found", () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      let [b, a] = [0, 0]
      for (const stretch of sharedStretches(before, after)) {
        expect(stretch.length).toBeGreaterThan(0)
        expect(stretch.before).toBeGreaterThanOrEqual(b)
        expect(stretch.after).toBeGreaterThanOrEqual(a)
        b = stretch.before + stretch.length
        a = stretch.after + stretch.length
        expect(after.slice(stretch.after, a)).toBe(before.slice(stretch.before, b))
      }
    }),
  )
})

test("a text that was only added to keeps all of itself", () => {
  fc.assert(
    fc.property(texts, texts, texts, (head, added, tail) => {
      const before = `${head}\n${tail}`
      const after = `${head}\n${added}\n${tail}`
      const kept = sharedStretches(before, after).reduce((sum, { length }) => sum + length, 0)
      expect(kept).toBe(before.length)
    }),
  )
})

test("a very long text with many edits is moved quickly", () => {
  const long = Array.from({ length: 40_000 }, (_, i) => `Dòng ${i} của văn bản`).join("\n")
  const after = long.replace(/(Dòng \d*7 )của/g, "$1trong")
  const started = performance.now()
  movePlaces(long, after, { places: linePlaces(long), doubtful: [] })
  expect(performance.now() - started).toBeLessThan(3000)
})
