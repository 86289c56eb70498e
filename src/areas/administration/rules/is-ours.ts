import type { PlainDate } from "#src/base/plain-date.ts"

interface Held {
  authorityId: number
  validFrom: PlainDate
  validTo: PlainDate | null
}

/**
 * True when a person belongs to the authority alone: every post that they hold or will hold is there, or, when they hold none,
 * the one that ended last. An administrator must not get into another authority through somebody who has moved there.
 */
export function isOurs(held: readonly Held[], authorityId: number, today: PlainDate): boolean {
  const live = held.filter(({ validTo }) => validTo === null || validTo >= today)
  const last = held.toSorted((a, b) => (b.validTo ?? "").localeCompare(a.validTo ?? "")).slice(0, 1)
  const deciding = live.length > 0 ? live : last
  return deciding.length > 0 && deciding.every((post) => post.authorityId === authorityId)
}
