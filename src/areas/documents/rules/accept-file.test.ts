import { strToU8, zipSync } from "fflate"
import fc from "fast-check"
import { expect, test } from "vitest"
import { acceptFile, endingOf } from "./accept-file.ts"
import { sniffFile } from "./sniff-file.ts"

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"))
const office = (...names: string[]) =>
  zipSync(Object.fromEntries(["[Content_Types].xml", ...names].map((name) => [name, strToU8("<x/>")])))
function ole(entry: string): Uint8Array {
  const file = new Uint8Array(4096)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  file[30] = 9
  file[48] = 1
  file.set(Buffer.from(entry, "utf16le"), 1024)
  return file
}
const judge = (name: string, content: Uint8Array, tooLarge = false) => {
  const judged = acceptFile({ name, bytes: content, tooLarge })
  return judged.ok ? judged.value.kind : judged.refusal.code
}

test.each<[string, Uint8Array, string]>([
  ["a.pdf", bytes("%PDF-1.7\n"), "pdf"],
  ["a.docx", office("word/document.xml"), "docx"],
  ["a.xlsx", office("xl/workbook.xml"), "xlsx"],
  ["a.pptx", office("ppt/presentation.xml"), "pptx"],
  ["a.doc", ole("WordDocument"), "doc"],
  ["a.xls", ole("Workbook"), "xls"],
  ["a.rtf", bytes("{\\rtf1\\ansi K\\'ea"), "rtf"],
  [
    "a.odt",
    zipSync({
      mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
      "content.xml": strToU8("<x/>"),
    }),
    "odt",
  ],
  ["a.png", bytes("\x89PNG\r\n\x1a\n"), "png"],
  ["a.JPG", bytes("\xff\xd8\xff\xe0"), "jpeg"],
  ["a.webp", bytes("RIFF\0\0\0\0WEBPVP8 "), "webp"],
  ["a.gif", bytes("GIF89a"), "gif"],
  ["a.heic", bytes("\0\0\0\x18ftypheic"), "heic"],
  ["a.mp4", bytes("\0\0\0\x18ftypisom"), "mp4"],
  ["a.txt", new TextEncoder().encode("Kế hoạch"), "text"],
  ["a.csv", bytes("a;b"), "text"],
])("%s is taken for what it is", (name, content, kind) => expect(judge(name, content)).toBe(kind))

test.each<[string, Uint8Array, string]>([
  ["rong.pdf", new Uint8Array(), "file-empty"],
  ["chay.pdf", bytes("MZ\x90\0"), "file-not-allowed"],
  ["chay.txt", bytes("\x7fELF"), "file-not-allowed"],
  ["chay.txt", bytes("#!/bin/sh\n"), "file-not-allowed"],
  ["trang.txt", bytes("  <!DOCTYPE html><p>"), "file-not-allowed"],
  ["hinh.svg", bytes('<?xml version="1.0"?><svg/>'), "file-not-allowed"],
  ["hinh.png", bytes("<svg onload=alert(1)>"), "file-not-allowed"],
  ["lenh.bat", bytes("del *.*"), "file-not-allowed"],
  ["macro.docx", office("word/document.xml", "word/vbaProject.bin"), "file-not-allowed"],
  ["macro.doc", ole("WordDocument_VBA_PROJECT"), "file-not-allowed"],
  ["khoa.docx", ole("EncryptedPackage"), "file-locked"],
  ["goi.zip", zipSync({ "a.txt": strToU8("a") }), "file-unknown"],
  ["la.txt", bytes("\x01\x02\x03"), "file-unknown"],
  ["cut.docx", office("word/document.xml").slice(0, 40), "file-unknown"],
  ["anh.pdf", bytes("\xff\xd8\xff\xe0"), "file-mismatch"],
  ["anh.la", bytes("\xff\xd8\xff\xe0"), "file-mismatch"],
  ["bang.docx", office("xl/workbook.xml"), "file-mismatch"],
])("%s is refused", (name, content, code) => expect(judge(name, content)).toBe(code))

test("too large is said before anything else", () =>
  expect(judge("a.pdf", new Uint8Array(), true)).toBe("file-too-large"))

test("a file without an ending gets the one of its kind", () => {
  expect(acceptFile({ name: "bien ban", bytes: bytes("%PDF-1.7"), tooLarge: false })).toMatchObject({
    value: { name: "bien ban.pdf", mediaType: "application/pdf" },
  })
  expect(endingOf("a.tar.GZ")).toBe("gz")
  expect(endingOf(".docx")).toBe("")
})

test("any bytes are judged without a fault", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), (content) => typeof sniffFile(content) === "string"))
  const heads = ["PK\x03\x04", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "%PDF-", "\0\0\0\x18ftyp"].map(bytes)
  fc.assert(
    fc.property(
      fc.constantFrom(...heads),
      fc.uint8Array({ maxLength: 200 }),
      (head, rest) => typeof sniffFile(new Uint8Array([...head, ...rest])) === "string",
    ),
  )
})
