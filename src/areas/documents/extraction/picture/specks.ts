import type { Picture } from "./picture.ts"

const dark = 150
/** A page with fewer specks than this is left alone: they may be dots that mean something. */
const fewSpecks = 250

/** Takes dust away: dark spots smaller than any dot of the type, when the page is full of them. */
export function withoutSpecks(picture: Picture, density: number): Picture {
  const side = Math.max(2, Math.floor(density * 0.0152))
  const specks = findSpecks(picture, side)
  if (specks.length < fewSpecks) return picture
  const data = picture.data.slice()
  for (const speck of specks) for (const at of speck) data[at] = 255
  return { ...picture, data }
}

/** Spots that are no wider and no higher than `side`, as the places of their points. */
function findSpecks({ width, height, data }: Picture, side: number): number[][] {
  const seen = new Uint8Array(width * height)
  const found: number[][] = []
  for (let start = 0; start < data.length; start += 1) {
    if ((data[start] as number) >= dark || seen[start] === 1) continue
    const spot = [start]
    seen[start] = 1
    let [left, right] = [start % width, start % width]
    let [top, bottom] = [Math.floor(start / width), Math.floor(start / width)]
    for (let i = 0; i < spot.length; i += 1) {
      const [x, y] = [(spot[i] as number) % width, Math.floor((spot[i] as number) / width)]
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v += 1)
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u += 1) {
          const at = v * width + u
          if (seen[at] === 1 || (data[at] as number) >= dark) continue
          seen[at] = 1
          spot.push(at)
          left = Math.min(left, u)
          right = Math.max(right, u)
          top = Math.min(top, v)
          bottom = Math.max(bottom, v)
        }
    }
    if (right - left < side && bottom - top < side) found.push(spot)
  }
  return found
}
