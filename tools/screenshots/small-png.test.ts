import { crc32, deflateSync, inflateSync } from "node:zlib"
import { expect, test } from "vitest"
import { smallPng } from "./small-png.ts"

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** A picture of three points a row, in true colours. */
function picture(rows: number[][]): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(3, 0)
  head.writeUInt32BE(rows.length, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()))),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

function partOf(png: Buffer, type: string): Buffer {
  const at = png.indexOf(type, 8, "latin1")
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))
}

test("every point keeps its colour, whatever filter its row was written with", () => {
  const [red, white, ink] = [
    [255, 0, 0],
    [255, 255, 255],
    [27, 26, 23],
  ]
  const plain = [0, ...red, ...white, ...ink]
  const sameAsAbove = [2, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  const fromTheLeft = [1, ...red, 0, 255, 255, 28, 27, 24]
  const small = smallPng(picture([plain, sameAsAbove, fromTheLeft]))
  const palette = partOf(small, "PLTE")
  const points = [...inflateSync(partOf(small, "IDAT"))]
    .filter((_index, at) => at % 4 !== 0)
    .map((index) => [...palette.subarray(index * 3, index * 3 + 3)])
  expect(points).toEqual([red, white, ink, red, white, ink, red, white, ink])
})

test("what is no picture of a browser is refused", () => {
  const grey = picture([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]])
  grey[25] = 0
  expect(() => smallPng(grey)).toThrow("Not a PNG")
})
