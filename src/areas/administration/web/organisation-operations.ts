import * as v from "valibot"
import { type Operation, operation, pageInput, pageOf } from "#src/areas/access/web/index.ts"
import { listPosts, listSuccessions, listUnits, treeOn } from "#src/areas/organisation/index.ts"
import { dateField, numberId } from "#src/base/input.ts"
import { done, refused } from "#src/base/outcome.ts"
import { changePost } from "../actions/change-post.ts"
import { changeUnit } from "../actions/change-unit.ts"
import { closePost } from "../actions/close-post.ts"
import { createPost } from "../actions/create-post.ts"
import { createUnit } from "../actions/create-unit.ts"
import { changePostInput, closePostInput, createPostInput } from "../actions/post-inputs.ts"
import { reorganiseUnits } from "../actions/reorganise-units.ts"
import { changeUnitInput, createUnitInput, reorganiseUnitsInput } from "../actions/unit-inputs.ts"
import { pageOfNumbers } from "./number-page.ts"
import { sayRefusal } from "./say.ts"

const day = v.string()
const made = v.object({ id: v.number() })
const unit = v.object({
  id: v.number(),
  code: v.string(),
  kind: v.string(),
  side: v.string(),
  name: v.string(),
  shortName: v.string(),
  symbol: v.nullable(v.string()),
  parentId: v.nullable(v.number()),
  bodyId: v.number(),
  validFrom: day,
  validTo: v.nullable(day),
  legalBasis: v.string(),
  position: v.number(),
  version: v.number(),
})
const post = v.object({
  id: v.number(),
  unitId: v.number(),
  unitName: v.string(),
  title: v.string(),
  isHead: v.boolean(),
  rights: v.array(v.string()),
  validFrom: day,
  validTo: v.nullable(day),
  version: v.number(),
})
const succession = v.object({
  id: v.number(),
  fromUnitId: v.number(),
  toUnitId: v.number(),
  onDate: day,
  kind: v.string(),
  part: v.string(),
  legalBasis: v.string(),
  note: v.string(),
})
const manage = { tag: "organisation", scope: "admin:write", right: "organisation.manage", say: sayRefusal } as const
const look = { tag: "organisation", scope: "read", right: null } as const

export const organisationOperations: Operation[] = [
  operation({
    ...look,
    id: "listUnits",
    method: "GET",
    path: "/units",
    summary: {
      vi: "Đơn vị, kể cả đã kết thúc; thêm on để xem một ngày",
      en: "Units, closed ones too; give `on` for one day",
    },
    input: v.object({ ...pageInput, on: v.optional(dateField()) }),
    output: pageOf(unit),
    run: async (me, input) => {
      const units = await me.read((db) => listUnits(db, me.actor.authorityId))
      const shown = input.on ? treeOn(units, [], input.on).map((branch) => branch.unit) : units
      return done(
        pageOfNumbers(
          shown.map(({ authorityId: _own, ...rest }) => rest),
          input,
        ),
      )
    },
  }),
  operation({
    ...look,
    id: "getUnit",
    method: "GET",
    path: "/units/{id}",
    summary: { vi: "Một đơn vị và các lần kế thừa của nó", en: "One unit and its successions" },
    input: v.object({ id: numberId() }),
    output: v.object({ ...unit.entries, successions: v.array(succession) }),
    run: (me, input) =>
      me.read(async (db) => {
        const { id } = input
        const found = (await listUnits(db, me.actor.authorityId)).find((other) => other.id === id)
        if (!found) return refused({ code: "no-such-unit" })
        const { authorityId: _own, ...rest } = found
        const successions = (await listSuccessions(db, me.actor.authorityId)).filter(
          (row) => row.fromUnitId === id || row.toUnitId === id,
        )
        return done({ ...rest, successions })
      }),
  }),
  operation({
    ...manage,
    id: "createUnit",
    method: "POST",
    path: "/units",
    summary: { vi: "Thêm đơn vị", en: "Add a unit" },
    input: createUnitInput,
    output: made,
    run: (me, input, key) => createUnit(me.acting(key), input),
  }),
  operation({
    ...manage,
    id: "changeUnit",
    method: "PUT",
    path: "/units/{id}",
    summary: { vi: "Sửa tên ngắn, thứ tự, cấp trên của đơn vị", en: "Change a unit's short name, order and place" },
    input: changeUnitInput,
    output: made,
    run: (me, input, key) => changeUnit(me.acting(key), input),
  }),
  operation({
    ...manage,
    id: "reorganiseUnits",
    method: "POST",
    path: "/reorganisations",
    summary: { vi: "Sáp nhập, chia tách, đổi tên hoặc giải thể đơn vị", en: "Merge, split, rename or abolish units" },
    input: reorganiseUnitsInput,
    output: v.object({ closed: v.array(v.number()), created: v.array(v.number()), heirId: v.nullable(v.number()) }),
    run: (me, input, key) => reorganiseUnits(me.acting(key), input),
  }),
  operation({
    ...look,
    id: "listSuccessions",
    method: "GET",
    path: "/successions",
    summary: { vi: "Các lần đơn vị kế thừa nhau", en: "How units succeeded one another" },
    input: v.object(pageInput),
    output: pageOf(succession),
    run: async (me, input) =>
      done(pageOfNumbers(await me.read((db) => listSuccessions(db, me.actor.authorityId)), input)),
  }),
  operation({
    ...look,
    id: "listPosts",
    method: "GET",
    path: "/posts",
    summary: { vi: "Vị trí công tác và quyền của từng vị trí", en: "Posts and their rights" },
    right: "organisation.manage",
    input: v.object(pageInput),
    output: pageOf(post),
    run: async (me, input) => done(pageOfNumbers(await me.read((db) => listPosts(db, me.actor.authorityId)), input)),
  }),
  operation({
    ...manage,
    id: "createPost",
    method: "POST",
    path: "/posts",
    summary: { vi: "Thêm vị trí công tác", en: "Add a post" },
    input: createPostInput,
    output: made,
    run: (me, input, key) => createPost(me.acting(key), input),
  }),
  operation({
    ...manage,
    id: "changePost",
    method: "PUT",
    path: "/posts/{id}",
    summary: { vi: "Sửa chức danh và quyền của vị trí", en: "Change a post's title and rights" },
    input: changePostInput,
    output: made,
    run: (me, input, key) => changePost(me.acting(key), input),
  }),
  operation({
    ...manage,
    id: "closePost",
    method: "POST",
    path: "/posts/{id}/close",
    summary: { vi: "Kết thúc vị trí công tác", en: "End a post" },
    input: closePostInput,
    output: made,
    run: (me, input, key) => closePost(me.acting(key), input),
  }),
]
