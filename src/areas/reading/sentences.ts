import type { Range } from "./words.ts"
import { isLetter, isUpper, trimRange, within } from "./words.ts"

const stop = /[.!?…]+["')\]]*(?=\s|\p{L})/gu
const shortened = /(?:^|[\s(])(?:tp|tx|tt|ts|ths|pgs|gs|bs|ks|đ\/c|q|p|v\.v|st|số)\.$/

/** "… hoàn thành.Giao …": the blank after the full stop is missing between two words. */
const gluedAt = (plain: string, stopAt: number, next: number) =>
  /(?:\p{Ll}{2}|\d{4})$/u.test(plain.slice(Math.max(0, stopAt - 4), stopAt)) &&
  /^\p{Lu}\p{Ll}/u.test(plain.slice(next, next + 2))

/** The sentences of a range, without blanks at their ends. Quoted sentences count like others. */
export function sentencesOf(plain: string, folded: string, start: number, end: number): Range[] {
  const sentences: Range[] = []
  let from = start
  for (const match of within(stop, folded, start, end)) {
    const to = match.index + match[0].length
    let next = to
    if (isLetter(plain[to]) && !gluedAt(plain, match.index, to)) continue
    while (next < end && /\s/.test(plain[next] as string)) next += 1
    const opens = isUpper(plain[next]) || /["“”(\d-]/.test(plain[next] ?? "A")
    if (next < end && (!opens || shortened.test(folded.slice(Math.max(from, to - 8), to)))) continue
    const sentence = trimRange(plain, from, to)
    if (sentence.end > sentence.start) sentences.push(sentence)
    from = to
  }
  const rest = trimRange(plain, from, end)
  if (rest.end > rest.start) sentences.push(rest)
  return sentences
}

/**
 * Cuts a range at a mark that is outside quotation marks and brackets. Unbalanced quotation marks are ignored, as is one
 * that opens the range: it quotes a speech, not a title.
 */
export function splitOutside(folded: string, from: number, end: number, mark: string): Range[] {
  const start = folded[from] === '"' ? from + 1 : from
  let quotes = 0
  for (let i = start; i < end; i += 1) if (folded[i] === '"') quotes += 1
  const quoted = quotes % 2 === 0
  const parts: Range[] = []
  let open = start
  let inQuote = false
  let depth = 0
  for (let i = start; i < end; i += 1) {
    const char = folded[i]
    if (char === '"' && quoted) inQuote = !inQuote
    else if (char === "(") depth += 1
    else if (char === ")") depth = Math.max(0, depth - 1)
    else if (char === mark && !inQuote && depth === 0) {
      parts.push({ start: open, end: i })
      open = i + 1
    }
  }
  parts.push({ start: open, end })
  return parts.map((part) => trimRange(folded, part.start, part.end)).filter((part) => part.end > part.start)
}
