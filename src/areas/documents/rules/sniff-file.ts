/** What a file is, told by its bytes. Names and the sender's media type are never believed. */
export const fileKinds = [
  "pdf",
  "docx",
  "xlsx",
  "pptx",
  "doc",
  "xls",
  "ppt",
  "rtf",
  "odt",
  "png",
  "jpeg",
  "webp",
  "gif",
  "heic",
  "tiff",
  "mp4",
  "mov",
  "webm",
  "mp3",
  "wav",
  "text",
] as const
export type FileKind = (typeof fileKinds)[number]
/** What is known but not taken: programs, pages, pictures that carry scripts, locked and unknown files. */
export type OtherKind = "empty" | "program" | "page" | "macros" | "locked" | "archive" | "unknown"

export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  doc: "application/msword",
  xls: "application/vnd.ms-excel",
  ppt: "application/vnd.ms-powerpoint",
  rtf: "application/rtf",
  odt: "application/vnd.oasis.opendocument.text",
  png: "image/png",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
  heic: "image/heic",
  tiff: "image/tiff",
  mp4: "video/mp4",
  mov: "video/quicktime",
  webm: "video/webm",
  mp3: "audio/mpeg",
  wav: "audio/wav",
  text: "text/plain; charset=utf-8",
}

/** The endings that files of each kind bear; the first is used when a file came without one. */
export const endingsOf: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: ["pdf"],
  docx: ["docx"],
  xlsx: ["xlsx"],
  pptx: ["pptx"],
  doc: ["doc"],
  xls: ["xls"],
  ppt: ["ppt"],
  rtf: ["rtf"],
  odt: ["odt"],
  png: ["png"],
  jpeg: ["jpg", "jpeg", "jfif"],
  webp: ["webp"],
  gif: ["gif"],
  heic: ["heic", "heif"],
  tiff: ["tif", "tiff"],
  mp4: ["mp4", "m4v", "m4a", "3gp"],
  mov: ["mov"],
  webm: ["webm"],
  mp3: ["mp3"],
  wav: ["wav"],
  text: ["txt", "csv"],
}

const latin = new TextDecoder("latin1")
const part = (bytes: Uint8Array, from: number, length: number) => latin.decode(bytes.subarray(from, from + length))
const startsWith = (bytes: Uint8Array, ...values: number[]) => values.every((value, i) => bytes[i] === value)

/** Tells what a file is by its content. */
export function sniffFile(bytes: Uint8Array): FileKind | OtherKind {
  if (bytes.byteLength === 0) return "empty"
  const head = part(bytes, 0, 16)
  return sniffProgram(bytes, head) ?? sniffMedia(bytes, head) ?? (sniffBox(bytes, head) || sniffText(bytes))
}

function sniffProgram(bytes: Uint8Array, head: string): OtherKind | undefined {
  if (["MZ", "\x7fELF", "#!", "\0asm"].some((mark) => head.startsWith(mark))) return "program"
  if (
    startsWith(bytes, 0xca, 0xfe, 0xba, 0xbe) ||
    startsWith(bytes, 0xcf, 0xfa, 0xed, 0xfe) ||
    startsWith(bytes, 0xce, 0xfa, 0xed, 0xfe)
  )
    return "program"
  return startsWith(bytes, 0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0) ? "program" : undefined
}

function sniffMedia(bytes: Uint8Array, head: string): FileKind | undefined {
  if (part(bytes, 0, 1024).includes("%PDF-")) return "pdf"
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png"
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return "jpeg"
  if (/^GIF8[79]a/.test(head)) return "gif"
  if (head.startsWith("RIFF"))
    return head.slice(8, 12) === "WEBP" ? "webp" : head.slice(8, 12) === "WAVE" ? "wav" : undefined
  if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return "tiff"
  if (startsWith(bytes, 0x1a, 0x45, 0xdf, 0xa3)) return "webm"
  if (head.startsWith("ID3") || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return "mp3"
  if (head.slice(4, 8) !== "ftyp") return undefined
  const brand = head.slice(8, 12)
  return /^(?:hei[cxms]|hev[cx]|mif1|msf1)/.test(brand) ? "heic" : brand === "qt  " ? "mov" : "mp4"
}

function sniffBox(bytes: Uint8Array, head: string): FileKind | OtherKind | undefined {
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return sniffZip(bytes)
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return sniffOle(bytes)
  if (/^Rar!|^7z\xbc\xaf/.test(head) || startsWith(bytes, 0x1f, 0x8b)) return "archive"
  return undefined
}

/** Office files are zips that say so in their list of parts; the names stand in the clear at the start and at the end. */
function sniffZip(bytes: Uint8Array): FileKind | OtherKind {
  const names = part(bytes, 0, 65_536) + part(bytes, Math.max(0, bytes.byteLength - 262_144), 262_144)
  // An OpenDocument file opens with its media type, in the clear.
  if (names.slice(30, 38) === "mimetype" && names.startsWith(mediaTypes.odt, 38)) return sniffOpenDocument(names)
  if (!names.includes("[Content_Types].xml"))
    return /META-INF\/MANIFEST\.MF|classes\.dex/.test(names) ? "program" : "archive"
  if (names.includes("vbaProject.bin")) return "macros"
  if (names.includes("word/document")) return "docx"
  if (names.includes("xl/workbook")) return "xlsx"
  return names.includes("ppt/presentation") ? "pptx" : "archive"
}

/** Basic and scripts are macros. A password shows in the list of parts, which is packed; the reader finds it. */
const sniffOpenDocument = (names: string): FileKind | OtherKind =>
  /Basic\/script-lc\.xml|Scripts\//.test(names) ? "macros" : "odt"

/** Old Office files, and new ones with a password: a small file system whose entries are named in UTF-16. */
function sniffOle(bytes: Uint8Array): FileKind | OtherKind {
  const sectorSize = 1 << ((bytes[30] ?? 9) | ((bytes[31] ?? 0) << 8))
  if (sectorSize !== 512 && sectorSize !== 4096) return "unknown"
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = bytes.byteLength >= 52 ? (view.getUint32(48, true) + 1) * sectorSize : 0
  const names = part(bytes, directory, 8192).replaceAll("\0", "") + part(bytes, 0, 8192).replaceAll("\0", "")
  if (names.includes("EncryptedPackage")) return "locked"
  if (names.includes("WordDocument"))
    return names.includes("_VBA_PROJECT") ? "macros" : isLockedWord(bytes, directory, sectorSize) ? "locked" : "doc"
  if (names.includes("Workbook") || /Book(?![a-z])/.test(names)) return "xls"
  return names.includes("PowerPoint Document") ? "ppt" : "unknown"
}

/** The head of a Word 97 file says at its tenth byte whether its letters are enciphered. */
function isLockedWord(bytes: Uint8Array, directory: number, sectorSize: number): boolean {
  const entry = part(bytes, directory, 65_536).indexOf("WordDocument".replace(/./g, "$&\0")) + directory
  if (entry < directory || entry + 120 > bytes.byteLength) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = (view.getUint32(entry + 116, true) + 1) * sectorSize
  const known = head + 12 <= bytes.byteLength && view.getUint16(head, true) === 0xa5ec
  return known && (view.getUint16(head + 10, true) & 0x0100) !== 0
}

const pageMarks = /^\s*(?:<!--[\s\S]{0,500}?-->\s*)*<(?:!doctype|html|head|body|script|svg|iframe|\?xml|\?php|math)\b/i

function sniffText(bytes: Uint8Array): FileKind | OtherKind {
  const text = decodeHead(bytes)
  if (text === null) return "unknown"
  if (text.startsWith("{\\rtf")) return "rtf"
  return pageMarks.test(text) || /<script[\s>]/i.test(text) ? "page" : "text"
}

function decodeHead(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 65_536)
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff))
    return new TextDecoder(head[0] === 0xff ? "utf-16le" : "utf-16be").decode(head)
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) return null
  return latin.decode(startsWith(head, 0xef, 0xbb, 0xbf) ? head.subarray(3) : head)
}

const scans: ReadonlySet<string> = new Set(
  ["pdf", "png", "jpeg", "webp", "tiff"].map((kind) => mediaTypes[kind as FileKind]),
)

/** Whether a file of this type can be a picture of a paper, whose words a machine reads and whose pages can be drawn. */
export const isScan = (mediaType: string): boolean => scans.has(mediaType)
