import { type Line, rule } from "./letterhead.ts"
import { spelt } from "./name-spelling.ts"
import { symbolLine } from "./own-number.ts"
import { fold, type Source } from "./source.ts"
import { isCapitals, tidy } from "./words.ts"

export const bodyName =
  /^(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd|chính phủ|thủ tướng|quốc hội|bộ |sở |ban |thành ủy|tỉnh ủy|quận ủy|huyện ủy|thị ủy|đảng ủy|đảng bộ|văn phòng|cục |chi cục|tổng cục|phòng |ủy ban|mặt trận|công an|trung tâm|viện |đại hội|liên |hội |đoàn |tỉnh đoàn|thành đoàn|thanh tra|tòa án|ngân hàng|kho bạc|bảo hiểm|trường |học viện)/u
const notIssuer =
  /^số ?:|ngày .{0,12}tháng|kính gửi|^đoàn tncs hồ chí minh$|^(?:hỏa tốc|thượng khẩn|khẩn|mật|tối mật|dự thảo)$/u

const motto = / *(?:cộng hòa xã hội|đảng cộng sản việt nam|độc lập ?-? ?tự do).*$/u
/** The name goes on in the next line. */
const unfinished = /(?:thường vụ|chấp hành|chỉ đạo|nhân dân các|quản lý|và|của|[,-])$/u

export function readIssuer(lines: readonly Line[]): string | null {
  const names: string[] = []
  for (const line of lines) {
    const folded = line.folded.replace(motto, "")
    const name = line.plain
      .slice(0, folded.length)
      .replace(/[*_|]+$/u, "")
      .trim()
    if (
      name.length < 4 ||
      name.length > 110 ||
      /[.;:]$/.test(name) ||
      rule.test(name) ||
      notIssuer.test(folded) ||
      symbolLine.test(folded)
    )
      continue
    const before = names.at(-1)
    const grows =
      !bodyName.test(folded) ||
      /^(?:thành phố|tỉnh|quận|huyện|phường|xã|thị xã|thị trấn|đặc khu) (?!ủy)/u.test(folded) ||
      (before !== undefined && unfinished.test(before.toLowerCase()))
    if (before !== undefined && grows && !/^(?:thành|tỉnh|quận|huyện|thị|đảng) ủy/u.test(folded))
      names[names.length - 1] = `${before} ${name}`
    else names.push(name)
  }
  return names.findLast((name) => bodyName.test(name.toLowerCase())) ?? names.at(-1) ?? null
}

/** The authority that stands between the title and the legal bases: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …". */
export const authority =
  /^(?:(?:phó )?chủ tịch|bộ trưởng|thủ tướng|(?:tổng )?giám đốc|tổng thanh tra|chánh |ban thường vụ|ban chấp hành|ban bí thư|bộ chính trị|hội đồng nhân dân|ủy ban nhân dân|ủy ban thường vụ|chính phủ|quốc hội)/u

const signedFor = /(?:^|\n)t\/m (bộ chính trị|ban bí thư)(?=\s|$)/u
/** The centre's documents bear the name of the Central Committee and are signed for the body that issued them. */
export function issuerOfCentre(source: Source, issuer: string | null): string | null {
  if (issuer === null || !/^ban chấp hành trung ương$/iu.test(issuer)) return null
  const signed = signedFor.exec(source.folded.slice(-3000))?.[1]
  const body =
    /(?:^|\n)(bộ chính trị|ban bí thư)(?: trung ương(?: đảng)?)? (?:quy định|quyết định|ban hành|yêu cầu|kết luận|thống nhất|chỉ thị)/u
  const name = signed ?? body.exec(source.folded.slice(0, 6000))?.[1]
  return name === undefined ? null : spelt(name.toUpperCase())
}

/** "Ủy ban nhân dân" whose place is named by the authority above the legal bases only. */
export function placed(lines: readonly Line[], issuer: string): string {
  const name = fold(issuer)
  const line = lines.find(
    (one) => one.folded.includes(`${name} `) && isCapitals(one.plain) && authority.test(one.folded),
  )
  if (!line) return issuer
  const from = line.folded.indexOf(name)
  return spelt(tidy(line.plain.slice(from).replace(/[ ,]*(?:khóa|khoá|kỳ họp) .*$/iu, "")))
}

/** The name of the authority that ends up in the title when the lines are not kept apart. */
export function withoutIssuer(title: string, issuer: string | null): string {
  if (issuer === null || !isCapitals(title)) return title
  const [name, whole] = [fold(issuer), fold(title)]
  if (whole.length < name.length + 20 || !whole.endsWith(name)) return title
  const rest = title.slice(0, title.length - name.length).trim()
  return /(?:của|cho|và|với|tại|thuộc|do|[,-])$/iu.test(rest) ? title : rest
}
