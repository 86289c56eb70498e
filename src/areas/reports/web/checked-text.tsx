import type { ReactNode } from "react"
import { Disclosure } from "#src/ui/disclosure.tsx"
import { formatDay, formatNumber } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { type CheckFinding, type CheckReason, checkVerdicts, type TextCheck } from "../rules/checker/index.ts"
import { checkerText, sayReason } from "./check-text.ts"
import { type ShownVerdict, shownAs, shownVerdicts } from "./shown-verdict.ts"

const shapes: Record<ShownVerdict, ReactNode> = {
  contradicts: <path d="M6 1.2 11.2 10.6H.8zM6 4.6v2.6M6 8.6v.9" />,
  differs: <path d="M1.8 4.2h8.4M1.8 7.8h8.4M8.2 1.4 3.8 10.6" />,
  remark: <path d="M6 1.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6zM6 5.4v3M6 3.2v.9" />,
  agrees: <path d="M2 6.5 5 9.5 10 3" />,
  unknown: <path d="M3.6 4.2C3.8 2.6 4.8 2 6 2c1.4 0 2.4.8 2.4 2.1C8.4 5.7 6 5.8 6 7.5M6 9v1.6" />,
}

function VerdictMark({ verdict }: { verdict: ShownVerdict }) {
  return (
    <svg
      width="12"
      height="12"
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      {shapes[verdict]}
    </svg>
  )
}

/** More places than this with nothing to say about them are folded away; a link to one opens the fold. */
const mostOpen = 4

const placeId = (index: number) => `cho-${index + 1}`
const reasonId = (index: number) => `ly-do-${index + 1}`

type CheckedTextProps = {
  text: string
  check: TextCheck
  /** Where the works behind a report's own count are listed. */
  countAddress?: ((ref: string) => string) | undefined
  /** What stands below the reasons of a finding. */
  below?: ((finding: CheckFinding) => ReactNode) | undefined
}

/** A text with each figure marked in place, and beside it why. Works without script: every mark is a link to its reason. */
export function CheckedText({ text, check: { findings }, countAddress, below }: CheckedTextProps) {
  const words = useText(checkerText)
  const marked = withoutOverlaps(findings, text.length)
  const numbered = findings.map((finding, index) => ({ finding, index }))
  return (
    <div className="chk-panes">
      <section className="chk-text" aria-labelledby="van-ban-kiem-tra">
        <h3 id="van-ban-kiem-tra">{words.textTitle}</h3>
        <div className="text">{marks(text, findings, marked)}</div>
      </section>
      <section className="chk-reasons" aria-labelledby="ly-do">
        <h3 id="ly-do">{words.reasons}</h3>
        {shownVerdicts.map((verdict) => {
          const here = numbered.filter(({ finding }) => shownAs(finding) === verdict)
          if (here.length === 0) return null
          const reasons = (
            <ul className="chk-list">
              {here.map(({ finding, index }) => (
                <Reasons
                  key={index}
                  finding={finding}
                  index={index}
                  placed={marked.has(index)}
                  countAddress={countAddress}
                  below={below}
                />
              ))}
            </ul>
          )
          return (
            <section key={verdict} aria-labelledby={`nhom-${verdict}`}>
              <h4 id={`nhom-${verdict}`} className={`chk-word ${verdict}`}>
                <VerdictMark verdict={verdict} /> <span>{`${words.verdicts[verdict]} (${here.length})`}</span>
              </h4>
              {verdict === "unknown" && here.length > mostOpen ? (
                <Disclosure title={words.showUnknown}>{reasons}</Disclosure>
              ) : (
                reasons
              )}
            </section>
          )
        })}
      </section>
    </div>
  )
}

type ReasonsProps = Pick<CheckedTextProps, "countAddress" | "below"> & {
  finding: CheckFinding
  index: number
  placed: boolean
}

function Reasons({ finding, index, placed, countAddress, below }: ReasonsProps) {
  const words = useText(checkerText)
  const language = useLanguage()
  const named = <q>{finding.text}</q>
  return (
    <li id={reasonId(index)}>
      <b>
        {`${index + 1}. `}
        {placed ? (
          <a href={`#${placeId(index)}`} title={words.back}>
            {named}
          </a>
        ) : (
          named
        )}
      </b>
      {finding.reasons.map((reason) => (
        <p key={JSON.stringify(reason)}>
          {sayReason(reason, language)} <Record reason={reason} countAddress={countAddress} />
        </p>
      ))}
      {below?.(finding)}
    </li>
  )
}

/** The record that a verdict rests on: its value, period and cut-off, and the way to it. */
function Record({ reason, countAddress }: Pick<CheckedTextProps, "countAddress"> & { reason: CheckReason }) {
  const words = useText(checkerText)
  const language = useLanguage()
  if ("ref" in reason) return countAddress ? <a href={countAddress(reason.ref)}>{words.openCount}</a> : null
  if (!("held" in reason)) return null
  const { held } = reason
  if (!("indicatorId" in held)) return <a href={`/van-ban/${held.id}`}>{words.openDocument}</a>
  return (
    <span className="chk-held">
      {`${words.held(formatNumber(held.value, language), held.measureUnit, formatDay(held.periodStart), formatDay(held.periodEnd), formatDay(held.asOf))}${held.source === "" ? "" : ` (${words.source(held.source)})`}. `}
      <a href={`/so-lieu/${held.indicatorId}`}>{words.openFigure}</a>
    </span>
  )
}

/** Which findings are marked in the text: where two lie over each other, the graver one; a text cannot be marked twice. */
function withoutOverlaps(findings: readonly CheckFinding[], length: number): Set<number> {
  const kept = new Set<number>()
  const taken = new Uint8Array(length)
  for (const verdict of checkVerdicts)
    findings.forEach((finding, index) => {
      if (finding.verdict !== verdict || taken.subarray(finding.start, finding.end).includes(1)) return
      kept.add(index)
      taken.fill(1, finding.start, finding.end)
    })
  return kept
}

function marks(text: string, findings: readonly CheckFinding[], marked: ReadonlySet<number>): ReactNode[] {
  const parts: ReactNode[] = []
  let reached = 0
  findings.forEach((finding, index) => {
    if (!marked.has(index)) return
    parts.push(text.slice(reached, finding.start), <Mark key={index} finding={finding} index={index} />)
    reached = finding.end
  })
  parts.push(text.slice(reached))
  return parts
}

function Mark({ finding, index }: { finding: CheckFinding; index: number }) {
  const words = useText(checkerText)
  const verdict = shownAs(finding)
  return (
    <a className={`chk ${verdict}`} id={placeId(index)} href={`#${reasonId(index)}`}>
      <span className="chk-tag">
        <VerdictMark verdict={verdict} />
        <span aria-hidden="true">{index + 1}</span>
        <span className="sr">{`${index + 1}, ${words.verdicts[verdict]}: `}</span>
      </span>
      {finding.text}
    </a>
  )
}
