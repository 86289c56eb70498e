/** How many letters must be put in, taken out or changed to make one text of the other. */
export function distance(a: string, b: string): number {
  let before = Uint32Array.from({ length: b.length + 1 }, (_, i) => i)
  let now = new Uint32Array(b.length + 1)
  for (let i = 1; i <= a.length; i += 1) {
    now[0] = i
    const letter = a.charCodeAt(i - 1)
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (before[j - 1] as number) + (letter === b.charCodeAt(j - 1) ? 0 : 1)
      now[j] = Math.min(changed, (before[j] as number) + 1, (now[j - 1] as number) + 1)
    }
    ;[before, now] = [now, before]
  }
  return before[b.length] as number
}

/** Pairs of words of two texts that stand in the same order, the same words together where possible. */
export function matchWords(read: readonly string[], real: readonly string[]): boolean[] {
  const [n, m] = [read.length, real.length]
  const longest = Array.from({ length: n + 1 }, () => new Uint16Array(m + 1))
  for (let i = n - 1; i >= 0; i -= 1)
    for (let j = m - 1; j >= 0; j -= 1)
      (longest[i] as Uint16Array)[j] =
        read[i] === real[j]
          ? ((longest[i + 1] as Uint16Array)[j + 1] as number) + 1
          : Math.max((longest[i + 1] as Uint16Array)[j] as number, (longest[i] as Uint16Array)[j + 1] as number)
  const right = read.map(() => false)
  for (let i = 0, j = 0; i < n && j < m;) {
    if (read[i] === real[j]) {
      right[i] = true
      i += 1
      j += 1
    } else if (((longest[i + 1] as Uint16Array)[j] as number) >= ((longest[i] as Uint16Array)[j + 1] as number)) i += 1
    else j += 1
  }
  return right
}
