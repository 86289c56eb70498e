import "./calendar.css"
import { ButtonLink } from "#src/ui/button.tsx"
import { formatNumber } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import { openQuestionsOf, workingCalendar, yearStanding, type WorkingCalendar } from "../rules/index.ts"
import { DayForm } from "./day-form.tsx"
import { DayTable } from "./day-table.tsx"
import { YearGrid } from "./month-grid.tsx"
import { calendarText } from "./text.ts"
import type { YearAnswer, YearView } from "./year-view.ts"

/** The calendar of one year: what is off and why, what nobody has confirmed yet, and the form that changes it. */
export function YearPage({ view, answer }: { view: YearView; answer?: YearAnswer | undefined }) {
  const text = useText(calendarText).page
  const calendar = calendarOf(view)
  const mayChange = view.rights.own || view.rights.everyone
  return (
    <Page
      title={text.title(String(view.year))}
      lead={text.lead}
      crumbs={[{ label: text.administration, to: "/quan-tri" }]}
      actions={<Years year={view.year} />}
      notice={
        <Notices view={view} calendar={calendar} refusal={answer && !showsForm(view, answer) ? answer.refusal : null} />
      }
      aside={mayChange ? <DayForm view={view} answer={answer} /> : <p className="muted">{text.readOnly}</p>}
    >
      <YearGrid year={view.year} calendar={calendar} today={view.today} />
      <div className="stack day-tables">
        <DayTable reach="everyone" view={view} answer={answer} />
        <DayTable reach="own" view={view} answer={answer} />
      </div>
    </Page>
  )
}

const calendarOf = ({ rows }: YearView): WorkingCalendar =>
  workingCalendar(
    rows.filter((row) => row.reach === "everyone"),
    rows.filter((row) => row.reach === "own"),
  )

/** Whether the form that was sent is still on the page: its row may be gone meanwhile, or the right to it. */
function showsForm({ rights, editing, rows }: YearView, { intent, reach }: YearAnswer): boolean {
  switch (intent) {
    case "keep":
      return rights.own || rights.everyone
    case "remove":
      return editing?.reach === reach
    case "confirm":
      return rights[reach] && rows.some((row) => row.reach === reach && !row.verified)
  }
}

function Years({ year }: { year: number }) {
  const text = useText(calendarText).page
  return (
    <>
      <ButtonLink to={`?nam=${year - 1}`}>← {text.previous(String(year - 1))}</ButtonLink>
      <ButtonLink to={`?nam=${year + 1}`}>{text.next(String(year + 1))} →</ButtonLink>
    </>
  )
}

function Notices({ view, calendar, refusal }: { view: YearView; calendar: WorkingCalendar; refusal: string | null }) {
  const text = useText(calendarText).page
  const language = useLanguage()
  const standing = yearStanding(calendar, view.year)
  const doubtful = formatNumber(view.rows.filter((row) => !row.verified).length, language)
  const questions = openQuestionsOf(calendar, view.year, view.today)
  return (
    <>
      {refusal ? <Notice kind="error">{refusal}</Notice> : null}
      {view.done ? <Notice kind="done">{text.done[view.done]}</Notice> : null}
      {standing === "confirmed" ? null : (
        <Notice
          kind={standing === "partial" ? "info" : "warn"}
          title={standing === "partial" ? text.standing.partial(doubtful) : text.standing[standing](String(view.year))}
        >
          <p>{text.standingLead[standing]}</p>
        </Notice>
      )}
      {questions.length > 0 ? (
        <Notice kind="warn" title={text.questionTitle}>
          <ul>
            {questions.map((question) => (
              <li key={question.code}>{text.question[question.code]}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  )
}
