import { expect, test } from "vitest"
import { csvOf } from "./csv.ts"

test("cells keep their commas, quotes and lines, and no text runs as a formula", () =>
  expect(csvOf([["a,b", 'nói "vâng"', "hai\ndòng", -1, null, "=1+1", "-5"]])).toBe(
    `\uFEFF"a,b","nói ""vâng""","hai\ndòng",-1,,'=1+1,'-5\r\n`,
  ))
