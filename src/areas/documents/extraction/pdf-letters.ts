import { decodeLegacy, detectEncoding } from "#src/areas/reading/index.ts"
import type { TextEncoding } from "../rules/text-origin.ts"

/** The old Vietnamese fonts give their letters other people's codes; their names tell which codes. */
export function encodingOfFont(name: string): TextEncoding {
  const plain = name.replace(/^[A-Z]{6}\+/, "")
  if (/^\.?Vn[A-Z]/.test(plain)) return "tcvn3"
  return /^VNI[-_ ]/i.test(plain) ? "vni" : "unicode"
}

/** Capitals of the TCVN3 fonts whose names end in H have the codes of small letters. */
const capitalsOnly = (name: string): boolean => /^(?:[A-Z]{6}\+)?\.?Vn[A-Za-z]*H(?:$|[,-])/.test(name)

export interface FontLetters {
  text: string
  font: string
}

/** Brings letters to Unicode in place, by the names of their fonts or, where those say nothing, by the letters themselves. */
export function decodeLetters(letters: readonly FontLetters[]): TextEncoding {
  const found = new Map<TextEncoding, number>()
  const count = (encoding: TextEncoding, text: string) => found.set(encoding, (found.get(encoding) ?? 0) + text.length)
  const silent = letters.every((each) => encodingOfFont(each.font) === "unicode")
  const whole = silent ? detectEncoding(letters.map((each) => each.text).join(" ")) : "unicode"
  for (const each of letters) {
    const encoding = silent ? whole : encodingOfFont(each.font)
    count(encoding, each.text)
    if (encoding === "unicode") continue
    const { text } = decodeLegacy(each.text, encoding as Parameters<typeof decodeLegacy>[1])
    each.text = capitalsOnly(each.font) ? text.toUpperCase() : text
  }
  return [...found].filter(([encoding]) => encoding !== "unicode").sort((a, b) => b[1] - a[1])[0]?.[0] ?? "unicode"
}
