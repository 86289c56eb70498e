import { useLanguage, useText } from "#src/ui/language.tsx"
import type { DueDate } from "../rules/index.ts"
import { sayDerivation, sayUnconfirmed } from "./say.ts"
import { calendarText } from "./text.ts"

/** How a due day came about, step by step, each with its legal basis; says so when a basis or a year is not confirmed. */
export function DueDerivation({ due }: { due: DueDate }) {
  const language = useLanguage()
  const words = useText(calendarText).step
  const warning = sayUnconfirmed(due, language)
  return (
    <>
      <ol className="line">
        {sayDerivation(due, language).map((step, place) => (
          <li key={`${place}`} className="done">
            {step.sentence}
            {step.basis ? (
              <small>
                {words.basis(step.basis)}
                {step.verified ? null : <span className="soon"> ({words.unverified})</span>}
              </small>
            ) : null}
          </li>
        ))}
      </ol>
      {warning ? <p className="soon">{warning}</p> : null}
    </>
  )
}
