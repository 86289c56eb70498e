import type { Right } from "#src/areas/access/index.ts"

/** The parts of the demo ward and the people in them. All people are invented. */
export interface WardUnit {
  key: string
  parent: string | null
  kind:
    | "party-committee"
    | "people-council"
    | "people-committee"
    | "front"
    | "mass-organisation"
    | "office"
    | "department"
    | "police"
    | "military"
    | "centre"
    | "residential-group"
  side: "state" | "party" | "front"
  name: string
  shortName: string
  symbol?: string
}

export const wardUnits: WardUnit[] = [
  {
    key: "du",
    parent: null,
    kind: "party-committee",
    side: "party",
    name: "Đảng ủy phường",
    shortName: "Đảng ủy",
    symbol: "ĐU",
  },
  { key: "vpdu", parent: "du", kind: "office", side: "party", name: "Văn phòng Đảng ủy", shortName: "VP Đảng ủy" },
  { key: "bxdd", parent: "du", kind: "department", side: "party", name: "Ban Xây dựng Đảng", shortName: "Ban XDĐ" },
  {
    key: "ubkt",
    parent: "du",
    kind: "department",
    side: "party",
    name: "Ủy ban Kiểm tra Đảng ủy",
    shortName: "UBKT Đảng ủy",
  },
  {
    key: "hdnd",
    parent: null,
    kind: "people-council",
    side: "state",
    name: "Hội đồng nhân dân phường",
    shortName: "HĐND phường",
    symbol: "HĐND",
  },
  {
    key: "ubnd",
    parent: null,
    kind: "people-committee",
    side: "state",
    name: "Ủy ban nhân dân phường",
    shortName: "UBND phường",
    symbol: "UBND",
  },
  { key: "vp", parent: "ubnd", kind: "office", side: "state", name: "Văn phòng HĐND và UBND", shortName: "Văn phòng" },
  {
    key: "kthtdt",
    parent: "ubnd",
    kind: "department",
    side: "state",
    name: "Phòng Kinh tế, Hạ tầng và Đô thị",
    shortName: "Phòng KT-HT-ĐT",
  },
  {
    key: "vhxh",
    parent: "ubnd",
    kind: "department",
    side: "state",
    name: "Phòng Văn hóa - Xã hội",
    shortName: "Phòng VH-XH",
  },
  {
    key: "hcc",
    parent: "ubnd",
    kind: "centre",
    side: "state",
    name: "Điểm phục vụ hành chính công",
    shortName: "Điểm HCC",
  },
  { key: "ca", parent: "ubnd", kind: "police", side: "state", name: "Công an phường", shortName: "Công an phường" },
  {
    key: "qs",
    parent: "ubnd",
    kind: "military",
    side: "state",
    name: "Ban Chỉ huy Quân sự phường",
    shortName: "Ban CHQS",
  },
  {
    key: "mttq",
    parent: null,
    kind: "front",
    side: "front",
    name: "Ủy ban Mặt trận Tổ quốc Việt Nam phường",
    shortName: "MTTQ phường",
    symbol: "MTTQ",
  },
  {
    key: "dtn",
    parent: "mttq",
    kind: "mass-organisation",
    side: "front",
    name: "Đoàn Thanh niên phường",
    shortName: "Đoàn TN",
  },
  {
    key: "hpn",
    parent: "mttq",
    kind: "mass-organisation",
    side: "front",
    name: "Hội Liên hiệp Phụ nữ phường",
    shortName: "Hội LHPN",
  },
  ...Array.from({ length: 12 }, (_, index): WardUnit => ({
    key: `tdp${index + 1}`,
    parent: "ubnd",
    kind: "residential-group",
    side: "state",
    name: `Tổ dân phố số ${index + 1}`,
    shortName: `TDP ${index + 1}`,
  })),
]

const lead: Right[] = [
  "document.register",
  "document.void",
  "plan.review",
  "plan.confirm",
  "work.assign",
  "work.accept",
  "work.extend",
  "work.view-all",
  "figure.define",
  "figure.record",
  "board.view",
  "report.make",
  "journal.view",
]
const office: Right[] = [
  "document.register",
  "document.void",
  "plan.review",
  "plan.confirm",
  "work.assign",
  "work.accept",
  "work.extend",
  "work.view-all",
  "figure.define",
  "figure.record",
  "board.view",
  "report.make",
  "journal.view",
]
const clerk: Right[] = ["document.register", "plan.review", "figure.record", "report.make"]
const head: Right[] = ["work.assign", "work.accept", "work.extend", "figure.record", "board.view"]
const staff: Right[] = ["figure.record"]

export interface WardPerson {
  username: string
  /** False: not told when the site starts, so that the list of sign-ins stays short. */
  isShown?: false
  name: string
  unit: string
  title: string
  isHead: boolean
  rights: Right[]
}

export const wardPeople: WardPerson[] = [
  {
    username: "chutich",
    name: "Nguyễn Minh Khôi",
    unit: "ubnd",
    title: "Chủ tịch UBND phường",
    isHead: true,
    rights: lead,
  },
  {
    username: "phochutich",
    name: "Đỗ Thu Hằng",
    unit: "ubnd",
    title: "Phó Chủ tịch UBND phường",
    isHead: false,
    rights: lead,
  },
  {
    username: "vanphong",
    name: "Trần Thị Bích Ngọc",
    unit: "vp",
    title: "Chánh Văn phòng HĐND và UBND",
    isHead: true,
    rights: office,
  },
  { username: "canbo", name: "Lê Văn Dũng", unit: "vp", title: "Công chức Văn phòng", isHead: false, rights: clerk },
  {
    username: "vanthu",
    isShown: false,
    name: "Phùng Thị Lan",
    unit: "vp",
    title: "Văn thư",
    isHead: false,
    rights: clerk,
  },
  {
    username: "kinhte",
    name: "Phạm Quốc Hưng",
    unit: "kthtdt",
    title: "Trưởng phòng Kinh tế, Hạ tầng và Đô thị",
    isHead: true,
    rights: head,
  },
  { username: "kinhte2", name: "Vũ Hải Yến", unit: "kthtdt", title: "Chuyên viên", isHead: false, rights: staff },
  {
    username: "kinhte3",
    isShown: false,
    name: "Ngô Đức Thịnh",
    unit: "kthtdt",
    title: "Chuyên viên",
    isHead: false,
    rights: staff,
  },
  {
    username: "vanhoa",
    name: "Hoàng Thị Mai",
    unit: "vhxh",
    title: "Trưởng phòng Văn hóa - Xã hội",
    isHead: true,
    rights: head,
  },
  { username: "vanhoa2", name: "Bùi Anh Tuấn", unit: "vhxh", title: "Chuyên viên", isHead: false, rights: staff },
  {
    username: "vanhoa3",
    isShown: false,
    name: "Lý Thu Trang",
    unit: "vhxh",
    title: "Chuyên viên",
    isHead: false,
    rights: staff,
  },
  {
    username: "hanhchinhcong",
    isShown: false,
    name: "Đặng Hồng Nhung",
    unit: "hcc",
    title: "Phụ trách điểm phục vụ hành chính công",
    isHead: true,
    rights: head,
  },
  { username: "congan", name: "Trịnh Văn Sơn", unit: "ca", title: "Trưởng Công an phường", isHead: true, rights: head },
  {
    username: "quansu",
    isShown: false,
    name: "Mai Xuân Lộc",
    unit: "qs",
    title: "Chỉ huy trưởng Ban CHQS",
    isHead: true,
    rights: head,
  },
  {
    username: "bithu",
    name: "Lương Đình Phúc",
    unit: "du",
    title: "Bí thư Đảng ủy phường",
    isHead: true,
    rights: lead,
  },
  {
    username: "vpdanguy",
    name: "Tạ Thị Hoa",
    unit: "vpdu",
    title: "Chánh Văn phòng Đảng ủy",
    isHead: true,
    rights: office,
  },
  {
    username: "xaydungdang",
    isShown: false,
    name: "Cao Bá Long",
    unit: "bxdd",
    title: "Trưởng Ban Xây dựng Đảng",
    isHead: true,
    rights: head,
  },
  {
    username: "mattran",
    name: "Đinh Thị Thanh",
    unit: "mttq",
    title: "Chủ tịch Ủy ban MTTQ phường",
    isHead: true,
    rights: head,
  },
  {
    username: "doanthanhnien",
    isShown: false,
    name: "Hồ Gia Bảo",
    unit: "dtn",
    title: "Bí thư Đoàn Thanh niên",
    isHead: true,
    rights: head,
  },
  {
    username: "phunu",
    isShown: false,
    name: "Trần Thị Nga",
    unit: "hpn",
    title: "Chủ tịch Hội Liên hiệp Phụ nữ",
    isHead: true,
    rights: head,
  },
  {
    username: "kiemtra",
    isShown: false,
    name: "Phan Thế Vinh",
    unit: "ubkt",
    title: "Chủ nhiệm Ủy ban Kiểm tra Đảng ủy",
    isHead: true,
    rights: head,
  },
  {
    username: "quantri",
    name: "Nguyễn Hữu Phong",
    unit: "vp",
    title: "Quản trị hệ thống",
    isHead: false,
    rights: ["organisation.manage", "calendar.manage", "journal.view"],
  },
]
