import { proviso } from "./orders.ts"
import { unitHeadAt } from "./organisations.ts"
import { fold, type Source } from "./source.ts"
import type { Assignment, OutlineItem, ProposalKind, Reading } from "./types.ts"
import { tidy } from "./words.ts"
import { opensWithVerb } from "./work-verbs.ts"

/** A proposal in the making; `parent` is an index into the drafts. */
export type Draft = {
  kind: ProposalKind
  title: string
  start: number
  end: number
  parent: number | null
  order: Assignment | null
  /** A heading that only holds other proposals together. */
  group: boolean
  /** From running text, not from a list, table or heading. */
  narrative: boolean
  /** The place says little about whether this belongs in a plan. */
  weak: boolean
  /** YYYY that a heading sets for the targets under it. */
  horizon: string | null
}

type Item = OutlineItem & { index: number; folded: string; children: number[] }

const purpose = /mục đích|quan điểm|yêu cầu|phạm vi|đối tượng|giải thích|nguyên tắc|căn cứ|kinh phí|nguồn vốn|cơ chế tài chính|tiêu chí|hình thức khen thưởng/u
/** Closing formulas of decisions and resolutions: they give force, not work. */
const formula =
  /^(?:điều \d+\. ?)?(?:ban hành kèm theo|phê duyệt kèm theo|(?:quyết định|nghị quyết|chỉ thị|kế hoạch|quy chế) này (?:có hiệu lực|quy định|được .{0,80} thông qua|thay thế))|chịu trách nhiệm thi hành (?:quyết định|nghị quyết|chỉ thị|kế hoạch) này|có hiệu lực (?:thi hành )?(?:kể )?từ ngày/u
const isPurpose = (folded: string) => purpose.test(folded) && !/mục tiêu/u.test(folded)
const keyTask = /nhiệm vụ (?:trọng tâm|chủ yếu|then chốt|trọng yếu)/u
const labelStart = /^(?:[-+•*]|\(?[\p{L}\d]{1,4}[.)/]|[IVX]+[.-]|\d+(?:\.\d+)*[.)-]?)\s*(?=\p{L}|["“(])/u
const workLabel = /^(?:nội dung(?: thực hiện| nhiệm vụ)?|nhiệm vụ(?: cụ thể)?|công việc) ?: */iu

/** A title for people: marker and label off, one line, no closing mark, cut at a sentence when long. */
export function titleOf(text: string, marker: string | null): string {
  let title = tidy(marker !== null && text.startsWith(marker) ? text.slice(marker.length) : text).replace(/^[-+•–\s]+/u, "")
  if (marker !== null) title = title.replace(labelStart, (found) => (/^[-+•]/.test(found) ? "" : found))
  title = title.replace(workLabel, "").replace(/^[-+•]\s*/u, "")
  const first = /^.{60,360}?[.;](?=\s)/u.exec(title)?.[0]
  if (title.length > 380 && first) title = first
  title = title.replace(/[\s.;:,/]+$/u, "")
  return title === "" ? tidy(text) : `${title[0]?.toUpperCase()}${title.slice(1)}`
}

function itemsOf(reading: Reading): Item[] {
  const items = reading.outline.map((item, index): Item => ({ ...item, index, folded: fold(tidy(item.text)), children: [] }))
  for (const item of items) if (item.parent !== null) items[item.parent]?.children.push(item.index)
  return items
}

/** The headings above an item, nearest first. */
function above(items: readonly Item[], index: number | null): Item[] {
  const found: Item[] = []
  for (let at = index, steps = 0; at !== null && steps < 12; steps += 1) {
    const item = items[at]
    if (!item) break
    found.push(item)
    at = item.parent
  }
  return found
}

/** Where the subtree of an item ends in the text. */
function reach(items: readonly Item[], item: Item): number {
  let end = item.end
  for (const child of item.children) {
    const one = items[child]
    if (one) end = Math.max(end, reach(items, one))
  }
  return end
}

const yearIn = (folded: string) => /(?:đến|hết|tới) (?:hết )?năm (\d{4})|giai đoạn \d{4} ?- ?(\d{4})/u.exec(folded)

function kindOf(item: Item, parents: readonly Item[]): ProposalKind | null {
  switch (item.role) {
    case "goal":
      return "goal"
    case "target":
      return "target"
    case "breakthrough":
      return "breakthrough"
    case "programme":
      return /^(?:[^\p{L}]*)đề án/u.test(item.folded) ? "scheme" : "programme"
    case "task":
    case "solution":
      return parents.some((parent) => keyTask.test(parent.folded)) && item.marker !== null && !parents.some((parent) => parent.marker !== null && parent.role === "task") ? "key-task" : "task"
    default:
      return null
  }
}

/** "Xây dựng chương trình về “…”" gives out a programme; an order of a scheme gives out a scheme. */
function kindOfWork(order: Assignment): ProposalKind {
  const work = fold(order.work)
  if (/^(?:tham mưu )?(?:xây dựng )?chương trình về/u.test(work)) return "programme"
  if (/^(?:tham mưu )?(?:xây dựng )?đề án (?:về )?["]/u.test(work)) return "scheme"
  return "task"
}

type Work = { drafts: Draft[]; byItem: Map<number, number>; taken: { start: number; end: number }[] }

const blank = (kind: ProposalKind, title: string, start: number, end: number): Draft => ({ kind, title, start, end, parent: null, order: null, group: false, narrative: false, weak: false, horizon: null })

/** Drafts everything the outline and the assignments suggest, in the order of the text, parents first. */
export function draftItems(reading: Reading, source: Source): Draft[] {
  const items = itemsOf(reading)
  const orders = reading.assignments
  const inside = ordersInside(items, orders)
  const work: Work = { drafts: [], byItem: new Map(), taken: [] }
  const hasGoals = items.some((item) => item.role === "goal" && !above(items, item.parent).some((parent) => isPurpose(parent.folded)))
  const used = new Set<number>()
  for (const item of items) draftItem(reading, items, item, inside, used, work, hasGoals)
  orders.forEach((order, i) => {
    if (!used.has(i)) draftOrder(items, order, work, source)
  })
  return arrange(splitTargets(work.drafts, source))
}

/** For each item, the assignments that lie in it but in no smaller item. */
function ordersInside(items: readonly Item[], orders: readonly Assignment[]): Map<number, number[]> {
  const inside = new Map<number, number[]>()
  const sorted = items.map((item) => ({ item, end: reach(items, item) })).sort((a, b) => a.item.start - b.item.start)
  orders.forEach((order, i) => {
    let best: { item: Item; end: number } | null = null
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.item.start ?? 0) <= order.start + 4) low = middle + 1
      else high = middle
    }
    for (let k = low - 1; k >= 0 && k >= low - 200; k -= 1) {
      const one = sorted[k]
      if (!one || one.end < order.end - 2 && !(one.item.start >= order.start - 4)) continue
      if (best === null || one.end - one.item.start < best.end - best.item.start) best = one
      if (one.end >= order.end && one.item.start <= order.start) break
    }
    if (best && (best.end >= order.end - 2 || best.item.start <= order.start + 4)) inside.set(best.item.index, [...(inside.get(best.item.index) ?? []), i])
  })
  return inside
}

/** The assignment whose sentence holds an item of running text. */
function orderAround(orders: readonly Assignment[], item: Item): number | null {
  let low = 0
  let high = orders.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((orders[middle]?.start ?? 0) <= item.start) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0 && i > low - 8; i -= 1) if ((orders[i]?.end ?? 0) >= item.end) return i
  return null
}

/** An assignment made by lines under an item swallows the item and everything under it. */
function draftItem(reading: Reading, items: readonly Item[], item: Item, inside: Map<number, number[]>, used: Set<number>, work: Work, hasGoals: boolean): void {
  if (work.taken.some((span) => item.start >= span.start && item.start < span.end)) return
  const parents = above(items, item.parent)
  const parent = parents.map((one) => work.byItem.get(one.index)).find((index) => index !== undefined) ?? null
  const mine = inside.get(item.index) ?? []
  const covering = mine.filter((i) => (reading.assignments[i] as Assignment).start <= item.start + 4 && (reading.assignments[i] as Assignment).end > item.end + 10)
  const [only] = covering
  if (only !== undefined && covering.length === 1) {
    const order = reading.assignments[only] as Assignment
    used.add(only)
    const detail = /[.;:]$/.test(item.text) || item.text.length > 60 ? item.text : item.text
    const title = titleOf(detail, item.marker)
    work.taken.push({ start: item.start, end: order.end })
    work.byItem.set(item.index, work.drafts.push({ ...blank("task", title, item.start, order.end), parent, order }) - 1)
    return
  }
  if (item.role === "heading") {
    draftHeading(items, item, parents, parent, work, hasGoals)
    return
  }
  const kind = kindOf(item, parents)
  if (kind === null) return
  const aside = parents.some((one) => one.role === "heading" && isPurpose(one.folded))
  if (aside && (hasGoals || !/mục đích/u.test(parents.find((one) => one.role === "heading")?.folded ?? ""))) {
    for (const i of mine) used.add(i)
    return
  }
  if (formula.test(item.folded) || proviso.test(item.folded.replace(/^[^\p{L}]*(?:[\p{L}\d]{1,2}[.)] )?/u, ""))) {
    for (const i of mine) used.add(i)
    return
  }
  const narrative = item.marker === null
  if (mine.length > 1 && kind === "task") {
    for (const i of mine) {
      const order = reading.assignments[i] as Assignment
      used.add(i)
      work.drafts.push({ ...blank(kindOfWork(order), titleOf(order.work || order.text, null), order.start, order.end), parent, order, narrative })
    }
    return
  }
  const around = narrative && mine.length === 0 ? orderAround(reading.assignments, item) : null
  const order = around !== null ? (reading.assignments[around] as Assignment) : mine.length > 0 ? (reading.assignments[mine[0] as number] as Assignment) : null
  if (around !== null) used.add(around)
  for (const i of mine) used.add(i)
  const led = order !== null && order.lead !== null && (item.folded.includes(fold(order.lead)) || /^(?:[^\p{L}]*|[\p{L}\d]{1,2}\) )chủ trì/u.test(item.folded))
  const text = order && led && order.work.length > 12 ? order.work : item.text
  const horizon = kind === "target" ? (yearIn(item.folded) ?? parents.map((one) => yearIn(one.folded)).find((found) => found !== null) ?? null) : null
  const draft = { ...blank(kind === "task" && order ? kindOfWork(order) : kind, titleOf(text, text === item.text ? item.marker : null), item.start, item.end), parent, order, narrative, weak: aside || (narrative && kind === "task" && order === null), horizon: horizon ? (horizon[1] ?? horizon[2] ?? null) : null }
  work.byItem.set(item.index, work.drafts.push(draft) - 1)
}

/** A goal heading joins the sentences under it into one goal; a numbered heading of tasks becomes a group. */
function draftHeading(items: readonly Item[], item: Item, parents: readonly Item[], parent: number | null, work: Work, hasGoals: boolean): void {
  const children = item.children.map((child) => items[child]).filter((child) => child !== undefined)
  const aims = children.filter((child) => child.role === "goal" && child.marker === null)
  if (item.marker === null && aims.length > 0 && !isPurpose(item.folded)) {
    const first = aims[0] as Item
    const end = Math.max(...aims.map((child) => child.end))
    const title = aims.map((child) => tidy(child.text)).join(". ")
    work.byItem.set(item.index, work.drafts.push({ ...blank("goal", `${title[0]?.toUpperCase() ?? ""}${title.slice(1)}`, item.start, end), parent }) - 1)
    work.taken.push({ start: first.start, end })
    return
  }
  const below = children.some((child) => child.role === "task" || child.role === "solution" || child.role === "heading")
  const numbered = item.marker !== null && /^\d/.test(item.marker)
  const underSection = parents.length > 0 && !parents.some((one) => /tổ chức thực hiện|phân công|mục tiêu|chỉ tiêu|đánh giá|kết quả|tình hình|thực trạng|kiến nghị/u.test(one.folded) || isPurpose(one.folded))
  const wording = item.folded.replace(/^[\d.]+[.)-]? */u, "")
  if (unitHeadAt(wording, 0) > 0) return
  if (!numbered || !below || !underSection || isPurpose(item.folded)) return
  void hasGoals
  work.byItem.set(item.index, work.drafts.push({ ...blank("key-task", titleOf(item.text, item.marker), item.start, item.end), parent, group: true }) - 1)
}

/** Work given by a table row or by a sentence outside every item. */
function draftOrder(items: readonly Item[], order: Assignment, work: Work, source: Source): void {
  if (work.taken.some((span) => order.start >= span.start && order.end <= span.end)) return
  const row = source.stored[order.start] === "|" || source.stored.slice(order.start, order.end).includes("|")
  const folded = fold(order.work)
  const kind = row && /\d/.test(`${folded}${order.product ?? ""}`) && !opensWithVerb(folded) && /^(?:tỷ (?:lệ|trọng)|số |quy mô|xếp hạng|chỉ số|mức|tổng|kinh phí|tốc độ|thu nhập|năng suất|.*(?:đạt|chiếm|tối thiểu) )/u.test(folded) ? "target" : kindOfWork(order)
  void items
  work.drafts.push({ ...blank(kind, titleOf(order.work === "" ? order.text : order.work, null), order.start, order.end), order, narrative: !row, horizon: null })
}

/** A sentence that sets goals for several years becomes one target for each year. */
function splitTargets(drafts: Draft[], source: Source): Draft[] {
  const result: Draft[] = []
  const places = new Map<number, number>()
  drafts.forEach((draft, i) => {
    const text = source.stored.slice(draft.start, draft.end)
    const cuts = draft.kind === "target" && draft.narrative ? [...text.matchAll(/[,;] (?=đến năm \d{4})/gu)].map((match) => match.index) : []
    places.set(i, result.length)
    const parent = draft.parent === null ? null : (places.get(draft.parent) ?? null)
    if (cuts.length === 0) {
      result.push({ ...draft, parent })
      return
    }
    ;[-2, ...cuts].forEach((cut, k, all) => {
      const from = cut + 2
      const to = all[k + 1] ?? text.length
      const part = text.slice(from, to)
      const year = yearIn(fold(part))
      result.push({ ...draft, parent, title: titleOf(part, null), start: draft.start + from, end: draft.start + to, horizon: year ? (year[1] ?? year[2] ?? null) : draft.horizon })
    })
  })
  return result
}

/** Parents first, in the order of the text; groups without members are dropped. */
function arrange(drafts: Draft[]): Draft[] {
  const keep = drafts.map((draft, i) => !draft.group || drafts.some((one) => one.parent === i))
  const order = drafts.map((_, i) => i).filter((i) => keep[i]).sort((a, b) => (drafts[a]?.start ?? 0) - (drafts[b]?.start ?? 0) || (drafts[b]?.end ?? 0) - (drafts[a]?.end ?? 0) || a - b)
  const place = new Map(order.map((from, to) => [from, to]))
  return order.map((from, to) => {
    const draft = drafts[from] as Draft
    const parent = draft.parent === null ? undefined : place.get(draft.parent)
    return { ...draft, parent: parent === undefined || parent >= to ? null : parent }
  })
}
