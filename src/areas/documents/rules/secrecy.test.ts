import { expect, test } from "vitest"
import { findSecretMark } from "./secrecy.ts"

const letter = (mark: string) => `UBND PHƯỜNG HAI BÀ TRƯNG\n${mark}\nSố: 05/BC-UBND\n\nBÁO CÁO\n`

test.each([
  ["MẬT", "MẬT"],
  ["TỐI MẬT", "TỐI MẬT"],
  ["TUYỆT MẬT", "TUYỆT MẬT"],
  ["  [MẬT]  ", "MẬT"],
  ["M Ậ T", "MẬT"],
  ["T Ố I M Ậ T", "TỐI MẬT"],
  ["Độ mật: Tối mật", "TỐI MẬT"],
  ["MẬT".normalize("NFD"), "MẬT"],
])("%s in the head is a mark", (mark, found) => expect(findSecretMark(letter(mark))).toBe(found))

test.each([
  "Công tác bảo vệ bí mật nhà nước",
  "BẢO VỆ BÍ MẬT NHÀ NƯỚC",
  "mật độ dân số",
  "Mật",
  "NHẬT MẬT",
  "Danh mục bí mật: mật, tối mật",
  "MẬT ONG",
])("%s is not", (line) => expect(findSecretMark(letter(line))).toBeNull())

test("a line far down in the text is no mark of the paper", () =>
  expect(findSecretMark(`${"dòng\n".repeat(60)}MẬT\n`)).toBeNull())
