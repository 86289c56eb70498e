import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { decodeAs, decodeLegacy, detectEncoding, encodingOfFont, read, type Encoding } from "./index.ts"

// The codes as bytes, written down apart from the tables that are tested.
const tcvn3Codes: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "Ă a1 Â a2 Ê a3 Ô a4 Ơ a5 Ư a6 Đ a7 ă a8 â a9 ê aa ô ab ơ ac ư ad đ ae à b5 ả b6 ã b7 á b8 ạ b9 ằ bb ẳ bc ẵ bd ắ be " +
    "ặ c6 ầ c7 ẩ c8 ẫ c9 ấ ca ậ cb è cc ẻ ce ẽ cf é d0 ẹ d1 ề d2 ể d3 ễ d4 ế d5 ệ d6 ì d7 ỉ d8 ĩ dc í dd ị de ò df ỏ e1 " +
    "õ e2 ó e3 ọ e4 ồ e5 ổ e6 ỗ e7 ố e8 ộ e9 ờ ea ở eb ỡ ec ớ ed ợ ee ù ef ủ f1 ũ f2 ú f3 ụ f4 ừ f5 ử f6 ữ f7 ứ f8 ự f9 " +
    "ỳ fa ỷ fb ỹ fc ý fd ỵ fe"
  )
    .split(" ")
    .flatMap((word, i, all) => (i % 2 === 0 ? [[word, String.fromCharCode(parseInt(all[i + 1] ?? "", 16))]] : [])),
)
const signs = { "\u0301": 0, "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0323": 4 } as const
const plainSigns = [0xf9, 0xf8, 0xfb, 0xf5, 0xef]
const hatSigns = [0xe1, 0xe0, 0xe5, 0xe3, 0xe4]
const breveSigns = [0xe9, 0xe8, 0xfa, 0xfc, 0xeb]
const single: Readonly<Record<string, number>> = { í: 0xed, ì: 0xec, ỉ: 0xe6, ĩ: 0xf3, ị: 0xf2, ỵ: 0xee, đ: 0xf1 }

function toVni(letter: string): string {
  const low = letter.toLowerCase()
  const raise = (code: number) => (low === letter ? String.fromCharCode(code) : String.fromCharCode(code - 0x20))
  if (single[low]) return raise(single[low])
  const [base = "", ...marks] = letter.normalize("NFD")
  if (!/^[aeouy]$/i.test(base) || marks.length === 0) return letter
  const tone = marks.map((mark) => signs[mark as keyof typeof signs]).find((one) => one !== undefined)
  const put = (list: number[], bare: number | null) =>
    tone === undefined ? (bare === null ? "" : raise(bare)) : raise(list[tone] ?? 0)
  if (marks.includes("\u0302")) return base + put(hatSigns, 0xe2)
  if (marks.includes("\u0306")) return base + put(breveSigns, 0xea)
  if (marks.includes("\u031b")) return raise(base.toLowerCase() === "o" ? 0xf4 : 0xf6) + put(plainSigns, null)
  return base + put(plainSigns, null)
}
const encode = (text: string, encoding: Encoding) =>
  Array.from(text)
    .map((letter) =>
      encoding === "tcvn3" ? (tcvn3Codes[letter] ?? tcvn3Codes[letter.toLowerCase()] ?? letter) : toVni(letter),
    )
    .join("")

const small = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"

describe("every letter comes back", () => {
  test.each(Array.from(small))("%s", (letter) => {
    expect(decodeAs(encode(letter, "tcvn3"), "tcvn3").text).toBe(letter)
    expect(decodeAs(encode(letter, "vni"), "vni").text).toBe(letter)
    expect(decodeAs(encode(letter.toUpperCase(), "vni"), "vni").text).toBe(letter.toUpperCase())
    // TCVN3 has no capitals with a tone: a font whose name ends in H shows the small code as a capital.
    expect(decodeAs(encode(letter.toUpperCase(), "tcvn3"), "tcvn3", true).text).toBe(letter.toUpperCase())
  })
  test("TCVN3 has capitals without a tone only", () => {
    expect(decodeAs(encode("ĂÂÊÔƠƯĐ", "tcvn3"), "tcvn3").text).toBe("ĂÂÊÔƠƯĐ")
  })
})

const letter = `ĐẢNG BỘ PHƯỜNG AN HÒA
*
Số 07-NQ/ĐU

NGHỊ QUYẾT
về nâng cao chất lượng phục vụ người dân ở khu phố

Căn cứ Nghị quyết số 21-NQ/TU ngày 14/3/2025 của Ban Thường vụ Thành ủy, Đảng ủy phường quyết nghị như sau:

I. MỤC TIÊU

1. Phấn đấu đến năm 2027, có ít nhất 85% hồ sơ được giải quyết trước hạn.

II. NHIỆM VỤ

1. Giao Uỷ ban nhân dân phường chủ trì, phối hợp với Mặt trận Tổ quốc phường tuyên truyền, vận động các hộ dân trước ngày 30/9/2025.
`

describe.each(["tcvn3", "vni"] as const)("a document in %s", (encoding) => {
  const stored = encode(letter, encoding)
  test("is told by its words", () => expect(detectEncoding(stored)).toBe(encoding))
  test("becomes the Unicode text", () => expect(decodeLegacy(stored).text).toBe(letter))
  test("is read as if it were in Unicode, with offsets of the text as given", () => {
    const [old, modern] = [read(stored), read(letter)]
    const bare = (reading: ReturnType<typeof read>) => ({
      document: reading.document,
      citations: reading.citations.map(({ type, symbol, date, issuer }) => ({ type, symbol, date, issuer })),
      claims: reading.claims.map(({ kind, values, indicator }) => ({ kind, values, indicator })),
      outline: reading.outline.map(({ marker, role, parent }) => ({ marker, role, parent })),
      assignments: reading.assignments.map(({ lead, coordinating, deadline }) => ({ lead, coordinating, deadline })),
    })
    expect(bare(old)).toEqual(bare(modern))
    expect(old.document.symbol).toBe("07-NQ/ĐU")
    expect(old.assignments[0]?.coordinating).toEqual(["Mặt trận Tổ quốc phường"])
    for (const span of [...old.citations, ...old.claims, ...old.outline, ...old.assignments]) {
      expect(span.text).toBe(stored.slice(span.start, span.end))
      expect(span.text).not.toBe("")
    }
    expect(old.citations.map(({ text }) => decodeAs(text, encoding).text)).toEqual(
      modern.citations.map(({ text }) => text),
    )
  })
  test("stored with marks apart is the same", () => {
    expect(decodeLegacy(stored.normalize("NFD")).text).toBe(letter)
  })
  test("the map leads each letter to where it stood", () => {
    const { text, map } = decodeLegacy(stored)
    expect(map.length).toBe(text.length + 1)
    expect(map[text.length]).toBe(stored.length)
    for (let i = 0; i < text.length; i += 1)
      expect(decodeAs(stored.slice(map[i], map[i + 1]), encoding).text.toLowerCase()).toBe(text[i]?.toLowerCase())
  })
})

test("TCVN3 in capitals by a separate font stands in small letters and comes out so without the font", () => {
  const stored = encode("uỷ ban nhân dân phường an hoà", "tcvn3")
  expect(decodeLegacy(stored).text).toBe("uỷ ban nhân dân phường an hoà")
  expect(decodeAs(stored, "tcvn3", true).text).toBe("UỶ BAN NHÂN DÂN PHƯỜNG AN HOÀ")
})

test("TCVN3 that lost its code for ư, as a soft hyphen, gets it back where no other spelling is possible", () => {
  const stored = encode(
    "Thông tư hướng dẫn và Chương trình công tác: nhưng được nước, Trước mắt, người dân, KH-UBND",
    "tcvn3",
  )
  expect(decodeLegacy(stored.replaceAll("\u00ad", "")).text).toBe(
    "Thông t hướng dẫn và Chương trình công tác: nhng được nước, Trước mắt, ngời dân, KH-UBND",
  )
  for (const mark of ["-", "\u2212"])
    expect(decodeLegacy(stored.replaceAll("\u00ad", mark)).text).toBe(
      "Thông tư hướng dẫn và Chương trình công tác: nhưng được nước, Trước mắt, người dân, KH-UBND",
    )
})

test("old and new side by side: each line by its own letters", () => {
  const old = "Uỷ ban nhân dân xã tổ chức kiểm tra các tuyến đường"
  const text = `Kế hoạch được sửa từ tệp cũ\n${encode(old, "tcvn3")}\nCơ sở dữ liệu của phường\n${encode(old, "vni")}`
  expect(decodeLegacy(text).text).toBe(`Kế hoạch được sửa từ tệp cũ\n${old}\nCơ sở dữ liệu của phường\n${old}`)
})

test.each([
  "Kế hoạch cải cách hành chính năm 2026 «bản gốc» · 100 m² · 37°C · ½ ngày · § 5 © 2026",
  "là và có các cá tê tê ví dụ",
  "Où êtes-vous né ? L'été à la forêt, ça c'est très français ; théâtre, élève, garçon, naïf, Noël.",
  "Straße, Übung, schön, Ärger, größer",
  "El niño comió piñas en España; ¿qué pasó?",
  "Windows® Office© 10 µm ± 5 µg, 3 × 4 ÷ 2, £5, ¥100, naïve café",
  "Số: 12/KH-UBND",
  "plain ASCII",
  "",
])("%j is left alone", (text) => {
  expect(detectEncoding(text)).toBe("unicode")
  expect(decodeLegacy(text)).toMatchObject({ text, encoding: "unicode" })
})

test("text of any kind never makes it throw, and the map always fits", () => {
  const soup = fc.string({ unit: fc.integer({ min: 0x20, max: 0x1ff }).map((code) => String.fromCharCode(code)) })
  fc.assert(
    fc.property(soup, fc.constantFrom(undefined, "tcvn3", "vni", "unicode"), (text, encoding) => {
      const { text: decoded, map } = decodeLegacy(text, encoding as Encoding | undefined)
      expect(map.length).toBe(decoded.length + 1)
      expect(map[decoded.length]).toBe(text.length)
      for (let i = 0; i < decoded.length; i += 1) expect(map[i]).toBeLessThanOrEqual(map[i + 1] ?? 0)
    }),
  )
})

test("Vietnamese in Unicode and ASCII are never taken for an old encoding", () => {
  const word = fc.string({
    unit: fc.constantFrom(...Array.from(small + small.toUpperCase())),
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (list) => {
      expect(detectEncoding(list.join(" "))).toBe("unicode")
    }),
  )
  fc.assert(fc.property(fc.string({ unit: "binary-ascii" }), (text) => detectEncoding(text) === "unicode"))
})

test("the font says which encoding a run is in", () => {
  expect(encodingOfFont(".VnTime")).toEqual({ encoding: "tcvn3", capitals: false })
  expect(encodingOfFont(".VnTimeH")).toEqual({ encoding: "tcvn3", capitals: true })
  expect(encodingOfFont("VNI-Times")).toEqual({ encoding: "vni", capitals: false })
  expect(encodingOfFont("Times New Roman")).toBeUndefined()
})
