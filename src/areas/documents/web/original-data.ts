import { layOutText } from "../rules/lay-out-text.ts"
import { type LaidOut, locateWords } from "../rules/locate-words.ts"
import { type PageBox, type Place, placeAt } from "../rules/text-origin.ts"
import type { KeptFile } from "../store/files.ts"
import type { KeptOrigin } from "../store/text-origin.ts"

/** One place of the source with the words that were read there. */
export interface ShownPlace extends Place {
  words: string
  current: boolean
}

/** A document's source, opened at one place. */
export interface OriginalView {
  file: KeptFile | null
  /** The page that is shown; null for a source without pages. */
  page: number | null
  /** The pages that have words, in order. */
  pages: number[]
  /** The address of the page's picture; null when there is none to show. */
  picture: string | null
  place: ShownPlace | null
  /** Asked for a piece of text that has no known place. */
  lost: boolean
  /** The words of the page, or around the place where the source has no pages. */
  around: ShownPlace[]
  /** The uncertain word that was asked for. */
  doubtful: { start: number; words: string; confidence: number } | null
  /** Where the text's own page shows the place. */
  block: number
  /** Pages of a Word file can be laid out here, to show the place on a picture. */
  canDraw: boolean
  /** The pages were asked for, and the place was not found on them. */
  notDrawn: boolean
}

/** So many places are listed on either side of the one that was asked for. */
const eachSide = 12
const mostOnPage = 400
const pictures = new Set(["image/png", "image/jpeg", "image/webp", "image/tiff"])

/** Opens a source at a piece of the text, or at a page; at its beginning when neither is known. */
export function openOriginal(
  text: string,
  origin: KeptOrigin,
  file: KeptFile | null,
  asked: { start: number | null; page: number | null },
): OriginalView {
  const { places } = origin
  const byStart = asked.start === null ? undefined : placeHolding(places, asked.start)
  const byPage = asked.page === null ? undefined : places.find((place) => place.page === asked.page)
  const place = byStart ?? byPage ?? (asked.start === null ? places[0] : undefined)
  const page = place?.page ?? asked.page
  const show = (each: Place): ShownPlace => ({
    ...each,
    words: text.slice(each.start, each.end),
    current: each === byStart,
  })
  const word = origin.doubtful.find((each) => each.start === asked.start)
  const laidOut = place?.part === "page" && page !== null
  const at = place ? places.indexOf(place) : 0
  return {
    file,
    page,
    pages: [...new Set(places.flatMap((each) => each.page ?? []))],
    picture: file && laidOut ? pictureOf(file, page) : null,
    place: place ? show(place) : null,
    lost: asked.start !== null && !byStart,
    around: laidOut
      ? places
          .filter((each) => each.page === page)
          .slice(0, mostOnPage)
          .map(show)
      : places.slice(Math.max(0, at - eachSide), at + eachSide + 1).map(show),
    doubtful: word ? { start: word.start, words: text.slice(word.start, word.end), confidence: word.confidence } : null,
    block: blockOf(text, asked.start ?? place?.start ?? 0),
    canDraw: false,
    notDrawn: false,
  }
}

/** Shows the place of a Word file on the pages that LibreOffice laid out, as far as its words are found there. */
export function onPages(view: OriginalView, text: string, pages: LaidOut | undefined): OriginalView {
  const found = view.place && pages && locateWords(text, view.place, pages)
  if (!found || !view.place || !view.file) return { ...view, notDrawn: true }
  return { ...view, place: { ...view.place, box: found.box }, picture: `/tep/${view.file.id}/trang/${found.page}.png` }
}

/** Letters between places (a blank line, the bar of a table) belong to the place before; what follows later edits belongs to none. */
function placeHolding(places: readonly Place[], start: number): Place | undefined {
  const place = placeAt(places, start)
  if (place && start < place.end) return place
  const next = places[place ? places.indexOf(place) + 1 : 0]
  if (place && start - place.end <= 3) return place
  return next && next.start - start <= 3 ? next : undefined
}

/** The page service draws every page as it was read: upright, whichever way the camera was held. */
function pictureOf(file: KeptFile, page: number): string | null {
  return file.mediaType === "application/pdf" || pictures.has(file.mediaType)
    ? `/tep/${file.id}/trang/${page}.png`
    : null
}

/** The line of the text's page that holds an offset; a row of a table is known by its first cell. */
function blockOf(text: string, start: number): number {
  const from = text.lastIndexOf("\n", start - 1) + 1
  const stop = text.indexOf("\n", start)
  const block = layOutText(text.slice(from, stop === -1 ? text.length : stop))[0]
  if (!block) return from
  return from + (block.kind === "table" ? (block.rows[0]?.[0]?.start ?? 0) : block.start)
}

/** The place's outline in the measure of the picture's overlay: 10,000 on each side. */
export const outline = ({ left, top, right, bottom }: PageBox) => ({
  x: Math.round(left * 10_000) - 40,
  y: Math.round(top * 10_000) - 25,
  width: Math.round((right - left) * 10_000) + 80,
  height: Math.round((bottom - top) * 10_000) + 50,
})
