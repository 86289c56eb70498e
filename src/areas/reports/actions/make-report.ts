import * as v from "valibot"
import { type ActionContext, type Actor, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { findDocument } from "#src/areas/documents/index.ts"
import { findUnit, listPostHolders, type Unit } from "#src/areas/organisation/index.ts"
import { dateField, optionalRecordId, optionField, requiredText } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { proposeLetterhead, tellShortcoming } from "../paper/index.ts"
import {
  decidePeriod,
  type PeriodRefusal,
  proposeShortcomings,
  type ReportFigures,
  reportKinds,
  reportScopes,
} from "../rules/index.ts"
import { gatherFigures } from "../store/gather-figures.ts"
import { insertReport, type ReportTexts } from "../store/reports.ts"
import { insertShortcomings } from "../store/shortcomings.ts"
import { digestFigures } from "./digest-figures.ts"

export const makeReportInput = v.object({
  kind: optionField(reportKinds),
  title: requiredText(300),
  periodStart: dateField(),
  periodEnd: dateField(),
  cutOff: dateField(),
  scope: v.optional(optionField(reportScopes), "body"),
  /** Only the work and targets of this document. */
  documentId: optionalRecordId(),
})

export type MakeReportRefusal = { code: "not-allowed" } | { code: "no-such-document" } | PeriodRefusal

/** Makes the draft of a report: gathers its figures as of the cut-off, proposes its letterhead and the shortcomings that the figures show. */
export function makeReport(
  context: ActionContext,
  input: v.InferOutput<typeof makeReportInput>,
): Promise<Outcome<{ id: string }, MakeReportRefusal | KeyRefusal>> {
  return perform(
    context,
    "reports.make-report",
    async (tx, record): Promise<Outcome<{ id: string }, MakeReportRefusal>> => {
      const { actor, now, today } = context
      if (!may(actor, "report.make")) return refused({ code: "not-allowed" })
      const period = { start: input.periodStart, end: input.periodEnd }
      const possible = decidePeriod({ ...period, cutOff: input.cutOff }, today)
      if (!possible.ok) return possible
      if (
        input.documentId !== null &&
        !(await findDocument(tx as unknown as ReadDb, actor.authorityId, input.documentId))
      )
        return refused({ code: "no-such-document" })
      const figures = await gatherFigures(tx, {
        authorityId: actor.authorityId,
        bodyId: actor.bodyId,
        kind: input.kind,
        scope: input.scope,
        period,
        cutOff: input.cutOff,
        documentId: input.documentId,
      })
      const id = newId()
      const report = {
        ...input,
        id,
        bodyId: actor.bodyId,
        figures,
        digest: digestFigures(figures),
        ...(await proposeTexts(tx, actor, today)),
      }
      await insertReport(tx, actor.authorityId, report, { accountId: actor.accountId, at: now })
      await insertShortcomings(tx, actor.authorityId, id, shortcomingsOf(figures))
      await record({
        subject: { kind: "report", id },
        after: {
          kind: input.kind,
          title: input.title,
          periodStart: input.periodStart,
          periodEnd: input.periodEnd,
          cutOff: input.cutOff,
          scope: input.scope,
          digest: report.digest,
        },
      })
      return done({ id })
    },
  )
}

const shortcomingsOf = (figures: ReportFigures) =>
  proposeShortcomings(figures)
    .slice(0, 100)
    .map((proposed, place) => ({
      id: newId(),
      position: place + 1,
      ...tellShortcoming(proposed),
      remedy: "",
      dueOn: null,
      ownerUnitId: proposed.unitId,
      ownerName: proposed.unit,
    }))

async function proposeTexts(tx: Tx, actor: Actor, today: PlainDate): Promise<Omit<ReportTexts, "title">> {
  const body = (await findUnit(tx, actor.bodyId)) as Unit
  const locality = (await findUnit(tx, actor.authorityId)) ?? body
  const head = (await listPostHolders(tx as unknown as ReadDb, actor.authorityId, today)).find(
    (post) => post.unitId === actor.bodyId && post.isHead,
  )
  return {
    ...proposeLetterhead(body, locality, head?.postTitle ?? null),
    signerName: head?.personName ?? "",
    opening: "",
    assessment: "",
    proposals: "",
  }
}
