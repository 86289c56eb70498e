import { decodeAs, type Encoding, encodingOfFont } from "#src/areas/reading/index.ts"
import type { TextEncoding } from "../rules/text-origin.ts"

/** A piece of a paragraph in one font; a mark without text says on which page the words go on. */
export interface FontRun {
  text: string
  font: string
  capitals: boolean
  page?: number
}

/** Turns runs in fonts of the time before Unicode (.VnTime, VNI-Times) into Unicode, and remembers which encoding there was. */
export class Letters {
  readonly #counts = new Map<TextEncoding, number>()
  readonly #silent: Encoding

  /** `silent` is the encoding of runs whose font does not tell it. */
  constructor(silent: Encoding = "unicode") {
    this.#silent = silent
  }

  /** The encoding that most letters were turned from. */
  get encoding(): TextEncoding {
    const most = [...this.#counts].sort((a, b) => b[1] - a[1])[0]
    return most?.[0] ?? "unicode"
  }

  write(runs: readonly FontRun[]): { text: string; turns: { at: number; page: number }[] } {
    const turns: { at: number; page: number }[] = []
    let text = ""
    for (let i = 0; i < runs.length;) {
      const run = runs[i] as FontRun
      if (run.page !== undefined) turns.push({ at: text.length, page: run.page })
      let next = i + 1
      let words = run.text
      // A vowel and its sign may stand in two runs.
      while (next < runs.length && joins(run, runs[next] as FontRun)) words += (runs[next++] as FontRun).text
      text += this.#decode(words, run)
      i = next
    }
    return { text, turns }
  }

  #decode(words: string, run: FontRun): string {
    const old = encodingOfFont(run.font) ?? { encoding: this.#silent, capitals: false }
    let text = words
    if (old.encoding !== "unicode" && /[^\0-\x7f]/.test(words)) {
      text = decodeAs(words, old.encoding, old.capitals).text
      if (text !== words) this.#counts.set(old.encoding, (this.#counts.get(old.encoding) ?? 0) + words.length)
    } else if (old.capitals) text = words.toUpperCase()
    return run.capitals ? text.toUpperCase() : text
  }
}

const joins = (run: FontRun, next: FontRun): boolean =>
  next.page === undefined && run.text !== "" && next.font === run.font && next.capitals === run.capitals
