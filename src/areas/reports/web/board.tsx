import { signedIn } from "#src/areas/access/web/index.ts"
import { ButtonLink, Button } from "#src/ui/button.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { QueryForm } from "#src/ui/action-form.tsx"
import { DateField } from "#src/ui/field.tsx"
import { Figure } from "#src/ui/figure.tsx"
import { formatDay, formatNumber } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { DocumentTitle } from "#src/ui/page.tsx"
import { PrintButton } from "#src/ui/print-button.tsx"
import { daysBetween } from "#src/base/plain-date.ts"
import { worksAddress } from "./addresses.ts"
import { type BoardShown, showBoard } from "./board-data.ts"
import { DueThisWeek, Plans, Waiting } from "./board-lists.tsx"
import { MonthStrip, StandingMosaic, UnitTable } from "./board-standings.tsx"
import { RiskTargets } from "./board-targets.tsx"
import { boardText } from "./board-text.ts"
import type { Route } from "./+types/board.ts"
import "./board.css"

export function loader({ context, request }: Route.LoaderArgs) {
  return showBoard(signedIn(context), new URL(request.url).searchParams.get("ngay") ?? "")
}

export default function BoardPage({ loaderData: board }: Route.ComponentProps) {
  const text = useText(boardText)
  const empty = board.units.length === 0 && board.targets.length === 0 && board.waiting.length === 0
  return (
    <main id="noi-dung" tabIndex={-1} className="sheet board-sheet">
      <DocumentTitle of={text.title(formatDay(board.days.day))} />
      <Masthead board={board} />
      {empty ? (
        <EmptyState title={text.empty}>{text.emptyWhat}</EmptyState>
      ) : (
        <>
          <MonthStrip board={board} />
          <div className="cols">
            <StandingMosaic board={board} />
            <UnitTable board={board} />
            <RiskTargets board={board} />
            <Waiting board={board} />
            <DueThisWeek board={board} />
            <Plans board={board} />
          </div>
        </>
      )}
      <footer className="foot">
        <p>{text.foot}</p>
        {board.past ? <p>{text.footPast}</p> : null}
      </footer>
      <nav className="no-print board-days" aria-label={text.otherDay}>
        <QueryForm label={text.otherDay}>
          <DateField name="ngay" label={text.otherDay} value={board.days.day} optional />
          <Button>{text.show}</Button>
          {board.past ? <ButtonLink to="/dieu-hanh">{text.today}</ButtonLink> : null}
        </QueryForm>
      </nav>
    </main>
  )
}

function Masthead({ board }: { board: BoardShown }) {
  const text = useText(boardText)
  const language = useLanguage()
  const { days, past, targets, whole, unitName, locality } = board
  const seen = targets.flatMap((target) => (target.asOf === null ? [] : [daysBetween(target.asOf, days.day)]))
  const missing = targets.filter((target) => target.verdict === "no-data").length
  const count = (value: number) => formatNumber(value, language)
  const ages =
    seen.length === 0
      ? targets.length === 0
        ? null
        : text.noAges
      : text.ages(count(Math.min(...seen)), count(Math.max(...seen)))
  return (
    <header className="mast">
      <div>
        <p className="org">{text.place(whole ? locality : unitName, days.weekNumber, days.weekYear)}</p>
        <Headline board={board} />
      </div>
      <div className="asof">
        <p>
          <b>{past ? text.asOf(formatDay(days.day)) : text.asOfNow(formatDay(days.day))}</b>
        </p>
        {ages ? <p>{missing > 0 && seen.length > 0 ? `${ages}, ${text.missing(count(missing))}` : ages}</p> : null}
        {whole ? null : <p>{text.ownUnit(unitName)}</p>}
        <p className="tools">
          <PrintButton label={text.print} />
        </p>
      </div>
    </header>
  )
}

/** The news of the board in one sentence. */
function Headline({ board }: { board: BoardShown }) {
  const { headline } = useText(boardText)
  const language = useLanguage()
  const { late, lateWeekAgo, waiting, days } = board
  const count = (value: number) => formatNumber(value, language)
  const change = late - lateWeekAgo
  const compared =
    change < 0
      ? headline.less(count(-change))
      : change > 0
        ? headline.more(count(change))
        : late === 0
          ? headline.stillNone
          : headline.same
  return (
    <h1>
      {late === 0 ? (
        headline.noneLate
      ) : (
        <Figure to={worksAddress({ cutOff: days.day, standings: ["overdue"] })}>{headline.late(count(late))}</Figure>
      )}
      {compared}
      {"; "}
      {waiting.length === 0 ? (
        headline.noneWaiting
      ) : (
        <Figure to="#cho">{headline.waiting(count(waiting.length))}</Figure>
      )}
    </h1>
  )
}
