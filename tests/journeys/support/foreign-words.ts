import type { Page } from "playwright-core"
import { uiText } from "#src/ui/text.ts"

/** Vietnamese words of the interface that a page in English shows: whole sentences of the text files, not names or data. */
export async function foreignWords(page: Page): Promise<string[]> {
  const ours = interfaceWords()
  const shown = await page.evaluate(() => {
    const words: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent && !parent.closest("[lang=vi], script, style, textarea")) words.push((node.textContent ?? "").trim())
    }
    for (const node of document.querySelectorAll("[placeholder], [aria-label], [title]"))
      if (!node.closest("[lang=vi]"))
        for (const name of ["placeholder", "aria-label", "title"]) words.push((node.getAttribute(name) ?? "").trim())
    return [...words, document.title]
  })
  return [...new Set(shown.filter((words) => ours.has(words.normalize("NFC"))))]
}

let known: Set<string> | undefined

/** Every sentence that only the Vietnamese side of a text file has. Functions are left out: they make sentences with data. */
function interfaceWords(): Set<string> {
  if (known) return known
  known = new Set()
  for (const text of allTexts()) collect(text.vi, text.en, known)
  return known
}

const wordings = import.meta.glob<Record<string, unknown>>("../../../src/areas/*/web/*{text,words}.ts", { eager: true })

/** Every text of the interface, in both languages. */
export function allTexts(): { vi: unknown; en: unknown }[] {
  return [...Object.values(wordings).flatMap((module) => Object.values<unknown>(module)), uiText].filter(isText)
}

const isText = (value: unknown): value is { vi: unknown; en: unknown } =>
  typeof value === "object" && value !== null && "vi" in value && "en" in value

function collect(vi: unknown, en: unknown, into: Set<string>): void {
  if (typeof vi === "string") {
    if (vi !== en && /[^ -~]/u.test(vi)) into.add(vi.trim().normalize("NFC"))
  } else if (typeof vi === "object" && vi !== null)
    for (const [name, value] of Object.entries(vi))
      collect(value, (en as Record<string, unknown> | undefined)?.[name], into)
}
