import { byDoubt } from "../rules/doubt-order.ts"
import type { ReviewView } from "./review-address.ts"
import type { ReviewItem } from "./review-data.ts"

/** The items that the view asks for, in its order. */
export function itemsShown(items: readonly ReviewItem[], view: ReviewView): ReviewItem[] {
  const picked =
    view.doubt === null
      ? items
      : items.filter((item) => item.state === "proposed" && (item.doubts as string[]).includes(view.doubt ?? ""))
  return view.order === "doubt" ? byDoubt(picked) : [...picked]
}

/** The item after this one, as they are shown, that nobody has settled yet; the first of those when none comes after. */
export function nextWaiting(items: readonly ReviewItem[], view: ReviewView, item: ReviewItem): string {
  const shown = itemsShown(items, view)
  const at = shown.findIndex((each) => each.id === item.id)
  const waits = (each: ReviewItem) => each.state === "proposed" && each.id !== item.id
  return (shown.slice(at + 1).find(waits) ?? shown.find(waits))?.id ?? ""
}
