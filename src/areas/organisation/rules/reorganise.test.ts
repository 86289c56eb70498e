import { expect, test } from "vitest"
import { plainDate } from "#src/base/plain-date.ts"
import { decideReorganisation, reorganisations } from "./reorganise.ts"

const unit = (id: number, change: object = {}) => ({
  id,
  name: `Đơn vị ${id}`,
  validFrom: plainDate("2025-07-01"),
  validTo: null,
  bodyId: 1,
  authorityId: 0,
  ancestorIds: [] as number[],
  ...change,
})
const request = (change: object = {}) => ({
  mayManage: true,
  kind: "rename" as const,
  from: [unit(5)],
  existing: [],
  newNames: ["Tên mới"],
  onDate: plainDate("2026-11-01"),
  today: plainDate("2026-11-18"),
  ...change,
})

test("a unit may be renamed", () => expect(decideReorganisation(request())).toEqual({ ok: true, value: null }))

test.each([
  ["not-allowed", { mayManage: false }],
  ["in-the-future", { onDate: plainDate("2026-11-19") }],
  ["whole-body", { from: [unit(1)] }],
  ["whole-body", { from: [unit(7, { authorityId: 7 })] }],
  ["unit-closed", { from: [unit(5, { validTo: plainDate("2026-10-01") })] }],
  ["unit-newer", { from: [unit(5, { validFrom: plainDate("2026-11-01") })] }],
  ["heir-of-itself", { kind: "split", newNames: ["A"], existing: [unit(5)] }],
  ["heir-not-there", { kind: "split", newNames: ["A"], existing: [unit(6, { validTo: plainDate("2026-12-31") })] }],
  ["heir-not-there", { kind: "split", newNames: ["A"], existing: [unit(6, { validFrom: plainDate("2026-11-02") })] }],
  ["heir-below", { kind: "split", newNames: ["A"], existing: [unit(6, { ancestorIds: [5] })] }],
])("refused: %s", (code, change) =>
  expect(decideReorganisation(request(change))).toMatchObject({ ok: false, refusal: { code } }),
)

/** For each kind: how many may end, how many existing units may take over, how many new ones. */
const allowed: Record<(typeof reorganisations)[number], readonly string[]> = {
  rename: ["1,0,1"],
  merge: ["1,1,0", "2,0,1", "2,1,0", "3,0,1", "3,1,0"],
  split: [
    "1,0,2",
    "1,0,3",
    "1,1,1",
    "1,1,2",
    "1,2,0",
    "1,2,1",
    "1,1,3",
    "1,2,2",
    "1,2,3",
    "1,3,0",
    "1,3,1",
    "1,3,2",
    "1,3,3",
  ],
  abolish: ["1,0,0", "1,1,0", "1,2,0", "1,3,0", "2,0,0", "2,1,0", "2,2,0", "2,3,0", "3,0,0", "3,1,0", "3,2,0", "3,3,0"],
}

test.each(reorganisations)("the shape of %s, over every count up to three", (kind) => {
  const passed: string[] = []
  const answers: string[] = []
  for (let from = 0; from <= 3; from += 1)
    for (let existing = 0; existing <= 3; existing += 1)
      for (let made = 0; made <= 3; made += 1) {
        const ids = (first: number, count: number) => Array.from({ length: count }, (_, place) => unit(first + place))
        const outcome = decideReorganisation(
          request({
            kind,
            from: ids(10, from),
            existing: ids(20, existing),
            newNames: Array.from({ length: made }, (_, place) => `Mới ${place}`),
          }),
        )
        answers.push(outcome.ok ? "ok" : outcome.refusal.code)
        if (outcome.ok) passed.push(`${from},${existing},${made}`)
      }
  expect(new Set(answers)).toEqual(new Set(["ok", "wrong-shape"]))
  expect(passed.sort()).toEqual([...allowed[kind]].sort())
})
