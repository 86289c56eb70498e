import { expect, test } from "vitest"
import { plainDate, type PlainDate } from "#src/base/plain-date.ts"
import { codeOf, difference, isOurs, readNewUnits } from "./index.ts"

const held = (
  authorityId: number,
  validTo: string | null,
): { authorityId: number; validFrom: PlainDate; validTo: PlainDate | null } => ({
  authorityId,
  validFrom: plainDate("2020-01-01"),
  validTo: validTo === null ? null : plainDate(validTo),
})

test.each([
  ["here only", [held(1, null)], true],
  ["here and elsewhere", [held(1, null), held(2, null)], false],
  ["here before, elsewhere now", [held(1, "2026-01-01"), held(2, null)], false],
  ["elsewhere before, here now", [held(2, "2026-01-01"), held(1, null)], true],
  ["here, until today", [held(1, "2026-11-18")], true],
  ["nowhere now, here last", [held(2, "2024-01-01"), held(1, "2026-01-01")], true],
  ["nowhere now, elsewhere last", [held(1, "2024-01-01"), held(2, "2026-01-01")], false],
  ["never anywhere", [], false],
])("a person who works %s: ours %#", (_what, posts, ours) =>
  expect(isOurs(posts, 1, plainDate("2026-11-18"))).toBe(ours),
)

test("new units are typed one a line, with a short name after a bar", () => {
  expect(readNewUnits("Phòng Văn hóa | P. VH\n\n  Phòng Xã hội  \n | thiếu tên")).toEqual([
    { name: "Phòng Văn hóa", shortName: "P. VH" },
    { name: "Phòng Xã hội", shortName: "" },
  ])
})

test("only what differs is told", () => {
  expect(difference({ a: 1, b: ["x"], c: null }, { a: 1, b: ["x", "y"], c: null })).toEqual({
    before: { b: ["x"] },
    after: { b: ["x", "y"] },
  })
  expect(difference({ a: 1 }, { a: 1 })).toBeNull()
})

test.each([
  ["Phòng Kinh tế, Hạ tầng và Đô thị", "phong-kinh-te-ha-tang-va-do-thi"],
  ["***", "don-vi"],
])("the code of %s", (name, code) => expect(codeOf(name)).toBe(code))
