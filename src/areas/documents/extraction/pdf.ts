import { getDocumentProxy } from "unpdf"
import { CorruptFile, TooMuch } from "./zip.ts"

/** The file opens only with a password. */
export class LockedFile extends Error {}
/** The file has pages but no words: a scan. */
export class NoText extends Error {}

const mostPages = 2000

interface Piece {
  text: string
  left: number
  right: number
  base: number
  size: number
}
interface Line {
  pieces: Piece[]
  base: number
  size: number
}

/** The text of a PDF, page by page, in lines from top to bottom and left to right; an empty line where the page leaves space. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(bytes, { stopAtErrors: false, verbosity: 0 }).catch((fault: unknown) => {
    throw (fault as { name?: string }).name === "PasswordException" ? new LockedFile() : new CorruptFile(String(fault))
  })
  if (pdf.numPages > mostPages) throw new TooMuch(`${pdf.numPages} pages`)
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item) => ("str" in item && item.str !== "" ? [pieceOf(item)] : []))
    pages.push(writePage(pieces, number === 1))
    page.cleanup()
  }
  const text = pages.join("\n")
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  // A scan may carry a stamp of the signing software and nothing else.
  if (letters === 0 || (pages.length > 1 && letters < pages.length * 25)) throw new NoText()
  return text
}

function pieceOf(item: { str: string; transform: number[]; width: number; height: number }): Piece {
  const [, , c = 0, d = 0, left = 0, base = 0] = item.transform
  const size = Math.hypot(c, d) || item.height || 10
  return { text: item.str, left, right: left + item.width, base, size }
}

function writePage(pieces: readonly Piece[], first: boolean): string {
  const lines = gatherLines(pieces)
  const body = lines.filter(
    (line, i) => !((i === 0 || i === lines.length - 1) && /^\s*[-–]?\s*\d{1,4}\s*[-–]?\s*$/.test(textOf(line.pieces))),
  )
  const head = first ? headLines(body) : 0
  const gap = usualGap(body)
  const written = splitHead(body.slice(0, head))
  for (let i = head; i < body.length; i += 1) {
    const line = body[i] as Line
    const before = body[i - 1]
    if (before && i > head && before.base - line.base > Math.max(gap * 1.45, line.size * 1.6)) written.push("")
    else if (i === head && head > 0) written.push("")
    written.push(textOf(line.pieces))
  }
  return written.join("\n")
}

/** Pieces whose feet stand on one line, top line first. */
function gatherLines(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = []
  for (const piece of [...pieces]
    .filter((each) => each.text.trim() !== "")
    .sort((a, b) => b.base - a.base || a.left - b.left)) {
    const line = lines.at(-1)
    if (line && Math.abs(line.base - piece.base) <= Math.min(line.size, piece.size) * 0.5) line.pieces.push(piece)
    else lines.push({ pieces: [piece], base: piece.base, size: piece.size })
  }
  for (const line of lines) line.pieces.sort((a, b) => a.left - b.left)
  return lines
}

function textOf(pieces: readonly Piece[]): string {
  let text = ""
  let before: Piece | undefined
  for (const piece of pieces) {
    const apart = before && piece.left - before.right > piece.size * 0.12
    text += apart && !/\s$/.test(text) && !/^\s/.test(piece.text) ? ` ${piece.text}` : piece.text
    before = piece
  }
  return text.replace(/\s+/g, " ").trim()
}

function usualGap(lines: readonly Line[]): number {
  const gaps = lines
    .slice(1)
    .map((line, i) => (lines[i] as Line).base - line.base)
    .filter((gap) => gap > 1)
    .sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 3)] ?? 14
}

/** The letterhead stands in two columns until the line with the place and date; how many lines that is. */
function headLines(lines: readonly Line[]): number {
  const dated = lines
    .slice(0, 12)
    .findIndex((line) => /ngày\s*[\d.…]*\s*tháng/u.test(textOf(line.pieces).normalize("NFC").toLowerCase()))
  if (dated < 0) return 0
  const count = /^số\s*:?/iu.test(textOf(lines[dated + 1]?.pieces ?? []).normalize("NFC")) ? dated + 2 : dated + 1
  return lines.slice(0, count).some((line) => widestGap(line.pieces).width > line.size * 2) ? count : 0
}

function widestGap(pieces: readonly Piece[]): { width: number; at: number } {
  let found = { width: 0, at: pieces.length }
  for (let i = 1; i < pieces.length; i += 1) {
    const width = (pieces[i] as Piece).left - (pieces[i - 1] as Piece).right
    if (width > found.width) found = { width, at: i }
  }
  return found
}

/** The left column of the letterhead, then the right one. */
function splitHead(lines: readonly Line[]): string[] {
  const all = lines.flatMap((line) => line.pieces)
  const middle = (Math.min(...all.map((piece) => piece.left)) + Math.max(...all.map((piece) => piece.right))) / 2
  const left: string[] = []
  const right: string[] = []
  for (const line of lines) {
    const gap = widestGap(line.pieces)
    const cut =
      gap.width > line.size * 1.2 ? gap.at : (line.pieces[0] as Piece).left > middle * 0.85 ? 0 : line.pieces.length
    const [first, second] = [textOf(line.pieces.slice(0, cut)), textOf(line.pieces.slice(cut))]
    if (first !== "") left.push(first)
    if (second !== "") right.push(second)
  }
  return [...left, ...right]
}
