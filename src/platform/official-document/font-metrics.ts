import { readFileSync } from "node:fs"
import { createRequire } from "node:module"

/** Tinos has the widths of Times New Roman, so what it measures holds for the Word file as well. */
const faces = {
  regular: "400Regular/Tinos_400Regular.ttf",
  bold: "700Bold/Tinos_700Bold.ttf",
  italic: "400Regular_Italic/Tinos_400Regular_Italic.ttf",
  boldItalic: "700Bold_Italic/Tinos_700Bold_Italic.ttf",
} as const
type Face = keyof typeof faces

type Metrics = { readonly has: (codePoint: number) => boolean; readonly advance: (codePoint: number) => number }

const require = createRequire(import.meta.url)
const pathOf = (face: Face): string => require.resolve(`@expo-google-fonts/tinos/${faces[face]}`)

/** The four font files, for the compiler that embeds them. */
export const fontPaths = (): string[] => (Object.keys(faces) as Face[]).map(pathOf)

const loaded = new Map<Face, Metrics>()
function metricsOf(face: Face): Metrics {
  const known = loaded.get(face)
  if (known) return known
  const metrics = readMetrics(readFileSync(pathOf(face)))
  loaded.set(face, metrics)
  return metrics
}

/** Points that one line of text takes. */
export function widthOf(text: string, style: { size: number; bold: boolean; italic: boolean }): number {
  const face: Face = style.bold ? (style.italic ? "boldItalic" : "bold") : style.italic ? "italic" : "regular"
  const { advance } = metricsOf(face)
  let width = 0
  for (const character of text) width += advance(character.codePointAt(0) ?? 0)
  return width * style.size
}

/**
 * Whether all four faces can draw a character. A PDF/A file may not hold one that its fonts lack, nor one of the private
 * use area, which means nothing to anybody else.
 */
export const canDraw = (codePoint: number): boolean =>
  !(codePoint >= 0xe000 && codePoint <= 0xf8ff) &&
  (Object.keys(faces) as Face[]).every((face) => metricsOf(face).has(codePoint))

/** Reads what is needed of a TrueType file: which characters it maps (cmap format 4) and how wide they are (hmtx). */
function readMetrics(font: Buffer): Metrics {
  const tables = new Map<string, number>()
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index
    tables.set(font.toString("latin1", entry, entry + 4), font.readUInt32BE(entry + 8))
  }
  const at = (name: string): number => {
    const offset = tables.get(name)
    if (offset === undefined) throw new Error(`The font has no ${name} table`)
    return offset
  }
  const unitsPerEm = font.readUInt16BE(at("head") + 18)
  const widths = font.readUInt16BE(at("hhea") + 34)
  const glyphs = readCharacterMap(font, at("cmap"))
  return {
    has: (codePoint) => glyphs.has(codePoint),
    advance: (codePoint) => {
      const glyph = Math.min(glyphs.get(codePoint) ?? 0, widths - 1)
      return font.readUInt16BE(at("hmtx") + 4 * glyph) / unitsPerEm
    },
  }
}

function readCharacterMap(font: Buffer, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const table = cmap + font.readUInt32BE(cmap + 8 + 8 * index)
    if (font.readUInt16BE(table) === 4) readSegments(font, table, glyphs)
  }
  if (glyphs.size === 0) throw new Error("The font has no character map that can be read")
  return glyphs
}

/** Format 4: segments of characters, each shifted to glyphs by a constant or through a list. */
function readSegments(font: Buffer, table: number, glyphs: Map<number, number>): void {
  const doubled = font.readUInt16BE(table + 6)
  const ends = table + 14
  const starts = ends + doubled + 2
  const shifts = starts + doubled
  const lists = shifts + doubled
  for (let segment = 0; segment < doubled; segment += 2) {
    const list = font.readUInt16BE(lists + segment)
    const start = font.readUInt16BE(starts + segment)
    for (let code = start; code <= font.readUInt16BE(ends + segment) && code < 0xffff; code++) {
      const direct = list === 0 ? code : font.readUInt16BE(lists + segment + list + 2 * (code - start))
      const glyph = list !== 0 && direct === 0 ? 0 : (direct + font.readUInt16BE(shifts + segment)) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}
