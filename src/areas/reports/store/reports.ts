import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import type { CheckVerdict, FigureChange, ReportFigures, ReportKind, ReportScope } from "../rules/index.ts"

/** The words of a report that a person writes. */
export interface ReportTexts {
  title: string
  opening: string
  assessment: string
  proposals: string
  side: "state" | "party"
  parentBody: string
  issuer: string
  bodySymbol: string
  place: string
  /** The lines above the signatory's title. */
  signing: string
  signerTitle: string
  signerName: string
  /** One addressee a line. */
  recipients: string
}

export interface ReportHeader {
  id: string
  bodyId: number
  kind: ReportKind
  scope: ReportScope
  title: string
  periodStart: PlainDate
  periodEnd: PlainDate
  cutOff: PlainDate
  documentId: string | null
  state: "draft" | "frozen"
  digest: string
  createdAt: Date
  frozenAt: Date | null
  version: number
}

/** What the check of a report's words found when it was frozen. */
export interface CheckedWords {
  counts: Record<CheckVerdict, number>
  explained: { quote: string; verdict: CheckVerdict; words: string }[]
}

export interface Report extends ReportHeader, ReportTexts {
  figures: ReportFigures
  /** Null for drafts, and for reports frozen before words were checked. */
  checked: CheckedWords | null
  changes: FigureChange[]
  refreshedAt: Date | null
  updatedAt: Date
}

const header = [
  "id",
  "body_id as bodyId",
  "kind",
  "scope",
  "title",
  "period_start as periodStart",
  "period_end as periodEnd",
  "cut_off as cutOff",
  "document_id as documentId",
  "state",
  "digest",
  "created_at as createdAt",
  "frozen_at as frozenAt",
  "version",
] as const
const whole = [
  ...header,
  "side",
  "parent_body as parentBody",
  "issuer",
  "body_symbol as bodySymbol",
  "place",
  "signing",
  "signer_title as signerTitle",
  "signer_name as signerName",
  "recipients",
  "opening",
  "assessment",
  "proposals",
  "figures",
  "checked",
  "changes",
  "refreshed_at as refreshedAt",
  "updated_at as updatedAt",
] as const

/** Where a page of reports goes on. */
export interface ReportCursor {
  periodEnd: PlainDate
  id: string
}

/** Reports, latest period first. Drafts of other bodies do not exist for the reader: the database leaves them out. */
export function listReports(
  db: ReadDb,
  authorityId: number,
  page: { limit: number; after?: ReportCursor | undefined; kind?: ReportKind | undefined },
): Promise<ReportHeader[]> {
  let query = db.selectFrom("reports.report").select(header).where("authority_id", "=", authorityId)
  const { after } = page
  if (page.kind) query = query.where("kind", "=", page.kind)
  if (after)
    query = query.where((eb) =>
      eb.or([
        eb("period_end", "<", after.periodEnd),
        eb.and([eb("period_end", "=", after.periodEnd), eb("id", "<", after.id)]),
      ]),
    )
  return query.orderBy("period_end", "desc").orderBy("id", "desc").limit(page.limit).execute() as Promise<
    ReportHeader[]
  >
}

export function findReport(db: ReadDb | Tx, authorityId: number, id: string): Promise<Report | undefined> {
  return (db as ReadDb)
    .selectFrom("reports.report")
    .select(whole)
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .executeTakeFirst() as Promise<Report | undefined>
}

export function lockReport(tx: Tx, authorityId: number, id: string): Promise<Report | undefined> {
  return tx
    .selectFrom("reports.report")
    .select(whole)
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst() as Promise<Report | undefined>
}

const textRow = (texts: ReportTexts) => ({
  title: texts.title,
  opening: texts.opening,
  assessment: texts.assessment,
  proposals: texts.proposals,
  side: texts.side,
  parent_body: texts.parentBody,
  issuer: texts.issuer,
  body_symbol: texts.bodySymbol,
  place: texts.place,
  signing: texts.signing,
  signer_title: texts.signerTitle,
  signer_name: texts.signerName,
  recipients: texts.recipients,
})

export interface NewReport extends ReportTexts {
  id: string
  bodyId: number
  kind: ReportKind
  scope: ReportScope
  periodStart: PlainDate
  periodEnd: PlainDate
  cutOff: PlainDate
  documentId: string | null
  figures: ReportFigures
  digest: string
}

export async function insertReport(
  tx: Tx,
  authorityId: number,
  report: NewReport,
  by: { accountId: number; at: Date },
): Promise<void> {
  await tx
    .insertInto("reports.report")
    .values({
      authority_id: authorityId,
      id: report.id,
      body_id: report.bodyId,
      kind: report.kind,
      scope: report.scope,
      period_start: report.periodStart,
      period_end: report.periodEnd,
      cut_off: report.cutOff,
      document_id: report.documentId,
      state: "draft",
      figures: JSON.stringify(report.figures),
      digest: report.digest,
      ...textRow(report),
      created_by: by.accountId,
      created_at: by.at,
      updated_at: by.at,
    })
    .execute()
}

const next = (tx: Tx, authorityId: number, id: string, at: Date) =>
  tx
    .updateTable("reports.report")
    .set((eb) => ({ version: eb("version", "+", 1), updated_at: at }))
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)

/** Marks a report as changed, as when one of its shortcomings was. */
export async function touchReport(tx: Tx, authorityId: number, id: string, at: Date): Promise<void> {
  await next(tx, authorityId, id, at).execute()
}

export async function saveTexts(tx: Tx, authorityId: number, id: string, texts: ReportTexts, at: Date): Promise<void> {
  await next(tx, authorityId, id, at).set(textRow(texts)).execute()
}

export async function saveFigures(
  tx: Tx,
  authorityId: number,
  id: string,
  saved: { figures: ReportFigures; digest: string; cutOff: PlainDate; changes: FigureChange[] },
  at: Date,
): Promise<void> {
  await next(tx, authorityId, id, at)
    .set({
      figures: JSON.stringify(saved.figures),
      digest: saved.digest,
      cut_off: saved.cutOff,
      changes: JSON.stringify(saved.changes),
      refreshed_at: at,
    })
    .execute()
}

export async function saveFrozen(
  tx: Tx,
  authorityId: number,
  id: string,
  saved: { digest: string; checked: CheckedWords },
  by: { accountId: number; at: Date },
): Promise<void> {
  await next(tx, authorityId, id, by.at)
    .set({
      state: "frozen",
      digest: saved.digest,
      checked: JSON.stringify(saved.checked),
      frozen_at: by.at,
      frozen_by: by.accountId,
    })
    .execute()
}
