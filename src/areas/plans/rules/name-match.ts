import type { NameWord } from "./name-key.ts"

/**
 * How far a written name shortens a unit's: 0 when every word is there (spelt out or in initials: "TN" for "Tài nguyên"), otherwise how
 * many of the unit's words it leaves out; null when it is no short form. The first word is never left out, nor a number.
 */
export function shortens(written: readonly NameWord[], full: readonly NameWord[]): number | null {
  const best = new Map<string, number | null>()
  const rest = (at: number, from: number, covered: number): number | null => {
    if (at === written.length) {
      const left = full.slice(from)
      return covered >= 2 && !left.some((word) => isNumber(word.letters)) ? left.length : null
    }
    const key = `${at}.${from}.${Math.min(covered, 2)}`
    const known = best.get(key)
    if (known !== undefined) return known
    const here = written[at]
    const there = full[from]
    let least: number | null = null
    const take = (found: number | null) => {
      if (found !== null && (least === null || found < least)) least = found
    }
    if (here && there) {
      if (here.letters === there.letters) take(rest(at + 1, from + 1, covered + 1))
      if (here.isInitials) {
        const span = initialsOf(here.letters, full, from)
        if (span > 0) take(rest(at + 1, from + span, covered + span))
      }
      if (at > 0 && !isNumber(there.letters)) {
        const skipped = rest(at, from + 1, covered)
        take(skipped === null ? null : skipped + 1)
      }
    }
    best.set(key, least)
    return least
  }
  return written.length === 0 || full.length === 0 ? null : rest(0, 0, 0)
}

export const isNumber = (letters: string): boolean => /^(?:\d+|[ivx]+)$/.test(letters)

/** How many words from `from` on have these letters as their first ones; 0 when they do not. */
function initialsOf(letters: string, full: readonly NameWord[], from: number): number {
  let words = 0
  for (let at = 0; at < letters.length; words += 1) {
    const word = full[from + words]
    if (!word) return 0
    // A unit's own name may hold initials already (HĐND): they are taken whole.
    if (word.isInitials && letters.startsWith(word.letters, at)) at += word.letters.length
    else if (word.letters.startsWith(letters[at] ?? "?") && !isNumber(word.letters)) at += 1
    else return 0
  }
  return words
}

/** Letters to change, add, leave out or swap to make one of the other; more than `most` counts as `most + 1`. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return Math.min(last[b.length] ?? 0, most + 1)
}

/** Whether one name is likely the other mistyped: a slip in eight letters, two in sixteen; numbers must be the same. */
export function isSlipOf(written: string, name: string): boolean {
  const most = Math.min(written.length, name.length) >= 16 ? 2 : Math.min(written.length, name.length) >= 8 ? 1 : 0
  if (most === 0 || numbers(written) !== numbers(name)) return false
  return slips(written, name, most) <= most
}

const numbers = (key: string) => key.split(" ").filter(isNumber).join(" ")
