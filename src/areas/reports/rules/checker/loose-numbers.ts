import type { Claim, Reading } from "#src/areas/reading/index.ts"
import { writtenDays } from "./days.ts"
import { foldInPlace, type Piece } from "./words.ts"
import { vndPer } from "./written-number.ts"

const n = "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?"
const scales = "nghìn tỷ|ngàn tỷ|tỷ|tỉ|triệu|nghìn|ngàn"
const figure = new RegExp(
  [
    `(?<=tổng số )(?<total>${n})(?= (?<noun>\\p{L}+(?: \\p{L}+)?))`,
    `(?<part>${n})/(?<whole>${n})(?=[\\s),;.]|$)`,
    `(?<percent>${n}) ?%`,
    `(?<money>${n}) ?(?<scale>(?:${scales})(?: đồng)?|đồng)(?!\\p{L})`,
    `(?<grouped>\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+,\\d+)`,
  ]
    .map((form) => `(?:${form})`)
    .join("|"),
  "gu",
)
const parse = (written: string) => Number(written.replace(/\.(?=\d{3}(?:\D|$))/g, "").replace(",", "."))

/** Places taken already, for asking in one pass from left to right. */
export function takenBy(spans: readonly Piece[]): (start: number, end: number) => boolean {
  const sorted = spans.toSorted((one, other) => one.start - other.start)
  const reach: number[] = []
  for (const span of sorted) reach.push(Math.max(span.end, reach.at(-1) ?? 0))
  return (start, end) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1
      else high = middle
    }
    return low > 0 && (reach[low - 1] ?? 0) > start
  }
}

/**
 * Numbers that are plainly figures (a percentage, an amount of money, a fraction beside a percentage, a number with thousands
 * or decimals) though the reading made no claim of them.
 */
export function looseNumbers(text: string, reading: Reading, others: readonly Piece[]): Claim[] {
  const taken = takenBy([...reading.claims, ...reading.citations, ...others, ...writtenDays(text)])
  const folded = foldInPlace(text)
  const found: Claim[] = []
  for (const match of folded.matchAll(figure)) {
    const start = match.index
    const end = start + match[0].length
    if (taken(start, end)) continue
    if (/[\p{L}\d.,/:_=&-]$/u.test(folded.slice(Math.max(0, start - 1), start))) continue
    if (/^[\d/:_-]|^[.,]\d|^\p{L}/u.test(folded.slice(end, end + 2))) continue
    const { part, whole, percent, money, scale, grouped, total, noun } = match.groups ?? {}
    const claim = (kind: Claim["kind"], values: Claim["values"]): Claim => ({
      start,
      end,
      text: text.slice(start, end),
      kind,
      values,
      comparator: null,
      indicator: null,
      period: null,
      org: null,
    })
    if (part && whole) {
      const beside =
        /%\s*\($/u.test(folded.slice(Math.max(0, start - 4), start)) ||
        /^[^.;\n\d]{0,30}\d[\d,]* ?%/u.test(folded.slice(end, end + 40))
      if (beside && parse(whole) > 0) found.push(claim("ratio", [{ value: parse(part), unit: "", of: parse(whole) }]))
    } else if (total && noun) found.push(claim("count", [{ value: parse(total), unit: noun }]))
    else if (percent) found.push(claim("percent", [{ value: parse(percent), unit: "%" }]))
    else if (money && scale) {
      const per = vndPer(scale) ?? 1
      found.push(claim("money", [{ value: parse(money), unit: scale, vnd: Math.round(parse(money) * per) }]))
    } else if (
      grouped &&
      !/(?:số|điện thoại|đt|fax|hotline|stk|tài khoản|mã|cccd|phiên bản|version|mục|điều|khoản|phụ lục|biểu|bảng)[:. ]*$/u.test(
        folded.slice(Math.max(0, start - 16), start),
      )
    )
      found.push(claim("quantity", [{ value: parse(grouped), unit: "" }]))
  }
  return found
}
