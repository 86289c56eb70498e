import type { PageBox, Place } from "./text-origin.ts"

/** A text laid out on pages: the words with the place of each line. */
export interface LaidOut {
  text: string
  places: readonly Place[]
}

/** Shorter words are found by chance. */
const fewest = 3
const most = 120
const letter = /[\p{L}\p{N}]/u

/**
 * Finds a piece of a text on the pages that the same paper was laid out on: its page, and the box around its lines there. Only letters
 * and digits are compared, since lines, blanks and list signs differ; of several places with the same words the one that comes as
 * often before. Undefined when the words are not found.
 */
export function locateWords(
  text: string,
  piece: { start: number; end: number },
  pages: LaidOut,
): { page: number; box: PageBox } | undefined {
  const sought = squeeze(ownWords(text.slice(piece.start, piece.end))).letters.slice(0, most)
  if (sought.length < fewest) return undefined
  const before = count(squeeze(text.slice(0, piece.start)).letters, sought)
  const laid = squeeze(pages.text)
  let at = -1
  for (let i = 0; i <= before; i += 1) {
    const next = laid.letters.indexOf(sought, at + 1)
    if (next === -1) break
    at = next
  }
  if (at === -1) return undefined
  const [from, to] = [laid.origins[at] ?? 0, (laid.origins[at + sought.length - 1] ?? 0) + 1]
  return around(pages.places.filter((place) => place.start < to && place.end > from))
}

/** The longest stretch between marks of notes, which stand elsewhere on a page, and without the sign of a merged cell. */
const ownWords = (words: string): string =>
  words.split(/\[(?:\d+|[ivx]+)\]/u).reduce((longest, part) => (part.length > longest.length ? part : longest), "")

function squeeze(text: string): { letters: string; origins: number[] } {
  const origins: number[] = []
  let letters = ""
  for (let i = 0; i < text.length; i += 1) {
    const sign = (text[i] as string).toLowerCase()
    if (!letter.test(sign) || sign.length !== 1) continue
    letters += sign
    origins.push(i)
  }
  return { letters, origins }
}

function count(letters: string, sought: string): number {
  let found = 0
  for (let at = letters.indexOf(sought); at !== -1; at = letters.indexOf(sought, at + 1)) found += 1
  return found
}

function around(places: readonly Place[]): { page: number; box: PageBox } | undefined {
  const page = places[0]?.page
  const boxes = places.flatMap((place) => (place.page === page && place.box ? [place.box] : []))
  if (page === null || page === undefined || boxes.length === 0) return undefined
  return {
    page,
    box: {
      left: Math.min(...boxes.map((box) => box.left)),
      top: Math.min(...boxes.map((box) => box.top)),
      right: Math.max(...boxes.map((box) => box.right)),
      bottom: Math.max(...boxes.map((box) => box.bottom)),
    },
  }
}
