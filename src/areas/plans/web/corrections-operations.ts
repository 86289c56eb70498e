import * as v from "valibot"
import { type Operation, operation, pageInput, pageOf, type SignedIn } from "#src/areas/access/web/index.ts"
import { optionalRecordId } from "#src/base/input.ts"
import { done, refused } from "#src/base/outcome.ts"
import { faults, keptShare, outcomes } from "../rules/corrections.ts"
import { countByMonth, listCorrections } from "../store/corrections.ts"
import { exportGold } from "../store/corrections-export.ts"
import { maySeeCorrections } from "./corrections-access.ts"
import { readCursor, writeCursor } from "./corrections-cursor.ts"

const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema)
const whole = v.pipe(v.number(), v.integer())
const id = v.pipe(v.string(), v.uuid())
const tag = "plans"

const yes = v.pipe(
  v.optional(v.union([v.boolean(), v.picklist(["true", "false"])]), false),
  v.transform((given) => given === true || given === "true"),
)

const correctionShape = v.object({
  documentId: id,
  itemId: v.string(),
  outcome: v.picklist(outcomes),
  faults: v.array(v.picklist(faults)),
  proposed: maybe(v.looseObject({ kind: v.string() })),
  kept: maybe(v.looseObject({ kind: v.string() })),
  reason: v.string(),
  probability: maybe(v.number()),
  readerVersion: v.string(),
  textDigest: v.string(),
  settledAt: v.pipe(v.string(), v.isoTimestamp()),
})

const counts = v.object({ kept: whole, changed: whole, dropped: whole, merged: whole, split: whole, added: whole })

const allowed = (me: SignedIn) => (maySeeCorrections(me) ? null : refused({ code: "not-allowed" } as const))

/** What programs can do with what reviewers have corrected. */
export const correctionsOperations: Operation[] = [
  operation({
    id: "listCorrections",
    method: "GET",
    path: "/plans/corrections",
    tag,
    scope: "read",
    right: null,
    summary: {
      vi: "Mục máy đọc đề xuất và người duyệt đã giữ, mới nhất trước",
      en: "What the reader proposed and what reviewers kept, the latest first",
    },
    input: v.object({
      ...pageInput,
      documentId: optionalRecordId(),
      outcome: v.optional(v.picklist(outcomes)),
      fault: v.optional(v.picklist(faults)),
    }),
    output: pageOf(correctionShape),
    run: async (me, input) => {
      const no = allowed(me)
      if (no) return no
      const { documentId, outcome, fault, limit, after } = input
      const rows = await me.read((db) =>
        listCorrections(
          db,
          me.actor.authorityId,
          { documentId: documentId ?? undefined, outcome, fault },
          { limit, after: readCursor(after) },
        ),
      )
      const last = rows.at(-1)
      return done({
        items: rows.map(({ title: _, symbol: __, proposed, kept, settledAt, ...row }) => ({
          ...row,
          proposed: proposed && { ...proposed },
          kept: kept && { ...kept },
          settledAt: settledAt.toISOString(),
        })),
        next: last && rows.length === limit ? writeCursor(last) : null,
      })
    },
  }),
  operation({
    id: "exportCorrections",
    method: "GET",
    path: "/plans/corrections/export",
    tag,
    scope: "read",
    right: null,
    summary: {
      vi: "Xuất các chỗ sửa máy đọc theo khuôn bộ chuẩn của máy đọc; kèm chữ khi withWords",
      en: "Export the corrections in the form of the reader's gold; with words when withWords",
    },
    input: v.object({ withWords: yes, documentId: optionalRecordId() }),
    output: v.object({ documents: v.array(v.looseObject({ file: v.string(), set: v.string() })) }),
    run: async (me, input) => {
      const no = allowed(me)
      if (no) return no
      const wish = { withWords: input.withWords, documentId: input.documentId ?? undefined }
      return done(await me.read((db) => exportGold(db, me.actor.authorityId, wish)))
    },
  }),
  operation({
    id: "getReadingScore",
    method: "GET",
    path: "/plans/reading-score",
    tag,
    scope: "read",
    right: null,
    summary: {
      vi: "Tỷ lệ mục máy đọc được nhận nguyên theo tháng",
      en: "The share of proposed items that were taken whole, by month",
    },
    input: v.object({}),
    output: v.object({
      items: v.array(v.object({ month: v.string(), readerVersion: v.string(), counts, keptShare: maybe(v.number()) })),
      next: v.null(),
    }),
    run: async (me) => {
      const no = allowed(me)
      if (no) return no
      const months = await me.read((db) => countByMonth(db, me.actor.authorityId))
      return done({ items: months.map((month) => ({ ...month, keptShare: keptShare(month.counts) })), next: null })
    },
  }),
]
