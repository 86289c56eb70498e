import { afterAll, describe, expect, test } from "vitest"
import { renderPdf } from "#src/platform/official-document/index.ts"
import { scanOf, shortPaper } from "#tests/support/scans.ts"
import { encodePng } from "../picture/png.ts"
import { Recogniser, PageTooHeavy, UnreadablePage } from "./recogniser.ts"

const machine = new Recogniser({ mostSeconds: 60 })
afterAll(() => machine.end())
const load = (bytes: Uint8Array) => () => Promise.resolve(bytes)
const white = { width: 30, height: 20, channels: 1 as const, data: new Uint8Array(600).fill(255) }

describe("the process that reads", () => {
  test("tells pages, draws them, and reads an empty one as empty", async () => {
    const bytes = scanOf([white, white], 72)
    expect(await machine.pages("two", load(bytes))).toBe(2)
    const png = await machine.draw("two", load(bytes), 2, 72)
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    expect(await machine.read("two", load(bytes), 1)).toMatchObject({ confidence: null, content: { pieces: [] } })
    await expect(machine.draw("two", load(bytes), 3, 72)).rejects.toBeInstanceOf(UnreadablePage)
  }, 60_000)

  test("takes the letters of a page that has its own, and guesses nothing", async () => {
    const pdf = await renderPdf(shortPaper)
    const { content, confidence } = await machine.read("letters", load(pdf), 1)
    expect(confidence).toBeNull()
    expect(content.pieces.every((piece) => piece.confidence === null)).toBe(true)
    expect((await machine.write([content])).text).toContain(
      "| 2 | Khảo sát mức độ hài lòng của người dân | 30/6/2026 |",
    )
  }, 60_000)

  test.each([
    ["cut short", scanOf([white], 72).subarray(0, 90)],
    ["not a picture inside", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3)],
    ["nothing", new Uint8Array()],
  ])(
    "refuses a file that is %s, and goes on",
    async (name, bytes) => {
      const work = machine.pages(name, load(bytes)).then(() => machine.read(name, load(bytes), 1))
      await expect(work).rejects.toBeInstanceOf(UnreadablePage)
      expect(await machine.pages("good", load(encodePng(white)))).toBe(1)
    },
    60_000,
  )

  test("refuses a picture that would unpack to too much", async () => {
    const huge = encodePng(white)
    const view = new DataView(huge.buffer, huge.byteOffset)
    view.setUint32(16, 50_000)
    view.setUint32(20, 50_000)
    await expect(machine.pages("huge", load(huge))).rejects.toBeInstanceOf(UnreadablePage)
  }, 60_000)

  test("that takes too long is ended, and the next question starts another", async () => {
    const hasty = new Recogniser({ mostSeconds: 0.001 })
    await expect(hasty.pages("slow", load(scanOf([white], 72)))).rejects.toBeInstanceOf(PageTooHeavy)
    await expect(hasty.pages("slow", load(scanOf([white], 72)))).rejects.toBeInstanceOf(PageTooHeavy)
    hasty.end()
  }, 60_000)
})
