import type { Block } from "./blocks.ts"
import { onOther } from "./outline-node.ts"
import type { Source } from "./source.ts"
import { isCapitals } from "./words.ts"

/** Where a block stands: top of the letter, legal bases and introduction, body, captions of pictures, or what follows the end. */
export type Zone = "letterhead" | "preamble" | "body" | "caption" | "tail"
export type Zones = readonly Zone[]
/** Zones that hold no wording of the document itself. */
export const aside: ReadonlySet<Zone> = new Set(["letterhead", "caption", "tail"])

const tailStart = /^(?:nơi nhận|tm\.|t\/m|kt\.|k\/t|tl\.|t\/l|tuq\.|chủ tọa|xác nhận của)/u
/** What a news page goes on with after the article. */
const afterArticle =
  /^(?:tin (?:liên quan|khác|cùng chuyên mục|mới|đọc nhiều|nổi bật)|bài (?:viết )?(?:liên quan|khác)|các (?:tin|bài)(?: viết)? (?:khác|cũ hơn|mới hơn|liên quan|đã đưa)|bình luận|ý kiến bạn đọc|từ khóa ?:|tags? ?:|chia sẻ)/u
const annexStart =
  /^(?:phụ lục|danh mục|kế hoạch$|chương trình|đề án|quy (?:chế|định)$|nhiệm vụ |bảng |mẫu |biểu |\((?:ban hành )?kèm theo)/u
const basis = new RegExp(
  `^(?:${onOther}|thực hiện|triển khai thực hiện|xét |theo đề nghị|trên cơ sở|qua xem xét|sau khi|theo |để )`,
  "u",
)

/** What a numbered line rests on: a marked line is no basis merely because its work is to "thực hiện" something. */
const markedBasis = new RegExp(
  `^(?:${onOther}|xét |theo đề nghị|(?:thực hiện|triển khai thực hiện|trên cơ sở|theo) (?:các )?(?:hiến pháp|luật|bộ luật|pháp lệnh|nghị quyết|nghị định|quyết định|chỉ thị|kết luận|kế hoạch|chương trình|thông (?:báo|tư|tri)|công văn|hướng dẫn|quy định|tờ trình|đề án) (?:số|của|ngày|\\d))`,
  "u",
)

const isMotto = (folded: string) =>
  /cộng hòa xã hội chủ nghĩa việt nam|^độc lập ?- ?tự do|^đảng cộng sản việt nam|^số ?:? ?\d|, ngày .{1,14}tháng .{1,10}năm/u.test(
    folded,
  )

/** The line under a picture: it says so, or stands twice, once for the picture and once for the page. */
function isCaption(source: Source, blocks: readonly Block[], i: number): boolean {
  const block = blocks[i] as Block
  if (block.marker !== null || block.kind === "row" || block.end - block.start > 260) return false
  const text = source.folded.slice(block.start, block.end)
  if (/^(?:ảnh|hình ảnh|nguồn ảnh|video|clip) ?:/u.test(text)) return true
  const same = (other: Block | undefined) =>
    other !== undefined && other.end - other.start === text.length && source.folded.startsWith(text, other.start)
  return text.length > 12 && (same(blocks[i - 1]) || same(blocks[i + 1]))
}

const typeAlone =
  /^(?:nghị quyết|quyết định|chỉ thị|kết luận|kế hoạch|chương trình(?: hành động| công tác)?|thông (?:báo|tri|tư)|nghị định|hướng dẫn|quy (?:định|chế)|công điện|tờ trình|báo cáo|đề án|phương án)(?: \([\p{L}, ]{3,20}\))?$/u

const motto = /cộng hòa xã hội chủ nghĩa việt nam|^đảng cộng sản việt nam/u
/** The last block of the letterhead: what a page has before it belongs to it, and so do the lines of the title. */
function letterheadEnd(source: Source, blocks: readonly Block[]): number {
  const near = blocks.slice(0, 40)
  const of = (block: Block) => source.folded.slice(block.start, Math.min(block.end, block.start + 200))
  const main = near.findIndex((block) => motto.test(of(block)) && block.end - block.start < 160)
  let last = blocks
    .slice(0, Math.max(8, main < 0 ? 0 : main + 8))
    .findLastIndex((block) => isMotto(of(block)) && block.end - block.start < 160)
  if (last < 0) return last
  const title = near.findIndex((block, i) => i > last && i < last + 5 && typeAlone.test(of(block)))
  if (title >= 0 && isCapitals(source.plain.slice(near[title]?.start, near[title]?.end)))
    for (last = title; isTitle(source, blocks[last + 1]);) last += 1
  const addressed = blocks.findIndex((block, i) => i > last && i < last + 4 && of(block).startsWith("kính gửi"))
  if (addressed < 0) return last
  last = addressed
  while (last - addressed < 30 && blocks[last + 1]?.marker?.family === "dash") last += 1
  return last
}

/** A line of the title: capitals, or "Về …" under the type. */
function isTitle(source: Source, block: Block | undefined): boolean {
  if (!block || block.marker !== null || block.kind === "row" || block.end - block.start > 600) return false
  const folded = source.folded.slice(block.start, block.start + 12)
  if (/^(?:căn cứ|quyết|xét )/u.test(folded)) return false
  const text = source.plain.slice(block.start, block.end)
  return isCapitals(text) || /^[-_–—*]+$/.test(text) || (/^(?:về |v\/v)/u.test(folded) && !/[.;:]$/.test(text))
}

/** Sorts the blocks into zones. */
export function readZones(source: Source, blocks: readonly Block[]): Zones {
  const zones: Zone[] = []
  let zone: Zone = "preamble"
  const lastHead = letterheadEnd(source, blocks)
  blocks.forEach((block, i) => {
    const folded = source.folded.slice(block.start, Math.min(block.end, block.start + 200))
    const length = block.end - block.start
    if (i <= lastHead) {
      zones.push("letterhead")
      return
    }
    if (isCaption(source, blocks, i)) {
      zones.push("caption")
      return
    }
    if (length < 200 && (tailStart.test(folded) || (length < 60 && afterArticle.test(folded)))) zone = "tail"
    else if (zone === "tail") {
      const annex =
        annexStart.test(folded) && (isCapitals(source.plain.slice(block.start, block.end)) || folded.startsWith("("))
      const marked = block.marker !== null && block.marker.rank <= 7 && !folded.startsWith("-")
      if (annex || marked || block.kind === "row" || length > 260) zone = "body"
    } else if (
      zone === "preamble" &&
      block.marker &&
      !markedBasis.test(source.folded.slice(block.body, block.body + 60))
    )
      zone = "body"
    else if (
      zone === "preamble" &&
      !block.marker &&
      length > 40 &&
      !basis.test(folded) &&
      !isCapitals(source.plain.slice(block.start, block.end))
    )
      zone = "body"
    zones.push(zone)
  })
  return zones
}
