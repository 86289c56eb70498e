import type { Outcome } from "#src/base/outcome.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import type { CalendarRights } from "./rules/decide-day-off.ts"

/** A request key was used before for something else. */
export type KeyRefusal = { code: "request-key-reused" }

/** Writes one entry of the journal in the caller's transaction. */
export type RecordChange = (entry: {
  subject: { kind: string; id: string }
  before?: object | null
  after?: object | null
}) => Promise<void>

/**
 * Who acts, and how a change is carried out. People and the journal belong to areas that build on the calendar, so the
 * program hands this in: `perform` opens the transaction, claims the request key and undoes everything on a refusal.
 */
export interface CalendarDesk {
  readonly authorityId: number
  readonly rights: CalendarRights
  perform<T, R extends { code: string }>(
    action: string,
    work: (tx: Tx, record: RecordChange) => Promise<Outcome<T, R>>,
  ): Promise<Outcome<T, R | KeyRefusal>>
}
