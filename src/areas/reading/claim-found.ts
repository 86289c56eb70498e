import type { ClaimKind, Value } from "./types.ts"

/** A claim in offsets of `plain`, before its surroundings are read. `anchor` is where its first number stands. */
export type FoundClaim = {
  start: number
  end: number
  anchor: number
  kind: ClaimKind
  values: Value[]
  block: number
  comparator?: string
  period?: string
  indicator?: string
}
