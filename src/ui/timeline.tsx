import type { ReactNode } from "react"
import { formatClock, formatInstant } from "./format.ts"

export type Happening = { id: string; at: Date; what: ReactNode; note?: ReactNode; quote?: string }

/** What happened, newest first as given. The short form leaves the year out; `full` writes it. */
export function Timeline({ of: happenings, full }: { of: readonly Happening[]; full?: boolean }) {
  return (
    <ol className={full ? "log full" : "log"}>
      {happenings.map(({ id, at, what, note, quote }) => (
        <li key={id}>
          <time dateTime={at.toISOString()}>
            {full ? formatInstant(at) : `${formatInstant(at).slice(0, 5)}, ${formatClock(at)}`}
          </time>
          <div>
            {what}
            {note ? <small>{note}</small> : null}
            {quote ? <small className="quote">{quote}</small> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

export type Step = { id: string; title: string; standing: "done" | "here" | "later"; note?: ReactNode }

/** The way a thing goes: filled is done, ring is now, hollow is later; `note` says it in words. */
export function Steps({ of: steps }: { of: readonly Step[] }) {
  return (
    <ol className="line">
      {steps.map((step) => (
        <li
          key={step.id}
          className={step.standing === "later" ? undefined : step.standing}
          aria-current={step.standing === "here" ? "step" : undefined}
        >
          <b>{step.title}</b>
          {step.note ? <small>{step.note}</small> : null}
        </li>
      ))}
    </ol>
  )
}
