/** Where a text came from: typed or pasted text, a Word file, a PDF with letters, or a picture that a machine read. */
export const textKinds = ["text", "docx", "doc", "pdf", "scan", "image"] as const
export type TextKind = (typeof textKinds)[number]

/** The letters that the source was written in. Everything stored is Unicode; this says what it was turned from. */
export type TextEncoding = "unicode" | "tcvn3" | "vni" | "viscii" | "vps" | "windows-1258"

/** A rectangle on a page in fractions of its width and height, from the top left corner: 0 to 1. */
export interface PageBox {
  left: number
  top: number
  right: number
  bottom: number
}

/** Parts of a source. "page" is a line on a page of a PDF or scan; the rest belong to Word. */
export const placeParts = ["page", "paragraph", "table", "text-box", "footnote", "endnote", "heading"] as const
export type PlacePart = (typeof placeParts)[number]

/**
 * Where a piece of the text stands in its source. Offsets are UTF-16 positions in the stored text. Places stand in the order of
 * the text and do not overlap.
 */
export interface Place {
  start: number
  end: number
  /** From 1; null when the source has no pages. In Word only what Word itself noted when it last laid the file out. */
  page: number | null
  box: PageBox | null
  part: PlacePart
  /** From 1: [paragraph], [paragraph, level] of a heading, [table, row, column], [text box], [note]. Empty for a line on a page. */
  at: readonly number[]
}

/** A word that a machine read from a picture and is not sure of; confidence from 0 to 100. */
export interface DoubtfulWord {
  start: number
  end: number
  confidence: number
}

/** What is kept of a text's source beside the text. */
export interface TextOrigin {
  kind: TextKind
  encoding: TextEncoding
  places: Place[]
  doubtful: DoubtfulWord[]
}

/** The place that holds an offset, or the last before it; undefined before the first. */
export function placeAt(places: readonly Place[], offset: number): Place | undefined {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as Place).start <= offset) low = middle + 1
    else high = middle
  }
  return places[low - 1]
}

/** Where each page begins in the text, for pages that are known. */
export function pageStarts(places: readonly Place[]): { page: number; start: number }[] {
  const starts: { page: number; start: number }[] = []
  for (const { page, start } of places)
    if (page !== null && page > (starts.at(-1)?.page ?? 0)) starts.push({ page, start })
  return starts
}
