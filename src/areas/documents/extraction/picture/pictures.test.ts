import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { takeOutLines } from "./lines.ts"
import type { Picture } from "./picture.ts"
import { decodePng, encodePng } from "./png.ts"
import { evenOut, quarterTurn, rotate, smooth, toGrey } from "./prepare.ts"
import { countSigns, crop, cutRegions } from "./regions.ts"
import { sizeOfPicture, tiffPage } from "./size.ts"
import { withoutSpecks } from "./specks.ts"
import { findSkew } from "./skew.ts"

const blank = (width: number, height: number, paper = 255): Picture => ({
  width,
  height,
  channels: 1,
  data: new Uint8Array(width * height).fill(paper),
})
function box(picture: Picture, left: number, top: number, right: number, bottom: number, ink = 0): Picture {
  for (let y = top; y < bottom; y += 1) picture.data.fill(ink, y * picture.width + left, y * picture.width + right)
  return picture
}
/** Lines of small boxes, as letters look from afar. */
function written(width: number, height: number): Picture {
  const picture = blank(width, height)
  let wide = 7
  for (let y = 60; y < height - 60; y += 36)
    for (let x = 60 + ((y * 7) % 19); x < width - 60; x += wide + 5) {
      wide = 6 + ((x * 5 + y * 3) % 11)
      box(picture, x, y, x + wide, y + 18)
    }
  return picture
}

describe("PNG", () => {
  test("comes back as it was", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(1 as const, 3 as const),
        fc.infiniteStream(fc.nat(255)),
        (width, height, channels, values) => {
          const data = Uint8Array.from({ length: width * height * channels }, () => values.next().value as number)
          expect(decodePng(encodePng({ width, height, channels, data }))).toEqual({ width, height, channels, data })
        },
      ),
    )
  })

  test("one that claims to be huge is not unpacked", () => {
    const png = encodePng(blank(2, 2))
    new DataView(png.buffer, png.byteOffset).setUint32(16, 60_000)
    new DataView(png.buffer, png.byteOffset).setUint32(20, 60_000)
    expect(() => decodePng(png)).toThrow("60000 × 60000")
    expect(sizeOfPicture(png)).toMatchObject({ width: 60_000, height: 60_000 })
  })
})

describe("the size of a picture", () => {
  test("is read from its head, with how the camera was held", () => {
    const exif = [
      0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1,
      0, 6, 0, 0, 0, 0, 0, 0,
    ]
    const frame = [0xff, 0xc0, 0, 11, 8, 0x0d, 0xb0, 0x09, 0xb0, 1, 1, 0x11, 0]
    expect(sizeOfPicture(Uint8Array.of(0xff, 0xd8, ...exif, ...frame))).toMatchObject({
      width: 2480,
      height: 3504,
      orientation: 6,
    })
  })

  test("a TIFF of several pages says where each begins, and each can be taken out", () => {
    const tiff = new Uint8Array(80)
    const view = new DataView(tiff.buffer)
    const directory = (start: number, width: number, next: number) => {
      view.setUint16(start, 2, true)
      for (const [i, [tag, value]] of [
        [256, width],
        [257, 50],
      ].entries()) {
        view.setUint16(start + 2 + i * 12, tag as number, true)
        view.setUint16(start + 4 + i * 12, 3, true)
        view.setUint16(start + 10 + i * 12, value as number, true)
      }
      view.setUint32(start + 26, next, true)
    }
    tiff.set([0x49, 0x49, 42, 0, 8])
    directory(8, 40, 40)
    directory(40, 60, 0)
    expect(sizeOfPicture(tiff)).toMatchObject({ width: 60, height: 50, pages: [8, 40] })
    expect(sizeOfPicture(tiffPage(tiff, 40))).toMatchObject({ width: 60, pages: [40] })
  })

  test("never throws, whatever the bytes", () => {
    const heads = [
      [0x89, 0x50, 0x4e, 0x47],
      [0xff, 0xd8, 0xff],
      [0x49, 0x49, 42, 0],
      [0x4d, 0x4d, 0, 42],
      [...Buffer.from("RIFFxxxxWEBPVP8X")],
    ]
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        sizeOfPicture(Uint8Array.of(...head, ...rest))
      }),
    )
  })
})

describe("a page made ready", () => {
  test("red stamps and blue ink fade, black stays", () => {
    const data = Uint8Array.of(210, 30, 40, 30, 40, 200, 20, 20, 20)
    expect([...toGrey({ width: 3, height: 1, channels: 3, data }).data]).toEqual([210, 200, 20])
  })

  test("grey paper becomes white and pale letters dark", () => {
    const page = blank(320, 320, 190)
    for (let x = 40; x < 280; x += 20) box(page, x, 100, x + 8, 180, 120)
    const even = evenOut(page)
    expect(even.data[10 * 320 + 10]).toBeGreaterThan(245)
    expect(even.data[140 * 320 + 44]).toBeLessThan(60)
  })

  test("dust goes when there is much of it; a few dots and the letters stay", () => {
    const page = written(900, 1200)
    const dusty = { ...page, data: page.data.slice() }
    for (let i = 0; i < 400; i += 1)
      box(dusty, 20 + ((i * 2) % 40), 10 + i * 2 + (i % 3), 21 + ((i * 2) % 40), 11 + i * 2 + (i % 3))
    expect(withoutSpecks(dusty, 200).data).toEqual(page.data)
    const dotted = box({ ...page, data: page.data.slice() }, 5, 5, 7, 7)
    expect(withoutSpecks(dotted, 200)).toBe(dotted)
  })

  test("grain is smoothed away and a clean page is not touched", () => {
    const page = written(300, 300)
    expect(smooth(page)).toBe(page)
    const grainy = { ...page, data: page.data.map((value, i) => (value === 255 ? 255 - ((i * 37) % 60) : value)) }
    const spread = ({ data }: Picture) => Math.max(...data.slice(0, 3000)) - Math.min(...data.slice(310, 3000 - 310))
    expect(spread(smooth(grainy))).toBeLessThan(spread(grainy))
  })

  test.each([-2.5, -1, 0, 1.5, 3])("a page that went askew by %s degrees is found so", (degrees) => {
    const page = rotate(written(900, 1200), (degrees * Math.PI) / 180)
    const { angle, sideways } = findSkew(page, 110)
    expect((angle * 180) / Math.PI).toBeCloseTo(degrees, 0)
    expect(Math.abs((angle * 180) / Math.PI - degrees)).toBeLessThan(0.25)
    expect(sideways).toBe(false)
  })

  test("a page that lies on its side is found so", () => {
    expect(findSkew(quarterTurn(written(900, 1200), 90), 110).sideways).toBe(true)
  })

  test("four quarter turns bring a page back", () => {
    const page = written(120, 150)
    const round = [90, 180, 90].reduce((turned, turn) => quarterTurn(turned, turn as 90 | 180), page)
    expect(round).toEqual(page)
  })
})

describe("lines and regions", () => {
  test("ruling lines are told and wiped out, letters stay", () => {
    const page = written(900, 1200)
    const before = page.data.slice()
    box(page, 100, 40, 800, 43)
    box(page, 20, 100, 23, 900)
    const lines = takeOutLines(page, 100)
    expect(lines).toHaveLength(2)
    expect(lines[0]?.top).toBeCloseTo((41 * 72) / 100, 0)
    expect(lines[1]?.left).toBeCloseTo((21 * 72) / 100, 0)
    expect(page.data).toEqual(before)
  })

  test("what stands side by side is cut apart, with the marks above its capitals", () => {
    const page = blank(800, 400)
    for (const left of [60, 500]) {
      box(page, left, 100, left + 200, 120)
      box(page, left + 20, 93, left + 30, 97)
    }
    box(page, 60, 200, 740, 220)
    const regions = cutRegions(page, 100)
    expect(regions.map(({ top, bottom }) => [top, bottom])).toEqual([
      [93, 120],
      [93, 120],
      [200, 220],
    ])
    expect(crop(page, regions[0] as (typeof regions)[number], 10)).toMatchObject({ width: 220, height: 47 })
    expect(crop(page, { left: 0, top: 0, right: 50, bottom: 50 }, 10)).toBeNull()
  })

  test("signs that stand apart are counted", () => {
    const page = blank(100, 40)
    for (const x of [10, 30, 50]) box(page, x, 10, x + 6, 30)
    expect(countSigns(page)).toBe(3)
  })
})
