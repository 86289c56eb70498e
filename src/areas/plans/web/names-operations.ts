import * as v from "valibot"
import { type Operation, operation } from "#src/areas/access/web/index.ts"
import { findDocument } from "#src/areas/documents/index.ts"
import { recordId } from "#src/base/input.ts"
import { done, refused } from "#src/base/outcome.ts"
import { forgetName, forgetNameInput } from "../actions/forget-name.ts"
import { openGroups, openNames } from "../rules/names-to-settle.ts"
import { listAliases } from "../store/aliases.ts"
import { loadNames } from "../store/names.ts"
import { findReview } from "../store/reviews.ts"

const whole = v.pipe(v.number(), v.integer())
const role = v.picklist(["lead", "coordinating"])
const tag = "plans"

const nameShape = v.object({
  name: v.string(),
  found: v.picklist(["unit", "ended", "several", "outside", "unknown"]),
  unitIds: v.array(whole),
  places: v.array(v.object({ itemId: v.string(), role })),
  kept: v.boolean(),
})

/** What programs can do with names of units in readings. */
export const namesOperations: Operation[] = [
  operation({
    id: "getReviewNames",
    method: "GET",
    path: "/documents/{documentId}/review/names",
    tag,
    scope: "read",
    right: "plan.review",
    summary: {
      vi: "Tên đơn vị trong bản đọc chưa nhận ra, và các nhóm đơn vị chưa mở",
      en: "Names of units in a review that are not recognised, and groups that are not opened",
    },
    input: v.object({ documentId: recordId() }),
    output: v.object({
      names: v.array(nameShape),
      groups: v.array(v.object({ itemId: v.string(), name: v.string(), role, unitIds: v.array(whole) })),
    }),
    run: async (me, input) => {
      const { authorityId } = me.actor
      const found = await me.read(async (db) => {
        const review = await findReview(db, authorityId, input.documentId)
        const document = review && (await findDocument(db, authorityId, input.documentId))
        return document && { review, ...(await loadNames(db, authorityId, document, me.today)) }
      })
      if (!found) return refused({ code: "no-such-review" } as const)
      const { draft } = found.review
      return done({
        names: openNames(draft.items, found.book, draft.keptNames).flatMap(({ name, read, places, kept }) =>
          read.found === "group" ? [] : [{ name, found: read.found, unitIds: [...read.unitIds], places, kept }],
        ),
        groups: draft.items.flatMap((item) =>
          item.state === "dropped" || item.state === "merged" || item.state === "confirmed"
            ? []
            : openGroups(item, found.book).map((group) => ({ itemId: item.id, ...group })),
        ),
      })
    },
  }),
  operation({
    id: "listUnitNames",
    method: "GET",
    path: "/plans/unit-names",
    tag,
    scope: "read",
    right: "plan.review",
    summary: { vi: "Tên đơn vị mà cơ quan đã dạy máy đọc", en: "Names of units that the body has taught the reader" },
    input: v.object({}),
    output: v.object({ items: v.array(v.object({ name: v.string(), unitId: whole })), next: v.null() }),
    run: async (me) => {
      const aliases = await me.read((db) => listAliases(db, me.actor.authorityId, me.actor.bodyId))
      return done({ items: aliases.map(({ name, unitId }) => ({ name, unitId })), next: null })
    },
  }),
  operation({
    id: "forgetUnitName",
    method: "POST",
    path: "/plans/unit-names/forget",
    tag,
    scope: "plans:write",
    right: "plan.review",
    summary: { vi: "Bảo máy đọc quên một tên đơn vị", en: "Have the reader forget a name of a unit" },
    input: forgetNameInput,
    output: v.object({ name: v.string() }),
    run: (me, input, key) => forgetName(me.acting(key), input),
  }),
]
