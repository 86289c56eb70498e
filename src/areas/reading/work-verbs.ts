import { isUpper, within, words } from "./words.ts"

/** Verbs that open the work in an order: what stands before one of them names who does it. */
const verbs =
  "tham mưu|xây dựng|tổ chức|triển khai|thực hiện|rà soát|nghiên cứu|hướng dẫn|bố trí|kiểm tra|theo dõi|đôn đốc|thẩm định|tổng hợp|đề xuất|ban hành|trình|báo cáo|hoàn thiện|hoàn thành|đẩy mạnh|đẩy nhanh|tăng cường|" +
  "xử lý|cập nhật|tuyên truyền|phổ biến|quán triệt|đảm bảo|bảo đảm|quản lý|thu thập|định kỳ|khảo sát|đánh giá|xác định|lập|phân bổ|vận động|chỉ đạo|lãnh đạo|tiếp tục|tập trung|chủ động|khẩn trương|kịp thời|thường xuyên|phối hợp|chủ trì|" +
  "căn cứ|giải quyết|khắc phục|hỗ trợ|cung cấp|kết nối|tích hợp|đầu tư|nâng cao|nâng cấp|phát huy|phát triển|phát động|quan tâm|duy trì|củng cố|kiện toàn|giám sát|thanh tra|chịu trách nhiệm|có trách nhiệm|đổi mới|chăm lo|giữ vững|chuẩn bị|" +
  "đề nghị|kiến nghị|cân đối|sắp xếp|thành lập|ưu tiên|khuyến khích|huy động|làm tốt|thí điểm|vận hành|khai thác|sử dụng|công bố|công khai|đăng ký|đăng tải|giao|phân công|cụ thể hóa|thể chế hóa|sửa đổi|bổ sung|điều chỉnh|tháo gỡ|rút ngắn|" +
  "tiến hành|thúc đẩy|tối ưu hóa|bám sát|siết chặt|chấn chỉnh|cải cách|chuyển đổi|số hóa|chuẩn hóa|lồng ghép|nhân rộng|tôn vinh|biểu dương|khen thưởng|đào tạo|bồi dưỡng|tập huấn|tận dụng|mở rộng|thu hút|gắn|đưa|tạo|xem xét|trực tiếp|nghiêm túc|" +
  "tiếp nhận|tham gia|tự|thông báo|trao đổi|phê duyệt|khởi công|thi công|giải ngân|quyết toán|giải phóng|cấp|lựa chọn|làm rõ|phân tích|nhanh chóng|tích cực|quyết liệt|nắm chắc|phấn đấu|xuất cấp|huy động|chi trả|kêu gọi|động viên|xét|phản ánh|hoàn tất|đầu mối|nhận diện|chú trọng|coi trọng|đa dạng hóa|hình thành|hợp tác|ứng dụng|đấu tranh|phòng ngừa|ngăn chặn|thực hành|kiểm soát|kiểm kê|thống kê|tạo điều kiện|bảo vệ|bảo tồn|cải tạo|chỉnh trang|ra mắt|học tập|giới thiệu|xúc tiến|quy hoạch|cải thiện|thi đua|hiện đại hóa|đơn giản hóa|cắt giảm|khôi phục|phục hồi|phòng, chống|phòng chống|ổn định|sửa chữa|mua sắm|cải tiến|giúp(?! việc)|kiên quyết|nỗ lực|vận chuyển|đối thoại|đối chiếu|đối soát|rút kinh nghiệm|sơ kết|tổng kết|thẩm tra|điều hành|gửi|nộp|chuyển|làm việc|tính toán|tối ưu|khởi động|niêm yết|phân cấp|ủy quyền|phân bổ|quyết toán|nghiệm thu|bàn giao|tích cực|gương mẫu|nêu gương|giáo dục|kết hợp|phân loại|kiểm định|đo lường|phê bình|điều tra|truy quét|tuần tra|xác nhận|dự báo|ký kết|tuân thủ|chấp hành|đáp ứng|triệu tập|thiết lập|thu hồi|bãi bỏ|cho ý kiến|lấy ý kiến|trả lời|giải trình|lưu trữ|hưởng ứng|soạn thảo|biên soạn|biên tập|phát hành|phát hiện|nhắc nhở|trang bị|thay mặt|lắp đặt|khai báo|tiếp công dân|chọn|cử|treo|tham gia|tra cứu|giữ gìn|tự kiểm tra|bắt đầu|tìm kiếm|thống nhất|quyết định(?= (?:việc|phê duyệt|thu hồi|cho|giao|xử lý|thành lập|đầu tư|chủ trương|mức|phân bổ|bổ sung|điều chỉnh|khen|xác lập|công nhận)(?![\\p{L}]))|khám|phun|thu gom|dọn|trồng|mua|lắp|dán|truyền thông|đề cao|thực thi|phục vụ|hoàn chỉnh|sẵn sàng|đình chỉ|khơi thông|phụ trách(?= (?:chung|tổ dân phố|thôn|cụm|tuyến)(?![\\p{L}]))|kiểm đếm|có nhiệm vụ|lấy mẫu|cấp cứu|ký(?= (?:hợp đồng|cam kết|kết|quy chế|giao ước)(?![\\p{L}]))|mở(?= (?:chuyên mục|chuyên trang|lớp|đợt|rộng|sổ|hội nghị|cuộc)(?![\\p{L}]))|tháo dỡ|di dời|dự trữ|thẩm tra|cưỡng chế|ứng trực|tổng rà soát|sơ tán|canh gác|gia cố|chằng chống|tổng vệ sinh|nắm(?= (?:tình hình|địa bàn|bắt|tâm tư|dư luận)(?![\\p{L}]))|trực(?= (?:vận hành|ban|canh|gác|chiến|cứu|24|tại|đêm)(?![\\p{L}]))|mời|viết|cắm(?= (?:biển|mốc|cờ|cọc)(?![\\p{L}]))|thu(?= (?:nợ|thuế|phí|lệ phí|ngân sách|tiền|nộp|quỹ|đúng|đủ)(?![\\p{L}]))"
const verbWords = words(verbs)
const verbAtStart = new RegExp(`^(?:${verbs})(?![\\p{L}\\p{N}])`, "u")

/** After these words a verb is part of a name of a thing: "công tác quản lý", "việc thực hiện". */
const notVerbAfter =
  /(?:các|sự|công tác|việc|năng lực|người|nhà|bộ máy|cán bộ|hoạt động|nhiệm vụ|kế hoạch|chương trình|trách nhiệm|và các|được|về|của|những|hạ tầng|kinh phí|quỹ|tuyến|dự án|chủ|tư vấn|chịu) $/u
/** Verbs of one syllable that end a longer word: "quá trình", "thành lập", "các cấp", "ngoại giao". */
const wordEnds: Readonly<Record<string, RegExp>> = {
  trình: /(?:quá|chương|công|tiến|quy|lộ|giáo|hành|lịch|tờ|tường|thuyết) $/u,
  lập: /(?:thành|thiết|xác|độc|công|đối|trung|biệt) $/u,
  cấp: /(?:cung|nâng|phân|trợ|khẩn|cao|các|cùng|đẳng|trung|sơ|thượng|hai|ba|\d|nhiều|từng|mỗi|chính quyền|ngành|cơ quan|đơn vị|tiền) $/u,
  chuyển: /(?:vận|di|luân|dịch|thuyên|biến) $/u,
  xét: /(?:xem|nhận) $/u,
  tạo: /(?:đào|cải|chế|sáng|tái|nhân|giả|kiến) $/u,
  giao: /(?:ngoại|chuyển|bàn|được|xã|kết) $/u,
  nộp: /(?:thu|đóng|giao) $/u,
  chọn: /(?:lựa|tuyển) $/u,
  cử: /(?:bầu|tuyển|ứng|đề) $/u,
  mua: /(?:thu|sức) $/u,
  trồng: /(?:nuôi|cây|gieo) $/u,
  khám: /(?:thăm|phòng) $/u,
  tự: /(?:trật|thứ|lần|tương) $/u,
  gửi: /(?:kính|tiền) $/u,
  thi: /(?:thực|đường) $/u,
  trực: /(?:thường|túc|trung) $/u,
  mời: /(?:giấy|thư|khách|kính) $/u,
  viết: /(?:bài|chữ|vừa) $/u,
  mở: /(?:cởi|nguồn|cửa|hở) $/u,
  ký: /(?:chữ|đăng|thư|nhật) $/u,
}
/** In a list of bodies "tổ chức" is one more body. */
const listBefore = /(?:cơ quan,|đơn vị,|cá nhân,|liên quan,|hội,|chính quyền,|thủ trưởng|lãnh đạo|người đứng đầu) $/u
/** A verb that a name has taken in: "Đầu tư phát triển", "Xây dựng và phát triển". */
const capitalVerb =
  /(?:[Cc]ông ty|[Tt]ập đoàn|[Qq]uỹ|[Nn]gân hàng|[Hh]ợp tác xã)(?: [\p{L}&-]+){0,6}? (?:Đầu tư|Xây dựng|Phát triển|Quản lý|Khai thác|Tư vấn|Kiểm tra|Giám sát|Hỗ trợ|Phục vụ|Bảo vệ|Đào tạo|Nghiên cứu|Ứng dụng|Chuyển giao|Cung cấp|Bảo tồn|Chữa cháy|chữa cháy|Tổ chức|Vận hành|Duy tu|Thẩm định|Bồi dưỡng|Chuyển đổi|Tiếp nhận|Cổ phần|cổ phần) (?:và |, |- )?$/u
/** Words that a sort of body is named by, with the verbs that then name the sort and not the work. */
const bodyWord =
  /(?:bcđ|bch|bql|cơ quan|đơn vị|tổ|ban|(?<!(?:văn|quốc|hải) )phòng|(?<!(?:đảng bộ|chi bộ) cơ )sở|(?<!(?:nội|nhiệm|nghĩa|phục) )vụ|ngành|trung tâm|viện|doanh nghiệp|(?<!đặc )khu|vùng|lĩnh vực|hội đồng|bộ phận|lực lượng|công ty|thanh tra|cảnh sát) $/u
const bodySort =
  /^(?:quản lý|thực hiện|chỉ đạo|kiểm tra|thanh tra|thẩm định|giám sát|tham mưu|đầu mối|chủ trì|phối hợp|tổ chức|đào tạo|cấp|sử dụng|tiếp nhận|vận hành|khai thác|xây dựng|đầu tư|phát triển|nghiên cứu|phục vụ|hỗ trợ|truyền thông|lưu trữ|giới thiệu|cung cấp|điều hành|tuần tra|giáo dục|kiểm định|xúc tiến|đăng ký|tiếp công dân|lấy ý kiến|soạn thảo|chuyển đổi)(?![\p{L}])/u
/** An office is named by few verbs; after "Văn phòng" the others are its work. */
const officeSort = /^(?:đăng ký|quản lý|tiếp công dân|xúc tiến|hỗ trợ)$/u
/** Several bodies at the end of a list: what follows is more readily their work. */
const severalBodies =
  /(?:(?:các|những|từng|mỗi) (?:[\p{L}]+, ){0,3}(?:cơ quan|đơn vị|ngành|phòng|ban|sở|doanh nghiệp|lực lượng)|(?:cơ quan|sở|ban|phòng|bộ|ngành|quan),? (?:và )?(?:đơn vị|ngành|ban)) $/u
const clearWork =
  /^(?:thực hiện|tổ chức|xây dựng|phối hợp|chỉ đạo|hỗ trợ|cung cấp|tiếp nhận|phục vụ|tham mưu|[\p{L}]+ [\p{L}]+ (?:tốt|nghiêm|chặt chẽ|hiệu quả|đầy đủ|kịp thời|ngay|có hiệu quả|thường xuyên|đúng|các|những|việc|công tác|kế hoạch|theo))(?![\p{L}])/u
const notVerbBefore =
  /^(?:tổ chức(?:,| (?:chính trị|đảng|đoàn(?! (?:công tác|kiểm|thanh tra|giám|đi|khách|tham|học))|xã hội|có liên quan|liên quan|cá nhân|và cá nhân|tín dụng|pháp chế|sự nghiệp|hành chính|kinh tế|nghề nghiệp|phi chính phủ|quần chúng|công đoàn|cơ sở đảng|thành viên|hữu quan|trực thuộc|khoa học và công nghệ|hội(?! nghị| thảo| chợ| họp| thi)|khác|trong|trên địa bàn))|cấp (?:xã|huyện|tỉnh|ủy|trên|dưới|có|thành phố|quận|phường|trung ương|phòng|cơ sở|uỷ)|quản lý (?:nhà nước|chuyên ngành|cấp trên)|đầu tư (?:trực tiếp|nước ngoài)|phát triển (?:thành phố|đô thị)|giao thông|trình độ|lập trường|giao dịch|gắn bó|công bố trình|chuyên môn|cử (?:tri|nhân|động|chỉ)|tự (?:nhiên|do|động|quản|nguyện|vệ)|mua bán|khám chữa)/u

/** "các ban xây dựng Đảng" is what the committee's bodies are called. */
const partyBuilding = /^ban xây dựng đảng(?![\p{L}])/u

/** True when folded text opens with a verb of work or an adverb that leads to one. */
export const opensWithVerb = (folded: string) => verbAtStart.test(folded) && !notVerbBefore.test(folded)

/** Where the work begins between two places: the first verb in small letters that is not part of a name; -1 when there is none. */
export function workStart(plain: string, folded: string, start: number, end: number): number {
  for (const match of within(verbWords, folded, start, end)) {
    if (isUpper(plain[match.index]) && match.index > start) continue
    if (notVerbBefore.test(folded.slice(match.index, match.index + 40))) continue
    if (match[0] === "xây dựng" && partyBuilding.test(folded.slice(Math.max(0, match.index - 4), match.index + 16)))
      continue
    if (match.index > start && bodySort.test(match[0])) {
      const prior = folded.slice(Math.max(0, match.index - 40), match.index)
      const sort = bodyWord.test(prior) || (prior.endsWith("văn phòng ") && officeSort.test(match[0]))
      const several =
        /^tổ chức (?:thực hiện|triển khai)(?![\p{L}])/u.test(folded.slice(match.index, match.index + 22)) ||
        (severalBodies.test(prior) && clearWork.test(folded.slice(match.index, match.index + 40)))
      if (sort && !several) continue
    }
    if (wordEnds[match[0]]?.test(folded.slice(Math.max(0, match.index - 14), match.index)) === true) continue
    if (
      match.index > start &&
      (capitalVerb.test(plain.slice(Math.max(0, match.index - 64), match.index)) ||
        (match[0] === "tổ chức" && listBefore.test(folded.slice(Math.max(start, match.index - 20), match.index))))
    )
      continue
    if (match.index > start) {
      const prior = folded.slice(Math.max(start, match.index - 22), match.index)
      const ends = notVerbAfter.exec(prior)
      const ofName = ends !== null && isUpper(plain[match.index - prior.length + ends.index])
      if (ends !== null && !ofName && !ownDuty.test(prior) && !(ofTeam.test(prior) && !teamSort.test(match[0])))
        continue
    }
    return match.index
  }
  return -1
}

/** "có nhiệm vụ kiểm tra …", "theo chức năng, nhiệm vụ kiểm tra …": the verb is the work. */
const ownDuty = /(?:có (?:trách )?nhiệm (?:vụ )?|(?:chức năng|thẩm quyền),? (?:và )?nhiệm vụ )$/u

/** "Tổ công tác phân công …", yet "Tổ công tác triển khai Đề án 06" is what the team is called. */
const ofTeam = /(?:tổ|đoàn|nhóm) công tác $/u
const teamSort = new RegExp(`${bodySort.source}|^triển khai`, "u")

const bareName =
  /^(?:các |những )?(?:ban|tổ|phòng|sở|bộ|cục|trung tâm|viện|hội|hội đồng|cơ quan|đơn vị|bcđ|bch|bql|đội|trạm|quỹ)$/u

/** "Các đơn vị gửi báo cáo": no sort of unit is named by such a verb. */
const clearlyWork = (folded: string, start: number, work: number) =>
  /^các (?:cơ quan|đơn vị) $/u.test(folded.slice(start, work)) && !bodySort.test(folded.slice(work, work + 24))

/** Where the work begins after a name at `start`: a verb that would leave only "Ban" or "Trung tâm" as the name is part of it. */
export function workAfterName(plain: string, folded: string, start: number, end: number): number {
  let work = workStart(plain, folded, start + 2, end)
  while (work !== -1 && bareName.test(folded.slice(start, work).trim()) && !clearlyWork(folded, start, work))
    work = workStart(plain, folded, work + 1, end)
  return work
}
