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

/** The left column of the letterhead, then the right one; its lines as they are when no blank parts it in two. */
export function splitHead(rows: readonly Row[]): Row[] {
  const cut = middleOf(rows)
  if (cut === null) return [...rows]
  const columns: [Row[], Row[]] = [[], []]
  for (const row of rows)
    for (const i of [0, 1] as const) {
      const pieces = row.pieces.filter((piece) => (piece.left + piece.right) / 2 < cut === (i === 0))
      if (pieces.length > 0) columns[i].push({ ...row, pieces })
    }
  return columns.flat()
}

/**
 * Where the two columns part: in the blank that most lines share and fewest words cross. A blank between two words of one line
 * parts nothing: it must be wide or shared by two lines, and stand away from both ends.
 */
function middleOf(rows: readonly Row[]): number | null {
  const pieces = rows.flatMap((row) => row.pieces)
  const left = Math.min(...pieces.map((piece) => piece.left))
  const width = Math.max(...pieces.map((piece) => piece.right)) - left
  const judged = rows.flatMap((row) =>
    gapsOf(row, row.size).map((gap) => {
      const x = (gap.left + gap.right) / 2
      return {
        x,
        wide: gap.right - gap.left > row.size * 2.5,
        crossed: pieces.filter((piece: Piece) => piece.left < x - 1 && piece.right > x + 1).length,
        shared: rows.filter((one) => gapsOf(one, one.size).some((blank) => blank.left < x && blank.right > x)).length,
      }
    }),
  )
  const inside = judged.filter(
    ({ x, wide, shared }) => (wide || shared > 1) && x > left + width * 0.15 && x < left + width * 0.85,
  )
  inside.sort((a, b) => a.crossed - b.crossed || b.shared - a.shared)
  return inside[0]?.x ?? null
}
