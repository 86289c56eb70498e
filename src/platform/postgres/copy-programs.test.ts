import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { copyPrograms } from "./copy-programs.ts"

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ro-viec-copy-"))
  await mkdir(path.join(folder, "native/bin"), { recursive: true })
  await writeFile(path.join(folder, "native/bin/postgres"), "new")
})
afterEach(() => rm(folder, { recursive: true }))

test("of many that copy at once, one copy is left, and it is whole", async () => {
  const copy = path.join(folder, "program-1")
  await Promise.all(Array.from({ length: 8 }, () => copyPrograms(path.join(folder, "native"), copy)))
  expect(await readdir(folder)).toEqual(["native", "program-1"])
  expect(await readFile(path.join(copy, "bin/postgres"), "utf8")).toBe("new")
})

test("a copy that is there is not touched: a server may be running from it", async () => {
  const copy = path.join(folder, "program-1")
  await mkdir(path.join(copy, "bin"), { recursive: true })
  await writeFile(path.join(copy, "bin/postgres"), "running")
  await copyPrograms(path.join(folder, "native"), copy)
  expect(await readFile(path.join(copy, "bin/postgres"), "utf8")).toBe("running")
})

test("a copy that fails leaves nothing behind", async () => {
  await expect(copyPrograms(path.join(folder, "absent"), path.join(folder, "program-1"))).rejects.toThrow("ENOENT")
  expect(await readdir(folder)).toEqual(["native"])
})
