import { type ActionContext, may } from "#src/areas/access/index.ts"
import { done, type Outcome } from "#src/base/outcome.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import { type ChangeRefusal, decideChange } from "../rules/index.ts"
import { lockReport, type Report } from "../store/reports.ts"

/** Locks a draft for a change by this actor, at the version that they saw; at any, when what they change is not the report itself. */
export async function openDraft(
  tx: Tx,
  { actor }: ActionContext,
  input: { id: string; seenVersion: number | "any" },
): Promise<Outcome<Report, ChangeRefusal>> {
  const report = await lockReport(tx, actor.authorityId, input.id)
  const decision = decideChange(report, {
    mayReport: may(actor, "report.make"),
    bodyId: actor.bodyId,
    seenVersion: input.seenVersion === "any" ? (report?.version ?? 0) : input.seenVersion,
  })
  return decision.ok ? done(report as Report) : decision
}
