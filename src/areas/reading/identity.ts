import type { Block } from "./blocks.ts"
import { findDates } from "./dates.ts"
import { typeLine, typeOpening } from "./document-types.ts"
import { authority, bodyName, issuerOfCentre, placed, readIssuer, withoutIssuer } from "./issuer.ts"
import { letterheadLines, type Line, mottoLine, rule } from "./letterhead.ts"
import { spelt } from "./name-spelling.ts"
import { introducedIn, numberBelow, ownLine, parentOf, symbolIn, symbolLine } from "./own-number.ts"
import { fold, type Source } from "./source.ts"
import { plainSymbol, symbolPattern } from "./symbols.ts"
import type { Identity } from "./types.ts"
import { isCapitals, tidy } from "./words.ts"

const newsMark = /ngày đăng|lượt xem|lượt truy cập|^\(?[a-zđ.]{2,20}\) ?-|^\(?hnp|bình luận|\d{1,2}:\d{2}/mu

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
      rule.test(text) ||
      /^(?:căn cứ|kính gửi|\(kèm theo|\(ban hành|[-_–—*]{2,}|\*)/u.test(folded) ||
      (folded.startsWith("thực hiện ") && !isCapitals(text))
    )
      break
    const before = parts.at(-1)
    if (before !== undefined && authority.test(folded) && !/(?:của|cho|và|với|tại|thuộc|do|[,-])$/iu.test(before)) break
    const of = parts.length === 0 ? /^của ([^\n]{4,70}?)(?= số:? ?\d|\n|$| về )/iu.exec(text) : null
    if (of) {
      issuer = spelt(tidy(of[1] ?? ""))
      const rest = text
        .slice(of[0].length)
        .replace(/^ số:? ?\d[^\n]*/iu, "")
        .trim()
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
  const plainType = lines.findIndex((line) => typeLine.test(line.folded) && line.folded !== "phụ lục")
  const titled = lines.findIndex(
    (line, i) => i > Math.max(0, symbolAt) && i < 16 && isCapitals(line.plain) && typeOpening.test(line.folded),
  )
  const typeAt = plainType >= 0 ? plainType : titled
  const typed = typeAt >= 0 ? (lines[typeAt] as Line) : null
  const typeName = typed ? typeOpening.exec(typed.folded)?.[1] : undefined
  const own = plainType < 0 && typed && typeName ? tidy(typed.plain.slice(typeName.length)) : ""
  const headEnd = typed?.end ?? lines.slice(0, symbolAt + 5).at(-1)?.end ?? 0
  const date =
    findDates(source.folded, lines[0]?.start ?? 0, headEnd).find((found) => found.value.length === 10)?.value ?? null
  const after = typed ? titleAfter(source, blocks, typed.end) : null
  const blank = lines.findIndex((line) => /^số ?:(?: ?[-/]|$)/u.test(line.folded))
  const numberAt = symbolAt >= 0 ? symbolAt : blank
  const stop = Math.min(numberAt >= 0 ? numberAt : 8, typeAt >= 0 ? typeAt : 8)
  const name = readIssuer(lines.slice(0, Math.max(0, stop)))
  const issuer = name === null ? null : spelt(tidy(name))
  const about = lines.find((line) => /^v\/v|^về việc/u.test(line.folded))
  const partyTop =
    after?.issuer && (issuer === null || /trung ương|^chính phủ$/u.test(issuer.toLowerCase())) ? after.issuer : null
  const symbol = symbolIn(lines[symbolAt])
  const parent = symbol === null ? parentOf(source, lines) : null
  const told =
    symbol === null && !parent && typed && typeName
      ? introducedIn(source.plain.slice(0, typed.start), source.folded.slice(0, typed.start), typeName)
      : null
  const below = typed && symbol === null ? numberBelow(source, typed.end) : null
  const title = tidy([own, own !== "" && !isCapitals(after?.title ?? "") ? "" : (after?.title ?? "")].join(" "))
  const whole =
    issuer !== null && /^(?:ủy|uỷ) ban nhân dân$|^hội đồng nhân dân$/iu.test(issuer) ? placed(lines, issuer) : issuer
  return {
    type: typeName ? `${typeName[0]?.toUpperCase()}${typeName.slice(1)}` : about ? "Công văn" : null,
    symbol: symbol ?? parent?.symbol ?? told?.symbol ?? below?.symbol ?? null,
    date: parent?.date ?? told?.date ?? date ?? below?.date ?? null,
    issuer: partyTop ?? issuerOfCentre(source, issuer) ?? whole ?? parent?.issuer ?? told?.issuer ?? null,
    title: withoutIssuer(title, whole) || (about ? tidy(about.plain) : null),
  }
}

/** An annex that came without its letter names the document it belongs to: "(Kèm theo Kế hoạch số … của …)". */
function readAnnex(source: Source, lines: readonly Line[]): Identity {
  const belongs = lines.findIndex((line) => /^\((?:được )?(?:ban hành|kèm)(?: |$)/u.test(line.folded))
  const named = lines.slice(1, belongs > 0 ? belongs : 2).map((line) => line.plain)
  const parent = parentOf(source, lines)
  return {
    type: "Phụ lục",
    symbol: parent?.symbol ?? null,
    date: parent?.date ?? null,
    issuer: parent?.issuer ?? null,
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
  const congress = /^đại hội[^.;]*?(?=, nhiệm kỳ|[.;]|$)/iu.exec(rest)?.[0] ?? null
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
      own === undefined ? null : plainSymbol(rest.slice(fold(rest).indexOf(own), fold(rest).indexOf(own) + own.length)),
    date: findDates(dated).find((found) => found.value.length === 10)?.value ?? null,
    issuer: ofBody
      ? tidy(ofBody)
      : (congress ?? (cut ? tidy(cut) : actor && bodyName.test(actor.toLowerCase()) ? tidy(actor) : null)),
    title: tidy(first.plain),
  }
}

/** What the document says about itself; all null when the text is not a document but, say, news. */
export function readIdentity(source: Source, blocks: readonly Block[]): Identity {
  const lines = letterheadLines(source, symbolLine)
  if (lines.length === 0) return { type: null, symbol: null, date: null, issuer: null, title: null }
  const top = lines.slice(0, 14)
  const symbolAt = top.findIndex(
    (line) => line.plain.length < 90 && symbolIn(line) !== null && ownLine.test(line.folded),
  )
  const motto = top.some((line) => mottoLine.test(line.folded))
  const blank = top.some((line) => /^số ?: ?\.* ?[/-]/u.test(line.folded))
  const stands = symbolAt >= 0 && (motto || (top[symbolAt] as Line).folded.startsWith("số"))
  if (stands || motto || blank) return readLetter(source, blocks, lines, symbolAt)
  const annexed =
    /^(?:mẫu |biểu |mẫu biểu |danh mục |bảng )/u.test((lines[0] as Line).folded) && parentOf(source, lines.slice(0, 8))
  if (annexed || (lines[0] as Line).folded.startsWith("phụ lục")) return readAnnex(source, lines)
  const news = newsMark.test(source.folded.slice(0, 1500))
  const typeAt = top.findIndex((line) => typeLine.test(line.folded) && isCapitals(line.plain))
  if (typeAt >= 0 && !news) return readLetter(source, blocks, lines, -1)
  if (!news && typeOpening.test((lines[0] as Line).folded)) return readBare(source, lines)
  return readNews(lines)
}
