import { plainWords } from "./name-key.ts"

const all =
  /^(?:(?:tất cả|toàn bộ|toàn thể)\s+)?(?:(?:thủ trưởng|lãnh đạo|người đứng đầu|bí thư)\s+)?(?:các|mọi|từng)\s/u

/** The kinds of unit that a name stands for all of, as "các phòng, ban"; null when it names no group. */
export function groupOf(name: string): string[] | null {
  const words = plainWords(name).toLocaleLowerCase("vi")
  if (/^(?:tổ trưởng\s+)?(?:(?:các|12|mọi)\s+)?(?:tổ dân phố|khu dân cư|tổ trưởng (?:tổ )?dân phố)$/u.test(words))
    return ["residential-group"]
  if (!all.test(words)) return null
  const kinds = new Set<string>()
  if (/tổ dân phố|khu dân cư/.test(words)) kinds.add("residential-group")
  else if (/chi bộ|tổ chức đảng|chi ủy/.test(words)) return ["party-cell"]
  if (/phòng|(?:^|[\s,])ban(?:[\s,]|$)|ngành|đơn vị|cơ quan/u.test(words))
    for (const kind of ["department", "office", "centre"]) kinds.add(kind)
  if (/đoàn thể|tổ chức chính trị|hội,|tổ chức thành viên/u.test(words)) kinds.add("mass-organisation")
  if (/trường/u.test(words)) kinds.add("school")
  if (kinds.size === 0 && /(?:phường|xã)/u.test(words)) return ["ward", "commune"]
  return kinds.size === 0 ? null : [...kinds]
}

const committee = "(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)"

/** "UBND các phường", "UBND xã, phường", "UBND cấp xã": the committees of all wards. */
export const isAllCommittees = (name: string): boolean =>
  new RegExp(`${committee}\\s+(?:các\\s+(?:phường|xã)|cấp xã|(?:xã|phường)\\s*[,/]|(?:phường|xã)\\s+và\\s+)`, "u").test(
    plainWords(name).toLocaleLowerCase("vi"),
  )

const ownWords =
  /^(?:các\s+)?(?:bộ|sở|cục|chi cục|tổng cục|vụ|viện|ngân hàng|kho bạc|bảo hiểm xã hội|tập đoàn|tổng công ty|công ty|doanh nghiệp|hiệp hội|liên minh|liên hiệp hội|thành ủy|thành uỷ|tỉnh ủy|tỉnh uỷ|quận ủy|thành đoàn|tỉnh đoàn|chính phủ|thủ tướng|quốc hội|trung ương|ban bí thư|bộ chính trị|tòa án|viện kiểm sát|hải quan|thuế|báo|đài|học viện|trường đại học)(?=[\s,]|$)/u

/** Whether a name is plainly of somebody above or beside a ward: ministries, city departments, banks, businesses. */
export function isOutsideName(name: string): boolean {
  const words = plainWords(name)
    .toLocaleLowerCase("vi")
    .replace(/^(?:giám đốc|bộ trưởng|thủ trưởng|lãnh đạo)\s+/u, "")
  return ownWords.test(words) || /(?:thành phố|tỉnh|trung ương|chính phủ)$/u.test(words)
}
