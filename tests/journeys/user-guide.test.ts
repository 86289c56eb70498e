import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { expect, test } from "vitest"
import { allTexts } from "./support/foreign-words.ts"

const folder = path.resolve("docs/user-guide")
const guides = readdirSync(folder).filter((name) => name.endsWith(".md"))

/** Everything the program says in Vietnamese, sentences made with data by what they are made of. */
const said = allTexts()
  .flatMap((text) => sentencesOf(text.vi))
  .join("\n")
  .normalize("NFC")

test.each(guides)("%s: every name of a button or field is one that the screens show", (name) => {
  const guide = readFileSync(path.join(folder, name), "utf8").normalize("NFC")
  const named = [...guide.matchAll(/\*\*(.+?)\*\*/g)].flatMap(([, words = ""]) =>
    words.split("…").map((part) => part.trim()),
  )
  expect(named.filter((words) => words.length > 1 && !said.includes(words))).toEqual([])
})

test.each([
  ...guides.map((name) => path.join(folder, name)),
  ...["README.md", "CONTRIBUTING.md"].map((name) => path.resolve(name)),
])("%s: every link and picture leads to a file", (file) => {
  const targets = [...readFileSync(file, "utf8").matchAll(/\]\(([^)#]+)[^)]*\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^https?:/.test(target))
  expect(targets.filter((target) => !existsSync(path.resolve(path.dirname(file), target)))).toEqual([])
})

function sentencesOf(text: unknown): string[] {
  if (typeof text === "string") return [text]
  if (typeof text === "function") return [String(text)]
  return typeof text === "object" && text !== null ? Object.values(text).flatMap(sentencesOf) : []
}
