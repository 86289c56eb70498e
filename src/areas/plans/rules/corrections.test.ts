import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Proposal } from "#src/areas/reading/index.ts"
import { plainDate } from "#src/base/plain-date.ts"
import { correctionsOf, faults, faultsBetween, keptShare, noOutcomes, type OutcomeCounts } from "./corrections.ts"
import { readyItems } from "./coverage.ts"
import { type Draft, draftKept, draftOf, tidyTitle } from "./draft.ts"
import { type DraftEdit, editDraft } from "./edit-draft.ts"
import { type ExportedCorrection, goldOf } from "./gold.ts"
import { nameBook, type NamedUnit } from "./match-unit.ts"

const unit = (id: number, name: string): NamedUnit => ({
  id,
  kind: "department",
  name,
  shortName: name,
  authorityId: 100,
  bodyId: 50,
  validFrom: plainDate("2025-07-01"),
  validTo: null,
})
const names = nameBook({
  authorityId: 100,
  bodyId: 50,
  units: [unit(1, "Phòng Nội vụ"), unit(2, "Phòng Kinh tế")],
  successions: [],
  aliases: [],
  day: null,
  today: plainDate("2026-11-18"),
  fromAbove: false,
})
const proposal = (id: string, change: Partial<Proposal> = {}): Proposal => ({
  id,
  kind: "task",
  title: `Việc ${id}`,
  start: 0,
  end: 20,
  parent: null,
  lead: "Phòng Nội vụ",
  coordinating: ["Phòng Kinh tế", "Sở Tài chính"],
  deadline: "2026-12-31",
  deadlineText: "trong năm 2026",
  product: null,
  target: null,
  probability: 0.9,
  confidence: "sure",
  doubts: [],
  ...change,
})
const plan = { proposals: ["a", "b", "c"].map((id) => proposal(id)), clauses: [] }
const setting = { names, reader: "test", issuedOn: null, periodFrom: null, periodTo: null }
const after = (...edits: DraftEdit[]): Draft =>
  edits.reduce(
    (held, edit) => {
      const next = editDraft(held, edit)
      return next.ok ? next.value : held
    },
    draftOf(plan, setting),
  )
const corrected = (draft: Draft) => correctionsOf(plan, draft, readyItems(draft.items))

describe("what became of proposals", () => {
  test("nothing is said of what nobody has settled", () => expect(corrected(after())).toEqual([]))
  test("taken as proposed is kept, whatever was done and undone before", () =>
    expect(
      corrected(
        after(
          { edit: "change", id: "a", fields: { title: "Khác" } },
          { edit: "change", id: "a", fields: { title: " Việc  a " } },
        ),
      ),
    ).toMatchObject([{ itemId: "a", outcome: "kept", faults: [], probability: 0.9 }]))
  test("each thing that was mended is named once", () =>
    expect(
      corrected(
        after({
          edit: "change",
          id: "a",
          fields: { kind: "scheme", leadUnitId: 2, dueOn: null, product: "Báo cáo", coordinatingUnitIds: [1] },
        }),
      ),
    ).toMatchObject([{ outcome: "changed", faults: ["kind", "lead", "coordinating", "deadline", "product"] }]))
  test("an item that a person added and dropped again is no fault of the reader", () => {
    const fields = {
      kind: "task",
      title: "Thêm",
      leadUnitId: null,
      coordinatingUnitIds: [],
      assigneeId: null,
      dueOn: null,
      product: "",
      measure: null,
    } as const
    const held = after(
      { edit: "add", id: "x", start: null, end: null, parent: null, fields: { ...fields, coordinatingUnitIds: [] } },
      { edit: "drop", id: "x", reason: "thôi" },
    )
    expect(corrected(held)).toEqual([])
  })
  test("a group that each unit has its own share of counts as split", () => {
    const one = { proposals: [proposal("a", { lead: "các phòng" })], clauses: [] }
    const opened = editDraft(draftOf(one, setting), {
      edit: "expand",
      id: "a",
      name: "các phòng",
      unitIds: [1, 2],
      each: true,
    })
    if (!opened.ok) throw new Error(opened.refusal.code)
    expect(
      correctionsOf(one, opened.value, readyItems(opened.value.items)).map(({ itemId, outcome, faults: wrong }) => ({
        itemId,
        outcome,
        wrong,
      })),
    ).toEqual([
      { itemId: "a", outcome: "split", wrong: ["lead"] },
      { itemId: "a~2", outcome: "split", wrong: [] },
    ])
  })
})

const item = fc.record({
  kind: fc.constantFrom("task" as const, "goal" as const),
  title: fc.string(),
  start: fc.option(fc.nat()),
  end: fc.option(fc.nat()),
  parent: fc.option(fc.string()),
  leadText: fc.option(fc.string()),
  leadUnitId: fc.option(fc.nat(5)),
  coordinatingText: fc.array(fc.string(), { maxLength: 2 }),
  coordinatingUnitIds: fc.array(fc.nat(5), { maxLength: 3 }),
  deadline: fc.option(fc.constantFrom("2026-01-01", "2026-12-31")),
  deadlineText: fc.option(fc.string()),
  product: fc.string(),
  measure: fc.constant(null),
})

test("an item does not differ from itself, and a difference is one both ways", () => {
  fc.assert(
    fc.property(item, item, (a, b) => {
      expect(faultsBetween(a, { ...a, coordinatingUnitIds: a.coordinatingUnitIds.toReversed() })).toEqual([])
      expect(faultsBetween(a, b)).toEqual(faultsBetween(b, a))
      expect(faultsBetween(a, b).every((fault) => faults.includes(fault))).toBe(true)
    }),
  )
})

test("the share taken whole lies between none and all; added items do not change it", () => {
  const counts = fc.record({
    kept: fc.nat(50),
    changed: fc.nat(50),
    dropped: fc.nat(50),
    merged: fc.nat(50),
    split: fc.nat(50),
    added: fc.nat(50),
  })
  fc.assert(
    fc.property(counts, (given: OutcomeCounts) => {
      const share = keptShare(given)
      expect(keptShare({ ...given, added: 0 })).toBe(share)
      if (share !== null) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }
    }),
  )
  expect(keptShare(noOutcomes())).toBeNull()
  expect(keptShare({ ...noOutcomes(), kept: 3, changed: 1 })).toBe(0.75)
})

test("gold without words has none of them, and marks of forty letters at most with them", () => {
  const draft = after(
    { edit: "change", id: "a", fields: { leadUnitId: 2 } },
    { edit: "drop", id: "b", reason: "x" },
    { edit: "accept", id: "c" },
  )
  const rows: ExportedCorrection[] = corrected(draft).map((each) => ({
    ...each,
    documentId: "d",
    textDigest: "0".repeat(64),
    readerVersion: "test",
    settledAt: "2026-11-18T02:00:00.000Z",
  }))
  const nameOf = (id: number) => ({ 1: "Phòng Nội vụ", 2: "Phòng Kinh tế" })[id] ?? null
  const plain = goldOf(rows, { nameOf, textOf: () => null })
  expect(JSON.stringify(plain)).not.toMatch(/Việc|"text"/)
  expect(plain.documents[0]).toMatchObject({
    outline: [{ role: "task" }, { role: "task" }],
    assignments: [
      { lead: "Phòng Kinh tế", deadline: "2026-12-31" },
      { lead: "Phòng Nội vụ", deadline: "2026-12-31" },
    ],
    negatives: [{ start: 0, end: 20 }],
  })
  const worded = goldOf(rows, { nameOf, textOf: () => "x".repeat(500) })
  expect(worded.documents[0]?.outline.every((each) => (each.text ?? "").length <= 40)).toBe(true)
})

describe("drafts kept before", () => {
  test("have what drafts hold today, and arrows become merges", () => {
    const { keptNames: _, reader: __, ...kept } = after({ edit: "merge", id: "b", into: "a" })
    const old = {
      ...kept,
      items: kept.items.map(({ probability: ___, from: ____, into: _____, made: ______, ...each }) =>
        each.state === "merged" ? { ...each, state: "dropped", dropReason: "→ Việc a" } : each,
      ),
    } as unknown as Draft
    const draft = draftKept(old)
    expect(draft).toMatchObject({ keptNames: [], reader: "" })
    expect(draft.items.map((each) => [each.state, each.probability > 0, each.made])).toEqual([
      ["changed", true, null],
      ["merged", true, null],
      ["proposed", true, null],
    ])
    // Units were not noted then, so none can be said to be wrong.
    expect(correctionsOf(plan, draft, readyItems(draft.items))[0]?.faults).toEqual(["title"])
  })
  test.each([
    ["| 5 | Rà soát toàn bộ thủ tục | Phòng Nội vụ | 2026 |", "Rà soát toàn bộ thủ tục"],
    ["Rà soát", "Rà soát"],
    ["| |", "| |"],
  ])("a row's name is its longest cell: %s", (title, name) => expect(tidyTitle(title)).toBe(name))
})
