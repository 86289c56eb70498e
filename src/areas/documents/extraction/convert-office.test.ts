import { execFile } from "node:child_process"
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { promisify } from "node:util"
import { Document, FootnoteReferenceRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx"
import { strToU8, zipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { convertToDocx, findOffice, NoConverter } from "./convert-office.ts"
import { extractText } from "./extract-text.ts"
import { TooMuch } from "./zip.ts"

const office = await findOffice()
let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ro-viec-doc-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const cell = (text: string, options = {}) => new TableCell({ children: [new Paragraph(text)], ...options })
const paper = new Document({
  footnotes: { 1: { children: [new Paragraph("Số liệu đến ngày 30/6/2026.")] } },
  sections: [
    {
      children: [
        new Paragraph({ children: [new TextRun("Kế hoạch đạt 95%"), new FootnoteReferenceRun(1)] }),
        new Table({
          rows: [
            new TableRow({ children: [cell("1"), cell("Rà soát"), cell("Văn phòng", { rowSpan: 2 })] }),
            new TableRow({ children: [cell("2"), cell("Công khai")] }),
          ],
        }),
      ],
    },
  ],
})
const words = [
  "Kế hoạch đạt 95%[1]",
  "| 1 | Rà soát | Văn phòng |",
  "| 2 | Công khai | 〃 |",
  "",
  "[1] Số liệu đến ngày 30/6/2026.",
]

const made = new Map<string, Promise<Uint8Array>>()
/** The paper in an old form, as LibreOffice writes it. */
async function inForm(ending: string): Promise<Uint8Array> {
  if (!made.has(ending)) made.set(ending, writeForm(ending))
  return (await (made.get(ending) as Promise<Uint8Array>)).slice()
}

async function writeForm(ending: string): Promise<Uint8Array> {
  const source = path.join(folder, `van-ban-${ending}.docx`)
  await writeFile(source, await Packer.toBuffer(paper))
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`
  await promisify(execFile)(office ?? "", [profile, "--headless", "--convert-to", ending, "--outdir", folder, source])
  return new Uint8Array(await readFile(source.replace(/docx$/, ending)))
}

const reason = office === undefined ? " (skipped: LibreOffice is not installed here)" : ""
describe.skipIf(office === undefined)(`old files, through LibreOffice${reason}`, () => {
  test.each(["doc", "rtf", "odt"])(
    "a .%s comes back with its table and its note",
    { timeout: 120_000 },
    async (ending) => {
      const read = await extractText(await inForm(ending), `a.${ending}`)
      expect(
        read.ok && [
          read.value.kind,
          ...read.value.text.split("\n").filter((line, i, all) => line !== "" || all[i + 1]?.startsWith("[")),
        ],
      ).toEqual(["doc", ...words])
      expect(read.ok && read.value.places.at(-1)?.part).toBe("footnote")
    },
  )

  test("a .doc whose letters are enciphered says so", { timeout: 120_000 }, async () => {
    const bytes = await inForm("doc")
    const head = Buffer.from(bytes.buffer).indexOf(Buffer.from([0xec, 0xa5]))
    bytes[head + 11] = (bytes[head + 11] ?? 0) | 1
    expect(await extractText(bytes, "a.doc")).toEqual({ ok: false, refusal: { code: "password-protected" } })
  })

  test("a .doc cut short is refused, and nothing of it stays on the disk", { timeout: 120_000 }, async () => {
    const before = await foldersLeft()
    const bytes = (await inForm("doc")).slice(0, 3000)
    const read = await extractText(bytes, "a.doc")
    expect(read.ok ? read.value.text : read.refusal.code).toMatch(/^(?:corrupt-file|no-text|unknown-type)$/)
    expect(await foldersLeft()).toEqual(before)
  })
})

const foldersLeft = async () => (await readdir(tmpdir())).filter((name) => name.startsWith("ro-viec-word-"))

test("without LibreOffice an old file is refused with what to do", async () => {
  await expect(convertToDocx(strToU8("{\\rtf1 a}"), "rtf", { searched: folder })).rejects.toThrow(NoConverter)
})

test("a converter that does not end is stopped with all it started", { timeout: 20_000 }, async () => {
  const program = path.join(folder, "soffice")
  await writeFile(program, `#!/bin/sh\nsleep 300 &\necho $! > '${folder}/child'\nwait\n`)
  await chmod(program, 0o755)
  const started = Date.now()
  await expect(convertToDocx(strToU8("{\\rtf1 a}"), "rtf", { searched: folder, seconds: 1 })).rejects.toThrow(TooMuch)
  expect(Date.now() - started).toBeLessThan(10_000)
  const child = Number(await readFile(path.join(folder, "child"), "utf8"))
  await expect.poll(() => isRunning(child)).toBe(false)
})

test("an OpenDocument file with a password says so, without LibreOffice", async () => {
  const locked = zipSync(
    {
      mimetype: strToU8("application/vnd.oasis.opendocument.text"),
      "META-INF/manifest.xml": strToU8("<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"),
    },
    { level: 0 },
  )
  expect(await extractText(locked, "a.odt")).toEqual({ ok: false, refusal: { code: "password-protected" } })
})

/** A process that ended but that nobody has asked about yet is not running. */
const isRunning = async (pid: number): Promise<boolean> =>
  readFile(`/proc/${pid}/stat`, "utf8").then(
    (stat) => !/\) Z/.test(stat),
    () => false,
  )
