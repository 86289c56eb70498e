import type { Ruling } from "../page/model.ts"
import type { Picture } from "./picture.ts"

interface Run {
  from: number
  to: number
  first: number
  last: number
}

/**
 * Finds the straight lines drawn on a level page and wipes them out in place, so that they are not read as letters. Lengths of the
 * answer are points of 1/72 inch.
 */
export function takeOutLines(picture: Picture, density: number): Ruling[] {
  const level = findLines(picture, density, false, 0.45)
  const upright = findLines(picture, density, true, 0.24)
  for (const run of level) wipe(picture, run, false)
  for (const run of upright) wipe(picture, run, true)
  const points = (value: number) => (value * 72) / density
  return [
    ...level.map((run) => {
      const y = points((run.first + run.last) / 2)
      return { left: points(run.from), right: points(run.to), top: y, bottom: y }
    }),
    ...upright.map((run) => {
      const x = points((run.first + run.last) / 2)
      return { left: x, right: x, top: points(run.from), bottom: points(run.to) }
    }),
  ]
}

const dark = 140

/** Long dark runs on neighbouring rows (or columns) that together are thin, with paper on both sides. */
function findLines(picture: Picture, density: number, upright: boolean, leastInches: number): Run[] {
  const { width, height, data } = picture
  const [count, length] = upright ? [width, height] : [height, width]
  const at = (across: number, along: number) =>
    (upright ? data[along * width + across] : data[across * width + along]) as number
  const least = leastInches * density
  const gap = Math.max(1, Math.round(density / 120))
  const thickest = Math.max(4, density * 0.05)
  let open: Run[] = []
  const found: Run[] = []
  for (let across = 0; across < count; across += 1) {
    const runs = runsOf((along) => at(across, along) < dark, length, least, gap)
    const next: Run[] = []
    for (const run of runs) {
      const before = open.find(
        (each) => each.last >= across - 2 && Math.min(each.to, run.to) - Math.max(each.from, run.from) > -gap,
      )
      if (before) {
        Object.assign(before, { from: Math.min(before.from, run.from), to: Math.max(before.to, run.to), last: across })
        if (!next.includes(before)) next.push(before)
      } else next.push({ ...run, first: across, last: across })
    }
    for (const each of open) if (!next.includes(each)) (each.last >= across - 2 ? next : found).push(each)
    open = next
  }
  found.push(...open)
  const aside = Math.max(2, Math.round(density / 75))
  const isClear = (across: number, run: Run) => {
    if (across < 0 || across >= count) return true
    let ink = 0
    for (let along = run.from; along < run.to; along += 2) if (at(across, along) < dark) ink += 1
    return ink < ((run.to - run.from) / 2) * 0.35
  }
  return found.filter(
    (run) => run.last - run.first < thickest && isClear(run.first - aside, run) && isClear(run.last + aside, run),
  )
}

function runsOf(
  isDark: (at: number) => boolean,
  length: number,
  least: number,
  gap: number,
): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  let [from, last] = [-1, -1]
  for (let at = 0; at < length; at += 1) {
    if (!isDark(at)) continue
    if (from >= 0 && at - last > gap + 1) {
      if (last - from >= least) runs.push({ from, to: last })
      from = at
    } else if (from < 0) from = at
    last = at
  }
  if (from >= 0 && last - from >= least) runs.push({ from, to: last })
  return runs
}

function wipe({ width, height, data }: Picture, run: Run, upright: boolean): void {
  const [first, last] = [Math.max(0, run.first - 1), Math.min((upright ? width : height) - 1, run.last + 1)]
  for (let across = first; across <= last; across += 1)
    for (let along = run.from; along <= run.to; along += 1)
      data[upright ? along * width + across : across * width + along] = 255
}
