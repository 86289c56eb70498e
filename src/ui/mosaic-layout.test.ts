import fc from "fast-check"
import { expect, test } from "vitest"
import { layMosaic, type MosaicCounts, slimMosaic, wideMosaic } from "./mosaic-layout.ts"

const count = fc.integer({ min: 0, max: 5000 })
const counts: fc.Arbitrary<MosaicCounts> = fc.record({
  doneOnTime: count,
  doneLate: count,
  openOnTime: count,
  openLate: count,
})

test("every count that is not 0 has one tile inside the drawing, large enough for its label, and none overlap", () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(wideMosaic, slimMosaic), (given, size) => {
      const { tiles } = layMosaic(given, size)
      expect(tiles.map((tile) => tile.key).toSorted()).toEqual(
        Object.entries(given)
          .filter(([, value]) => value > 0)
          .map(([key]) => key)
          .toSorted(),
      )
      for (const tile of tiles) {
        expect(tile.x).toBeGreaterThanOrEqual(0)
        expect(tile.x + tile.width).toBeLessThanOrEqual(size.width)
        expect(tile.y + tile.height).toBeLessThanOrEqual(size.height)
        expect(tile.width).toBeGreaterThanOrEqual(size.leastWidth)
        expect(tile.height).toBeGreaterThanOrEqual(size.leastHeight)
        for (const other of tiles) {
          if (other === tile) continue
          const apart =
            tile.x + tile.width <= other.x ||
            other.x + other.width <= tile.x ||
            tile.y + tile.height <= other.y ||
            other.y + other.height <= tile.y
          expect(apart).toBe(true)
        }
      }
    }),
  )
})

test("where nothing is too small, area follows the count", () => {
  const { tiles } = layMosaic({ doneOnTime: 100, doneLate: 100, openOnTime: 100, openLate: 100 }, wideMosaic)
  const areas = tiles.map((tile) => tile.width * tile.height)
  expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(1.02)
})
