import { pathToFileURL } from "node:url"
import { resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { filesUnder, findStrayWording, findWordingGaps, strayIn } from "./wording.ts"

const textFiles = filesUnder("src", (name) => name === "text.ts" || name.endsWith("-text.ts"))
const pages = filesUnder("src", (name) => name.endsWith(".tsx") && !name.endsWith(".test.tsx"))

describe("wording in two languages", () => {
  test("there are bodies of wording to look at", () => expect(textFiles.length).toBeGreaterThan(0))

  test.each(textFiles)("%s has the same keys in both languages", async (path) => {
    const module = (await import(pathToFileURL(resolve(path)).href)) as Record<string, unknown>
    const bodies = Object.entries(module).filter(
      ([, value]) => typeof value === "object" && value !== null && "vi" in value && "en" in value,
    )
    const gaps = bodies.flatMap(([name, value]) =>
      findWordingGaps(value as { vi: unknown; en: unknown }).map((gap) => `${name}.${gap}`),
    )
    expect(gaps).toEqual([])
  })

  test("a missing sentence, an empty one and a function in place of a sentence are all seen", () => {
    expect(findWordingGaps({ vi: { a: "x", b: { c: "y" } }, en: { a: "x", b: {} } })).toEqual([
      "b.c: string in Vietnamese, undefined in English",
    ])
    expect(findWordingGaps({ vi: { a: "x" }, en: { a: " " } })).toEqual(["a: empty"])
    expect(findWordingGaps({ vi: { a: () => "x" }, en: { a: "x" } })).toHaveLength(1)
    expect(findWordingGaps({ vi: { a: ["x", "y"] }, en: { a: ["x"] } })).toEqual(["a: the lists differ"])
    expect(findWordingGaps({ vi: { a: "e\u0301" }, en: { a: "e" } })).toEqual(["a: not in NFC"])
    expect(findWordingGaps({ vi: { a: "x" }, en: { a: "y", z: "only here" } })).toHaveLength(1)
  })
})

describe("no sentence stands in a page", () => {
  test("there are pages to look at", () => expect(pages.length).toBeGreaterThan(0))

  test("every sentence of every page comes from a text file", () => expect(pages.flatMap(strayIn)).toEqual([]))

  test.each([
    ["text between tags", "const A = () => <p>Save the form</p>"],
    ["Vietnamese between tags", "const A = () => <p>Lưu</p>"],
    ["a spoken attribute", 'const A = () => <input aria-label="Search" />'],
    ["a spoken attribute in braces", "const A = () => <img alt={'A picture'} />"],
    ["a property of the design system", 'const A = () => <Page title="Overdue work" />'],
    ["a string in braces", 'const A = () => <p>{"Overdue"}</p>'],
    ["one arm of a choice", 'const A = (b: boolean) => <p>{b ? "Overdue" : text.done}</p>'],
    ["a template", "const A = (n: number) => <p>{`${n} days late`}</p>"],
    ["a sentence kept in a variable", 'const heading = "Overdue work by unit"'],
    ["a sentence in any property", 'const A = () => <Row word="Not reported yet" />'],
    ["Vietnamese anywhere in code", 'const word = "Quá hạn"'],
  ])("%s is seen", (_, source) => expect(findStrayWording(source)).not.toEqual([]))

  test.each([
    ["comments", "// Lưu ý: quá hạn\nconst A = () => <p>{/* Quá hạn */}{text.a}</p>"],
    ["marks and digits", "const A = () => <p>{text.a} – 1/2 · ↑</p>"],
    [
      "class names and addresses",
      'const A = (b: boolean) => <a className={b ? "row open" : "row"} href="/viec">{text.a}</a>',
    ],
    ["what a comparison names", 'const A = (s: string) => <p>{s === "done" ? text.a : text.b}</p>'],
    ["values that a program reads", 'const A = () => <input name="title" type="search" data-key="b" />'],
    ["the message of an error", 'throw new Error("The page took too long")'],
    ["drawings", 'const A = () => <path d="M8 1.2a6.8 6.8 0 1 0 0 13.6A6.8" />'],
    ["calls with keys", 'const A = () => <p>{formatNumber(1, "vi")}</p>'],
  ])("%s are let through", (_, source) => expect(findStrayWording(source)).toEqual([]))
})
