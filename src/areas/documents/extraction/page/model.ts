/** A stretch of letters on a page. Lengths are points (1/72 inch), measured from the top left corner of the page as it is read. */
export interface Piece {
  text: string
  left: number
  right: number
  top: number
  bottom: number
  /** Where the letters stand. */
  base: number
  /** The height of the type. */
  size: number
  /** From 0 to 100 for a word that a machine read from a picture; null for letters that the file itself holds. */
  confidence: number | null
}

/** A straight line drawn on the page: level when top and bottom are the same, upright when left and right are. */
export interface Ruling {
  left: number
  top: number
  right: number
  bottom: number
}

/** How far the page was turned clockwise before it was read, so that boxes find their way back to the page as it is shown. */
export type Turn = 0 | 90 | 180 | 270

/** What a page holds, before anybody says in which order it is read. */
export interface PageContent {
  number: number
  width: number
  height: number
  turn: Turn
  /** How far the lines of the page sank to the right before it was straightened, in radians. */
  skew: number
  pieces: Piece[]
  rulings: Ruling[]
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export function boxOf(parts: readonly Box[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const part of parts) {
    box.left = Math.min(box.left, part.left)
    box.top = Math.min(box.top, part.top)
    box.right = Math.max(box.right, part.right)
    box.bottom = Math.max(box.bottom, part.bottom)
  }
  return box
}

/** A box in fractions of the page as it is shown, whichever way it was turned and straightened for reading. */
export function fractionOf(read: Box, page: Pick<PageContent, "width" | "height" | "turn" | "skew">): Box {
  const keep = (value: number) => Math.min(1, Math.max(0, value))
  const box = page.skew === 0 ? read : slanted(read, page)
  const [left, right] = [keep(box.left / page.width), keep(box.right / page.width)]
  const [top, bottom] = [keep(box.top / page.height), keep(box.bottom / page.height)]
  if (page.turn === 90) return { left: top, right: bottom, top: 1 - right, bottom: 1 - left }
  if (page.turn === 180) return { left: 1 - right, right: 1 - left, top: 1 - bottom, bottom: 1 - top }
  if (page.turn === 270) return { left: 1 - bottom, right: 1 - top, top: left, bottom: right }
  return { left, top, right, bottom }
}

/** Where a box of the straightened page stands on the slanting one. */
function slanted(box: Box, { width, height, skew }: Pick<PageContent, "width" | "height" | "skew">): Box {
  const [cos, sin] = [Math.cos(skew), Math.sin(skew)]
  const corners = [box.left, box.right].flatMap((x) =>
    [box.top, box.bottom].map((y) => {
      const [u, v] = [x - width / 2, y - height / 2]
      return [width / 2 + u * cos - v * sin, height / 2 + u * sin + v * cos] as const
    }),
  )
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}
