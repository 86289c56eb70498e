import { PDFiumLibrary } from "@hyzyla/pdfium"
import { BadPicture, mostPoints, type Picture } from "../picture/picture.ts"
import { sizeOfPicture, tiffPage } from "../picture/size.ts"
import { unpackPicture } from "./engine.ts"

/** A scan: a PDF whose pages are pictures, or a picture itself. */
export interface Paper {
  pages: number
  isPdf: boolean
  /** A page drawn with so many points to the inch, or fewer when it is very large. `density` says how many it became. */
  draw(page: number, density: number): Promise<{ picture: Picture; density: number }>
  close(): void
}

let library: Promise<PDFiumLibrary> | undefined

export async function openPaper(bytes: Uint8Array): Promise<Paper> {
  return sizeOfPicture(bytes) ? openPicture(bytes) : openPdf(bytes)
}

async function openPdf(bytes: Uint8Array): Promise<Paper> {
  library ??= PDFiumLibrary.init()
  const opened = await (await library).loadDocument(bytes).catch((fault: unknown) => {
    throw new BadPicture(String(fault))
  })
  return {
    pages: opened.getPageCount(),
    isPdf: true,
    async draw(number, density) {
      const page = opened.getPage(number - 1)
      const { originalWidth, originalHeight } = page.getOriginalSize()
      const inches = (originalWidth / 72) * (originalHeight / 72)
      if (!(inches > 0.01)) throw new BadPicture("a page without size")
      const fitting = Math.min(density, Math.sqrt((mostPoints * 0.6) / inches))
      const { width, height, data } = await page.render({ scale: fitting / 72, colorSpace: "BGRA", render: "bitmap" })
      return { picture: { width, height, channels: 3, data: withoutOpacity(data) }, density: fitting }
    },
    close: () => opened.destroy(),
  }
}

/** Red, green, blue and opacity become red, green and blue. */
function withoutOpacity(data: Uint8Array): Uint8Array {
  const out = new Uint8Array((data.length / 4) * 3)
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    out[to] = data[from] as number
    out[to + 1] = data[from + 1] as number
    out[to + 2] = data[from + 2] as number
  }
  return out
}

/** A picture without a density is taken for an A4 page, or for a half or double one by its shape. */
function openPicture(bytes: Uint8Array): Paper {
  const size = sizeOfPicture(bytes)
  if (!size || size.width * size.height > mostPoints) throw new BadPicture("too many points")
  const guess = Math.max(60, Math.max(size.width, size.height) / 11.7)
  // A camera writes 72 or 96 whatever it photographs.
  const own =
    size.density !== null && size.density >= 120 && Math.abs(size.density / guess - 1) < 0.6 ? size.density : guess
  return {
    pages: size.pages.length,
    isPdf: false,
    async draw(number) {
      const begins = size.pages[number - 1] ?? 0
      const page = size.pages.length > 1 ? tiffPage(bytes, begins) : bytes
      return { picture: await unpackPicture(page, size.orientation), density: own }
    },
    close: () => undefined,
  }
}
