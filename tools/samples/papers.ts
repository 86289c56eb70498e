import { plainDate } from "#src/base/plain-date.ts"
import type { Block, OfficialDocument, TableRow } from "#src/platform/official-document/index.ts"

const createdAt = new Date("2026-11-22T02:00:00Z")

const fields = ["Đất đai", "Xây dựng", "Hộ tịch", "Giáo dục", "Bảo trợ xã hội", "Môi trường", "Thủy lợi"]
const leads = ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Văn phòng HĐND và UBND", "Trung tâm Phục vụ hành chính công"]

const workRows = (count: number): TableRow[] => {
  const rows: TableRow[] = []
  for (let index = 0; index < count; index++) {
    if (index % 12 === 0)
      rows.push({
        style: "section",
        cells: [`${index / 12 + 1}. Lĩnh vực ${fields[(index / 12) % fields.length]?.toLowerCase()}`],
      })
    rows.push({
      cells: [
        String(index + 1),
        `Rà soát, cập nhật quy trình nội bộ giải quyết thủ tục hành chính thuộc lĩnh vực ${fields[index % fields.length]?.toLowerCase()}`,
        leads[index % leads.length] ?? "",
        "Quyết định của Chủ tịch UBND xã",
        `${String((index % 28) + 1).padStart(2, "0")}/12/2026`,
        index % 5 === 4 ? "Quá hạn 3 ngày" : "Đúng hạn",
      ],
    })
  }
  return rows
}

const results: Block[] = [
  { kind: "heading", level: 1, numbering: "I.", title: "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH" },
  {
    kind: "paragraph",
    text: [
      { text: "Trong 10 tháng đầu năm 2026, Ủy ban nhân dân xã được giao " },
      {
        text: "138 nhiệm vụ",
        bold: true,
        figure: { ref: "tasks.assigned", address: "https://roviec.example/so-lieu/tasks.assigned?den=2026-10-31" },
      },
      { text: "; đã hoàn thành " },
      { text: "135 nhiệm vụ", bold: true, figure: { ref: "tasks.done" } },
      { text: ", đạt tỷ lệ " },
      { text: "97,83%", bold: true, figure: { ref: "tasks.rate" } },
      { text: ". Các nhiệm vụ còn lại đang trong hạn, được theo dõi hằng tuần theo nguyên tắc " },
      { text: "rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền", italic: true },
      { text: "." },
    ],
  },
  { kind: "heading", level: 2, numbering: "1.", title: "Kết quả theo lĩnh vực" },
  {
    kind: "paragraph",
    text: "Kết quả thực hiện theo từng lĩnh vực được tổng hợp tại bảng dưới đây; số liệu chốt đến hết ngày 31/10/2026.",
  },
  {
    kind: "table",
    unit: "Đơn vị tính: nhiệm vụ",
    columns: [
      { title: "TT", width: 6, align: "center" },
      { title: "Lĩnh vực", width: 26 },
      { title: "Được giao", width: 12, numeric: true },
      { title: "Trước hạn", group: "Đã hoàn thành", width: 12, numeric: true },
      { title: "Đúng hạn", group: "Đã hoàn thành", width: 12, numeric: true },
      { title: "Quá hạn", group: "Đang thực hiện", width: 12, numeric: true },
      { title: "Trong hạn", group: "Đang thực hiện", width: 12, numeric: true },
    ],
    rows: [
      ...fields.map((field, index): TableRow => ({
        cells: [String(index + 1), field, String(15 + index), String(3 + index), "11", index === 2 ? "1" : "0", "0"],
      })),
      {
        style: "total",
        cells: ["", "Tổng cộng", [{ text: "138", figure: { ref: "tasks.assigned" } }], "42", "93", "1", "2"],
      },
    ],
    note: "Ghi chú: Tỷ lệ hoàn thành = số nhiệm vụ hoàn thành / số nhiệm vụ được giao.",
  },
  { kind: "heading", level: 2, numbering: "2.", title: "Những việc nổi bật" },
  { kind: "heading", level: 3, numbering: "a)", title: "Về cải cách hành chính" },
  ...[
    "Đưa vào vận hành Trung tâm Phục vụ hành chính công xã; 100% hồ sơ được số hóa ngay khi tiếp nhận.",
    "Thời gian giải quyết trung bình của một hồ sơ giảm từ 4,2 ngày xuống 2,6 ngày làm việc so với cùng kỳ.",
    "Mức độ hài lòng của người dân, doanh nghiệp đạt 96,4%.",
  ].map((text): Block => ({ kind: "bullet", text })),
  { kind: "bullet", level: 2, text: "Riêng lĩnh vực đất đai đạt 93,1%, tăng 2,4 điểm phần trăm." },
  { kind: "heading", level: 3, numbering: "b)", title: "Về giải phóng mặt bằng" },
  ...Array.from({ length: 5 }, (_, index): Block => ({
    kind: "paragraph",
    text: `Dự án thành phần ${index + 1}: đã kiểm đếm ${40 + index * 7} hộ, phê duyệt phương án bồi thường, hỗ trợ, tái định cư cho ${30 + index * 5} hộ; chi trả ${(12_450_000_000 + index * 731_000_000).toLocaleString("vi-VN")} đồng. Hội đồng bồi thường đã tổ chức đối thoại với các hộ còn vướng mắc về nguồn gốc đất, vận động bàn giao mặt bằng trước ngày 15/12/2026.`,
  })),
  { kind: "heading", level: 1, numbering: "II.", title: "TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN" },
  ...Array.from({ length: 4 }, (): Block => ({
    kind: "paragraph",
    text: "Một số nhiệm vụ liên quan nhiều cơ quan phối hợp còn chậm do chưa xác định rõ cơ quan chủ trì ngay từ đầu; việc cập nhật tiến độ của một vài đơn vị chưa kịp thời, phải nhắc nhiều lần. Nguyên nhân chủ yếu là khối lượng công việc sau sắp xếp đơn vị hành chính tăng, trong khi đội ngũ cán bộ còn thiếu so với biên chế được giao.",
  })),
  { kind: "heading", level: 1, numbering: "III.", title: "PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI" },
  { kind: "bullet", text: "Hoàn thành dứt điểm 03 nhiệm vụ còn lại trước ngày 15/12/2026." },
  {
    kind: "bullet",
    text: "Giao ban tiến độ vào thứ Hai hằng tuần; nhiệm vụ chậm quá 05 ngày phải có báo cáo giải trình.",
  },
  {
    kind: "paragraph",
    text: "Trên đây là báo cáo kết quả thực hiện nhiệm vụ 10 tháng đầu năm 2026 của Ủy ban nhân dân xã Tân Thạnh./.",
  },
]

const workTable = (rows: number): Block => ({
  kind: "table",
  columns: [
    { title: "TT", width: 6, align: "center" },
    { title: "Nhiệm vụ", width: 40 },
    { title: "Đơn vị chủ trì", width: 22 },
    { title: "Sản phẩm", width: 22 },
    { title: "Thời hạn", width: 13, align: "center" },
    { title: "Tình trạng", width: 15, align: "center" },
  ],
  rows: workRows(rows),
})

/** A State report of some pages, with two appendices, the first across the page. */
export const stateReport: OfficialDocument = {
  side: "state",
  parentBody: "ỦY BAN NHÂN DÂN TỈNH CÀ MAU",
  issuer: "ỦY BAN NHÂN DÂN XÃ TÂN THẠNH",
  symbol: "Số:      /BC-UBND",
  place: "Tân Thạnh",
  date: null,
  typeName: "BÁO CÁO",
  abstract: "Kết quả thực hiện nhiệm vụ 10 tháng đầu năm và nhiệm vụ trọng tâm 02 tháng cuối năm 2026",
  addressees: ["Văn phòng Ủy ban nhân dân tỉnh Cà Mau", "Sở Nội vụ"],
  blocks: results,
  signature: {
    authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
    title: "PHÓ CHỦ TỊCH",
    name: "Nguyễn Thị Ánh Tuyết",
  },
  recipients: [
    "Như trên",
    "Thường trực Đảng ủy, HĐND xã (b/c)",
    "Chủ tịch, các Phó Chủ tịch UBND xã",
    "Các phòng, đơn vị thuộc xã",
    "Lưu: VT, VP (02b)",
  ],
  appendices: [
    {
      label: "PHỤ LỤC I",
      title: "DANH MỤC NHIỆM VỤ VÀ TÌNH TRẠNG THỰC HIỆN",
      attachedTo: "Kèm theo Báo cáo số      /BC-UBND ngày      tháng      năm 2026 của Ủy ban nhân dân xã Tân Thạnh",
      landscape: true,
      blocks: [workTable(40)],
    },
    {
      label: "PHỤ LỤC II",
      title: "THUYẾT MINH CÁCH TÍNH",
      attachedTo: "Kèm theo Báo cáo số      /BC-UBND ngày      tháng      năm 2026 của Ủy ban nhân dân xã Tân Thạnh",
      blocks: results.slice(1, 2),
    },
  ],
  draftMark: "DỰ THẢO LẦN 2",
  createdAt,
}

/** A State decision with legal bases, its number and day given. */
export const stateDecision: OfficialDocument = {
  side: "state",
  parentBody: null,
  issuer: "ỦY BAN NHÂN DÂN PHƯỜNG HẢI CHÂU",
  symbol: "Số: 05/QĐ-UBND",
  place: "Hải Châu",
  date: plainDate("2026-02-05"),
  typeName: "QUYẾT ĐỊNH",
  abstract: "Về việc ban hành Kế hoạch theo dõi thực hiện nhiệm vụ năm 2026",
  actingBody: "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG HẢI CHÂU",
  legalBases: [
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
    "Theo đề nghị của Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường.",
  ],
  blocks: [
    { kind: "paragraph", align: "center", text: [{ text: "QUYẾT ĐỊNH:", bold: true }] },
    {
      kind: "paragraph",
      text: [
        { text: "Điều 1. ", bold: true },
        { text: "Ban hành kèm theo Quyết định này Kế hoạch theo dõi thực hiện nhiệm vụ năm 2026." },
      ],
    },
    {
      kind: "paragraph",
      text: [{ text: "Điều 2. ", bold: true }, { text: "Quyết định này có hiệu lực thi hành kể từ ngày ký." }],
    },
    {
      kind: "paragraph",
      text: [
        { text: "Điều 3. ", bold: true },
        {
          text: "Chánh Văn phòng, Thủ trưởng các phòng, đơn vị thuộc phường và các cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.",
        },
      ],
    },
  ],
  signature: { authority: [], title: "CHỦ TỊCH", name: "Trần Văn Bình" },
  recipients: ["Như Điều 3", "Thường trực Đảng ủy (b/c)", "Lưu: VT"],
  draftMark: null,
  createdAt,
}

/** A State letter (công văn): no type name, its abstract under the symbol. */
export const stateLetter: OfficialDocument = {
  ...stateDecision,
  symbol: "Số: 12/UBND-VP",
  typeName: null,
  abstract: "báo cáo tiến độ các nhiệm vụ được giao trong tháng 01 năm 2026",
  actingBody: "",
  legalBases: [],
  addressees: ["Các phòng, đơn vị thuộc phường"],
  blocks: [
    {
      kind: "paragraph",
      text: "Để phục vụ giao ban tháng 02 năm 2026, Ủy ban nhân dân phường đề nghị các phòng, đơn vị báo cáo tiến độ thực hiện nhiệm vụ được giao, gửi trước ngày 10/02/2026./.",
    },
  ],
  signature: { authority: ["TL. CHỦ TỊCH"], title: "CHÁNH VĂN PHÒNG", name: "Lê Thị Hoa" },
}

/** A Party report of some pages. */
export const partyReport: OfficialDocument = {
  side: "party",
  parentBody: "ĐẢNG BỘ TỈNH CÀ MAU",
  issuer: "ĐẢNG ỦY XÃ TÂN THẠNH",
  symbol: "Số 01-BC/ĐU",
  place: "Tân Thạnh",
  date: plainDate("2026-11-22"),
  typeName: "BÁO CÁO",
  abstract: "kết quả thực hiện Chương trình hành động số 02-CTr/ĐU năm 2026",
  addressees: ["Ban Thường vụ Tỉnh ủy"],
  blocks: results,
  signature: { authority: ["T/M BAN THƯỜNG VỤ"], title: "PHÓ BÍ THƯ", name: "Phạm Quốc Huy" },
  recipients: ["Thường trực Tỉnh ủy (b/c)", "Văn phòng Tỉnh ủy", "Các đồng chí Đảng ủy viên", "Lưu Văn phòng Đảng ủy"],
  appendices: [
    {
      label: "PHỤ LỤC",
      title: "DANH MỤC NHIỆM VỤ",
      attachedTo: "Kèm theo Báo cáo số 01-BC/ĐU, ngày 22/11/2026 của Đảng ủy xã Tân Thạnh",
      blocks: [workTable(14)],
    },
  ],
  draftMark: null,
  createdAt,
}

/** A report whose appendix lists `rows` works: what the bench measures. */
export const longReport = (rows: number): OfficialDocument => ({
  ...stateReport,
  appendices: [{ label: "PHỤ LỤC", title: "DANH MỤC NHIỆM VỤ", landscape: true, blocks: [workTable(rows)] }],
})
