import type { Piece } from "./compose.ts"
import type { ComposedRun } from "./compose-blocks.ts"

/** Twentieths of a point, the unit of lengths in a Word file. */
export const twips = (points: number): number => Math.round(points * 20)

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? "")

/** Words of one style, line feeds as line breaks. */
export function writeWords(text: string, properties: string): string {
  const open = properties === "" ? "<w:r>" : `<w:r><w:rPr>${properties}</w:rPr>`
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
  return `${open}${lines.join("<w:br/>")}</w:r>`
}

/** Numbers the bookmarks of a document and keeps their names within Word's rules: 40 letters, digits and underscores, each name once. */
export type Bookmarks = { readonly used: Map<string, number>; next: number }
export const startBookmarks = (): Bookmarks => ({ used: new Map(), next: 1 })

function bookmark(ref: string, bookmarks: Bookmarks, inside: string): string {
  const plain = `so_${ref.replace(/[^A-Za-z0-9]/g, "_")}`.slice(0, 36)
  const times = bookmarks.used.get(plain) ?? 0
  bookmarks.used.set(plain, times + 1)
  const id = bookmarks.next++
  const name = times === 0 ? plain : `${plain}_${times + 1}`.slice(0, 40)
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`
}

/** A field, not a hyperlink element: it needs no entry elsewhere in the file, and an encoded quote cannot end its address early. */
function linkField(address: string, inside: string): string {
  const encoded = encodeURI(address.toWellFormed()).replaceAll('"', "%22").replaceAll("\\", "%5C")
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const instruction = `<w:r><w:instrText xml:space="preserve">${escapeXml(` HYPERLINK "${encoded}" `)}</w:instrText></w:r>`
  return `${mark("begin")}${instruction}${mark("separate")}${inside}${mark("end")}`
}

export function writeRuns(runs: readonly ComposedRun[], bookmarks: Bookmarks): string {
  let xml = ""
  for (const { text, bold, italic, figure } of runs) {
    let inside = writeWords(text, `${bold ? "<w:b/>" : ""}${italic ? "<w:i/>" : ""}`)
    if (figure?.address !== undefined) inside = linkField(figure.address, inside)
    xml += figure === undefined ? inside : bookmark(figure.ref, bookmarks, inside)
  }
  return xml
}

type ParagraphLook = {
  readonly style?: string
  readonly align?: "both" | "center" | "right" | "left"
  /** Points. */
  readonly before?: number
  readonly left?: number
  readonly right?: number
  readonly firstLine?: number
  readonly keepNext?: boolean
  readonly borders?: string
}

/** One paragraph; its properties stand in the order that the file format fixes. */
export function writeParagraph(inside: string, look: ParagraphLook): string {
  const indent = [
    look.left === undefined ? "" : ` w:left="${twips(look.left)}"`,
    look.right === undefined ? "" : ` w:right="${twips(look.right)}"`,
    look.firstLine === undefined ? "" : ` w:firstLine="${twips(look.firstLine)}"`,
  ].join("")
  const properties = [
    look.style === undefined ? "" : `<w:pStyle w:val="${look.style}"/>`,
    look.keepNext ? "<w:keepNext/>" : "",
    look.borders === undefined ? "" : `<w:pBdr>${look.borders}</w:pBdr>`,
    look.before === undefined ? "" : `<w:spacing w:before="${twips(look.before)}"/>`,
    indent === "" ? "" : `<w:ind${indent}/>`,
    look.align === undefined ? "" : `<w:jc w:val="${look.align}"/>`,
  ].join("")
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`
}

const thin = (side: string, space: number) => `<w:${side} w:val="single" w:sz="6" w:space="${space}" w:color="000000"/>`

/** Writes a stack of centred pieces in a column of `width` points. */
export function writePieces(pieces: readonly Piece[], width: number, keepNext = false): string {
  return pieces.map((piece) => writePiece(piece, width, keepNext)).join("")
}

function writePiece(piece: Piece, width: number, keepNext: boolean): string {
  switch (piece.kind) {
    case "text": {
      const properties = `${piece.bold ? "<w:b/>" : ""}${piece.italic ? "<w:i/>" : ""}${fontSize(piece.size)}${piece.underline ? '<w:u w:val="single"/>' : ""}`
      const align = piece.left ? "left" : "center"
      return writeParagraph(writeWords(piece.text, properties), {
        style: "Stack",
        align,
        keepNext,
        ...(piece.before ? { before: piece.before } : {}),
      })
    }
    case "line": {
      const side = Math.max(0, (width - piece.width) / 2)
      return writeParagraph("", { style: "Rule", left: side, right: side, keepNext, borders: thin("top", 1) })
    }
    case "frame": {
      const side = Math.max(4, (width - piece.width) / 2)
      const borders = ["top", "left", "bottom", "right"].map((edge) => thin(edge, 2)).join("")
      return writeParagraph(writeWords(piece.text, `<w:b/>${fontSize(piece.size)}`), {
        style: "Stack",
        align: "center",
        left: side,
        right: side,
        keepNext,
        borders,
      })
    }
    case "gap":
      return `<w:p><w:pPr><w:pStyle w:val="Stack"/>${keepNext ? "<w:keepNext/>" : ""}<w:spacing w:line="${twips(piece.height)}" w:lineRule="exact"/></w:pPr></w:p>`
    default:
      return piece satisfies never
  }
}

const fontSize = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`

/** Two stacks side by side with no lines around them, never parted by a page: the letterhead and the closing. */
export function writeSideBySide(
  left: readonly Piece[],
  right: readonly Piece[],
  widths: readonly [number, number],
): string {
  const cell = (pieces: readonly Piece[], width: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/></w:tcPr>${pieces.length === 0 ? "<w:p/>" : writePieces(pieces, width)}</w:tc>`
  const [first, second] = widths
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${twips(first + second)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid><w:gridCol w:w="${twips(first)}"/><w:gridCol w:w="${twips(second)}"/></w:tblGrid>` +
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(left, first)}${cell(right, second)}</w:tr></w:tbl>`
  )
}
