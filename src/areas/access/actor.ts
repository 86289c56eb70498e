import type { Language } from "#src/base/language.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { Pool } from "#src/platform/db/connection.ts"
import type { Scope } from "#src/platform/db/transaction.ts"
import type { FileStore } from "#src/platform/files/file-store.ts"
import type { Right } from "./rules/rights.ts"

/** The person acting, in the post that they act in, with what that post may do. Resolved once per request. */
export interface Actor {
  accountId: number
  /** The appointment that they act in. */
  appointmentId: number
  personId: number
  name: string
  postTitle: string
  unitId: number
  unitName: string
  /** The actor's unit and every unit below it: whose work they carry out. */
  unitIds: readonly number[]
  /** The nearest body that issues documents (UBND, Đảng ủy); drafts belong to bodies. */
  bodyId: number
  authorityId: number
  isHead: boolean
  rights: ReadonlySet<Right>
}

/** What every action gets. Time and language come from outside, so that rules and tests decide with plain values. */
export interface ActionContext {
  db: Pool
  files: FileStore
  actor: Actor
  now: Date
  today: PlainDate
  language: Language
  /** Sent by the form or the Idempotency-Key header: the same key never makes two records. */
  requestKey: string | null
}

/** Whose rows this actor's transactions see. */
export const scopeOf = (actor: Actor): Scope => ({ authorities: [actor.authorityId], bodies: [actor.bodyId] })

export const may = (actor: Actor, right: Right): boolean => actor.rights.has(right)
