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

/** Legal bases and the like name documents, not work. */
export const basis = /^(?:căn cứ|xét |theo đề nghị|trên cơ sở (?:ý kiến|kết quả biểu quyết)|qua xem xét)/u
