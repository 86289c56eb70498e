import { expect, test } from "vitest"
import { tellDay } from "#src/areas/calendar/index.ts"
import { entryChanges, entrySentence } from "#src/areas/journal/web/index.ts"
import { plainDate } from "#src/base/plain-date.ts"
import { calendarWords } from "./calendar-words.ts"

const day = {
  date: plainDate("2026-08-31"),
  kind: "holiday",
  name: "Quốc khánh",
  legalBasis: "",
  verified: false,
} as const
const told = (action: string, changes: ReturnType<typeof tellDay>) => ({
  actorName: "Trần Thị Bình",
  actorPost: "Văn thư",
  action,
  ...changes,
})

test("the journal tells a change of the calendar in sentences, and only what changed", () => {
  const changed = told(
    "calendar.keep-day-off",
    tellDay(day, { ...day, kind: "swapped-off", verified: true }, "everyone"),
  )
  expect(entrySentence(changed, "vi", calendarWords)).toBe("Trần Thị Bình (Văn thư) đã ghi một ngày vào lịch làm việc")
  expect(entryChanges(changed, "vi", calendarWords)).toEqual([
    { field: "loại ngày", before: "Nghỉ lễ, tết", after: "Nghỉ hoán đổi" },
    { field: "đã xác nhận", before: "không", after: "có" },
    { field: "ngày", before: null, after: "31/08/2026" },
    { field: "áp dụng cho", before: null, after: "Mọi cơ quan" },
  ])
  const removed = told("calendar.remove-day-off", tellDay(day, null, "own"))
  expect(entrySentence(removed, "en", calendarWords)).toContain("removed a day from the working calendar")
  expect(entryChanges(removed, "en", calendarWords)).toContainEqual({ field: "day", before: "31/08/2026", after: null })
})
