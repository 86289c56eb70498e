import { connectUnitWork } from "#src/areas/administration/unit-work.ts"
import { tallyByUnit } from "#src/areas/work/index.ts"
import { plainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"

const always = { from: plainDate("1930-01-01"), to: plainDate("2199-12-01"), day: plainDate("2199-12-31") }

// Closing a unit asks whether it still leads open work. Work is a later area than the one that asks, so they meet here.
connectUnitWork({
  async countOpen(tx, authorityId, unitIds) {
    const tallies = await tallyByUnit(tx as unknown as ReadDb, authorityId, always)
    return tallies.flatMap((tally) =>
      tally.unitId !== null && unitIds.includes(tally.unitId)
        ? { unitId: tally.unitId, count: tally["open-in-time"] + tally.overdue + tally["no-deadline"] }
        : [],
    )
  },
})
