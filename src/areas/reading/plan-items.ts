import { fold } from "./source.ts"
import type { Assignment, OutlineItem, Reading } from "./types.ts"
import { tidy } from "./words.ts"

/** An item of the outline with its children and its folded wording. */
export type Item = OutlineItem & { index: number; folded: string; children: number[] }

export function itemsOf(reading: Reading): Item[] {
  const items = reading.outline.map((item, index): Item => ({
    ...item,
    index,
    folded: fold(tidy(item.text)),
    children: [],
  }))
  for (const item of items) if (item.parent !== null) items[item.parent]?.children.push(item.index)
  return items
}

/** The headings above an item, nearest first. */
export function above(items: readonly Item[], index: number | null): Item[] {
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

export const yearIn = (folded: string) =>
  /(?:đến|hết|tới) (?:hết )?năm (\d{4})|giai đoạn \d{4} ?- ?(\d{4})/u.exec(folded)

/** For each item, the assignments that lie in it but in no smaller item. */
export function ordersInside(items: readonly Item[], orders: readonly Assignment[]): Map<number, number[]> {
  const inside = new Map<number, number[]>()
  const place = (item: number, order: number) => {
    const others = inside.get(item)
    if (others) others.push(order)
    else inside.set(item, [order])
  }
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
      if (!one || (one.end < order.end - 2 && !(one.item.start >= order.start - 4))) continue
      if (best === null || one.end - one.item.start < best.end - best.item.start) best = one
      if (one.end >= order.end && one.item.start <= order.start) break
    }
    if (best && (best.end >= order.end - 2 || best.item.start <= order.start + 4)) place(best.item.index, i)
  })
  return inside
}

/** The assignment whose sentence holds an item of running text. */
export function orderAround(orders: readonly Assignment[], item: Item): number | null {
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
