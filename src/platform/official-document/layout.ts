import type { Side } from "./model.ts"

/** Millimetres of an A4 page and the margins that both sides' rules allow (State: 20–25, 20–25, 30–35, 15–20; Party: 20, 20, 30, 15). */
export const page = {
  width: 210,
  height: 297,
  top: 20,
  bottom: 20,
  left: 30,
  right: 15,
  pageNumberFromTop: 11,
} as const

export const pointsPerMillimetre = 72 / 25.4

/** Points of the text column, upright or landscape. */
export const textWidth = (landscape: boolean): number =>
  ((landscape ? page.height : page.width) - page.left - page.right) * pointsPerMillimetre

/** Body text: Decree 30 asks for a first line of 1 or 1.27 cm, at least 6 pt between paragraphs, single to 1.5 lines. */
export const body = { size: 14, firstLine: 12.7, between: 6, line: 1.15 } as const

/** A table is set smaller than the body, smaller still when it has many columns. */
export const tableSize = (columns: number): number => (columns > 6 ? 11 : 12)

export type Style = { readonly size: number; readonly bold: boolean; readonly italic: boolean }
const style = (size: number, how: "plain" | "bold" | "italic" | "bold-italic" = "plain"): Style => ({
  size,
  bold: how.startsWith("bold"),
  italic: how.endsWith("italic"),
})

/** What the two bodies of rules fix differently. Sizes in points; where a rule gives a range, the usual choice for 14-point text. */
export type Layout = {
  /** The share of the text column that the issuer's half of the letterhead takes. */
  readonly leftShare: number
  readonly parentBody: Style
  readonly issuer: Style
  /** Under the issuer: a line of 1/3 to 1/2 of the name's length (State), or a star (Party). */
  readonly underIssuer: "line" | "star"
  readonly symbol: Style
  readonly subject: Style
  readonly subjectPrefix: string
  readonly motto: readonly { readonly text: string; readonly style: Style }[]
  readonly placeAndDate: Style
  readonly typeName: Style
  readonly abstract: Style
  /** Under the abstract: a line of 1/3 to 1/2 of its length (State), or dashes (Party). */
  readonly underAbstract: "line" | "dashes"
  readonly addressee: Style
  readonly authority: Style
  readonly signatoryTitle: Style
  readonly signatoryName: Style
  readonly recipientsTitle: Style
  readonly recipientsUnderlined: boolean
  readonly recipients: Style
  readonly appendixLabel: Style
  readonly appendixTitle: Style
}

const state: Layout = {
  leftShare: 0.4,
  parentBody: style(13),
  issuer: style(13, "bold"),
  underIssuer: "line",
  symbol: style(13),
  subject: style(13),
  subjectPrefix: "V/v ",
  motto: [
    { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", style: style(13, "bold") },
    { text: "Độc lập - Tự do - Hạnh phúc", style: style(14, "bold") },
  ],
  placeAndDate: style(14, "italic"),
  typeName: style(14, "bold"),
  abstract: style(14, "bold"),
  underAbstract: "line",
  addressee: style(14),
  authority: style(14, "bold"),
  signatoryTitle: style(14, "bold"),
  signatoryName: style(14, "bold"),
  recipientsTitle: style(12, "bold-italic"),
  recipientsUnderlined: false,
  recipients: style(11),
  appendixLabel: style(14, "bold"),
  appendixTitle: style(14, "bold"),
}

const party: Layout = {
  ...state,
  leftShare: 0.48,
  parentBody: style(14),
  issuer: style(14, "bold"),
  underIssuer: "star",
  symbol: style(14),
  subject: style(12, "italic"),
  subjectPrefix: "",
  motto: [{ text: "ĐẢNG CỘNG SẢN VIỆT NAM", style: style(15, "bold") }],
  typeName: style(16, "bold"),
  underAbstract: "dashes",
  addressee: style(14, "italic"),
  signatoryTitle: style(14),
  recipientsTitle: style(14),
  recipientsUnderlined: true,
  recipients: style(12),
}

/** The layout in force. A successor of either rule becomes a further version here, chosen by the document's date. */
export const layoutOf = (side: Side): Layout => (side === "state" ? state : party)
