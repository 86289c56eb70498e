/** Fits the table of confidence to judged readings, and measures how well given probabilities agree with what was right. */
import { classKeys, loweringBefore, probabilityOf, shareRight } from "#src/areas/reading/confidence.ts"
import type { Judged } from "./judge.ts"

export type Table = {
  observed: Record<string, readonly [right: number, seen: number]>
  penalties: Record<string, number>
}

const rounds = 30
/** How many sightings the thought weighs that is held of a sign before it is seen. */
const doubtWeight = 4
/** The least that a sign lowers, so that of two alike the one with more signs is looked at first. */
const leastLowering = 0.99
const round = (value: number, places: number) => Math.round(value * 10 ** places) / 10 ** places
const signKeys = ({ grounds }: Judged) => [...new Set(grounds.signs)].map((sign) => `${grounds.what}:${sign}`)

/**
 * Shares by class and penalties by sign, found in turns: each sighting counts in its classes by the penalties of its signs,
 * and each penalty is what was right with the sign over what the rest would lead one to expect.
 */
export function fit(judged: readonly Judged[]): Table {
  let penalties: Record<string, number> = Object.fromEntries(judged.flatMap(signKeys).map((key) => [key, 1]))
  let observed: Record<string, [number, number]> = {}
  for (let turn = 0; turn < rounds; turn += 1) {
    observed = {}
    for (const one of judged) {
      const exposure = signKeys(one).reduce((product, key) => product * (penalties[key] ?? 1), 1)
      for (const key of classKeys(one.grounds)) {
        const entry = (observed[key] ??= [0, 0])
        entry[0] += one.right ? 1 : 0
        entry[1] += exposure
      }
    }
    const next: Record<string, number> = {}
    for (const key of Object.keys(penalties)) {
      let right = doubtWeight * loweringBefore(key.slice(key.indexOf(":") + 1))
      let expected = doubtWeight
      for (const one of judged) {
        const keys = signKeys(one)
        if (!keys.includes(key)) continue
        right += one.right ? 1 : 0
        expected += keys.reduce(
          (product, other) => (other === key ? product : product * (penalties[other] ?? 1)),
          shareRight(classKeys(one.grounds), observed),
        )
      }
      next[key] = Math.min(leastLowering, right / expected)
    }
    penalties = next
  }
  const sorted = <T>(record: Record<string, T>, tidy: (value: T) => T) =>
    Object.fromEntries(
      Object.entries(record)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => [key, tidy(value)]),
    )
  return {
    observed: sorted<readonly [number, number]>(observed, ([right, seen]) => [right, round(seen, 1)]),
    penalties: sorted(penalties, (value) => round(value, 3)),
  }
}

/** Parts of one document are left out together. */
const documentOf = (one: Judged) => one.file.split("#")[0]

/** Weighs those that are `wanted` by a table fitted to every other document: what the table does for a text it has not seen. */
export function leaveOut(judged: readonly Judged[], wanted: (one: Judged) => boolean): Judged[] {
  const documents = new Set(judged.filter(wanted).map(documentOf))
  return [...documents].flatMap((document) => {
    const table = fit(judged.filter((one) => documentOf(one) !== document))
    return judged
      .filter((one) => wanted(one) && documentOf(one) === document)
      .map((one) => ({ ...one, probability: probabilityOf(one.grounds, table.observed, table.penalties) }))
  })
}

export type Bin = { from: number; to: number; count: number; expected: number; right: number }
export type Reliability = { what: string; count: number; bins: Bin[]; brier: number; ece: number; right: number }
const edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01]

function measure(what: string, judged: readonly Pick<Judged, "probability" | "right">[]): Reliability {
  const count = judged.length
  const bins = edges.slice(0, -1).map((from, i): Bin => {
    const to = edges[i + 1] as number
    const inside = judged.filter(({ probability }) => probability >= from && probability < to)
    const sum = inside.reduce((total, { probability }) => total + probability, 0)
    const right = inside.filter((one) => one.right).length
    return { from, to, count: inside.length, expected: sum / (inside.length || 1), right: right / (inside.length || 1) }
  })
  const square = judged.reduce((total, one) => total + ((one.right ? 1 : 0) - one.probability) ** 2, 0)
  const gap = bins.reduce((total, bin) => total + bin.count * Math.abs(bin.expected - bin.right), 0)
  return {
    what,
    count,
    bins: bins.filter((bin) => bin.count > 0),
    brier: square / (count || 1),
    ece: gap / (count || 1),
    right: judged.filter((one) => one.right).length / (count || 1),
  }
}

/** Reliability of each sort of thing read, and of all together. */
export function reliability(judged: readonly Pick<Judged, "probability" | "right" | "grounds">[]): Reliability[] {
  const sorts = ["proposal", "assignment", "claim", "citation"] as const
  return [
    ...sorts.map((what) =>
      measure(
        what,
        judged.filter((one) => one.grounds.what === what),
      ),
    ),
    measure("all", judged),
  ].filter((one) => one.count > 0)
}

/** One line a sort, then one a bin: how many, what was expected, what was right. */
export function showReliability(all: readonly Reliability[]): string[] {
  return all.flatMap((one) => [
    `${one.what.padEnd(12)}${String(one.count).padStart(5)}  right ${one.right.toFixed(3)}  Brier ${one.brier.toFixed(4)}  ECE ${one.ece.toFixed(4)}`,
    ...one.bins.map(
      (bin) =>
        `    ${bin.from.toFixed(2)} to ${Math.min(1, bin.to).toFixed(2)}${String(bin.count).padStart(6)}  expected ${bin.expected.toFixed(3)}  right ${bin.right.toFixed(3)}`,
    ),
  ])
}
