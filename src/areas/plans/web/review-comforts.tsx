import { useEffect } from "react"
import { useNavigate, useSubmit } from "react-router"
import { useReviewAddress } from "./review-address.ts"

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]")

/**
 * What the client program adds to the review: keys for every edit, saving while typing, and an item out of selected words.
 * It only presses the same forms that are on the page.
 */
export function ReviewComforts({ items, doubts, open }: { items: string[]; doubts: string[]; open: string | null }) {
  const address = useReviewAddress()
  const navigate = useNavigate()
  const submit = useSubmit()

  useEffect(() => {
    const go = (id: string | undefined) => {
      if (!id) return
      void navigate(address.item(id), { preventScrollReset: true })
      document.querySelector(`#muc-${CSS.escape(id)}`)?.scrollIntoView({ block: "nearest" })
    }
    const press = (edit: string) =>
      document.querySelector<HTMLButtonElement>(`button[name="edit"][value="${CSS.escape(edit)}"]`)?.click()
    const at = open === null ? -1 : items.indexOf(open)
    const doubt = open === null ? -1 : doubts.indexOf(open)
    const keys: Record<string, () => void> = {
      j: () => go(items[Math.min(items.length - 1, at + 1)]),
      k: () => go(items[Math.max(0, at - 1)]),
      n: () => go(doubts[doubt + 1] ?? doubts[0]),
      p: () => go(doubts[Math.max(0, doubt - 1)]),
      a: () => open && press(`accept:${open}`),
      e: () => document.querySelector<HTMLElement>("#muc-title")?.focus(),
      d: () => {
        const reason = document.querySelector<HTMLElement>("#bo-reason")
        reason?.closest("details")?.setAttribute("open", "")
        reason?.focus()
      },
      t: () => open && document.querySelector<HTMLElement>(`#cau-${CSS.escape(open)}`)?.focus(),
    }
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !typing(event.target)) {
        event.preventDefault()
        press(event.shiftKey ? "redo" : "undo")
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
      const act = keys[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener("keydown", onKey, true)
    return () => document.removeEventListener("keydown", onKey, true)
  }, [items, doubts, open, navigate, address])

  // The open item's words come into sight beside it.
  useEffect(() => {
    if (open !== null) document.querySelector(`#cau-${CSS.escape(open)}`)?.scrollIntoView({ block: "center" })
  }, [open])

  // Saving while typing: a field that was left or changed sends its form as the button would.
  useEffect(() => {
    const onChange = (event: Event) => {
      const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>("#muc-form") : null
      const button = form?.querySelector<HTMLButtonElement>('button[value^="change:"]')
      if (form && button)
        void submit(button, { preventScrollReset: true, replace: true, navigate: false, fetcherKey: "review-autosave" })
    }
    document.addEventListener("change", onChange)
    return () => document.removeEventListener("change", onChange)
  }, [submit])

  // Words selected in the document become an item.
  useEffect(() => {
    const onUp = () => {
      const selection = document.getSelection()
      if (!selection || selection.isCollapsed || selection.toString().trim().length < 8) return
      const start = offsetOf(selection.anchorNode, selection.anchorOffset)
      const end = offsetOf(selection.focusNode, selection.focusOffset)
      if (start === null || end === null || start === end) return
      void navigate(address.to({ tu: `${Math.min(start, end)}-${Math.max(start, end)}` }, "them"), {
        preventScrollReset: true,
      })
    }
    const text = document.querySelector(".doc .text")
    text?.addEventListener("mouseup", onUp)
    return () => text?.removeEventListener("mouseup", onUp)
  }, [navigate, address])
  return null
}

/** Where in the document a place on the page is: every piece carries the offset at which it begins. */
function offsetOf(node: Node | null, within: number): number | null {
  const piece = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>("[data-start]")
  return piece ? Number(piece.dataset["start"]) + within : null
}
