import {
  AlignmentType,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type IParagraphStyleOptions,
  type ISectionOptions,
} from "docx"
import { strFromU8, unzipSync } from "fflate"
import { composeDocument, type ComposedDocument } from "./compose.ts"
import { writeBlocks } from "./docx-blocks.ts"
import { startBookmarks, twips, writePieces, writeSideBySide } from "./docx-xml.ts"
import { body, page, pointsPerMillimetre, textWidth } from "./layout.ts"
import type { OfficialDocument } from "./model.ts"
import { zipFiles } from "./zip-file.ts"

/**
 * Writes a document as a Word file (.docx) in the layout that its side's rules set. The docx library makes the package
 * around the text; the text itself is written here, because a long table costs the library seconds and this a moment.
 */
export async function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  const composed = composeDocument(document)
  const texts = writeTexts(composed)
  const landscapes = [false, ...composed.appendices.map((appendix) => appendix.landscape)]
  const shell = new Document({
    title: composed.properties.title,
    creator: composed.properties.creator,
    lastModifiedBy: composed.properties.creator,
    description: "",
    styles: { default: { document: { run: baseRun, paragraph: {} }, ...headingStyles }, paragraphStyles },
    sections: landscapes.map((landscape, index) => sectionOf(landscape, index)),
  })
  const files = unzipSync(await Packer.toBuffer(shell))
  edit(files, "word/document.xml", (xml) => fillSlots(xml, texts))
  edit(files, "docProps/core.xml", (xml) => nameLanguageAndTime(xml, composed.properties.createdAt))
  return zipFiles(files, composed.properties.createdAt)
}

/** The text of each section: the paper itself, then each appendix. */
function writeTexts({ letterhead, opening, blocks, closing, appendices }: ComposedDocument): string[] {
  const bookmarks = startBookmarks()
  const width = textWidth(false)
  const left = width * letterhead.leftShare
  const paper =
    writeSideBySide(letterhead.left, letterhead.right, [left, width - left]) +
    writePieces(opening.length === 0 ? [{ kind: "gap", height: 12 }] : opening, width) +
    writeBlocks(blocks, bookmarks) +
    writeClosing(closing, width)
  const attached = appendices.map(
    (appendix) =>
      writePieces(appendix.opening, textWidth(appendix.landscape)) + writeBlocks(appendix.blocks, bookmarks),
  )
  return [paper, ...attached]
}

function writeClosing({ left, right }: ComposedDocument["closing"], width: number): string {
  if (left.length === 0 && right.length === 0) return ""
  return writePieces([{ kind: "gap", height: 10 }], width, true) + writeSideBySide(left, right, [width / 2, width / 2])
}

const slotStyle = "Slot"

/** A page set-up whose only content is a numbered slot for the text. Pages are numbered from the second; each appendix from 1 again. */
function sectionOf(landscape: boolean, index: number): ISectionOptions {
  const mm = (millimetres: number) => twips(millimetres * pointsPerMillimetre)
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 28 })],
  })
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: mm(page.width),
          height: mm(page.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mm(page.top),
          bottom: mm(page.bottom),
          left: mm(page.left),
          right: mm(page.right),
          header: mm(page.pageNumberFromTop),
          footer: mm(10),
          gutter: 0,
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph("")] }) },
    children: [new Paragraph({ style: slotStyle, children: [new TextRun(String(index))] })],
  }
}

const slot = new RegExp(
  `<w:p><w:pPr><w:pStyle w:val="${slotStyle}"/>(<w:sectPr>.*?</w:sectPr>)?</w:pPr><w:r><w:t[^>]*>(\\d+)</w:t></w:r></w:p>`,
  "g",
)

/** Puts each section's text before the paragraph that ends the section; thin, it cannot fall onto a page by itself. */
function fillSlots(xml: string, texts: readonly string[]): string {
  let filled = 0
  const whole = xml.replace(slot, (_, section: string | undefined, index: string) => {
    filled++
    return `${texts[Number(index)] ?? ""}<w:p><w:pPr><w:pStyle w:val="SectionEnd"/>${section ?? ""}</w:pPr></w:p>`
  })
  if (filled !== texts.length)
    throw new Error(`${filled} of ${texts.length} sections found their place in the Word file`)
  return whole
}

function nameLanguageAndTime(xml: string, createdAt: Date): string {
  const time = `${createdAt.toISOString().slice(0, 19)}Z`
  return xml
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${time}`)
    .replace("</cp:coreProperties>", "<dc:language>vi-VN</dc:language></cp:coreProperties>")
}

function edit(files: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const file = files[name]
  if (!file) throw new Error(`The Word file has no ${name}`)
  files[name] = Buffer.from(change(strFromU8(file)))
}

const font = "Times New Roman"
const baseRun = {
  font: { ascii: font, hAnsi: font, cs: font, eastAsia: font },
  size: body.size * 2,
  sizeComplexScript: body.size * 2,
  color: "000000",
  language: { value: "vi-VN", eastAsia: "vi-VN", bidirectional: "ar-SA" },
}
const lineSpacing = { line: Math.round(240 * body.line), lineRule: LineRuleType.AUTO }
const firstLine = twips(body.firstLine * pointsPerMillimetre)

const headingStyle = (bold: boolean, italics: boolean) => ({
  run: { ...baseRun, bold, italics },
  paragraph: {
    keepNext: true,
    keepLines: true,
    alignment: AlignmentType.BOTH,
    indent: { firstLine },
    spacing: { before: twips(body.between), after: 0, ...lineSpacing },
  },
})
const headingStyles = {
  heading1: headingStyle(true, false),
  heading2: headingStyle(true, false),
  heading3: headingStyle(true, true),
  heading4: headingStyle(false, true),
}

function style(
  id: string,
  paragraph: NonNullable<IParagraphStyleOptions["paragraph"]>,
  run: NonNullable<IParagraphStyleOptions["run"]> = {},
): IParagraphStyleOptions {
  return { id, name: id, basedOn: "Normal", quickFormat: false, paragraph, run }
}
const tight = { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO }
const cellStyles = [11, 12].flatMap((size) => [
  style(`CellHeading${size}`, { alignment: AlignmentType.CENTER, spacing: tight }, { bold: true, size: size * 2 }),
  style(`CellLeft${size}`, { alignment: AlignmentType.LEFT, spacing: tight }, { size: size * 2 }),
  style(`CellCenter${size}`, { alignment: AlignmentType.CENTER, spacing: tight }, { size: size * 2 }),
  style(`CellRight${size}`, { alignment: AlignmentType.RIGHT, spacing: tight }, { size: size * 2 }),
])
const thinLine = (points: number) => ({ before: 0, after: 0, line: twips(points), lineRule: LineRuleType.EXACT })

const paragraphStyles: IParagraphStyleOptions[] = [
  style("BodyText", {
    alignment: AlignmentType.BOTH,
    indent: { firstLine },
    spacing: { before: twips(body.between), after: 0, ...lineSpacing },
  }),
  style("Stack", { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } }),
  style("Rule", { spacing: { ...thinLine(4), before: 70 } }, { size: 2 }),
  style(
    "TableUnit",
    { alignment: AlignmentType.RIGHT, keepNext: true, spacing: { before: twips(body.between), after: 60 } },
    { size: 26 },
  ),
  style("TableNote", { alignment: AlignmentType.LEFT, spacing: { before: 80, after: 80 } }, { size: 24 }),
  style("TableEnd", { spacing: thinLine(6) }, { size: 2 }),
  style("SectionEnd", { spacing: thinLine(1) }, { size: 2 }),
  style(slotStyle, {}),
  ...cellStyles,
]
