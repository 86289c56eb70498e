import { Recogniser } from "./recogniser.ts"

/** Points to the inch of a page that is shown on a screen. */
const shownDensity = 130
const keptBytes = 32_000_000

const kept = new Map<string, Uint8Array>()
let drawer: Recogniser | undefined

/**
 * A page of a PDF or of a picture as PNG, for the screen; the same page again comes from memory. Throws `UnreadablePage` when there
 * is no such page or it cannot be drawn, `PageTooHeavy` when drawing takes too long.
 */
export async function drawPage(
  file: { sha256: string; load: () => Promise<Uint8Array> },
  page: number,
): Promise<Uint8Array> {
  const key = `${file.sha256}/${page}`
  const found = kept.get(key)
  if (found) {
    kept.delete(key)
    kept.set(key, found)
    return found
  }
  // Apart from the process that reads: a person waits for this one.
  drawer ??= new Recogniser({ mostSeconds: 20 })
  const png = await drawer.draw(file.sha256, file.load, page, shownDensity)
  kept.set(key, png)
  let total = [...kept.values()].reduce((sum, each) => sum + each.byteLength, 0)
  for (const [oldest, each] of kept) {
    if (total <= keptBytes || oldest === key) break
    kept.delete(oldest)
    total -= each.byteLength
  }
  return png
}
