import type { ActionContext } from "#src/areas/access/index.ts"
import type { Record } from "#src/areas/journal/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { Tx } from "#src/platform/db/connection.ts"

/** What this area must know of the work of units, though work is a later area: the program that starts both connects them. */
export interface UnitWork {
  /** How many pieces of open work each unit leads; units without any may be left out. */
  countOpen(tx: Tx, authorityId: number, unitIds: readonly number[]): Promise<{ unitId: number; count: number }[]>
  /** Hands the open work of one unit to another, on a day and a legal basis; answers how many. Without it, open work must be reassigned before its unit closes. */
  handOver?(
    tx: Tx,
    context: ActionContext,
    record: Record,
    move: { fromUnitId: number; toUnitId: number; onDate: PlainDate; legalBasis: string },
  ): Promise<number>
}

const none: UnitWork = { countOpen: () => Promise.resolve([]) }
let connected = none

/** Connects the area that keeps work. Called once when the program starts. */
export function connectUnitWork(work: UnitWork): void {
  connected = work
}

/** Whatever is connected; a program without the area of work has no open work. */
export const unitWork = (): UnitWork => connected
