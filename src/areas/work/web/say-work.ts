import { describeDue, type WorkingCalendar } from "#src/areas/calendar/rules/index.ts"
import type { Language } from "#src/base/language.ts"
import { formatDay, type PlainDate } from "#src/base/plain-date.ts"
import { formatNumber, formatPercent, formatShortDay } from "#src/ui/format.ts"
import type { Standing as Tone } from "#src/ui/status.tsx"
import { isLateHandover, type WorkState } from "../rules/index.ts"
import { workText } from "./text.ts"

export interface DueFacts {
  state: WorkState
  dueOn: PlainDate | null
  handedOverOn: PlainDate | null
  doneOn: PlainDate | null
}

/** The due day of a row with its second line: working days left or late, or the day of the handover. */
export function sayRowDue(
  work: DueFacts,
  today: PlainDate,
  calendar: WorkingCalendar,
  language: Language,
): { due: string; dueNote?: string; standing: Tone } {
  const words = workText[language].list
  const due = work.dueOn === null ? words.noDue : formatDay(work.dueOn)
  if (work.state === "cancelled") return { due, standing: "waiting" }
  if (work.doneOn !== null)
    return {
      due,
      dueNote: words.doneOn(formatShortDay(work.doneOn)),
      standing: isLateHandover(work) ? "overdue" : "done",
    }
  if (work.state === "handed-over" && work.handedOverOn !== null && !isLateHandover(work))
    return { due, dueNote: words.handedOver(formatShortDay(work.handedOverOn)), standing: "waiting" }
  if (work.dueOn === null) return { due, standing: "running" }
  const { state, workingDays } = describeDue(work.dueOn, today, calendar)
  const days = formatNumber(workingDays, language)
  if (state === "overdue")
    return { due, dueNote: workingDays === 0 ? words.lateToday : words.late1(days), standing: "overdue" }
  if (state === "today") return { due, dueNote: words.dueToday, standing: "today" }
  return { due, dueNote: words.left(days), standing: state === "soon" ? "soon" : "running" }
}

/** How much is done, in the work's own measure: 268/319; 80 of 100 of nothing named is 80%. Nothing when nobody reported a number. */
export function sayAmounts(
  done: number | null,
  total: number | null,
  language: Language,
  measure = "",
): { label: string; percent?: number } | null {
  if (done === null) return null
  if (total === null) return { label: formatNumber(done, language) }
  if (total === 100 && measure === "") return { label: formatPercent(done, language, 0), percent: done }
  return { label: `${formatNumber(done, language)}/${formatNumber(total, language)}`, percent: (done / total) * 100 }
}

/** 268/319 thủ tục (84,0%). */
export function sayProgress(
  done: number | null,
  total: number | null,
  measure: string,
  language: Language,
): string | null {
  const amounts = sayAmounts(done, total, language, measure)
  if (!amounts) return null
  const share =
    amounts.percent === undefined || amounts.label.endsWith("%") ? "" : ` (${formatPercent(amounts.percent, language)})`
  return `${amounts.label}${measure === "" ? "" : ` ${measure}`}${share}`
}
