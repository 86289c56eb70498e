import type { SectionRole } from "./roles.ts"
import type { OutlineRole } from "./types.ts"

/** A node of the outline in offsets of `plain`, with the block it came from. */
export type Node = {
  start: number
  end: number
  /** Where the wording after the marker starts. */
  body: number
  marker: string | null
  family: string
  ordinal: number | null
  role: OutlineRole
  parent: number | null
  block: number
  /** What its children are: set on headings. */
  section: SectionRole
  narrative: boolean
}

/** "Căn cứ" of another document: no document is its own legal basis ("Căn cứ Kế hoạch này, các xã …"). */
export const onOther =
  "căn cứ(?! (?:nội dung )?(?:chương trình|kế hoạch|chỉ thị|nghị quyết|kết luận|đề án|thông báo|quyết định|hướng dẫn|văn bản)(?: hành động)? này)"
/** Legal bases and the like name documents, not work. */
export const basis = new RegExp(
  `^(?:${onOther}|xét |theo đề nghị|trên cơ sở (?:ý kiến|kết quả biểu quyết)|qua xem xét)`,
  "u",
)
