import { crc32, deflateSync, inflateSync } from "node:zlib"
import { BadPicture, mostPoints, type Picture } from "./picture.ts"

const mark = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** A picture as PNG. */
export function encodePng({ width, height, channels, data }: Picture): Uint8Array {
  const line = width * channels
  const raw = new Uint8Array((line + 1) * height)
  for (let y = 0; y < height; y += 1) {
    // Each point as its difference from the one above: paper is mostly even.
    raw[y * (line + 1)] = y === 0 ? 0 : 2
    const at = y * line
    const to = y * (line + 1) + 1
    if (y === 0) raw.set(data.subarray(0, line), to)
    else for (let x = 0; x < line; x += 1) raw[to + x] = (data[at + x] as number) - (data[at + x - line] as number)
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  head[9] = channels === 3 ? 2 : 0
  return Buffer.concat([
    mark,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(raw, { level: 4 })),
    chunk("IEND", new Uint8Array()),
  ])
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(12 + data.byteLength)
  bytes.writeUInt32BE(data.byteLength, 0)
  bytes.write(name, 4, "latin1")
  bytes.set(data, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.byteLength)), 8 + data.byteLength)
  return bytes
}

interface Head {
  width: number
  height: number
  depth: number
  /** 0 grey, 2 colours, 3 palette, 4 grey with opacity, 6 colours with opacity. */
  kind: number
}

/** The points of a PNG without interlacing; what shows through becomes white. */
export function decodePng(bytes: Uint8Array): Picture {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let head: Head | undefined
  let palette: Uint8Array = new Uint8Array()
  const parts: Uint8Array[] = []
  for (let at = 8; at + 8 <= view.length;) {
    const length = view.readUInt32BE(at)
    const name = view.toString("latin1", at + 4, at + 8)
    const data = view.subarray(at + 8, at + 8 + length)
    if (name === "IHDR") head = readHead(data)
    else if (name === "PLTE") palette = data
    else if (name === "IDAT") parts.push(data)
    at += 12 + length
  }
  if (!head || parts.length === 0) throw new BadPicture("no picture inside")
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[head.kind] as number
  const line = Math.ceil((head.width * samples * head.depth) / 8)
  const raw = inflateSync(Buffer.concat(parts), { maxOutputLength: (line + 1) * head.height + 64 })
  const step = Math.max(1, (samples * head.depth) >> 3)
  return toPicture(head, unfilter(raw, line, head.height, step), line, samples, palette)
}

function readHead(data: Buffer): Head {
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)]
  const [depth, kind] = [data[8] ?? 0, data[9] ?? 0]
  if (width * height > mostPoints || width === 0 || height === 0) throw new BadPicture(`${width} × ${height}`)
  if (data[12] !== 0 || ![1, 2, 4, 8].includes(depth) || ![0, 2, 3, 4, 6].includes(kind))
    throw new BadPicture("an unusual PNG")
  return { width, height, depth, kind }
}

function unfilter(raw: Uint8Array, line: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(line * height)
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)]
    const from = y * (line + 1) + 1
    const to = y * line
    for (let x = 0; x < line; x += 1) {
      const left = x >= step ? (out[to + x - step] as number) : 0
      const up = y > 0 ? (out[to + x - line] as number) : 0
      const corner = x >= step && y > 0 ? (out[to + x - line - step] as number) : 0
      const by =
        filter === 0
          ? 0
          : filter === 1
            ? left
            : filter === 2
              ? up
              : filter === 3
                ? (left + up) >> 1
                : nearest(left, up, corner)
      out[to + x] = (raw[from + x] as number) + by
    }
  }
  return out
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

function toPicture(head: Head, rows: Uint8Array, line: number, samples: number, palette: Uint8Array): Picture {
  const { width, height, depth, kind } = head
  const channels = kind === 0 || kind === 4 ? 1 : 3
  if (depth === 8 && (kind === 0 || kind === 2)) return { width, height, channels, data: rows }
  const data = new Uint8Array(width * height * channels)
  const most = (1 << depth) - 1
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const to = (y * width + x) * channels
      if (kind === 3 || kind === 0) {
        const bit = x * depth
        const value = ((rows[y * line + (bit >> 3)] as number) >> (8 - depth - (bit & 7))) & most
        if (kind === 0) data[to] = Math.round((value * 255) / most)
        else for (let c = 0; c < 3; c += 1) data[to + c] = palette[value * 3 + c] ?? 255
      } else {
        const from = y * line + x * samples
        const shown = (rows[from + samples - 1] as number) / 255
        for (let c = 0; c < channels; c += 1) data[to + c] = 255 - (255 - (rows[from + c] as number)) * shown
      }
    }
  return { width, height, channels, data }
}
