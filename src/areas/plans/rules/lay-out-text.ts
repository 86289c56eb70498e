/** A stretch of words that belongs to something: an item of the plan, or a clause. */
export interface Stretch {
  id: string
  start: number
  end: number
}

/** Words that go together on the page: the innermost item over them, and the clause that they are part of. */
export interface Piece {
  start: number
  end: number
  item: string | null
  clause: string | null
  /** True for the first piece of its item: there its number stands. */
  opens: boolean
}

export interface Paragraph {
  start: number
  end: number
  looks: "letterhead" | "heading" | "text" | "row"
  pieces: Piece[]
  /** Of a row: how many pieces each of its cells has. */
  cells: number[]
}

const listMarker =
  /^\s*(?:[-–+•*]|\(?[\p{Lu}\p{Ll}\d]{1,4}[.)]|\d+(?:\.\d+)*\.?|[IVXLC]+[.\-–]|Điều \d+|Khoản \d+|PHỤ LỤC)\s/u

/**
 * Lays a document's text out for reading: paragraphs in the order of the text, each cut into pieces by the items and clauses over it.
 * Lines that a page break cut are joined into one paragraph; not a letter is changed, every offset is the document's.
 */
export function layOutText(text: string, items: readonly Stretch[], clauses: readonly Stretch[]): Paragraph[] {
  const opened = new Set<string>()
  const found = paragraphs(text)
  const body = endOfLetterhead(text, found)
  return found.map(({ start, end }, index) => {
    const words = text.slice(start, end)
    const looks = looksOf(words)
    const piecesOf = (from: number, to: number): Piece[] =>
      cut(from, to, overlapping(items, from, to), overlapping(clauses, from, to)).map((piece) => {
        const opens = piece.item !== null && !opened.has(piece.item)
        if (piece.item !== null) opened.add(piece.item)
        return { ...piece, opens }
      })
    if (looks === "row") {
      const cells = cellsOf(words).map((cell) => piecesOf(start + cell.start, start + cell.end))
      return { start, end, looks, pieces: cells.flat(), cells: cells.map((pieces) => pieces.length) }
    }
    return {
      start,
      end,
      looks: index < body ? ("letterhead" as const) : looks,
      pieces: piecesOf(start, end),
      cells: [],
    }
  })
}

/** The cells of a table's row, without the lines between them and the blanks around. Empty cells are cells too. */
function cellsOf(row: string): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = []
  const first = row.indexOf("|") + 1
  for (let at = first; at < row.length;) {
    const stop = row.indexOf("|", at)
    const end = stop < 0 ? row.length : stop
    const words = row.slice(at, end)
    if (stop >= 0 || words.trim() !== "")
      cells.push(
        words.trim() === ""
          ? { start: at, end: at }
          : { start: at + (words.length - words.trimStart().length), end: at + words.trimEnd().length },
      )
    at = end + 1
  }
  return cells
}

const typeNames =
  /^(?:KẾ HOẠCH|NGHỊ QUYẾT|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|THÔNG BÁO|CHỈ THỊ|BÁO CÁO|TỜ TRÌNH|ĐỀ ÁN|KẾT LUẬN|HƯỚNG DẪN|PHƯƠNG ÁN|QUY CHẾ|QUY ĐỊNH|CÔNG VĂN|BIÊN BẢN)(?:\s|$)/u

/** How many paragraphs stand above the line that says what kind of document it is; none when no such line comes early. */
function endOfLetterhead(text: string, found: readonly { start: number; end: number }[]): number {
  const at = found.slice(0, 16).findIndex(({ start, end }) => typeNames.test(text.slice(start, end)))
  return at < 0 ? 0 : at
}

function paragraphs(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  const lines = text.split("\n")
  const full = fullLine(lines)
  let at = 0
  let before = 0
  let open: { start: number; end: number } | null = null
  for (const line of lines) {
    const begin = at + (line.length - line.trimStart().length)
    const end = at + line.trimEnd().length
    at += line.length + 1
    if (line.trim() === "") {
      open = null
      continue
    }
    const previous: string = open ? text.slice(open.start, open.end) : ""
    const cutHere = before >= full
    before = line.trim().length
    if (
      open &&
      cutHere &&
      !listMarker.test(line) &&
      !line.includes("|") &&
      !previous.includes("|") &&
      !/[.;:!?”"]$/.test(previous) &&
      !isCapitals(previous)
    )
      open.end = end
    else found.push((open = { start: begin, end }))
  }
  return found
}

/**
 * How long a line must be for the next one to be its rest: a page cuts only full lines. Where paragraphs stand one a line, nearly none is.
 */
function fullLine(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.trim().length).filter((length) => length > 0)
  const longLine = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0
  return longLine * 0.6
}

const isCapitals = (words: string) => words === words.toUpperCase() && /\p{Lu}{2}/u.test(words)

const looksOf = (words: string): Exclude<Paragraph["looks"], "letterhead"> =>
  words.startsWith("|")
    ? "row"
    : isCapitals(words) ||
        (words.length < 120 &&
          /^\s*(?:[IVXLC]+[.\-–]|Điều \d+\.|\d+\.)\s+\S/.test(words) &&
          !/[.;]$/.test(words.trim()))
      ? "heading"
      : "text"

const overlapping = (stretches: readonly Stretch[], start: number, end: number) =>
  stretches.filter((stretch) => stretch.start < end && stretch.end > start)

function cut(start: number, end: number, items: Stretch[], clauses: Stretch[]): Omit<Piece, "opens">[] {
  if (end <= start) return []
  const edges = new Set([start, end])
  for (const { start: from, end: to } of [...items, ...clauses]) {
    if (from > start && from < end) edges.add(from)
    if (to > start && to < end) edges.add(to)
  }
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? end
    return { start: from, end: to, item: innermost(items, from, to), clause: innermost(clauses, from, to) }
  })
}

/** Of what covers the words, the one that begins last; of two that begin together, the shorter. */
function innermost(stretches: Stretch[], from: number, to: number): string | null {
  let best: Stretch | null = null
  for (const stretch of stretches)
    if (
      stretch.start <= from &&
      stretch.end >= to &&
      (best === null || stretch.start > best.start || (stretch.start === best.start && stretch.end < best.end))
    )
      best = stretch
  return best?.id ?? null
}
