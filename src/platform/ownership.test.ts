import { spawn } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { giveUpOwnership, takeOwnership } from "./ownership.ts"

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ro-viec-owner-"))
})
afterAll(() => rm(folder, { recursive: true }))

test("what is free, or mine, can be taken; what was given up is free", async () => {
  const file = path.join(folder, "deep", "mine")
  expect(await takeOwnership(file)).toBe(true)
  expect(await takeOwnership(file)).toBe(true)
  await giveUpOwnership(file)
  await giveUpOwnership(file)
  expect(await takeOwnership(file)).toBe(true)
})

test("what a living process owns is not taken; once it is killed, it is", async () => {
  const file = path.join(folder, "theirs")
  const program = `const { takeOwnership } = await import(${JSON.stringify(path.resolve("src/platform/ownership.ts"))})
    await takeOwnership(${JSON.stringify(file)}); process.stdout.write("mine"); setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ["--input-type=module", "-e", program])
  await new Promise((resolve) => other.stdout.once("data", resolve))
  expect(await takeOwnership(file)).toBe(false)
  const gone = new Promise((resolve) => other.once("exit", resolve))
  other.kill("SIGKILL")
  await gone
  expect(await takeOwnership(file)).toBe(true)
})

test.runIf(process.platform === "linux")("a process that only bears the number of a dead owner does not own", async () => {
  const file = path.join(folder, "reused")
  await writeFile(file, `${process.ppid} 1`)
  expect(await takeOwnership(file)).toBe(true)
  expect(await readFile(file, "utf8")).toMatch(new RegExp(`^${process.pid} `))
})
