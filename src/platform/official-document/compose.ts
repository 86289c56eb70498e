import { cleanLine, closeList } from "./clean-text.ts"
import { composeBlocks, type ComposedBlock, type ComposedParagraph } from "./compose-blocks.ts"
import { widthOf } from "./font-metrics.ts"
import { balanceLines } from "./line-breaks.ts"
import { body, layoutOf, textWidth, type Layout, type Style } from "./layout.ts"
import type { Appendix, OfficialDocument, Signature } from "./model.ts"

/** One thing in a stack of centred lines: the letterhead's halves, the title, the signature. Lengths in points. */
export type Piece =
  | ({
      readonly kind: "text"
      readonly text: string
      readonly left?: boolean
      readonly underline?: boolean
      readonly before?: number
    } & Style)
  | { readonly kind: "line"; readonly width: number }
  | ({ readonly kind: "frame"; readonly text: string; readonly width: number } & Style)
  | { readonly kind: "gap"; readonly height: number }

/** A document with every word cleaned and placed: what both renderers lay out, so that neither decides any wording. */
export type ComposedDocument = {
  readonly properties: { readonly title: string; readonly creator: string; readonly createdAt: Date }
  readonly letterhead: { readonly leftShare: number; readonly left: readonly Piece[]; readonly right: readonly Piece[] }
  readonly opening: readonly Piece[]
  readonly blocks: readonly ComposedBlock[]
  readonly closing: { readonly left: readonly Piece[]; readonly right: readonly Piece[] }
  readonly appendices: readonly ComposedAppendix[]
}
export type ComposedAppendix = {
  readonly landscape: boolean
  readonly opening: readonly Piece[]
  readonly blocks: readonly ComposedBlock[]
}

/** Settles every word of a document and the length of every drawn line. */
export function composeDocument(document: OfficialDocument): ComposedDocument {
  const layout = layoutOf(document.side)
  const abstract = cleanLine(document.abstract)
  const typeName = document.typeName === null ? null : cleanLine(document.typeName)
  return {
    properties: {
      title: typeName === null ? abstract : `${typeName} ${abstract}`,
      creator: cleanLine(document.issuer),
      createdAt: document.createdAt ?? new Date(),
    },
    letterhead: {
      leftShare: layout.leftShare,
      left: composeIssuer(document, layout),
      right: composeMotto(document, layout),
    },
    opening: typeName === null ? [] : composeTitle(typeName, abstract, layout),
    blocks: [
      ...composeAddressees(document.addressees ?? [], layout),
      ...composeActingBody(document.actingBody),
      ...closeList(document.legalBases ?? []).map(italicParagraph),
      ...composeBlocks(document.blocks, textWidth(false)),
    ],
    closing: {
      left: composeRecipients(document.recipients, layout),
      right: document.signature === null ? [] : composeSignature(document.signature, layout),
    },
    appendices: (document.appendices ?? []).map((appendix) => composeAppendix(appendix, layout)),
  }
}

const text = (
  words: string,
  style: Style,
  more: { before?: number; left?: boolean; underline?: boolean } = {},
): Piece => ({
  kind: "text",
  text: words,
  ...style,
  ...more,
})

/** The rules ask for a line of a third to a half of the text above it: of its longest line, when it takes several. */
function shortLine(lines: string, style: Style): Piece {
  return { kind: "line", width: 0.4 * Math.max(...lines.split("\n").map((line) => widthOf(line, style))) }
}

function composeIssuer(document: OfficialDocument, layout: Layout): Piece[] {
  const column = textWidth(false) * layout.leftShare
  // A little less than the column, so that the two halves of the letterhead do not touch.
  const room = column * 0.94
  const issuer = balanceLines(cleanLine(document.issuer), layout.issuer, room)
  const pieces: Piece[] = []
  if (document.parentBody !== null)
    pieces.push(text(balanceLines(cleanLine(document.parentBody), layout.parentBody, room), layout.parentBody))
  pieces.push(text(issuer, layout.issuer))
  pieces.push(layout.underIssuer === "line" ? shortLine(issuer, layout.issuer) : text("*", layout.issuer))
  pieces.push(text(cleanLine(document.symbol), layout.symbol, { before: layout.underIssuer === "line" ? 4 : 0 }))
  if (document.typeName === null)
    pieces.push(
      text(balanceLines(layout.subjectPrefix + cleanLine(document.abstract), layout.subject, room), layout.subject, {
        before: 2,
      }),
    )
  if (document.draftMark !== null) {
    const mark = cleanLine(document.draftMark)
    const style = { size: 13, bold: true, italic: false }
    pieces.push(
      { kind: "gap", height: 6 },
      { kind: "frame", text: mark, width: Math.min(widthOf(mark, style) + 14, column), ...style },
    )
  }
  return pieces
}

function composeMotto(document: OfficialDocument, layout: Layout): Piece[] {
  const pieces: Piece[] = layout.motto.map((line) => text(line.text, line.style))
  const last = layout.motto.at(-1)
  if (last) pieces.push({ kind: "line", width: widthOf(last.text, last.style) })
  pieces.push(text(placeAndDate(document), layout.placeAndDate, { before: 6 }))
  return pieces
}

/** "Cà Mau, ngày 05 tháng 02 năm 2026": days below 10 and the months 1 and 2 take a 0 (Decree 30, Appendix I). */
function placeAndDate({ place, date }: OfficialDocument): string {
  const blank = "\u00A0".repeat(6)
  if (date === null) return `${cleanLine(place)}, ngày${blank}tháng${blank}năm${blank}`
  const [year, month, day] = date.split("-").map(Number) as [number, number, number]
  const shownMonth = month <= 2 ? `0${month}` : String(month)
  return `${cleanLine(place)}, ngày ${String(day).padStart(2, "0")} tháng ${shownMonth} năm ${year}`
}

function composeTitle(typeName: string, abstract: string, layout: Layout): Piece[] {
  const lines = balanceLines(abstract, layout.abstract, textWidth(false) * 0.86)
  const under = layout.underAbstract === "line" ? shortLine(lines, layout.abstract) : text("-----", layout.abstract)
  return [
    { kind: "gap", height: 14 },
    text(typeName, layout.typeName),
    text(lines, layout.abstract),
    under,
    { kind: "gap", height: 8 },
  ]
}

function composeAddressees(addressees: readonly string[], layout: Layout): ComposedParagraph[] {
  const greeting = "Kính gửi:"
  const style = { bold: layout.addressee.bold, italic: layout.addressee.italic }
  const place = { kind: "paragraph", keepNext: true, firstLine: 0 } as const
  const only = addressees.length === 1 ? addressees[0] : undefined
  if (only !== undefined)
    return [
      {
        ...place,
        align: "center",
        left: 0,
        runs: [
          { text: `${greeting} `, ...style },
          { text: cleanLine(only), bold: false, italic: false },
        ],
      },
    ]
  if (addressees.length === 0) return []
  return [
    { ...place, align: "left", left: 85, runs: [{ text: greeting, ...style }] },
    ...closeList(addressees).map((line): ComposedParagraph => ({
      ...place,
      align: "left",
      left: 130,
      runs: [{ text: `- ${line}`, bold: false, italic: false }],
    })),
  ]
}

const composeActingBody = (actingBody: string | undefined): ComposedParagraph[] =>
  actingBody === undefined || cleanLine(actingBody) === ""
    ? []
    : [
        {
          kind: "paragraph",
          align: "center",
          left: 0,
          firstLine: 0,
          keepNext: true,
          runs: [{ text: cleanLine(actingBody), bold: true, italic: false }],
        },
      ]

const italicParagraph = (line: string): ComposedParagraph => ({
  kind: "paragraph",
  align: "justify",
  left: 0,
  firstLine: body.firstLine,
  keepNext: false,
  runs: [{ text: line, bold: false, italic: true }],
})

function composeRecipients(recipients: readonly string[], layout: Layout): Piece[] {
  const lines = closeList(recipients)
  if (lines.length === 0) return []
  return [
    text("Nơi nhận:", layout.recipientsTitle, { left: true, underline: layout.recipientsUnderlined }),
    ...lines.map((line) => text(`- ${line}`, layout.recipients, { left: true })),
  ]
}

function composeSignature(signature: Signature, layout: Layout): Piece[] {
  const room: Piece = { kind: "gap", height: 80 }
  const name = signature.name === null ? [] : [text(cleanLine(signature.name), layout.signatoryName)]
  const authority = signature.authority.map((line) => text(cleanLine(line), layout.authority))
  return [...authority, text(cleanLine(signature.title), layout.signatoryTitle), room, ...name]
}

function composeAppendix(appendix: Appendix, layout: Layout): ComposedAppendix {
  const landscape = appendix.landscape ?? false
  const room = textWidth(landscape) * 0.86
  const attached = appendix.attachedTo === undefined ? "" : cleanLine(appendix.attachedTo)
  const attachedStyle = { size: body.size, bold: false, italic: true }
  const title = balanceLines(cleanLine(appendix.title), layout.appendixTitle, room)
  const note = balanceLines(attached.startsWith("(") ? attached : `(${attached})`, attachedStyle, room)
  const opening: Piece[] = [text(cleanLine(appendix.label), layout.appendixLabel), text(title, layout.appendixTitle)]
  if (attached !== "") opening.push(text(note, attachedStyle))
  opening.push(shortLine(title, layout.appendixTitle), { kind: "gap", height: 8 })
  return { landscape, opening, blocks: composeBlocks(appendix.blocks, textWidth(landscape)) }
}
