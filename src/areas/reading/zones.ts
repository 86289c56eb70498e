import type { Block } from "./blocks.ts"
import type { Source } from "./source.ts"
import { isCapitals } from "./words.ts"

/** Where a block stands: top of the letter, legal bases and introduction, body, or recipients and signature. */
export type Zone = "letterhead" | "preamble" | "body" | "tail"
export type Zones = readonly Zone[]

const tailStart = /^(?:nơi nhận|tm\.|t\/m|kt\.|k\/t|tl\.|t\/l|tuq\.|chủ tọa|xác nhận của)/u
const annexStart = /^(?:phụ lục|danh mục|kế hoạch$|chương trình|đề án|quy (?:chế|định)$|nhiệm vụ |bảng |mẫu |biểu |\((?:ban hành )?kèm theo)/u
const basis = /^(?:căn cứ|thực hiện|triển khai thực hiện|xét |theo đề nghị|trên cơ sở|qua xem xét|sau khi|theo |để )/u

const isMotto = (folded: string) => /cộng hòa xã hội chủ nghĩa việt nam|^độc lập ?- ?tự do|^đảng cộng sản việt nam|^số ?:? ?\d|, ngày .{1,14}tháng .{1,10}năm/u.test(folded)

/** Sorts the blocks into zones. */
export function readZones(source: Source, blocks: readonly Block[]): Zones {
  const zones: Zone[] = []
  let zone: Zone = "preamble"
  const lastHead = blocks.slice(0, 8).findLastIndex((block) => isMotto(source.folded.slice(block.start, Math.min(block.end, block.start + 200))) && block.end - block.start < 160)
  blocks.forEach((block, i) => {
    const folded = source.folded.slice(block.start, Math.min(block.end, block.start + 200))
    const length = block.end - block.start
    if (i <= lastHead) {
      zones.push("letterhead")
      return
    }
    if (tailStart.test(folded) && (zone !== "tail" || true) && length < 200) zone = "tail"
    else if (zone === "tail") {
      const annex = annexStart.test(folded) && (isCapitals(source.plain.slice(block.start, block.end)) || folded.startsWith("("))
      const marked = block.marker !== null && block.marker.rank <= 7 && !folded.startsWith("-")
      if (annex || marked || block.kind === "row" || length > 260) zone = "body"
    } else if (zone === "preamble" && block.marker && !basis.test(source.folded.slice(block.body, block.body + 30))) zone = "body"
    else if (zone === "preamble" && !block.marker && length > 40 && !basis.test(folded) && !isCapitals(source.plain.slice(block.start, block.end))) zone = "body"
    zones.push(zone)
  })
  return zones
}
