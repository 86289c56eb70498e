import { Bar } from "#src/ui/bar.tsx"
import { Figure } from "#src/ui/figure.tsx"
import { formatDay, formatNumber, formatPercent, formatShortDay } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { daysBetween, type PlainDate } from "#src/base/plain-date.ts"
import type { Language } from "#src/base/language.ts"
import { reasonOf, type ReportTarget, riskFirst, type TargetReason } from "../rules/index.ts"
import type { BoardShown } from "./board-data.ts"
import { boardText } from "./board-text.ts"

const mostTargets = 6
const toneOf: Record<ReportTarget["outlook"], string> = {
  "no-data": "none",
  stale: "soon",
  exceeded: "ok",
  met: "ok",
  "not-met": "late",
  "on-course": "ok",
  push: "soon",
  hard: "late",
}
const shownAsCourse = ["met", "exceeded", "on-course"]

const isShare = (target: ReportTarget): boolean => target.measureUnit.startsWith("%")

/** A value with its unit: 71,2%; 1.284 tỷ đồng. */
const measured = (value: number, target: ReportTarget, language: Language): string =>
  isShare(target) ? `${formatNumber(value, language)}%` : `${formatNumber(value, language)} ${target.measureUnit}`

/** What leaders must look at, worst first. */
export function RiskTargets({ board }: { board: BoardShown }) {
  const text = useText(boardText)
  const language = useLanguage()
  const { targets, days } = board
  const risky = riskFirst(targets)
  const count = (value: number) => formatNumber(value, language)
  const rest = targets.length - risky.length
  const opened = (outlooks: readonly string[]) =>
    `/so-lieu?ngay=${days.day}${outlooks.map((outlook) => `&nhan-dinh=${outlook}`).join("")}`
  return (
    <section className="c12" aria-labelledby="chi-tieu">
      <h2 id="chi-tieu">
        {text.risk}
        {targets.length > 0 ? (
          <small>
            {text.riskNote(count(risky.length), count(targets.length))}
            {rest > 0 ? (
              <>
                ; <Figure to={opened(shownAsCourse)}>{text.riskRest(count(rest))}</Figure>
              </>
            ) : null}
            {risky.length > mostTargets ? (
              <>
                ;{" "}
                <Figure to={opened(["not-met", "hard", "push", "stale", "no-data"])}>
                  {text.riskHidden(count(risky.length - mostTargets))}
                </Figure>
              </>
            ) : null}
          </small>
        ) : null}
      </h2>
      {risky.length === 0 ? (
        <p className="cap">{targets.length === 0 ? text.noTargets : text.noRisk}</p>
      ) : (
        <TargetTable targets={risky.slice(0, mostTargets)} board={board} />
      )}
    </section>
  )
}

function TargetTable({ targets, board }: { targets: readonly ReportTarget[]; board: BoardShown }) {
  const text = useText(boardText)
  const year = String(Number(board.days.day.slice(0, 4)) - 1)
  return (
    <>
      <div className="scroll">
        <table className="table records targets">
          <thead>
            <tr>
              <th scope="col">{text.target}</th>
              <th scope="col" className="num">
                {text.value}
              </th>
              <th scope="col" className="num">
                {text.plan}
              </th>
              <th scope="col" className="num">
                {text.share}
              </th>
              <th scope="col" className="num">
                {text.lastYear(year)}
              </th>
              <th scope="col">{text.bar}</th>
              <th scope="col">{text.seenOn}</th>
              <th scope="col">{text.outlook}</th>
            </tr>
          </thead>
          <tbody>
            {targets.map((target) => (
              <TargetRow key={target.id} target={target} board={board} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="cap">{text.targetsCaption}</p>
    </>
  )
}

function TargetRow({ target, board }: { target: ReportTarget; board: BoardShown }) {
  const text = useText(boardText)
  const language = useLanguage()
  const to = `/so-lieu/${target.indicatorId}`
  const { day } = board.days
  const year = String(Number(day.slice(0, 4)) - 1)
  const dash = <span className="none">–</span>
  const number = (value: number) =>
    isShare(target) ? `${formatNumber(value, language)}%` : formatNumber(value, language)
  return (
    <tr>
      <th scope="row">
        <span className="two-lines">
          <a href={to}>{target.name}</a>
          {target.unit === null && target.periodEnd.slice(0, 4) === day.slice(0, 4) ? null : (
            <small>
              {[
                target.unit,
                target.periodEnd.slice(0, 4) === day.slice(0, 4) ? null : text.untilYear(target.periodEnd.slice(0, 4)),
              ]
                .filter(Boolean)
                .join(" · ")}
            </small>
          )}
        </span>
      </th>
      <td className="num v" data-l={text.value}>
        {target.value === null ? (
          <b className="none">{text.noData}</b>
        ) : (
          <Figure to={`${to}#so`}>{measured(target.value, target, language)}</Figure>
        )}
      </td>
      <td className="num" data-l={text.plan}>
        {target.comparator === "at-most" ? "≤ " : ""}
        {number(target.plan)}
      </td>
      <td className="num" data-l={text.share}>
        {target.share === null ? dash : formatPercent(target.share, language)}
      </td>
      <td className="num" data-l={text.lastYear(year)}>
        {target.lastYear === null ? dash : number(target.lastYear)}
      </td>
      <td className="broad">
        {target.value === null || target.plan === 0 ? (
          dash
        ) : (
          <Bar
            value={target.value}
            plan={target.plan}
            {...(target.lastYear === null ? {} : { before: target.lastYear })}
          />
        )}
      </td>
      <td data-l={text.seenOn}>
        {target.asOf === null ? (
          <span className="none">{text.notReported}</span>
        ) : (
          <span className="nb">
            {target.asOf.slice(0, 4) === day.slice(0, 4) ? formatShortDay(target.asOf) : formatDay(target.asOf)}{" "}
            <span className={target.outlook === "stale" ? "soon" : "muted"}>
              {text.age(formatNumber(daysBetween(target.asOf, day), language))}
            </span>
          </span>
        )}
      </td>
      <td data-l={text.outlook}>
        <Verdict target={target} day={day} />
      </td>
    </tr>
  )
}

/** The outlook in a word, and why in figures. */
function Verdict({ target, day }: { target: ReportTarget; day: PlainDate }) {
  const text = useText(boardText)
  const reason = useReason(target, reasonOf(target, day))
  return (
    <span className="two-lines">
      <b className={toneOf[target.outlook]}>{text.outlooks[target.outlook]}</b> <span className="why-of">{reason}</span>
    </span>
  )
}

function useReason(target: ReportTarget, reason: TargetReason): string {
  const text = useText(boardText)
  const language = useLanguage()
  const gap = (value: number) =>
    isShare(target)
      ? `${formatNumber(value, language, { decimals: 2 })} ${text.point}`
      : measured(value, target, language)
  switch (reason.code) {
    case "to-go":
      return text.reasons.toGo(gap(reason.gap), formatNumber(reason.weeks, language))
    case "above":
      return text.reasons.above(gap(reason.gap))
    case "short":
      return text.reasons.short(gap(reason.gap))
    case "stale":
      return text.reasons.stale(text.cadences[reason.cadence])
    case "waiting-for":
      return text.reasons.waitingFor(reason.owner)
    case "none":
      return ""
  }
}
