import { decodeLegacy, mayBeOld } from "./legacy-encodings.ts"

/**
 * The text in the three forms the rules need. `stored` is untouched. `plain` is composed (NFC) with every kind of blank a
 * single space and line ends kept. `folded` has the same length as `plain`: small letters, one placement of tone marks
 * ("hóa", "ủy"), one spelling of pairs such as tỉ/tỷ, plain hyphens and straight quotation marks.
 */
export type Source = {
  readonly stored: string
  readonly plain: string
  readonly folded: string
  /** Turns an offset of `plain` (and `folded`) into an offset of `stored`. */
  readonly place: (offset: number) => number
}

const blank = /[\t\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/
const combining = /[\u0300-\u036f]/
const needsMap = /[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/

/** Composes letters and drops invisible characters, noting where each character of the result came from. */
function compose(stored: string): { plain: string; origins: Int32Array } {
  const parts: string[] = []
  const origins: number[] = []
  let at = 0
  while (at < stored.length) {
    const from = at
    const first = stored[at] as string
    at += 1
    if (invisible.test(first)) continue
    let cluster = first
    while (at < stored.length && combining.test(stored[at] as string) && at - from < 16) {
      cluster += stored[at]
      at += 1
    }
    const composed = cluster.length > 1 ? cluster.normalize("NFC") : cluster
    for (let i = 0; i < composed.length; i += 1) origins.push(Math.min(from + i, at - 1))
    parts.push(composed)
  }
  origins.push(stored.length)
  return { plain: parts.join(""), origins: Int32Array.from(origins) }
}

const toneMoves: Readonly<Record<string, string>> = {
  oà: "òa",
  oá: "óa",
  oả: "ỏa",
  oã: "õa",
  oạ: "ọa",
  oè: "òe",
  oé: "óe",
  oẻ: "ỏe",
  oẽ: "õe",
  oẹ: "ọe",
  uỳ: "ùy",
  uý: "úy",
  uỷ: "ủy",
  uỹ: "ũy",
  uỵ: "ụy",
}
const oldTone = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu
const spellings = /(?<!\p{L})(?:tỉ|quí|qui|kì|hàng(?= (?:ngày|tuần|tháng|quý|năm)(?!\p{L})))(?!\p{L})/gu
const respelt: Readonly<Record<string, string>> = { tỉ: "tỷ", quí: "quý", qui: "quy", kì: "kỳ", hàng: "hằng" }

function lower(plain: string): string {
  const lowered = plain.toLowerCase()
  if (lowered.length === plain.length) return lowered
  let result = ""
  for (let i = 0; i < plain.length; i += 1) {
    const letter = (plain[i] as string).toLowerCase()
    result += letter.length === 1 ? letter : plain[i]
  }
  return result
}

/** Folds for matching; the result has the length of the given text. */
export function fold(plain: string): string {
  return lower(plain)
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‘’′]/g, "'")
    .replace(oldTone, (pair) => toneMoves[pair] ?? pair)
    .replace(spellings, (word) => respelt[word] ?? word)
}

/** Text in an old encoding (TCVN3, VNI) is read as the Unicode text it stands for; offsets lead to the text as given. */
function prepareOld(stored: string): Source | null {
  const decoded = decodeLegacy(stored)
  if (decoded.encoding === "unicode") return null
  const source = prepareUnicode(decoded.text)
  return { ...source, stored, place: (offset) => decoded.map[source.place(offset)] ?? stored.length }
}

/** Prepares a text for reading. Never throws; offsets of the stored text can always be recovered. */
export const prepare = (stored: string): Source =>
  (mayBeOld(stored) ? prepareOld(stored) : null) ?? prepareUnicode(stored)

function prepareUnicode(stored: string): Source {
  if (!needsMap.test(stored)) {
    const plain = stored.replace(blank, " ")
    return { stored, plain, folded: fold(plain), place: (offset) => offset }
  }
  const { plain, origins } = compose(stored)
  const spaced = plain.replace(blank, " ")
  return { stored, plain: spaced, folded: fold(spaced), place: (offset) => origins[offset] ?? stored.length }
}

/** The stored span of a piece of `plain`. */
export function spanOf(source: Source, start: number, end: number) {
  const from = source.place(start)
  const to = Math.max(from, source.place(end))
  return { start: from, end: to, text: source.stored.slice(from, to) }
}
