import { useText } from "#src/ui/language.tsx"
import type { Report } from "../store/reports.ts"
import { checkerText } from "./check-text.ts"
import { reportCheckText } from "./report-check-text.ts"

/** What the check of a frozen report's words found, and every difference that was kept with its explanation. */
export function CheckedWhenFrozen({ checked }: Pick<Report, "checked">) {
  const words = useText(reportCheckText)
  const { verdicts } = useText(checkerText)
  return (
    <section aria-labelledby="kiem-tra">
      <h2 id="kiem-tra">{words.frozen}</h2>
      {checked === null ? (
        <p className="muted">{words.notChecked}</p>
      ) : (
        <>
          <p>{words.frozenCounts(checked.counts.agrees, checked.counts.unknown)}</p>
          {checked.explained.length === 0 ? null : (
            <>
              <p>{words.frozenExplained(checked.explained.length)}</p>
              <ul>
                {checked.explained.map((each) => (
                  <li key={`${each.quote} ${each.words}`}>
                    <q>{each.quote}</q> ({verdicts[each.verdict]}): <span className="words">{each.words}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  )
}
