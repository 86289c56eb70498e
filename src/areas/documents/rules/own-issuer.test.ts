import { expect, test } from "vitest"
import { isOwnIssuer } from "./own-issuer.ts"

const ward = "Phường Hai Bà Trưng"

test.each([
  ["Ủy ban nhân dân phường", true],
  ["Ủy ban nhân dân phường Hai Bà Trưng", true],
  ["UỶ BAN NHÂN DÂN PHƯỜNG HAI BÀ TRƯNG", true],
  ["UBND phường Hai Bà Trưng", true],
  ["Ủy ban nhân dân phường Bạch Mai", false],
  ["Ủy ban nhân dân thành phố Hà Nội", false],
  ["", false],
])("the ward's committee is the issuer of its own papers: %s", (issuer, own) =>
  expect(isOwnIssuer(issuer, "Ủy ban nhân dân phường", ward)).toBe(own),
)
