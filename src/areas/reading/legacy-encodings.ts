import { isSyllable } from "./syllables.ts"

/** How the characters of a text stand for Vietnamese letters. */
export type Encoding = "unicode" | "tcvn3" | "vni"
/** A text in Unicode. `map` gives, for each of its characters and for its end, the offset in the text that was given. */
export type Decoded = { text: string; encoding: Encoding; map: Int32Array }

/**
 * TCVN3 (TCVN 5712:1993, "ABC", fonts named .Vn…): one code a letter, read here as the Windows-1252 characters that such a
 * text shows without its font. There are no codes for capitals with a tone: fonts whose name ends in H show the small codes
 * as capitals.
 */
const tcvn3 = pairs(
  "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
  "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)
/** VNI for Windows: letters of their own, and signs that follow a vowel. */
const vniLetters = pairs("ñÑôÔöÖíÍìÌæÆóÓòÒîÎ", "đĐơƠưƯíÍìÌỉỈĩĨịỊỵỴ")
const vniSigns = new Map(
  [...pairs("ùøûõï", "\u0301\u0300\u0309\u0303\u0323")].concat(
    Array.from("âáàåãä").map((sign, i) => [sign, `\u0302${["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"][i]}`]),
    Array.from("êéèúüë").map((sign, i) => [sign, `\u0306${["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"][i]}`]),
  ),
)
for (const [sign, marks] of vniSigns) vniSigns.set(sign.toUpperCase(), marks)

function pairs(codes: string, letters: string): Map<string, string> {
  const to = Array.from(letters)
  return new Map(Array.from(codes).map((code, i) => [code, to[i] ?? code]))
}

/** Latin-1 characters that no Vietnamese letter of Unicode uses: without one of them a text is not in an old encoding. */
const foreign = /[¡-\u00ad®µ-¹»-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]/
/** A letter that only Unicode has. */
const unicodeOnly = /[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]/
const token = /[A-Za-z¡-ÿ]+/g
const high = /[¡-ÿ]/
const combining = /[\u0300-\u036f]/

/** Marks that letters of Latin-1 never come apart into. */
const unicodeMarks = /[\u0306\u0309\u031b\u0323]/

/** False for nearly every text in Unicode; costs one pass. True only means that the words must be looked at. */
export const mayBeOld = (text: string) => foreign.test(text) || (combining.test(text) && !unicodeMarks.test(text))

type Written = { text: string; map: Int32Array }

function sameText(text: string): Int32Array {
  const map = new Int32Array(text.length + 1)
  for (let i = 0; i <= text.length; i += 1) map[i] = i
  return map
}

/** Joins letters and marks that were stored apart, so that the codes are single characters. */
function joined(text: string): Written {
  if (!combining.test(text)) return { text, map: sameText(text) }
  let result = ""
  const map: number[] = []
  for (let at = 0; at < text.length;) {
    const from = at
    at += 1
    while (at < text.length && at - from < 16 && combining.test(text[at] as string)) at += 1
    const cluster = text.slice(from, at).normalize("NFC")
    for (let i = 0; i < cluster.length; i += 1) map.push(Math.min(from + i, at - 1))
    result += cluster
  }
  map.push(text.length)
  return { text: result, map: Int32Array.from(map) }
}

/**
 * The code of "ư" is a soft hyphen, which programs drop or turn into a hyphen or a minus sign. A hyphen is taken for it
 * after letters that can only open a syllable ("t-", "nh-ng") and before "ơ" ("tr-êng").
 */
const hyphenForU =
  /(?<![A-Za-z¡-ÿ])(ngh?|gh|nh|ch|kh|ph|th|tr|[bc®dghklmnrstvx]|(?:Ng|Nh|Ch|Kh|Ph|Th|Tr|[BCDGHKLMNRSTVX§])(?=.[a-z¡-ÿ]))[-\u2011\u2212](?![A-Z\d])/g
const openO = new Set("ơờởỡớợƠ")

function readTcvn3(given: string): Written {
  const text = given.replace(hyphenForU, "$1\u00ad")
  let result = ""
  const map: number[] = []
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] as string
    const letter = tcvn3.get(char === "μ" ? "µ" : char) ?? char
    // "ơ" before c or ng was always "ươ".
    if (
      openO.has(letter) &&
      !/[\u00ad¦]/.test(text[i - 1] ?? "") &&
      /^(?:c(?!h)|ng(?!h))/i.test(text.slice(i + 1, i + 4))
    ) {
      result += "ư"
      map.push(i)
    }
    result += letter
    map.push(i)
  }
  map.push(text.length)
  return { text: result, map: Int32Array.from(map) }
}

function readVni(text: string): Written {
  let result = ""
  const map: number[] = []
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] as string
    const letter = vniLetters.get(char) ?? char
    const marks = /[aeouyơưAEOUYƠƯ]/.test(letter) ? vniSigns.get(text[i + 1] ?? "") : undefined
    const composed = marks === undefined ? letter : `${letter}${marks}`.normalize("NFC")
    map.push(i)
    if (marks !== undefined && composed.length === 1) {
      result += composed
      i += 1
    } else result += letter
  }
  map.push(text.length)
  return { text: result, map: Int32Array.from(map) }
}

const plainLetters = /[A-Za-zĂÂÊÔƠƯĐăâêôơưđ]/u
/** In capitals typed over codes without capitals ("CéNG HOµ X· HéI") the letters with a tone become capitals too. */
function raiseCapitals(text: string): string {
  if (!/[A-ZĐ]{2}|[A-ZĐ]\P{ASCII}/u.test(text)) return text
  const wordPattern = /\p{L}+/gu
  const found = [...text.matchAll(wordPattern)].map((match) => ({ word: match[0], at: match.index }))
  const kind = found.map(({ word }) => {
    const plain = Array.from(word).filter((char) => plainLetters.test(char))
    const small = plain.some((char) => char !== char.toUpperCase())
    if (small) return "small"
    return plain.length >= 2 ? "capitals" : plain.length === 1 ? "one" : "none"
  })
  const near = (left: { word: string; at: number } | undefined, at: number) =>
    left !== undefined && !/\d/.test(text.slice(left.at + left.word.length, at))
  let result = ""
  let reached = 0
  found.forEach(({ word, at }, i) => {
    const next = found[i + 1]
    const beside =
      (kind[i - 1] === "capitals" && near(found[i - 1], at)) ||
      (kind[i + 1] === "capitals" && next !== undefined && near(found[i], next.at))
    const raised = kind[i] === "capitals" || (kind[i] !== "small" && beside)
    result += text.slice(reached, at) + (raised ? word.toUpperCase() : word)
    reached = at + word.length
  })
  return result + text.slice(reached)
}

/**
 * Turns text of a known old encoding into Unicode (NFC), for instance a run set in the font .VnTime (tcvn3) or VNI-Times
 * (vni). Set `capitals` for fonts that show small codes as capitals (.VnTimeH). Characters without a meaning in the
 * encoding stay as they are. Never throws.
 */
export function decodeAs(text: string, encoding: Encoding, capitals = false): Decoded {
  const given = joined(text)
  if (encoding === "unicode") return { ...given, encoding }
  const read = encoding === "tcvn3" ? readTcvn3(given.text) : readVni(given.text)
  const map = given.text === text ? read.map : read.map.map((offset) => given.map[offset] ?? text.length)
  const spelt = encoding === "tcvn3" ? read.text.split("\n").map(raiseCapitals).join("\n") : read.text
  return { text: capitals ? spelt.toUpperCase() : spelt, encoding, map }
}

/** The old encoding that a font's name stands for: ".VnTime", ".VnArialH", "VNI-Times"; undefined for other fonts. */
export function encodingOfFont(font: string): { encoding: Encoding; capitals: boolean } | undefined {
  const name = font.trim().toLowerCase()
  if (/^\.vn[a-z]/.test(name)) return { encoding: "tcvn3", capitals: name.replace(/ .*$/, "").endsWith("h") }
  return /^vni[- ]/.test(name) ? { encoding: "vni", capitals: false } : undefined
}

type Evidence = { tokens: number } & Record<Encoding, number>

/** What each way of reading makes of the words with letters above ASCII: how many are syllables of Vietnamese. */
function weigh(line: string, seen: Map<string, readonly [boolean, boolean, boolean]>): Evidence {
  const found: Evidence = { tokens: 0, tcvn3: 0, vni: 0, unicode: 0 }
  for (const [word] of line.matchAll(token)) {
    if (word.length > 12 || !high.test(word) || !/[A-Za-z]/.test(word)) continue
    let fits = seen.get(word)
    if (!fits) {
      fits = [isSyllable(readTcvn3(word).text), isSyllable(readVni(word).text), isSyllable(word)]
      seen.set(word, fits)
    }
    found.tokens += 1
    if (fits[0]) found.tcvn3 += 1
    if (fits[1]) found.vni += 1
    if (fits[2]) found.unicode += 1
  }
  return found
}

const oldOf = ({ tcvn3, vni }: Evidence): "tcvn3" | "vni" => (tcvn3 >= vni ? "tcvn3" : "vni")
/** At least four in five words become syllables, and as they stand hardly any of them are. */
function convinces(evidence: Evidence, least: number): boolean {
  const fits = evidence[oldOf(evidence)]
  return fits >= least && fits >= evidence.tokens * 0.8 && evidence.unicode <= fits * 0.6
}

type Line = { start: number; end: number; own: Evidence | null }

/** `mixed` when lines that can only be Unicode are more than a few of those that can be told. */
function survey(text: string): { lines: Line[]; main: Encoding; mixed: boolean } {
  const lines: Line[] = []
  const seen = new Map<string, readonly [boolean, boolean, boolean]>()
  const total: Evidence = { tokens: 0, tcvn3: 0, vni: 0, unicode: 0 }
  let modernLines = 0
  let oldLines = 0
  for (let at = 0; at <= text.length;) {
    const stop = text.indexOf("\n", at)
    const end = stop === -1 ? text.length : stop
    const line = text.slice(at, end)
    const modern = unicodeOnly.test(line)
    if (modern) modernLines += 1
    const own = modern ? null : weigh(line, seen)
    if (own) {
      if (own.tokens > 0) oldLines += 1
      total.tokens += own.tokens
      total.tcvn3 += own.tcvn3
      total.vni += own.vni
      total.unicode += own.unicode
    }
    lines.push({ start: at, end, own })
    at = end + 1
  }
  const variety = [...seen.values()].filter((fits) => fits[oldOf(total) === "tcvn3" ? 0 : 1]).length
  const main = variety >= 3 && convinces(total, 3) ? oldOf(total) : "unicode"
  return { lines, main, mixed: modernLines * 5 > oldLines }
}

/**
 * The encoding that most of a text is in. It takes at least three different words that only an old encoding makes Vietnamese,
 * so text in Unicode, English or French is "unicode", and so is a text too short to tell.
 */
export function detectEncoding(text: string): Encoding {
  if (!mayBeOld(text)) return "unicode"
  const given = joined(text).text
  return foreign.test(given) ? survey(given).main : "unicode"
}

/**
 * The text in Unicode (NFC). Without `encoding` it is told from the text, line by line where old and new stand together;
 * text in Unicode comes back as given. Never throws.
 */
export function decodeLegacy(text: string, encoding?: Encoding): Decoded {
  if (encoding !== undefined) return decodeAs(text, encoding)
  const same = (): Decoded => ({ text, encoding: "unicode", map: sameText(text) })
  if (!mayBeOld(text)) return same()
  const given = joined(text)
  if (!foreign.test(given.text)) return same()
  const { lines, main, mixed } = survey(given.text)
  const chosen = lines.map(({ own }): Encoding => {
    if (!own) return "unicode"
    if (own.tokens === 0) return mixed ? "unicode" : main
    if (main !== "unicode" && !mixed && own[main] >= own.unicode && own[main] >= own[oldOf(own)]) return main
    if (convinces(own, mixed || main === "unicode" ? 3 : 2)) return oldOf(own)
    return mixed || own.unicode > Math.max(own.tcvn3, own.vni) ? "unicode" : main
  })
  const found = main === "unicode" ? (chosen.find((one) => one !== "unicode") ?? "unicode") : main
  if (found === "unicode") return same()
  let result = ""
  const map: number[] = []
  lines.forEach(({ start, end }, i) => {
    const decoded = decodeAs(given.text.slice(start, end), chosen[i] ?? "unicode")
    for (let k = 0; k < decoded.text.length; k += 1) map.push(given.map[start + (decoded.map[k] ?? 0)] ?? text.length)
    result += decoded.text
    if (end < given.text.length) {
      result += "\n"
      map.push(given.map[end] ?? text.length)
    }
  })
  map.push(text.length)
  return { text: result, encoding: found, map: Int32Array.from(map) }
}
