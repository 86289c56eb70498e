import type { PlainDate } from "#src/base/plain-date.ts"
import { type Standing, standingOf, type StandingFacts } from "./standing.ts"
import type { WorkState } from "./task-states.ts"

/** What is known of a work today that tells where it stood at the end of a past day. */
export interface TermsAt {
  state: WorkState
  dueOn: PlainDate | null
  handedOverOn: PlainDate | null
  doneOn: PlainDate | null
  cancelledOn: PlainDate | null
  /** The due day before the first extension granted after the cut-off. */
  dueBeforeExtension: PlainDate | null
  /** False when the work got its due day only after the cut-off. */
  hadDue: boolean | null
  /** The day of a handover that was made by the cut-off and judged after it. */
  handoverJudgedLater: PlainDate | null
}

/** Where a work stood at the end of a past day, whatever was granted, handed over or accepted since. */
export function standingAt(terms: TermsAt, cutOff: PlainDate): Standing {
  return standingOf(factsAt(terms, cutOff), cutOff)
}

/** State, due day and handover of a work as they were at the end of a past day. */
export function factsAt(terms: TermsAt, cutOff: PlainDate): StandingFacts {
  const dueOn = terms.hadDue === false ? null : (terms.dueBeforeExtension ?? terms.dueOn)
  if (terms.doneOn !== null && terms.doneOn <= cutOff) return { state: "done", dueOn, handedOverOn: terms.handedOverOn }
  if (terms.cancelledOn !== null && terms.cancelledOn <= cutOff)
    return { state: "cancelled", dueOn, handedOverOn: null }
  const waiting =
    terms.handoverJudgedLater ??
    (terms.state === "handed-over" && terms.handedOverOn !== null && terms.handedOverOn <= cutOff
      ? terms.handedOverOn
      : null)
  return waiting === null
    ? { state: "doing", dueOn, handedOverOn: null }
    : { state: "handed-over", dueOn, handedOverOn: waiting }
}
