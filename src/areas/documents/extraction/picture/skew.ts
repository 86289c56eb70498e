import { resize } from "./prepare.ts"
import type { Picture } from "./picture.ts"

const steepest = (6 * Math.PI) / 180

/** How sharply the letters fall into lines at an angle: the sum of squared steps between neighbouring rows. */
function sharpness(points: Int32Array, height: number, angle: number): number {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const rows = new Float64Array(height * 3)
  for (let i = 0; i < points.length; i += 2) {
    const y = Math.round((points[i + 1] as number) * cos - (points[i] as number) * sin) + height
    if (y >= 0 && y < rows.length) rows[y] = (rows[y] as number) + 1
  }
  let sum = 0
  for (let i = 1; i < rows.length; i += 1) sum += ((rows[i] as number) - (rows[i - 1] as number)) ** 2
  return sum
}

function darkPoints({ width, height, data }: Picture, upright: boolean): Int32Array {
  const found: number[] = []
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((data[y * width + x] as number) < 150) found.push(...(upright ? [y, x] : [x, y]))
  return Int32Array.from(found)
}

/**
 * How far the lines of a page are turned, in radians: positive when they sink to the right. `sideways` when its lines run up or down.
 * Zero for a page with too little on it to tell.
 */
export function findSkew(picture: Picture, density: number): { angle: number; sideways: boolean } {
  const small = resize(picture, Math.min(1, 72 / density))
  const points = darkPoints(small, false)
  if (points.length < 600) return { angle: 0, sideways: false }
  const longest = Math.max(small.width, small.height)
  const level = sharpest(points, longest)
  const upright = sharpest(darkPoints(small, true), longest)
  return { angle: level.angle, sideways: upright.value > level.value * 1.6 }
}

function sharpest(points: Int32Array, height: number): { angle: number; value: number } {
  let best = { angle: 0, value: sharpness(points, height, 0) * 1.02 }
  for (const step of [0.5, 0.1]) {
    const middle = best.angle
    const reach = step === 0.5 ? steepest : (0.5 * Math.PI) / 180
    for (let angle = middle - reach; angle <= middle + reach + 1e-9; angle += (step * Math.PI) / 180) {
      const value = sharpness(points, height, angle)
      if (value > best.value) best = { angle, value }
    }
  }
  return best
}
