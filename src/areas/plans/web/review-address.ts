import { useSearchParams } from "react-router"

/** How the items are shown: in which order, and only those with one doubt. */
export interface ReviewView {
  order: "text" | "doubt"
  doubt: string | null
}

const kept = ["xep", "ngo"] as const

/** The part of the review's address that says how it is shown, for going on after an edit. */
export function viewQuery(query: URLSearchParams): URLSearchParams {
  const view = new URLSearchParams()
  for (const name of kept) {
    const value = query.get(name)
    if (value) view.set(name, value)
  }
  return view
}

/** An address on the review that keeps how it is shown. `muc` is the item to open; null gives none. */
export function reviewAddress(query: URLSearchParams, change: Record<string, string | null>, place = ""): string {
  const next = viewQuery(query)
  for (const [name, value] of Object.entries(change)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  return `?${next.toString()}${place === "" ? "" : `#${place}`}`
}

/** Addresses on the review as it is shown now. */
export function useReviewAddress() {
  const [query] = useSearchParams()
  return {
    to: (change: Record<string, string | null>, place?: string) => reviewAddress(query, change, place),
    item: (id: string) => reviewAddress(query, { muc: id }, `muc-${id}`),
    view: {
      order: query.get("xep") === "ngo" ? "doubt" : "text",
      doubt: query.get("ngo"),
    } satisfies ReviewView as ReviewView,
  }
}

/** A key of its own for each form of one page, so that sending one never counts as sending another. */
export const keyOf = (requestKey: string, form: number): string =>
  `${requestKey.slice(0, -6)}${String(form).padStart(6, "0").slice(-6)}`
