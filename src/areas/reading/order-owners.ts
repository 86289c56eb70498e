import { orderWordsIn } from "./orders.ts"
import { readPartners } from "./order-partners.ts"
import { unitHeadAt } from "./organisations.ts"
import type { Node } from "./outline-node.ts"
import type { Source } from "./source.ts"
import type { UnitPlace } from "./unit-lists.ts"
import { isUpper, type Range, trimRange } from "./words.ts"
import { opensWithVerb, workAfterName, workStart } from "./work-verbs.ts"

/** The unit whose heading stands above an item, with the partners that the heading names for all of its items. */
export type Owner = { range: Range; partners: UnitPlace[]; request: boolean }

/** "Các Sở: Xây dựng, Tài chính": the colon goes on with the names. */
const listsNames = (source: Source, start: number, colon: number) =>
  /^(?:trưởng |giám đốc |thủ trưởng |lãnh đạo )?(?:các|những) (?:sở|bộ|phòng|ban|vụ|cục|xã|phường|huyện|quận|ngành)(?:, (?:ban, )?ngành)?$/u.test(
    source.folded.slice(start, colon).trim(),
  ) && /^: ?\p{Lu}/u.test(source.plain.slice(colon, colon + 4))

/** "UBND các phường: Phối hợp với Sở A …": the body stands before a colon. */
export function colonOwner(source: Source, sentence: Range): { owner: Owner; rest: Range } | null {
  const towards = source.folded.startsWith("đối với ", sentence.start) ? "đối với ".length : 0
  if (!isUpper(source.plain[sentence.start])) return null
  return unitHeadAt(source.folded, sentence.start + towards) === 0
    ? null
    : colonAfter(source, { start: sentence.start + towards, end: sentence.end })
}

const often = /^(?:định kỳ )?(?:hằng (?:năm|quý|tháng|tuần|ngày)|định kỳ),? /u

/** "Phòng A: là đầu mối tổng hợp …". */
const standing = /^(?:là|làm) (?:(?:cơ quan|đơn vị) )?(?:đầu mối|thường trực) /u

function colonAfter(source: Source, sentence: Range): { owner: Owner; rest: Range } | null {
  const colon = source.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 160)).search(/: \S/u)
  if (colon < 0 || workAfterName(source.plain, source.folded, sentence.start, sentence.start + colon) !== -1)
    return null
  if (listsNames(source, sentence.start, sentence.start + colon)) return null
  const rest = trimRange(source.plain, sentence.start + colon + 1, sentence.end)
  const text = source.folded.slice(rest.start, Math.min(rest.end, rest.start + 60))
  if (!opensWithVerb(text.replace(often, "")) && !standing.test(text)) return null
  const bracket = / \((?:cơ quan|đơn vị) [^()]{3,60}\)$/u.exec(
    source.folded.slice(sentence.start, sentence.start + colon),
  )
  const range = { start: sentence.start, end: sentence.start + (bracket?.index ?? colon) }
  return { owner: { range, partners: [], request: false }, rest }
}

/** Words that name a topic as readily as a body; only where work is given out do they name who does it. */
const topical =
  /^(?:cơ sở|nhà trường|tổ dân phố|doanh nghiệp|tổ chức|chính quyền|địa phương|trường|viện|xã|quận|đoàn thể|hội|báo)(?![\p{L}])/u
/** "thực hiện tốt một số nội dung sau": says only that something follows. */
const announcing =
  /^(?:[,\s]*(?:tập trung|khẩn trương|nghiêm túc|chủ động|tiếp tục|tổ chức|triển khai|thực hiện|phối hợp|quyết liệt|hiệu quả|tốt|ngay|đồng bộ|có|các|một số|những|nội dung|nhiệm vụ|công việc|công tác|giải pháp|biện pháp|việc|yêu cầu|trọng tâm|chủ yếu|cụ thể|như|sau đây|sau|dưới đây|trách nhiệm|được giao|theo|chức năng|thẩm quyền|lĩnh vực|phụ trách|quản lý|của mình|và|\d{1,2})(?![\p{L}]))*[\s:.,]*$/u
const opening =
  /^(?:(?:đối với|về phía|trách nhiệm của|nhiệm vụ của|phần việc của)|(?:giao|yêu cầu|đề nghị|phân công|kính đề nghị|trân trọng đề nghị|đồng thời giao)(?: cho)?) /u
const person = /^(?:các )?(?:đồng chí|đ\/c|ông|bà) \p{L}/u
/** Words that make a statement of a line instead of a name. */
const stated =
  /(?:^|[ ,])(?:có (?!liên quan|trụ sở|đông|nhiều)|gồm |bao gồm |là |được (?!giao|phân công|ủy quyền|chỉ định)|bị |đã |đạt )/u

/** Who a line names before the items that it announces: "Sở A:", "Giao Sở A chủ trì, phối hợp với Sở B:", "Đối với các xã". */
export function announcedOwner(source: Source, start: number, stop: number, organise = false): Owner | null {
  const end = trimRange(source.plain, start, stop).end
  if (end - start > 420) return null
  const colon = source.folded[end - 1] === ":"
  const opened = opening.exec(source.folded.slice(start, Math.min(end, start + 40)))
  const from = start + (opened?.[0].length ?? 0)
  const named = unitHeadAt(source.folded, from) > 0
  if (opened?.[0].startsWith("đối với") && !organise) return null
  if (!named && !person.test(source.folded.slice(from, from + 20))) return null
  if (!opened && !isUpper(source.plain[from])) return null
  const request = opened !== null && opened[0].includes("đề nghị")
  const cut = source.folded
    .slice(from, end)
    .search(
      / ?(?:\(| - (?=cơ quan|đơn vị|thường trực|chủ trì|đầu mối)|:|,? (?:chủ trì|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|theo chức năng|căn cứ|trên cơ sở|như sau)(?![\p{L}]))/u,
    )
  const listed = cut > 0 && source.folded[from + cut] === ":" && listsNames(source, from, from + cut)
  if (listed) return { range: trimRange(source.plain, from, colon ? end - 1 : end), partners: [], request }
  const nameEnd = cut > 0 ? from + cut : end
  const work = workAfterName(source.plain, source.folded, from, nameEnd)
  const lead = trimRange(source.plain, from, work === -1 ? nameEnd : work)
  while (lead.end > lead.start && /[,:;]/.test(source.plain[lead.end - 1] as string)) lead.end -= 1
  const text = source.plain.slice(lead.start, lead.end)
  if (
    lead.end - lead.start < 2 ||
    (/[.]$/.test(text) && text.length > 120) ||
    /(?:yêu cầu|đề nghị|kết luận|có ý kiến)(?: như sau)?$/u.test(source.folded.slice(from, lead.end)) ||
    stated.test(source.folded.slice(from, lead.end))
  )
    return null
  if (!orderWordsIn(source, lead.start, lead.end).next().done) return null
  const rest = source.folded.slice(lead.end, end)
  const leads = /^,? ?chủ trì(?![\p{L}])/u.exec(rest)
  if (work === -1 && /^ ?(?:\(| - |:)/u.test(rest)) return { range: lead, partners: [], request }
  if (work === -1 && !leads && !/chủ trì|trách nhiệm|nhiệm vụ|chức năng|căn cứ|trên cơ sở/u.test(rest))
    return { range: lead, partners: [], request }
  if (!colon) return instructs(source, lead.end, end) ? { range: lead, partners: [], request } : null
  const after = leads ? lead.end + leads[0].length : lead.end
  const { partners, work: begins } = readPartners(source, after, end)
  const left = source.folded.slice(partners.length > 0 ? Math.min(begins, end) : after, end)
  const directed = /^[, ]*(?:chỉ đạo|hướng dẫn|đôn đốc|giao|phân công) /u.exec(left)
  if (directed && unitHeadAt(source.folded, end - left.length + directed[0].length) > 0 && left.length < 120)
    return { range: lead, partners, request }
  return announcing.test(left) || /^,? ?phối hợp/u.test(left) ? { range: lead, partners, request } : null
}

/** "Giám đốc Công an tỉnh chỉ đạo Công an các đơn vị": a heading that names whom the body instructs, and no work yet. */
function instructs(source: Source, start: number, end: number): boolean {
  const verb = /^ (?:chỉ đạo|hướng dẫn|đôn đốc) /u.exec(source.folded.slice(start, start + 12))
  const at = start + (verb?.[0].length ?? 0)
  if (!verb || end - at > 120 || /[.;,]$/.test(source.plain.slice(end - 1, end))) return false
  return unitHeadAt(source.folded, at) > 0 && workAfterName(source.plain, source.folded, at, end) === -1
}

/** The unit that a heading names ("1. Sở Tài chính", "Ủy ban nhân dân các tỉnh:"), or null when the heading is about something else. */
export function ownerOf(source: Source, node: Node): Owner | null {
  if (node.section !== "organise" && topical.test(source.folded.slice(node.body, node.body + 16))) return null
  return announcedOwner(source, node.body, node.end, node.section === "organise")
}

/** The nearest heading above that names a unit. */
export function ownerAbove(source: Source, nodes: readonly Node[], at: number | null): Owner | null {
  for (let i = at, steps = 0; i !== null && steps < 8; steps += 1) {
    const node = nodes[i]
    if (!node) return null
    const owner = ownerOf(source, node)
    if (owner) return owner
    i = node.parent
  }
  return null
}

/** "Chủ tịch UBND phường yêu cầu các phòng, ban tập trung thực hiện các nội dung sau:": whom the items after it are for. */
export function addressee(source: Source, start: number, stop: number): Owner | null {
  const end = trimRange(source.plain, start, stop).end
  if (source.folded[end - 1] !== ":" || end - start > 1200) return null
  const aimed = aimedAt(source, start, end) ?? urged(source, start, end)
  if (aimed) return aimed
  for (const word of orderWordsIn(source, start, end)) {
    if (unitHeadAt(source.folded, word.end) === 0) continue
    const owner = announcedOwner(source, word.index, end) ?? broad(source, word.end, end)
    if (owner) return { ...owner, request: word.word.startsWith("đề nghị") }
  }
  return null
}

const asked = /(?<!\p{L})(?:yêu cầu|nhiệm vụ|trách nhiệm|phân công|chỉ đạo)(?!\p{L})/u

/** "… yêu cầu về việc số hóa hồ sơ đối với các sở, ngành như sau:", "nhiệm vụ của Sở A như sau:": named last, before "như sau". */
function aimedAt(source: Source, start: number, end: number): Owner | null {
  const text = source.folded.slice(Math.max(start, end - 400), end)
  const from = Math.max(start, end - 400)
  const named = /(?: đối với | (?:nhiệm vụ|trách nhiệm|việc [^,;:]{3,120}) của )([^;:]{3,200}) như sau ?:$/u.exec(text)
  if (!named || !asked.test(text.slice(0, named.index + 14))) return null
  const at = from + named.index + named[0].lastIndexOf(named[1] ?? "")
  if (unitHeadAt(source.folded, at) === 0) return null
  const range = { start: at, end: at + (named[1] ?? "").length }
  return stated.test(source.folded.slice(range.start, range.end)) ||
    workAfterName(source.plain, source.folded, at, range.end) !== -1
    ? null
    : { range, partners: [], request: false }
}

const urging =
  /,? (?:và |cần |phải )*(?:tập trung|thực hiện|triển khai)(?: [\p{L}]+){0,4} (?:nội dung|nhiệm vụ|công việc|giải pháp|việc)(?: [\p{L}]+){0,4} (?:như )?sau(?: đây)? ?:$/u

/** "Các phòng, đơn vị theo chức năng được giao, …, tập trung vào một số nhiệm vụ sau:": the sentence's own subject. */
function urged(source: Source, start: number, end: number): Owner | null {
  if (unitHeadAt(source.folded, start) === 0 || !isUpper(source.plain[start])) return null
  if (!urging.test(source.folded.slice(Math.max(start, end - 120), end))) return null
  const subject =
    / (?:theo (?:chức năng|nhiệm vụ|thẩm quyền)|căn cứ|trên cơ sở|có trách nhiệm|cần|phải)(?!\p{L})/u.exec(
      source.folded.slice(start, Math.min(end, start + 300)),
    )
  const work = workAfterName(source.plain, source.folded, start, Math.min(end, start + 300))
  const stop = Math.min(subject ? start + subject.index : end, work === -1 ? end : work)
  const range = trimRange(source.plain, start, stop)
  while (range.end > range.start && /[,:;]/.test(source.plain[range.end - 1] as string)) range.end -= 1
  if (range.end - range.start > 260 || stated.test(source.folded.slice(start, range.end))) return null
  if (!orderWordsIn(source, range.start, Math.min(end, range.end + 12)).next().done) return null
  return { range, partners: [], request: false }
}

/** A long list of bodies that the announcing words follow. */
function broad(source: Source, start: number, end: number): Owner | null {
  const work = workStart(source.plain, source.folded, start + 2, end)
  if (work === -1 || work - start > 600 || !announcing.test(source.folded.slice(work, end))) return null
  const range = trimRange(source.plain, start, work)
  while (range.end > range.start && /[,:;]/.test(source.plain[range.end - 1] as string)) range.end -= 1
  return { range, partners: [], request: false }
}
