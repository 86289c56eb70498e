import * as v from "valibot"
import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { existsOn, listUnits } from "#src/areas/organisation/index.ts"
import { createWork, mayPlace } from "#src/areas/work/index.ts"
import { recordId, seenVersion } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { tellTask } from "../paper/index.ts"
import { lockReport, touchReport } from "../store/reports.ts"
import { lockShortcoming, saveShortcomingWork } from "../store/shortcomings.ts"

export const shortcomingToWorkInput = v.object({
  id: recordId(),
  seenVersion: seenVersion(),
  shortcomingId: recordId(),
})

export type ToWorkRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-report" }
  | { code: "changed-meanwhile" }
  | { code: "no-such-shortcoming" }
  | { code: "already-work"; workId: string }
  | { code: "may-not-assign-there" }
  | { code: "no-such-unit" }
  | { code: "due-in-past" }

/**
 * Makes a task of a shortcoming: its owner leads, its date is the due day. The shortcoming keeps the task's code and the task names the
 * report. Also for a frozen report, whose paper does not change by it.
 */
export function shortcomingToWork(
  context: ActionContext,
  input: v.InferOutput<typeof shortcomingToWorkInput>,
): Promise<Outcome<{ id: string; code: string }, ToWorkRefusal | KeyRefusal>> {
  return perform(
    context,
    "reports.shortcoming-to-work",
    async (tx, record): Promise<Outcome<{ id: string; code: string }, ToWorkRefusal>> => {
      const { actor, today } = context
      if (!may(actor, "report.make")) return refused({ code: "not-allowed" })
      const report = await lockReport(tx, actor.authorityId, input.id)
      if (!report) return refused({ code: "no-such-report" })
      if (report.bodyId !== actor.bodyId) return refused({ code: "not-allowed" })
      if (report.version !== input.seenVersion) return refused({ code: "changed-meanwhile" })
      const held = await lockShortcoming(tx, actor.authorityId, input.id, input.shortcomingId)
      if (!held) return refused({ code: "no-such-shortcoming" })
      if (held.workId !== null) return refused({ code: "already-work", workId: held.workId })
      if (!mayPlace(actor, held.ownerUnitId, null)) return refused({ code: "may-not-assign-there" })
      if (
        held.ownerUnitId !== null &&
        !(await listUnits(tx, actor.authorityId)).some((unit) => unit.id === held.ownerUnitId && existsOn(unit, today))
      )
        return refused({ code: "no-such-unit" })
      if (held.dueOn !== null && held.dueOn < today) return refused({ code: "due-in-past" })
      const work = await createWork(tx, context, record, {
        kind: "task",
        ...tellTask(held, report),
        leadUnitId: held.ownerUnitId,
        assigneeId: null,
        coordinatingUnitIds: [],
        dueOn: held.dueOn,
        parentId: null,
        documentId: report.documentId,
        spanStart: null,
        spanEnd: null,
        assignedOn: today,
      })
      await saveShortcomingWork(tx, actor.authorityId, held.id, work)
      await touchReport(tx, actor.authorityId, report.id, context.now)
      await record({
        subject: { kind: "report", id: report.id },
        after: { shortcoming: held.id, work: work.code, workId: work.id },
      })
      return done(work)
    },
  )
}
