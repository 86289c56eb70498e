/** What scanning and page layout leave in a text. Both functions keep the length, so offsets stay as they are. */

const suspect = /[OolI]\d|\d[OolI]/
const misread = /(?<![\p{L}\p{N}])[OolI]?\d[\dOolI]*(?![\p{L}])|(?<![\p{L}\p{N}])[Oo]{1,2}\d+/gu
/** What stands before a number that may begin with a misread letter. */
const beforeNumber = /(?:số ?:? ?|ngày |tháng |năm |\d[/.-] ?)$/iu

/** "2O25", "Số: O1-NQ/TW", "ngày l5/3": the letters O and l that scans put for 0 and 1, only where a number must stand. */
export function mendDigits(plain: string): string {
  if (!suspect.test(plain)) return plain
  return plain.replace(misread, (token, at: number) => {
    if (!/[OolI]/.test(token)) return token
    const lead = /^[OolI]/.test(token)
    if (lead && !beforeNumber.test(plain.slice(Math.max(0, at - 6), at))) return token
    const next = plain[at + token.length] ?? ""
    return token.replace(/[OolI]/g, (letter, i: number) => {
      if (i === token.length - 1 && (letter !== "O" || !/[\s%/.,-]/.test(next))) return letter
      return letter === "O" || letter === "o" ? "0" : "1"
    })
  })
}

/** "trƣớc ngày": some ways of writing PDF put the letter of another alphabet (gha) for "ư". */
export const mendHorn = (plain: string) =>
  /[Ƣƣ]/.test(plain) ? plain.replaceAll("Ƣ", "Ư").replaceAll("ƣ", "ư") : plain

const pageMark =
  /^[ -]*(?:[-–—] ?)?(?:\d{1,3}|trang (?:số )?\d{1,3}(?: ?\/ ?\d{1,3})?|page \d{1,3}(?: of \d{1,3})?)(?: ?[-–—])? *$/iu
const mayHavePages =
  /(?:^|\n)[ -–—]*(?:\d{1,3}|[Tt][Rr][Aa][Nn][Gg] [^\n]{1,12}|[Pp][Aa][Gg][Ee] [^\n]{1,12})[ -–—]*(?:\n|$)/

type Line = { start: number; end: number }

/**
 * Blanks page numbers that stand alone on a line, and heads that run above or below them; a sentence that a page break cuts
 * is joined again. Numbers are left alone where they are many, or stand in tables: those are cells.
 */
export function withoutPageMarks(plain: string): string {
  if (!mayHavePages.test(plain)) return plain
  const lines: Line[] = []
  for (let at = 0; at <= plain.length;) {
    const stop = plain.indexOf("\n", at)
    const end = stop === -1 ? plain.length : stop
    if (/\S/.test(plain.slice(at, end))) lines.push({ start: at, end })
    at = end + 1
  }
  const text = (i: number) => plain.slice(lines[i]?.start, lines[i]?.end).trim()
  const isRow = (i: number) =>
    lines[i] !== undefined && plain.slice(lines[i]?.start, lines[i]?.end).trimStart()[0] === "|"
  const inTable = linesInTables(lines, text)
  const marks = lines.flatMap((line, i) =>
    line.end - line.start < 24 &&
    !(inTable.has(i) && /^\s*\d+\s*$/.test(text(i))) &&
    pageMark.test(plain.slice(line.start, line.end)) &&
    !isRow(i - 1) &&
    !isRow(i + 1)
      ? [i]
      : [],
  )
  if (marks.length === 0 || marks.length * 8 > lines.length) return plain
  const heads = runningHeads(marks, lines.length, text)
  const gone = new Set([...marks, ...heads])
  const pieces: string[] = []
  let reached = 0
  for (let i = 0; i < lines.length; i += 1) {
    if (!gone.has(i)) continue
    let last = i
    while (gone.has(last + 1)) last += 1
    const from = lines[i]?.start ?? 0
    const to = lines[last]?.end ?? from
    const cut = cutSentence(text(i - 1), text(last + 1))
    const open = cut ? (lines[i - 1]?.end ?? from) + 1 : from
    const close = cut ? (lines[last + 1]?.start ?? to) : to
    pieces.push(plain.slice(reached, open), " ".repeat(close - open))
    reached = close
    i = last
  }
  pieces.push(plain.slice(reached))
  return pieces.join("")
}

const numberHead = /^(?:s?tt|số tt|số thứ tự|đơn vị tính|đvt)$/iu
/** Lines under the head of a column of numbers, up to a heading or a long stretch without a number: numbers there are cells. */
function linesInTables(lines: readonly Line[], text: (i: number) => string): Set<number> {
  const inside = new Set<number>()
  let left = 0
  lines.forEach((line, i) => {
    const length = line.end - line.start
    if (length < 20 && numberHead.test(text(i))) left = 60
    else if (left > 0 && length < 6 && /^\d+$/.test(text(i))) left = 60
    else if (length > 4000) left = 0
    else if (left > 0 && /^(?:[IVX]+[.]|Điều \d+[.]) \p{L}/u.test(text(i)))
      // A heading with the number of a row under it names a group of rows.
      left = [1, 2, 3].some((k) => /^\d{1,3}$/.test(text(i + k))) ? left : 0
    if (left > 0) inside.add(i)
    left -= 1
  })
  return inside
}

const cutSentence = (before: string, next: string) => /[\p{L}\d,(-]$/u.test(before) && /^[\p{Ll}(]/u.test(next)

/** Short lines beside at least three of the page numbers, always the same. */
function runningHeads(marks: readonly number[], count: number, text: (i: number) => string): number[] {
  if (marks.length < 3) return []
  const seen = new Map<string, number[]>()
  for (const mark of marks)
    for (const i of [mark - 1, mark + 1]) {
      if (i < 0 || i >= count) continue
      const head = text(i)
      if (head.length > 0 && head.length < 100 && !/[.;:,]$/.test(head)) {
        const places = seen.get(head)
        if (places) places.push(i)
        else seen.set(head, [i])
      }
    }
  return [...seen.values()].filter((places) => places.length >= 3).flat()
}
