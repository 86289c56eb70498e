import type { Picture } from "./picture.ts"

/** A part of a picture that is read on its own, in points of the picture. */
export interface Region {
  left: number
  top: number
  right: number
  bottom: number
}

const dark = 140

/**
 * Cuts a page into parts that stand side by side (the two halves of a letterhead, recipients and signature, columns) and the stretches
 * of full width between them. Lines of neighbours at other heights would otherwise spoil each other.
 */
export function cutRegions(picture: Picture, density: number): Region[] {
  const whole = { left: 0, top: 0, right: picture.width, bottom: picture.height }
  return cut(picture, density, whole, 0)
}

interface Band {
  top: number
  bottom: number
}

function cut(picture: Picture, density: number, part: Region, depth: number): Region[] {
  const bands = bandsOf(picture, part, density)
  const found: Region[] = []
  for (let i = 0; i < bands.length;) {
    const first = bands[i] as Band
    let gap = depth < 3 ? gapOf(picture, density, part, first) : undefined
    let end = i + 1
    if (gap) {
      for (; end < bands.length; end += 1) {
        const shared = share(gap, blankBeside(picture, part, bands[end] as Band, gap))
        if (!shared || shared.right - shared.left < density * 0.2) break
        gap = shared
      }
      const [top, bottom] = [first.top, (bands[end - 1] as Band).bottom]
      const middle = Math.round((gap.left + gap.right) / 2)
      found.push(...cut(picture, density, { left: part.left, right: middle, top, bottom }, depth + 1))
      found.push(...cut(picture, density, { left: middle, right: part.right, top, bottom }, depth + 1))
    } else {
      while (end < bands.length && !(depth < 3 && gapOf(picture, density, part, bands[end] as Band))) end += 1
      found.push({ left: part.left, right: part.right, top: first.top, bottom: (bands[end - 1] as Band).bottom })
    }
    i = end
  }
  return found
}

/** Stretches of rows with ink in them. */
function bandsOf({ width, data }: Picture, part: Region, density: number): Band[] {
  const least = Math.max(2, Math.round(density / 150))
  const bands: Band[] = []
  let open: Band | undefined
  for (let y = part.top; y < part.bottom; y += 1) {
    let ink = 0
    for (let x = part.left; x < part.right && ink < 2; x += 1) if ((data[y * width + x] as number) < dark) ink += 1
    if (ink < 2) continue
    if (open && y - open.bottom <= least) open.bottom = y + 1
    else bands.push((open = { top: y, bottom: y + 1 }))
  }
  return withMarks(bands, density)
}

/** The marks above capitals and the dots below them stand apart from their letters; they belong to the nearest line. */
function withMarks(bands: readonly Band[], density: number): Band[] {
  const lines: Band[] = []
  let above: Band | undefined
  for (const band of bands) {
    const thin = band.bottom - band.top < density * 0.075
    const last = lines.at(-1)
    if (above) {
      if (band.top - above.bottom < density * 0.06) band.top = above.top
      else lines.push(above)
      above = undefined
    }
    if (!thin) lines.push(band)
    else if (last && band.top - last.bottom < density * 0.022) last.bottom = band.bottom
    else above = band
  }
  return above ? [...lines, above] : lines
}

/** Which columns of a band hold ink. */
function inkOf({ width, data }: Picture, part: Region, { top, bottom }: Band): Uint8Array {
  const ink = new Uint8Array(part.right - part.left)
  for (let y = top; y < bottom; y += 1)
    for (let x = 0; x < ink.length; x += 1) if ((data[y * width + part.left + x] as number) < dark) ink[x] = 1
  return ink
}

/** The widest blank inside a band, when it is too wide to be a blank between words. */
function gapOf(
  picture: Picture,
  density: number,
  part: Region,
  band: Band,
): { left: number; right: number } | undefined {
  const ink = inkOf(picture, part, band)
  let [last, best]: [number, { left: number; right: number } | undefined] = [-1, undefined]
  for (let x = 0; x < ink.length; x += 1) {
    if (ink[x] === 0) continue
    if (last >= 0 && x - last > density * 0.3 && x - last > (best ? best.right - best.left : 0))
      best = { left: part.left + last, right: part.left + x }
    last = x
  }
  return best
}

/** The blank of a band that meets a gap above it; words on one side only leave the other side free. */
function blankBeside(
  picture: Picture,
  part: Region,
  band: Band,
  gap: { left: number; right: number },
): { left: number; right: number } | undefined {
  const ink = inkOf(picture, part, band)
  let best: { left: number; right: number } | undefined
  let from = 0
  for (let x = 0; x <= ink.length; x += 1) {
    if (x < ink.length && ink[x] === 0) continue
    const blank = share(gap, { left: part.left + from, right: part.left + x })
    if (blank && blank.right - blank.left > (best ? best.right - best.left : 0)) best = blank
    from = x + 1
  }
  return best
}

function share(
  a: { left: number; right: number },
  b: { left: number; right: number } | undefined,
): { left: number; right: number } | undefined {
  const [left, right] = [Math.max(a.left, b?.left ?? 0), Math.min(a.right, b?.right ?? 0)]
  return b && right > left ? { left, right } : undefined
}

/** A region as a picture with white around it; null when there is nothing in it to read. */
export function crop({ width, height, data }: Picture, region: Region, border: number): Picture | null {
  let [left, top, right, bottom] = [region.right, region.bottom, region.left, region.top]
  for (let y = Math.max(0, region.top); y < Math.min(height, region.bottom); y += 1)
    for (let x = Math.max(0, region.left); x < Math.min(width, region.right); x += 1) {
      if ((data[y * width + x] as number) >= dark) continue
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
    }
  if (right - left < 3 || bottom - top < 6) return null
  Object.assign(region, { left, top, right, bottom })
  const [w, h] = [right - left + border * 2, bottom - top + border * 2]
  const out = new Uint8Array(w * h).fill(255)
  for (let y = top; y < bottom; y += 1)
    out.set(data.subarray(y * width + left, y * width + right), (y - top + border) * w + border)
  return { width: w, height: h, channels: 1, data: out }
}

/** How many signs stand side by side in a picture of one line, when none of them touch. */
export function countSigns({ width, height, data }: Picture): number {
  let [count, inside] = [0, false]
  for (let x = 0; x < width; x += 1) {
    let ink = false
    for (let y = 0; y < height && !ink; y += 1) ink = (data[y * width + x] as number) < dark
    if (ink && !inside) count += 1
    inside = ink
  }
  return count
}
