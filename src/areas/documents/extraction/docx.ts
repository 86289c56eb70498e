import { detectEncoding } from "#src/areas/reading/index.ts"
import type { TextEncoding } from "../rules/text-origin.ts"
import { noteMark, type Story, StoryReader } from "./docx-body.ts"
import { readNumbering } from "./docx-numbering.ts"
import { readStyles } from "./docx-styles.ts"
import { Letters } from "./legacy-letters.ts"
import { gap, type ReadLine } from "./write-lines.ts"
import { CorruptFile, openZip } from "./zip.ts"

const mostXml = 60 * 1024 * 1024
const decode = new TextDecoder()

/**
 * The words of a Word file as its pages show them: one line per paragraph with the list marker that Word computes in front, tables as
 * "| a | b |", one row a line, notes after the body with their mark. Deleted and hidden text, comments, headers, footers, page
 * numbers and the table of contents are left out. Pages are known where Word noted them.
 */
export function readDocx(bytes: Uint8Array): { lines: ReadLine[]; encoding: TextEncoding } {
  const zip = openZip(bytes)
  const read = (name: string) => {
    const part = zip.read(name, mostXml)
    return part ? decode.decode(part) : ""
  }
  const body = read("word/document.xml")
  if (!body.includes("<w:body")) throw new CorruptFile("no body")
  const styles = readStyles(read("word/styles.xml"))
  const paged = body.includes("<w:lastRenderedPageBreak")
  const numbering = read("word/numbering.xml")
  const readWith = (letters: Letters): { lines: ReadLine[]; encoding: TextEncoding } => {
    const story = (xml: string, wholeFields = false): Story =>
      new StoryReader({ styles, letters, paged, wholeFields, numbering: readNumbering(numbering) }).read(xml)
    let main = story(body)
    if (main.unclosed) main = story(body, true)
    const notes = { footnote: story(read("word/footnotes.xml")).notes, endnote: story(read("word/endnotes.xml")).notes }
    return { lines: [...main.lines, ...writeNotes(main.named, notes)], encoding: letters.encoding }
  }
  const found = readWith(new Letters())
  if (found.encoding !== "unicode") return found
  // A program that does not know the old fonts may have put others in their place and left the letters.
  const old = detectEncoding(found.lines.map((line) => line.text).join("\n"))
  return old === "unicode" ? found : readWith(new Letters(old))
}

/** The notes that the text names, in its order, below the body: "[1] Theo Nghị quyết …". */
function writeNotes(
  named: Story["named"],
  notes: Record<"footnote" | "endnote", ReadonlyMap<string, readonly ReadLine[]>>,
): ReadLine[] {
  const counts = { footnote: 0, endnote: 0 }
  const written = named.flatMap(({ kind, id }) => {
    counts[kind] += 1
    const lines = (notes[kind].get(id) ?? []).filter((line) => line.text.trim() !== "")
    return lines.map((line, i): ReadLine => {
      const text = i === 0 ? `${noteMark(kind, counts[kind])} ${line.text.trim()}` : line.text
      return { text, page: null, box: null, part: kind, at: [counts[kind]] }
    })
  })
  return written.length === 0 ? [] : [gap, ...written]
}
