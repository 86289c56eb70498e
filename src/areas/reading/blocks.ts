import { type ListedRow, listedRows } from "./cell-lines.ts"
import type { Source } from "./source.ts"
import { type Marker, readMarker } from "./markers.ts"
import { isCapitals, isUpper, type Range, trimRange } from "./words.ts"

/** A paragraph, heading, list item or table line of the text: offsets of `plain`; wrapped lines are joined. */
export type Block = {
  start: number
  end: number
  /** Where the wording after the marker starts; equals `start` when there is no marker. */
  body: number
  marker: Marker | null
  kind: "text" | "row"
  /** An empty line, or the start of the text, comes before it. */
  apart: boolean
  /** The cells of a row whose cells stand on lines of their own; none for a line that only repeats or numbers the heads. */
  cells?: readonly Range[]
  breaks?: readonly number[]
}

/** `indent`: how many blanks stand before it. */
type Line = { start: number; end: number; indent: number; apart: boolean; marker: Marker | null; row: boolean }

function splitLines(source: Source): Line[] {
  const lines: Line[] = []
  let at = 0
  let apart = true
  while (at <= source.plain.length) {
    const stop = source.plain.indexOf("\n", at)
    const to = stop === -1 ? source.plain.length : stop
    const { start, end } = trimRange(source.plain, at, to)
    if (start === end) apart = true
    else {
      const row = source.plain[start] === "|"
      const before = lines.at(-1)
      const cited = before !== undefined && !apart && !before.row && endsInReference(source, before)
      const marker =
        row || cited
          ? null
          : readMarker(
              source.folded.slice(start, Math.min(end, start + 60)),
              source.plain.slice(start, Math.min(end, start + 60)),
            )
      lines.push({ start, end, indent: start - at, apart, marker, row })
      apart = false
    }
    at = to + 1
  }
  return lines
}

/** "… quy định tại điểm / a) khoản 2 Điều 5": what looks like a marker goes on with the sentence. */
const endsInReference = (source: Source, line: Line) =>
  / (?:điểm|khoản|các điểm|các khoản)$/u.test(source.folded.slice(Math.max(line.start, line.end - 12), line.end))

/** Lines with the same number of bars inside, two or more, one after another: rows that do not open with a bar. */
function markInnerRows(source: Source, lines: Line[]): Line[] {
  const count = (line: Line) => {
    if (line.row || line.end - line.start > 4000) return 0
    let bars = 0
    for (let i = line.start; i < line.end; i += 1) if (source.plain[i] === "|") bars += 1
    return bars
  }
  if (!source.plain.includes("|")) return lines
  const bars = lines.map(count)
  return lines.map((line, i) =>
    (bars[i] ?? 0) >= 2 && (bars[i] === bars[i - 1] || bars[i] === bars[i + 1])
      ? { ...line, row: true, marker: null }
      : line,
  )
}

/** "Đơn vị chủ trì: …": a line that opens with a short name and a colon stands alone. */
const labelled = /^[\p{L} ,/&()]{3,50}:(?:\s|$)/u
const closed = /[.;:!?…]["')\]]*$/
const letterhead =
  /^(?:tm\.|t\/m|kt\.|k\/t|tl\.|t\/l|tuq\.|q\.|nơi nhận|kính gửi|số:|cộng hòa xã hội|độc lập -|đảng cộng sản việt nam|phó chủ tịch|chủ tịch$|bí thư$|phó bí thư$)/

/** True when most lines were cut at a fixed width, so that a capital may start the middle of a sentence. */
function isWrapped(source: Source, lines: readonly Line[]): boolean {
  const prose = lines.filter((line) => !line.row && line.end - line.start > 30)
  if (prose.length < 6) return false
  const long = prose.filter((line) => line.end - line.start > 110).length
  const cut = prose.filter((line, i) => {
    const next = prose[i + 1]
    return (
      next &&
      !next.apart &&
      !next.marker &&
      !isUpper(source.plain[next.start]) &&
      !closed.test(source.plain.slice(line.end - 3, line.end))
    )
  }).length
  return long < prose.length * 0.1 && cut > prose.length * 0.15
}

/**
 * True when wrapped lines begin at the margin and the first lines of paragraphs do not, as in text taken out of PDF: then
 * an indented line with a capital opens a paragraph.
 */
function isIndented(lines: readonly Line[]): boolean {
  const prose = lines.filter((line) => !line.row && line.end - line.start > 45)
  if (prose.length < 6) return false
  const first = prose.filter((line) => line.indent >= 3 && line.indent <= 12).length
  return first > prose.length * 0.1 && prose.filter((line) => line.indent <= 1).length > prose.length * 0.3
}

/** What goes with the number that ends the line before. */
const unitOpens = /^(?:%|‰|(?:tỷ|tỉ|triệu|nghìn|ngàn|đồng|nhiệm vụ|chỉ tiêu|hộ|người|ha|km|tấn|dự án)(?!\p{L}))/u

function continues(source: Source, before: Line, next: Line, wrapped: boolean, indented: boolean): boolean {
  if (before.row || next.row || next.marker) return false
  if (indented && next.indent >= 3 && next.indent <= 12 && before.indent <= 12 && isUpper(source.plain[next.start]))
    return false
  const text = source.plain.slice(before.start, before.end)
  const open = !closed.test(text.slice(-3))
  const nextText = source.plain.slice(next.start, Math.min(next.end, next.start + 60))
  if (letterhead.test(source.folded.slice(next.start, next.start + 40))) return false
  if (!next.apart && /\d$/.test(text) && unitOpens.test(nextText)) return true
  const small = /^[\p{Ll}(]/u.test(nextText)
  if (small && text.length < 40 && before.marker === null && isCapitals(text)) return false
  if (next.apart) return open && small && /\p{L}$/u.test(text) && text.length > 25 && !labelled.test(nextText)
  if (!open) return wrapped && before.end - before.start > 55 && /[.;]$/.test(text) && small
  if (/[,(]$/.test(text) || (/[\p{L}\d][-/]$/u.test(text) && /^[\p{L}\d]/u.test(nextText))) return true
  if (small) return wrapped || text.length > 30 || /^[\p{Lu}]/u.test(text)
  if (letterhead.test(source.folded.slice(before.start, before.start + 40)) || labelled.test(nextText)) return false
  if (!wrapped) return false
  if (isCapitals(text) && !isCapitals(nextText) && !/[,-]$/.test(text)) return false
  if (/^\d/.test(nextText) && /\p{L}$/u.test(text) && text.length > 14) return true
  return (
    text.length > 45 ||
    (before.marker !== null && before.marker.rank > 2 && text.length > 9 && !/^(?:\d+|[ivx]+)$/i.test(text))
  )
}

const blocksOf = new WeakMap<Source, readonly Block[]>()

/** Cuts the text into blocks, in order; once for each source. */
export function readBlocks(source: Source): readonly Block[] {
  const known = blocksOf.get(source)
  if (known) return known
  const blocks = cutBlocks(source)
  blocksOf.set(source, blocks)
  return blocks
}

function cutBlocks(source: Source): Block[] {
  const lines = markInnerRows(source, splitLines(source))
  const listed = listedRows(source, lines)
  const prose = listed.length === 0 ? lines : withoutRows(lines, listed)
  const wrapped = isWrapped(source, prose)
  const indented = wrapped && isIndented(prose)
  const blocks: Block[] = []
  let previous: Line | null = null
  let nextRow = 0
  for (const line of lines) {
    while (line.start > (lines[listed[nextRow]?.last ?? lines.length]?.start ?? Infinity)) nextRow += 1
    const row = listed[nextRow]
    if (row && line.start >= (lines[row.first]?.start ?? Infinity)) {
      if (line === lines[row.first]) blocks.push(rowBlock(line, row))
      previous = { ...line, marker: null, row: true }
      continue
    }
    const open = blocks.at(-1)
    if (open && previous && continues(source, previous, line, wrapped, indented)) {
      open.end = line.end
      previous = { ...line, marker: previous.marker }
      continue
    }
    const body = line.marker ? trimRange(source.plain, line.start + line.marker.end, line.end).start : line.start
    blocks.push({
      start: line.start,
      end: line.end,
      body,
      marker: line.marker,
      kind: line.row ? "row" : "text",
      apart: line.apart,
    })
    previous = line
  }
  return withoutDialogueDashes(source, blocks)
}

function withoutRows(lines: readonly Line[], listed: readonly ListedRow[]): Line[] {
  const gone = new Set<number>()
  for (const { first, last } of listed) for (let i = first; i <= last; i += 1) gone.add(i)
  return lines.filter((_, i) => !gone.has(i))
}

function rowBlock(line: Line, { cells, breaks }: ListedRow): Block {
  let [start, end] = [line.start, line.end]
  for (const cell of cells) {
    if (cell.end <= cell.start || cell.start < line.start) continue
    start = Math.min(start, cell.start)
    end = Math.max(end, cell.end)
  }
  return { start, end, body: start, marker: null, kind: "row", apart: line.apart, cells, breaks }
}

/** Between cells on lines of their own the first line end becomes a bar, as if the row were written on one line. */
function barsBetween(text: string, block: Block): string {
  const marks = text.slice(block.start, block.end).replaceAll("\n", " ").split("")
  for (const cell of block.cells ?? []) {
    const before = text.lastIndexOf("\n", cell.start)
    if (before > block.start && before >= cell.start - 3 && cell.end > cell.start) marks[before - block.start] = "|"
  }
  for (const at of block.breaks ?? []) marks[at - block.start] = ";"
  return marks.join("")
}

/** The same source with the line ends inside each block as blanks, so that rules need not think of wrapped lines. */
export function unwrap(source: Source, blocks: readonly Block[]): Source {
  const join = (text: string) => {
    const parts: string[] = []
    let at = 0
    for (const block of blocks) {
      parts.push(
        text.slice(at, block.start),
        block.cells ? barsBetween(text, block) : text.slice(block.start, block.end).replaceAll("\n", " "),
      )
      at = block.end
    }
    parts.push(text.slice(at))
    return parts.join("")
  }
  return { ...source, plain: join(source.plain), folded: join(source.folded) }
}

/** In an interview the dash opens a speech, not a list item. */
function withoutDialogueDashes(source: Source, blocks: Block[]): Block[] {
  const dashes = blocks.filter((block) => block.marker?.family === "dash")
  const questions = dashes.filter((block) => source.plain[block.end - 1] === "?").length
  if (questions === 0 || questions < dashes.length * 0.25) return blocks
  return blocks.map((block) => (block.marker?.family === "dash" ? { ...block, marker: null, body: block.body } : block))
}
