import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { plainDate } from "#src/base/plain-date.ts"
import { isFromAbove, nameBook, type NamedUnit, type NameSetting } from "./match-unit.ts"
import { nameKey } from "./name-key.ts"
import { slips } from "./name-match.ts"

const ward = 1
const district = 100
const unit = (id: number, kind: string, name: string, shortName = name): NamedUnit => ({
  id,
  kind,
  name,
  shortName,
  authorityId: ward,
  bodyId: 8,
  validFrom: plainDate("2025-07-01"),
  validTo: null,
})
const old = (id: number, kind: string, name: string, to = "2025-06-30"): NamedUnit => ({
  ...unit(id, kind, name),
  authorityId: district,
  validFrom: plainDate("2004-01-01"),
  validTo: plainDate(to),
})
const units: NamedUnit[] = [
  unit(ward, "ward", "Phường Hai Bà Trưng"),
  unit(2, "office", "Văn phòng HĐND và UBND", "Văn phòng"),
  unit(3, "department", "Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng KT-HT-ĐT"),
  unit(4, "department", "Phòng Văn hóa - Xã hội", "Phòng VH-XH"),
  unit(5, "police", "Công an phường"),
  unit(6, "residential-group", "Tổ dân phố số 1", "TDP 1"),
  unit(7, "residential-group", "Tổ dân phố số 2", "TDP 2"),
  unit(8, "people-committee", "Ủy ban nhân dân phường Hai Bà Trưng", "UBND phường"),
  unit(9, "mass-organisation", "Đoàn Thanh niên phường", "Đoàn TN"),
  unit(10, "mass-organisation", "Hội Liên hiệp Phụ nữ phường", "Hội LHPN"),
  unit(11, "military", "Ban Chỉ huy Quân sự phường", "Ban CHQS"),
  unit(12, "front", "Ủy ban Mặt trận Tổ quốc Việt Nam phường", "MTTQ phường"),
  unit(13, "centre", "Trung tâm Phục vụ hành chính công", "TTPVHCC"),
  { ...unit(14, "department", "Ban Xây dựng Đảng", "Ban XDĐ"), bodyId: 15 },
  unit(15, "party-committee", "Đảng ủy phường", "Đảng ủy"),
  old(district, "district", "Quận Hai Bà Trưng"),
  old(101, "department", "Phòng Nội vụ"),
  old(102, "department", "Phòng Lao động - Thương binh và Xã hội"),
  old(103, "department", "Phòng Tài nguyên và Môi trường"),
  old(104, "department", "Phòng Quản lý đô thị"),
  old(105, "department", "Thanh tra quận"),
  old(106, "ward", "Phường Nguyễn Du"),
  old(107, "people-committee", "Ủy ban nhân dân quận Hai Bà Trưng"),
]
const over = (fromUnitId: number, toUnitId: number, kind: "merge" | "split" = "merge") => ({
  fromUnitId,
  toUnitId,
  onDate: plainDate("2025-07-01"),
  kind,
})
const setting: NameSetting = {
  authorityId: ward,
  bodyId: 8,
  units,
  successions: [
    over(101, 4),
    over(102, 4),
    over(103, 3, "split"),
    over(103, 4, "split"),
    over(104, 3),
    over(106, ward),
    over(district, ward, "split"),
  ],
  aliases: [],
  day: plainDate("2026-03-01"),
  today: plainDate("2026-11-18"),
  fromAbove: false,
}
const read = (name: string, change: Partial<NameSetting> = {}) => nameBook({ ...setting, ...change }).read(name)
const of2020 = { day: plainDate("2020-09-14") }

describe("names of units there on the document's day", () => {
  test.each([
    ["Phòng Văn hóa – Xã hội", 4],
    ["Phòng Văn hoá - Xã hội phường", 4],
    ["Phòng Văn hóa và Xã hội phường Hai Bà Trưng", 4],
    ["phòng kinh tế, hạ tầng & đô thị", 3],
    ["PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ", 3],
    ["PKTHTĐT", 3],
    ["P. KT,HT&ĐT", 3],
    ["Phòng KTHT&ĐT", 3],
    ["Phòng VHXH", 4],
    ["PVHXH", 4],
    ["Trưởng phòng Văn hóa - Xã hội", 4],
    ["VP HĐND&UBND", 2],
    ["Văn phòng HĐND và UBND phường", 2],
    ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường", 2],
    ["Chánh Văn phòng HĐND - UBND", 2],
    ["UBND phường", 8],
    ["Uỷ ban nhân dân phường Hai Bà Trưng", 8],
    ["Chủ tịch UBND phường", 8],
    ["Công an phường", 5],
    ["Trưởng Công an phường Hai Bà Trưng", 5],
    ["Đoàn TNCS Hồ Chí Minh phường", 9],
    ["Đoàn TNCS HCM", 9],
    ["Đoàn Thanh niên Cộng sản Hồ Chí Minh", 9],
    ["Hội LHPN", 10],
    ["Hội Phụ nữ phường", 10],
    ["BCH Quân sự", 11],
    ["Ban CHQS phường", 11],
    ["Ban Chỉ huy quân sự", 11],
    ["Ủy ban MTTQ Việt Nam phường", 12],
    ["UBMTTQ phường", 12],
    ["Mặt trận Tổ quốc", 12],
    ["Trung tâm Phục vụ HCC", 13],
    ["TT PVHCC", 13],
    ["Ban XD Đảng", 14],
    ["Tổ dân phố 2", 7],
    ["Tổ dân phố số 02", 7],
    ["UBND các phường", 8],
    ["UBND xã, phường", 8],
    ["UBND cấp xã", 8],
  ])("%s", (name, id) => expect(read(name)).toMatchObject({ found: "unit", unitIds: [id] }))
  test.each([
    ["Phòng Văn hoas - Xã hội", 4],
    ["Văn phòng HĐND và UNBD", 2],
    ["Trung tâm Phục vụ hành chính côgn", 13],
  ])("mistyped, and said so: %s", (name, id) =>
    expect(read(name)).toEqual({ found: "unit", how: "slip", unitIds: [id] }),
  )
  test("a longer name is taken for the unit that it begins with, and said so", () =>
    expect(read("Phòng Văn hóa - Xã hội chuyên trách chuyển đổi số")).toEqual({
      found: "unit",
      how: "longer",
      unitIds: [4],
    }))
  test.each(["Phòng", "Phòng Y tế", "Tổ dân phố số 3", "Hội Nông dân", "Ban"])("nobody's: %s", (name) =>
    expect(read(name)).toEqual({ found: "unknown", unitIds: [] }),
  )
  test.each([
    "Sở Khoa học và Công nghệ",
    "Bộ Tài chính",
    "Công an Thành phố",
    "Phòng Văn hóa - Xã hội phường Bạch Mai",
    "UBND phường Bạch Mai",
    "Ngân hàng Nhà nước",
  ])("somebody else's: %s", (name) => expect(read(name).found).toBe("outside"))
  test("several units in one name are all named", () =>
    expect(read("Phòng Văn hóa - Xã hội, Văn phòng HĐND và UBND và Công an phường").found).toBe("several"))
  test("a short form that fits two is left to a person", () => {
    const two = [...units, unit(20, "department", "Phòng Văn hóa và Thông tin")]
    expect(read("Phòng Văn hóa", { units: two })).toEqual({ found: "several", unitIds: [4, 20] })
  })
  test("what a reviewer said a name stands for comes before everything", () =>
    expect(read("Bộ phận một cửa", { aliases: [{ key: nameKey("bộ phận Một cửa"), unitId: 13 }] })).toEqual({
      found: "unit",
      how: "alias",
      unitIds: [13],
    }))
})

describe("units that have ended since the document", () => {
  test("the heir of today is proposed, with how and when", () =>
    expect(read("Phòng LĐ-TB&XH", of2020)).toEqual({
      found: "ended",
      how: "short",
      unitIds: [4],
      named: 102,
      change: { kind: "merge", onDate: "2025-07-01" },
    }))
  test.each([
    ["Phòng Lao động TB&XH quận", [4], 102],
    ["Phòng Lao động - Thương binh và Xã hội", [4], 102],
    ["PNV", [4], 101],
    ["P.TNMT", [3, 4], 103],
    ["Phòng TN&MT quận Hai Bà Trưng", [3, 4], 103],
    ["UBND phường Nguyễn Du", [8], 106],
    ["Thanh tra quận", [], 105],
    ["UBND quận", [8], 107],
    ["Ủy ban nhân dân quận Hai Bà Trưng", [8], 107],
  ])("%s", (name, unitIds, named) => expect(read(name, of2020)).toMatchObject({ found: "ended", unitIds, named }))
  test("a name of long ago in a text of today is known too", () =>
    expect(read("Phòng Quản lý đô thị")).toMatchObject({ found: "ended", unitIds: [3] }))
  test("a name of today in a text from before is known too", () =>
    expect(read("Phòng Văn hóa - Xã hội", of2020)).toMatchObject({ found: "unit", unitIds: [4] }))
  test("an alias of a unit that has ended leads to its heir", () =>
    expect(read("Phòng cũ", { aliases: [{ key: nameKey("Phòng cũ"), unitId: 101 }] })).toMatchObject({
      found: "ended",
      unitIds: [4],
    }))
})

describe("groups", () => {
  test.each([
    ["các tổ dân phố", [6, 7]],
    ["tổ dân phố", [6, 7]],
    ["các phòng chuyên môn, các tổ dân phố", [2, 3, 4, 6, 7, 13]],
    ["các phòng, ban, đơn vị", [2, 3, 4, 13]],
    ["Thủ trưởng các phòng, ban", [2, 3, 4, 13]],
    ["các đoàn thể", [9, 10]],
    ["các tổ chức chính trị - xã hội", [9, 10]],
  ])("%s", (name, unitIds) => expect(read(name)).toEqual({ found: "group", unitIds }))
  test.each(["Các Sở, ban, ngành", "các phòng, ban, đơn vị"])("of a superior body are its own: %s", (name) =>
    expect(read(name, { fromAbove: true })).toEqual({ found: "outside", unitIds: [] }),
  )
  test("of the Party's body are the Party's", () =>
    expect(read("các ban, cơ quan", { bodyId: 15 })).toEqual({ found: "group", unitIds: [14] }))
  test("a group without members is nobody's", () =>
    expect(read("các trường")).toEqual({ found: "unknown", unitIds: [] }))
})

test("in a district its wards are units, and all of them a group", () => {
  const inDistrict = { authorityId: district, day: plainDate("2020-09-14"), today: plainDate("2021-01-01") }
  expect(read("UBND phường Nguyễn Du", inDistrict)).toMatchObject({ found: "unit", unitIds: [106] })
  expect(read("UBND các phường", inDistrict)).toEqual({ found: "group", unitIds: [106] })
})

test.each([
  ["Ủy ban nhân dân thành phố Hà Nội", true],
  ["UBND TP. Hà Nội", true],
  ["Bộ Chính trị", true],
  ["Sở Nội vụ", true],
  ["Ủy ban nhân dân phường Hai Bà Trưng", false],
  ["Đảng ủy phường Bạch Mai", false],
  ["", false],
])("a document of %s comes from above: %s", (issuer, above) => expect(isFromAbove(issuer)).toBe(above))

const anyName = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc
    .array(
      fc.constantFrom("Phòng", "UBND", "các", "phường", "P.", "TN&MT", "và", ",", "Hai Bà Trưng", "số 2", "HĐND"),
      { maxLength: 7 },
    )
    .map((words) => words.join(" ")),
)

test("whatever the name, only units of today and of this authority are proposed, and the same name reads the same", () => {
  fc.assert(
    fc.property(anyName, fc.boolean(), (name, fromAbove) => {
      const book = nameBook({ ...setting, fromAbove })
      const found = book.read(name)
      expect(nameBook({ ...setting, fromAbove }).read(name)).toEqual(found)
      for (const id of found.unitIds) {
        const one = units.find((each) => each.id === id)
        expect(one).toMatchObject({ authorityId: ward, validTo: null })
      }
      if (found.found === "unit") expect(found.unitIds).toHaveLength(1)
    }),
  )
})

test("every unit is found by its own name, with tones placed either way, in capitals or small letters", () => {
  const own = units.filter((each) => each.authorityId === ward && each.kind !== "ward")
  fc.assert(
    fc.property(fc.constantFrom(...own), fc.constantFrom("vi", "hoa", "NFD", "SHOUT"), (one, way) => {
      const name =
        {
          vi: one.name,
          hoa: one.name.replaceAll("óa", "oá"),
          NFD: one.name.normalize("NFD"),
          SHOUT: one.name.toLocaleUpperCase("vi"),
        }[way] ?? ""
      expect(read(name)).toMatchObject({ found: "unit", unitIds: [one.id] })
    }),
  )
})

test("the count of slips is the same both ways and none only for equal words", () => {
  const word = fc.string({ maxLength: 8, unit: fc.constantFrom("a", "b", "c") })
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(slips(a, b, 20)).toBe(slips(b, a, 20))
      expect(slips(a, b, 20) === 0).toBe(a === b)
    }),
  )
})
