import { describe, expect, test } from "vitest"
import { read } from "./index.ts"
import { mendDigits } from "./scanned-pages.ts"

const paper = `ỦY BAN NHÂN DÂN
XÃ BÌNH HÒA
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
-------
Số: 01/KH-UBND
Bình Hòa, ngày 10 tháng 01 năm 2025

KẾ HOẠCH
Củng cố quản lý hồ sơ ở thôn năm 2025

Thực hiện Nghị quyết số 21-NQ/HU ngày 15/12/2024 của Huyện ủy và Quyết định số 2010/QĐ-UBND ngày 30/12/2024 của Ủy ban nhân dân huyện, Ủy ban nhân dân xã ban hành kế hoạch như sau:

I. MỤC TIÊU

1. Phấn đấu đến hết quý II năm 2025, có 90% hồ sơ được quản lý trên phần mềm.

2. Tỷ lệ hộ dân hài lòng đạt 95%.

II. NHIỆM VỤ

1. Công tác tuyên truyền

a) Tổ chức hội nghị ở từng thôn, phát tờ rơi đến các hộ gia đình và hướng dẫn người dân cách nộp hồ sơ qua mạng ngay tại nhà.

b) Phối hợp với đài truyền thanh.

2. Công tác kỹ thuật

a) Hoàn thành rà soát thiết bị trước ngày 30/6/2025.

b) Giao Công an xã chủ trì cập nhật dữ liệu.
`

const spelt = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").replace("Uỷ", "Ủy").replace("oà", "òa")

/** What must survive, without the accidents of typing. */
const gist = (text: string) => {
  const reading = read(text)
  for (const span of [...reading.citations, ...reading.outline])
    expect(span.text).toBe(text.slice(span.start, span.end))
  const { type, symbol, date } = reading.document
  return {
    document: { type, symbol, date, issuer: spelt(reading.document.issuer ?? "") },
    citations: reading.citations.map(({ type, symbol, date }) => ({ type, symbol, date })),
    outline: reading.outline.map(({ marker, role, parent }) => ({ marker, role, parent })),
    deadlines: reading.assignments.map(({ deadline }) => deadline),
  }
}
const whole = gist(paper)

test("the paper itself is read", () => {
  expect(whole.document).toEqual({
    type: "Kế hoạch",
    symbol: "01/KH-UBND",
    date: "2025-01-10",
    issuer: "Ủy ban nhân dân xã Bình Hòa",
  })
  expect(whole.citations.map(({ symbol }) => symbol)).toEqual(["21-NQ/HU", "2010/QĐ-UBND"])
  expect(whole.outline.map(({ marker }) => marker)).toEqual(
    expect.arrayContaining(["I.", "1.", "2.", "II.", "1.", "a)", "b)", "2.", "a)", "b)"]),
  )
})

const changes: readonly (readonly [string, (text: string) => string])[] = [
  ["letters and marks apart (NFD)", (text) => text.normalize("NFD")],
  [
    "the other placement of tone marks",
    (text) => text.replaceAll("Ủy", "Uỷ").replaceAll("òa", "oà").replaceAll("ủy", "uỷ"),
  ],
  [
    "the other spelling of i and y",
    (text) =>
      text.replaceAll("quý", "quí").replaceAll("quản lý", "quản lí").replaceAll("Tỷ", "Tỉ").replaceAll("kỹ", "kĩ"),
  ],
  ["line ends of Windows", (text) => text.replaceAll("\n", "\r\n")],
  ["line ends of old systems", (text) => text.replaceAll("\n", "\r")],
  ["line ends of Unicode", (text) => text.replaceAll("\n", "\u2028")],
  ["no-break spaces", (text) => text.replaceAll(" ", "\u00a0")],
  [
    "zero-width spaces and direction marks",
    (text) => text.replaceAll(" ngày", " \u200bngày\u200e").replaceAll("số ", "\ufeffsố "),
  ],
  ["soft hyphens", (text) => text.replaceAll("truyền", "truy\u00adền").replaceAll("UBND", "UB\u00adND")],
  ["tabs after markers", (text) => text.replaceAll(/^(I{1,2}\.|\d\.|[ab]\)) /gm, "$1\t")],
  ["doubled spaces", (text) => text.replaceAll(/ (?=[\p{L}\d])/gu, "  ").replaceAll("Số:  ", "Số: ")],
  ["no space after the marker", (text) => text.replaceAll(/^(I{1,2}\.|\d\.|[ab]\)) /gm, "$1")],
  ["en dashes for hyphens", (text) => text.replaceAll("-NQ", "–NQ").replaceAll("-UBND", "–UBND")],
  ["hyphens that do not break", (text) => text.replaceAll("-NQ", "\u2011NQ").replaceAll("-UBND", "\u2011UBND")],
  [
    "digits misread by a scanner",
    (text) =>
      text
        .replaceAll("01/KH", "O1/KH")
        .replaceAll("2025", "2O25")
        .replaceAll("2010/", "20l0/")
        .replace("ngày 15/", "ngày l5/"),
  ],
  ["form feeds", (text) => text.replaceAll("\n\n2. Công", "\n\f2. Công")],
  [
    "page numbers and running heads",
    (text) =>
      text
        .replace("\n\n2. Tỷ", "\n\n2\nKế hoạch quản lý hồ sơ\n\n2. Tỷ")
        .replace("hộ gia đình và", "hộ gia đình\n\n3\nKế hoạch quản lý hồ sơ\n\nvà")
        .replace("\n\n2. Công", "\n\n- 4 -\nKế hoạch quản lý hồ sơ\n\n2. Công"),
  ],
  ["page numbers with the count of pages", (text) => text.replace("\n\n2. Công", "\n\nTrang 2/3\n\n2. Công")],
  ["lines wrapped at a fixed width, through numbers, names and symbols", wrapAll],
  ["a wrap inside a symbol", (text) => text.replace("21-NQ", "21-\nNQ").replace("2010/QĐ", "2010/\nQĐ")],
  [
    "unmatched quotation marks",
    (text) => text.replace("tuyên truyền\n", "“tuyên truyền\n").replace("thiết bị", "thiết bị”"),
  ],
]

/** Wraps every paragraph of the body at 60 characters, as mail programs and scans do. */
function wrapAll(text: string): string {
  const at = text.indexOf("Thực hiện")
  const body = text
    .slice(at)
    .split("\n")
    .map((line) => line.replaceAll(/(.{40,60}) /gu, "$1\n"))
  return text.slice(0, at) + body.join("\n")
}

describe("the same reading with", () => {
  test.each(changes)("%s", (_, change) => {
    expect(gist(change(paper))).toEqual(whole)
  })
})

test("a symbol typed without its marks is kept as written", () => {
  const { citations } = read("Thực hiện Quyết định số 12/QD-UBND ngày 05/02/2025 và Nghị định 61/2018/ND-CP.")
  expect(citations.map(({ type, symbol }) => [type, symbol])).toEqual([
    ["Quyết định", "12/QD-UBND"],
    ["Nghị định", "61/2018/ND-CP"],
  ])
})

test.each(["phát thải CO2 và H2O", "mạng 5G, lô I2", "chai 5l nước, 10l xăng", "hộ O2 và tổ l3"])(
  "%j is no misread number",
  (text) => expect(mendDigits(text)).toBe(text),
)

test("a sentence whose space after the full stop is missing ends there", () => {
  const orders = read(
    "Giao Trạm Y tế phường chủ trì rà soát hồ sơ tồn.Giao Công an xã chủ trì kiểm tra việc chấp hành.",
  ).assignments
  expect(orders.map(({ lead }) => lead)).toEqual(["Trạm Y tế phường", "Công an xã"])
})

test("rows of numbers are cells, not page numbers", () => {
  const text = "| STT | Việc | Đơn vị |\n| 1 | Rà soát hộ nghèo | Công an xã |\n| 2 | Cấp thẻ | Trạm y tế |"
  expect(read(text).assignments.length).toBe(read(`${text}\n`).assignments.length)
})
