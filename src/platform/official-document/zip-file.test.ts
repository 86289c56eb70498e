import fc from "fast-check"
import { unzipSync } from "fflate"
import { expect, test } from "vitest"
import { zipFiles } from "./zip-file.ts"

test("another program unpacks what was packed", async () => {
  const names = fc.stringMatching(/^[a-z]{1,8}\/[a-zà-ỹ]{1,8}\.xml$/)
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(names, fc.uint8Array({ maxLength: 200 }), { noNullPrototype: true }),
      async (files) => {
        expect(unzipSync(await zipFiles(files, new Date("2026-11-22T02:00:01Z")))).toEqual(files)
      },
    ),
  )
})

test("the entries carry the given time, to two seconds, whatever the machine's zone", async () => {
  const zip = Buffer.from(await zipFiles({ a: new Uint8Array([1]) }, new Date("2026-11-22T02:03:05Z")))
  expect(zip.readUInt16LE(10)).toBe((2 << 11) | (3 << 5) | 2)
  expect(zip.readUInt16LE(12)).toBe((46 << 9) | (11 << 5) | 22)
})
