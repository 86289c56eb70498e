/** Chance that comes out the same for the same seed. */
export interface Chance {
  /** A whole number in [from, to]. */
  between(from: number, to: number): number
  pick<T>(options: readonly T[]): T
  /** True `share` of the time. */
  happens(share: number): boolean
  /** One of the names, by weight. */
  weigh<Name extends string>(weights: Readonly<Record<Name, number>>): Name
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (options) => {
      const picked = options[Math.floor(next() * options.length)]
      if (picked === undefined) throw new Error("Nothing to pick from")
      return picked
    },
    happens: (share) => next() < share,
    weigh: (weights) => {
      const entries = Object.entries(weights) as [keyof typeof weights, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [name, weight] of entries) if ((left -= weight) < 0) return name
      throw new Error("Nothing to weigh")
    },
  }
}
