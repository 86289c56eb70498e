/** Each token may call 120 times at once and then 10 times a second. */
const burst = 120
const perSecond = 10

interface Bucket {
  left: number
  at: number
}

/** Counts calls in this process. Several processes each count for themselves, which only makes the limit wider. */
export interface RateLimit {
  /** 0 when the call may go on, else the whole seconds to wait. */
  take(key: number, now: Date): number
}

export function rateLimit(): RateLimit {
  const buckets = new Map<number, Bucket>()
  return {
    take(key, now) {
      const at = now.getTime()
      const kept = buckets.get(key)
      const left = kept ? Math.min(burst, kept.left + (Math.max(0, at - kept.at) / 1000) * perSecond) : burst
      if (buckets.size > 10_000)
        for (const [other, bucket] of buckets) if (at - bucket.at > 60_000) buckets.delete(other)
      buckets.set(key, { left: left < 1 ? left : left - 1, at })
      return left < 1 ? Math.max(1, Math.ceil((1 - left) / perSecond)) : 0
    },
  }
}
