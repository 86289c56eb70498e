import { columnKind } from "./cell-kinds.ts"
import type { Source } from "./source.ts"
import type { Range } from "./words.ts"

/** A line of the text as the search for tables sees it. */
export type TextLine = Range & { apart: boolean; row: boolean; marker: { rank: number; end: number } | null }

const numberHead = /^(?:tt|stt|số tt|số thứ tự)$/u
const longestHead = 40

export const folded = (source: Source, line: Range, most = 90) =>
  source.folded.slice(line.start, Math.min(line.end, line.start + most)).replaceAll("\n", " ")

export const isNumberHead = (source: Source, line: TextLine | undefined) =>
  line !== undefined && line.end - line.start <= 12 && numberHead.test(source.folded.slice(line.start, line.end))

/** A line that by itself can be the head of a column. */
export function isHead(source: Source, line: TextLine | undefined): boolean {
  if (!line || line.row || line.end - line.start > 60) return false
  if (/[.;:?!]$/.test(source.plain.slice(line.end - 1, line.end))) return false
  return columnKind(folded(source, line)) !== null
}

/** A line that goes on with the head above it. */
const goesOnWithHead = (source: Source, line: TextLine, before: TextLine) =>
  /^(?:\p{Ll}|\(|%$|\/)/u.test(source.plain.slice(line.start, line.start + 2)) ||
  /[,(/&-]$|(?:^| )(?:và|của|theo|so với)$/u.test(
    source.folded.slice(Math.max(before.start, before.end - 8), before.end),
  ) ||
  (/^\d{4}$/.test(source.plain.slice(line.start, line.end)) &&
    /\p{L}$/u.test(source.plain.slice(before.start, before.end)) &&
    /(?:năm|kế hoạch|thực hiện|giai đoạn|ước|đến)$/u.test(folded(source, before)))

/** The heads of columns in some lines, those that wrap joined. */
export function joinHeads(source: Source, lines: readonly TextLine[], spaced: boolean): Range[] {
  const heads: Range[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const last = heads.at(-1)
    const years = /^\d{4}$/.test(folded(source, lines[i + 1] ?? { start: 0, end: 0 }))
    const joined =
      before &&
      (spaced ? !line.apart : goesOnWithHead(source, line, before) && !(years && /^\d{4}$/.test(folded(source, line))))
    if (last && joined) last.end = line.end
    else heads.push({ start: line.start, end: line.end })
  })
  return heads
}

const children = /^(?:chủ trì|phối hợp|bắt đầu|kết thúc|(?:cơ quan|đơn vị) (?:chủ trì|phối hợp))$|^(?:năm )?20\d\d$/u
const parents = /^(?:cơ quan|đơn vị|tổ chức|phân công|thời gian|năm|kế hoạch|giai đoạn|lộ trình|tiến độ|trách nhiệm)/u

/** Ways to take heads of two lines as one: the upper head gives way to those under it, wherever these were written. */
export function headWays(source: Source, heads: readonly Range[]): Range[][] {
  const ways = [[...heads]]
  const text = heads.map((head) => folded(source, head))
  const first = text.findIndex((one) => children.test(one))
  if (first < 0) return ways
  let after = first
  while (after < text.length && children.test(text[after] ?? "")) after += 1
  if (after - first < 2) return ways
  for (let above = first - 1; above >= Math.max(0, first - 6); above -= 1)
    if (parents.test(text[above] ?? ""))
      ways.push([
        ...heads.slice(0, above),
        ...heads.slice(first, after),
        ...heads.slice(above + 1, first),
        ...heads.slice(after),
      ])
  return ways
}

/** How many of the lines number the columns: "(1)", "(2)" … or "A", "B", "1", "2" …; 0 when they do not. */
export function columnNumbers(source: Source, lines: readonly TextLine[]): number {
  let count = 0
  let expected = 1
  for (const line of lines.slice(0, 20)) {
    const text = folded(source, line, 24)
    const number = /^\(?(\d{1,2})\)?(?: ?=.*)?$/u.exec(text)?.[1]
    if (
      number === undefined ? !(expected === 1 && count < 3 && /^\(?[a-d]\)?$/u.test(text)) : Number(number) !== expected
    )
      break
    if (number !== undefined) expected += 1
    count += 1
  }
  return count >= 3 ? count : 0
}

/** "II. Tổ chức thực hiện": a heading, or a row that names a group. */
export const isWorded = (line: TextLine) =>
  line.marker !== null && line.marker.rank <= 7 && line.marker.end < line.end - line.start

/** A heading with the number of a row right under it names the group of rows. */
export const isGroup = (source: Source, lines: readonly TextLine[], at: number) =>
  isWorded(lines[at] as TextLine) &&
  [1, 2, 3].some((k) => {
    const line = lines[at + k]
    return line !== undefined && line.end - line.start <= 4 && /^\d{1,3}\.?$/.test(folded(source, line))
  })

/** Where the head ends that begins with the number of the row: before the first number. */
function numberedHead(source: Source, lines: readonly TextLine[], at: number): number | null {
  for (let i = at + 1; i < Math.min(lines.length, at + longestHead); i += 1) {
    const line = lines[i] as TextLine
    if (line.row || line.end - line.start > 100) return null
    if (/^\(?(?:0?1|i|a)[.)]{0,2}$/u.test(folded(source, line, 6)) || isGroup(source, lines, i))
      return i - at >= 3 ? i : null
  }
  return null
}

/** The head of a table that begins at a line: with the number of the row first, or three heads or more in any order. */
export function headEnd(source: Source, lines: readonly TextLine[], at: number): number[] {
  if (isNumberHead(source, lines[at])) {
    const end = numberedHead(source, lines, at)
    return end ? [end] : []
  }
  let i = at
  let known = 0
  for (; i < Math.min(lines.length, at + longestHead); i += 1) {
    const line = lines[i] as TextLine
    if (isNumberHead(source, line)) return numberedHead(source, lines, i) ? [] : [i + 1].filter((end) => end - at >= 3)
    if (isHead(source, line)) known += 1
    else if (
      i === at ||
      line.end - line.start > 60 ||
      line.row ||
      !goesOnWithHead(source, line, lines[i - 1] as TextLine)
    )
      break
  }
  if (known < 3) return []
  return [i, i - 1, i - 2].filter((end) => end - at >= 3)
}
