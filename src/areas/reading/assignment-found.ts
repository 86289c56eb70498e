import type { DoubtCode } from "./types.ts"
import type { UnitPlace } from "./unit-lists.ts"
import type { Range } from "./words.ts"

/** An assignment in offsets of `plain`. `nodes` are the outline nodes whose work it gives out. */
export type FoundAssignment = {
  start: number
  end: number
  lead: Range | null
  coordinating: UnitPlace[]
  work: Range
  deadline: string | null
  deadlineText: string | null
  assigner: Range | null
  product: Range | null
  nodes: number[]
  /** Doubts that the reading itself leaves. */
  signs: DoubtCode[]
  way: "sentence" | "block" | "table" | "heading"
}
