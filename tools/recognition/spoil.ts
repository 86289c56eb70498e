import type { Picture } from "#src/areas/documents/extraction/picture/picture.ts"

/** A run of numbers between 0 and 1 that is the same every time. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const each = (picture: Picture, change: (value: number, i: number) => number): Picture => ({
  ...picture,
  data: picture.data.map((value, i) => Math.max(0, Math.min(255, change(value, i)))),
})

/** Turned by so many degrees, as a sheet that went askew through the scanner. */
export function askew(picture: Picture, degrees: number): Picture {
  const { width, height, channels, data } = picture
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const out = new Uint8Array(data.length).fill(255)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - width / 2, y - height / 2]
      const [u, v] = [width / 2 + dx * cos + dy * sin, height / 2 - dx * sin + dy * cos]
      const [left, top] = [Math.floor(u), Math.floor(v)]
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue
      const [over, down] = [u - left, v - top]
      for (let c = 0; c < channels; c += 1) {
        const at = (px: number, py: number) => data[(py * width + px) * channels + c] as number
        out[(y * width + x) * channels + c] =
          (at(left, top) * (1 - over) + at(left + 1, top) * over) * (1 - down) +
          (at(left, top + 1) * (1 - over) + at(left + 1, top + 1) * over) * down
      }
    }
  return { ...picture, data: out }
}

/** The grain of an old scanner, and specks of dust. */
export function noisy(picture: Picture, seed = 7): Picture {
  const next = chance(seed)
  const grain = each(picture, (value) => value + (next() + next() + next() - 1.5) * 60)
  const { width, height, channels, data } = grain
  for (let i = 0; i < (width * height) / 4000; i += 1) {
    const [x, y] = [Math.floor(next() * (width - 3)), Math.floor(next() * (height - 3))]
    const side = 1 + Math.floor(next() * 3)
    for (let v = 0; v < side; v += 1)
      for (let u = 0; u < side; u += 1)
        for (let c = 0; c < channels; c += 1) data[((y + v) * width + x + u) * channels + c] = 40
  }
  return grain
}

/** Grey paper and pale print, darker towards one side, as from a worn copier. */
export function pale(picture: Picture): Picture {
  const { width, channels } = picture
  return each(picture, (value, i) => {
    const x = Math.floor(i / channels) % width
    const paper = 225 - (x / width) * 60
    return paper - ((255 - value) / 255) * 75
  })
}

/** A red round stamp with two rings and a star over the place of the signature. */
export function stamped(picture: Picture, at: { x: number; y: number }, density: number): Picture {
  const { width, height, channels } = picture
  const data = picture.data.slice()
  const radius = (18 / 25.4) * density
  const [cx, cy] = [at.x * width, at.y * height]
  const ink = (x: number, y: number) => {
    if (x < 0 || y < 0 || x >= width || y >= height) return
    const i = (Math.floor(y) * width + Math.floor(x)) * channels
    const before = data[i] as number
    data[i] = Math.min(before, 215)
    for (let c = 1; c < channels; c += 1) data[i + c] = Math.min(data[i + c] as number, 60)
  }
  for (let y = cy - radius; y <= cy + radius; y += 1)
    for (let x = cx - radius; x <= cx + radius; x += 1) {
      const far = Math.hypot(x - cx, y - cy) / radius
      const around = Math.atan2(y - cy, x - cx)
      const ring = (far > 0.96 && far < 1) || (far > 0.66 && far < 0.69)
      // Blocks between the rings stand for the letters around the rim.
      const letters = far > 0.74 && far < 0.9 && Math.floor(around * 14) % 2 === 0
      const star = far < 0.25 + 0.12 * Math.cos(around * 5 - Math.PI / 2)
      if (ring || letters || star) ink(x, y)
    }
  return { ...picture, data }
}
