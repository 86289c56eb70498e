import { type CheckFinding, type CheckReason, type CheckVerdict, checkVerdicts } from "./types.ts"

interface Span {
  start: number
  end: number
}

/** Gathers what is found of each place; a place has one verdict, the gravest. */
export interface FindingList {
  add(span: Span, verdict: CheckVerdict, reason: CheckReason): void
  /** Whether anything is said of exactly this place. */
  has(span: Span): boolean
  /** The places in the order of the text; places that lie over each other have become one. */
  list(): CheckFinding[]
}

const rank = (verdict: CheckVerdict) => checkVerdicts.indexOf(verdict)
/** The graver of two verdicts on one place. */
export const graver = (one: CheckVerdict, other: CheckVerdict) => (rank(one) <= rank(other) ? one : other)

function addReason(reasons: CheckReason[], reason: CheckReason): void {
  if (!reasons.some((one) => one.code === reason.code)) {
    reasons.push(reason)
    return
  }
  const written = JSON.stringify(reason)
  if (!reasons.some((one) => JSON.stringify(one) === written)) reasons.push(reason)
}

/** Says little when something else is said of the same place. */
const faint = (reason: CheckReason) => reason.code === "nothing-held" || reason.code === "not-compared"

export function findingList(text: string): FindingList {
  const found = new Map<string, CheckFinding>()
  const key = (span: Span) => `${span.start} ${span.end}`
  return {
    add({ start, end }, verdict, reason) {
      if (start < 0 || end > text.length || end <= start) return
      const known = found.get(key({ start, end }))
      if (!known)
        found.set(key({ start, end }), { start, end, text: text.slice(start, end), verdict, reasons: [reason] })
      else {
        addReason(known.reasons, reason)
        known.verdict = graver(known.verdict, verdict)
      }
    },
    has: (span) => found.has(key(span)),
    list() {
      const sorted = [...found.values()].toSorted((one, other) => one.start - other.start || other.end - one.end)
      const merged: CheckFinding[] = []
      for (const one of sorted) {
        const last = merged.at(-1)
        if (!last || one.start >= last.end) {
          merged.push({ ...one, reasons: [...one.reasons] })
          continue
        }
        last.end = Math.max(last.end, one.end)
        last.text = text.slice(last.start, last.end)
        last.verdict = graver(last.verdict, one.verdict)
        for (const reason of one.reasons) addReason(last.reasons, reason)
      }
      for (const one of merged)
        one.reasons = one.reasons.some((reason) => !faint(reason))
          ? one.reasons.filter((reason) => !faint(reason))
          : one.reasons.slice(0, 1)
      return merged
    },
  }
}

/** How many places have each verdict. */
export function countVerdicts(findings: readonly CheckFinding[]): Record<CheckVerdict, number> {
  const counts: Record<CheckVerdict, number> = { contradicts: 0, differs: 0, agrees: 0, unknown: 0 }
  for (const { verdict } of findings) counts[verdict] += 1
  return counts
}
