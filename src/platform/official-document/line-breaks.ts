import { widthOf } from "./font-metrics.ts"
import type { Style } from "./layout.ts"

// A new line reads well from one of these words ("ỦY BAN NHÂN DÂN / TỈNH CÀ MAU") and badly after a bare number ("02 / tháng").
const goodStart = /^(tỉnh|thành|xã|phường|đặc|và|của|về|trên|theo|trong|tại|giai|nhằm|để)$/iu
const number = /^[\d.,/]+$/
// A word may hang on blanks that are kept together: "tháng      năm".
const beforeNumber = /(?:^|\u00A0)(ngày|tháng|năm|số|điều|khoản|điểm|lần|kỳ|quý)$/iu

/** Breaks a centred title into the fewest lines that fit its room, as even as its words allow. The lines are joined by line feeds. */
export function balanceLines(text: string, style: Style, room: number): string {
  if (widthOf(text, style) <= room) return text
  const words = text.split(" ")
  const widths = words.map((word) => widthOf(word, style))
  const space = widthOf(" ", style)
  const fewest = countLines(widths, space, room)
  // best[lines][end]: the cheapest way to set the words before `end` in so many lines, and where its last line starts.
  let best: { cost: number; starts: number[] }[] = [{ cost: 0, starts: [] }]
  for (let line = 0; line < fewest; line++) {
    const next: typeof best = []
    for (const [start, before] of best.entries()) {
      if (!before) continue
      let width = -space
      for (let end = start + 1; end <= words.length; end++) {
        width += (widths[end - 1] ?? 0) + space
        if (width > room && end > start + 1) break
        const cost = before.cost + (Math.max(0, room - width) / room) ** 2 + costOfBreak(words, end)
        if (cost < (next[end]?.cost ?? Infinity)) next[end] = { cost, starts: [...before.starts, start] }
      }
    }
    best = next
  }
  const starts = best[words.length]?.starts ?? [0]
  return starts.map((start, index) => words.slice(start, starts[index + 1]).join(" ")).join("\n")
}

function costOfBreak(words: readonly string[], end: number): number {
  const last = words[end - 1] ?? ""
  const next = words[end]
  if (next === undefined) return 0
  if (goodStart.test(next)) return -0.05
  return number.test(last) || (beforeNumber.test(last) && /^\d/.test(next)) ? 1 : 0
}

function countLines(widths: readonly number[], space: number, room: number): number {
  let lines = 1
  let used = -space
  for (const width of widths) {
    if (used + space + width > room && used > 0) {
      lines++
      used = width
    } else used += space + width
  }
  return lines
}

/** The parts of a long code or address between which a line may end: after "/", "-", "." and the like. */
export const partsOfWord = (word: string): string[] => word.split(/(?<=[/\-_.,:;@&?=])/)
