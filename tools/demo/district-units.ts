/**
 * The three districts of the articles as public records tell them: wards by year, and what became of them.
 * Sources: Resolution 895/NQ-UBTVQH14 and 1286/NQ-UBTVQH15 as the press reported them, the public table of successions of 1-7-2025.
 */
export interface DistrictFacts {
  code: string
  name: string
  foundedOn: string
  wards: { name: string; until?: string }[]
  /** Mergers before the districts ended: from, to, whole or part, with figures where they were published. */
  mergers: {
    from: string
    to: string
    onDate: string
    part: "whole" | "part"
    areaKm2?: number
    population?: number
    basis: string
  }[]
}

const second = "Nghị quyết 895/NQ-UBTVQH14"
const third = "Nghị quyết 1286/NQ-UBTVQH15"

export const districts: DistrictFacts[] = [
  {
    code: "HBT",
    name: "Quận Hai Bà Trưng",
    foundedOn: "1961-05-31",
    wards: [
      { name: "Phường Nguyễn Du" },
      { name: "Phường Bạch Đằng" },
      { name: "Phường Phạm Đình Hổ" },
      { name: "Phường Lê Đại Hành" },
      { name: "Phường Đồng Nhân" },
      { name: "Phường Phố Huế" },
      { name: "Phường Thanh Lương" },
      { name: "Phường Thanh Nhàn" },
      { name: "Phường Bách Khoa" },
      { name: "Phường Đồng Tâm" },
      { name: "Phường Vĩnh Tuy" },
      { name: "Phường Quỳnh Mai" },
      { name: "Phường Bạch Mai" },
      { name: "Phường Minh Khai" },
      { name: "Phường Trương Định" },
      { name: "Phường Bùi Thị Xuân", until: "2020-02-29" },
      { name: "Phường Ngô Thì Nhậm", until: "2020-02-29" },
      { name: "Phường Cầu Dền", until: "2024-12-31" },
      { name: "Phường Đống Mác", until: "2024-12-31" },
      { name: "Phường Quỳnh Lôi", until: "2024-12-31" },
    ],
    mergers: [
      { from: "Phường Bùi Thị Xuân", to: "Phường Nguyễn Du", onDate: "2020-03-01", part: "whole", basis: second },
      {
        from: "Phường Ngô Thì Nhậm",
        to: "Phường Nguyễn Du",
        onDate: "2020-03-01",
        part: "part",
        areaKm2: 0.01,
        population: 642,
        basis: second,
      },
      {
        from: "Phường Ngô Thì Nhậm",
        to: "Phường Phạm Đình Hổ",
        onDate: "2020-03-01",
        part: "part",
        areaKm2: 0.18,
        population: 5526,
        basis: second,
      },
      { from: "Phường Cầu Dền", to: "Phường Bách Khoa", onDate: "2025-01-01", part: "part", basis: third },
      { from: "Phường Đống Mác", to: "Phường Đồng Nhân", onDate: "2025-01-01", part: "whole", basis: third },
      { from: "Phường Quỳnh Lôi", to: "Phường Bạch Mai", onDate: "2025-01-01", part: "part", basis: third },
    ],
  },
  {
    code: "TX",
    name: "Quận Thanh Xuân",
    foundedOn: "1997-01-01",
    wards: [
      { name: "Phường Nhân Chính" },
      { name: "Phường Thượng Đình" },
      { name: "Phường Khương Trung" },
      { name: "Phường Khương Mai" },
      { name: "Phường Thanh Xuân Trung" },
      { name: "Phường Phương Liệt" },
      { name: "Phường Khương Đình" },
      { name: "Phường Thanh Xuân Bắc" },
      { name: "Phường Hạ Đình" },
      { name: "Phường Kim Giang", until: "2024-12-31" },
      { name: "Phường Thanh Xuân Nam", until: "2024-12-31" },
    ],
    mergers: [
      { from: "Phường Kim Giang", to: "Phường Hạ Đình", onDate: "2025-01-01", part: "whole", basis: third },
      { from: "Phường Thanh Xuân Nam", to: "Phường Thanh Xuân Bắc", onDate: "2025-01-01", part: "whole", basis: third },
    ],
  },
  {
    code: "HK",
    name: "Quận Hoàn Kiếm",
    foundedOn: "1961-05-31",
    wards: [
      "Phúc Tân",
      "Đồng Xuân",
      "Hàng Mã",
      "Hàng Buồm",
      "Hàng Đào",
      "Hàng Bồ",
      "Cửa Đông",
      "Lý Thái Tổ",
      "Hàng Bạc",
      "Hàng Gai",
      "Chương Dương",
      "Hàng Trống",
      "Cửa Nam",
      "Hàng Bông",
      "Tràng Tiền",
      "Trần Hưng Đạo",
      "Phan Chu Trinh",
      "Hàng Bài",
    ].map((name) => ({ name: `Phường ${name}` })),
    mergers: [],
  },
]

export const endOfDistricts = {
  lastDay: "2025-06-30",
  onDate: "2025-07-01",
  basis: "Nghị quyết 1656/NQ-UBTVQH15; Luật Tổ chức chính quyền địa phương 72/2025/QH15",
}

/** The wards of 1-7-2025 that took over parts of the three districts: code, name, area. */
export const newWards = [
  { code: "00256", name: "Phường Hai Bà Trưng", areaKm2: 2.65 },
  { code: "00292", name: "Phường Bạch Mai", areaKm2: 2.95 },
  { code: "00283", name: "Phường Vĩnh Tuy", areaKm2: 2.33 },
  { code: "00082", name: "Phường Cửa Nam", areaKm2: 1.68 },
  { code: "00070", name: "Phường Hoàn Kiếm", areaKm2: 1.91 },
  { code: "00097", name: "Phường Hồng Hà", areaKm2: 15.09 },
  { code: "00004", name: "Phường Ba Đình", areaKm2: 2.97 },
  { code: "00226", name: "Phường Văn Miếu - Quốc Tử Giám", areaKm2: 1.92 },
  { code: "00328", name: "Phường Lĩnh Nam", areaKm2: 10.86 },
  { code: "00322", name: "Phường Tương Mai", areaKm2: 3.56 },
  { code: "00301", name: "Phường Vĩnh Hưng", areaKm2: 4.47 },
  { code: "00367", name: "Phường Thanh Xuân", areaKm2: 3.24 },
  { code: "00364", name: "Phường Khương Đình", areaKm2: 3.1 },
  { code: "00352", name: "Phường Phương Liệt", areaKm2: 3.2 },
  { code: "00637", name: "Phường Đại Mỗ", areaKm2: 8.1 },
  { code: "00175", name: "Phường Yên Hòa", areaKm2: 4.1 },
  { code: "00643", name: "Phường Thanh Liệt", areaKm2: 6.44 },
] as const

/** Old ward → the wards of 1-7-2025 that took it over; more than one means that it was split. */
export const successors: Record<string, Record<string, string[]>> = {
  HBT: {
    "Nguyễn Du": ["00082", "00256", "00226"],
    "Bạch Đằng": ["00256", "00097"],
    "Phạm Đình Hổ": ["00082", "00256"],
    "Lê Đại Hành": ["00292", "00256", "00226"],
    "Đồng Nhân": ["00256"],
    "Phố Huế": ["00256"],
    "Thanh Lương": ["00097", "00328", "00283"],
    "Thanh Nhàn": ["00292", "00256"],
    "Bách Khoa": ["00292"],
    "Đồng Tâm": ["00292", "00322"],
    "Vĩnh Tuy": ["00301", "00283"],
    "Quỳnh Mai": ["00292"],
    "Bạch Mai": ["00292"],
    "Minh Khai": ["00292", "00322"],
    "Trương Định": ["00292", "00322"],
  },
  TX: {
    "Nhân Chính": ["00637", "00367", "00175"],
    "Thượng Đình": ["00364", "00367"],
    "Khương Trung": ["00364", "00352"],
    "Khương Mai": ["00352"],
    "Thanh Xuân Trung": ["00364", "00367"],
    "Phương Liệt": ["00352", "00322"],
    "Khương Đình": ["00364", "00352"],
    "Thanh Xuân Bắc": ["00643", "00367"],
    "Hạ Đình": ["00364", "00643"],
  },
  HK: {
    "Phúc Tân": ["00097"],
    "Đồng Xuân": ["00004", "00070"],
    "Hàng Mã": ["00070"],
    "Hàng Buồm": ["00070"],
    "Hàng Đào": ["00070"],
    "Hàng Bồ": ["00070"],
    "Cửa Đông": ["00004", "00070"],
    "Lý Thái Tổ": ["00070"],
    "Hàng Bạc": ["00070"],
    "Hàng Gai": ["00070"],
    "Chương Dương": ["00097"],
    "Hàng Trống": ["00082", "00070"],
    "Cửa Nam": ["00004", "00082", "00070", "00226"],
    "Hàng Bông": ["00082", "00070"],
    "Tràng Tiền": ["00082", "00070"],
    "Trần Hưng Đạo": ["00082"],
    "Phan Chu Trinh": ["00082"],
    "Hàng Bài": ["00082"],
  },
}

/** District department → the ward's units that do its work since 1-7-2025, by the keys of ward-people.ts. */
export const departmentHeirs: Record<string, string[]> = {
  "Văn phòng HĐND và UBND": ["vp"],
  "Phòng Nội vụ": ["vhxh"],
  "Phòng Tài chính - Kế hoạch": ["kthtdt"],
  "Phòng Quản lý đô thị": ["kthtdt"],
  "Phòng Kinh tế": ["kthtdt"],
  "Phòng Văn hóa và Thông tin": ["vhxh"],
  "Phòng Giáo dục và Đào tạo": ["vhxh"],
  "Phòng Lao động - Thương binh và Xã hội": ["vhxh"],
}
