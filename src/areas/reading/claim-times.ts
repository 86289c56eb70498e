import type { Block } from "./blocks.ts"
import type { Source } from "./source.ts"
import { after, before, isCapitals, tidy, within } from "./words.ts"
import type { Zones } from "./zones.ts"
import { leadRank } from "./markers.ts"

const span = "\\d{4} ?- ?\\d{4}"
const quarter = "quý (?:i{1,3}|iv|[1-4])"
/** When something is, was or is to be so, as texts write it: years, terms, stages, parts of a year. */
const time = [
  `(?:nhiệm kỳ|giai đoạn|thời kỳ|năm học|niên khóa) \\(?${span}`,
  `(?:\\d{1,2}|sáu|chín|ba) tháng (?:đầu|cuối) năm(?: \\d{4})?`,
  `\\d{1,2} tháng(?:,? năm \\d{4}|/\\d{4})`,
  `\\d{1,2} năm qua`,
  `${quarter}(?: ?/ ?\\d{4}|,? năm \\d{4})?`,
  `tháng \\d{1,2}(?:[/-]\\d{4}|,? năm \\d{4})`,
  `(?:(?:đến|trong|từ|vào) )?(?:(?:hết|cuối|đầu) )?năm \\d{4}`,
  `(?:19|20)\\d\\d ?- ?(?:19|20)\\d\\d(?=\\)?[:,])`,
].join("|")
const times = new RegExp(`${before}(?:${time})${after}`, "gu")
/** A time right after the figure: "30,5% năm 2012"; not the time that it is compared with. */
const timeAfter = new RegExp(`^ (?:[\\p{L}]+ ){0,4}?(${time})${after}`, "u")
const compared =
  /(?:so với|so|cùng kỳ|bằng|dự toán|thực hiện|kể từ|căn cứ|ngày \d{1,2},?) (?:(?:cùng kỳ|kết quả|ước|thực hiện|mức|của|bình quân) )*$/u

/** A time that a text names, at its place. */
export type NamedTime = { start: number; text: string }

/** The times named between two places, in order, leaving out what a figure is only compared with. */
export function timesIn(source: Source, start: number, end: number): NamedTime[] {
  const found: NamedTime[] = []
  for (const match of within(times, source.folded, start, end)) {
    const lead = source.folded.slice(Math.max(start, match.index - 40), match.index)
    if (compared.test(lead)) continue
    const text = tidy(source.plain.slice(match.index, match.index + match[0].length))
    found.push({ start: match.index, text })
  }
  return found
}

/** The last time named between two places. */
export const lastTime = (source: Source, start: number, end: number): string | null =>
  timesIn(source, start, end).at(-1)?.text ?? null

/** The last of some times, in order, that starts from one place on and before another. */
export function timeBefore(named: readonly NamedTime[], from: number, before: number): string | null {
  let low = 0
  let high = named.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((named[middle] as NamedTime).start < before) low = middle + 1
    else high = middle
  }
  const last = named[low - 1]
  return last && last.start >= from ? last.text : null
}

/** The time that directly follows a figure in its clause. */
export function timeBehind(source: Source, place: number, end: number): string | null {
  const rest = source.folded.slice(place, Math.min(end, place + 70))
  const match = timeAfter.exec(rest)
  if (
    !match ||
    /(?:so|cùng kỳ|trước|và|đến|từ|xuống|lên|còn|đạt|là)(?!\p{L})/u.test(match[0].slice(0, -(match[1] ?? "").length))
  )
    return null
  const from = place + match[0].length - (match[1] ?? "").length
  return tidy(source.plain.slice(from, place + match[0].length))
}

/** For every block, the time that its headings give ("1. Mục tiêu đến năm 2030"), or the title of the document. */
export function inheritedTimes(source: Source, blocks: readonly Block[], zones: Zones): readonly (string | null)[] {
  const stack: { rank: number; time: string | null }[] = []
  let title: string | null = null
  return blocks.map((block, i) => {
    if (zones[i] === "letterhead" || zones[i] === "caption") return null
    const length = block.end - block.start
    const opening = source.folded.slice(block.body, block.body + 20)
    if (zones[i] === "preamble") {
      if (length < 400 && !/^(?:căn cứ|thực hiện|theo|xét|trên cơ sở)/u.test(opening))
        title ??= lastTime(source, block.body, block.end)
      return title
    }
    const leads = source.folded[block.end - 1] === ":"
    const heads =
      block.marker !== null || leads || (length < 160 && isCapitals(source.plain.slice(block.start, block.end)))
    const rank = block.marker?.rank ?? (leads ? leadRank : 4)
    if (heads) while ((stack.at(-1)?.rank ?? -1) >= rank) stack.pop()
    const given = stack.findLast((one) => one.time !== null)?.time ?? title
    if (heads && block.kind !== "row")
      stack.push({ rank, time: length < 300 || leads ? lastTime(source, block.body, block.end) : null })
    return given
  })
}
