import { setLevel, readRunLook, type RunLook, type Styles } from "./docx-styles.ts"
import type { ListPlace, Numbering } from "./docx-numbering.ts"
import { splitColumns } from "./docx-columns.ts"
import { Fields } from "./docx-fields.ts"
import { writeSymbols, symbolOf } from "./docx-symbols.ts"
import { type PageCount, TableReader } from "./docx-tables.ts"
import type { FontRun, Letters } from "./legacy-letters.ts"
import type { LinePiece, ReadLine } from "./write-lines.ts"
import { attribute, walkXml, type XmlStep } from "./xml.ts"

type Opening = Extract<XmlStep, { step: "open" }>

/** Parts whose text is not the document's: deleted or moved away, remembered properties, pictures' fall-backs, readings above letters. */
const silent = new Set([
  "w:del",
  "w:moveFrom",
  "w:delText",
  "w:delInstrText",
  "mc:Fallback",
  "w:pPrChange",
  "w:rPrChange",
  "w:tblPrChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:sectPr",
  "w:rt",
])

interface Paragraph {
  runs: FontRun[]
  style: string
  place: Partial<ListPlace>
  outline: number | undefined
  page: number | null
  /** The end of the paragraph was deleted: its words go on in the next. */
  open: boolean
}

/** The words of one story: the body, or all notes of a file. */
export interface Story {
  lines: ReadLine[]
  /** The lines of each note, by its id. */
  notes: Map<string, ReadLine[]>
  /** The ids of the notes that the text names, in its order. */
  named: { kind: "footnote" | "endnote"; id: string }[]
  /** A table of contents or a page number that never ends hid the rest. */
  unclosed: boolean
}

/** Reads the words of a story as the page shows them, with the place of each line. */
export class StoryReader {
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #letters: Letters
  readonly #story: Story = { lines: [], notes: new Map(), named: [], unclosed: false }
  readonly #paragraphs: Paragraph[] = []
  readonly #tables: TableReader
  readonly #fields: Fields
  readonly #boxes: { lines: ReadLine[]; page: number }[] = []
  /** Where finished lines go: the body, a cell, a text box or a note. */
  readonly #sinks: ReadLine[][]
  #carried: FontRun[] = []
  #look: RunLook = {}
  #quiet = 0
  #placeholder = false
  #inProperties = false
  #letter: { text: string; exact: boolean; code: boolean } | null = null
  readonly #pages: PageCount
  #paragraph = 0
  #boxCount = 0
  readonly #counts = { footnote: 0, endnote: 0 }

  constructor(given: {
    styles: Styles
    numbering: Numbering
    letters: Letters
    paged: boolean
    wholeFields?: boolean
  }) {
    this.#styles = given.styles
    this.#numbering = given.numbering
    this.#letters = given.letters
    this.#pages = { now: 1, known: given.paged }
    this.#fields = new Fields(given.wholeFields ?? false)
    this.#sinks = [this.#story.lines]
    this.#tables = new TableReader(this.#pages, this.#sinks)
  }

  read(xml: string): Story {
    for (const part of walkXml(xml)) {
      if (part.step === "text") {
        if (this.#letter && this.#quiet === 0) this.#letter.text += part.text
        continue
      }
      if (part.step === "open" && this.#isMark(part)) continue
      if (silent.has(part.name)) this.#quiet += part.step === "close" ? -1 : part.closed ? 0 : 1
      else if (this.#quiet > 0) this.#follow(part)
      else if (part.step === "open") this.#open(part)
      else this.#close(part.name)
    }
    return {
      ...this.#story,
      lines: splitColumns(this.#story.lines),
      unclosed: this.#fields.hides,
    }
  }

  /** Content controls inside what is left out are counted, so that the one that began the silence also ends it. */
  #follow(part: Exclude<XmlStep, { step: "text" }>): void {
    if (part.name !== "w:sdtContent") return
    this.#quiet += part.step === "close" ? -1 : part.closed ? 0 : 1
  }

  /** A deleted or moved paragraph end or table row is marked by an empty element among the properties. */
  #isMark(part: Opening): boolean {
    if (part.name !== "w:del" && part.name !== "w:moveFrom") return false
    if (!part.closed || this.#quiet > 0) return false
    const paragraph = this.#paragraphs.at(-1)
    if (this.#inProperties && paragraph) paragraph.open = true
    else this.#tables.deleteRow()
    return true
  }

  #open(part: Opening): void {
    const { name, attributes } = part
    const value = () => attribute(attributes, "w:val") ?? ""
    if (name === "w:p") this.#openParagraph(part.closed)
    else if (name === "w:t" || name === "m:t" || name === "w:instrText") {
      const exact = /xml:space\s*=\s*["']preserve/.test(attributes)
      this.#letter = part.closed ? null : { text: "", exact, code: name === "w:instrText" }
    } else if (name === "w:r" || name === "m:r") this.#look = {}
    else if (name === "w:pPr") this.#inProperties = !part.closed
    else if (name === "w:txbxContent") {
      if (!part.closed) this.#openBox()
    } else if (name === "w:footnote" || name === "w:endnote") this.#openNote(part)
    else if (name === "w:showingPlcHdr") this.#placeholder = true
    else if (name === "w:sdtContent") this.#openControl(part.closed)
    else if (name === "w:lastRenderedPageBreak") this.#turnPage()
    else if (name.startsWith("w:fld")) this.#fields.open(part)
    else if (!this.#tables.open(part)) this.#openInParagraph(part, value)
  }

  #openInParagraph(part: Opening, value: () => string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph) return
    const { name, attributes } = part
    if (this.#inProperties) {
      if (name === "w:pStyle") paragraph.style = value()
      else if (name === "w:numId") paragraph.place.list = value()
      else if (name === "w:ilvl") paragraph.place.level = Number(value())
      else if (name === "w:outlineLvl") {
        const look: { outline?: number } = {}
        setLevel(look, Number(value()))
        paragraph.outline = look.outline ?? -1
      }
    } else if (name === "w:rStyle") this.#look = { ...this.#styles.own(value()), ...this.#look }
    else if (name === "w:br" || name === "w:cr")
      this.#put(/^(?:page|column)$/.test(attribute(attributes, "w:type") ?? "") ? "" : "\n")
    else if (name === "w:tab" || name === "w:ptab") this.#put(/w:pos/.test(attributes) ? "" : "\t")
    else if (name === "w:noBreakHyphen") this.#put("-")
    else if (name === "w:sym") {
      const code = Number.parseInt(attribute(attributes, "w:char") ?? "", 16)
      this.#put(Number.isNaN(code) ? "" : symbolOf(attribute(attributes, "w:font") ?? "", code))
    } else if (name === "w:footnoteReference" || name === "w:endnoteReference") this.#nameNote(name, attributes)
    else readRunLook(this.#look, name, attributes)
  }

  #close(name: string): void {
    if (name === "w:t" || name === "m:t" || name === "w:instrText") this.#closeLetters()
    else if (name === "w:pPr") this.#inProperties = false
    else if (name === "w:p") this.#closeParagraph()
    else if (name === "w:txbxContent") this.#closeBox()
    else if (name === "w:footnote" || name === "w:endnote") this.#sinks.pop()
    else if (name === "w:fldSimple") this.#fields.close()
    else this.#tables.close(name)
  }

  get #pageKnown(): number | null {
    return this.#pages.known ? this.#pages.now : null
  }

  // Words

  #closeLetters(): void {
    if (!this.#letter) return
    const { text, exact, code } = this.#letter
    this.#letter = null
    if (code) this.#fields.write(text)
    else this.#put(exact ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ""))
  }

  #put(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph || text === "" || this.#fields.hides) return
    const look = { ...this.#styles.of(paragraph.style), ...this.#look }
    if (look.hidden) return
    const font = look.font ?? ""
    paragraph.runs.push({ text: writeSymbols(text, font), font, capitals: look.capitals ?? false })
  }

  #turnPage(): void {
    if (this.#boxes.length > 0) return
    this.#pages.now += 1
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph) return
    if (paragraph.runs.some((run) => run.text !== ""))
      paragraph.runs.push({ text: "", font: "", capitals: false, page: this.#pages.now })
    else paragraph.page = this.#pageKnown
  }

  // Paragraphs

  #openParagraph(closed: boolean): void {
    this.#paragraphs.push({
      runs: this.#carried.splice(0),
      style: "",
      place: {},
      outline: undefined,
      page: this.#pageKnown,
      open: false,
    })
    this.#look = {}
    if (closed) this.#closeParagraph()
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    if (paragraph.open) {
      this.#carried = paragraph.runs
      return
    }
    this.#sinks.at(-1)?.push(this.#lineOf(paragraph))
    // A text box hangs on a paragraph; its words follow that paragraph.
    const box = this.#paragraphs.length === 0 ? this.#waiting.splice(0) : []
    for (const line of box) this.#sinks.at(-1)?.push(line)
  }

  #lineOf(paragraph: Paragraph): ReadLine {
    const style = this.#styles.of(paragraph.style)
    const { text: words, turns } = this.#letters.write(paragraph.runs)
    const ended = words.replace(/[ \t\u00a0]+$/gm, "")
    const place = { ...style, ...paragraph.place }
    const filled = ended.trim() !== ""
    if (filled && !this.#tables.isOpen && this.#boxes.length === 0) this.#paragraph += 1
    const listed = filled && place.list !== undefined && place.list !== "0"
    const marker = listed ? this.#numbering.next({ list: place.list ?? "", level: place.level ?? 0 }) : ""
    const shown = marker === "" ? ended : `${marker} ${ended.trimStart()}`
    const outline = paragraph.outline ?? style.outline ?? -1
    const at = outline >= 0 ? [this.#paragraph, outline + 1] : [this.#paragraph]
    const line: ReadLine = {
      text: shown,
      page: paragraph.page,
      box: null,
      part: outline >= 0 && shown.length <= longestHeading ? "heading" : "paragraph",
      at: outline >= 0 && shown.length <= longestHeading ? at : [this.#paragraph],
    }
    return turns.length === 0 ? line : { ...line, pieces: cut(line, turns, shown.length - ended.length) }
  }

  // Text boxes, notes, controls

  readonly #waiting: ReadLine[] = []
  #openBox(): void {
    this.#boxCount += 1
    const lines: ReadLine[] = []
    this.#boxes.push({ lines, page: this.#pages.now })
    this.#sinks.push(lines)
  }

  #closeBox(): void {
    const box = this.#boxes.pop()
    if (!box) return
    this.#sinks.pop()
    this.#pages.now = box.page
    const page = this.#pageKnown
    for (const line of box.lines)
      if (line.text.trim() !== "")
        this.#waiting.push(line.part === "table" ? line : { ...line, page, part: "text-box", at: [this.#boxCount] })
    this.#look = {}
  }

  #openNote(part: Opening): void {
    const lines: ReadLine[] = []
    const separates = /separator/i.test(attribute(part.attributes, "w:type") ?? "")
    if (!separates) this.#story.notes.set(attribute(part.attributes, "w:id") ?? "", lines)
    if (!part.closed) this.#sinks.push(lines)
  }

  #nameNote(name: string, attributes: string): void {
    const kind = name === "w:footnoteReference" ? "footnote" : "endnote"
    const id = attribute(attributes, "w:id") ?? ""
    const marked = attribute(attributes, "w:customMarkFollows")
    if (this.#fields.hides || this.#look.hidden) return
    this.#counts[kind] += 1
    this.#story.named.push({ kind, id })
    // A mark that the writer chose follows as letters.
    if (marked === undefined || marked === "0") this.#put(noteMark(kind, this.#counts[kind]))
  }

  /** A content control that shows only its own prompt ("Click here to enter text") has no words. */
  #openControl(closed: boolean): void {
    if (closed) this.#placeholder = false
    else if (this.#placeholder) {
      this.#quiet += 1
      this.#placeholder = false
    }
  }
}

const longestHeading = 300

const romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
/** "[1]" for a footnote, "[i]" for an endnote, as Word counts them. */
export const noteMark = (kind: "footnote" | "endnote", count: number): string =>
  kind === "footnote" ? `[${count}]` : `[${romans[count - 1] ?? `i${count}`}]`

/** The parts of a paragraph that stand on different pages; `shift` letters of a list marker were put in front. */
function cut(line: ReadLine, turns: readonly { at: number; page: number }[], shift: number): LinePiece[] {
  const pieces: LinePiece[] = []
  let from = 0
  let page = line.page
  for (const turn of [...turns, { at: line.text.length - shift, page: 0 }]) {
    const to = Math.min(line.text.length, turn.at + shift)
    if (to > from) pieces.push({ from, to, page, at: line.at })
    from = to
    page = turn.page
  }
  return pieces
}
