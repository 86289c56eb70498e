import fc from "fast-check"
import { expect, test } from "vitest"
import { ownPath } from "./own-path.ts"

test.each(["/viec", "/viec/12?loc=1#a", "/van-ban/tài-liệu"])("a page of our own stays: %s", (path) =>
  expect(ownPath(path)).toBe(path),
)

test.each([
  null,
  undefined,
  "",
  "viec",
  "//evil.vn",
  "/\\evil.vn",
  "https://evil.vn/",
  "/a\n//b",
  "/dang-xuat",
  "/dang-nhap?ve=/viec",
  "/ngon-ngu",
  "/api/v1/x",
])("anything else goes to the first page: %j", (asked) => expect(ownPath(asked)).toBe("/"))

test("whatever is asked, the browser stays on our site", () => {
  const site = "https://ro-viec.example"
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.stringMatching(/^[/\\]{1,3}[a-z./\\:@]*$/)), (asked) => {
      expect(new URL(ownPath(asked), site).origin).toBe(site)
    }),
  )
})
