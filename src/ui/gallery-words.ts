import { plainDate } from "#src/base/plain-date.ts"
import type { Remark, Span } from "./highlighted.tsx"
import type { TreeNode } from "./tree.tsx"
import type { WorkRowProps } from "./work-list.tsx"

/** Invented content for the gallery, so that every component is seen with words of real length. */
const row = (given: Omit<WorkRowProps, "to">): WorkRowProps => ({ to: "#chi-tiet", ...given })

export const groups: readonly { id: string; title: string; note?: string; overdue?: boolean; rows: readonly WorkRowProps[] }[] = [
  {
    id: "g1",
    title: "Quá hạn 2",
    overdue: true,
    rows: [
      row({ kind: "petition", title: "Trả lời phản ánh: đổ trộm phế thải xây dựng đầu ngõ 62", meta: "ĐT-0088 · Phối hợp: Phòng Kinh tế, Hạ tầng và Đô thị", state: "Chờ phối hợp", progress: { percent: 50, label: "1/2" }, due: "11/11/2026", dueNote: "quá 5 ngày", standing: "overdue" }),
      row({ kind: "recommendation", title: "Khắc phục kiến nghị kiểm tra công vụ: thẻ, trang phục", meta: "KN-0021 · Thông báo 47/TB-UBND", state: "Bị trả lại", progress: { percent: 66, label: "2/3" }, due: "16/11/2026", dueNote: "quá 2 ngày", standing: "overdue" }),
    ],
  },
  {
    id: "g2",
    title: "Hôm nay 2",
    note: "Thứ Tư, 18/11",
    rows: [
      row({ kind: "dossier", title: "Cấp bản sao trích lục khai sinh", meta: "HS 261118-0007 · Hẹn trả 17:00 · Người nộp: Nguyễn Văn A", state: "Chờ ký", progress: { percent: 75, label: "3/4" }, due: "18/11/2026", dueNote: "hôm nay", standing: "today" }),
      row({ kind: "task", title: "Báo cáo giao ban tuần 47: việc quá hạn của các phòng", meta: "NV-0418 · Chủ trì: Văn phòng · Chủ tịch UBND phường giao", state: "Đang làm", progress: { percent: 40, label: "40%" }, due: "18/11/2026", dueNote: "hôm nay", standing: "today" }),
    ],
  },
  {
    id: "g3",
    title: "Tuần này 3",
    note: "đến Chủ nhật, 22/11",
    rows: [
      row({ kind: "task", title: "Rà soát, công khai 319 thủ tục hành chính tại điểm một cửa", meta: "NV-0412 · Chủ trì: Văn phòng · Chương trình 02-CTr/ĐU", state: "Đang làm", progress: { percent: 84, label: "268/319" }, due: "20/11/2026", dueNote: "còn 2 ngày", standing: "running", current: true }),
      row({ kind: "petition", title: "Thụ lý khiếu nại quyết định xử phạt về trật tự xây dựng", meta: "ĐT-0095 · Nhận 11/11/2026 · hạn thụ lý 7 ngày làm việc", state: "Mới giao", progress: { label: "chưa báo cáo" }, due: "20/11/2026", dueNote: "còn 2 ngày", standing: "running", unread: true }),
      row({ kind: "dossier", title: "Liên thông khai sinh – thường trú – thẻ BHYT", meta: "HS 261117-0042 · Phối hợp: Công an phường, BHXH", state: "Chờ phối hợp", progress: { percent: 33, label: "1/3" }, due: "19/11/2026", dueNote: "còn 1 ngày", standing: "soon" }),
    ],
  },
]

export const inbox = {
  title: "Được giao cho tôi",
  tab: "Được giao cho tôi (18)",
  summary: ["18 việc · ", "3 quá hạn", " · 4 hôm nay"] as const,
  sort: ["Xếp theo ", "hạn"] as const,
  standing: "Hộp việc",
  saved: "Chế độ xem đã lưu",
  views: [
    ["Được giao cho tôi", 18],
    ["Tôi phối hợp", 7],
    ["Tôi giao đi", 9],
    ["Chờ tôi nghiệm thu", 3],
    ["Đang theo dõi", 1412],
  ] as const,
  savedViews: [
    ["Giao ban thứ Hai", 11],
    ["Đơn thư quá hạn", 1],
  ] as const,
  kinds: "Loại việc",
  kindOptions: [
    ["task", "Nhiệm vụ", 9],
    ["dossier", "Hồ sơ", 4],
    ["petition", "Đơn thư", 3],
    ["recommendation", "Kiến nghị kiểm tra", 2],
  ] as const,
  states: "Tình trạng",
  stateOptions: [
    ["new", "Mới giao", 3],
    ["running", "Đang làm", 8],
    ["paused", "Tạm dừng", 0],
  ] as const,
}

export const detail = {
  eyebrow: "Nhiệm vụ · NV-0412",
  title: "Rà soát, công khai 319 thủ tục hành chính tại điểm một cửa",
  state: "Đang làm",
  left: ["Còn 2 ngày làm việc", ", đến 17:00 ngày 20/11/2026"] as const,
  measure: "Xong 268/319 thủ tục (84,0%)",
  actions: [
    ["Báo cáo tiến độ", "B"],
    ["Giao sản phẩm", "G"],
    ["Xin gia hạn", "H"],
    ["Báo vướng mắc", "V"],
  ] as const,
  why: "Xin gia hạn được đến hết hạn; sau đó chỉ còn báo cáo và giao sản phẩm. Nghiệm thu là quyền của Chánh Văn phòng.",
  six: "Sáu rõ",
  definitions: [
    { term: "Rõ người", value: "Trần Thị B, công chức Văn phòng", note: "Đã nhận việc 02/11/2026, 08:14" },
    { term: "Rõ việc", value: "Đối chiếu 319 thủ tục cấp xã với danh mục đã công bố; sửa nội dung lệch; niêm yết và đăng công khai." },
    { term: "Rõ thời gian", value: "20/11/2026, 17:00", note: "Hạn đầu 13/11/2026; gia hạn 1 lần, được duyệt 10/11/2026." },
    { term: "Rõ trách nhiệm", value: "Chủ trì: Văn phòng HĐND và UBND", note: "Phối hợp: Phòng Văn hóa – Xã hội; Phòng Kinh tế, Hạ tầng và Đô thị" },
    { term: "Rõ sản phẩm", value: "Danh mục 319 thủ tục đã công khai, kèm biên bản niêm yết" },
    { term: "Rõ thẩm quyền", value: "Giao việc: Chủ tịch UBND phường", note: "Nghiệm thu: Chánh Văn phòng HĐND và UBND" },
  ],
  clause: "Câu giao việc",
  clauseLink: "Mở văn bản tại câu này",
  clauseText: ["“Tiếp tục cải cách hành chính, tập trung xây dựng chính quyền đô thị, chính quyền điện tử; ", "nâng cao kỷ luật, kỷ cương, ý thức, trách nhiệm, chất lượng phục vụ tổ chức, cá nhân", " của đội ngũ cán bộ, công chức, viên chức.”"] as const,
  evidence: "Minh chứng",
  evidenceCount: "3 tệp",
  addFile: "Thêm tệp",
  files: [
    { id: "1", name: "Bảng đối chiếu 319 thủ tục.xlsx", to: "#", bytes: 86_400, addedOn: plainDate("2026-11-17") },
    { id: "2", name: "Biên bản niêm yết đợt 1.pdf", to: "#", bytes: 412_000, addedOn: plainDate("2026-11-12") },
    { id: "3", name: "Ảnh bảng niêm yết, tầng 1.jpg", to: "#", bytes: 1_210_000, addedOn: plainDate("2026-11-12"), picture: true },
  ],
  history: "Lịch sử",
  historyCount: "9 dòng",
  happenings: [
    { id: "1", at: new Date("2026-11-17T09:42:00Z"), what: "Trần Thị B báo cáo tiến độ: 268/319, thêm 1 tệp" },
    { id: "2", at: new Date("2026-11-16T02:05:00Z"), what: "Nhắc lần 1 tới Phòng Kinh tế, Hạ tầng và Đô thị: còn 51 thủ tục" },
    { id: "3", at: new Date("2026-11-10T08:20:00Z"), what: "Chủ tịch UBND phường đồng ý gia hạn: 13/11 → 20/11/2026", quote: "Gia hạn lần này là lần cuối." },
  ],
  back: "Hộp việc",
  keys: [
    ["J", "K", "việc sau, trước"],
    ["?", "", "mọi phím tắt"],
  ] as const,
}

export const board = {
  tab: "Bảng điều hành tuần 47",
  org: "UBND phường Hai Bà Trưng · Bảng điều hành tuần 47 năm 2026",
  headline: ["9 việc quá hạn", ", giảm 1 so với kỳ trước; 3 vướng mắc chờ lãnh đạo"] as const,
  asof: "Chốt số liệu 24:00 ngày 17/11/2026",
  ages: "Số mới nhất 1 ngày, cũ nhất 35 ngày, 1 chỉ tiêu chưa có số",
  other: "Kỳ khác",
  strip: "Tháng 11, đến ngày 17",
  figures: [
    { term: "Việc giao mới, tháng 11", value: "23", to: "#", note: "cùng kỳ tháng trước 27" },
    { term: "Việc xong, tháng 11", value: "31", to: "#", note: "29 đúng hạn, 2 quá hạn" },
    { term: "Hồ sơ trả đúng hạn", value: "99,1%", to: "#", note: "1.829/1.846 hồ sơ" },
    { term: "Đơn thư đang giải quyết", value: "37", to: "#", note: "2 quá hạn, 0 đông người" },
    { term: "Người dân hài lòng", value: "96,8%", to: "#", note: "399/412 phiếu" },
  ],
  all: ["214 việc giao từ đầu năm", "diện tích mỗi ô theo số việc"] as const,
  cap: "Việc nộp sau hạn vẫn tính quá hạn. Hạn tính theo lần gia hạn được duyệt.",
  units: "Quá hạn theo đơn vị",
  unitsNote: "chưa xong",
  unitHeads: ["Đơn vị chủ trì", "Được giao", "Quá hạn", "Biểu đồ", "Lâu nhất"] as const,
  unitRows: [
    ["Phòng Kinh tế, Hạ tầng và Đô thị", 61, 4, "17 ngày"],
    ["Phòng Văn hóa – Xã hội", 48, 2, "9 ngày"],
    ["Văn phòng HĐND và UBND", 44, 2, "3 ngày"],
    ["Công an phường", 27, 1, "2 ngày"],
    ["Văn phòng Đảng ủy", 12, 0, "–"],
    ["UBMTTQ phường", 12, 0, "–"],
  ] as const,
  whole: "Cả phường",
  targets: "Chỉ tiêu có nguy cơ",
  targetsNote: "6 trong 20 chỉ tiêu năm 2026",
  targetHeads: ["Chỉ tiêu", "Thực hiện", "Kế hoạch", "Đạt", "Cùng kỳ 2025", "So với kế hoạch", "Số đến ngày", "Nhận định"] as const,
  targetRows: [
    { name: "Giải ngân đầu tư công", value: "71,2%", plan: "95%", share: "74,9%", before: "74,5%", bar: [71.2, 95, 74.5], on: "15/11", age: "3 ngày", verdict: "Khó đạt", tone: "late", reason: "cần 23,8 điểm trong 6 tuần" },
    { name: "Thu ngân sách trên địa bàn", value: "1.284 tỷ đồng", plan: "1.462", share: "87,8%", before: "1.109", bar: [1284, 1462, 1109], on: "15/11", age: "3 ngày", verdict: "Cần đẩy", tone: "soon", reason: "tăng 15,8% so cùng kỳ" },
    { name: "Trường đạt chuẩn quốc gia", value: "chưa có số", plan: "11/14", share: "–", before: "10/14", bar: null, on: "chưa báo", age: "", verdict: "Chưa có số", tone: "", reason: "chờ Phòng VH – XH" },
  ] as const,
  waiting: ["Chờ lãnh đạo quyết", "3 vướng mắc"] as const,
  waitingRows: [
    ["chờ 6 ngày", "Quyết phương án hỗ trợ 4 hộ chưa bàn giao mặt bằng, dự án mở ngõ", "Phòng Kinh tế, Hạ tầng và Đô thị trình Chủ tịch"],
    ["chờ 4 ngày", "Cử đơn vị chủ trì: rác thải xây dựng ở ranh giới hai phường", "Văn phòng trình Phó Chủ tịch"],
  ] as const,
  breaks: ["Ba khâu đột phá", "Chương trình hành động 02-CTr/ĐU"] as const,
  breakRows: [
    { title: "Cải cách hành chính, chính quyền đô thị, chính quyền điện tử", done: 11, overdue: 1, total: 18, said: "11/18 việc xong", rest: " · 6 trong hạn · 1 quá hạn" },
    { title: "Kết cấu hạ tầng đô thị đồng bộ, nếp sống văn minh đô thị", done: 14, overdue: 3, total: 24, said: "14/24 việc xong", rest: " · 7 trong hạn · 3 quá hạn" },
    { title: "Chất lượng giáo dục và đào tạo, nguồn nhân lực", done: 9, overdue: 0, total: 12, said: "9/12 việc xong", rest: " · 3 trong hạn · 0 quá hạn" },
  ],
  foot: "Số gạch chân mở ra đến từng việc, từng hồ sơ tại thời điểm chốt. Bản chốt BC-2026-47.",
}

const passage =
  "(3) Thực hiện và quản lý nghiêm qui hoạch; xây dựng hạ tầng đồng bộ, đẩy mạnh xây dựng và hoàn thiện hạ tang kỹ thuật cho phát triển đô thị theo qui hoạch; đảm bảo trật tự và văn minh đô thị gắn với bảo vệ môi trường. (4) Đẩy mạnh đầu tư kết cấu hạ tầng đô thị theo hướng đồng bộ, hiện đại. Không còn hộ nghèo. Ngay sau đại hội, các cấp ủy đã tổ chức quán triệt nội dung nghị quyết."
const at = (words: string) => ({ start: passage.indexOf(words), end: passage.indexOf(words) + words.length })
const until = (first: string, last: string) => ({ start: passage.indexOf(first), end: passage.indexOf(last) + last.length })

export const review = {
  tab: "Duyệt bản đọc",
  passage,
  spans: [
    { ...until("(3)", "môi trường."), state: "chg", id: "cau-7", to: "#muc-7", tag: { kind: "task", number: "7" }, current: true },
    { ...until("(4)", "hiện đại."), state: "ask", id: "cau-11", to: "#muc-11", tag: { kind: "breakthrough", number: "11" } },
    { ...at("Không còn hộ nghèo."), state: "yes", id: "cau-3", to: "#muc-3", tag: { kind: "target", number: "3" } },
    { ...until("Ngay sau", "nghị quyết."), state: "ctx" },
  ] satisfies Span[],
  remarks: [{ ...at("hạ tang"), note: "Nghi lỗi chính tả: hạ tầng", kind: "misspelt" }, { ...at("hộ nghèo"), kind: "found" }] satisfies Remark[],
  tally: [
    ["yes", "6 đã nhận"],
    ["chg", "2 đã sửa"],
    ["no", "1 đã bỏ"],
    ["ask", "3 còn ngờ"],
  ] as const,
  meta: "Bài giới thiệu Nghị quyết Đại hội đại biểu lần thứ XXVI Đảng bộ quận Hai Bà Trưng, bản gốc 5.812 ký tự, giữ nguyên từng chữ",
  heading: "Nhanh chóng đưa Nghị quyết vào cuộc sống",
  plan: "Kế hoạch đề xuất",
  planLead: "Máy đọc đề xuất, người duyệt quyết định.",
  part: ["Nhiệm vụ trọng tâm", "5 mục"] as const,
  nodes: [
    { id: "muc-3", state: "yes", kind: "target", number: "3", title: "Không còn hộ nghèo: 0 hộ", meta: "Chỉ tiêu · đến 31/12/2025", word: "Đã nhận", sure: "Máy đọc: chắc" },
    { id: "muc-7", state: "chg open", kind: "task", number: "7", title: "Quản lý quy hoạch, hạ tầng kỹ thuật, trật tự đô thị", meta: "Đang sửa · máy đọc đề xuất 1 đơn vị chủ trì", word: "Đã sửa", sure: "Máy đọc: khá chắc" },
    { id: "muc-11", state: "ask", kind: "breakthrough", number: "11", title: "Đầu tư kết cấu hạ tầng đô thị đồng bộ, hiện đại", meta: "Phòng Quản lý đô thị · 31/12/2025", word: "Còn ngờ", sure: "Máy đọc: chưa chắc" },
  ] as const,
  doubt: ["Ngờ:", " gần trùng với nhiệm vụ 7 (hạ tầng đồng bộ)."] as const,
  options: ["Giữ cả hai", "Nối vào mục 7", "So hai câu"] as const,
  fields: { title: "Tên việc", lead: "Đơn vị chủ trì", due: "Hạn", product: "Sản phẩm", productHint: "Thứ giao nộp được, đếm được" },
  titleValue: "Quản lý nghiêm quy hoạch; hoàn thiện hạ tầng kỹ thuật; giữ trật tự, văn minh đô thị gắn với bảo vệ môi trường",
  leads: [
    { value: "1", label: "Phòng Quản lý đô thị" },
    { value: "2", label: "Phòng Tài nguyên và Môi trường" },
  ],
  product: "Kế hoạch hoàn thiện hạ tầng kỹ thuật 2021–2025, được UBND quận phê duyệt",
  save: "Lưu mục 7",
  splitIt: "Tách làm hai việc",
  again: "Trở lại bản máy đọc",
  confirm: ["Sẽ tạo ngay 8 mục:", " 1 mục tiêu, 1 chỉ tiêu, 4 nhiệm vụ, 2 khâu đột phá; giao 6 việc cho 6 đơn vị chủ trì. 3 mục còn ngờ ở lại bản nháp."] as const,
  confirmButton: "Xác nhận 8 mục đã rõ",
}

const leaf = (id: string, label: string, count: number): TreeNode => ({ id, label, count, to: `#${id}` })

export const parts = {
  tab: "Bộ thành phần",
  title: "Gia hạn nhiệm vụ NV-0412",
  lead: "Người giao việc xem lý do rồi quyết. Hạn đầu vẫn được giữ và tính trong báo cáo.",
  crumbs: [
    { label: "Việc", to: "/viec" },
    { label: "NV-0412", to: "/viec/nv-0412" },
  ],
  notices: [
    ["info", "Hạn tính theo ngày làm việc", "Thứ Ba 24/11 là ngày nghỉ lễ, không tính."],
    ["warn", "Số liệu đã 35 ngày", "Đề nghị Phòng Văn hóa – Xã hội cập nhật trước ngày 20/11/2026."],
    ["done", "Đã gửi đề nghị gia hạn", "Chủ tịch UBND phường sẽ thấy trong hộp việc."],
    ["error", "Tệp chưa đưa lên được", "Mất kết nối khi đang gửi. Chọn lại tệp rồi gửi lại."],
  ] as const,
  form: "Biểu mẫu có lỗi",
  labels: {
    title: "Tên việc", titleHint: "Bắt đầu bằng động từ", reason: "Lý do", due: "Hạn mới", money: "Kinh phí", unit: "đồng", lead: "Đơn vị chủ trì", lookup: "Cán bộ theo dõi",
    partners: "Đơn vị phối hợp", priority: "Mức độ", agree: "Tôi đã trao đổi với đơn vị phối hợp", file: "Minh chứng", send: "Gửi đề nghị", draft: "Lưu nháp", cancel: "Hủy", withdraw: "Rút đề nghị",
  },
  units: [
    { value: "vp", label: "Văn phòng HĐND và UBND" },
    { value: "kt", label: "Phòng Kinh tế, Hạ tầng và Đô thị", hint: "Đang giữ 3 việc quá hạn" },
    { value: "vh", label: "Phòng Văn hóa – Xã hội" },
  ],
  priorities: [
    { value: "usual", label: "Thường" },
    { value: "urgent", label: "Khẩn", hint: "Báo ngay trong hộp việc của lãnh đạo" },
  ],
  errors: { due: "Hạn mới phải sau ngày 20/11/2026. Nhập ngày làm việc sau ngày này.", partners: "Chọn ít nhất một đơn vị phối hợp.", money: "Nhập số tiền bằng số, ví dụ 1.250.000." },
  sent: { title: "Rà soát, công khai 319 thủ tục", reason: "Chờ kết quả thẩm định", due: "31/2/2026", money: "một triệu", lead: "kt", priority: "urgent" },
  refusal: "Nhiệm vụ đã có người khác sửa lúc 09:14. Xem lại nội dung mới rồi gửi lại.",
  registry: "Sổ nhiệm vụ",
  registryNote: "tháng 11/2026",
  heads: ["Mã", "Nhiệm vụ", "Đơn vị", "Hạn", "Tình trạng", "Kinh phí"] as const,
  rows: [
    ["NV-0412", "Rà soát, công khai 319 thủ tục hành chính tại điểm một cửa", "Văn phòng", "20/11/2026", "running", "18.600.000"],
    ["NV-0397", "Tổng hợp thu ngân sách tháng 10 theo từng sắc thuế", "Văn phòng", "13/11/2026", "overdue", "0"],
    ["NV-0418", "Báo cáo giao ban tuần 47", "Văn phòng", "18/11/2026", "today", "–"],
    ["NV-0388", "Số hóa kết quả thủ tục hành chính còn hiệu lực", "Phòng Văn hóa – Xã hội", "15/12/2026", "waiting", "1.250.000.000"],
    ["NV-0371", "Lập danh sách hộ được cấp thẻ BHYT", "Phòng Văn hóa – Xã hội", "30/10/2026", "done", "0"],
  ] as const,
  total: "Cộng",
  totalValue: "1.268.600.000",
  tabs: [
    ["Tổng quan", undefined],
    ["Nhiệm vụ", 38],
    ["Chỉ tiêu", 12],
    ["Lịch sử", undefined],
  ] as const,
  tabsLabel: "Phần của kế hoạch",
  segments: ["Tuần", "Tháng", "Quý", "Năm"] as const,
  segmentsLabel: "Kỳ",
  empty: ["Chưa có việc quá hạn", "Việc quá hạn sẽ hiện ở đây ngay khi qua hạn. Hôm nay không có việc nào."] as const,
  steps: [
    { id: "1", title: "Đã tiếp nhận", standing: "done", note: "Xong · 16/11/2026, 08:05" },
    { id: "2", title: "Đang thẩm định", standing: "here", note: "Hiện tại · Phòng Kinh tế, từ 17/11/2026" },
    { id: "3", title: "Ký, trả kết quả", standing: "later", note: "Chưa tới · hẹn 20/11/2026" },
  ] as const,
  derivation: "Cách tính hạn",
  derivationNote: "5 bước",
  derivationText: "Nhận ngày 11/11/2026; ngày nhận không tính; đủ 7 ngày làm việc là 20/11/2026.",
  tree: [
    {
      id: "n1", label: "Chương trình hành động 02-CTr/ĐU", count: 38, open: true, to: "#n1",
      children: [
        { id: "n11", label: "Cải cách hành chính", count: 18, open: true, to: "#n11", current: true, children: [leaf("n111", "Công khai thủ tục", 5), leaf("n112", "Số hóa kết quả", 13)] },
        leaf("n12", "Hạ tầng đô thị", 20),
      ],
    },
    leaf("n2", "Kế hoạch 21/KH-UBND", 6),
  ] satisfies TreeNode[],
  treeLabel: "Cây kế hoạch",
  search: "Từ khóa",
  apply: "Tìm",
  sections: { form: "Biểu mẫu", table: "Bảng", notices: "Thông báo", statuses: "Tình trạng, loại", lists: "Danh sách, cây, các bước" },
  aside: "Sau khi gửi, hạn cũ vẫn có hiệu lực cho đến khi được đồng ý.",
}

export const person = { name: "Trần Thị B", unit: "Văn phòng, UBND phường Hai Bà Trưng" }
