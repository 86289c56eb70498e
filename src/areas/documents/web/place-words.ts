import type { Language } from "#src/base/language.ts"
import { formatNumber } from "#src/ui/format.ts"
import type { Place } from "../rules/text-origin.ts"
import { documentsText } from "./text.ts"

/** Where a place is, in words: "tr. 3", "tr. 2, đoạn 12", "bảng 2, hàng 3, cột 1". */
export function sayPlace({ part, at, page }: Pick<Place, "part" | "at" | "page">, language: Language): string {
  const text = documentsText[language].origin
  const [first = "", second = "", third = ""] = at.map((count) => formatNumber(count, language))
  const said = {
    page: null,
    paragraph: text.paragraph(first),
    heading: text.heading(first),
    table: text.cell(first, second, third),
    "text-box": text.box(first),
    footnote: text.footnote(first),
    endnote: text.endnote(first),
  }[part]
  return [page === null ? null : text.page(formatNumber(page, language)), said]
    .filter((each) => each !== null)
    .join(", ")
}

/** The page that shows where a piece of a document's text stands in its original. Needs no script. */
export const originalHref = (documentId: string, start: number): string => `/van-ban/${documentId}/goc?tu=${start}`

/** The place of a block in the text on the document's page. */
export const blockId = (start: number): string => `o-${start}`
