import type { Source } from "./source.ts"
import { isCapitals, trimRange } from "./words.ts"

/** A line of the letterhead, or a cell of it, without the blanks around it: offsets of `plain`. */
export type Line = { start: number; end: number; folded: string; plain: string }

export const rule = /^[|*_\-–—=.~ ]+$/
/** A line of the motto or of the Party's name: what every letterhead has. */
export const mottoLine = /cộng hòa xã hội chủ nghĩa việt nam|^đảng cộng sản việt nam|^độc lập ?- ?tự do/u

function lineOf(source: Source, start: number, end: number): Line {
  return { start, end, plain: source.plain.slice(start, end), folded: source.folded.slice(start, end) }
}

/** The first lines that are not empty, cell by cell. */
function firstLines(source: Source, count: number): Line[] {
  const lines: Line[] = []
  let at = 0
  while (at < source.plain.length && lines.length < count) {
    const stop = source.plain.indexOf("\n", at)
    const to = stop === -1 ? source.plain.length : stop
    const trimmed = trimRange(source.plain, at, Math.min(to, at + 600))
    if (trimmed.end > trimmed.start) lines.push(lineOf(source, trimmed.start, trimmed.end))
    at = to + 1
  }
  return joinCells(splitCells(source, lines))
}

/** A letterhead kept as a table row: "CHÍNH PHỦ | CỘNG HÒA … |" becomes a line a cell. */
function splitCells(source: Source, lines: readonly Line[]): Line[] {
  return lines.flatMap((line, i) => {
    if (i > 40 || !/[^|\s] ?\|/.test(line.plain) || line.plain.length > 300) return [line]
    const cells: Line[] = []
    let from = line.start
    for (let k = line.start; k <= line.end; k += 1) {
      if (k < line.end && source.plain[k] !== "|") continue
      const cell = trimRange(source.plain, from, k)
      if (cell.end > cell.start) cells.push(lineOf(source, cell.start, cell.end))
      from = k + 1
    }
    return cells
  })
}

/** A letterhead kept as cells between lone "|" lines, wrapped anywhere ("ỦY / BAN NHÂN DÂN"): each cell becomes a line. */
function joinCells(lines: Line[]): Line[] {
  const motto = lines.slice(0, 40).findIndex((line) => /^(?:cộng|đảng)(?: |$)/u.test(line.folded))
  if (motto < 0) return lines
  const bars = lines.slice(0, Math.min(40, motto + 16)).flatMap((line, i) => (line.plain === "|" ? [i] : []))
  const last = bars.at(-1)
  if (last === undefined || bars.length < 2) return lines
  const joined: Line[] = []
  let open: Line | null = null
  lines.slice(0, last + 1).forEach((line, i) => {
    if (rule.test(line.plain)) open = null
    else if (open === null || /^(?:độc lập|số ?:?)/u.test(line.folded) || i === motto) {
      open = { ...line }
      joined.push(open)
    } else {
      open.end = line.end
      open.plain = `${open.plain} ${line.plain}`
      open.folded = `${open.folded} ${line.folded}`
    }
  })
  return [...joined, ...lines.slice(last + 1)]
}

/**
 * The lines from the letterhead on; what a page puts before it (a menu, a headline, a table of particulars) is left out.
 * Without a letterhead, the first lines.
 */
export function letterheadLines(source: Source, symbolLine: RegExp): Line[] {
  const lines = firstLines(source, 70)
  const motto = lines.slice(0, 40).findIndex((line) => mottoLine.test(line.folded) && line.plain.length < 140)
  if (motto < 0) return lines.slice(0, 30)
  let from = motto
  const symbol = lines.findIndex((line) => symbolLine.test(line.folded))
  if (symbol >= 0 && symbol < motto && motto - symbol < 8) from = symbol
  while (from > 0 && motto - from < 10 && ofLetterhead(lines[from - 1] as Line)) from -= 1
  return lines.slice(from, from + 30)
}

const ofLetterhead = (line: Line) =>
  rule.test(line.plain) ||
  (line.plain.length < 110 && isCapitals(line.plain)) ||
  /^[\p{L} .-]{3,30}, ngày .{0,14}tháng/u.test(line.folded) ||
  /^(?:số ?:|v\/v |về việc )/u.test(line.folded)
