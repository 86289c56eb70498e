import { expect, test } from "vitest"
import { reorganiseUnits } from "#src/areas/administration/actions/reorganise-units.ts"
import { makeScene } from "#src/areas/administration/actions/scene.test-support.ts"
import { perform } from "#src/areas/journal/index.ts"
import { createWork, type NewWork } from "#src/areas/work/index.ts"
import { done } from "#src/base/outcome.ts"
import { plainDate } from "#src/base/plain-date.ts"
import "#src/unit-work.ts"
import { actingAs } from "#tests/support/acting.ts"
import { testDatabase } from "#tests/support/test-database.ts"

const database = testDatabase()

test("a unit that leads open work does not close, with a deadline or without", async () => {
  const scene = await makeScene(database.owner)
  const context = actingAs(database.db, scene.admin)
  const task: Omit<NewWork, "dueOn"> = {
    kind: "task",
    title: "Rà soát danh mục",
    detail: "",
    leadUnitId: scene.teamId,
    assigneeId: null,
    coordinatingUnitIds: [],
    product: "Danh mục",
    acceptance: "",
    parentId: null,
    documentId: null,
    spanStart: null,
    spanEnd: null,
    assignedOn: plainDate("2026-11-02"),
  }
  const made = await perform<null, never>(context, "test.create", async (tx, record) => {
    await createWork(tx, context, record, { ...task, dueOn: plainDate("2026-12-01") })
    await createWork(tx, context, record, { ...task, dueOn: null })
    return done(null)
  })
  expect(made.ok).toBe(true)
  const close = (unitId: number) =>
    reorganiseUnits(context, {
      kind: "abolish",
      fromUnitIds: [unitId],
      toUnitIds: [],
      newUnits: [],
      onDate: plainDate("2026-11-10"),
      legalBasis: "QĐ 9",
      note: "",
    })
  expect(await close(scene.teamId)).toEqual({
    ok: false,
    refusal: { code: "open-work-left", units: [{ name: "Tổ công tác", count: 2 }] },
  })
})
