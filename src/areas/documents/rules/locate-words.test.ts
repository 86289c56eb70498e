import { expect, test } from "vitest"
import { locateWords } from "./locate-words.ts"
import type { Place } from "./text-origin.ts"

const lines: [number, string][] = [
  [1, "KẾ HOẠCH"],
  [1, "1. Đạt 95% hồ sơ trực"],
  [1, "tuyến, đúng hạn"],
  [1, "| TT | Văn phòng |"],
  [2, "| 2 | Văn phòng |"],
  [2, "Ghi chú cuối"],
]
const laid = { text: lines.map(([, line]) => line).join("\n"), places: [] as Place[] }
for (const [i, [page, line]] of lines.entries()) {
  const start = lines.slice(0, i).reduce((sum, [, each]) => sum + each.length + 1, 0)
  const box = { left: 0.1, top: i / 10, right: 0.5 + i / 100, bottom: i / 10 + 0.05 }
  laid.places.push({ start, end: start + line.length, page, box, part: "page", at: [] })
}
const text = "Kế hoạch\nĐạt 95% hồ sơ trực tuyến[1], đúng hạn\nVăn phòng\nVăn phòng\nx"
const find = (words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return locateWords(text, { start, end: start + words.length }, laid)
}

test("words are found whatever their capitals, blanks, list signs and line ends", () => {
  expect(find("Kế hoạch")).toEqual({ page: 1, box: { left: 0.1, top: 0, right: 0.5, bottom: 0.05 } })
  expect(find("Đạt 95% hồ sơ trực tuyến[1], đúng hạn")).toMatchObject({ page: 1, box: { top: 0.1, bottom: 0.25 } })
})

test("of the same words the one that comes as often before", () => {
  expect(find("Văn phòng")?.page).toBe(1)
  expect(find("Văn phòng", text.indexOf("Văn phòng") + 1)?.page).toBe(2)
})

test("what is not there or too short is not found", () => {
  expect(find("x")).toBeUndefined()
  expect(locateWords("Không có", { start: 0, end: 8 }, laid)).toBeUndefined()
})
