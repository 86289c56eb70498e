/** How many items of work are done or open, on time or late. */
export type MosaicCounts = { doneOnTime: number; doneLate: number; openOnTime: number; openLate: number }
export type Tile = { key: keyof MosaicCounts; x: number; y: number; width: number; height: number; count: number }
export type MosaicSize = {
  width: number
  height: number
  top: number
  gap: number
  leastWidth: number
  leastHeight: number
}

/** The drawing for a desk, and the one for a phone and for paper. */
export const wideMosaic: MosaicSize = { width: 640, height: 300, top: 26, gap: 5, leastWidth: 150, leastHeight: 22 }
export const slimMosaic: MosaicSize = { width: 328, height: 250, top: 26, gap: 5, leastWidth: 108, leastHeight: 18 }

/** Splits a length between two counts in proportion, keeping room for a label on each that is not 0. */
function split(length: number, first: number, second: number, gap: number, least: number): [number, number] {
  if (first === 0) return [0, second === 0 ? 0 : length]
  if (second === 0) return [length, 0]
  const room = length - gap
  const fair = Math.round((room * first) / (first + second))
  const one = Math.min(room - least, Math.max(least, fair))
  return [one, room - one]
}

/**
 * Lays the 2×2 out: width is done against open, height is on time against late, so that area is the count. A tile too
 * small for its label is drawn just large enough for it; a count of 0 has no tile.
 */
export function layMosaic(counts: MosaicCounts, size: MosaicSize): { tiles: Tile[]; openX: number; doneWidth: number } {
  const done = counts.doneOnTime + counts.doneLate
  const open = counts.openOnTime + counts.openLate
  const [doneWidth, openWidth] = split(size.width, done, open, size.gap, size.leastWidth)
  const openX = doneWidth === 0 ? 0 : doneWidth + size.gap
  const body = size.height - size.top
  const column = (upper: keyof MosaicCounts, lower: keyof MosaicCounts, x: number, width: number): Tile[] => {
    const [above, below] = split(body, counts[upper], counts[lower], size.gap, size.leastHeight)
    return [
      { key: upper, x, y: size.top, width, height: above, count: counts[upper] },
      { key: lower, x, y: size.height - below, width, height: below, count: counts[lower] },
    ]
  }
  const tiles = [
    ...column("doneOnTime", "doneLate", 0, doneWidth),
    ...column("openOnTime", "openLate", openX, openWidth),
  ]
  return { tiles: tiles.filter((tile) => tile.count > 0 && tile.width > 0), openX, doneWidth }
}
