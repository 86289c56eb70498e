import fc from "fast-check"
import { extractText, getDocumentProxy, getMeta } from "unpdf"
import { afterAll, describe, expect, test } from "vitest"
import { longReport, partyReport, stateDecision, stateLetter, stateReport } from "#tools/samples/papers.ts"
import { cleanText } from "./clean-text.ts"
import type { OfficialDocument } from "./model.ts"
import { renderPdf } from "./to-pdf.ts"
import { compilePdf, restCompiler } from "./typst-process.ts"

afterAll(restCompiler)

const pagesOf = async (pdf: Uint8Array): Promise<string[]> =>
  (await extractText(await getDocumentProxy(pdf.slice()))).text
const bare = (text: string): string => text.replace(/\s/g, "")
const textOf = async (document: OfficialDocument): Promise<string> =>
  (await pagesOf(await renderPdf(document))).join("\n")
// The reader of PDF files gives ligatures back as letters; what the fonts lack is left out of the comparison.
const readable = (text: string): string =>
  bare(text)
    .replace(/[^!-~À-ɏẠ-ỹ…«»ﬀ-ﬆ]/gu, "")
    .normalize("NFKC")
const sourceOf = (pdf: Uint8Array): string => Buffer.from(pdf).toString("utf8")

describe("a PDF file", () => {
  test("calls itself PDF/A-2a and carries title, author, language and time", async () => {
    const pdf = await renderPdf(stateDecision)
    const source = sourceOf(pdf)
    expect(source).toMatch(/<pdfaid:part>2<.*<pdfaid:conformance>A</)
    expect(source).toMatch(/<dc:language>.*?vi/)
    const { info } = await getMeta(await getDocumentProxy(pdf.slice()))
    expect(info["Title"]).toBe("QUYẾT ĐỊNH Về việc ban hành Kế hoạch theo dõi thực hiện nhiệm vụ năm 2026")
    expect(info["Author"]).toBe("ỦY BAN NHÂN DÂN PHƯỜNG HẢI CHÂU")
    expect(info["CreationDate"]).toContain("20261122020000")
  })

  test("gives its Vietnamese back letter for letter, composed", async () => {
    const text = await textOf(stateDecision)
    expect(text.normalize("NFC")).toBe(text)
    for (const words of [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Hải Châu, ngày 05 tháng 02 năm 2026",
      "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
      "Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.",
      "- Lưu: VT.",
    ])
      expect(bare(text)).toContain(bare(words))
  })

  test("numbers pages from the second, and each appendix anew", async () => {
    const pages = await pagesOf(await renderPdf(stateReport))
    const starts = pages.map((page) => /^\s*(\d+)\s/.exec(page)?.[1] ?? "")
    const appendices = pages.flatMap((page, index) => (/^\s*PHỤ LỤC/.test(page) ? [index] : []))
    expect(appendices).toHaveLength(2)
    const [first = 0, second = 0] = appendices
    expect(starts.slice(0, first)).toEqual(["", ...Array.from({ length: first - 1 }, (_, index) => String(index + 2))])
    expect(starts.slice(first, second)).toEqual([
      "",
      ...Array.from({ length: second - first - 1 }, (_, index) => String(index + 2)),
    ])
  })

  test("repeats a table's heading on each page and keeps every row", async () => {
    const pages = await pagesOf(await renderPdf(stateReport))
    const table = pages.filter((page) => page.includes("Đơn vị chủ trì"))
    expect(table.length).toBeGreaterThan(2)
    for (let row = 1; row <= 40; row++) expect(table.join("\n")).toMatch(new RegExp(`(^|\\s)${row}\\s+Rà soát`))
  })

  test("keeps the signature on a page with text", async () => {
    for (let paragraphs = 20; paragraphs < 26; paragraphs++) {
      const blocks = Array.from({ length: paragraphs }, () => ({
        kind: "paragraph" as const,
        text: `Đoạn ${"chữ ".repeat(40)}`,
      }))
      const pages = await pagesOf(await renderPdf({ ...stateLetter, blocks }))
      expect(pages.find((page) => page.includes("Lê Thị Hoa"))).toMatch(/Đoạn[\s\S]*CHÁNH VĂN PHÒNG/)
    }
  })

  test("lays the Party's paper by the Party's rules", async () => {
    const text = await textOf(partyReport)
    expect(text).toMatch(/ĐẢNG ỦY XÃ TÂN THẠNH\s+\*\s+Số 01-BC\/ĐU/)
    expect(text).toContain("T/M BAN THƯỜNG VỤ")
    expect(text).not.toContain("Độc lập - Tự do")
  })

  test("loses no words of a cell taller than a page", async () => {
    const words = Array.from({ length: 3_000 }, (_, index) => `w${index}`).join(" ")
    const text = await textOf({
      ...stateDecision,
      blocks: [
        {
          kind: "table",
          columns: [
            { title: "A", width: 1 },
            { title: "B", width: 3 },
          ],
          rows: [{ cells: ["1", words] }],
        },
      ],
    })
    expect(bare(text)).toContain("w2999")
    expect(text.match(/w\d+/g)?.length).toBe(3_000)
  })

  test("is the same bytes for the same document", async () => {
    expect(Buffer.compare(Buffer.from(await renderPdf(stateLetter)), Buffer.from(await renderPdf(stateLetter)))).toBe(0)
  })

  test("that cannot be compiled is refused with the reason, and the next one is written", async () => {
    const faulty = {
      template: "#panic(sys.inputs.document)",
      document: "xyz",
      createdAt: new Date(0),
      standard: "a-2a",
    } as const
    await expect(compilePdf(faulty)).rejects.toThrow(/could not be written.*xyz/)
    expect(await textOf(stateLetter)).toContain("Kính gửi")
  })

  test("shows a character that the fonts lack as missing", async () => {
    const text = await textOf({ ...stateLetter, blocks: [{ kind: "paragraph", text: "Tốt 😀 中!" }] })
    expect(text).toContain("Tốt □ □!")
  })

  test("keeps any words, wherever they stand, and reads none as markup", async () => {
    const nasty = fc.constantFrom(
      "#let",
      "$x$",
      "@a",
      "<b>",
      "*",
      "_",
      "\\",
      '"',
      "`",
      "#sys.inputs",
      "//",
      "/*",
      "😀",
      "\u0000",
      "x".repeat(300),
      "1".repeat(60),
      "\n",
      "…",
    )
    const words = fc
      .array(fc.oneof(nasty, fc.string({ unit: "grapheme", maxLength: 12 })), { maxLength: 6 })
      .map((parts) => parts.join(""))
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const pdf = await renderPdf({
          ...stateDecision,
          issuer: text,
          abstract: text,
          recipients: [text],
          draftMark: text,
          blocks: [
            { kind: "heading", level: 1, numbering: null, title: text },
            {
              kind: "paragraph",
              text: [{ text: `«${text}»`, bold: true, figure: { ref: text, address: `https://so.example/${text}` } }],
            },
            {
              kind: "table",
              columns: [
                { title: text, width: 1 },
                { title: "", width: 2 },
              ],
              rows: [{ cells: [text, `«${text}»`] }],
              note: text,
            },
          ],
        })
        expect(sourceOf(pdf)).toContain("<pdfaid:part>2<")
        const seen = readable((await pagesOf(pdf)).join(""))
        expect(seen.split(`«${readable(cleanText(text))}»`)).toHaveLength(3)
      }),
      { numRuns: 25 },
    )
  }, 30_000)

  test("of a very long table goes without tags and still is PDF/A", async () => {
    const pdf = await renderPdf(longReport(2_500))
    expect(sourceOf(pdf)).toMatch(/<pdfaid:part>2<.*<pdfaid:conformance>U</)
    expect(pdf.length).toBeLessThan(2_000_000)
  }, 30_000)
})
