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
  looks: "heading" | "text" | "table"
  pieces: Piece[]
}

const listMarker =
  /^\s*(?:[-–+•*]|\(?[\p{Lu}\p{Ll}\d]{1,4}[.)]|\d+(?:\.\d+)*\.?|[IVXLC]+[.\-–]|Điều \d+|Khoản \d+|PHỤ LỤC)\s/u

/**
 * Lays a document's text out for reading: paragraphs in the order of the text, each cut into pieces by the items and clauses over it.
 * Lines that a page break cut are joined into one paragraph; not a letter is changed, every offset is the document's.
 */
export function layOutText(text: string, items: readonly Stretch[], clauses: readonly Stretch[]): Paragraph[] {
  const opened = new Set<string>()
  return paragraphs(text).map(({ start, end }) => {
    const words = text.slice(start, end)
    const pieces = cut(start, end, overlapping(items, start, end), overlapping(clauses, start, end)).map((piece) => {
      const opens = piece.item !== null && !opened.has(piece.item)
      if (piece.item !== null) opened.add(piece.item)
      return { ...piece, opens }
    })
    return { start, end, looks: looksOf(words), pieces }
  })
}

function paragraphs(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let at = 0
  let open: { start: number; end: number } | null = null
  for (const line of text.split("\n")) {
    const begin = at + (line.length - line.trimStart().length)
    const end = at + line.trimEnd().length
    at += line.length + 1
    if (line.trim() === "") {
      open = null
      continue
    }
    const previous: string = open ? text.slice(open.start, open.end) : ""
    if (
      open &&
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

const isCapitals = (words: string) => words === words.toUpperCase() && /\p{Lu}{2}/u.test(words)

const looksOf = (words: string): Paragraph["looks"] =>
  words.includes("|")
    ? "table"
    : isCapitals(words) ||
        (words.length < 120 &&
          /^\s*(?:[IVXLC]+[.\-–]|Điều \d+\.|\d+\.)\s+\S/.test(words) &&
          !/[.;]$/.test(words.trim()))
      ? "heading"
      : "text"

const overlapping = (stretches: readonly Stretch[], start: number, end: number) =>
  stretches.filter((stretch) => stretch.start < end && stretch.end > start)

function cut(start: number, end: number, items: Stretch[], clauses: Stretch[]): Omit<Piece, "opens">[] {
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
