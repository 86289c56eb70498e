import type { PlainDate } from "#src/base/plain-date.ts"

/** Which body of rules sets the layout: Decree 30/2020/NĐ-CP for the State, Guide 36-HD/VPTW for the Party. */
export type Side = "state" | "party"

/**
 * An official paper as its author thinks of it. Every word stands here ready to print; the renderers only lay it out,
 * so the same document gives the same text in Word and in PDF.
 */
export type OfficialDocument = {
  readonly side: Side
  /** The body directly above the issuer, when the letterhead names one. */
  readonly parentBody: string | null
  readonly issuer: string
  /**
   * The whole number and symbol, "Số: 05/BC-UBND" or "Số 01-BC/ĐU". A draft keeps the blank that the registry fills in by
   * hand: "Số:      /BC-UBND".
   */
  readonly symbol: string
  readonly place: string
  /** Null leaves "ngày … tháng … năm …" to be written by hand. */
  readonly date: PlainDate | null
  /** "BÁO CÁO"; null for an official letter (công văn), whose abstract then stands under the symbol. */
  readonly typeName: string | null
  readonly abstract: string
  /** One addressee, or several that are listed under "Kính gửi:". */
  readonly addressees?: readonly string[]
  /** The body that acts, above the legal bases of a decision or a resolution: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ". */
  readonly actingBody?: string
  /** "Căn cứ …" one by one; the closing ";" and "." are added here. */
  readonly legalBases?: readonly string[]
  readonly blocks: readonly Block[]
  readonly signature: Signature | null
  /** "Nơi nhận:" one by one, the file copy ("Lưu: VT") last; dashes, ";" and "." are added here. */
  readonly recipients: readonly string[]
  readonly appendices?: readonly Appendix[]
  /** Shown in a frame under the symbol: "DỰ THẢO", "DỰ THẢO LẦN 2". Null on a paper that is ready to sign. */
  readonly draftMark: string | null
  /** Written into the file's properties. The same document with the same instant gives the same bytes. */
  readonly createdAt?: Date
}

/** A stretch of text in one style. A line feed in the text starts a new line. */
export type Run = {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly figure?: FigureReference
}

/** Ties a number in the text to the record it came from, so that a reader or the checker of pasted reports can find it. */
export type FigureReference = {
  readonly ref: string
  /** Where the record opens. Printed looks do not change: an official paper has no blue links. */
  readonly address?: string
}

/** Plain text, or runs where styles or figures differ. */
export type RichText = string | readonly Run[]

export type HeadingLevel = 1 | 2 | 3 | 4

export type Heading = {
  readonly kind: "heading"
  readonly level: HeadingLevel
  /** "I.", "1.", "a)", "Điều 1."; printed as given. */
  readonly numbering: string | null
  readonly title: string
  /** In the middle, the title on its own line below "Phần thứ nhất" or "Chương I". */
  readonly centered?: boolean
}

export type Paragraph = {
  readonly kind: "paragraph"
  readonly text: RichText
  /** Justified with an indented first line unless said otherwise. */
  readonly align?: "justify" | "center" | "right"
}

export type Bullet = {
  readonly kind: "bullet"
  /** 1 is marked with "-", 2 with "+". */
  readonly level?: 1 | 2
  readonly text: RichText
}

export type TableColumn = {
  readonly title: string
  /** Neighbouring columns with the same group share a heading cell above their own. */
  readonly group?: string
  /** The share of the table's width, compared with the other columns. */
  readonly width: number
  readonly align?: "left" | "center" | "right"
  /** Figures stand to the right unless `align` says otherwise. */
  readonly numeric?: boolean
}

export type TableRow = {
  readonly cells: readonly RichText[]
  /** "total" is bold; "section" is bold and its one cell spans the table. */
  readonly style?: "plain" | "total" | "section"
}

export type Table = {
  readonly kind: "table"
  /** Above the table, to the right: "Đơn vị tính: triệu đồng". */
  readonly unit?: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  /** Below the table, in italics. */
  readonly note?: string
}

export type Block = Heading | Paragraph | Bullet | Table

export type Signature = {
  /** The lines above the title: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"; for the Party "T/M BAN THƯỜNG VỤ". */
  readonly authority: readonly string[]
  readonly title: string
  /** Null leaves the place for a name empty. */
  readonly name: string | null
}

export type Appendix = {
  /** "PHỤ LỤC I", or "PHỤ LỤC" when there is only one. */
  readonly label: string
  readonly title: string
  /** "Kèm theo Báo cáo số …"; the brackets are added here when absent. */
  readonly attachedTo?: string
  readonly landscape?: boolean
  readonly blocks: readonly Block[]
}
