import type { Source } from "./source.ts"
import { isUpper } from "./words.ts"

/** Nouns that are counted even when written with a capital. */
const titleNouns =
  /^(?:bộ (?:quy|tiêu|chỉ|câu)|đề án|chương trình|nghị quyết|kế hoạch|chỉ thị|quyết định|kết luận|quy định|văn bản|huân chương|huy chương|bằng khen|cờ|giấy khen|danh hiệu|giải|cúp|kỷ niệm chương|tổ|hội|chi bộ|chi hội|chi đoàn|đảng bộ|trung tâm|trường|sở|bộ|ban|tiểu ban|hội đồng|ủy ban|phòng|phường|xã|quận|huyện|thị|thành phố|tỉnh|thôn|khu|ấp|htx|hợp tác xã|liên hiệp|di tích|mô hình|câu lạc bộ|mẹ|bà mẹ|anh hùng|tập thể|cá nhân|thủ tục|dự án|luật|nghị định|thông tư|cơ sở|nhóm|cụm|công trình|doanh nghiệp|thành viên|đồng chí|đại biểu|nhà|cuộc|lễ|hội nghị|tổ chức|ủy viên|đoàn|trạm|điểm|bệnh viện|ngân hàng|viện|vụ|cục|chi cục|phó|sản phẩm|chuyên đề)(?![\p{L}])/u
/** Abbreviations that offices count; they count only in capitals. */
const shortNouns =
  /^(?:ubnd|hđnd|htx|dn|dnnvv|dntn|clb|tthc|kcn|ccn|kđt|đvhc|cb|cbcc|cbccvc|cbvc|cbđv|đv|gcn|gcnqsdđ|csdl|dvc|dvctt|vđv|hcv|hcb|hcđ|tdp|nhtm|tctd|vbqppl|vb|ktt|ldlđ|cđcs|ubmttq|mttq|gv|hs|lđ|cskcb|tyt)$/u
/** Words after a number that are not what is counted: joining words, verbs, and the mottos that stand after a number. */
const notNoun =
  /^(?:và|của|đến|tới|tại|là|có|được|bị(?! (?:can|cáo|đơn))|đã|để|trong|trên|dưới|thì|mà|với|từ|theo|về|cho|do|bởi|khi|nếu|vì|như|hoặc|hay|nhưng|so|sau|trước|không|chưa|sẽ|đang|cũng|rất|này|đó|kia|ấy|nay|qua|giờ|cấp(?! (?:ủy|trình độ))|tuổi|đạt|tăng|giảm|bằng(?! (?:khen|công nhận|sáng chế|chứng))|vượt|chiếm|ước|xếp|đứng|thuộc|gồm|năm|tháng|ngày|tuần|quý|phút|giây|am|pm|h|x|thực hiện|triển khai|thành lập|ban hành|phải|gửi|trở|trừ|cộng(?! (?:tác viên|đồng))|nhân(?! (?:viên|khẩu|dân|sự|lực|vật|chứng|sĩ|công|tài))|chia|nhằm|đường(?! (?:dây|hoa|mòn|hầm|ống|bay|link))|phố(?! (?:đi bộ|nghề|ẩm thực))|đại lộ|ngõ|ngách|đính(?! chính)|bình luận|lượt xem|lượt truy cập|lượt đọc|e|n|ông|bà(?! (?:mẹ|con|đỡ))|khóa(?! (?:tập huấn|đào tạo|bồi dưỡng|học|huấn luyện|dạy|thi))|dân số có|tr|g|st|vào|ra|lên|xuống|ở|giáp|đều|hiện(?! vật)|cùng|các|những|mỗi|khiến|còn|chỉ(?! (?:tiêu|số|thị|báo|huy))|vẫn|cách(?! (?:làm|thức))|hoàn thành|nằm|nối|đi(?! bộ)|kèm|ký(?! (?:tự|hiệu|túc))|bên(?! (?:liên quan|tham gia|ký|mua|bán|thứ))|phía|trực thuộc|cụ thể|gần|hơn|khoảng|nhất|nhì|sạch|rõ|tốt|dám|biết|xin|luôn|sẵn sàng|thi công|nêu|gặp|liên hệ|sao|kv|đảm bảo|bảo đảm|góp phần|tiếp tục|cần|nên|thông qua|đối với|liên quan|nhận|tiếp nhận|tổ chức (?:thực hiện|triển khai)|đạt chuẩn|cửa(?! (?:hàng|khẩu|hiệu|sông|sổ|cống|van))|cả nước|toàn quốc|vài|hỗ trợ|đầu tư)(?![\p{L}])/u
/** Words before a number that make it a name or an ordinal unless a counted noun follows. */
const namingBefore =
  /(?<!(?:nâng|cung|phân|trung|cao|văn|cơ|kịch|thị|môi|hiện|quốc|chất|hạn|định|một|các|những|mọi|từng|mỗi) )(?:^|(?<!\p{L}))(?:thứ|số|điều|khoản|khóa|đường|phố|ngõ|nhà số|tòa|tầng|phòng|lớp|khối|loại|nhóm|tốp|top|mức|cấp|cấp độ|mức độ|hạng|bậc|tuyến|trang|dòng|ô|lô|kênh|ca|đội|tổ|cụm|khu vực|khu|vùng|đoạn|thôn|ấp|xóm|bản|làng|quận|phường|chi bộ|đảng bộ|chi hội|bệnh viện|quân y viện|viện|trường|nhà máy|xí nghiệp|ban chỉ đạo|lượt xem|truy cập|online|phiên bản|version|covid|vành đai|km|nút giao|cảng|tàu|xe|sân|biển số|hotline|đời|học kỳ|tiểu dự án|hợp phần|gói thầu|cách mạng công nghiệp|nghị quyết|chỉ thị|đề án|kế hoạch|kết luận|quy định|hướng dẫn|thông báo|công điện|nghị định|thông tư|công văn|chương trình) ?:? ?$/u
const strongNoun =
  /^(?:chỉ tiêu|nhiệm vụ|mục tiêu|tiêu chí|nội dung|phường|xã|quận|huyện|tỉnh|thành phố|địa phương|nước|quốc gia|hộ|nhà|người|dự án|đề án|chương trình|tỷ|triệu|nghìn|trường hợp|vụ|cơ sở|trường|trạm|doanh nghiệp|công trình|đơn vị|cơ quan|thủ tục|giải pháp|khâu|tổ chức|đảng viên|lượt|hồ sơ|cán bộ|bộ|nhóm|sản phẩm|thành viên|đồng chí|đại biểu|học sinh|sinh viên|lao động|ngân hàng|đối tượng|lĩnh vực|văn bản|buổi|cuộc|lớp|đợt|điểm|km|ha|tấn|ca|cây|con (?:trâu|bò|lợn|gia súc|gia cầm)|chiếc|suất|căn|giường|đơn|ý kiến|kiến nghị|cặp|gia đình|tuyến|mô hình|sáng kiến|bệnh nhân|giáo viên|chiến sĩ|thanh niên|hội viên|đoàn viên|chi bộ|tác phẩm|giải|xã viên|tàu|phương tiện|tập thể|cá nhân)(?![\p{L}])/u

const phraseStop =
  /[ \n](?:và|của|đến|tới|tại|là|có|được|bị|đã|để|trong|trên|thì|mà|với|từ|theo|về|cho|do|khi|như|hoặc|hay|so|sau|không|chưa|sẽ|đang|này|đó|hoàn thành|đạt|vượt|tăng|giảm|chiếm|thuộc|gồm|bằng|thực hiện|xây dựng|phát triển|ứng dụng|phải|tham gia|làm việc|đăng ký|hướng dẫn|giao|chỉ đạo|nêu|trực thuộc|để|ở|này|khác|còn|phục vụ|ước|đính kèm|trở|nguyên|gắn|kèm|góp mặt|tuyên bố|dùng|trải|hiện|chỉ|đều|đi vào|vào|ra|lên|xuống|bao gồm|đảm bảo|bảo đảm|cùng|nhằm|tiếp|vẫn|ủng hộ|cách|mỗi|gần|hơn|khoảng|trừ|qua|đặt|nằm|tổ chức|đề ra|nộp|tiến hành|liên quan|tham dự|hạng)(?![\p{L}])/u

/** The counted noun at a place: up to five words, ended by a joining word or by a name in capitals. */
export function nounAt(source: Source, place: number, end: number): string {
  const match = /^[\p{L}]+(?:[ -][\p{L}]+){0,4}/u.exec(source.folded.slice(place, Math.min(end, place + 80)))
  if (!match) return ""
  const name = /(?<=^\p{Ll}[\p{L} -]*) \p{Lu}/u.exec(source.plain.slice(place, place + match[0].length))
  const noun = name ? match[0].slice(0, name.index) : match[0]
  const stop = noun.search(phraseStop)
  return stop === -1 ? noun : noun.slice(0, stop)
}

/** True when the words after a number cannot be what it counts. */
export const isNoNoun = (noun: string) => noun === "" || notNoun.test(noun)

/** True when a word written with a capital, or all in capitals, is still a counted noun and not a name. */
export function isTitleNoun(source: Source, place: number, noun: string): boolean {
  const first = noun.split(/[ -]/)[0] ?? ""
  const capitals = source.plain.slice(place, place + first.length)
  if (capitals.length > 1 && capitals === capitals.toUpperCase() && shortNouns.test(first)) return true
  return titleNouns.test(noun)
}

/** The word before a number is part of a name ("xã Tân An 2"): it has a capital and does not open its sentence. */
const nameBefore = /(?<![.!?:;"(] |^)(?<=[\p{L}\d,)] )\p{Lu}\p{Ll}+ $/u

/** A place with its name ("Tổ 3 phường Quang Trung"): the number before it counts nothing. */
const namedPlace = /^(?:phường|xã|quận|huyện|tỉnh|thành phố|thị trấn) \p{Lu}/u

/** Units that a city numbers ("Phường 12", "Quận 6"), written as names are. */
const numberedUnit = /(?:Phường|Quận|Tổ|Khu phố|Chi bộ|Đội|Ấp|Khóm|Thôn) $/u

/**
 * True when the words before a number make it part of a name or an ordinal ("Đội 7", "xã Tân An 2", "nhóm 2");
 * a noun that is always counted overrules them ("nhóm 5 tỉnh dẫn đầu").
 */
export function isNaming(source: Source, from: number, at: number, noun: string, nounAt: number): boolean {
  if (numberedUnit.test(source.plain.slice(from, at))) return true
  const named = namingBefore.test(source.folded.slice(from, at))
  if (strongNoun.test(noun))
    return named && (noun === "tổ chức" || namedPlace.test(source.plain.slice(nounAt, nounAt + 24)))
  return named || nameBefore.test(source.plain.slice(from, at))
}

export const isStrongNoun = (noun: string) => strongNoun.test(noun)

/** A number and its noun that fill a pair of quotation marks name a movement ("4 không", "7 dám"). */
export function isMotto(source: Source, place: number, end: number): boolean {
  const before = source.folded.slice(Math.max(0, place - 40), place)
  const open = before.lastIndexOf('"')
  if (open < 0 || /[.;:]/.test(before.slice(open))) return false
  if (before.slice(open + 1).trim().length > 24) return false
  const close = source.folded.slice(end, end + 30).search(/["\n.;]/)
  return close >= 0 && source.folded[end + close] === '"' && end + close - (place - before.length + open) < 48
}

/** True when the word at a place is written with a capital. */
export const startsUpper = (source: Source, place: number) => isUpper(source.plain[place])
