import type { PageContent, Piece } from "./model.ts"
import { gatherRows, textOfRow } from "./rows.ts"

/** The share of the height at the top and the bottom where running heads and page numbers stand: 20 mm of A4. */
const marginShare = 0.068

const pageNumber = /^\s*(?:trang|page)?\s*[-–]?\s*\d{1,4}(?:\s*(?:\/|trên|of)\s*\d{1,4})?\s*[-–]?\s*$/iu
const stampBegins =
  /^(?:người ký|ký bởi|được ký bởi|signed by|digitally signed by|signature not verified)(?!\p{L})\s*:?/iu
const stampLine =
  /^(?:người ký|ký bởi|được ký bởi|signed by|digitally signed by|signature not verified|email|e-mail|cơ quan|tổ chức|thời gian ký|ngày ký|ký ngày|giờ ký|date|reason|location|chức vụ)(?!\p{L})\s*:?/iu

/** Takes out what repeats on every page and belongs to none: running heads, page numbers, and stamps of signing software. */
export function dropMargins(pages: readonly PageContent[]): PageContent[] {
  const seen = new Map<string, number>()
  const keyed = pages.map((page) => marginRows(page).map((row) => ({ ...row, key: keyOf(row.text) })))
  for (const rows of keyed)
    for (const key of new Set(rows.map((row) => row.key))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const often = Math.max(2, Math.ceil(pages.length * 0.4))
  return pages.map((page, i) => {
    const dropped = new Set<Piece>()
    for (const row of keyed[i] ?? [])
      if (pageNumber.test(row.text) || (row.text.length < 160 && (seen.get(row.key) ?? 0) >= often))
        for (const piece of row.pieces) dropped.add(piece)
    for (const piece of edgeNumbers(page)) dropped.add(piece)
    for (const piece of stampPieces(page)) dropped.add(piece)
    return dropped.size === 0 ? page : { ...page, pieces: page.pieces.filter((piece) => !dropped.has(piece)) }
  })
}

const keyOf = (text: string): string => text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ")

function marginRows(page: PageContent): { text: string; pieces: Piece[] }[] {
  const zone = page.height * marginShare
  const pieces = page.pieces.filter((piece) => piece.bottom < zone || piece.top > page.height - zone)
  return gatherRows(pieces).map((row) => ({ text: textOfRow(row), pieces: row.pieces }))
}

/** A number alone in the first or the last line of a page, wherever the margins are. */
function edgeNumbers(page: PageContent): Piece[] {
  const rows = gatherRows(page.pieces)
  if (rows.length < 2) return []
  return [rows[0], rows.at(-1)].flatMap((row) =>
    row && /^\s*[-–]?\s*\d{1,4}\s*[-–]?\s*$/.test(textOfRow(row)) && isApart(row.base, rows) ? row.pieces : [],
  )
}

const isApart = (base: number, rows: readonly { base: number; size: number }[]): boolean =>
  rows.every((row) => row.base === base || Math.abs(row.base - base) > row.size * 1.15)

/** The lines that signing software prints into the page: small type, one below the other, that name the signer and the hour. */
function stampPieces(page: PageContent): Piece[] {
  const heads = page.pieces.filter((piece) => stampBegins.test(piece.text.trim().normalize("NFC")))
  return heads.flatMap((head) => {
    const block = page.pieces.filter(
      (piece) =>
        Math.abs(piece.left - head.left) < 40 && Math.abs(piece.base - head.base) < 70 && piece.size <= head.size * 1.2,
    )
    const told = block.filter((piece) => stampLine.test(piece.text.trim().normalize("NFC")))
    if (told.length < 2 || head.size > 10.5) return []
    const [first, last] = [Math.min(...told.map((p) => p.base)), Math.max(...told.map((p) => p.base))]
    return block.filter((piece) => piece.base >= first - 1 && piece.base <= last + 1)
  })
}
