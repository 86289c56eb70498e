/** How large a picture says it is, before anything of it is unpacked. */
export interface PictureSize {
  width: number
  height: number
  /** Points in an inch, when the picture tells. */
  density: number | null
  /** How the camera was held, from 1 to 8 as Exif numbers it. */
  orientation: number
  /** For a TIFF where each of its pages begins; one for every other kind. */
  pages: number[]
}

const latin = new TextDecoder("latin1")
const most = 500

/** Reads the head of a PNG, JPEG, WebP or TIFF; undefined when it has none that makes sense. */
export function sizeOfPicture(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = readPng(view) ?? readJpeg(view) ?? readWebp(view) ?? readTiff(view)
    return size && size.width > 0 && size.height > 0 ? size : undefined
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}

const plain = (width: number, height: number): PictureSize => ({
  width,
  height,
  density: null,
  orientation: 1,
  pages: [0],
})

function readPng(view: DataView): PictureSize | undefined {
  if (view.getUint32(0) !== 0x89504e47) return undefined
  const size = plain(view.getUint32(16), view.getUint32(20))
  for (let at = 33; at + 21 < view.byteLength; at += 12 + view.getUint32(at)) {
    const name = view.getUint32(at + 4)
    if (name === 0x49444154) break
    if (name === 0x70485973 && view.getUint8(at + 16) === 1) size.density = likely(view.getUint32(at + 8) * 0.0254)
  }
  return size
}

const likely = (density: number): number | null => (density >= 60 && density <= 1300 ? Math.round(density) : null)

function readJpeg(view: DataView): PictureSize | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined
  let [density, orientation]: [number | null, number] = [null, 1]
  for (let at = 2; at < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined
    const kind = view.getUint8(at + 1)
    if (kind === 0xff) {
      at += 1
      continue
    }
    if (kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc)
      return { ...plain(view.getUint16(at + 7), view.getUint16(at + 5)), density, orientation }
    if (kind === 0xe0 && view.getUint32(at + 4) === 0x4a464946)
      density = likely(
        view.getUint16(at + 12) * (view.getUint8(at + 11) === 2 ? 2.54 : view.getUint8(at + 11) === 1 ? 1 : 0),
      )
    if (kind === 0xe1 && view.getUint32(at + 4) === 0x45786966) orientation = readOrientation(view, at + 10)
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

function readOrientation(view: DataView, start: number): number {
  const little = view.getUint16(start) === 0x4949
  const first = start + view.getUint32(start + 4, little)
  const count = Math.min(200, view.getUint16(first, little))
  for (let i = 0; i < count; i += 1) {
    const at = first + 2 + i * 12
    if (view.getUint16(at, little) !== 0x0112) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

function readWebp(view: DataView): PictureSize | undefined {
  if (view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return undefined
  const kind = latin.decode(new Uint8Array(view.buffer, view.byteOffset + 12, 4))
  if (kind === "VP8 ") return plain(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
  if (kind === "VP8L") {
    const bits = view.getUint32(21, true)
    return plain((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
  }
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
  return kind === "VP8X" ? plain(three(24), three(27)) : undefined
}

function readTiff(view: DataView): PictureSize | undefined {
  const order = view.getUint16(0)
  if (order !== 0x4949 && order !== 0x4d4d) return undefined
  const little = order === 0x4949
  if (view.getUint16(2, little) !== 42) return undefined
  const found: PictureSize = { ...plain(0, 0), pages: [] }
  for (let at = view.getUint32(4, little); at !== 0 && found.pages.length < most;) {
    if (found.pages.includes(at)) return undefined
    found.pages.push(at)
    const count = view.getUint16(at, little)
    for (let i = 0; i < count; i += 1) {
      const entry = at + 2 + i * 12
      const tag = view.getUint16(entry, little)
      const value =
        view.getUint16(entry + 2, little) === 3 ? view.getUint16(entry + 8, little) : view.getUint32(entry + 8, little)
      if (tag === 256) found.width = Math.max(found.width, value)
      if (tag === 257) found.height = Math.max(found.height, value)
      if (tag === 274 && found.pages.length === 1 && value >= 1 && value <= 8) found.orientation = value
      if (tag === 282)
        found.density ??= likely(view.getUint32(value, little) / (view.getUint32(value + 4, little) || 1))
    }
    at = view.getUint32(at + 2 + count * 12, little)
  }
  return found
}

/** One page of a TIFF as a TIFF of its own: its first page is the one that its head points to. */
export function tiffPage(bytes: Uint8Array, begins: number): Uint8Array {
  const page = bytes.slice()
  new DataView(page.buffer).setUint32(4, begins, bytes[0] === 0x49)
  return page
}
