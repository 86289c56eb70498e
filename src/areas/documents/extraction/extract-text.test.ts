import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx"
import { strToU8, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { type OfficialDocument, renderPdf } from "#src/platform/official-document/index.ts"
import { plainDate } from "#src/base/plain-date.ts"
import { extractText } from "./extract-text.ts"

const textOf = async (bytes: Uint8Array, name: string) => {
  const read = await extractText(bytes, name)
  return read.ok ? read.value.text : read.refusal.code
}
const bytesOf = async (document: Document) => new Uint8Array(await Packer.toBuffer(document))
const cell = (text: string, options = {}) =>
  new TableCell({ children: text.split("\n").map((line) => new Paragraph(line)), ...options })
const row = (...cells: (string | TableCell)[]) =>
  new TableRow({ children: cells.map((each) => (typeof each === "string" ? cell(each) : each)) })
const levels = [LevelFormat.UPPER_ROMAN, LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER].map((format, level) => ({
  level,
  format,
  text: ["%1.", "%1.%2.", "%3)"][level] as string,
  alignment: AlignmentType.LEFT,
}))
const listed = (text: string, level: number) => new Paragraph({ text, numbering: { reference: "muc", level } })
const word = (children: (Paragraph | Table)[]) =>
  new Document({
    numbering: {
      config: [
        {
          reference: "muc",
          levels: [...levels, { level: 3, format: LevelFormat.BULLET, text: "–", alignment: AlignmentType.LEFT }],
        },
      ],
    },
    sections: [{ children }],
  })

describe("plain text", () => {
  const words = "Kế hoạch số 05/KH-UBND: Đường phố, ngõ xóm sạch đẹp"
  test.each([
    ["UTF-8", new TextEncoder().encode(words)],
    ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${words}`)],
    ["UTF-8 with letters in two characters", new TextEncoder().encode(words.normalize("NFD"))],
    ["UTF-16", new Uint8Array(Buffer.from(`\ufeff${words}`, "utf16le"))],
  ])("%s", async (_, bytes) => expect(await textOf(bytes, "ke-hoach.txt")).toBe(words))

  test("Windows code page 1258, with tones as letters of their own", async () => {
    // "Kế hoạch": ê then the acute 0xEC; a then the dot below 0xF2.
    const bytes = new Uint8Array([0x4b, 0xea, 0xec, 0x20, 0x68, 0x6f, 0x61, 0xf2, 0x63, 0x68])
    expect(await textOf(bytes, "cu.txt")).toBe("Kế hoạch")
  })

  test("codes of the time before Unicode are told by the words they make", async () => {
    const tcvn3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam. KÕ ho¹ch c«ng t¸c n¨m"
    const vni = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Keá hoaïch coâng taùc naêm"
    for (const [bytes, encoding] of [
      [new Uint8Array(Buffer.from(tcvn3, "latin1")), "tcvn3"],
      [new TextEncoder().encode(tcvn3), "tcvn3"],
      [new Uint8Array(Buffer.from(vni, "latin1")), "vni"],
    ] as const)
      expect(await extractText(bytes, "cu.txt")).toMatchObject({
        ok: true,
        value: { text: "Cộng hòa xã hội chủ nghĩa Việt Nam. Kế hoạch công tác năm", encoding, places: [] },
      })
  })

  test("line ends become LF, and no control characters are left", async () => {
    expect(await textOf(new TextEncoder().encode("một\r\nhai\rba  \n\n\n\nbốn\x1b"), "a.txt")).toBe(
      "một\nhai\nba\n\nbốn",
    )
  })

  test("empty, blank and foreign files are told apart", async () => {
    expect(await textOf(new Uint8Array(), "a.txt")).toBe("empty-file")
    expect(await textOf(new TextEncoder().encode(" \n \t\n"), "a.txt")).toBe("no-text")
    expect(await textOf(new Uint8Array([1, 2, 3, 4, 0, 9, 7]), "a.txt")).toBe("unknown-type")
  })
})

describe("Word", () => {
  test("lists keep the markers that Word shows, tables their rows", async () => {
    const bytes = await bytesOf(
      word([
        new Paragraph("KẾ HOẠCH"),
        listed("Mục tiêu", 0),
        listed("Chung", 1),
        listed("Riêng", 1),
        listed("Ý một", 2),
        listed("Ý hai", 2),
        listed("gạch", 3),
        listed("Nhiệm vụ", 0),
        listed("Đầu tiên", 1),
        listed("Ý một", 2),
        new Table({
          rows: [
            row("TT", "Nhiệm vụ", "Thời hạn"),
            row("I", cell("Nhóm", { columnSpan: 2 })),
            row("1", "Rà soát | công khai\nthủ tục", "30/6/2026"),
          ],
        }),
      ]),
    )
    expect((await textOf(bytes, "ke-hoach.docx")).split("\n")).toEqual([
      "KẾ HOẠCH",
      "I. Mục tiêu",
      "I.1. Chung",
      "I.2. Riêng",
      "a) Ý một",
      "b) Ý hai",
      "- gạch",
      "II. Nhiệm vụ",
      "II.1. Đầu tiên",
      "a) Ý một",
      "| TT | Nhiệm vụ | Thời hạn |",
      "| I | Nhóm | |",
      "| 1 | Rà soát / công khai thủ tục | 30/6/2026 |",
    ])
  })

  test("the letterhead's frame becomes lines", async () => {
    const bytes = await bytesOf(
      word([
        new Table({
          rows: [
            row("UBND PHƯỜNG\nHAI BÀ TRƯNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
            row("Số: 05/KH-UBND", "Hà Nội, ngày 02 tháng 3 năm 2026"),
          ],
        }),
      ]),
    )
    expect(await textOf(bytes, "a.docx")).toBe(
      "UBND PHƯỜNG\nHAI BÀ TRƯNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 05/KH-UBND\nHà Nội, ngày 02 tháng 3 năm 2026",
    )
  })

  test("line breaks and tabs inside a paragraph are kept apart", async () => {
    const bytes = await bytesOf(
      word([
        new Paragraph({
          children: [new TextRun("một"), new TextRun({ text: "hai", break: 1 }), new TextRun({ children: ["\tba"] })],
        }),
      ]),
    )
    expect(await textOf(bytes, "a.docx")).toMatch(/^một\nhai\s*ba$/)
  })

  const part = (body: string) =>
    zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "word/document.xml": strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    })
  test("deleted text, properties and fall-backs are not read; entities are", async () => {
    const body = `<w:p><w:r><w:t>Giữ &amp; lại</w:t></w:r><w:del><w:r><w:delText>xóa</w:delText><w:t>xóa</w:t></w:r></w:del><mc:AlternateContent><mc:Fallback><w:p><w:r><w:t>phụ</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:p>`
    expect(await textOf(part(body), "a.docx")).toBe("Giữ & lại")
  })

  test("cut short anywhere, it is refused and not guessed at", async () => {
    const whole = await bytesOf(word([new Paragraph("Nội dung")]))
    for (const share of [0.3, 0.6, 0.95])
      expect(await textOf(whole.slice(0, Math.floor(whole.length * share)), "a.docx")).toBe("corrupt-file")
  })

  test("broken inside, it is refused", async () => {
    const whole = await bytesOf(word([new Paragraph("Nội dung")]))
    const at = Buffer.from(whole).indexOf("word/document.xml") + 60
    whole.fill(0, at, at + 200)
    expect(await textOf(whole, "a.docx")).toBe("corrupt-file")
  })

  test("a picture alone has no text", async () => expect(await textOf(part("<w:p/>"), "a.docx")).toBe("no-text"))

  test("a small zip that unpacks to very much is refused quickly", async () => {
    const bomb = zipSync(
      { "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": new Uint8Array(120_000_000) },
      { level: 9 },
    )
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await textOf(bomb, "a.docx")).toBe("too-large")
  })

  test("a locked file says so", async () => {
    const locked = new Uint8Array(4096)
    locked.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    locked[30] = 9
    locked.set(Buffer.from("EncryptedPackage", "utf16le"), 1024)
    expect(await textOf(locked, "a.docx")).toBe("password-protected")
  })
})

/** A PDF by hand, with the words at given places. */
function pdf(pages: string[], extra = ""): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${4 + i * 2} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ]
  for (const [i, stream] of pages.entries())
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    )
  let file = "%PDF-1.4\n"
  const places = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extra}>>\nstartxref\n${xref}\n%%EOF\n`
  return new TextEncoder().encode(file)
}
const show = (x: number, y: number, words: string) => `BT /F1 12 Tf ${x} ${y} Td (${words}) Tj ET`

describe("PDF", () => {
  test("lines from top to bottom, an empty line where the page leaves space, page numbers left out", async () => {
    const page = [
      show(300, 810, "2"),
      show(70, 700, "Dong hai"),
      show(70, 716, "Dong mot"),
      show(70, 640, "Doan moi"),
      show(130, 640, "tiep"),
    ].join("\n")
    expect(await textOf(pdf([page]), "a.pdf")).toBe("Dong mot\nDong hai\n\nDoan moi tiep")
  })

  test("an official paper comes back with its letterhead, left column first", async () => {
    const paper: OfficialDocument = {
      side: "state",
      parentBody: "THÀNH PHỐ HÀ NỘI",
      issuer: "UBND PHƯỜNG HAI BÀ TRƯNG",
      symbol: "Số: 05/KH-UBND",
      place: "Hai Bà Trưng",
      date: plainDate("2026-03-02"),
      typeName: "KẾ HOẠCH",
      abstract: "Cải cách hành chính năm 2026",
      blocks: [{ kind: "paragraph", text: "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị." }],
      signature: null,
      recipients: ["Lưu: VT"],
      draftMark: null,
    }
    const text = await textOf(await renderPdf(paper), "ke-hoach.pdf")
    expect(text).toMatch(/^THÀNH PHỐ HÀ NỘI\nUBND PHƯỜNG\s+HAI BÀ TRƯNG\nSố: 05\/KH-UBND\nCỘNG HÒA/)
    expect(text.indexOf("Số: 05/KH-UBND")).toBeLessThan(text.indexOf("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    expect(text).toContain("ngày 02 tháng 3 năm 2026")
    expect(text).toContain("Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.")
  })

  test("a scan has no text, even with a stamp of the signing software", async () => {
    expect(await textOf(pdf([""]), "a.pdf")).toBe("no-text")
    expect(await textOf(pdf([show(70, 700, "Ky boi: VP"), "", "", ""]), "a.pdf")).toBe("no-text")
  })

  test("cut short or not a PDF inside, it is refused", async () => {
    expect(await textOf(pdf([show(70, 700, "Dong")]).slice(0, 60), "a.pdf")).toBe("corrupt-file")
    expect(await textOf(new TextEncoder().encode("%PDF-1.7\nkhông phải"), "a.pdf")).toBe("corrupt-file")
  })

  test("with a password it says so", async () => {
    const owner = "28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a"
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${owner}> /U <${owner}> /P -44 >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] `
    expect(await textOf(pdf([show(70, 700, "Dong")], encrypt), "a.pdf")).toBe("password-protected")
  })
})
