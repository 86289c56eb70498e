import type { DoubtfulWord, Place } from "./text-origin.ts"

/** A stretch that two texts share. */
export interface SharedStretch {
  before: number
  after: number
  length: number
}

/** Differences beyond this many lines or words are not followed: the text is then another text. */
const mostEdits = 400

/**
 * The stretches that a text and its edited form share, in order: found by lines, and inside changed lines by words. What is before
 * the first change and after the last is always found.
 */
export function sharedStretches(before: string, after: string): SharedStretch[] {
  const found: SharedStretch[] = []
  const lines = match(cutAfter(before, /\n/g), cutAfter(after, /\n/g))
  let [reachedBefore, reachedAfter] = [0, 0]
  const fill = (endBefore: number, endAfter: number) => {
    const [old, fresh] = [before.slice(reachedBefore, endBefore), after.slice(reachedAfter, endAfter)]
    if (old === "" || fresh === "") return
    for (const part of match(old.match(word) ?? [], fresh.match(word) ?? []))
      found.push({ ...part, before: part.before + reachedBefore, after: part.after + reachedAfter })
  }
  for (const line of lines) {
    fill(line.before, line.after)
    found.push(line)
    reachedBefore = line.before + line.length
    reachedAfter = line.after + line.length
  }
  fill(before.length, after.length)
  return found
}

/** A word, or one sign between words. */
const word = /[^\s|]+|[\s|]/g

function cutAfter(text: string, mark: RegExp): string[] {
  const parts: string[] = []
  let from = 0
  for (const { index } of text.matchAll(mark)) {
    parts.push(text.slice(from, index + 1))
    from = index + 1
  }
  if (from < text.length) parts.push(text.slice(from))
  return parts
}

/** The pieces that two lists share, as stretches of letters; the ends at once, the middle by the fewest edits. */
function match(before: readonly string[], after: readonly string[]): SharedStretch[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const middle = fewestEdits(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  const pairs: [number, number][] = []
  for (let i = 0; i < head; i += 1) pairs.push([i, i])
  for (const [b, a] of middle) pairs.push([b + head, a + head])
  for (let i = tail; i > 0; i -= 1) pairs.push([before.length - i, after.length - i])
  return inLetters(before, after, pairs)
}

/** Myers: follows the furthest reach of every diagonal, one edit more at a time, and walks back. */
function fewestEdits(before: readonly string[], after: readonly string[]): [number, number][] {
  const [n, m] = [before.length, after.length]
  if (n === 0 || m === 0) return []
  const most = Math.min(n + m, mostEdits)
  const reach = new Int32Array(2 * most + 3)
  const kept: Int32Array[] = []
  const at = (k: number) => k + most + 1
  for (let edits = 0; edits <= most; edits += 1) {
    kept.push(reach.slice())
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && (reach[at(k - 1)] ?? 0) < (reach[at(k + 1)] ?? 0))
      let x = down ? (reach[at(k + 1)] ?? 0) : (reach[at(k - 1)] ?? 0) + 1
      let y = x - k
      while (x < n && y < m && before[x] === after[y]) {
        x += 1
        y += 1
      }
      reach[at(k)] = x
      if (x >= n && y >= m) return walkBack(kept, n, m, at)
    }
  }
  return []
}

function walkBack(kept: readonly Int32Array[], n: number, m: number, at: (k: number) => number): [number, number][] {
  const pairs: [number, number][] = []
  let [x, y] = [n, m]
  for (let edits = kept.length - 1; edits >= 0; edits -= 1) {
    const reach = kept[edits] as Int32Array
    const k = x - y
    const down = k === -edits || (k !== edits && (reach[at(k - 1)] ?? 0) < (reach[at(k + 1)] ?? 0))
    const from = down ? k + 1 : k - 1
    const fromX = edits === 0 ? 0 : (reach[at(from)] ?? 0)
    const fromY = edits === 0 ? 0 : fromX - from
    while (x > fromX && y > fromY) {
      x -= 1
      y -= 1
      pairs.push([x, y])
    }
    x = fromX
    y = fromY
  }
  return pairs.toReversed()
}

function inLetters(
  before: readonly string[],
  after: readonly string[],
  pairs: readonly (readonly [number, number])[],
): SharedStretch[] {
  const [startsBefore, startsAfter] = [starts(before), starts(after)]
  const found: SharedStretch[] = []
  for (const [b, a] of pairs) {
    const [from, to] = [startsBefore[b] ?? 0, startsAfter[a] ?? 0]
    const length = before[b]?.length ?? 0
    const last = found.at(-1)
    if (last && last.before + last.length === from && last.after + last.length === to) last.length += length
    else found.push({ before: from, after: to, length })
  }
  return found
}

function starts(parts: readonly string[]): number[] {
  let at = 0
  return parts.map((part) => {
    const start = at
    at += part.length
    return start
  })
}

/**
 * Places and doubtful words of a text after an officer edited it. A place follows its words as far as some of them are still there;
 * a doubtful word that was touched is doubtful no longer.
 */
export function movePlaces(
  before: string,
  after: string,
  origin: { places: readonly Place[]; doubtful: readonly DoubtfulWord[] },
): { places: Place[]; doubtful: DoubtfulWord[] } {
  if (before === after) return { places: [...origin.places], doubtful: [...origin.doubtful] }
  const shared = sharedStretches(before, after)
  const places = origin.places.flatMap((place) => {
    const kept = within(shared, place.start, place.end)
    const [first, last] = [kept[0], kept.at(-1)]
    if (!first || !last) return []
    return [{ ...place, start: beginOf(after, first), end: endOf(after, last) }]
  })
  const doubtful = origin.doubtful.flatMap((word) => {
    const [kept, more] = within(shared, word.start, word.end)
    const whole = kept && !more && kept.end - kept.start === word.end - word.start && standsAlone(after, kept)
    return whole ? [{ ...word, start: kept.start, end: kept.end }] : []
  })
  return { places, doubtful }
}

interface Kept {
  start: number
  end: number
  /** As far as new letters reach before and after; 0 letters where the kept ones were not cut off. */
  from: number
  to: number
}

/** A word at the edge of a place that was written anew still belongs to the place, if it stands in its line. */
const beginOf = (text: string, kept: Kept): number => Math.max(kept.from, text.lastIndexOf("\n", kept.start - 1) + 1)
function endOf(text: string, kept: Kept): number {
  const stop = text.indexOf("\n", kept.end)
  return Math.min(kept.to, stop === -1 ? text.length : stop)
}

/** Where the shared letters of a stretch of the old text stand in the new one. */
function within(shared: readonly SharedStretch[], start: number, end: number): Kept[] {
  let [low, high] = [0, shared.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const stretch = shared[middle] as SharedStretch
    if (stretch.before + stretch.length <= start) low = middle + 1
    else high = middle
  }
  const found: Kept[] = []
  for (let i = low; i < shared.length; i += 1) {
    const stretch = shared[i] as SharedStretch
    if (stretch.before >= end) break
    const from = Math.max(start, stretch.before)
    const to = Math.min(end, stretch.before + stretch.length)
    const [before, next] = [shared[i - 1], shared[i + 1]]
    const keptFrom = stretch.after + from - stretch.before
    const keptTo = stretch.after + to - stretch.before
    found.push({
      start: keptFrom,
      end: keptTo,
      from: from > start ? (before ? before.after + before.length : 0) : keptFrom,
      to: to < end ? (next?.after ?? Number.POSITIVE_INFINITY) : keptTo,
    })
  }
  return found
}

/** Letters written onto a doubtful word make another word of it. */
const standsAlone = (text: string, { start, end }: Kept): boolean =>
  !/[\p{L}\p{N}]/u.test(text[start - 1] ?? "") && !/[\p{L}\p{N}]/u.test(text[end] ?? "")
