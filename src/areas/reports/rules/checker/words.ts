import { inOneTerm } from "./terms.ts"

/** Folds for matching without moving any place in the text: small letters, plain blanks, hyphens and quotation marks. */
export function foldInPlace(text: string): string {
  const lowered = text.toLowerCase()
  const same =
    lowered.length === text.length
      ? lowered
      : Array.from(text, (letter) =>
          letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
        ).join("")
  return same
    .replace(/[\t\v\f\r\u00a0\u2000-\u200a\u202f\u3000]/g, " ")
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/[“”„«»″]/g, '"')
}

const moved: Readonly<Record<string, string>> = {
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

const oneSpelling = (text: string) =>
  foldInPlace(text.normalize("NFC")).replace(
    /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu,
    (pair) => moved[pair] ?? pair,
  )

/** The words of a piece of text in one spelling; numbers are words too. */
export const wordsOf = (text: string): string[] => oneSpelling(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** The words of a piece of text with terms of the field and their abbreviations in one form. */
export const termsOf = (text: string): string[] => inOneTerm(oneSpelling(text)).match(/[\p{L}\p{N}]+/gu) ?? []

/** Words that say how a figure is made, or nothing at all; two names that share only these share nothing. */
const empty = new Set(
  "tỷ tỉ lệ số tổng tốc độ mức của và các những cho theo tại trong trên với từ đến là được đã đang có về so hằng hàng ước khoảng trực thuộc giai đoạn bộ phận toàn".split(
    " ",
  ),
)

/** The words of a name that carry its meaning. */
export const meaningOf = (name: string): string[] => [...new Set(termsOf(name).filter((word) => !empty.has(word)))]

/**
 * Words around a figure that do not make it another figure: how it came about, when, and the authority as a whole. Any other
 * word ("đất đai", "trường Quang Trung") may.
 */
const harmless = new Set(
  `tỷ tỉ lệ số tổng tốc độ mức của và các những cho theo tại trong trên với từ đến là được đã đang có về so hằng hàng ước khoảng
  giai đoạn toàn đạt chiếm bằng tăng giảm còn hiện nay đến tính lũy kế cụ thể kết quả thực hiện công tác chỉ tiêu tiếp tục duy trì
  luôn cao thấp hơn gần dưới ít nhất tối thiểu đa xấp xỉ năm tháng quý ngày đầu cuối kỳ tuần qua nhiệm nửa hết vượt hoàn thành
  địa bàn bàn chung bình quân đảng bộ ủy ban nhân dân chính quyền ở mới chỉ khá tốt rất cũng
  này đó như sau nhờ đồng thời trong khi bên cạnh ngoài ra theo báo cáo số liệu thống kê đánh giá tích cực nổi bật riêng
  tương đương tức phấn đấu mục tiêu phát hiện phát sinh xảy ghi nhận có đồng triệu nghìn tỷ vào lúc thời điểm mốc ra trở nên đều cả đơn vị tính đặc biệt gồm bao lên xuống trước đây hội nghị lần thứ dự kiến`.split(
    /\s+/,
  ),
)

/** The words that may make a figure another than the one whose name has `known` words. */
export const otherWords = (text: string, known: ReadonlySet<string>): string[] =>
  termsOf(text).filter((word) => !known.has(word) && !harmless.has(word) && !/^\d/.test(word))

/** The part of `wanted` found among `seen`, 0 to 1. */
export function coverage(wanted: readonly string[], seen: ReadonlySet<string>): number {
  return wanted.length === 0 ? 0 : wanted.filter((word) => seen.has(word)).length / wanted.length
}

const reach = 700

/** A single line break ends a sentence only where the next line looks like a beginning. */
function breaks(text: string, at: number): boolean {
  const letter = text[at]
  const next = text[at + 1] ?? "\n"
  if (letter === "\n")
    return /[.:;!?…]\s*$/u.test(text.slice(Math.max(0, at - 3), at)) || /[\s\p{Lu}\d\-+•*(|]/u.test(next)
  if (letter === ";" || letter === "!" || letter === "?" || letter === "…") return true
  return (
    letter === "." &&
    /\s|["”)]/u.test(next) &&
    !/(?<!\p{L})(?:tp|q|p|ts|ths|đ\/c)$/iu.test(text.slice(Math.max(0, at - 4), at))
  )
}

export interface Piece {
  start: number
  end: number
}

/** The sentence around a span, within some hundreds of letters. */
export function sentenceAround(text: string, span: Piece): Piece {
  let start = span.start
  while (start > 0 && span.start - start < reach && !breaks(text, start - 1)) start -= 1
  let end = span.end
  while (end < text.length && end - span.end < reach && !breaks(text, end)) end += 1
  return { start, end }
}

const parts = (text: string, at: number) => {
  const letter = text[at] ?? ""
  if (letter === ",") return !(/\d/.test(text[at - 1] ?? "") && /\d/.test(text[at + 1] ?? ""))
  return letter === ";" || letter === ":" || letter === "(" || letter === ")"
}

/** Where a short remark in brackets that opens here ends; the same place when none opens. */
function pastBrackets(text: string, at: number, end: number): number {
  if (text[at] !== "(") return at
  const closing = text.indexOf(")", at)
  return closing === -1 || closing >= end || closing - at > 60 ? at : closing + 1
}

/** The clause around a span: between commas, semicolons and brackets, inside its sentence. Short remarks in brackets after it do not end it. */
export function clauseAround(text: string, span: Piece, sentence: Piece): Piece {
  let start = span.start
  while (start > sentence.start && !parts(text, start - 1)) start -= 1
  let end = span.end
  while (end < sentence.end) {
    const past = pastBrackets(text, end, sentence.end)
    if (past === end && parts(text, end)) break
    end = past === end ? end + 1 : past
  }
  return { start, end }
}

const place =
  /(?<!\p{L})(quận|huyện|phường|xã|thị xã|thị trấn|tỉnh|thành phố|tp\.?|tx\.?|p\.|q\.) ?((?:\p{Lu}[\p{L}]*)(?: \p{Lu}[\p{L}]*){0,3}|\d{1,2}(?![\p{L}\d.,/%]| (?:\p{Ll})))/giu
const kinds: Readonly<Record<string, string>> = { tp: "thành phố", tx: "thị xã", p: "phường", q: "quận" }

/** Places named by kind and name or number, in one spelling: "quận hoàn kiếm", "phường 11". */
export function placesIn(text: string): string[] {
  return [...text.normalize("NFC").replaceAll("\u00a0", " ").matchAll(place)].flatMap((found) => {
    const written = (found[1] ?? "").toLowerCase().replace(".", "")
    const name = (found[2] ?? "").split(" ")
    // "20 phường 18 tuổi": a number is a name only where the kind stands as one.
    if (/^\d/.test(name[0] ?? "") && !/^\p{Lu}/u.test(found[1] ?? "")) return []
    // The flag that lets the kind be capital or small lets the name be small too: keep what begins with a capital.
    const capital = name.findIndex((word) => !/^[\p{Lu}\d]/u.test(word))
    const kept = capital === -1 ? name : name.slice(0, capital)
    return kept.length === 0 ? [] : [wordsOf(`${kinds[written] ?? written} ${kept.join(" ")}`).join(" ")]
  })
}

/** The place that a text speaks of most; null when it names none. */
export function subjectOf(text: string): string | null {
  const seen = new Map<string, number>()
  for (const name of placesIn(text.slice(0, 200_000))) seen.set(name, (seen.get(name) ?? 0) + 1)
  return [...seen].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? null
}
