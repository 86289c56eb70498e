/** What the press reported of the three districts that ended in 2025: figures and documents, each with its source. */

export interface DistrictFigure {
  name: string
  measureUnit: string
  decimals?: number
  direction?: "up" | "down" | "exact"
  /** Values with the period that they are of. `note` says what the press adds. */
  seen: { from: string; to: string; value: number; note?: string }[]
  target?: { from: string; to: string; value: number; comparator: "at-least" | "at-most" | "exactly"; basis: string }
}

export interface DistrictSource {
  district: "HBT" | "TX" | "HK"
  name: string
  publishedOn: string
  figures: DistrictFigure[]
}

export interface DistrictPaper {
  district: "HBT" | "TX" | "HK"
  side: "state" | "party"
  type: string | null
  symbol: string
  issuedOn: string | null
  issuer: string
  title: string
  periodFrom?: number
  periodTo?: number
}

/** Figures only; no sentence of an article is kept. */
export const districtSources: DistrictSource[] = [
  {
    district: "HBT",
    name: "Hànộimới, 08/6/2019",
    publishedOn: "2019-06-08",
    figures: [
      {
        name: "Số phường trực thuộc",
        measureUnit: "phường",
        direction: "exact",
        seen: [{ from: "2019-06-01", to: "2019-06-08", value: 20 }],
      },
      {
        name: "Tỷ lệ thủ tục hành chính tiếp nhận, trả kết quả tại một đầu mối",
        measureUnit: "%",
        seen: [{ from: "2019-01-01", to: "2019-06-08", value: 100 }],
        target: {
          from: "2019-01-01",
          to: "2019-12-31",
          value: 100,
          comparator: "exactly",
          basis: "Quy định về cơ chế một cửa",
        },
      },
      {
        name: "Tỷ lệ hồ sơ giải quyết trực tuyến cấp quận",
        measureUnit: "%",
        decimals: 1,
        seen: [{ from: "2019-01-01", to: "2019-06-08", value: 98 }],
      },
      {
        name: "Tỷ lệ hồ sơ giải quyết trực tuyến cấp phường",
        measureUnit: "%",
        decimals: 1,
        seen: [{ from: "2019-01-01", to: "2019-06-08", value: 99.8 }],
      },
      {
        name: "Số nhóm giải pháp cơ bản chuyển dịch cơ cấu kinh tế",
        measureUnit: "nhóm giải pháp",
        direction: "exact",
        seen: [{ from: "2019-01-01", to: "2019-06-08", value: 4 }],
      },
      {
        name: "Số mục tiêu cải cách hành chính",
        measureUnit: "mục tiêu",
        direction: "exact",
        seen: [{ from: "2019-01-01", to: "2019-06-08", value: 6 }],
      },
    ],
  },
  {
    district: "HBT",
    name: "Cổng thông tin quận Hai Bà Trưng, 11/9/2020",
    publishedOn: "2020-09-11",
    figures: [
      {
        name: "Số phường trực thuộc",
        measureUnit: "phường",
        direction: "exact",
        seen: [{ from: "2020-03-01", to: "2020-09-11", value: 18, note: "Sau sắp xếp từ ngày 01/3/2020" }],
      },
      {
        name: "Số hộ nghèo",
        measureUnit: "hộ",
        direction: "down",
        seen: [],
        target: {
          from: "2020-01-01",
          to: "2025-12-31",
          value: 0,
          comparator: "exactly",
          basis: "Nghị quyết Đại hội lần thứ XXVI Đảng bộ quận, nhiệm kỳ 2020-2025",
        },
      },
    ],
  },
  {
    district: "TX",
    name: "Hànộimới, 10/10/2020 (phỏng vấn Bí thư Quận ủy)",
    publishedOn: "2020-10-10",
    figures: [
      {
        name: "Số chỉ tiêu chủ yếu của nhiệm kỳ đạt và vượt",
        measureUnit: "chỉ tiêu",
        seen: [{ from: "2015-01-01", to: "2020-10-10", value: 13, note: "13/13 chỉ tiêu, trong đó 5 chỉ tiêu vượt" }],
        target: {
          from: "2015-01-01",
          to: "2020-12-31",
          value: 13,
          comparator: "at-least",
          basis: "Nghị quyết Đại hội lần thứ V Đảng bộ quận, nhiệm kỳ 2015-2020",
        },
      },
      {
        name: "Số chỉ tiêu chủ yếu của nhiệm kỳ vượt kế hoạch",
        measureUnit: "chỉ tiêu",
        seen: [{ from: "2015-01-01", to: "2020-10-10", value: 5 }],
      },
      {
        name: "Tốc độ tăng trưởng kinh tế bình quân",
        measureUnit: "%/năm",
        decimals: 2,
        seen: [{ from: "2015-01-01", to: "2020-10-10", value: 9 }],
      },
      {
        name: "Tổng thu ngân sách nhà nước trên địa bàn 5 năm",
        measureUnit: "tỷ đồng",
        decimals: 1,
        seen: [{ from: "2015-01-01", to: "2020-10-10", value: 26_595 }],
      },
      {
        name: "Tốc độ tăng thu ngân sách bình quân",
        measureUnit: "%/năm",
        decimals: 2,
        seen: [{ from: "2015-01-01", to: "2020-10-10", value: 19.65 }],
      },
      {
        name: "Số khâu đột phá",
        measureUnit: "khâu đột phá",
        direction: "exact",
        seen: [{ from: "2020-08-01", to: "2020-10-10", value: 2, note: "Nhiệm kỳ 2020-2025" }],
      },
    ],
  },
  {
    district: "HK",
    name: "Nông thôn Hà Nội số (NSHN), 20/7/2021",
    publishedOn: "2021-07-20",
    figures: [
      {
        name: "Thu ngân sách nhà nước trên địa bàn 6 tháng đầu năm",
        measureUnit: "tỷ đồng",
        decimals: 1,
        seen: [
          { from: "2021-01-01", to: "2021-06-30", value: 5330.9, note: "59,5% dự toán năm, tăng 37,2% so với cùng kỳ" },
        ],
      },
      {
        name: "Thu ngân sách 6 tháng so với dự toán năm",
        measureUnit: "%",
        decimals: 1,
        seen: [{ from: "2021-01-01", to: "2021-06-30", value: 59.5 }],
      },
      {
        name: "Thu ngân sách 6 tháng tăng so với cùng kỳ năm trước",
        measureUnit: "%",
        decimals: 1,
        seen: [{ from: "2021-01-01", to: "2021-06-30", value: 37.2 }],
      },
    ],
  },
  {
    district: "HK",
    name: "Tin hội nghị sơ kết giữa nhiệm kỳ, 11/4/2023",
    publishedOn: "2023-04-11",
    figures: [
      {
        name: "Số nhiệm vụ của 12 chỉ tiêu chủ yếu đã hoàn thành",
        measureUnit: "nhiệm vụ",
        seen: [{ from: "2020-07-01", to: "2023-04-11", value: 31, note: "31/38 nhiệm vụ, trong đó 12 nhiệm vụ vượt" }],
        target: {
          from: "2020-07-01",
          to: "2025-06-30",
          value: 38,
          comparator: "at-least",
          basis: "Nghị quyết Đại hội lần thứ XXVI Đảng bộ quận, nhiệm kỳ 2020-2025",
        },
      },
      {
        name: "Số nhiệm vụ hoàn thành vượt chỉ tiêu",
        measureUnit: "nhiệm vụ",
        seen: [{ from: "2020-07-01", to: "2023-04-11", value: 12 }],
      },
      {
        name: "Tốc độ tăng trưởng kinh tế giai đoạn 2020 - 2023 (ước)",
        measureUnit: "%",
        decimals: 1,
        seen: [{ from: "2020-01-01", to: "2023-04-11", value: 9.8 }],
      },
      ...[
        { name: "Số nhiệm vụ chủ yếu", measureUnit: "nhiệm vụ chủ yếu", value: 5 },
        { name: "Số khâu đột phá", measureUnit: "khâu đột phá", value: 3 },
        { name: "Số chỉ tiêu chủ yếu", measureUnit: "chỉ tiêu", value: 12 },
        { name: "Số chương trình công tác", measureUnit: "chương trình công tác", value: 7 },
        { name: "Số đề án", measureUnit: "đề án", value: 33 },
        { name: "Số dự án di tích lịch sử đã hoàn thành và đang triển khai", measureUnit: "dự án", value: 4 },
        { name: "Số Bộ Quy tắc ứng xử", measureUnit: "bộ quy tắc ứng xử", value: 2 },
      ].map(({ value, ...each }): DistrictFigure => ({
        ...each,
        direction: "exact",
        seen: [{ from: "2020-07-01", to: "2023-04-11", value }],
      })),
      {
        name: "Tỷ lệ người dân được khám sức khỏe định kỳ",
        measureUnit: "%",
        seen: [],
        target: {
          from: "2021-01-01",
          to: "2025-12-31",
          value: 100,
          comparator: "exactly",
          basis: "Chương trình số 08 của Thành ủy giai đoạn 2021-2025",
        },
      },
    ],
  },
]

export const districtPapers: DistrictPaper[] = [
  {
    district: "HBT",
    side: "party",
    type: "party.resolution",
    symbol: "",
    issuedOn: null,
    issuer: "Đảng bộ quận Hai Bà Trưng",
    title: "Nghị quyết Đại hội đại biểu lần thứ XXVI Đảng bộ quận Hai Bà Trưng, nhiệm kỳ 2020-2025",
    periodFrom: 2020,
    periodTo: 2025,
  },
  {
    district: "HBT",
    side: "party",
    type: "party.directive",
    symbol: "05-CT/TW",
    issuedOn: "2016-05-15",
    issuer: "Bộ Chính trị",
    title: "Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
  },
  {
    district: "TX",
    side: "party",
    type: "party.resolution",
    symbol: "",
    issuedOn: null,
    issuer: "Đảng bộ quận Thanh Xuân",
    title: "Nghị quyết Đại hội đại biểu lần thứ V Đảng bộ quận Thanh Xuân, nhiệm kỳ 2015-2020",
    periodFrom: 2015,
    periodTo: 2020,
  },
  {
    district: "TX",
    side: "party",
    type: "party.resolution",
    symbol: "",
    issuedOn: null,
    issuer: "Đảng bộ quận Thanh Xuân",
    title: "Nghị quyết Đại hội đại biểu lần thứ VI Đảng bộ quận Thanh Xuân, nhiệm kỳ 2020-2025",
    periodFrom: 2020,
    periodTo: 2025,
  },
  {
    district: "TX",
    side: "party",
    type: "party.programme",
    symbol: "01-CTr/QU",
    issuedOn: "2020-08-04",
    issuer: "Quận ủy Thanh Xuân",
    title: "Chương trình hành động thực hiện Nghị quyết Đại hội lần thứ VI Đảng bộ quận, nhiệm kỳ 2020-2025",
    periodFrom: 2020,
    periodTo: 2025,
  },
  {
    district: "HK",
    side: "party",
    type: "party.resolution",
    symbol: "",
    issuedOn: null,
    issuer: "Đảng bộ quận Hoàn Kiếm",
    title: "Nghị quyết Đại hội đại biểu lần thứ XXVI Đảng bộ quận Hoàn Kiếm, nhiệm kỳ 2020-2025",
    periodFrom: 2020,
    periodTo: 2025,
  },
  {
    district: "HK",
    side: "party",
    type: "party.resolution",
    symbol: "15-NQ/TW",
    issuedOn: "2022-05-05",
    issuer: "Bộ Chính trị",
    title: "Phương hướng, nhiệm vụ phát triển Thủ đô Hà Nội đến năm 2030, tầm nhìn đến năm 2045",
  },
  {
    district: "HK",
    side: "party",
    type: "party.programme",
    symbol: "03-CTr/TU",
    issuedOn: null,
    issuer: "Thành ủy Hà Nội",
    title: "Chỉnh trang đô thị, phát triển đô thị và kinh tế đô thị giai đoạn 2021-2025",
    periodFrom: 2021,
    periodTo: 2025,
  },
  {
    district: "HK",
    side: "party",
    type: "party.programme",
    symbol: "08-CTr/TU",
    issuedOn: null,
    issuer: "Thành ủy Hà Nội",
    title:
      "Phát triển hệ thống an sinh xã hội, nâng cao phúc lợi xã hội, chất lượng cuộc sống của nhân dân Thủ đô giai đoạn 2021-2025",
    periodFrom: 2021,
    periodTo: 2025,
  },
  {
    district: "HK",
    side: "party",
    type: "party.programme",
    symbol: "04-CTr/QU",
    issuedOn: null,
    issuer: "Quận ủy Hoàn Kiếm",
    title: "Chương trình số 04 của Quận ủy về chỉnh trang, quản lý và phát triển đô thị",
  },
]
