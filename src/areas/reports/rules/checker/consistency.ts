import type { Reading } from "#src/areas/reading/index.ts"
import { parsePlainDate, type PlainDate, weekday } from "#src/base/plain-date.ts"
import { writtenDays } from "./days.ts"
import type { FindingList } from "./findings.ts"
import type { CheckSettings } from "./types.ts"
import { titleAfter, titlesDiffer } from "./titles.ts"
import { foldInPlace, wordsOf } from "./words.ts"

const weekdays: Readonly<Record<string, number>> = {
  "chủ nhật": 0,
  "thứ hai": 1,
  "thứ ba": 2,
  "thứ tư": 3,
  "thứ năm": 4,
  "thứ sáu": 5,
  "thứ bảy": 6,
  "thứ 2": 1,
  "thứ 3": 2,
  "thứ 4": 3,
  "thứ 5": 4,
  "thứ 6": 5,
  "thứ 7": 6,
}
const limit =
  /(?:trước|chậm nhất(?: là)?|hạn(?: cuối| chót)?(?: là)?|xong(?: trong)?|muộn nhất(?: là)?)(?: hết)?:?(?: vào)? ?(?:ngày )?$/u

/** Days that no calendar has, weekdays that do not fit their day, and deadlines on days off. */
export function checkDays(text: string, settings: CheckSettings, findings: FindingList): void {
  const folded = foldInPlace(text).replaceAll("\n", " ")
  for (const written of writtenDays(text)) {
    const { start, end, day } = written
    if (day === null) {
      findings.add(written, "contradicts", { code: "no-such-day", words: text.slice(start, end) })
      continue
    }
    const before = folded.slice(Math.max(0, start - 40), start)
    const named = /(chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]))[ ,(]+(?:ngày )?$/u.exec(before)?.[1]
    const expected = named === undefined ? undefined : weekdays[named]
    if (expected !== undefined)
      findings.add(written, expected === weekday(day) ? "agrees" : "contradicts", {
        code: expected === weekday(day) ? "weekday-holds" : "wrong-weekday",
        day,
        weekday: weekday(day),
      })
    // A deadline on a day off is worth a remark; it is wrong only where the text calls the day a working day.
    if (settings.isWorkingDay?.(day) !== false) continue
    // "trong 5 ngày làm việc, trước ngày …" counts days; "ngày làm việc bù" is a working day by an order of its own.
    const calledWorking =
      (/(?<!\d )ngày làm việc,? ?(?:(?:chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]))[ ,(]*)?(?:ngày )?$/u.test(
        before,
      ) ||
        /^ ?\(?là ngày làm việc/u.test(folded.slice(end, end + 24))) &&
      !/làm (?:việc )?bù|hoán đổi/u.test(folded.slice(Math.max(0, start - 80), end + 40))
    if (calledWorking || limit.test(before))
      findings.add(written, calledWorking ? "contradicts" : "unknown", {
        code: "deadline-day-off",
        day,
        weekday: weekday(day),
        calledWorking,
      })
  }
}

/** One document with two days, or one title with two numbers. */
export function checkCitations(text: string, reading: Reading, settings: CheckSettings, findings: FindingList): void {
  const byKey = new Map<string, { date: PlainDate; issuer: string | null; symbol: string }[]>()
  const byTitle = new Map<string, { key: string; symbol: string }>()
  const byNumber = new Map<string, { title: string; year: string | undefined }>()
  const issuedOn = reading.document.date === null ? null : parsePlainDate(reading.document.date)
  for (const citation of reading.citations) {
    const key = citation.symbol && /\p{L}/u.test(citation.symbol) ? settings.keyOf(citation.symbol) : ""
    if (key === "") continue
    const date = citation.date === null ? null : parsePlainDate(citation.date)
    if (date && issuedOn && date > issuedOn)
      findings.add(citation, "contradicts", { code: "later-than-text", day: date, textDay: issuedOn, what: "document" })
    if (date) {
      const earlier = byKey.get(key) ?? []
      // Numbers begin anew each year, and bodies of one kind share their letters.
      const other = earlier.find(
        (one) =>
          one.date !== date &&
          one.date.slice(0, 4) === date.slice(0, 4) &&
          (one.issuer === null ||
            citation.issuer === null ||
            wordsOf(one.issuer).join(" ") === wordsOf(citation.issuer).join(" ")),
      )
      if (other && !earlier.some((one) => one.date === date))
        findings.add(citation, "contradicts", {
          code: "two-dates",
          symbol: citation.symbol ?? "",
          here: date,
          there: other.date,
        })
      byKey.set(key, [...earlier, { date, issuer: citation.issuer, symbol: citation.symbol ?? "" }])
    }
    const quoted = titleAfter(text, citation)
    if (!quoted?.quoted || quoted.title.length < 25) continue
    const named = byNumber.get(key)
    const wrong = named && date?.slice(0, 4) === named.year ? titlesDiffer(quoted.title, named.title) : null
    if (named && wrong?.year)
      findings.add(
        wrong.at === null ? quoted : { start: quoted.start + wrong.at, end: quoted.start + wrong.at + 4 },
        "contradicts",
        {
          code: "two-titles",
          symbol: citation.symbol ?? "",
          here: quoted.title,
          there: named.title,
        },
      )
    else if (!named) byNumber.set(key, { title: quoted.title, year: date?.slice(0, 4) })
    const title = `${citation.type ?? ""} ${wordsOf(quoted.title).join(" ")}`
    const other = byTitle.get(title)
    if (other && other.key !== key)
      findings.add(citation, "contradicts", {
        code: "two-numbers",
        title: quoted.title,
        here: citation.symbol ?? "",
        there: other.symbol,
      })
    else if (!other) byTitle.set(title, { key, symbol: citation.symbol ?? "" })
  }
}
