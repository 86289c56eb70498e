import { attribute, type XmlStep } from "./xml.ts"

interface Field {
  code: string
  hides: boolean
}

/**
 * The fields that are open: what Word computes. Page numbers are not the document's words, and a table of contents repeats its
 * headings, so their results are hidden.
 */
export class Fields {
  readonly #open: Field[] = []
  readonly #showsAll: boolean

  constructor(showsAll: boolean) {
    this.#showsAll = showsAll
  }

  get hides(): boolean {
    return this.#open.some((field) => field.hides)
  }

  /** Letters of an instruction. */
  write(code: string): void {
    const field = this.#open.at(-1)
    if (field) field.code += code
  }

  open(part: Extract<XmlStep, { step: "open" }>): void {
    if (part.name === "w:fldSimple") {
      const code = attribute(part.attributes, "w:instr") ?? ""
      if (!part.closed) this.#open.push({ code, hides: this.#isHidden(code) })
      return
    }
    if (part.name !== "w:fldChar") return
    const type = attribute(part.attributes, "w:fldCharType")
    if (type === "begin") this.#open.push({ code: "", hides: false })
    else if (type === "end") this.close()
    else {
      const field = this.#open.at(-1)
      if (field) field.hides = this.#isHidden(field.code)
    }
  }

  close(): void {
    this.#open.pop()
  }

  #isHidden(code: string): boolean {
    return !this.#showsAll && /^\s*(?:page|numpages|sectionpages|toc|index)\b/i.test(code)
  }
}
