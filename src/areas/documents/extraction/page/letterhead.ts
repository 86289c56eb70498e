import type { Piece } from "./model.ts"
import { gapsOf, type Row, textOfRow } from "./rows.ts"

/** How many lines the letterhead takes: it stands in two columns until the line with the place and the date. */
export function countHeadRows(rows: readonly Row[]): number {
  const dated = rows
    .slice(0, 14)
    .findIndex((row) => /ngày\s*[\d.…/]*\s*th\p{L}{1,3}(?:\s|$)/u.test(textOfRow(row).normalize("NFC").toLowerCase()))
  if (dated < 0) return 0
  const after = rows[dated + 1]
  const count = after && /^số\s*:?/iu.test(textOfRow(after).normalize("NFC")) ? dated + 2 : dated + 1
  return rows.slice(0, count).some((row) => gapsOf(row, row.size * 1.1).length > 0) ? count : 0
}

/** The left column of the letterhead, then the right one. */
export function splitHead(rows: readonly Row[]): Row[] {
  const cut = middleOf(rows)
  const columns: [Row[], Row[]] = [[], []]
  for (const row of rows)
    for (const i of [0, 1] as const) {
      const pieces = row.pieces.filter((piece) => (piece.left + piece.right) / 2 < cut === (i === 0))
      if (pieces.length > 0) columns[i].push({ ...row, pieces })
    }
  return columns.flat()
}

/** Where the two columns part: in the blank that most lines share and fewest words cross. */
function middleOf(rows: readonly Row[]): number {
  const pieces = rows.flatMap((row) => row.pieces)
  const candidates = rows.flatMap((row) => gapsOf(row, row.size).map((gap) => (gap.left + gap.right) / 2))
  const judged = candidates.map((x) => ({
    x,
    crossed: pieces.filter((piece: Piece) => piece.left < x - 1 && piece.right > x + 1).length,
    shared: rows.filter((row) => gapsOf(row, row.size).some((gap) => gap.left < x && gap.right > x)).length,
  }))
  judged.sort((a, b) => a.crossed - b.crossed || b.shared - a.shared)
  return (
    judged[0]?.x ??
    (Math.min(...pieces.map((piece) => piece.left)) + Math.max(...pieces.map((piece) => piece.right))) / 2
  )
}
