import { expect, test } from "vitest"
import { plainDate } from "#src/base/plain-date.ts"
import type { CheckFinding } from "./checker/index.ts"
import { identityOf, mustBeSettled } from "./index.ts"

const day = plainDate("2026-09-30")
const held = {
  id: "1",
  indicatorId: "2",
  indicator: "Số điểm tập kết rác",
  measureUnit: "điểm",
  periodStart: day,
  periodEnd: day,
  asOf: day,
  value: 3,
  source: "",
}
const differs = (text: string, words = "4 điểm"): CheckFinding => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
  verdict: "differs",
  reasons: [{ code: "figure-differs", held, written: 4, unit: "điểm", numeratorOnly: false }],
})

test("a figure that differs keeps a report open, unless it stands in the title of a work", () => {
  const said = "Địa bàn còn 4 điểm tập kết rác."
  expect(mustBeSettled(differs(said), said)).toBe(true)
  const title = "Quá hạn: NV-0007 “Xóa 4 điểm tập kết rác” (hạn 15/09/2026)."
  expect(mustBeSettled(differs(title), title)).toBe(false)
  const between = "Việc “Dọn vệ sinh” xong; còn 4 điểm tập kết rác, “Tổ xanh” theo dõi."
  expect(mustBeSettled(differs(between), between)).toBe(true)
})

test("a due day on a day off is not the report's to settle", () => {
  const text = "Hạn 05/07/2026."
  const finding: CheckFinding = {
    start: 4,
    end: 14,
    text: "05/07/2026",
    verdict: "contradicts",
    reasons: [{ code: "deadline-day-off", day: plainDate("2026-07-05"), weekday: 0, calledWorking: false }],
  }
  expect(mustBeSettled(finding, text)).toBe(false)
})

test("an explanation holds for the same words and the same record only", () => {
  const text = "Địa bàn còn 4 điểm tập kết rác. Đã dọn xong."
  const of = (words: string, finding = differs(words)) => identityOf(finding, words)
  expect(of(`Mở đầu.\n\n${text}`)).toBe(of(text))
  expect(of("Địa bàn vẫn còn 4 điểm tập kết rác. Đã dọn xong.")).not.toBe(of(text))
  const changed = differs(text)
  expect(of(text, { ...changed, reasons: [{ ...changed.reasons[0], held: { ...held, value: 2 } } as never] })).not.toBe(
    of(text),
  )
})
