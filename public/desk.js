/**
 * Small comforts for the desk: keys, print, a warning before typed text is lost, a check of file sizes, one sending only.
 * Every page works without this file; it adds nothing that cannot be done by mouse, keyboard and plain forms.
 */
const rowSelector = "[data-row]"
const typing = (target) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])"))

/* Rows: J and K move, Enter on the row's link opens it by itself. */
const rows = () => [...document.querySelectorAll(`[data-rows] ${rowSelector}`)].filter((row) => row.checkVisibility())
const linkOf = (row) => row.querySelector("a[href], button")
function move(step) {
  const all = rows()
  if (all.length === 0) return false
  const focused = all.findIndex((row) => row.contains(document.activeElement))
  const current = focused === -1 ? all.findIndex((row) => row.matches("[aria-current]") || row.querySelector("[aria-current]")) : focused
  const next = all[Math.min(all.length - 1, Math.max(0, current === -1 ? (step > 0 ? 0 : all.length - 1) : current + step))]
  const link = linkOf(next)
  if (!link) return false
  link.focus({ preventScroll: true })
  next.scrollIntoView({ block: "nearest" })
  return true
}

/** The first row of the group with that number. */
function toGroup(number) {
  const group = document.querySelectorAll("[data-rows] .group")[number - 1]
  const link = group && [...group.querySelectorAll(rowSelector)].map(linkOf).find(Boolean)
  if (!link) return false
  link.focus({ preventScroll: true })
  link.scrollIntoView({ block: "center" })
  return true
}

/** The first box of the filters, opened where a narrow screen folds them. */
function toFilters() {
  const box = document.querySelector("[data-filters] input:not([type=hidden])")
  if (!box) return false
  const folded = box.closest("details")
  if (folded && !box.checkVisibility()) folded.open = true
  box.focus()
  return true
}

/** Presses the button or follows the link that carries the key. */
function press(key) {
  const found = [...document.querySelectorAll("[data-key]")].find((node) => node.dataset.key === key && node.checkVisibility())
  if (!found) return false
  found.click()
  return true
}

/* The list of keys, made from what this page has. Its words come with the page. */
function showKeys() {
  const dialog = document.querySelector("dialog[data-keys]")
  if (!dialog) return false
  for (const line of dialog.querySelectorAll("[data-when]")) line.hidden = !document.querySelector(line.dataset.when)
  const list = dialog.querySelector("[data-own-keys]")
  list?.replaceChildren(
    ...[...document.querySelectorAll("[data-key]")]
      .filter((node) => node.checkVisibility())
      .map((node) => {
        const item = document.createElement("li")
        const key = document.createElement("kbd")
        key.textContent = node.dataset.key.toUpperCase()
        const words = [...node.childNodes].filter((child) => child.nodeName !== "KBD").map((child) => child.textContent).join("").trim()
        item.append(key, ` ${words}`)
        return item
      }),
  )
  dialog.showModal()
  return true
}

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing) return
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target instanceof HTMLElement) {
    const form = event.target.closest("form[data-action-form]")
    if (form) {
      event.preventDefault()
      form.requestSubmit(form.querySelector("button.primary") ?? undefined)
    }
    return
  }
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return
  if (event.key === "Escape") {
    const menu = document.querySelector("details.me[open]")
    if (menu) {
      menu.open = false
      menu.querySelector("summary").focus()
    }
    return
  }
  if (typing(event.target)) return
  const key = event.key.toLowerCase()
  const handled =
    key === "/" ? focusSearch() : key === "j" ? move(1) : key === "k" ? move(-1) : key === "?" ? showKeys() : /^[a-z0-9]$/.test(key) && (press(key) || (key === "f" ? toFilters() : /^[1-9]$/.test(key) && toGroup(Number(key))))
  if (handled) event.preventDefault()
})
function focusSearch() {
  const search = document.getElementById("tim")
  search?.focus()
  search?.select()
  return Boolean(search)
}

/* The menu closes when the focus or a press goes elsewhere. */
addEventListener("click", (event) => {
  const menu = document.querySelector("details.me[open]")
  if (menu && !menu.contains(event.target)) menu.open = false
  if (event.target instanceof Element && event.target.closest("[data-print]")) print()
})

/* Typed text: asks before it is lost. */
const changed = new Set()
addEventListener("input", (event) => {
  const form = event.target instanceof Element ? event.target.closest("form[data-action-form]") : null
  if (form) changed.add(form)
  if (event.target instanceof HTMLTextAreaElement && "autosize" in event.target.dataset) grow(event.target)
})
addEventListener("beforeunload", (event) => {
  if ([...changed].some((form) => form.isConnected)) event.preventDefault()
})

/* A text box grows with its text where CSS cannot do it. */
const growsByItself = CSS.supports("field-sizing", "content")
function grow(box) {
  if (growsByItself) return
  box.rows = Math.max(box.rows, Math.min(24, box.value.split("\n").reduce((lines, line) => lines + 1 + Math.floor(line.length / Math.max(20, box.cols)), 0)))
}

/* Files: says at once, beside the field, that one is too large. */
const tooLarge = (input) => [...(input.files ?? [])].some((file) => file.size > Number(input.dataset.maxBytes))
function checkFiles(input) {
  const id = `${input.id}-size-error`
  document.getElementById(id)?.remove()
  const field = input.closest(".field")
  const bad = tooLarge(input)
  const others = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one !== id && one !== "")
  if (bad) {
    const error = document.createElement("p")
    error.className = "field-error"
    error.id = id
    error.setAttribute("role", "alert")
    error.textContent = input.dataset.tooLarge
    input.before(error)
    field?.classList.add("bad")
    input.setAttribute("aria-invalid", "true")
    others.push(id)
  } else if (!field?.querySelector(".field-error")) {
    field?.classList.remove("bad")
    input.removeAttribute("aria-invalid")
  }
  if (others.length > 0) input.setAttribute("aria-describedby", others.join(" "))
  else input.removeAttribute("aria-describedby")
  return !bad
}
addEventListener("change", (event) => {
  if (event.target instanceof HTMLInputElement && event.target.matches("input[type=file][data-max-bytes]")) checkFiles(event.target)
})

/* One sending: the second press of the same form does nothing until the answer comes. A page that redraws itself gives the form a
   new key with the answer; then it may be sent again at once. */
const keyOf = (form) => form.elements.namedItem("requestKey")?.value ?? "sent"
addEventListener("submit", (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== "post") return
  const wrong = [...form.querySelectorAll("input[type=file][data-max-bytes]")].find((input) => !checkFiles(input))
  if (wrong) {
    event.preventDefault()
    event.stopImmediatePropagation()
    wrong.focus()
    return
  }
  if (form.dataset.sent === keyOf(form)) {
    event.preventDefault()
    event.stopImmediatePropagation()
    return
  }
  changed.delete(form)
  form.dataset.sent = keyOf(form)
  const button = event.submitter
  if (button instanceof HTMLButtonElement && button.matches(".btn")) button.setAttribute("aria-busy", "true")
  // A hydrated page takes the sending over and stays: it may send again soon. A file to save also leaves the page open.
  setTimeout(() => setTimeout(() => release(form), event.defaultPrevented ? 1_000 : 10_000))
}, true)
function release(form) {
  delete form.dataset.sent
  for (const button of form.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy")
}
/* Coming back by the browser's arrow shows the page as it was: it may be sent again. */
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) release(form)
})

/* Shows what only works with script, and sets the focus on the summary of errors. */
for (const button of document.querySelectorAll("[data-print]")) button.hidden = false
for (const box of document.querySelectorAll("textarea[data-autosize]")) grow(box)
document.querySelector(".errors")?.focus()
