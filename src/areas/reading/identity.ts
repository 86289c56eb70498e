import type { Block } from "./blocks.ts"
import { findDates } from "./dates.ts"
import { symbolPattern } from "./symbols.ts"
import type { Source } from "./source.ts"
import type { Identity } from "./types.ts"
import { isCapitals, tidy } from "./words.ts"

/** Types of documents of the State (Decree 30/2020, article 7), of the Party (Regulation 399-QĐ/TW) and of legislation. */
export const documentTypes = [
  "nghị quyết",
  "quyết định",
  "chỉ thị",
  "kết luận",
  "kế hoạch liên tịch",
  "kế hoạch",
  "chương trình hành động",
  "chương trình công tác",
  "chương trình",
  "thông tri",
  "thông báo",
  "thông tư liên tịch",
  "thông tư",
  "nghị định",
  "hướng dẫn liên tịch",
  "hướng dẫn",
  "quy định",
  "quy chế",
  "công điện",
  "công văn",
  "tờ trình",
  "báo cáo chính trị",
  "báo cáo",
  "đề án",
  "phương án",
  "dự án",
  "quy hoạch",
  "biên bản",
  "thông cáo",
  "tuyên bố",
  "lời kêu gọi",
  "bộ luật",
  "luật",
  "pháp lệnh",
  "hiến pháp",
  "lệnh",
  "phụ lục",
  "giấy mời",
  "phiếu chuyển",
  "hợp đồng",
  "bản ghi nhớ",
  "chiến lược",
  "cương lĩnh",
  "điều lệ",
]
const typeLine = new RegExp(`^(${documentTypes.join("|")})(?: \\(?dự thảo\\)?)?[:.]?$`, "u")
const typeOpening = new RegExp(`^(${documentTypes.join("|")})(?![\\p{L}])`, "u")
const symbolLine = new RegExp(`(?:^|[\\n ])số ?:? ?(${symbolPattern})`, "u")
const bodyName =
  /^(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd|chính phủ|thủ tướng|quốc hội|bộ |sở |ban |thành ủy|tỉnh ủy|quận ủy|huyện ủy|thị ủy|đảng ủy|đảng bộ|văn phòng|cục |chi cục|tổng cục|phòng |ủy ban|mặt trận|công an|trung tâm|viện |đại hội|liên |hội |đoàn |tỉnh đoàn|thành đoàn|thanh tra|tòa án|ngân hàng|kho bạc|bảo hiểm|trường |học viện)/u
const notIssuer = /cộng hòa xã hội|độc lập ?- ?tự do|^\*+$|^-+$|^_+$|^số ?:|ngày .{1,12}tháng|kính gửi/u
const newsMark = /ngày đăng|lượt xem|lượt truy cập|^\(?[a-zđ.]{2,20}\) ?-|^\(?hnp|bình luận|\d{1,2}:\d{2}/mu

type Line = { start: number; end: number; folded: string; plain: string }

function firstLines(source: Source, count: number): Line[] {
  const lines: Line[] = []
  let at = 0
  while (at < source.plain.length && lines.length < count) {
    const stop = source.plain.indexOf("\n", at)
    const to = stop === -1 ? source.plain.length : stop
    const plain = source.plain.slice(at, Math.min(to, at + 600)).trim()
    if (plain !== "")
      lines.push({ start: at, end: to, plain, folded: source.folded.slice(at, Math.min(to, at + 600)).trim() })
    at = to + 1
  }
  return lines
}

const places = new Set(["thành", "tỉnh", "quận", "huyện", "phường", "xã", "thị", "khu"])
const skills = new Set(["sở", "bộ", "cục", "viện", "phòng", "vụ"])

/** Spells a name that stands in capitals as names of bodies are spelt: "Ủy ban nhân dân thành phố Hà Nội". */
function spelt(name: string): string {
  if (!isCapitals(name)) return name
  const low = name.toLowerCase().split(" ")
  let proper = false
  return low
    .map((word, i) => {
      const previous = low[i - 1] ?? ""
      const committee = low[i + 1] === "ủy"
      if (i > 0 && word === "ủy" && (places.has(previous) || previous === "đảng" || previous === "phố")) {
        proper = true
        return word
      }
      if (i > 0 && places.has(word) && !committee) {
        proper = true
        return word
      }
      if (
        (word === "phố" && previous === "thành") ||
        (word === "xã" && previous === "thị") ||
        word === "và" ||
        word === "của"
      )
        return word
      const named =
        proper || skills.has(previous) || ((previous === "và" || previous === "-") && skills.has(low[0] ?? ""))
      return i === 0 || named || (committee && i > 0) ? `${word[0]?.toUpperCase() ?? ""}${word.slice(1)}` : word
    })
    .join(" ")
}

function readIssuer(lines: readonly Line[], stop: number): string | null {
  const names: string[] = []
  for (const line of lines.slice(0, stop)) {
    const cut = line.folded.search(/ *cộng hòa xã hội| *đảng cộng sản việt nam/u)
    const name = (cut >= 0 ? line.plain.slice(0, cut) : line.plain).replace(/[*_]+$/u, "").trim()
    const folded = line.folded.slice(0, cut >= 0 ? cut : undefined)
    if (name.length < 4 || notIssuer.test(folded) || symbolLine.test(folded)) continue
    const before = names.at(-1)
    if (before !== undefined && !bodyName.test(folded) && !/^(?:thành|tỉnh|quận|huyện|thị|đảng) ủy/u.test(folded))
      names[names.length - 1] = `${before} ${name}`
    else if (
      before !== undefined &&
      /^(?:thành phố|tỉnh|quận|huyện|phường|xã|thị xã|thị trấn|đặc khu) (?!ủy)/u.test(folded)
    )
      names[names.length - 1] = `${before} ${name}`
    else names.push(name)
  }
  return names.findLast((name) => bodyName.test(name.toLowerCase())) ?? names.at(-1) ?? null
}

/** The title: the lines after the type until an empty line or a legal basis. */
function titleAfter(
  source: Source,
  blocks: readonly Block[],
  from: number,
): { title: string; issuer: string | null } | null {
  const parts: string[] = []
  let issuer: string | null = null
  for (const block of blocks) {
    if (block.start < from) continue
    const text = source.plain.slice(block.start, Math.min(block.end, block.start + 700))
    const folded = source.folded.slice(block.start, block.start + 60)
    if (
      block.marker ||
      block.kind === "row" ||
      /^(?:căn cứ|kính gửi|thực hiện |\(kèm theo|\(ban hành|-{3,}|_{3,}|\*)/u.test(folded)
    )
      break
    const of = parts.length === 0 ? /^của ([^\n]{4,70}?)(?=\n|$| về )/iu.exec(text) : null
    if (of) {
      issuer = spelt(tidy(of[1] ?? ""))
      const rest = text.slice(of[0].length).trim()
      if (rest !== "") parts.push(rest)
      continue
    }
    if (parts.length > 0 && (block.apart || !isCapitals(text))) break
    parts.push(text)
    if (parts.length === 3) break
  }
  return parts.length > 0 ? { title: tidy(parts.join(" ")), issuer } : issuer ? { title: "", issuer } : null
}

function readLetter(source: Source, blocks: readonly Block[], lines: readonly Line[], symbolAt: number): Identity {
  const symbol = symbolAt >= 0 ? (symbolLine.exec(lines[symbolAt]?.folded ?? "")?.[1] ?? null) : null
  const symbolText =
    symbol === null
      ? null
      : (lines[symbolAt] as Line).plain.slice(
          (lines[symbolAt] as Line).folded.lastIndexOf(symbol),
          (lines[symbolAt] as Line).folded.lastIndexOf(symbol) + symbol.length,
        )
  const typeAt = lines.findIndex((line) => typeLine.test(line.folded) && line.folded !== "phụ lục")
  const head = lines.slice(0, (typeAt >= 0 ? typeAt : symbolAt + 4) + 1)
  const headEnd = head.at(-1)?.end ?? 0
  const date = findDates(source.folded, 0, headEnd).find((found) => found.value.length === 10)?.value ?? null
  const typeName = typeAt >= 0 ? typeLine.exec((lines[typeAt] as Line).folded)?.[1] : undefined
  const after = typeAt >= 0 ? titleAfter(source, blocks, (lines[typeAt] as Line).end) : null
  const issuer = readIssuer(lines, Math.max(0, Math.min(symbolAt >= 0 ? symbolAt : 8, typeAt >= 0 ? typeAt : 8)))
  const about = lines.find((line) => /^v\/v|^về việc/u.test(line.folded))
  const partyTop = after?.issuer && /trung ương|^chính phủ$/u.test((issuer ?? "").toLowerCase()) ? after.issuer : null
  return {
    type: typeName ? `${typeName[0]?.toUpperCase()}${typeName.slice(1)}` : about ? "Công văn" : null,
    symbol: symbolText === null ? null : symbolText.replace(/\s+/g, ""),
    date,
    issuer: partyTop ?? (issuer === null ? null : spelt(tidy(issuer))),
    title: after?.title || (about ? tidy(about.plain) : null),
  }
}

/** An annex that came without its letter names the document it belongs to: "(Kèm theo Kế hoạch số … của …)". */
function readAnnex(source: Source, lines: readonly Line[]): Identity {
  const belongs = lines.findIndex((line) => /^\((?:ban hành )?kèm theo/u.test(line.folded))
  const named = lines.slice(1, belongs > 0 ? belongs : 2).map((line) => line.plain)
  const line = lines[belongs]
  const symbol = line && new RegExp(`số:? ?(${symbolPattern})`, "u").exec(line.folded)
  const issuer = line && / của ([^()]{3,80})\)/u.exec(line.plain)?.[1]
  return {
    type: "Phụ lục",
    symbol:
      symbol && line
        ? line.plain
            .slice(symbol.index + symbol[0].length - (symbol[1] ?? "").length, symbol.index + symbol[0].length)
            .replace(/\s+/g, "")
        : null,
    date: line
      ? (findDates(source.folded, line.start, line.end).find((found) => found.value.length === 10)?.value ?? null)
      : null,
    issuer: issuer ? tidy(issuer) : null,
    title: tidy(named.join(" ")) || null,
  }
}

function readNews(lines: readonly Line[]): Identity {
  const posted = lines.findIndex(
    (line) =>
      /^(?:ngày đăng|cập nhật|đăng ngày)/u.test(line.folded) ||
      /\d{1,2}[/-]\d{1,2}[/-]\d{4}[ ,|-]*\d{1,2}:\d{2}|\d{1,2}:\d{2}[ ,|-]*\d{1,2}[/-]\d{1,2}[/-]\d{4}/u.test(
        line.folded,
      ),
  )
  const capture = /^[\p{L} ]{2,20}, ngày \d{1,2}-\d{1,2}-\d{4}$/u
  const own = posted >= 0 && (lines[posted]?.plain.length ?? 0) > 60 ? posted : posted - 1
  const title = (posted > 0 || own >= 0 ? lines[own] : undefined) ?? lines.find((line) => !capture.test(line.folded))
  return {
    type: null,
    symbol: null,
    date: null,
    issuer: null,
    title: title ? tidy(title.plain.replace(/\(\d{1,2}:\d{2} [\d/]+\)$/u, "")) : null,
  }
}

/** A document whose letterhead is lost: its first line is its type and title. */
function readBare(source: Source, lines: readonly Line[]): Identity {
  const first = lines[0] as Line
  const type = typeOpening.exec(first.folded)?.[1] ?? ""
  const rest = first.plain.slice(type.length).trim()
  const named = lines
    .slice(1, 6)
    .find((line) => bodyName.test(line.folded) && line.plain.length < 90 && !/[.;]$/.test(line.plain))
  const congress = /^đại hội/iu.test(rest) ? rest : null
  const actor =
    /(?:^|\n)([^\n.;]{3,50}?) (?:xây dựng|ban hành) (?:kế hoạch|chương trình|quyết định|chỉ thị|nghị quyết)/iu.exec(
      source.plain.slice(0, 3000),
    )?.[1]
  const cut = named?.plain.replace(/ (?:khóa|khoá|kỳ họp).*$/iu, "")
  const passed = source.folded.slice(-1500).match(/thông qua (?:ngày|vào ngày)[^.;]{5,40}/u)
  const own = new RegExp(`^số:? ?(${symbolPattern})`, "u").exec(first.folded.slice(type.length).trim())?.[1]
  const again = own === undefined ? -1 : source.folded.indexOf(`${own} ngày`)
  const cited = again < 0 ? "" : source.plain.slice(again, again + 160)
  const dated = passed?.[0] ?? cited.slice(0, (own?.length ?? 0) + 30).toLowerCase()
  const ofBody =
    / của ((?:Bộ|Ban|Chính phủ|Thủ tướng|Thành ủy|Tỉnh ủy|Quận ủy|Huyện ủy|UBND|Ủy ban|HĐND|Hội đồng)[^,.;()\n]{0,60}?)(?= về| ngày|[,.;()\n]|$)/u.exec(
      cited,
    )?.[1]
  return {
    type: `${type[0]?.toUpperCase()}${type.slice(1)}`,
    symbol:
      own === undefined
        ? null
        : rest.slice(rest.toLowerCase().indexOf(own), rest.toLowerCase().indexOf(own) + own.length).replace(/\s+/g, ""),
    date: findDates(dated).find((found) => found.value.length === 10)?.value ?? null,
    issuer: ofBody
      ? tidy(ofBody)
      : (congress ?? (cut ? tidy(cut) : actor && bodyName.test(actor.toLowerCase()) ? tidy(actor) : null)),
    title: tidy(first.plain),
  }
}

/** What the document says about itself; all null when the text is not a document but, say, news. */
export function readIdentity(source: Source, blocks: readonly Block[]): Identity {
  const lines = firstLines(source, 30)
  if (lines.length === 0) return { type: null, symbol: null, date: null, issuer: null, title: null }
  const top = lines.slice(0, 14)
  const symbolAt = top.findIndex((line) => /^số ?:?/u.test(line.folded) && symbolLine.test(line.folded))
  const motto = top.some((line) => /cộng hòa xã hội chủ nghĩa|^đảng cộng sản việt nam/u.test(line.folded))
  const blank = top.some((line) => /^số ?: ?\.* ?[/-]/u.test(line.folded))
  if (symbolAt >= 0 || motto || blank) return readLetter(source, blocks, lines, symbolAt)
  if ((lines[0] as Line).folded.startsWith("phụ lục")) return readAnnex(source, lines)
  const news = newsMark.test(source.folded.slice(0, 1500))
  const typeAt = top.findIndex((line) => typeLine.test(line.folded) && isCapitals(line.plain))
  if (typeAt >= 0 && !news) return readLetter(source, blocks, lines, -1)
  if (!news && typeOpening.test((lines[0] as Line).folded)) return readBare(source, lines)
  return readNews(lines)
}
