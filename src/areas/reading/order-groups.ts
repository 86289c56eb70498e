import { bySubject, readOrder } from "./order-readers.ts"
import { listNumberAt, nameEndAt, personHeadAt, unitHeadAt } from "./organisations.ts"
import { splitOutside } from "./sentences.ts"
import type { Source } from "./source.ts"
import { isUpper, type Range } from "./words.ts"
import { workAfterName, workStart } from "./work-verbs.ts"

const orderOpening = /^(?:đồng thời,? |và )?(?:giao|yêu cầu|đề nghị|chỉ đạo|phân công) /u

/** Says what is to be done, not only who is to do it. */
function complete(source: Source, group: Range): boolean {
  const opening = orderOpening.exec(source.folded.slice(group.start, Math.min(group.end, group.start + 60)))
  return workStart(source.plain, source.folded, group.start + (opening?.[0].length ?? 2), group.end) !== -1
}

/** A sentence cut where a new order begins after a semicolon: "giao A …; Bộ B hướng dẫn …". */
export function orderGroups(source: Source, sentence: Range): Range[] {
  const groups: Range[] = []
  for (const part of splitOutside(source.folded, sentence.start, sentence.end, ";")) {
    const last = groups.at(-1)
    const text = source.folded.slice(part.start, Math.min(part.end, part.start + 60))
    const opening = orderOpening.exec(text)
    const ordered = opening !== null && unitHeadAt(source.folded, part.start + opening[0].length) > 0
    const head = part.start + listNumberAt(source.plain, part.start)
    const subject =
      isUpper(source.plain[head]) &&
      (unitHeadAt(source.folded, head) > 0 || personHeadAt(source.plain, head) > 0) &&
      (bySubject(source, part)?.work ?? part.end) < part.end - 8
    if (last && !((ordered || subject) && complete(source, last))) last.end = part.end
    else groups.push({ ...part })
  }
  return groups.flatMap((group) => cutAtCommas(source, group))
}

const longestCut = 2_500

/**
 * "Giao A rà soát hồ sơ, B kiểm tra, C tổng hợp": each part that names its own body and says its own work is an order of
 * its own. A comma in a list of partners, or of bodies that are instructed, cuts nothing.
 */
function cutAtCommas(source: Source, group: Range): Range[] {
  if (group.end - group.start > longestCut) return [group]
  const cuts: Range[] = []
  for (const part of splitOutside(source.folded, group.start, group.end, ",")) {
    const last = cuts.at(-1)
    if (last && !(startsWork(source, part, last) && endsWork(source, last))) last.end = part.end
    else cuts.push(last ? { ...part } : { start: group.start, end: part.end })
  }
  return cuts
}

/** A part that opens with an order to a body, or with a body and its verb. */
function startsWork(source: Source, part: Range, left: Range): boolean {
  const head = (range: Range) => source.folded.slice(range.start, Math.min(range.end, range.start + 60))
  const opening = orderOpening.exec(head(part))
  if (opening && !orderOpening.test(head(left))) return false
  const from = part.start + (opening?.[0].length ?? 0)
  if (unitHeadAt(source.folded, from) === 0 || !isUpper(source.plain[from])) return false
  const work = workAfterName(source.plain, source.folded, from, Math.min(part.end, from + 90))
  if (work === -1 || part.end - work < 9) return false
  const gap = source.folded.slice(nameEndAt(source, from, work), work)
  return /^[ ,]*(?:(?:phải|cần|sẽ|có trách nhiệm|tiếp tục|chủ động)[ ,]*)*$/u.test(gap)
}

/** A part that says what its body is to do, and does not end in the bodies that it is done with or to. */
function endsWork(source: Source, part: Range): boolean {
  const order = readOrder(source, part, null, true, true)
  if (!order || part.end - order.work < 10) return false
  let verb = -1
  for (
    let at = workStart(source.plain, source.folded, order.work, part.end), steps = 0;
    at !== -1 && steps < 20;
    steps += 1
  ) {
    verb = at
    at = workStart(source.plain, source.folded, at + 1, part.end)
  }
  if (verb === -1) return false
  const object = /^[\p{L}]+ (?:[\p{L}]+ )?(?:(?:cho|với|cùng|các|từng|đến|tới) )*/u.exec(
    source.folded.slice(verb, part.end),
  )
  const short = /^[\p{L}]+ (?:(?:cho|với|cùng|các|từng|đến|tới) )*/u.exec(source.folded.slice(verb, part.end))
  return (
    unitHeadAt(source.folded, verb + (object?.[0].length ?? 0)) === 0 &&
    unitHeadAt(source.folded, verb + (short?.[0].length ?? 0)) === 0
  )
}
