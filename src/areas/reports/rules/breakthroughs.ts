import { type Standing, standingOf, type StandingFacts } from "#src/areas/work/rules/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { Breakthrough } from "./figures.ts"

/** A breakthrough of a plan with one of its works; `workId` null when it has none. */
export interface UnderBreakthrough extends StandingFacts {
  nodeId: string
  title: string
  workId: string | null
}

/**
 * Counts the works under each breakthrough, in the order given. `standings` tells where works stood at a past cut-off, and a work that it
 * does not know was not there yet; without it they are judged on the day itself.
 */
export function countBreakthroughs(
  rows: readonly UnderBreakthrough[],
  day: PlainDate,
  standings?: ReadonlyMap<string, Standing>,
): Breakthrough[] {
  return [...Map.groupBy(rows, (row) => row.nodeId)].map(([id, own]) => {
    const held = own.flatMap((row) =>
      row.workId === null ? [] : [standings ? (standings.get(row.workId) ?? "cancelled") : standingOf(row, day)],
    )
    const counted = held.filter((standing) => standing !== "cancelled")
    const done = counted.filter((standing) => standing === "done-in-time" || standing === "done-late").length
    return {
      id,
      title: own[0]?.title ?? "",
      assigned: counted.length,
      done,
      open: counted.length - done,
      overdue: counted.filter((standing) => standing === "overdue").length,
    }
  })
}
