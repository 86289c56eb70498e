import { addDays, addMonths, plainDate, type PlainDate } from "#src/base/plain-date.ts"
import { formatNumber } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import {
  dayKinds,
  isWorkingDay,
  rowsOn,
  workingDaysBetween,
  type CalendarDay,
  type WorkingCalendar,
} from "../rules/index.ts"
import { sayDay, weeksOfMonth } from "./say.ts"
import { calendarText } from "./text.ts"

type Props = { year: number; calendar: WorkingCalendar; today: PlainDate }

/** The twelve months of a year. A day with a row of its own carries a mark and leads to that row. */
export function YearGrid({ year, calendar, today }: Props) {
  const text = useText(calendarText)
  const months = Array.from({ length: 12 }, (_, place) => addMonths(plainDate(`${year}-01-01`), place))
  return (
    <section aria-label={text.page.months}>
      <div className="months">
        {months.map((first) => (
          <Month key={first} first={first} calendar={calendar} today={today} />
        ))}
      </div>
      <Legend />
    </section>
  )
}

function Month({ first, calendar, today }: { first: PlainDate; calendar: WorkingCalendar; today: PlainDate }) {
  const text = useText(calendarText).page
  const language = useLanguage()
  const worked = workingDaysBetween(calendar, addDays(first, -1), addDays(addMonths(first, 1), -1))
  return (
    <table className="month">
      <caption>
        {text.month(String(Number(first.slice(5, 7))))}
        <small>{text.workingDays(formatNumber(worked, language))}</small>
      </caption>
      <thead>
        <tr>
          {text.weekdays.map((short, place) => (
            <th key={short} scope="col" abbr={text.weekdayNames[place]}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOfMonth(first).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, place) =>
              day === null ? (
                <td key={`${place}`} aria-hidden="true" />
              ) : (
                <Day key={day} day={day} calendar={calendar} today={today} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ day, calendar, today }: { day: PlainDate; calendar: WorkingCalendar; today: PlainDate }) {
  const text = useText(calendarText)
  const language = useLanguage()
  const row = rowsOn(calendar, day)[0]
  const classes = [
    isWorkingDay(calendar, day) ? "" : "rest",
    row ? `marked ${row.kind}` : "",
    row && !row.verified ? "doubt" : "",
  ]
  const number = Number(day.slice(8))
  return (
    <td className={classes.filter(Boolean).join(" ") || undefined} aria-current={day === today ? "date" : undefined}>
      {row ? (
        <a href={`#d-${day}`} title={sayMarked(row, text, sayDay(day, language))}>
          {number}
          <small>{`${text.kindMark[row.kind]}${row.verified ? "" : "?"}`}</small>
          <span className="sr">{`, ${sayMarked(row, text, sayDay(day, language))}`}</span>
        </a>
      ) : (
        number
      )}
    </td>
  )
}

type Words = (typeof calendarText)["vi"]

const sayMarked = (row: CalendarDay, text: Words, day: string): string =>
  [day, text.kind[row.kind], row.name, ...(row.verified ? [] : [text.page.unverified])].join(", ")

function Legend() {
  const text = useText(calendarText)
  return (
    <ul className="month-key" aria-label={text.page.legend}>
      {dayKinds.map((kind) => (
        <li key={kind}>
          <span className={`sample ${kind}`}>{text.kindMark[kind]}</span> {text.kind[kind]}
        </li>
      ))}
      <li>
        <span className="sample doubt">?</span> {text.page.legendUnverified}
      </li>
    </ul>
  )
}
