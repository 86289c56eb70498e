import { getDocumentProxy } from "unpdf"
import type { PageContent, Piece, Ruling, Turn } from "./page/model.ts"
import { writePages } from "./page/write-pages.ts"
import type { TextEncoding } from "../rules/text-origin.ts"
import { decodeLetters } from "./pdf-letters.ts"
import { readRulings } from "./pdf-rulings.ts"
import type { ReadLine } from "./write-lines.ts"
import { CorruptFile, TooMuch } from "./zip.ts"

/** The file opens only with a password. */
export class LockedFile extends Error {}
/** The file has pages but no words: a scan. */
export class NoText extends Error {}

const mostPages = 2000
/** A page with fewer letters than this shows a stamp or a page number on a picture. */
const fewLetters = 25

export interface ReadPdf {
  lines: ReadLine[]
  encoding: TextEncoding
  pages: number
  /** Pages that hold a picture of their words and not the words, from 1. */
  scanned: number[]
}

/**
 * The words of a PDF in reading order: columns one after the other, tables as rows, without running heads and page numbers. Throws
 * `NoText` for a file whose pages are all pictures.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const { pages, encoding, scanned, count } = await readPdfPages(bytes)
  if (scanned.length === count) throw new NoText()
  return { lines: writePages(pages), encoding, pages: count, scanned }
}

/** What each page with words holds, and which pages have none. */
export async function readPdfPages(
  bytes: Uint8Array,
): Promise<{ pages: PageContent[]; encoding: TextEncoding; scanned: number[]; count: number }> {
  const pdf = await getDocumentProxy(bytes, { stopAtErrors: false, verbosity: 0 }).catch((fault: unknown) => {
    throw (fault as { name?: string }).name === "PasswordException" ? new LockedFile() : new CorruptFile(String(fault))
  })
  if (pdf.numPages > mostPages) throw new TooMuch(`${pdf.numPages} pages`)
  const found: { number: number; viewport: Viewport; letters: Letters[]; rulings: Ruling[] }[] = []
  const scanned: number[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const written = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item] : []))
    if (isPicture(written.map((item) => item.str).join(""), pdf.numPages)) scanned.push(number)
    else {
      const rulings = await readRulings(page)
      // The names of fonts are known once the page's drawing steps are.
      const nameOf = (id: string) => (page.commonObjs.has(id) ? fontName(page.commonObjs.get(id)) : "")
      const letters = written.map((item) => ({ ...item, text: item.str, font: nameOf(item.fontName) }))
      found.push({ number, viewport: page.getViewport({ scale: 1 }), letters, rulings })
    }
    page.cleanup()
  }
  const encoding = decodeLetters(found.flatMap(({ letters }) => letters))
  const pages = found.map(({ number, viewport, letters, rulings }) => layPage(number, viewport, letters, rulings))
  return { pages, encoding, scanned, count: pdf.numPages }
}

const fontName = (font: unknown): string =>
  typeof font === "object" && font !== null && "name" in font && typeof font.name === "string" ? font.name : ""

/** A scan may carry a stamp of the signing software and nothing else; letters without a meaning in Unicode are no words either. */
function isPicture(text: string, pages: number): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const unknown = text.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0
  return letters < (pages > 1 ? fewLetters : 1) || unknown > letters
}

interface Letters {
  text: string
  font: string
  transform: number[]
  width: number
  height: number
}
interface Viewport {
  width: number
  height: number
  transform: number[]
}
/** Letters with the corner where they begin and the direction in which they run, in points of the page as shown. */
interface Run {
  text: string
  x: number
  y: number
  along: [number, number]
  size: number
}

function layPage(
  number: number,
  viewport: Viewport,
  items: readonly Letters[],
  rulings: readonly Ruling[],
): PageContent {
  const runs = items.map((item) => runOf(item, viewport.transform)).filter((run) => !isWatermark(run))
  const turn = usualTurn(runs)
  const size = turn === 90 || turn === 270 ? [viewport.height, viewport.width] : [viewport.width, viewport.height]
  const [width, height] = size as [number, number]
  const move = turning(turn, viewport)
  const turned = rulings.map((line) => {
    const [a, b] = [move(line.left, line.top), move(line.right, line.bottom)]
    return {
      left: Math.min(a[0], b[0]),
      top: Math.min(a[1], b[1]),
      right: Math.max(a[0], b[0]),
      bottom: Math.max(a[1], b[1]),
    }
  })
  return { number, width, height, turn, skew: 0, rulings: turned, pieces: runs.flatMap((run) => piecesOf(run, move)) }
}

function runOf(item: Letters, view: readonly number[]): Run {
  const [a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view
  const across = Math.hypot(a, b) || 1
  const way = [(va * a + vc * b) / across, (vb * a + vd * b) / across]
  return {
    text: item.text,
    x: va * e + vc * f + ve,
    y: vb * e + vd * f + vf,
    along: [(way[0] as number) * item.width, (way[1] as number) * item.width],
    size: Math.hypot(c, d) || item.height || 10,
  }
}

/** Large letters that stand neither level nor upright. */
function isWatermark({ along: [x, y], size }: Run): boolean {
  const slant = Math.min(Math.abs(x), Math.abs(y)) / (Math.hypot(x, y) || 1)
  return slant > 0.2 && size > 20
}

const turnOf = ([x, y]: readonly [number, number]): Turn =>
  Math.abs(x) >= Math.abs(y) ? (x >= 0 ? 0 : 180) : y < 0 ? 90 : 270

/** How far the page must be turned clockwise so that most of its letters stand upright. */
function usualTurn(runs: readonly Run[]): Turn {
  const weight = new Map<Turn, number>()
  for (const run of runs) weight.set(turnOf(run.along), (weight.get(turnOf(run.along)) ?? 0) + run.text.length)
  return [...weight].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function turning(turn: Turn, { width, height }: Viewport): (x: number, y: number) => [number, number] {
  if (turn === 90) return (x, y) => [height - y, x]
  if (turn === 180) return (x, y) => [width - x, height - y]
  if (turn === 270) return (x, y) => [y, width - x]
  return (x, y) => [x, y]
}

/** A run as pieces; wide blanks inside it are the space between columns. */
function piecesOf(run: Run, move: (x: number, y: number) => [number, number]): Piece[] {
  const [x0, y0] = move(run.x, run.y)
  const [x1, y1] = move(run.x + run.along[0], run.y + run.along[1])
  const { size } = run
  // Letters that run up or down inside a level page stand in a narrow column of their own.
  if (Math.abs(y1 - y0) > Math.abs(x1 - x0)) {
    const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)]
    return [{ text: run.text, left: x0 - size, right: x0, top, bottom, base: bottom, size, confidence: null }]
  }
  const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)]
  const wide = (right - left) / Math.max(1, run.text.length)
  return [...run.text.matchAll(/\S+(?:\s{1,2}\S+)*/g)].map((found) => ({
    text: found[0],
    left: found.index === 0 ? left : left + found.index * wide,
    right: found.index + found[0].length === run.text.length ? right : left + (found.index + found[0].length) * wide,
    top: y0 - size * 0.95,
    bottom: y0 + size * 0.25,
    base: y0,
    size,
    confidence: null,
  }))
}
