import { describe, expect, test } from "vitest"
import { entryChanges, entrySentence } from "./tell.ts"
import { addJournalWords, allJournalActions, journalWordsOf, type JournalWords } from "./words.ts"

const words: JournalWords = {
  vi: {
    actions: { "work.extend": "đã gia hạn" },
    fields: { dueOn: "hạn", state: "tình trạng", units: "đơn vị" },
    values: { open: "mở", "state.done": "đã xong" },
  },
  en: { actions: { "work.extend": "granted more time" }, fields: { dueOn: "due" }, values: {} },
}
const entry = (change: object) => ({
  actorName: "Trần Thị Bình",
  actorPost: "Chánh Văn phòng",
  action: "work.extend",
  before: null,
  after: null,
  ...change,
})

test("who did what is one sentence, in both languages", () => {
  expect(entrySentence(entry({}), "vi", words)).toBe("Trần Thị Bình (Chánh Văn phòng) đã gia hạn")
  expect(entrySentence(entry({}), "en", words)).toBe("Trần Thị Bình (Chánh Văn phòng) granted more time")
})

test("an action that no area has named is told by its name", () => {
  expect(entrySentence(entry({ action: "other.act" }), "vi", words)).toBe(
    "Trần Thị Bình (Chánh Văn phòng) đã làm other.act",
  )
})

describe("what became what", () => {
  const changed = (before: object | null, after: object | null) => entryChanges(entry({ before, after }), "vi", words)

  test.each([
    [
      "a day",
      { dueOn: "2026-11-18" },
      { dueOn: "2026-12-01" },
      { field: "hạn", before: "18/11/2026", after: "01/12/2026" },
    ],
    [
      "nothing before",
      { dueOn: null },
      { dueOn: "2026-12-01" },
      { field: "hạn", before: "trống", after: "01/12/2026" },
    ],
    ["nothing after", { dueOn: "2026-12-01" }, { dueOn: "" }, { field: "hạn", before: "01/12/2026", after: "trống" }],
    ["a new record", null, { dueOn: "2026-12-01" }, { field: "hạn", before: null, after: "01/12/2026" }],
    [
      "a code, by its field first",
      { state: "open" },
      { state: "done" },
      { field: "tình trạng", before: "mở", after: "đã xong" },
    ],
    ["a list", null, { units: ["A", "B"] }, { field: "đơn vị", before: null, after: "A; B" }],
    ["a number", null, { count: 26595.5 }, { field: "count", before: null, after: "26.595,5" }],
    ["yes and no", { state: true }, { state: false }, { field: "tình trạng", before: "có", after: "không" }],
    [
      "an instant, in Việt Nam's time",
      null,
      { at: "2026-11-18T02:00:00.000Z" },
      { field: "at", before: null, after: "18/11/2026 09:00" },
    ],
    [
      "something inside",
      null,
      { file: { dueOn: "2026-12-01" } },
      { field: "file", before: null, after: "hạn: 01/12/2026" },
    ],
  ])("%s", (_what, before, after, told) => expect(changed(before, after)).toEqual([told]))

  test("units and people are told by name, also in a list; an unknown one keeps its number", () => {
    const nameOf = (field: string, id: number) => (field === "leadUnitId" && id === 119 ? "Công an phường" : undefined)
    const told = entryChanges(entry({ after: { leadUnitId: [119, 120], count: 119 } }), "vi", words, nameOf)
    expect(told.map((change) => change.after)).toEqual(["Công an phường; 120", "119"])
  })

  test("what was empty and stays empty is not told", () =>
    expect(changed({ note: null }, { note: "", units: [] })).toEqual([]))
})

test("the words of every area come together, and each entry is told in those of its own", () => {
  addJournalWords(words)
  addJournalWords(words)
  const others: JournalWords = {
    vi: { actions: { "plan.confirm": "đã chốt kế hoạch" }, fields: { dueOn: "ngày chốt" } },
    en: { actions: { "plan.confirm": "confirmed a plan" } },
  }
  addJournalWords(others)
  expect(allJournalActions().vi).toEqual({ "work.extend": "đã gia hạn", "plan.confirm": "đã chốt kế hoạch" })
  expect(journalWordsOf("plan.confirm")).toBe(others)
  expect(journalWordsOf("work.extend")).toBe(words)
  expect(journalWordsOf("nobody.knows")).toBeUndefined()
})
