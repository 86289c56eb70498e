import type { Source } from "./source.ts"
import { after, isUpper } from "./words.ts"

/** Words that open the name of a body, folded. Longer forms come first. */
const heads = [
  "ban thường vụ",
  "đảng đoàn",
  "ban cán sự đảng",
  "ban điều hành",
  "ban giám hiệu",
  "ban thanh tra nhân dân",
  "ban công tác mặt trận",
  "cơ sở giáo dục",
  "cơ sở đào tạo",
  "cơ sở y tế",
  "cơ sở khám bệnh",
  "tổ dân phố",
  "báo và phát thanh",
  "hiệu trưởng",
  "ban đại diện",
  "thôn",
  "nhà trường",
  "chi, đảng bộ",
  "thi hành án",
  "ban chấp hành",
  "ban chỉ đạo",
  "ban quản lý",
  "ban tổ chức",
  "ban tuyên giáo",
  "ban dân vận",
  "ban nội chính",
  "ban cán sự",
  "ban cơ yếu",
  "công đoàn",
  "ban kinh tế",
  "ban pháp chế",
  "ban văn hóa",
  "ban đô thị",
  "ban bí thư",
  "ban giám đốc",
  "ban xây dựng đảng",
  "ban tham mưu",
  "ban của đảng",
  "ban đảng",
  "ban, ngành",
  "ban ngành",
  "ban giảm nghèo",
  "bộ trưởng",
  "bộ chính trị",
  "bộ tư lệnh",
  "bộ chỉ huy",
  "bộ",
  "sở",
  "cục",
  "chi cục",
  "tổng cục",
  "vụ",
  "phòng",
  "tổ công tác",
  "tổ",
  "ủy ban nhân dân",
  "ủy ban mặt trận tổ quốc",
  "ủy ban mttq",
  "ủy ban kiểm tra",
  "ủy ban",
  "ubnd",
  "ub mttq",
  "ubmttq",
  "hội đồng nhân dân",
  "hội đồng",
  "hđnd",
  "hội",
  "mặt trận tổ quốc",
  "mttq",
  "công an",
  "quân sự",
  "bộ đội",
  "thanh tra",
  "văn phòng",
  "vp",
  "trung tâm",
  "viện",
  "trường",
  "học viện",
  "bệnh viện",
  "báo",
  "đài",
  "cổng",
  "thành ủy",
  "tỉnh ủy",
  "quận ủy",
  "huyện ủy",
  "thị ủy",
  "đảng ủy",
  "đảng bộ",
  "chi bộ",
  "chi ủy",
  "cấp ủy",
  "cấp, các ngành",
  "cấp, ngành",
  "ngành, các cấp",
  "thường trực",
  "đoàn thanh niên",
  "đoàn thể",
  "thành đoàn",
  "tỉnh đoàn",
  "quận đoàn",
  "đoàn đại biểu",
  "liên đoàn",
  "liên minh",
  "liên hiệp",
  "hiệp hội",
  "tổng công ty",
  "tập đoàn",
  "công ty",
  "ngân hàng",
  "kho bạc",
  "bảo hiểm",
  "thuế thành phố",
  "thuế tỉnh",
  "thuế cơ sở",
  "thuế quận",
  "thuế huyện",
  "hải quan",
  "tòa án",
  "viện kiểm sát",
  "cơ quan",
  "đơn vị",
  "tổ chức",
  "doanh nghiệp",
  "nhà đầu tư",
  "nhà cung cấp",
  "hạt kiểm lâm",
  "đồn biên phòng",
  "ban chỉ huy",
  "ủy viên",
  "thủ trưởng",
  "thành viên ban",
  "thành viên đảng",
  "thành viên hội đồng",
  "thành viên tổ",
  "thành viên ủy ban",
  "chủ tịch",
  "phó chủ tịch",
  "phó thủ tướng",
  "phó bí thư",
  "phó giám đốc",
  "phó trưởng",
  "giám đốc",
  "bí thư",
  "chánh văn phòng",
  "chánh thanh tra",
  "tổ trưởng",
  "trưởng thôn",
  "trưởng khu",
  "trưởng công an",
  "trưởng ban",
  "trưởng phòng",
  "trưởng các",
  "người đứng đầu",
  "lãnh đạo",
  "thủ tướng",
  "chính phủ",
  "quốc hội",
  "kiểm toán",
  "chính quyền",
  "địa phương",
  "quận",
  "huyện",
  "thị xã",
  "phường",
  "xã",
  "tỉnh",
  "thành phố",
  "vtv",
  "vov",
  "ttxvn",
  "bhxh",
  "đội",
  "trạm",
  "hợp tác xã",
  "bch",
  "bcđ",
  "btv",
  "bql",
  "bưu điện",
  "điện lực",
  "mobifone",
  "viettel",
  "vnpt",
]
const quantifier = "(?:các |những |từng |mỗi |toàn thể |đồng chí |đ\\/c |lãnh đạo )*"
/** Words that begin like a body and are none: "xã hội", "báo cáo", "trường hợp". */
const notHead =
  "(?!(?:tổ chức,(?! (?:cá nhân|đơn vị|doanh nghiệp|đoàn thể|cơ quan|hội))|tổ chức (?!,|cá nhân|và cá nhân|đảng|chính trị|đoàn(?! (?:công tác|kiểm|thanh tra|giám|đi|khách|tham|học))|hội |tín dụng|xã hội|có liên quan|liên quan|khác)|tổ chức$|xã hội|phòng tránh|bộ (?:máy|phận|chỉ số|tiêu chí|dữ liệu|quy tắc|luật|tthc|thủ tục|câu hỏi|hồ sơ)|hội (?:nghị|thảo|nhập|họp|chợ)|vụ (?:việc|án|mùa|đông|xuân)|trường hợp|đội ngũ|" +
  "báo (?:cáo|động|chí)|phòng(?: |, )(?:chống|ngừa|cháy|vệ)|thuế(?: |, )(?:suất|thu nhập|giá|phí)|viện (?:trợ|phí)|lãnh đạo(?:,| chỉ đạo| (?:việc|công tác|tổ chức|thực hiện|triển khai|xây dựng)(?![\\p{L}]))|chính phủ (?:điện tử|số)|chính quyền (?:số|điện tử|đô thị|địa phương 0)|đơn vị (?:hành chính|tính)|thanh tra(?:,| việc| kiểm tra)|kiểm toán (?:việc|các)|địa phương hóa|cơ quan hóa|hải quan điện|công đoàn (?:viên|phí)))"
const headPattern = `${notHead}${quantifier}${notHead}(?:${heads.join("|")})`
const headAt = new RegExp(`(?:${headPattern})${after}`, "uy")

/** The length of an opening such as "các Sở" at a place of folded text; 0 when no body is named there. */
export function unitHeadAt(folded: string, at: number): number {
  headAt.lastIndex = at
  return headAt.exec(folded)?.[0].length ?? 0
}

const personHead = /(?:Đồng chí|Ông|Bà|Đ\/c) (?=\p{Lu}\p{Ll})/uy

/** The length of "Đồng chí", "Ông", "Bà" before a name at a place of plain text; 0 when no person is named there. */
export function personHeadAt(plain: string, at: number): number {
  personHead.lastIndex = at
  return personHead.exec(plain)?.[0].length ?? 0
}

/** The length of a number of a list in a sentence, "(2) ", at a place; 0 when there is none. */
export const listNumberAt = (plain: string, at: number): number =>
  /^\(\d{1,2}\) /.exec(plain.slice(at, at + 6))?.[0].length ?? 0

const documentAt =
  /^(?:nghị quyết|quyết định|chỉ thị|kết luận|kế hoạch|chương trình|thông tư|thông báo|nghị định|luật|công văn|công điện|đề án|tờ trình|báo cáo|hướng dẫn)(?![\p{L}])/u
/** Words after which free text goes on: the name has ended before them. */
const nameStop =
  /^(?:ban hành|phê duyệt|quy định|về|để|đến|hướng dẫn|thực hiện|triển khai|ngày|năm|trong|là|đã|có|được|với|theo|sửa đổi|bổ sung|tổ chức (?:thực|triển)|cùng|trên|thông qua|giao|phát động|vào|khi|này|nhằm|sẽ|cho|tại|từ|thì|do|như|hoặc|đối với|đề nghị|yêu cầu|trình|tiếp tục|chủ trì|phối hợp|chỉ đạo|quyết định|kết luận|làm|việc|còn|cũng|gồm|đang|phải|cần|vừa)(?![\p{L}])/u
const administrative = /^(?:thành phố|thành|phố|tỉnh|quận|huyện|phường|xã|thị|nhân dân|nhân|dân)(?![\p{L}])/u
const word = /[\p{L}\p{N}&]+(?:[.-][\p{L}\p{N}&]+)*/uy

/**
 * The end of a proper name of a body that starts at `at`, or `at` when none starts there. A name runs on through small
 * letters ("Bộ Khoa học và Công nghệ") until a word that free text goes on with. Used after "của" and before a verb.
 */
export function nameEndAt(source: Source, at: number, limit: number): number {
  const { plain, folded } = source
  const head = unitHeadAt(folded, at)
  if (head === 0 && !isUpper(plain[at])) return at
  let end = at
  let small = 0
  for (let count = 0; count < 16; count += 1) {
    let from = end
    if (count > 0) {
      if (plain.startsWith(" - ", end) && isUpper(plain[end + 3])) from = end + 3
      else if (plain.startsWith(", ", end) && /^(?:ban|ngành)(?![\p{L}])/u.test(folded.slice(end + 2, end + 9)))
        from = end + 2
      else if (plain[end] === " ") from = end + 1
      else break
    }
    word.lastIndex = from
    const match = word.exec(plain)
    if (!match || from + match[0].length > limit) break
    const capital = isUpper(match[0][0])
    const rest = folded.slice(from, from + 24)
    if (count > 0 && (documentAt.test(rest) || (!capital && nameStop.test(rest)))) break
    if (rest.startsWith("và ") || rest.startsWith("của ")) {
      const next = from + rest.indexOf(" ") + 1
      if (!isUpper(plain[next]) || documentAt.test(folded.slice(next, next + 16))) break
    }
    small = capital || /^\d/.test(rest) || from < at + head || administrative.test(rest) ? 0 : small + 1
    if (small > 3 && from + match[0].length > at + head) break
    end = from + match[0].length
  }
  return Math.max(end, Math.min(limit, at + head))
}
