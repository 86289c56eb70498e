import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { gunzipSync } from "node:zlib"
import { BadPicture, type Picture } from "../picture/picture.ts"
import { decodePng, encodePng } from "../picture/png.ts"

const require = createRequire(import.meta.url)

/** The part of Tesseract's interface that is used here. */
interface Api {
  Init(path: null, language: string, engine: number): number
  SetVariable(name: string, value: string): boolean
  SetImageFile(orientation: number, angle: number): number
  Recognize(monitor: null): number
  GetTSVText(page: number): string
  WriteImage(kind: number, file: string): void
  Clear(): void
}
interface Module {
  FS: {
    writeFile(name: string, bytes: Uint8Array): void
    readFile(name: string): Uint8Array
    unlink(name: string): void
  }
  TessBaseAPI: new () => Api
}

/** A word as it was recognised. Lengths are points of the picture; `line` is the same for words of one line. */
export interface RecognisedWord {
  text: string
  left: number
  top: number
  right: number
  bottom: number
  line: number
  lineTop: number
  lineBottom: number
  confidence: number
}

/** How the page is cut into lines: 3 is Tesseract's own judgement, 6 one block of lines, 7 one line. */
export type Segmentation = 3 | 4 | 6 | 7

let opened: Promise<{ module: Module; api: Api }> | undefined

/** The recogniser with its Vietnamese data, both from the packages on this machine. Opening it takes about a third of a second. */
function open(): Promise<{ module: Module; api: Api }> {
  opened ??= load()
  return opened
}

async function load(): Promise<{ module: Module; api: Api }> {
  const core = hasSimd() ? "tesseract.js-core/tesseract-core-simd-lstm" : "tesseract.js-core/tesseract-core-lstm"
  const start = require(core) as (options: object) => Promise<Module>
  const quiet = () => undefined
  const module = await start({ TesseractProgress: quiet, print: quiet, printErr: quiet })
  const folder = path.dirname(require.resolve("@tesseract.js-data/vie/package.json"))
  const data = gunzipSync(readFileSync(path.join(folder, "4.0.0_best_int", "vie.traineddata.gz")))
  module.FS.writeFile("vie.traineddata", data)
  const api = new module.TessBaseAPI()
  if (api.Init(null, "vie", 1) !== 0) throw new Error("The Vietnamese recognition data could not be opened")
  return { module, api }
}

/** Whether this machine computes several numbers at once in WebAssembly; nearly all do. */
function hasSimd(): boolean {
  return WebAssembly.validate(
    Uint8Array.of(
      0,
      97,
      115,
      109,
      1,
      0,
      0,
      0,
      1,
      5,
      1,
      96,
      0,
      1,
      123,
      3,
      2,
      1,
      0,
      10,
      10,
      1,
      8,
      0,
      65,
      0,
      253,
      15,
      253,
      98,
      11,
    ),
  )
}

/** Reads the words of an upright grey page. */
export async function recognise(
  picture: Picture,
  { density, segmentation }: { density: number; segmentation: Segmentation },
): Promise<RecognisedWord[]> {
  const { module, api } = await open()
  api.SetVariable("tessedit_pageseg_mode", String(segmentation))
  // White letters on black do not occur; without this every unsure line is read twice.
  api.SetVariable("tessedit_do_invert", "0")
  api.SetVariable("user_defined_dpi", String(Math.round(density)))
  module.FS.writeFile("/input", encodePng(picture))
  if (api.SetImageFile(1, 0) !== 0) throw new BadPicture("the recogniser cannot open it")
  api.Recognize(null)
  const words = readTable(api.GetTSVText(0))
  api.Clear()
  return words
}

/** Level, page, block, paragraph, line, word, left, top, width, height, confidence, text; level 4 is a line and 5 a word. */
function readTable(table: string): RecognisedWord[] {
  const words: RecognisedWord[] = []
  let line = { number: 0, top: 0, bottom: 0 }
  for (const row of table.split("\n")) {
    const cells = row.split("\t")
    const [left, top, width, height] = cells.slice(6, 10).map(Number) as [number, number, number, number]
    if (cells[0] === "4") line = { number: line.number + 1, top, bottom: top + height }
    const text = cells.slice(11).join(" ").trim()
    if (cells[0] !== "5" || text === "") continue
    words.push({
      text,
      left,
      top,
      right: left + width,
      bottom: top + height,
      line: line.number,
      lineTop: line.top,
      lineBottom: line.bottom,
      confidence: Math.min(100, Math.max(0, Number(cells[10]))),
    })
  }
  return words
}

/** The points of a PNG, JPEG, WebP or TIFF, as the camera was held. Throws `BadPicture` when it cannot be unpacked. */
export async function unpackPicture(bytes: Uint8Array, orientation: number): Promise<Picture> {
  const { module, api } = await open()
  module.FS.writeFile("/input", bytes)
  if (api.SetImageFile(orientation, 0) !== 0) throw new BadPicture("it cannot be unpacked")
  api.WriteImage(0, "/image.png")
  const png = module.FS.readFile("/image.png")
  module.FS.unlink("/image.png")
  api.Clear()
  return decodePng(png)
}
