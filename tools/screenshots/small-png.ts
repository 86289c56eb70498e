import { crc32, deflateSync, inflateSync } from "node:zlib"

type Picture = { width: number; height: number; /** Three bytes a point. */ rgb: Uint8Array }

const signature = Buffer.from("89504e470d0a1a0a", "hex")
const mostColours = 256

/** The same picture with at most 256 colours: pictures of screens become a third as large and look the same. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, rgb } = decode(png)
  const { palette, indexOf } = choosePalette(rgb)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indexOf(colourAt(rgb, (y * width + x) * 3))
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("PLTE", palette),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

const colourAt = (rgb: Uint8Array, at: number): number =>
  ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0)

/** The most used colours; every other colour takes the nearest of them. */
function choosePalette(rgb: Uint8Array): { palette: Buffer; indexOf(colour: number): number } {
  const counts = new Map<number, number>()
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = colourAt(rgb, at)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const kept = [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, mostColours)
    .map(([colour]) => colour)
  const nearest = new Map(kept.map((colour, index) => [colour, index]))
  const palette = Buffer.concat(kept.map((colour) => Buffer.from([colour >> 16, (colour >> 8) & 255, colour & 255])))
  const indexOf = (colour: number): number => {
    let index = nearest.get(colour)
    if (index === undefined) nearest.set(colour, (index = nearestOf(kept, colour)))
    return index
  }
  return { palette, indexOf }
}

function nearestOf(kept: readonly number[], colour: number): number {
  const distance = (other: number) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((other >> shift) & 255) - ((colour >> shift) & 255)) ** 2, 0)
  let best = 0
  for (let index = 1; index < kept.length; index += 1)
    if (distance(kept[index] ?? 0) < distance(kept[best] ?? 0)) best = index
  return best
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** Reads the kind of PNG that a browser takes: eight bits, colours with or without transparency, not interlaced. */
function decode(png: Buffer): Picture {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const [width, height, depth, kind, interlaced] = [
    png.readUInt32BE(16),
    png.readUInt32BE(20),
    png[24],
    png[25],
    png[28],
  ]
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) throw new Error("Not a PNG as browsers take it")
  const step = kind === 6 ? 4 : 3
  const lines = unfilter(inflateSync(Buffer.concat(parts)), width * step, height, step)
  const rgb = new Uint8Array(width * height * 3)
  for (let point = 0; point < width * height; point += 1)
    rgb.set(lines.subarray(point * step, point * step + 3), point * 3)
  return { width, height, rgb }
}

/** Undoes the filters of PNG: each byte was written as a difference from the bytes to its left and above. */
function unfilter(raw: Buffer, lineLength: number, height: number, step: number): Uint8Array {
  const lines = new Uint8Array(lineLength * height)
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (lineLength + 1)]
    for (let x = 0; x < lineLength; x += 1) {
      const at = y * lineLength + x
      const left = x >= step ? (lines[at - step] ?? 0) : 0
      const above = y > 0 ? (lines[at - lineLength] ?? 0) : 0
      const corner = x >= step && y > 0 ? (lines[at - lineLength - step] ?? 0) : 0
      const guess =
        filter === 1
          ? left
          : filter === 2
            ? above
            : filter === 3
              ? (left + above) >> 1
              : filter === 4
                ? paeth(left, above, corner)
                : 0
      lines[at] = (raw[y * (lineLength + 1) + 1 + x] ?? 0) + guess
    }
  }
  return lines
}

function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}
