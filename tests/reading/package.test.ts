import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { read } from "ro-viec/reading"

const root = resolve(import.meta.dirname, "../..")
const paper = "Giao Phòng Nội vụ chủ trì, phối hợp với Công an phường rà soát 12 tổ dân phố trước ngày 30/6/2026."
let elsewhere = ""

beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), "reading-package-"))
  const folder = join(elsewhere, "package")
  execFileSync(process.execPath, [join(root, "tools/reading/build-package.ts"), folder], { cwd: root })
  mkdirSync(join(elsewhere, "node_modules"))
  symlinkSync(folder, join(elsewhere, "node_modules/ro-viec"))
}, 60_000)
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }))

test("the reader is imported by name inside the project", () => {
  expect(read(paper).assignments).toMatchObject([{ lead: "Phòng Nội vụ", deadline: "2026-06-30" }])
})

test("the package built of it reads the same in a project that has nothing else", () => {
  const program = join(elsewhere, "program.mjs")
  writeFileSync(
    program,
    'import { read } from "ro-viec/reading"\nprocess.stdout.write(JSON.stringify(read(process.argv[2])))',
  )
  const told = execFileSync(process.execPath, [program, paper], { cwd: elsewhere, encoding: "utf8" })
  expect(JSON.parse(told)).toEqual(JSON.parse(JSON.stringify(read(paper))))
})

test("the package asks for nothing else and carries its types", () => {
  const folder = join(elsewhere, "package/dist")
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  expect(files.some((file) => file.endsWith("reading/index.d.ts"))).toBe(true)
  const imports = files
    .filter((file) => file.endsWith(".js"))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), "utf8").matchAll(/^(?:import|export) [^;]*?from "([^"]+)"/gm)].map(
        ([, name]) => name,
      ),
    )
  expect(imports.filter((name) => !name?.startsWith("."))).toEqual([])
})
