import { decodeLegacy, detectEncoding, encodingOfFont } from "#src/areas/reading/index.ts"
import type { TextEncoding } from "../rules/text-origin.ts"

export interface FontLetters {
  text: string
  font: string
}

/** A PDF names a font of which it holds only some letters with six capitals before the name. */
const oldFont = (name: string) => encodingOfFont(name.replace(/^[A-Z]{6}\+/, ""))

/** Brings letters to Unicode in place, by the names of their fonts or, where those say nothing, by the letters themselves. */
export function decodeLetters(letters: readonly FontLetters[]): TextEncoding {
  const found = new Map<TextEncoding, number>()
  const silent = letters.every((each) => !oldFont(each.font))
  const whole = silent ? detectEncoding(letters.map((each) => each.text).join(" ")) : "unicode"
  for (const each of letters) {
    const old = silent ? { encoding: whole, capitals: false } : oldFont(each.font)
    if (!old || old.encoding === "unicode") continue
    found.set(old.encoding, (found.get(old.encoding) ?? 0) + each.text.length)
    const { text } = decodeLegacy(each.text, old.encoding)
    each.text = old.capitals ? text.toUpperCase() : text
  }
  return [...found].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "unicode"
}
