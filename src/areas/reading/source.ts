import { decodeLegacy, mayBeOld } from "./legacy-encodings.ts"
import { mendDigits, mendHorn, withoutPageMarks } from "./scanned-pages.ts"

/**
 * The text in the three forms the rules need. `stored` is untouched. `plain` is composed (NFC) with every kind of blank a
 * space, one between words, line ends kept, letters that scans put for digits mended, and page numbers blanked. `folded`
 * has the same length as `plain`: small letters, one placement of tone marks ("hóa", "ủy"), one spelling of pairs such as
 * tỉ/tỷ, plain hyphens and straight quotation marks.
 */
export type Source = {
  readonly stored: string
  readonly plain: string
  readonly folded: string
  /** Turns an offset of `plain` (and `folded`) into an offset of `stored`. */
  readonly place: (offset: number) => number
}

const blank = /[\t\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/** Page breaks, line breaks inside a paragraph and the line ends of old systems are line ends like any other. */
const lineEnd = /[\v\f\u0085\u2028\u2029]|\r(?!\n)/g
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/
const combining = /[\u0300-\u036f]/
const needsMap = /[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/

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
/** What stands before is looked at last: few places come so far. */
const oldTone = /(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![a-zà-ɏḀ-ỿ])(?<!q..)/g
const spellings = /(?:tỉ|quí|qui|kì|lí|kĩ|kí|hàng(?= (?:ngày|tuần|tháng|quý|năm)(?![a-zà-ɏḀ-ỿ])))(?![a-zà-ɏḀ-ỿ])/g
const letterBefore = /[a-zà-ɏḀ-ỿ]/
const respelt: Readonly<Record<string, string>> = {
  tỉ: "tỷ",
  quí: "quý",
  qui: "quy",
  kì: "kỳ",
  lí: "lý",
  kĩ: "kỹ",
  kí: "ký",
  hàng: "hằng",
}

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

const plainMark = (mark: string) => ("‘’′".includes(mark) ? "'" : "“”„«»″".includes(mark) ? '"' : "-")

/** Folds for matching; the result has the length of the given text. */
export function fold(plain: string): string {
  return lower(plain)
    .replace(/[\u2010-\u2015\u2212“”„«»″‘’′]/g, plainMark)
    .replace(oldTone, (pair) => toneMoves[pair] ?? pair)
    .replace(spellings, (word, at: number, whole: string) =>
      at > 0 && letterBefore.test(whole[at - 1] as string) ? word : (respelt[word] ?? word),
    )
}

/** Two blanks inside a line become one: the first stays. */
function withoutDoubledBlanks(text: string): { text: string; place: (offset: number) => number } {
  if (!/\S  +\S/.test(text)) return { text, place: (offset) => offset }
  const ends: number[] = []
  const dropped: number[] = []
  let total = 0
  const result = text.replace(/(?<=\S )( +)(?=\S)/g, (run: string, _: string, at: number) => {
    ends.push(at - total)
    total += run.length
    dropped.push(total)
    return ""
  })
  const place = (offset: number) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] as number) <= offset) low = middle + 1
      else high = middle
    }
    return offset + (low === 0 ? 0 : (dropped[low - 1] as number))
  }
  return { text: result, place }
}

const tabbed = /\t[^\n\t]*\t/
/** Lines with the same number of tabs, two or more, one after another are rows of a table: their tabs become bars. */
function withBars(text: string): string {
  if (!tabbed.test(text)) return text
  const lines = text.split("\n")
  const tabs = lines.map((line) =>
    line.trimStart().startsWith("|") ? 0 : line.replace(/[ \r]+$/, "").split("\t").length - 1,
  )
  return lines
    .map((line, i) =>
      (tabs[i] ?? 0) >= 2 && (tabs[i] === tabs[i - 1] || tabs[i] === tabs[i + 1]) ? line.replaceAll("\t", "|") : line,
    )
    .join("\n")
}

const mend = (plain: string) => withoutPageMarks(mendDigits(mendHorn(plain)))

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
  const composed = needsMap.test(stored) ? compose(stored) : null
  const mended = mend(withBars((composed?.plain ?? stored).replace(lineEnd, "\n")).replace(blank, " "))
  const { text: plain, place: widen } = withoutDoubledBlanks(mended)
  const origins = composed?.origins
  const place = origins ? (offset: number) => origins[widen(offset)] ?? stored.length : widen
  return { stored, plain, folded: fold(plain), place }
}

/** The stored span of a piece of `plain`. */
export function spanOf(source: Source, start: number, end: number) {
  const from = source.place(start)
  const to = Math.max(from, source.place(end))
  return { start: from, end: to, text: source.stored.slice(from, to) }
}
