/** One line of the bench's table: what was measured, against which floor, and whether it keeps its budget. */
export interface Line {
  what: string
  value: string
  floor: string
  ratio: string
  budget: string
  ok: boolean
}

/** A sample below which the share `rank` of the samples lie; `rank` 0.99 for p99. */
export function percentile(samples: readonly number[], rank: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * rank))] ?? Number.NaN
}

/** Milliseconds of one run. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** Milliseconds of processor time of one run in this process: what a core is busy for, whoever else uses the machine. */
export async function timedOnCore(run: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** Runs `count` pieces with so many in flight, and returns the milliseconds that the whole took. */
export async function inFlight(
  count: number,
  width: number,
  piece: (index: number) => Promise<unknown>,
): Promise<number> {
  let next = 0
  return timed(async () => {
    await Promise.all(
      Array.from({ length: width }, async () => {
        while (next < count) await piece(next++)
      }),
    )
  })
}

/**
 * Measures several things in turn, round after round, so that what else the machine does falls on all of them alike.
 * Gives all the samples of each.
 */
export async function inTurn<Name extends string>(
  rounds: number,
  things: Readonly<Record<Name, (round: number) => Promise<number>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(things) as Name[]
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? names : [...names].reverse()
    for (const name of order) samples[name].push(await things[name](round))
  }
  return samples
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5)

export const number = (value: number, digits = 1): string =>
  value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** The table in Markdown. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(
    (line) =>
      `| ${line.what} | ${line.value} | ${line.floor} | ${line.ratio} | ${line.budget} | ${line.ok ? "ok" : "**short**"} |`,
  )
  return ["| What | Measured | Floor in the same run | Ratio | Budget | |", "|---|---|---|---|---|---|", ...rows].join(
    "\n",
  )
}
