import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { plainDate } from "#src/base/plain-date.ts"
import type { Draft, DraftItem } from "./draft.ts"
import { type DraftEdit, editDraft } from "./edit-draft.ts"

const item = (id: string, change: Partial<DraftItem> = {}): DraftItem => ({
  id,
  kind: "task",
  title: `Việc ${id}`,
  start: null,
  end: null,
  parent: null,
  leadUnitId: null,
  leadText: null,
  coordinatingUnitIds: [],
  coordinatingText: [],
  assigneeId: null,
  dueOn: null,
  deadlineText: null,
  product: "",
  measure: null,
  state: "proposed",
  dropReason: "",
  confidence: "sure",
  probability: 0.95,
  doubts: [],
  from: null,
  into: null,
  made: null,
  ...change,
})
const draft = (...items: DraftItem[]): Draft => ({
  items,
  exempt: {},
  keptNames: [],
  reader: "test",
  undo: [],
  redo: [],
})
function edited(before: Draft, ...edits: DraftEdit[]): Draft {
  return edits.reduce((held, edit) => {
    const next = editDraft(held, edit)
    if (!next.ok) throw new Error(next.refusal.code)
    return next.value
  }, before)
}
const ofId = (held: Draft, id: string) => held.items.find((each) => each.id === id)

describe("a reviewer's edits", () => {
  test("accepting all that is sure leaves what is in doubt", () => {
    const held = edited(
      draft(item("a"), item("b", { doubts: ["no-lead"], confidence: "fair" }), item("c", { confidence: "doubt" })),
      { edit: "accept-sure" },
    )
    expect(held.items.map((each) => each.state)).toEqual(["accepted", "proposed", "proposed"])
  })
  test("merging joins words, spans, units and the earlier day, and says where the other went", () => {
    const held = edited(
      draft(
        item("a", {
          title: "Rà soát thủ tục.",
          start: 10,
          end: 30,
          leadUnitId: 1,
          coordinatingUnitIds: [3],
          dueOn: plainDate("2026-12-31"),
          product: "Danh mục",
        }),
        item("b", {
          title: "niêm yết công khai",
          start: 31,
          end: 60,
          leadUnitId: 2,
          coordinatingUnitIds: [1],
          dueOn: plainDate("2026-11-30"),
          product: "Biên bản",
        }),
        item("c", { parent: "b" }),
      ),
      { edit: "merge", id: "b", into: "a" },
    )
    expect(ofId(held, "a")).toMatchObject({
      title: "Rà soát thủ tục; niêm yết công khai",
      start: 10,
      end: 60,
      leadUnitId: 1,
      coordinatingUnitIds: [3, 2],
      dueOn: "2026-11-30",
      product: "Danh mục; Biên bản",
    })
    expect(ofId(held, "b")).toMatchObject({ state: "merged", into: "a" })
    expect(ofId(held, "c")?.parent).toBe("a")
  })
  test("merging into a grandchild makes no circle: the grandchild takes the place", () => {
    const held = edited(draft(item("a"), item("b", { parent: "a" }), item("c", { parent: "b" })), {
      edit: "merge",
      id: "a",
      into: "c",
    })
    expect(held.items.map((each) => [each.id, each.parent])).toEqual([
      ["a", null],
      ["b", "c"],
      ["c", null],
    ])
  })
  test("an item never hangs on its own descendant", () => {
    const held = draft(item("a"), item("b", { parent: "a" }), item("c", { parent: "b" }))
    expect(editDraft(held, { edit: "move", id: "a", parent: "c", before: null })).toMatchObject({
      refusal: { code: "parent-within-itself" },
    })
  })
  test("splitting cuts the words where the reviewer said", () => {
    const held = edited(draft(item("a", { start: 0, end: 40 })), {
      edit: "split",
      id: "a",
      at: 15,
      newId: "a2",
      titles: ["Một", "Hai"],
    })
    expect(held.items).toMatchObject([
      { id: "a", title: "Một", start: 0, end: 15 },
      { id: "a2", title: "Hai", start: 15, end: 40, state: "added" },
    ])
  })
  test("the lead is never also a coordinating unit", () => {
    const held = edited(draft(item("a", { leadUnitId: 1, coordinatingUnitIds: [2, 3] })), {
      edit: "change",
      id: "a",
      fields: { leadUnitId: 2 },
    })
    expect(ofId(held, "a")?.coordinatingUnitIds).toEqual([3])
  })
  test("accepting from a threshold leaves what is less sure, and what has a name in doubt", () => {
    const held = edited(
      draft(
        item("a", { probability: 0.9 }),
        item("b", { probability: 0.89 }),
        item("c", { probability: 0.99, doubts: ["unknown-lead"] }),
        item("d", { probability: 0.95, doubts: ["no-deadline"] }),
        item("e", { probability: 0.95, state: "dropped" }),
      ),
      { edit: "accept-above", least: 0.9 },
    )
    expect(held.items.map((each) => each.state)).toEqual(["accepted", "proposed", "proposed", "accepted", "dropped"])
  })
  test("a name is said once for every item that has it, and nothing counts as seen by that", () => {
    const held = edited(
      draft(
        item("a", { leadText: "Tổ công tác 06", doubts: ["unknown-lead", "no-deadline"] }),
        item("b", { leadUnitId: 5, coordinatingText: ["tổ công tác  06", "Sở Tài chính"] }),
        item("c", { leadText: "Tổ công tác 06", leadUnitId: 3, state: "changed" }),
        item("d", { leadText: "Tổ công tác 06", state: "confirmed" }),
      ),
      { edit: "name", name: "Tổ công tác 06", unitId: 5 },
    )
    expect(ofId(held, "a")).toMatchObject({ leadUnitId: 5, doubts: ["no-deadline"], state: "proposed" })
    expect(ofId(held, "b")).toMatchObject({
      leadUnitId: 5,
      coordinatingUnitIds: [],
      coordinatingText: ["Sở Tài chính"],
    })
    expect(ofId(held, "c")).toMatchObject({ leadUnitId: 3, state: "changed" })
    expect(ofId(held, "d")?.leadUnitId).toBeNull()
  })
  test("a group gives way to the units chosen", () => {
    const held = edited(
      draft(item("a", { leadUnitId: 1, coordinatingUnitIds: [4], coordinatingText: ["các phòng"] })),
      {
        edit: "expand",
        id: "a",
        name: "các phòng",
        unitIds: [1, 2, 4],
        each: false,
      },
    )
    expect(ofId(held, "a")).toMatchObject({ coordinatingUnitIds: [4, 2], coordinatingText: [], state: "changed" })
  })
  test("a group that leads: one leads and the others join, or each has an item of its own", () => {
    const held = draft(item("a", { leadText: "các phòng", doubts: ["lead-group"] }), item("b"))
    const expand = { edit: "expand", id: "a", name: "các phòng", unitIds: [2, 3] } as const
    expect(ofId(edited(held, { ...expand, unitIds: [2, 3], each: false }), "a")).toMatchObject({
      leadUnitId: 2,
      coordinatingUnitIds: [3],
      doubts: [],
    })
    expect(edited(held, { ...expand, unitIds: [2, 3], each: true }).items).toMatchObject([
      { id: "a", leadUnitId: 2, state: "changed" },
      { id: "a~3", leadUnitId: 3, state: "added", from: "a" },
      { id: "b" },
    ])
  })
  test("a name that stays words is asked about no more, until it is taken back", () => {
    const held = edited(draft(item("a")), { edit: "keep-name", name: "Tổ công tác", kept: true })
    expect(held.keptNames).toEqual(["to cong tac"])
    expect(edited(held, { edit: "keep-name", name: "tổ Công tác", kept: false }).keptNames).toEqual([])
  })
  test("an item merged away is taken back as it was", () => {
    const held = edited(
      draft(item("a"), item("b")),
      { edit: "merge", id: "b", into: "a" },
      { edit: "restore", id: "b" },
    )
    expect(ofId(held, "b")).toMatchObject({ state: "proposed", into: null })
  })
  test.each([
    ["drop-needs-reason", { edit: "drop", id: "a", reason: "  " }],
    ["no-such-item", { edit: "accept", id: "z" }],
    ["title-missing", { edit: "change", id: "a", fields: { title: " " } }],
    ["merge-with-itself", { edit: "merge", id: "a", into: "a" }],
    ["nothing-to-undo", { edit: "undo" }],
    ["no-such-name", { edit: "name", name: "Tổ X", unitId: 1 }],
    ["no-units-chosen", { edit: "expand", id: "a", name: "các phòng", unitIds: [], each: false }],
    ["no-such-name", { edit: "expand", id: "a", name: "các phòng", unitIds: [1], each: false }],
    ["item-confirmed", { edit: "drop", id: "done", reason: "thôi" }],
  ] satisfies [string, DraftEdit][])("refused: %s", (code, edit) => {
    expect(editDraft(draft(item("a"), item("done", { state: "confirmed" })), edit)).toMatchObject({
      ok: false,
      refusal: { code },
    })
  })
})

const ids = ["a", "b", "c", "d"]
const anyId = fc.constantFrom(...ids)
const anyEdit: fc.Arbitrary<DraftEdit> = fc.oneof(
  fc.record({ edit: fc.constant("accept" as const), id: anyId }),
  fc.record({
    edit: fc.constant("change" as const),
    id: anyId,
    fields: fc.record({
      title: fc.string({ minLength: 1 }).map((text) => `x${text}`),
      leadUnitId: fc.integer({ min: 1, max: 9 }),
    }),
  }),
  fc.record({ edit: fc.constant("drop" as const), id: anyId, reason: fc.constant("trùng") }),
  fc.record({ edit: fc.constant("restore" as const), id: anyId }),
  fc.record({ edit: fc.constant("merge" as const), id: anyId, into: anyId }),
  fc.record({ edit: fc.constant("move" as const), id: anyId, parent: fc.option(anyId), before: fc.option(anyId) }),
  fc.record({
    edit: fc.constant("split" as const),
    id: anyId,
    at: fc.nat(50),
    newId: fc.uuid(),
    titles: fc.constant<[string, string]>(["một", "hai"]),
  }),
  fc.constant<DraftEdit>({ edit: "accept-sure" }),
  fc.record({ edit: fc.constant("accept-above" as const), least: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({
    edit: fc.constant("name" as const),
    name: fc.constantFrom("các phòng", "Tổ X"),
    unitId: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({
    edit: fc.constant("expand" as const),
    id: anyId,
    name: fc.constantFrom("các phòng", "Tổ X"),
    unitIds: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
    each: fc.boolean(),
  }),
)

test("undoing every edit brings back exactly the draft that was, and redoing them all the draft that came of them", () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 25 }), (edits) => {
      const first = draft(
        ...ids.map((id, index) =>
          item(id, {
            start: index * 20,
            end: index * 20 + 15,
            ...(index % 2 === 0 ? { leadText: "các phòng" } : { coordinatingText: ["Tổ X", "các phòng"] }),
          }),
        ),
      )
      let held = first
      let steps = 0
      for (const edit of edits) {
        const next = editDraft(held, edit)
        if (next.ok) {
          held = next.value
          steps += 1
        }
      }
      const last = held
      for (let step = 0; step < steps; step += 1) held = edited(held, { edit: "undo" })
      expect(held.items).toEqual(first.items)
      for (let step = 0; step < steps; step += 1) held = edited(held, { edit: "redo" })
      expect(held.items).toEqual(last.items)
    }),
  )
})

test("no order of edits makes a circle of parents", () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
      let held = draft(...ids.map((id) => item(id)))
      for (const edit of edits) {
        const next = editDraft(held, edit)
        if (next.ok) held = next.value
      }
      for (const each of held.items) {
        let steps = 0
        for (let above = each.parent; above !== null; above = ofId(held, above)?.parent ?? null)
          expect((steps += 1)).toBeLessThanOrEqual(held.items.length)
      }
    }),
  )
})
