import { findGrids, type Grid } from "../page/grids.ts"
import type { PageContent, Piece, Ruling, Turn } from "../page/model.ts"
import { takeOutLines } from "../picture/lines.ts"
import type { Picture } from "../picture/picture.ts"
import { evenOut, quarterTurn, resize, rotate, smooth, toGrey } from "../picture/prepare.ts"
import { countSigns, crop, cutRegions, type Region } from "../picture/regions.ts"
import { withoutSpecks } from "../picture/specks.ts"
import { findSkew } from "../picture/skew.ts"
import { recognise, type RecognisedWord, type Segmentation } from "./engine.ts"

/** Pages are brought to about this many points to the inch before they are read. */
export const readingDensity = 220
/** A page whose words are surer than this on average stands the right way up. */
const uprightFrom = 62
const smallestTurn = 0.0025

export interface ReadPage {
  content: PageContent
  /** The mean confidence of its words, from 0 to 100; null for an empty page. */
  confidence: number | null
}

export interface ReadingOptions {
  segmentation?: Segmentation
  even?: boolean
  straighten?: boolean
  takeLines?: boolean
  regions?: boolean
  again?: boolean
  columns?: boolean
  /** Points to the inch that pages are brought to. */
  density?: number
}

/** Reads one page from its picture: made grey and even, straightened, its ruling lines told from its letters. */
export async function readPage(
  number: number,
  drawn: { picture: Picture; density: number },
  options: ReadingOptions = {},
): Promise<ReadPage> {
  const clean = withoutSpecks(smooth(toGrey(drawn.picture)), drawn.density)
  const grey = toReadingSize(clean, drawn.density, options.density ?? readingDensity)
  const even = options.even === false ? grey.picture : evenOut(grey.picture)
  const { density } = grey
  if (isBlank(even)) return { content: emptyPage(number, even, density), confidence: null }
  const { sideways } = findSkew(even, density)
  let best: ReadPage | undefined
  for (const turn of (sideways ? [90, 270] : [0, 180]) as Turn[]) {
    const read = await readUpright(number, quarterTurn(even, turn), density, turn, options)
    if (!best || (read.confidence ?? 0) > (best.confidence ?? 0)) best = read
    if ((best.confidence ?? 0) >= uprightFrom) break
  }
  return best as ReadPage
}

function toReadingSize(picture: Picture, density: number, wanted: number): { picture: Picture; density: number } {
  const factor = wanted / density
  if (factor > 0.87 && factor < 1.15) return { picture, density }
  const bounded = Math.min(factor, 2.2)
  return { picture: resize(picture, bounded), density: density * bounded }
}

/** Fewer dark points than one short word has. */
function isBlank({ data }: Picture): boolean {
  let dark = 0
  for (let i = 0; i < data.length; i += 1) if ((data[i] as number) < 110) dark += 1
  return dark < 400
}

async function readUpright(
  number: number,
  picture: Picture,
  density: number,
  turn: Turn,
  options: ReadingOptions,
): Promise<ReadPage> {
  const { angle } = options.straighten === false ? { angle: 0 } : findSkew(picture, density)
  const skew = Math.abs(angle) < smallestTurn ? 0 : angle
  const level = skew === 0 ? { ...picture, data: picture.data.slice() } : rotate(picture, -skew)
  const rulings = options.takeLines === false ? [] : takeOutLines(level, density)
  const words = (await readRegions(level, rulings, density, options)).map(withoutBars).filter(isWord)
  const points = 72 / density
  const content: PageContent = {
    number,
    width: level.width * points,
    height: level.height * points,
    turn,
    skew,
    rulings,
    pieces: toPieces(words, points),
  }
  return { content, confidence: words.length === 0 ? null : meanOf(words) }
}

/** Reads the cells of ruled tables one by one, then what stands outside them, side by side parts each for itself. */
async function readRegions(
  page: Picture,
  rulings: readonly Ruling[],
  density: number,
  options: ReadingOptions,
): Promise<RecognisedWord[]> {
  if (options.regions === false) return recognise(page, { density, segmentation: options.segmentation ?? 3 })
  const rest = { ...page, data: page.data.slice() }
  const cells = findGrids(rulings).flatMap((grid) => cellsOf(grid, density / 72))
  const words: RecognisedWord[] = []
  for (const cell of cells) {
    words.push(...(await readRegion(page, cell, density, 6, words.at(-1)?.line ?? 0)))
    for (let y = cell.top; y < Math.min(page.height, cell.bottom); y += 1)
      rest.data.fill(255, y * page.width + cell.left, y * page.width + Math.min(page.width, cell.right))
  }
  for (const region of options.columns === false ? [whole(rest)] : cutRegions(rest, density)) {
    const wide = region.right - region.left > page.width * 0.9
    const lines = words.at(-1)?.line ?? 0
    const found = await readRegion(rest, region, density, wide ? (options.segmentation ?? 3) : 4, lines)
    words.push(...(options.again === false ? found : await readAgain(rest, found, density)))
  }
  return words
}

const whole = ({ width, height }: Picture): Region => ({ left: 0, top: 0, right: width, bottom: height })

/** A line that this is not reached in is read once more on its own. */
const surePerLine = 88

/** Lines that stand close together spoil each other's marks above the letters: those are cut out and read alone. */
async function readAgain(page: Picture, words: readonly RecognisedWord[], density: number): Promise<RecognisedWord[]> {
  const better: RecognisedWord[] = []
  for (const line of Map.groupBy(words, (word) => word.line).values()) {
    const [first] = line as [RecognisedWord]
    const height = first.lineBottom - first.lineTop
    if (meanOf(line) >= surePerLine || height > density * 0.5) {
      better.push(...line)
      continue
    }
    const region = {
      left: Math.min(...line.map((word) => word.left)) - Math.round(height * 0.3),
      right: Math.max(...line.map((word) => word.right)) + Math.round(height * 0.3),
      top: first.lineTop - Math.round(height * 0.12),
      bottom: first.lineBottom + Math.round(height * 0.05),
    }
    const again = (await readRegion(page, region, density, 7, 0)).map((word) => ({ ...word, line: first.line }))
    better.push(...(meanOf(again) > meanOf(line) + 3 ? again : line))
  }
  return better
}

function meanOf(words: readonly RecognisedWord[]): number {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0)
  return letters === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / letters
}

async function readRegion(
  page: Picture,
  region: Region,
  density: number,
  segmentation: Segmentation,
  lines: number,
): Promise<RecognisedWord[]> {
  const border = Math.round(density / 20)
  const picture = crop(page, region, border)
  if (!picture) return []
  const single = picture.height - border * 2 < density * 0.27
  const read = await recognise(picture, { density, segmentation: single ? 7 : segmentation })
  const words = single ? read.map((word) => (read.length === 1 ? countedFigure(word, picture) : word)) : read
  const [x, y] = [region.left - border, region.top - border]
  return words.map((word) => ({
    ...word,
    left: word.left + x,
    right: word.right + x,
    top: word.top + y,
    bottom: word.bottom + y,
    lineTop: word.lineTop + y,
    lineBottom: word.lineBottom + y,
    line: word.line + lines,
  }))
}

/**
 * A lone figure such as 11 is easily taken for 1 or 1". Where as many signs stand there as the figure lacks digits, the digit is
 * written as often as it stands; either way the word is shown as doubtful.
 */
function countedFigure(word: RecognisedWord, picture: Picture): RecognisedWord {
  const figure = /^(\d+)["'”’|lI]?$/.exec(word.text)?.[1]
  if (figure === undefined) return word
  const signs = countSigns(picture)
  if (signs === figure.length && word.text === figure) return word
  const repeats = /^(\d)\1*$/.exec(figure)?.[1]
  const text = repeats !== undefined && signs > figure.length && signs < 4 ? repeats.repeat(signs) : figure
  return { ...word, text, confidence: Math.min(word.confidence, 60) }
}

/** The cells of a table, merged ones as one, in points of the picture. */
function cellsOf(grid: Grid, scale: number): Region[] {
  const found = new Map<number, Region>()
  for (const [r, row] of grid.cells.entries())
    for (const [c, cell] of row.entries()) {
      const [left, right] = [(grid.columns[c] as number) * scale, (grid.columns[c + 1] as number) * scale].map(
        Math.round,
      ) as [number, number]
      const [top, bottom] = [(grid.rows[r] as number) * scale, (grid.rows[r + 1] as number) * scale].map(
        Math.round,
      ) as [number, number]
      const region = found.get(cell)
      if (!region) found.set(cell, { left, right, top, bottom })
      else
        Object.assign(region, {
          right: Math.max(region.right, right),
          bottom: Math.max(region.bottom, bottom),
          left: Math.min(region.left, left),
          top: Math.min(region.top, top),
        })
    }
  return [...found.values()]
}

const emptyPage = (number: number, picture: Picture, density: number): PageContent => ({
  number,
  width: (picture.width * 72) / density,
  height: (picture.height * 72) / density,
  turn: 0,
  skew: 0,
  rulings: [],
  pieces: [],
})

/** What is left of lines beside letters would be taken for the edges of cells. */
const withoutBars = (word: RecognisedWord): RecognisedWord => ({
  ...word,
  text: word.text.replace(/^[|¦‖]+|[|¦‖]+$/g, ""),
})

/** Specks and the remains of stamps come as signs without letters that nobody is sure of. */
const isWord = (word: RecognisedWord): boolean =>
  /[\p{L}\p{N}]/u.test(word.text)
    ? word.confidence > 8 || word.text.length > 2
    : word.confidence > 40 && /^[-–—+•…./:;,%()]{1,5}$/.test(word.text)

/** Letters that reach below the line. */
const hangs = /[gjpqyạặậẹệịọộợụựỵ,;()\]QẠ]/iu

function toPieces(words: readonly RecognisedWord[], points: number): Piece[] {
  const lines = Map.groupBy(words, (word) => word.line)
  const heights = [...lines.values()].map(([word]) => (word ? word.lineBottom - word.lineTop : 0)).sort((a, b) => a - b)
  const usual = heights[Math.floor(heights.length / 2)] ?? 40
  return [...lines.values()].flatMap((line) => {
    const feet = (line.some((word) => !hangs.test(word.text)) ? line.filter((word) => !hangs.test(word.text)) : line)
      .map((word) => word.bottom)
      .sort((a, b) => a - b)
    const base = feet[Math.floor(feet.length / 2)] as number
    const [{ lineTop, lineBottom }] = line as [RecognisedWord]
    const size = Math.min(usual * 1.7, Math.max(usual * 0.65, lineBottom - lineTop)) * points * 0.87
    return line.map((word) => ({
      text: word.text.normalize("NFC"),
      left: word.left * points,
      right: word.right * points,
      top: word.top * points,
      bottom: word.bottom * points,
      base: base * points,
      size,
      confidence: word.confidence,
    }))
  })
}
