import { findOrder, orderWordsIn } from "./orders.ts"
import { listNumberAt, nameEndAt, personHeadAt, unitHeadAt } from "./organisations.ts"
import { splitUnits, type UnitPlace } from "./unit-lists.ts"
import { colonOwner, type Owner } from "./order-owners.ts"
import { partnersIn, readPartners } from "./order-partners.ts"
import { splitOutside } from "./sentences.ts"
import type { Source } from "./source.ts"
import { after, before, isUpper, type Range, trimRange, within } from "./words.ts"
import { opensWithVerb, workAfterName } from "./work-verbs.ts"

/** One order: who leads, with whom, where the work begins, and who gives it. */
export type Order = { lead: Range; partners: UnitPlace[]; work: number; assigner: Range | null; request?: boolean }

const leads = new RegExp(
  `${before}(?:(?:là (?:cơ quan|đơn vị) )?(?:làm )?(?:chủ trì|đầu mối|chịu trách nhiệm(?: chính)?)|là (?:cơ quan |đơn vị )?thường trực|làm thường trực)${after}`,
  "gu",
)
const meeting = /^[ \n]+(?:phiên|buổi|cuộc|hội nghị|kỳ họp|lễ|hội thảo|cuộc họp|đoàn|hội đàm|tiếp|họp|làm việc)/u
const reported = new RegExp(`${before}(?:đã|vừa|được)[ \\n]+(?:[\\p{L}]+[ \\n]+){0,2}$`, "u")

/** A list of bodies may hold semicolons and colons; what stands before the last mark is left out only when it is no name. */
function afterOtherWork(source: Source, start: number, at: number): number {
  const rest = source.folded.slice(start, at)
  const mark = Math.max(rest.lastIndexOf("; "), rest.lastIndexOf(": "))
  if (mark < 0) return start
  const listed =
    rest[mark] === ";" &&
    unitHeadAt(source.folded, start) > 0 &&
    unitHeadAt(source.folded, start + mark + 2) > 0 &&
    workAfterName(source.plain, source.folded, start, start + mark) === -1
  const plural =
    rest[mark] === ":" &&
    /(?:các|những) (?:sở|bộ|phòng|ban|huyện|xã|phường|ngành|đơn vị|cơ quan)[^:;]{0,30}$/u.test(rest.slice(0, mark))
  return listed || (plural && unitHeadAt(source.folded, start) > 0) ? start : start + mark + 2
}

/** Who leads, read backwards from "chủ trì": the unit names between the last sentence mark or order verb and it. */
function leadBefore(
  source: Source,
  start: number,
  at: number,
  own: boolean,
): { lead: Range; assigner: Range | null } | null {
  const near = Math.max(start, at - 1500)
  let from = near
  let assigner: Range | null = null
  for (const match of orderWordsIn(source, near, at, own)) {
    assigner = trimRange(source.plain, near, match.index)
    from = match.end
  }
  from = afterOtherWork(source, from, at)
  let to = at
  const by = source.folded
    .slice(from, to)
    .search(
      /,? ?(?:theo chức năng|căn cứ chức năng|trên cơ sở|theo nhiệm vụ|có trách nhiệm|theo phân công|làm)(?![\p{L}])/u,
    )
  if (by > 0) to = from + by
  const range = trimRange(source.plain, from, to)
  while (range.end > range.start && /[,:;(]/.test(source.plain[range.end - 1] as string)) range.end -= 1
  return range.end - range.start < 2 || range.end - range.start > 600
    ? null
    : {
        lead: trimRange(source.plain, range.start, range.end),
        assigner:
          assigner && assigner.end - assigner.start > 2 && assigner.end - assigner.start < 120 ? assigner : null,
      }
}

const inBrackets = new RegExp(
  `\\(([^()]{3,120}?) (?:chủ trì|thực hiện|chịu trách nhiệm)(?:,? phối hợp(?: với)? ([^()]{3,200}))?\\)[.;]?$`,
  "u",
)

/** "… (UBND quận chủ trì, phối hợp với Công an quận)": the order stands in brackets after the work. */
function byBrackets(source: Source, sentence: Range): Order | null {
  const match = inBrackets.exec(source.folded.slice(sentence.start, sentence.end))
  if (!match) return null
  const from = sentence.start + match.index + 1
  if (unitHeadAt(source.folded, from) === 0) return null
  const lead = { start: from, end: from + (match[1] ?? "").length }
  const partners = match[2] ? from + match[0].indexOf(match[2]) - 1 : -1
  return {
    lead,
    partners: match[2] ? splitUnits(source, partners, partners + match[2].length) : [],
    work: sentence.start,
    assigner: null,
  }
}

/** "Giám đốc A chỉ đạo các đơn vị chức năng chủ trì …": A answers for it. */
function beforeInstructed(source: Source, lead: Range): number {
  const at = source.folded.slice(lead.start, lead.end).indexOf(" chỉ đạo ")
  return at > 0 && unitHeadAt(source.folded, lead.start) > 0 && unitHeadAt(source.folded, lead.start + at + 9) > 0
    ? lead.start + at
    : lead.end
}

/** "giao A chủ trì, phối hợp với B …", "A chủ trì …", "Chủ trì, phối hợp với B …" under the heading of A. */
function byLeadWord(source: Source, sentence: Range, owner: Owner | null, own: boolean): Order | null {
  for (const match of within(leads, source.folded, sentence.start, sentence.end)) {
    const end = match.index + match[0].length
    if (meeting.test(source.folded.slice(end, end + 20))) continue
    const left = source.folded.slice(Math.max(sentence.start, match.index - 24), match.index)
    if (reported.test(left) || /(?:^| )do [^,;.]{0,20}$/u.test(left) || /(?:cơ quan|đơn vị|bộ|nhiệm vụ) $/u.test(left))
      continue
    const { partners, work } = readPartners(source, end, sentence.end)
    const answers = /chịu trách nhiệm/u.test(match[0])
    if (match.index - sentence.start < 3) {
      if (owner) return { lead: owner.range, partners, work: answers ? sentence.start : work, assigner: null }
      continue
    }
    const named = leadBefore(source, sentence.start, match.index, own)
    if (!named) continue
    named.lead.start = afterCircumstance(source, named.lead).start
    named.lead.end = beforeInstructed(source, named.lead)
    const head = unitHeadAt(source.folded, named.lead.start)
    if (head === 0) {
      if (owner && opensWithVerb(source.folded.slice(named.lead.start, named.lead.end)))
        return { lead: owner.range, partners, work, assigner: null }
      continue
    }
    return { lead: named.lead, partners, work: answers ? match.index : work, assigner: named.assigner }
  }
  return null
}

/** "giao/yêu cầu/đề nghị A <verb> …". */
function byOrder(source: Source, sentence: Range, own: boolean): Order | null {
  const order = findOrder(source, sentence, own)
  if (!order || order.advice) return null
  const { partners, work } = readPartners(source, order.receiverEnd, sentence.end)
  return { lead: order.receiver, partners, work, assigner: order.assigner, request: order.request }
}

/** "Chủ tịch … kết luận: Phòng A <verb> …": where what is concluded begins, when it begins with a body; 0 otherwise. */
export function concluding(source: Source, sentence: Range): number {
  const said = /^[^.;:]{3,200} (?:kết luận|có ý kiến(?: chỉ đạo| kết luận)?)(?: như sau)?: /u.exec(
    source.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 260)),
  )
  const at = sentence.start + (said?.[0].length ?? 0)
  return said && isUpper(source.plain[at]) && unitHeadAt(source.folded, at) > 0 ? at : 0
}

/** "Về việc …: Bộ A <verb> …": what follows the subject line. */
function afterTopic(source: Source, sentence: Range): Range {
  const said = concluding(source, sentence)
  if (said > 0) return { start: said, end: sentence.end }
  if (!source.folded.startsWith("về ", sentence.start)) return sentence
  const colons = splitOutside(source.folded, sentence.start, sentence.end, ":")
  const named = colons
    .slice(1)
    .find(
      (part) =>
        unitHeadAt(source.folded, part.start) > 0 ||
        /^(?:giao|đề nghị|yêu cầu|với) /u.test(source.folded.slice(part.start, part.start + 10)),
    )
  return named ? { start: named.start, end: sentence.end } : sentence
}

/** Words between a name and a verb that make a report, a description or another thing of what stands there. */
const otherwise =
  /(?:^| )(?:đã|đang|được(?! (?:phân công|giao))|vừa|là|gồm|không chỉ|của|có (?:chức năng|quyền|thể|tư cách|con dấu|\d|vụ|phó|trưởng))(?= |$)/gu

/** In a list of bodies one can be a body's own ("các Ban của Hội đồng nhân dân"). */
function saysOtherwise(source: Source, from: number, to: number): boolean {
  for (const match of source.folded.slice(from, to).matchAll(otherwise)) {
    const end = from + match.index + match[0].length
    const listed = match[0].endsWith("của") && /,| và /u.test(source.folded.slice(from, end))
    if (!listed || unitHeadAt(source.folded, end + 1) === 0) return true
  }
  return false
}

/** "Sở A <verb> …" at the start of an item: the item's own subject. */
export function bySubject(source: Source, whole: Range): Order | null {
  const listed = { start: whole.start + listNumberAt(source.plain, whole.start), end: whole.end }
  const sentence = afterCircumstance(source, afterTopic(source, listed))
  const moved = sentence.start > listed.start
  const person = personHeadAt(source.plain, sentence.start) > 0
  if (!person && unitHeadAt(source.folded, sentence.start) === 0) return null
  if (!moved && !isUpper(source.plain[sentence.start])) return null
  const work = workAfterName(source.plain, source.folded, sentence.start, Math.min(sentence.end, sentence.start + 320))
  if (work === -1) return null
  let stop = work
  const modal = source.folded
    .slice(sentence.start, work)
    .search(
      /,? (?:sẽ|cần|phải|có trách nhiệm|theo (?:chức năng|nhiệm vụ|thẩm quyền|phân công)|có nhiệm vụ|căn cứ|trên cơ sở|trong phạm vi|tùy)(?![\p{L}])/u,
    )
  if (modal > 0) stop = sentence.start + modal
  if (saysOtherwise(source, nameEndAt(source, sentence.start, stop), stop)) return null
  const lead = trimRange(source.plain, sentence.start, stop)
  while (lead.end > lead.start && /[,:;]/.test(source.plain[lead.end - 1] as string)) lead.end -= 1
  if (
    lead.end - lead.start > 260 ||
    / (?:yêu cầu|đề nghị|đại diện)$/u.test(source.folded.slice(lead.start, lead.end)) ||
    !orderWordsIn(source, lead.start, lead.end).next().done ||
    /^(?:các )?(?:tổ chức|doanh nghiệp|cá nhân)$|^(?:cơ quan|đơn vị)$|^(?:các )?(?:cơ quan|đơn vị|người|cấp)(?:,? (?:tổ chức|đơn vị|cá nhân))? có thẩm quyền/u.test(
      source.folded.slice(lead.start, lead.end),
    )
  )
    return null
  const { partners, work: begins } = readPartners(source, stop, sentence.end)
  return { lead, partners, work: begins, assigner: null }
}

const circumstance =
  /^(?:để|với|trong đó|theo đó|ngoài ra|bên cạnh đó|trên cơ sở|căn cứ|theo|nhằm|trước mắt|đồng thời|riêng|trong thời gian|hằng (?:năm|quý|tháng|tuần)|trước ngày|chậm nhất|định kỳ|sau khi|khi (?:xảy ra|phát hiện|có)|trong quá trình)(?![\p{L}])/u

/** "Hằng năm Phòng A …": a time that needs no comma before the subject. */
const recurrence = /^(?:định kỳ )?(?:hằng (?:năm|quý|tháng|tuần)|\d{1,2} tháng|định kỳ),? /u

/** "Với vai trò là chủ đầu tư, Tập đoàn A …": the sentence from its subject on. */
function afterCircumstance(source: Source, sentence: Range): Range {
  if (!circumstance.test(source.folded.slice(sentence.start, sentence.start + 20))) return sentence
  const time = recurrence.exec(source.folded.slice(sentence.start, sentence.start + 40))
  const body = sentence.start + (time?.[0].length ?? 0)
  if (time && (isUpper(source.plain[body]) || time[0].includes(",")) && unitHeadAt(source.folded, body) > 0)
    return { start: body, end: sentence.end }
  const rests = /^(?:căn cứ|trên cơ sở)/u.test(source.folded.slice(sentence.start, sentence.start + 12))
  const recurring = /^(?:hằng|định kỳ|trước ngày|chậm nhất)/u.test(
    source.folded.slice(sentence.start, sentence.start + 12),
  )
  for (
    let at = source.folded.indexOf(", ", sentence.start), steps = 0;
    at !== -1 && at < Math.min(sentence.end, sentence.start + 240) && steps < (recurring ? 1 : 6);
    at = source.folded.indexOf(", ", at + 2), steps += 1
  )
    if (
      unitHeadAt(source.folded, at + 2) > 0 &&
      (isUpper(source.plain[at + 2]) || (rests && source.folded.startsWith("các ", at + 2)))
    )
      return { start: at + 2, end: sentence.end }
  return sentence
}

/** Openings without a verb that go on the heading's unit: "Trên cơ sở …, xây dựng …", "Hằng năm, tổ chức …". */
const ownersWork =
  /^(?:cùng(?: với)?|khi (?:xảy ra|phát hiện) [^,;.]{2,80},|trên cơ sở|căn cứ|hằng (?:năm|quý|tháng|tuần)|trước ngày|chậm nhất|trong phạm vi|là (?:cơ quan|đơn vị|đầu mối)|làm (?:đầu mối|tốt)|có (?:trách nhiệm|kế hoạch|phương án|giải pháp|biện pháp|hình thức|văn bản))(?![\p{L}])/u

/** Openings of items that name things, people or conditions and say no work. */
const nounOpening =
  /^(?:các|những|mọi|mỗi|toàn bộ|nội dung|số|tỷ lệ|kinh phí|thời gian|thời hạn|địa điểm|thành phần|về|đối với|trường hợp|nếu|khi|là|được|không|chưa|người|cán bộ|công chức|viên chức|nhân dân|hộ|hồ sơ|mức|tiêu chí|phụ lục|danh mục|biểu|mẫu|văn bản|nghị quyết|quyết định|kế hoạch|luật|thông tư|nghị định|chương trình|đề án|dự án|công trình|trụ sở|diện tích|trưởng|phó|thành viên|ủy viên|thư ký|đại diện|đồng chí|ông|bà|hai|ba|một|năm|tháng|quý|ngày|từ|trên|dưới|tại|ở|do|vì|bởi|theo|như|và|hoặc|còn|cũng|đã|đang|sẽ|việc|công tác|nhiệm vụ|mục tiêu|chỉ tiêu|sản phẩm|kết quả|tên|tổng|điều|khoản|điểm|xem (?:toàn văn|thêm|chi tiết)|có|quyền|trách nhiệm|chức năng)(?![\p{L}])|^[^\p{L}]/u

/** An item that opens with no known verb, yet as work does: a capital, then small letters, and no name of a thing. */
function readsAsWork(source: Source, sentence: Range, text: string): boolean {
  if (!isUpper(source.plain[sentence.start]) || unitHeadAt(source.folded, sentence.start) > 0) return false
  const second = /^\p{L}+ (\p{L})/u.exec(source.plain.slice(sentence.start, sentence.start + 16))?.[1]
  return second !== undefined && !isUpper(second) && sentence.end - sentence.start > 24 && !nounOpening.test(text)
}

/** An item under the heading of a unit is that unit's work. */
function byOwner(source: Source, sentence: Range, owner: Owner | null, first: boolean): Order | null {
  if (!owner || !first) return null
  const text = source.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 60))
  const circumstances = ownersWork.test(text) && afterCircumstance(source, sentence).start === sentence.start
  if (!opensWithVerb(text) && !circumstances && !readsAsWork(source, sentence, text)) return null
  if (/^(?:(?:chủ động|tích cực|thường xuyên|tăng cường) )?(?:phối hợp|cùng) /u.test(text)) {
    const { partners, work } = readPartners(source, sentence.start, sentence.end)
    return { lead: owner.range, partners, work, assigner: null }
  }
  return { lead: owner.range, partners: [], work: sentence.start, assigner: null }
}

/** What one sentence orders. `own` says that the item's own subject may be who does it. */
export function readOrder(
  source: Source,
  sentence: Range,
  owner: Owner | null,
  own: boolean,
  first: boolean,
): Order | null {
  const named = own ? colonOwner(source, sentence) : null
  const order = named
    ? (byLeadWord(source, named.rest, named.owner, own) ?? byOwner(source, named.rest, named.owner, true))
    : (byBrackets(source, sentence) ??
      byLeadWord(source, sentence, owner, own) ??
      byOrder(source, sentence, own) ??
      (own ? bySubject(source, sentence) : null) ??
      byOwner(source, sentence, owner, first))
  if (!order) return null
  const partners = order.partners.length > 0 ? order.partners : partnersIn(source, order.work, sentence.end)
  if (order.lead !== owner?.range) return { ...order, partners }
  return { ...order, partners: [...partners, ...owner.partners], request: owner.request }
}
