import { getResolvedPDFJS, type getDocumentProxy } from "unpdf"
import type { Ruling } from "./page/model.ts"

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>
type Matrix = readonly [number, number, number, number, number, number]

/** As pdf.js numbers the steps of a path. */
const step = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticTo: 3, close: 4 } as const
const lengths = [2, 2, 6, 4, 0]
/** A drawing with more steps than this is a map or a chart: its lines are not a table's. */
const mostSteps = 60_000
const thickest = 3.5

/** Straight level and upright lines that a page draws, in points from its top left corner as it is shown. */
export async function readRulings(page: PdfPage): Promise<Ruling[]> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  const painted = new Map<number, "stroke" | "fill" | "both">([
    [OPS.stroke, "stroke"],
    [OPS.closeStroke, "stroke"],
    [OPS.fill, "fill"],
    [OPS.eoFill, "fill"],
    [OPS.fillStroke, "both"],
    [OPS.eoFillStroke, "both"],
    [OPS.closeFillStroke, "both"],
    [OPS.closeEOFillStroke, "both"],
  ])
  const rulings: Ruling[] = []
  const kept: Matrix[] = []
  let matrix = page.getViewport({ scale: 1 }).transform as unknown as Matrix
  let steps = 0
  for (let i = 0; i < fnArray.length && steps < mostSteps; i += 1) {
    const operator = fnArray[i]
    const args = argsArray[i] as unknown[] | null
    if (operator === OPS.save) kept.push(matrix)
    else if (operator === OPS.restore) matrix = kept.pop() ?? matrix
    else if (operator === OPS.transform && args) matrix = times(matrix, args as unknown as Matrix)
    else if (operator === OPS.paintFormXObjectBegin) {
      kept.push(matrix)
      if (args?.[0]) matrix = times(matrix, args[0] as Matrix)
    } else if (operator === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? matrix
    else if (operator === OPS.constructPath && args) {
      const how = painted.get(args[0] as number)
      const data = (args[1] as (ArrayLike<number> | null)[])[0]
      if (!how || !data) continue
      steps += data.length
      rulings.push(...(how === "fill" ? filledLines(data, matrix) : strokedLines(data, matrix)))
    }
  }
  return rulings
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}

type Point = readonly [number, number]

/** The straight pieces of a path, each between two points of the page. */
function* segments(data: ArrayLike<number>, m: Matrix): Generator<[Point, Point]> {
  const at = (i: number): Point => {
    const [x, y] = [data[i] ?? 0, data[i + 1] ?? 0]
    return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
  }
  let [from, start]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ]
  for (let i = 0; i < data.length;) {
    const kind = data[i] as number
    const length = lengths[kind]
    if (length === undefined) return
    if (kind === step.close) {
      yield [from, start]
      from = start
    } else {
      const to = at(i + length - 1)
      if (kind === step.moveTo) start = to
      else if (kind === step.lineTo) yield [from, to]
      from = to
    }
    i += 1 + length
  }
}

function strokedLines(data: ArrayLike<number>, matrix: Matrix): Ruling[] {
  const found: Ruling[] = []
  for (const [a, b] of segments(data, matrix)) {
    const line = between(a, b)
    if (line.right - line.left < 1 !== line.bottom - line.top < 1) found.push(line)
  }
  return found
}

/** Word processors draw a line as a thin filled box. */
function filledLines(data: ArrayLike<number>, matrix: Matrix): Ruling[] {
  const found: Ruling[] = []
  let box: Ruling | undefined
  let straight = true
  const end = () => {
    if (box && straight) {
      const [width, height] = [box.right - box.left, box.bottom - box.top]
      if (width <= thickest !== height <= thickest && Math.max(width, height) > 4) found.push(thin(box))
    }
    box = undefined
    straight = true
  }
  let last: Point | undefined
  for (const [a, b] of segments(data, matrix)) {
    if (last && (Math.abs(last[0] - a[0]) > 0.01 || Math.abs(last[1] - a[1]) > 0.01)) end()
    const line = between(a, b)
    if (line.right - line.left >= 0.5 && line.bottom - line.top >= 0.5) straight = false
    box = box
      ? {
          left: Math.min(box.left, line.left),
          top: Math.min(box.top, line.top),
          right: Math.max(box.right, line.right),
          bottom: Math.max(box.bottom, line.bottom),
        }
      : line
    last = b
  }
  end()
  return found
}

/** The middle of a thin box. */
function thin(box: Ruling): Ruling {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  return box.right - box.left < box.bottom - box.top ? { ...box, left: x, right: x } : { ...box, top: y, bottom: y }
}

const between = (a: Point, b: Point): Ruling => ({
  left: Math.min(a[0], b[0]),
  top: Math.min(a[1], b[1]),
  right: Math.max(a[0], b[0]),
  bottom: Math.max(a[1], b[1]),
})
