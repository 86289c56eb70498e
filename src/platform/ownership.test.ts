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

test.runIf(process.platform === "linux")(
  "a process that only bears the number of a dead owner does not own",
  async () => {
    const file = path.join(folder, "reused")
    await writeFile(file, `${process.ppid} 1`)
    expect(await takeOwnership(file)).toBe(true)
    expect(await readFile(file, "utf8")).toMatch(new RegExp(`^${process.pid} `))
  },
)

test("of many processes that want it at once, one gets it", async () => {
  const file = path.join(folder, "wanted")
  const program = `const { takeOwnership } = await import(${JSON.stringify(path.resolve("src/platform/ownership.ts"))})
    process.stdout.write("ready"); await new Promise((resolve) => process.stdin.once("data", resolve))
    process.stdout.write(String(await takeOwnership(${JSON.stringify(file)}))); setInterval(() => {}, 1000)`
  const others = Array.from({ length: 4 }, () => spawn(process.execPath, ["--input-type=module", "-e", program]))
  const hear = (other: (typeof others)[number]) =>
    new Promise<string>((resolve) => other.stdout.once("data", (part: Buffer) => resolve(part.toString())))
  await Promise.all(others.map(hear))
  const answers = others.map(hear)
  for (const other of others) other.stdin.write("go")
  expect((await Promise.all(answers)).toSorted()).toEqual(["false", "false", "false", "true"])
  for (const other of others) other.kill("SIGKILL")
})
