import { proviso } from "./orders.ts"
import { unitHeadAt } from "./organisations.ts"
import { arrange, splitTargets } from "./plan-arrange.ts"
import type { Draft } from "./plan-draft.ts"
import { above, type Item, itemsOf, orderAround, ordersInside, yearIn } from "./plan-items.ts"
import { measuredRows } from "./plan-measures.ts"
import { titleOf } from "./plan-titles.ts"
import { fold, type Source } from "./source.ts"
import type { Assignment, ProposalKind, Reading } from "./types.ts"
import { tidy } from "./words.ts"
import { opensWithVerb } from "./work-verbs.ts"

const purpose =
  /mục đích|quan điểm|yêu cầu|phạm vi|đối tượng|giải thích|nguyên tắc|căn cứ|kinh phí|nguồn vốn|cơ chế tài chính|tiêu chí|hình thức khen thưởng/u
/** Closing formulas of decisions and resolutions: they give force, not work. */
const formula =
  /^(?:điều \d+\. ?)?(?:ban hành kèm theo|phê duyệt kèm theo|(?:quyết định|nghị quyết|chỉ thị|kế hoạch|quy chế) này (?:có hiệu lực|quy định|được .{0,80} thông qua|thay thế))|chịu trách nhiệm thi hành (?:quyết định|nghị quyết|chỉ thị|kế hoạch) này|có hiệu lực (?:thi hành )?(?:kể )?từ ngày/u
const isPurpose = (folded: string) => purpose.test(folded) && !/mục tiêu/u.test(folded)
const keyTask = /nhiệm vụ (?:trọng tâm|chủ yếu|then chốt|trọng yếu)/u

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
      return parents.some((parent) => keyTask.test(parent.folded)) &&
        item.marker !== null &&
        !parents.some((parent) => parent.marker !== null && parent.role === "task")
        ? "key-task"
        : "task"
    case "heading":
    case "done":
    case "request":
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

const blank = (kind: ProposalKind, title: string, start: number, end: number): Draft => ({
  kind,
  title,
  start,
  end,
  parent: null,
  order: null,
  group: false,
  narrative: false,
  weak: false,
  horizon: null,
})

/** Drafts everything the outline and the assignments suggest, in the order of the text, parents first. */
export function draftItems(reading: Reading, source: Source): Draft[] {
  const items = itemsOf(reading)
  const orders = reading.assignments
  const inside = ordersInside(items, orders)
  const work: Work = { drafts: [], byItem: new Map(), taken: [] }
  const hasGoals = items.some(
    (item) => item.role === "goal" && !above(items, item.parent).some((parent) => isPurpose(parent.folded)),
  )
  const used = new Set<number>()
  for (const item of items) draftItem(reading, items, item, inside, used, work, hasGoals, source)
  const isTaken = holderOf(work.taken)
  orders.forEach((order, i) => {
    if (!used.has(i) && !isTaken(order)) draftOrder(order, work, source)
  })
  return arrange(splitTargets(work.drafts, source))
}

/** An assignment made by lines under an item swallows the item and everything under it. */
function draftItem(
  reading: Reading,
  items: readonly Item[],
  item: Item,
  inside: Map<number, number[]>,
  used: Set<number>,
  work: Work,
  hasGoals: boolean,
  source: Source,
): void {
  if (work.taken.slice(-8).some((span) => item.start >= span.start && item.start < span.end)) return
  const parents = above(items, item.parent)
  const parent = parents.map((one) => work.byItem.get(one.index)).find((index) => index !== undefined) ?? null
  const mine = inside.get(item.index) ?? []
  const covering = mine.filter(
    (i) =>
      (reading.assignments[i] as Assignment).start <= item.start + 4 &&
      (reading.assignments[i] as Assignment).end > item.end + 10,
  )
  const [only] = covering
  if (only !== undefined && covering.length === 1) {
    const order = reading.assignments[only] as Assignment
    used.add(only)
    const title = titleOf(item.text, item.marker)
    work.taken.push({ start: item.start, end: order.end })
    work.byItem.set(item.index, work.drafts.push({ ...blank("task", title, item.start, order.end), parent, order }) - 1)
    return
  }
  if (item.role === "heading") {
    draftHeading(items, item, parents, parent, work)
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
      work.drafts.push({
        ...blank(kindOfWork(order), titleOf(order.work || order.text, null), order.start, order.end),
        parent,
        order,
        narrative,
      })
    }
    return
  }
  const around = narrative && mine.length === 0 ? orderAround(reading.assignments, item) : null
  const order =
    around !== null
      ? (reading.assignments[around] as Assignment)
      : mine.length > 0
        ? (reading.assignments[mine[0] as number] as Assignment)
        : null
  if (around !== null) used.add(around)
  for (const i of mine) used.add(i)
  const led =
    order !== null &&
    order.lead !== null &&
    (item.folded.includes(fold(order.lead)) || /^(?:[^\p{L}]*|[\p{L}\d]{1,2}\) )chủ trì/u.test(item.folded))
  const text = order && led && order.work.length > 12 ? order.work : item.text
  const horizon =
    kind === "target"
      ? (yearIn(item.folded) ??
        parents.map((one) => yearIn(one.folded)).find((found) => found !== null) ??
        yearIn(fold(reading.document.title ?? "")))
      : null
  const draft = {
    ...blank(
      kind === "task" && order ? kindOfWork(order) : kind,
      titleOf(text, text === item.text ? item.marker : null),
      item.start,
      item.end,
    ),
    parent,
    order,
    narrative,
    weak: aside || (narrative && kind === "task" && order === null),
    horizon: horizon ? (horizon[1] ?? horizon[2] ?? null) : null,
  }
  const before = work.drafts.at(-1)
  if (
    draft.kind === "target" &&
    narrative &&
    draft.horizon === null &&
    before?.kind === "target" &&
    before.narrative &&
    !source.stored.slice(before.end, item.start).includes("\n")
  )
    draft.horizon = before.horizon
  work.byItem.set(item.index, work.drafts.push(draft) - 1)
}

/** A goal heading joins the sentences under it into one goal; a numbered heading of tasks becomes a group. */
function draftHeading(
  items: readonly Item[],
  item: Item,
  parents: readonly Item[],
  parent: number | null,
  work: Work,
): void {
  const children = item.children.map((child) => items[child]).filter((child) => child !== undefined)
  const aims = children.filter((child) => child.role === "goal" && child.marker === null)
  if (item.marker === null && aims.length > 0 && !isPurpose(item.folded)) {
    const first = aims[0] as Item
    const end = Math.max(...aims.map((child) => child.end))
    const title = aims.map((child) => tidy(child.text)).join(". ")
    work.byItem.set(
      item.index,
      work.drafts.push({
        ...blank("goal", `${title[0]?.toUpperCase() ?? ""}${title.slice(1)}`, item.start, end),
        parent,
      }) - 1,
    )
    work.taken.push({ start: first.start, end })
    return
  }
  const below = children.some((child) => child.role === "task" || child.role === "solution" || child.role === "heading")
  const numbered = item.marker !== null && /^\d/.test(item.marker)
  const underSection =
    parents.length > 0 &&
    !parents.some(
      (one) =>
        /tổ chức thực hiện|phân công|mục tiêu|chỉ tiêu|đánh giá|kết quả|tình hình|thực trạng|kiến nghị/u.test(
          one.folded,
        ) || isPurpose(one.folded),
    )
  const wording = item.folded.replace(/^[\d.]+[.)-]? */u, "")
  if (unitHeadAt(wording, 0) > 0) return
  if (!numbered || !below || !underSection || isPurpose(item.folded)) return
  work.byItem.set(
    item.index,
    work.drafts.push({
      ...blank("key-task", titleOf(item.text, item.marker), item.start, item.end),
      parent,
      group: true,
    }) - 1,
  )
}

type Stretch = { start: number; end: number }

/** Tells whether one of the spans holds a stretch. */
function holderOf(spans: readonly Stretch[]): (one: Stretch) => boolean {
  const ordered = [...spans].sort((a, b) => a.start - b.start)
  let furthest = -1
  const reach = ordered.map((span) => (furthest = Math.max(furthest, span.end)))
  return (one) => {
    let low = 0
    let high = ordered.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ordered[middle] as Stretch).start <= one.start) low = middle + 1
      else high = middle
    }
    return low > 0 && (reach[low - 1] as number) >= one.end
  }
}

/** Work given by a table row or by a sentence outside every item. */
function draftOrder(order: Assignment, work: Work, source: Source): void {
  const row = source.stored[order.start] === "|" || source.stored.slice(order.start, order.end).includes("|")
  const folded = fold(order.work)
  const measured = row ? measuredRows(source).get(order.start) : undefined
  const figures =
    row &&
    /\d/.test(`${folded}${order.product ?? ""}`) &&
    !opensWithVerb(folded) &&
    /^(?:tỷ (?:lệ|trọng)|số |quy mô|xếp hạng|chỉ số|mức|tổng|kinh phí|tốc độ|thu nhập|năng suất|.*(?:đạt|chiếm|tối thiểu) )/u.test(
      folded,
    )
  const kind = measured !== undefined || figures ? "target" : kindOfWork(order)
  work.drafts.push({
    ...blank(kind, titleOf(order.work === "" ? order.text : order.work, null), order.start, order.end),
    order,
    narrative: !row,
    horizon: measured?.year ?? null,
  })
}
