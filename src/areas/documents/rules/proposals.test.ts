import { expect, test } from "vitest"
import { plainDate } from "#src/base/plain-date.ts"
import { chooseTarget } from "./choose-target.ts"
import type { DocumentType } from "./document-types.ts"
import { readSearch } from "./list-filter.ts"
import { periodOfTitle, proposeFacts } from "./propose-facts.ts"

const type = (code: string, name: string, abbreviation: string): DocumentType => ({
  code,
  side: code.startsWith("party") ? "party" : "state",
  name,
  nameEn: name,
  abbreviation,
  legalBasis: "",
  verified: true,
})
const types = [
  type("state.plan", "Kế hoạch", "KH"),
  type("state.programme", "Chương trình", "CTr"),
  type("party.plan", "Kế hoạch", "KH"),
  type("party.programme", "Chương trình", "CTr"),
  type("party.resolution", "Nghị quyết", "NQ"),
]

test("what a text says of itself becomes fields; the symbol tells the side", () => {
  expect(
    proposeFacts(
      {
        type: "Kế hoạch",
        symbol: "308/KH-UBND",
        date: "2025-11-17",
        issuer: "UBND thành phố Hà Nội",
        title: "Thực hiện Nghị quyết giai đoạn 2026 - 2030",
      },
      types,
    ),
  ).toEqual({
    side: "state",
    typeCode: "state.plan",
    symbol: "308/KH-UBND",
    issuedOn: "2025-11-17",
    issuer: "UBND thành phố Hà Nội",
    title: "Thực hiện Nghị quyết giai đoạn 2026 - 2030",
    periodFrom: 2026,
    periodTo: 2030,
  })
  expect(
    proposeFacts(
      { type: "Chương trình hành động", symbol: "01-CTr/QU", date: "2020-13-01", issuer: null, title: null },
      types,
    ),
  ).toMatchObject({ side: "party", typeCode: "party.programme", issuedOn: null })
  expect(proposeFacts({ type: null, symbol: "57-NQ/TW", date: null, issuer: null, title: null }, types)).toMatchObject({
    typeCode: "party.resolution",
  })
  expect(
    proposeFacts({ type: "Kế hoạch", symbol: null, date: null, issuer: "Đảng ủy phường Bạch Mai", title: null }, types),
  ).toMatchObject({ side: "party", typeCode: "party.plan" })
  expect(
    proposeFacts({ type: "Thiệp chúc", symbol: "/KH-UBND", date: null, issuer: null, title: null }, types),
  ).toMatchObject({ typeCode: null, symbol: null, side: null })
})

test.each([
  ["nhiệm kỳ 2020-2025", { from: 2020, to: 2025 }],
  ["năm 2026", { from: 2026, to: 2026 }],
  ["giai đoạn 2030–2026", null],
  ["Không năm", null],
])("the period in “%s”", (title, period) => expect(periodOfTitle(title)).toEqual(period))

const held = (id: string, issuedOn: string | null, issuer = "") => ({
  id,
  symbolKey: "17/KH-UBND",
  issuedOn: issuedOn === null ? null : plainDate(issuedOn),
  issuer,
})
const cited = (issuedOn: string | null, issuer: string | null = null) => ({ symbolKey: "17/KH-UBND", issuedOn, issuer })

test("a citation means the held document with its symbol and date", () => {
  const two = [held("a", "2025-08-11"), held("b", "2024-03-02")]
  expect(chooseTarget(cited("2025-08-11"), two)).toBe("a")
  expect(chooseTarget(cited("2023-01-01"), two)).toBeNull()
  expect(chooseTarget(cited(null), two), "two fit, so neither").toBeNull()
  expect(chooseTarget(cited(null), [held("a", "2025-08-11")])).toBe("a")
  expect(
    chooseTarget(cited("2025-08-11"), [held("a", "2025-08-11"), held("b", null)]),
    "the dated one fits better",
  ).toBe("a")
  expect(
    chooseTarget({ symbolKey: "5", issuedOn: null, issuer: null }, [
      { id: "a", symbolKey: "5", issuedOn: null, issuer: "" },
    ]),
    "a bare number names nothing",
  ).toBeNull()
})

test("without a date the issuer may speak against it", () => {
  const one = [held("a", null, "Ủy ban nhân dân tỉnh Bắc Ninh")]
  expect(chooseTarget(cited(null, "UBND tỉnh"), one)).toBe("a")
  expect(chooseTarget(cited(null, "UBND thành phố Hà Nội"), one)).toBeNull()
})

test("a search is taken apart into words and symbols", () => {
  expect(readSearch(" 57-NQ/TW  chuyển đổi, số ")).toEqual({ words: ["chuyển", "đổi", "số"], symbols: ["57-NQ/TW"] })
  expect(readSearch("'); drop & | ! :* 2026")).toEqual({ words: ["drop", "2026"], symbols: [] })
})
