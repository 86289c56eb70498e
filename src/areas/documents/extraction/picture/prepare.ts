import type { Picture } from "./picture.ts"

/**
 * Grey, as light as the lightest of the three colours: red stamps and blue signatures over black letters fade away. Given and kept
 * row by row.
 */
export function toGrey({ width, height, channels, data }: Picture): Picture {
  if (channels === 1) return { width, height, channels, data }
  const grey = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < grey.length; i += 1, at += 3) {
    const [r, g, b] = [data[at] as number, data[at + 1] as number, data[at + 2] as number]
    grey[i] = r > g ? (r > b ? r : b) : g > b ? g : b
  }
  return { width, height, channels: 1, data: grey }
}

/** Side of the squares in which the paper's own brightness is looked for. */
const square = 32

/** Makes the paper white and the letters black, evenly over the page: shadows, yellow paper and pale print. */
export function evenOut({ width, height, data }: Picture): Picture {
  const [columns, rows] = [Math.ceil(width / square), Math.ceil(height / square)]
  const paper = spread(paperOf(data, width, height, columns, rows), columns, rows)
  const out = new Uint8Array(width * height)
  const counts = new Uint32Array(256)
  for (let y = 0; y < height; y += 1) {
    const v = Math.max(0, Math.min(rows - 1, y / square - 0.5))
    const [top, down] = [Math.floor(v), v - Math.floor(v)]
    const below = Math.min(rows - 1, top + 1)
    for (let x = 0; x < width; x += 1) {
      const u = Math.max(0, Math.min(columns - 1, x / square - 0.5))
      const left = u | 0
      const over = u - left
      const right = left + 1 < columns ? left + 1 : left
      const upper =
        (paper[top * columns + left] as number) * (1 - over) + (paper[top * columns + right] as number) * over
      const lower =
        (paper[below * columns + left] as number) * (1 - over) + (paper[below * columns + right] as number) * over
      const value = ((data[y * width + x] as number) * 255) / (upper * (1 - down) + lower * down)
      const shown = value > 255 ? 255 : value | 0
      out[y * width + x] = shown
      counts[shown] = (counts[shown] as number) + 1
    }
  }
  stretch(out, counts)
  return { width, height, channels: 1, data: out }
}

function paperOf(data: Uint8Array, width: number, height: number, columns: number, rows: number): Float32Array {
  const paper = new Float32Array(columns * rows)
  const counts = new Uint16Array(256)
  for (let r = 0; r < rows; r += 1)
    for (let c = 0; c < columns; c += 1) {
      counts.fill(0)
      let total = 0
      for (let y = r * square; y < Math.min(height, (r + 1) * square); y += 2)
        for (let x = c * square; x < Math.min(width, (c + 1) * square); x += 2) {
          const value = data[y * width + x] as number
          counts[value] = (counts[value] as number) + 1
          total += 1
        }
      let [light, seen] = [255, 0]
      while (light > 0 && (seen += counts[light] as number) < total * 0.15) light -= 1
      paper[r * columns + c] = Math.max(40, light)
    }
  return paper
}

/** The lightest of the neighbours, so that a square full of ink takes the paper around it. */
function spread(paper: Float32Array, columns: number, rows: number): Float32Array {
  return paper.map((_, i) => {
    const [r, c] = [Math.floor(i / columns), i % columns]
    let light = 0
    for (let y = Math.max(0, r - 1); y <= Math.min(rows - 1, r + 1); y += 1)
      for (let x = Math.max(0, c - 1); x <= Math.min(columns - 1, c + 1); x += 1)
        light = Math.max(light, paper[y * columns + x] as number)
    return light
  })
}

/** Pale letters become dark ones. */
function stretch(data: Uint8Array, counts: Uint32Array): void {
  let [dark, seen] = [0, 0]
  while (dark < 160 && (seen += counts[dark] as number) < data.length * 0.005) dark += 1
  if (dark < 30) return
  const scale = 255 / (255 - dark)
  for (let i = 0; i < data.length; i += 1) data[i] = Math.max(0, ((data[i] as number) - dark) * scale)
}

/** Paper whose neighbouring points differ by more than this on average is grainy. */
const grainy = 9

/** Smooths the grain of an old scanner: each point becomes the middle one of the nine around it. A clean page stays as it is. */
export function smooth(picture: Picture): Picture {
  if (grainOf(picture) < grainy) return picture
  const { width, height, data } = picture
  const out = data.slice()
  const nine = new Uint8Array(9)
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      let k = 0
      for (let v = -1; v <= 1; v += 1)
        for (let u = -1; u <= 1; u += 1) nine[k++] = data[(y + v) * width + x + u] as number
      nine.sort()
      out[y * width + x] = nine[4] as number
    }
  return { ...picture, data: out }
}

/** How much neighbouring points of bare paper differ. */
function grainOf({ width, height, data }: Picture): number {
  let [sum, count] = [0, 0]
  for (let y = 0; y < height; y += 7)
    for (let x = 0; x + 1 < width; x += 5) {
      const [a, b] = [data[y * width + x] as number, data[y * width + x + 1] as number]
      if (a < 150 || b < 150) continue
      sum += Math.abs(a - b)
      count += 1
    }
  return count === 0 ? 0 : sum / count
}

/** A smaller or larger picture, each point the mean of those it covers or between those around it. */
export function resize(picture: Picture, factor: number): Picture {
  const [width, height] = [
    Math.max(1, Math.round(picture.width * factor)),
    Math.max(1, Math.round(picture.height * factor)),
  ]
  const out = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      out[y * width + x] =
        factor < 1
          ? mean(picture, x / factor, y / factor, 1 / factor)
          : between(picture, (x + 0.5) / factor - 0.5, (y + 0.5) / factor - 0.5)
  return { width, height, channels: 1, data: out }
}

function mean({ width, height, data }: Picture, left: number, top: number, side: number): number {
  let [sum, count] = [0, 0]
  for (let y = top | 0; y < Math.min(height, top + side); y += 1)
    for (let x = left | 0; x < Math.min(width, left + side); x += 1) {
      sum += data[y * width + x] as number
      count += 1
    }
  return count === 0 ? 255 : sum / count
}

/** The brightness between four points; outside the picture is paper. */
function between({ width, height, data }: Picture, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  if (left < -1 || top < -1 || left >= width || top >= height) return 255
  const [over, down] = [x - left, y - top]
  const at = (u: number, v: number) =>
    u < 0 || v < 0 || u >= width || v >= height ? 255 : (data[v * width + u] as number)
  return (
    (at(left, top) * (1 - over) + at(left + 1, top) * over) * (1 - down) +
    (at(left, top + 1) * (1 - over) + at(left + 1, top + 1) * over) * down
  )
}

/** Turns the picture about its middle, clockwise for positive angles in radians; what comes in from outside is paper. */
export function rotate(picture: Picture, angle: number): Picture {
  const { width, height } = picture
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [cx, cy] = [width / 2, height / 2]
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      data[y * width + x] = between(picture, cx + (x - cx) * cos + (y - cy) * sin, cy - (x - cx) * sin + (y - cy) * cos)
  return { width, height, channels: 1, data }
}

/** A quarter turn clockwise, once, twice or three times. */
export function quarterTurn(picture: Picture, turn: 0 | 90 | 180 | 270): Picture {
  if (turn === 0) return picture
  const { width, height, channels, data } = picture
  const [w, h] = turn === 180 ? [width, height] : [height, width]
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [u, v] =
        turn === 90 ? [height - 1 - y, x] : turn === 180 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x]
      for (let c = 0; c < channels; c += 1)
        out[(v * w + u) * channels + c] = data[(y * width + x) * channels + c] as number
    }
  return { width: w, height: h, channels, data: out }
}
