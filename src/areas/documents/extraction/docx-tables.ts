import { splitColumns } from "./docx-columns.ts"
import { type Row, writeTable } from "./docx-table.ts"
import type { ReadLine } from "./write-lines.ts"
import { attribute, type XmlStep } from "./xml.ts"

interface Table {
  number: number
  rows: Row[]
  /** The row that is open was deleted. */
  deleted: boolean
  /** The page on which the open row begins, and the furthest that one of its cells came. */
  page: number
  reached: number
}

/** The page that reading has come to; not known when Word never laid the file out. */
export interface PageCount {
  now: number
  known: boolean
}

/** The tables that are open, the innermost last. Lines go to the last of `sinks`; a table gives its own when it closes. */
export class TableReader {
  readonly #tables: Table[] = []
  readonly #pages: PageCount
  readonly #sinks: ReadLine[][]
  #count = 0
  #inProperties = false

  constructor(pages: PageCount, sinks: ReadLine[][]) {
    this.#pages = pages
    this.#sinks = sinks
  }

  get isOpen(): boolean {
    return this.#tables.length > 0
  }

  /** Marks the row that is open as deleted, when its properties say so. */
  deleteRow(): void {
    const table = this.#tables.at(-1)
    if (this.#inProperties && table) table.deleted = true
  }

  /** True when the element was a part of a table. */
  open({ name, attributes, closed }: Extract<XmlStep, { step: "open" }>): boolean {
    const table = this.#tables.at(-1)
    if (name === "w:tbl") {
      if (!closed) this.#openTable()
      return true
    }
    if (!table) return false
    const row = table.rows.at(-1)
    const cell = row?.cells.at(-1)
    const span = () => Math.min(60, Math.max(0, Number(attribute(attributes, "w:val")) || 0))
    if (name === "w:tr") this.#openRow(table)
    else if (name === "w:trPr") this.#inProperties = !closed
    else if (name === "w:gridBefore" && row) row.before = span()
    else if (name === "w:gridAfter" && row) row.after = span()
    else if (name === "w:tc" && row) this.#openCell(table, row)
    else if (name === "w:gridSpan" && cell) cell.span = Math.max(1, span())
    else if (name === "w:vMerge" && cell) cell.goesOn = attribute(attributes, "w:val") !== "restart"
    else return false
    return true
  }

  close(name: string): void {
    const table = this.#tables.at(-1)
    if (name === "w:trPr") this.#inProperties = false
    else if (!table) return
    else if (name === "w:tc") this.#closeCell(table)
    else if (name === "w:tr") this.#closeRow(table)
    else if (name === "w:tbl") {
      this.#tables.pop()
      this.#sinks.at(-1)?.push(...writeTable(table.rows, table.number))
    }
  }

  #openTable(): void {
    this.#count += 1
    const page = this.#pages.now
    this.#tables.push({ number: this.#count, rows: [], deleted: false, page, reached: page })
  }

  #openRow(table: Table): void {
    table.page = this.#pages.now
    table.reached = this.#pages.now
    const page = this.#pages.known ? this.#pages.now : null
    table.rows.push({ cells: [], before: 0, after: 0, page, number: table.rows.length + 1 })
  }

  /** A page may turn in every cell of a row; it turns once. */
  #openCell(table: Table, row: Row): void {
    this.#pages.now = table.page
    const lines: ReadLine[] = []
    row.cells.push({ lines, span: 1, goesOn: false })
    this.#sinks.push(lines)
  }

  #closeCell(table: Table): void {
    table.reached = Math.max(table.reached, this.#pages.now)
    const row = table.rows.at(-1)
    const cell = row?.cells.at(-1)
    if (!row || !cell) return
    this.#sinks.pop()
    const column = row.before + row.cells.slice(0, -1).reduce((sum, { span }) => sum + span, 0) + 1
    const at = [table.number, row.number, column]
    const lines = splitColumns(cell.lines).filter((line) => line.text.trim() !== "")
    cell.lines = lines.map((line) => (line.part === "table" ? line : { ...line, part: "table", at }))
  }

  #closeRow(table: Table): void {
    this.#pages.now = table.reached
    if (table.deleted) table.rows.pop()
    table.deleted = false
    const row = table.rows.at(-1)
    const first = row?.cells[0]?.lines[0]
    if (row && first?.page) row.page = first.page
  }
}
