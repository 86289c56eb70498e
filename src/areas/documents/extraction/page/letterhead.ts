import type { Piece } from "./model.ts"
import { gapsOf, type Row, textOfRow } from "./rows.ts"

/** How many lines the letterhead takes: it stands in two columns until the line with the place and the date. */
export function countHeadRows(rows: readonly Row[]): number {
  const dated = rows
    .slice(0, 14)
    .findIndex((row) => /ngày\s*[\d.…/]*\s*tháng/u.test(textOfRow(row).normalize("NFC").toLowerCase()))
  if (dated < 0) return 0
  const after = rows[dated + 1]
  const count = after && /^số\s*:?/iu.test(textOfRow(after).normalize("NFC")) ? dated + 2 : dated + 1
  return rows.slice(0, count).some((row) => gapsOf(row, row.size * 2).length > 0) ? count : 0
}

/** The left column of the letterhead, then the right one. */
export function splitHead(rows: readonly Row[]): Row[] {
  const all = rows.flatMap((row) => row.pieces)
  const middle = (Math.min(...all.map((piece) => piece.left)) + Math.max(...all.map((piece) => piece.right))) / 2
  const columns: [Row[], Row[]] = [[], []]
  for (const row of rows) {
    const gap = gapsOf(row, row.size * 1.2).sort((a, b) => b.right - b.left - (a.right - a.left))[0]
    const cut = gap ? (gap.left + gap.right) / 2 : row.left > middle * 0.85 ? -Infinity : Infinity
    for (const i of [0, 1] as const) {
      const pieces = row.pieces.filter((piece: Piece) => piece.left < cut === (i === 0))
      if (pieces.length > 0) columns[i].push({ ...row, pieces })
    }
  }
  return columns.flat()
}
