import { pageStarts, type TextEncoding, type TextKind } from "../rules/text-origin.ts"
import type { KeptOrigin } from "../store/text-origin.ts"
import type { ShownOrigin } from "./annotated.tsx"

/** What a page that shows a document's text needs of its source. */
export interface OriginData {
  shown: ShownOrigin
  kind: TextKind
  encoding: TextEncoding
  fileId: string | null
  headings: number[]
  hasPlaces: boolean
}

/** The source of a text, for its page: pages begin at their first letter, which stands behind blanks and bars of tables. */
export function showOrigin(documentId: string, text: string, origin: KeptOrigin): OriginData {
  const { kind, encoding, fileId, places, doubtful } = origin
  const pages = pageStarts(places).map(({ page, start }) => {
    const first = start + (/^[\s|]*/.exec(text.slice(start, start + 500))?.[0].length ?? 0)
    return { page, start: first, end: first + 1 }
  })
  return {
    shown: { documentId, pages, doubtful },
    kind,
    encoding,
    fileId,
    headings: places.filter((place) => place.part === "heading").map((place) => place.start),
    hasPlaces: places.length > 0,
  }
}
