import type { Block } from "./blocks.ts"
import { readPartners } from "./order-partners.ts"
import type { Source } from "./source.ts"
import { splitUnits, type UnitPlace } from "./unit-lists.ts"
import { type Range, trimRange, within } from "./words.ts"
import { workStart } from "./work-verbs.ts"

export type Label = "lead" | "leader" | "coordinating" | "time" | "product" | "work" | "group"

const unit = "(?:cơ quan|đơn vị|sở, ngành|sở|bộ phận|phòng|ban|cấp)?"
const labels: readonly [Label, RegExp][] = [
  [
    "coordinating",
    new RegExp(
      `^${unit}(?:,? (?:cơ quan|đơn vị))? ?(?:phối hợp|cùng phối hợp)(?: (?:thực hiện|tham mưu|chính|chặt chẽ)){0,3} ?:`,
      "u",
    ),
  ],
  [
    "lead",
    new RegExp(
      `^(?:${unit}(?:,? (?:cơ quan|đơn vị))? ?chủ trì(?:,? (?:tham mưu|thực hiện|triển khai|theo dõi|tổ chức)){0,3}|(?:cơ quan|đơn vị)(?:, (?:cơ quan|đơn vị|cá nhân))? (?:thực hiện|chịu trách nhiệm(?: chính)?|đầu mối|được giao|phụ trách|tham mưu)|người (?:thực hiện|phụ trách)|trách nhiệm thực hiện|phân công(?: thực hiện)?(?! ?: ?\\(\\d)|chủ trì|giao) ?:`,
      "u",
    ),
  ],
  [
    "time",
    /^(?:thời (?:gian|hạn|điểm)(?: (?:thực hiện|hoàn thành|triển khai|trình|báo cáo|dự kiến|hoàn thành dự kiến|ban hành|tổ chức)){0,3}|tiến độ(?: thực hiện| hoàn thành)?|hoàn thành|lộ trình(?: thực hiện)?|thời gian, tiến độ|thời gian và tiến độ) ?:/u,
  ],
  [
    "product",
    /^(?:sản phẩm(?: đầu ra| dự kiến| hoàn thành)?|kết quả(?: đầu ra| dự kiến| thực hiện| đạt được)?|hình thức(?: sản phẩm| văn bản)?) ?:/u,
  ],
  [
    "leader",
    /^(?:(?:lãnh đạo|đồng chí|người)(?: [\p{L}]+){0,3} (?:phụ trách|chỉ đạo|theo dõi)|phụ trách|chỉ đạo(?: thực hiện)?) ?:/u,
  ],
  ["work", /^(?:nội dung(?: thực hiện| nhiệm vụ| công việc)?|nhiệm vụ(?: cụ thể)?|công việc) ?:/u],
  ["group", /^(?:cơ quan|đơn vị|phân công) (?:thực hiện|nhiệm vụ) ?:?$/u],
]

/** What can be said of time: a figure, or a word for when or how often. */
const tellsTime =
  /\d|thường xuyên|hằng|định kỳ|liên tục|ngay|sau khi|khi |theo |trong |trước |cuối|đầu năm|giữa|quý|tháng|năm|tuần|nhiệm kỳ|giai đoạn|cả /u

/** The label that a line opens with ("Đơn vị chủ trì:"), and where what it says begins. */
export function readLabel(source: Source, block: Block): { label: Label; value: Range } | null {
  if (block.marker !== null && block.marker.rank <= 5) return null
  const text = source.folded.slice(block.body, Math.min(block.end, block.body + 70))
  const colon = text.includes(":")
  for (const [label, pattern] of labels) {
    const match = colon || label === "group" ? pattern.exec(text) : null
    if (!match) continue
    const value = trimRange(source.plain, block.body + match[0].length, block.end)
    if (label === "time" && value.end > value.start && !tellsTime.test(source.folded.slice(value.start, value.end)))
      return null
    if (value.start >= value.end) return label === "work" ? { label, value } : { label: "group", value }
    return { label, value }
  }
  return null
}

/** Blocks that are assignment lines: they say who does the item before them, and are no items themselves. */
export function labelBlocks(source: Source, blocks: readonly Block[]): Set<number> {
  const found = new Set<number>()
  blocks.forEach((block, i) => {
    const label = block.kind === "text" ? readLabel(source, block) : null
    if (label && label.label !== "work") found.add(i)
  })
  return found
}

const labelInside =
  /(?<=[.;(\n]\s{0,3}|- |\+ )(?:cơ quan|đơn vị|sở|phòng|ban|bộ phận|cấp|chủ trì|phối hợp|người|lãnh đạo|đồng chí|phân công|trách nhiệm|thời (?:gian|hạn|điểm)|tiến độ|hoàn thành|lộ trình|sản phẩm|kết quả)[^:.;()\n]{0,50}:/gu

/** Every label that a block says something after, in order: several may stand in one line or in brackets after the work. */
export function labelsIn(source: Source, block: Block): { label: Label; at: number; value: Range }[] {
  const found: { label: Label; at: number; value: Range }[] = []
  const add = (at: number) => {
    const one = readLabel(source, { ...block, body: at, marker: at === block.body ? block.marker : null })
    if (!one) return
    const last = found.at(-1)
    if (last) last.value = trimRange(source.plain, last.value.start, at)
    found.push({ ...one, at })
  }
  add(block.body)
  for (const match of within(labelInside, source.folded, block.body, block.end))
    if (match.index > block.body) add(match.index)
  for (const one of found) {
    while (one.value.end > one.value.start && /[.;,(+\s-]/.test(source.plain[one.value.end - 1] as string))
      one.value.end -= 1
    if (source.plain[one.value.end - 1] === ")" && !source.plain.slice(one.value.start, one.value.end).includes("("))
      one.value.end -= 1
  }
  return found
}

/** "Sở A (chủ trì), Sở B (phối hợp)", "Sở A chủ trì, phối hợp với Sở B", "Sở A thúc đẩy, báo cáo": who leads and with whom. */
export function leadAndPartners(source: Source, range: Range): { lead: Range; partners: UnitPlace[] } {
  const text = source.folded.slice(range.start, range.end)
  const marked = /^(.{3,200}?) ?\((?:cơ quan |đơn vị )?chủ trì\)[,;. ]*/u.exec(text)
  if (marked) {
    const from = range.start + marked[0].length
    const rest = source.folded.slice(from, range.end)
    const close = rest.search(/ ?(?:\((?:cơ quan |đơn vị )?phối hợp\)|(?<![\p{L}])phối hợp)/u)
    const to = close >= 0 ? from + close : range.end
    return {
      lead: { start: range.start, end: range.start + (marked[1] ?? "").length },
      partners: splitUnits(source, from, to),
    }
  }
  const both = /,? ?(?:chủ trì,? ?(?:và )?)?phối hợp(?: chặt chẽ)? (?:với|cùng) /u.exec(text)
  if (both && both.index > 2) {
    const { partners } = readPartners(source, range.start + both.index + both[0].search(/phối hợp/u), range.end)
    return { lead: trimRange(source.plain, range.start, range.start + both.index), partners }
  }
  const after = /,? ?chủ trì[;,.] ?(.{3,300}?) (?:cùng )?phối hợp(?: thực hiện)?[.;]?$/u.exec(text)
  if (after && after.index > 2) {
    const from = range.start + after.index + after[0].indexOf(after[1] ?? "")
    return {
      lead: trimRange(source.plain, range.start, range.start + after.index),
      partners: splitUnits(source, from, from + (after[1] ?? "").length),
    }
  }
  const work = workStart(source.plain, source.folded, range.start + 2, range.end)
  const lead =
    work > range.start + 4 ? trimRange(source.plain, range.start, work) : { start: range.start, end: range.end }
  while (lead.end > lead.start && /[,:;.]/.test(source.plain[lead.end - 1] as string)) lead.end -= 1
  return { lead, partners: [] }
}
