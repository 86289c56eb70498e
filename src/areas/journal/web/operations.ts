import * as v from "valibot"
import { type Operation, operation, pageInput, pageOf } from "#src/areas/access/web/index.ts"
import { dateField, optionalNumberId } from "#src/base/input.ts"
import { done } from "#src/base/outcome.ts"
import { addDays } from "#src/base/plain-date.ts"
import { listEntries } from "../store/entries.ts"

const entry = v.object({
  id: v.string(),
  at: v.string(),
  actorName: v.string(),
  actorPost: v.string(),
  action: v.string(),
  subjectKind: v.string(),
  subjectId: v.string(),
  before: v.nullable(v.record(v.string(), v.unknown())),
  after: v.nullable(v.record(v.string(), v.unknown())),
})

export const journalOperations: Operation[] = [
  operation({
    id: "listJournal",
    method: "GET",
    path: "/journal",
    tag: "journal",
    summary: { vi: "Nhật ký của cơ quan, mới nhất trước", en: "The journal of the authority, newest first" },
    scope: "read",
    right: "journal.view",
    input: v.object({
      ...pageInput,
      after: v.optional(v.pipe(v.string(), v.uuid("not-an-id"))),
      accountId: optionalNumberId(),
      action: v.optional(v.pipe(v.string(), v.maxLength(100, "too-long"))),
      subjectId: v.optional(v.pipe(v.string(), v.maxLength(100, "too-long"))),
      since: v.optional(dateField()),
      until: v.optional(dateField()),
    }),
    output: pageOf(entry),
    run: async (me, input) => {
      const entries = await me.read((db) =>
        listEntries(db, me.actor.authorityId, {
          limit: input.limit + 1,
          olderThan: input.after,
          accountId: input.accountId ?? undefined,
          action: input.action,
          subjectId: input.subjectId,
          since: input.since && new Date(`${input.since}T00:00:00+07:00`),
          until: input.until && new Date(`${addDays(input.until, 1)}T00:00:00+07:00`),
        }),
      )
      const items = entries.slice(0, input.limit).map((found) => ({
        ...found,
        at: found.at.toISOString(),
        before: found.before as Record<string, unknown> | null,
        after: found.after as Record<string, unknown> | null,
      }))
      return done({ items, next: entries.length > input.limit ? (items.at(-1)?.id ?? null) : null })
    },
  }),
]
