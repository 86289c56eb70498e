/** A piece of a stored text as a page shows it. Offsets are UTF-16 positions in the whole text. */
export type TextBlock =
  | {
      kind: "heading" | "centred" | "paragraph"
      start: number
      end: number
      /** The next line follows without a gap. */ near: boolean
    }
  | { kind: "table"; start: number; end: number; rows: { start: number; end: number }[][] }

const heading = /^(?:(?:phần|chương|mục|điều|phụ lục)\s+(?:thứ\s+)?[\p{L}\d]+\b|[IVX]{1,5}[.\s-]|[A-ZĐ]\.\s)/iu
const longestHeading = 200
const longestCentred = 120
const shortLine = 90

/** Cuts a text into lines as they stand: headings, lines in capitals, paragraphs, and tables of lines that begin with "|". */
export function layOutText(text: string, most = text.length): TextBlock[] {
  const blocks: TextBlock[] = []
  for (let at = 0; at < Math.min(most, text.length);) {
    const stop = text.indexOf("\n", at)
    const end = stop === -1 ? text.length : stop
    addLine(blocks, text, at, end)
    at = end + 1
  }
  return blocks
}

function addLine(blocks: TextBlock[], text: string, from: number, to: number): void {
  const line = text.slice(from, to)
  const words = line.trim()
  const before = blocks.at(-1)
  if (words === "") {
    if (before && before.kind !== "table") before.near = false
    return
  }
  // Some stored tables have one cell a line between lines that hold only the sign.
  if (words === "|") return
  if (words.startsWith("|") && words.endsWith("|")) {
    const row = cellsOf(text, from, to)
    if (before?.kind === "table" && text.slice(before.end, from).trim() === "") {
      before.rows.push(row)
      before.end = to
    } else blocks.push({ kind: "table", start: from, end: to, rows: [row] })
    return
  }
  const start = from + (line.length - line.trimStart().length)
  // Short lines in a row belong together (a letterhead, a list of recipients); long ones are paragraphs.
  blocks.push({ kind: kindOf(words), start, end: start + words.length, near: words.length < shortLine })
}

function kindOf(words: string): "heading" | "centred" | "paragraph" {
  if (
    words.length <= longestHeading &&
    heading.test(words) &&
    !/[;,]$/.test(words) &&
    (words.length < 90 || words === words.toUpperCase())
  )
    return "heading"
  return words.length <= longestCentred &&
    /\p{Lu}{2}/u.test(words) &&
    words === words.toUpperCase() &&
    !/^[-–+•\d(]/.test(words)
    ? "centred"
    : "paragraph"
}

function cellsOf(text: string, from: number, to: number): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = []
  let open = text.indexOf("|", from)
  for (;;) {
    const close = text.indexOf("|", open + 1)
    if (close === -1 || close >= to) return cells
    let [start, end] = [open + 1, close]
    while (start < end && /\s/.test(text[start] as string)) start += 1
    while (end > start && /\s/.test(text[end - 1] as string)) end -= 1
    cells.push({ start, end })
    open = close
  }
}
