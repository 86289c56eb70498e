import { type ListPlace, readNumbering } from "./docx-numbering.ts"
import { attribute, walkXml, type XmlStep } from "./xml.ts"
import { CorruptFile, openZip } from "./zip.ts"

const mostXml = 60 * 1024 * 1024
const decode = new TextDecoder()

/**
 * The text of a Word file as the page shows it: one line per paragraph with the list marker that Word computes in front, tables as
 * "| a | b |", one row a line. Deleted text, comments, headers and footers are left out.
 */
export function readDocx(bytes: Uint8Array): string {
  const zip = openZip(bytes)
  const read = (name: string) => {
    const part = zip.read(name, mostXml)
    return part ? decode.decode(part) : null
  }
  const body = read("word/document.xml")
  if (body === null || !body.includes("<w:body")) throw new CorruptFile("no body")
  return writeBody(body, readNumbering(read("word/numbering.xml") ?? ""), readStyles(read("word/styles.xml") ?? ""))
}

/** The list that a paragraph style brings along, following the style it is based on. */
function readStyles(xml: string): (id: string) => Partial<ListPlace> {
  const styles = new Map<string, { based: string; place: Partial<ListPlace> }>()
  let style: { based: string; place: Partial<ListPlace> } | null = null
  for (const part of walkXml(xml)) {
    if (part.step === "close" && part.name === "w:style") style = null
    if (part.step !== "open") continue
    const value = attribute(part.attributes, "w:val") ?? ""
    if (part.name === "w:style")
      styles.set(attribute(part.attributes, "w:styleId") ?? "", (style = { based: "", place: {} }))
    else if (style && part.name === "w:basedOn") style.based = value
    else if (style && part.name === "w:numId") style.place.list = value
    else if (style && part.name === "w:ilvl") style.place.level = Number(value)
  }
  const find = (id: string, depth: number): Partial<ListPlace> => {
    const found = styles.get(id)
    return found && depth < 20 ? { ...find(found.based, depth + 1), ...found.place } : {}
  }
  return (id) => find(id, 0)
}

interface Paragraph {
  text: string
  style: string
  place: Partial<ListPlace>
}
interface Table {
  rows: string[][]
  cell: string[]
  span: number
  merged: boolean
}

/** Parts whose text is not the document's: deleted or moved away, remembered properties, pictures' fall-backs. */
const silent = new Set([
  "w:del",
  "w:moveFrom",
  "w:instrText",
  "w:delText",
  "mc:Fallback",
  "w:pPrChange",
  "w:rPrChange",
  "w:txbxContent",
])

function writeBody(
  xml: string,
  numbering: ReturnType<typeof readNumbering>,
  styles: (id: string) => Partial<ListPlace>,
): string {
  const lines: string[] = []
  const tables: Table[] = []
  let boxes: string[] = []
  let paragraph: Paragraph | null = null
  let hidden = 0
  let boxed = 0
  let letters = false

  const put = (text: string) => (tables.at(-1)?.cell ?? lines).push(text)
  const endParagraph = () => {
    if (!paragraph) return
    const text = paragraph.text.replace(/[ \u00a0]+$/gm, "")
    const place = { ...styles(paragraph.style), ...paragraph.place }
    const listed = text.trim() !== "" && place.list !== undefined && place.list !== "0"
    const marker = listed ? numbering.next({ list: place.list ?? "", level: place.level ?? 0 }) : ""
    put(marker === "" ? text : `${marker} ${text.trimStart()}`)
    if (boxes.length > 0) for (const line of boxes.splice(0)) put(line)
    paragraph = null
  }

  const open = (part: Extract<XmlStep, { step: "open" }>) => {
    const value = () => attribute(part.attributes, "w:val") ?? ""
    const table = tables.at(-1)
    if (part.name === "w:p") paragraph = part.closed ? (put(""), null) : { text: "", style: "", place: {} }
    else if (part.name === "w:tbl" && !part.closed) tables.push({ rows: [], cell: [], span: 1, merged: false })
    else if (part.name === "w:tr") table?.rows.push([])
    else if (part.name === "w:tc" && table) Object.assign(table, { cell: [], span: 1, merged: false })
    else if (part.name === "w:gridSpan" && table) table.span = Math.min(60, Number(value()) || 1)
    else if (part.name === "w:vMerge" && table) table.merged = value() !== "restart"
    else if (part.name === "w:t") letters = !part.closed
    else if (!paragraph) return
    else if (part.name === "w:pStyle") paragraph.style = value()
    else if (part.name === "w:numId") paragraph.place.list = value()
    else if (part.name === "w:ilvl") paragraph.place.level = Number(value())
    else if (part.name === "w:br" || part.name === "w:cr")
      paragraph.text += attribute(part.attributes, "w:type") === "page" ? "" : "\n"
    else if (part.name === "w:tab") paragraph.text += /w:pos/.test(part.attributes) ? "" : " "
    else if (part.name === "w:noBreakHyphen") paragraph.text += "-"
  }
  const close = (name: string) => {
    const table = tables.at(-1)
    if (name === "w:t") letters = false
    else if (name === "w:p") endParagraph()
    else if (name === "w:tc" && table) {
      const text = table.merged ? "" : table.cell.join("\n").trim()
      table.rows.at(-1)?.push(text, ...Array.from({ length: table.span - 1 }, () => ""))
      table.cell = []
    } else if (name === "w:tbl" && table) {
      tables.pop()
      writeTable(table.rows, put)
    }
  }
  // A text box stands inside the paragraph that anchors it; its words follow that paragraph.
  let box = ""
  for (const part of walkXml(xml)) {
    if (part.step !== "text" && silent.has(part.name)) {
      const weight = part.step === "close" ? -1 : part.closed ? 0 : 1
      if (part.name === "w:txbxContent") boxed += weight
      else hidden += weight
      continue
    }
    if (hidden > 0) continue
    if (boxed > 0) {
      if (part.step === "open" && part.name === "w:t") letters = !part.closed
      else if (part.step === "close" && part.name === "w:t") letters = false
      else if (part.step === "text" && letters) box += part.text
      else if (part.step === "close" && part.name === "w:p") {
        if (box.trim() !== "") boxes = [...boxes, box.trim()]
        box = ""
      }
      continue
    }
    if (part.step === "open") open(part)
    else if (part.step === "close") close(part.name)
    else if (letters && paragraph) (paragraph as Paragraph).text += part.text
  }
  return lines.join("\n")
}

/** The letterhead and the signature stand in tables without lines; their cells are lines of the text, left before right. */
function writeTable(rows: readonly string[][], put: (line: string) => void): void {
  const filled = rows.filter((row) => row.some((cell) => cell !== ""))
  if (filled.length === 0) return
  if (isFrame(filled)) for (const line of filled.flat().flatMap((cell) => cell.split("\n"))) put(line)
  else for (const row of filled) put(`|${row.map(writeCell).join("|")}|`)
}

function writeCell(cell: string): string {
  const text = cell.replaceAll("|", "/").replace(/\s+/g, " ").trim()
  return text === "" ? " " : ` ${text} `
}

const letterhead = /cộng h(?:òa|oà) xã hội chủ nghĩa|đảng cộng sản việt nam|độc lập\s*-\s*tự do|nơi nhận\s*:/i
const isFrame = (rows: readonly string[][]): boolean =>
  rows.length <= 4 && Math.max(...rows.map((row) => row.length)) <= 3 && letterhead.test(rows.flat().join(" "))
