import type { ComposedDocument, Piece } from "./compose.ts"
import {
  cellPadding,
  type ComposedBlock,
  type ComposedCell,
  type ComposedRun,
  type ComposedTable,
} from "./compose-blocks.ts"
import { canDraw, widthOf } from "./font-metrics.ts"
import { partsOfWord } from "./line-breaks.ts"
import { body, page, pointsPerMillimetre, textWidth } from "./layout.ts"

/** A stretch of text for the template: `b`old, `i`talic, `a`ddress; as `t`ext, or in `p`arts between which a line may end. Or a line break. */
type Look = { readonly b?: true; readonly i?: true; readonly a?: string }
type TypstRun = (Look & { readonly t: string }) | (Look & { readonly p: readonly string[] }) | { readonly n: true }
type Words = string | readonly TypstRun[]

const missing = "□"
const drawable = new Map<string, string>()

/** PDF/A forbids characters that the embedded fonts lack, so those stand as "□": seen to be missing, not silently gone. */
function drawableText(text: string): string {
  if (/^[\n -~À-ɏẠ-ỹ]*$/.test(text)) return text
  let whole = ""
  for (const character of text) {
    let shown = drawable.get(character)
    if (shown === undefined) {
      shown = character === "\n" || canDraw(character.codePointAt(0) ?? 0) ? character : missing
      if (drawable.size < 10_000) drawable.set(character, shown)
    }
    whole += shown
  }
  return whole
}

/** Points that a word may take before it has to be broken, and how it is set. */
type Place = { readonly room: number; readonly size: number; readonly bold: boolean; readonly italic: boolean }

/** The widest letter of the fonts, in ems, with a little to spare: a word shorter than this allows needs no measuring. */
const widestLetter = 1.1

/** Splits words into what the template sets as it stands and the rare word too long for its place, which may end a line inside. */
function settle(text: string, place: Place, look: Look): TypstRun[] {
  const runs: TypstRun[] = []
  for (const [index, line] of drawableText(text).split("\n").entries()) {
    if (index > 0) runs.push({ n: true })
    let plain = ""
    for (const piece of line.split(/( +)/)) {
      const long = piece.length * widestLetter * place.size > place.room && widthOf(piece, place) > place.room
      if (!long) plain += piece
      else {
        if (plain !== "") runs.push({ t: plain, ...look })
        runs.push({ p: partsOf(piece, place), ...look })
        plain = ""
      }
    }
    if (plain !== "") runs.push({ t: plain, ...look })
  }
  return runs
}

const letters = new Intl.Segmenter("vi", { granularity: "grapheme" })

/** Parts after "/", "-", "." and the like (a code, an address); letter by letter where even a part is too long. */
function partsOf(word: string, place: Place): string[] {
  const parts = partsOfWord(word)
  return parts.flatMap((part) =>
    widthOf(part, place) > place.room ? Array.from(letters.segment(part), ({ segment }) => segment) : [part],
  )
}

function settleRuns(runs: readonly ComposedRun[], place: Place): TypstRun[] {
  return runs.flatMap(({ text, bold, italic, figure }) => {
    const look: Look = {
      ...(bold ? { b: true } : {}),
      ...(italic ? { i: true } : {}),
      ...(figure?.address ? { a: figure.address } : {}),
    }
    return settle(text, { ...place, bold, italic }, look)
  })
}

/** A plain string when nothing in it is special: most cells of a long table. */
function settleWords(text: string, place: Place): Words {
  const runs = settle(text, place, {})
  const only = runs[0]
  if (runs.length === 0) return ""
  return runs.length === 1 && only && "t" in only ? only.t : runs
}

const settlePieces = (pieces: readonly Piece[], room: number) =>
  pieces.map((piece) =>
    piece.kind === "text" || piece.kind === "frame"
      ? { ...piece, words: settleWords(piece.text, { ...piece, room }) }
      : piece,
  )

function settleBlocks(blocks: readonly ComposedBlock[], width: number) {
  const place = { room: width - body.firstLine * pointsPerMillimetre, size: body.size, bold: false, italic: false }
  return blocks.map((block) => {
    if (block.kind === "table") return settleTable(block, width)
    if (block.kind === "heading") return { ...block, words: settle(block.text, { ...place, bold: true }, {}) }
    return { ...block, words: settleRuns(block.runs, place), runs: undefined }
  })
}

function settleTable(table: ComposedTable, width: number) {
  const rooms = table.columns.map((column) => column.width - 2 * cellPadding)
  const words = (cell: ComposedCell, room: number, bold: boolean): Words => {
    const place = { room, size: table.size, bold, italic: false }
    return typeof cell === "string" ? settleWords(cell, place) : settleRuns(cell, place)
  }
  // A row stays on one page unless it would fill most of one by itself.
  const tallest = page.height * pointsPerMillimetre * 0.3
  return {
    ...table,
    padding: cellPadding,
    unit: table.unit === null ? null : settleWords(table.unit, { room: width, size: 13, bold: false, italic: true }),
    note: table.note === null ? null : settleWords(table.note, { room: width, size: 12, bold: false, italic: true }),
    headings: table.headings.map((cells) =>
      cells.map((cell) => {
        const room = table.columns
          .slice(cell.column, cell.column + cell.across)
          .reduce((sum, column) => sum + column.width, -2 * cellPadding)
        return { ...cell, words: words(cell.title, room, true) }
      }),
    ),
    rows: table.rows.map(({ style, cells }) => {
      const roomOf = (index: number) => (style === "section" ? width - 2 * cellPadding : (rooms[index] ?? width))
      const tall = cells.some((cell, index) => estimateHeight(cell, roomOf(index), table.size) > tallest)
      return { style, tall, cells: cells.map((cell, index) => words(cell, roomOf(index), style !== "plain")) }
    }),
  }
}

/** Points, on the high side: letters at six tenths of an em, each forced line counted. */
function estimateHeight(cell: ComposedCell, room: number, size: number): number {
  const text = typeof cell === "string" ? cell : cell.map((run) => run.text).join("")
  if (text.length < 100 && !text.includes("\n")) return 0
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.ceil((line.length * size * 0.6) / Math.max(room, size)) + 1, 0)
  return lines * size * 1.2
}

/** What the Typst template reads: words and numbers only, never markup. */
export function prepareTypstData({
  properties,
  letterhead,
  opening,
  blocks,
  closing,
  appendices,
}: ComposedDocument): string {
  const width = textWidth(false)
  return JSON.stringify({
    title: properties.title,
    creator: properties.creator,
    page,
    body,
    letterhead: {
      leftShare: letterhead.leftShare,
      left: settlePieces(letterhead.left, width * letterhead.leftShare),
      right: settlePieces(letterhead.right, width * (1 - letterhead.leftShare)),
    },
    opening: settlePieces(opening, width),
    blocks: settleBlocks(blocks, width),
    closing: { left: settlePieces(closing.left, width / 2), right: settlePieces(closing.right, width / 2) },
    appendices: appendices.map((appendix) => ({
      landscape: appendix.landscape,
      opening: settlePieces(appendix.opening, textWidth(appendix.landscape)),
      blocks: settleBlocks(appendix.blocks, textWidth(appendix.landscape)),
    })),
  })
}
