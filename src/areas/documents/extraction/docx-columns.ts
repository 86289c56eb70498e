import type { ReadLine } from "./write-lines.ts"

const opening = /\t.*(?:cộng h(?:òa|oà) xã hội chủ nghĩa|đảng cộng sản việt nam)|^nơi nhận\s*:[^\t]*\t/iu
const rule = /^[\s\-–—_=.*]*$/u

/**
 * A letterhead or a signature that was set with tabs: two columns side by side, line by line. Its left column comes before its right
 * one, as it is read. Elsewhere a tab is a blank.
 */
export function splitColumns(lines: readonly ReadLine[]): ReadLine[] {
  const written: ReadLine[] = []
  for (let i = 0; i < lines.length;) {
    const line = lines[i] as ReadLine
    const stop = opening.test(line.text.trim().normalize("NFC")) && line.part !== "table" ? endOfColumns(lines, i) : i
    if (stop > i) written.push(...inColumns(lines.slice(i, stop)))
    else written.push(withoutTabs(line))
    i = Math.max(stop, i + 1)
  }
  return written
}

const dateLine = /ngày[\s\d.…]*tháng/iu
const underDate = /^\s*(?:số\s*:|v\/v)/iu

/** A letterhead ends with the place and date. Rules and empty lines may stand between lines of the columns. */
function endOfColumns(lines: readonly ReadLine[], from: number): number {
  let stop = from
  let dated = false
  for (let i = from; i < lines.length && i - from < 30; i += 1) {
    const line = lines[i] as ReadLine
    const columned = line.part !== "table" && line.text.trim() !== "" && line.text.includes("\t")
    if (!columned && !rule.test(line.text)) break
    if (!columned) continue
    if (dated && !underDate.test(line.text.normalize("NFC"))) break
    stop = i + 1
    dated ||= dateLine.test(line.text.normalize("NFC"))
  }
  return stop
}

function inColumns(lines: readonly ReadLine[]): ReadLine[] {
  const left: ReadLine[] = []
  const right: ReadLine[] = []
  for (const line of lines) {
    if (rule.test(line.text)) continue
    const tabs = /\t+/.exec(line.text.replace(/\s+$/, "").replace(/^ +/, ""))
    const text = line.text.replace(/\s+$/, "").replace(/^ +/, "")
    const [first, second] = tabs ? [text.slice(0, tabs.index), text.slice(tabs.index + tabs[0].length)] : [text, ""]
    if (first.trim() !== "") left.push(withoutTabs({ ...line, text: first }))
    if (second.trim() !== "") right.push(withoutTabs({ ...line, text: second }))
  }
  return [...left, ...right]
}

const withoutTabs = (line: ReadLine): ReadLine =>
  line.text.includes("\t") ? { ...line, text: line.text.replaceAll("\t", " ") } : line
