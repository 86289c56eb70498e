import { type CheckFinding, type CheckReason, type CheckVerdict, checkVerdicts } from "./types.ts"

/** Gathers what is found of each place; a place has one verdict, the gravest. */
export interface FindingList {
  add(span: { start: number; end: number }, verdict: CheckVerdict, reason: CheckReason): void
  has(span: { start: number; end: number }): boolean
  list(): CheckFinding[]
}

const rank = (verdict: CheckVerdict) => checkVerdicts.indexOf(verdict)

export function findingList(text: string): FindingList {
  const found = new Map<string, CheckFinding>()
  const key = (span: { start: number; end: number }) => `${span.start} ${span.end}`
  return {
    add({ start, end }, verdict, reason) {
      if (start < 0 || end > text.length || end <= start) return
      const known = found.get(key({ start, end }))
      if (!known)
        found.set(key({ start, end }), { start, end, text: text.slice(start, end), verdict, reasons: [reason] })
      else {
        if (!known.reasons.some((one) => JSON.stringify(one) === JSON.stringify(reason))) known.reasons.push(reason)
        if (rank(verdict) < rank(known.verdict)) known.verdict = verdict
      }
    },
    has: (span) => found.has(key(span)),
    list: () => [...found.values()].toSorted((one, other) => one.start - other.start || one.end - other.end),
  }
}
