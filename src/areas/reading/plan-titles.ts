import { fold, type Source } from "./source.ts"
import { isCapitals, tidy } from "./words.ts"

const labelStart = /^(?:[-+•*]|\(?[\p{L}\d]{1,4}[.)/]|[IVX]+[.-]|\d+(?:\.\d+)*[.)-]?)\s*(?=\p{L}|["“(])/u
const workLabel = /^(?:nội dung(?: thực hiện| nhiệm vụ)?|nhiệm vụ(?: cụ thể)?|công việc) ?: */iu

/** A title for people: marker and label off, one line, no closing mark, cut at a sentence when long. */
export function titleOf(text: string, marker: string | null): string {
  let title = tidy(marker !== null && text.startsWith(marker) ? text.slice(marker.length) : text).replace(
    /^[-+•–\s]+/u,
    "",
  )
  if (marker !== null) title = title.replace(labelStart, (found) => (/^[-+•]/.test(found) ? "" : found))
  title = title.replace(workLabel, "").replace(/^[-+•]\s*/u, "")
  const first = /^.{60,360}?[.;](?=\s)/u.exec(title)?.[0]
  if (title.length > 380 && first) title = first
  title = title.replace(/[\s.;:,/]+$/u, "")
  return title === "" ? tidy(text) : `${title[0]?.toUpperCase()}${title.slice(1)}`
}

/** Longest title that people read at one glance. */
const glance = 180
const least = 50

const standing = new Map(
  [
    "Đảng",
    "Đảng bộ",
    "Đảng ủy",
    "Nhà nước",
    "Nhân dân",
    "Quốc hội",
    "Chính phủ",
    "Trung ương",
    "Mặt trận Tổ quốc",
    "Việt Nam",
    "Internet",
    "Bác Hồ",
  ].map((name) => [name.toLowerCase(), name]),
)
const nameWords = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu

/** The names of several words that the text writes with capitals inside a sentence, by their small letters. */
export function capitalNames(source: Source): ReadonlyMap<string, string> {
  const names = new Map(standing)
  for (const match of source.plain.matchAll(nameWords))
    if (match[0].length < 60) names.set(match[0].toLowerCase(), match[0])
  return names
}

/** Short forms keep their capitals: they have no vowel, or a figure or a sign among their letters. */
const shortForm = (word: string) =>
  /\d|&/.test(word) ||
  /^[IVXLC]+$/u.test(word) ||
  (word.length > 1 && !/[AEIOUYĂÂÊÔƠƯÀ-ỹ]/u.test(word.replaceAll("Đ", "D"))) ||
  /^(?:UBND|UBMTTQ|HĐND|MTTQ|UB|KT-XH|GDP|OCOP|VNEID|AI|IOT|ICT|ODA|FDI|PCI|PAPI|PAR|SIPAS|HTX|ASXH|BHYT|BHXH|TTHC|CNTT|ĐVHC|QPPL|PCCC|TP)$/u.test(
    word,
  )

/** A title all in capitals written as a sentence is: short forms and names that the text knows keep theirs. */
function asSentence(title: string, names: ReadonlyMap<string, string>): string {
  const words = title.split(" ").map((word) => {
    const [, open = "", core = "", close = ""] = /^([^\p{L}\d]*)(.*?)([^\p{L}\d]*)$/u.exec(word) ?? []
    return {
      open,
      core: core
        .split("-")
        .map((part) => (shortForm(part) ? part : part.toLowerCase()))
        .join("-"),
      close,
    }
  })
  for (let i = 0; i < words.length; i += 1)
    for (let count = Math.min(6, words.length - i); count > 0; count -= 1) {
      const name = names.get(
        words
          .slice(i, i + count)
          .map((word) => word.core)
          .join(" "),
      )
      if (name === undefined || words.slice(i, i + count - 1).some((word) => word.close !== "")) continue
      name.split(" ").forEach((word, k) => {
        const one = words[i + k]
        if (one) one.core = word
      })
      i += count - 1
      break
    }
  const text = words.map(({ open, core, close }) => `${open}${core}${close}`).join(" ")
  return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`
}

/** Marks after which the rest of a long wording says how or why: a title may end before them. */
const cuts: readonly RegExp[] = [
  /[.;:] /gu,
  /,? (?:trong đó|nhất là|đặc biệt|bao gồm|cụ thể|như)(?: |:)/gu,
  /,? (?:nhằm|để|góp phần|bảo đảm|đảm bảo|đáp ứng|phù hợp với|gắn với|theo (?:đúng|quy định|hướng|kế hoạch)|trên cơ sở|từng bước|qua đó) /gu,
  /, /gu,
  / /gu,
]

/** The wording up to a natural end within the glance; whole when it is short. */
function shortened(title: string): string {
  if (title.length <= glance) return title
  const folded = fold(title)
  for (const cut of cuts) {
    const places = [...folded.slice(0, glance).matchAll(cut)].map((match) => match.index)
    const at =
      cut === cuts[0] || cut === cuts[1] || cut === cuts[2] ? places.find((place) => place >= least) : places.at(-1)
    if (at === undefined || at < least) continue
    const quoted = title.slice(0, at)
    if ((quoted.match(/[“(]/gu)?.length ?? 0) > (quoted.match(/[”)]/gu)?.length ?? 0) && cut !== cuts[4]) continue
    return `${quoted.replace(/[\s.;:,/]+$/u, "")}…`
  }
  return `${title.slice(0, glance)}…`
}

/** The title as people read it: in sentence case and short. The words themselves stand in the text. */
export function readable(title: string, names: ReadonlyMap<string, string>): string {
  return shortened(title.length > 6 && isCapitals(title) ? asSentence(title, names) : title)
}
