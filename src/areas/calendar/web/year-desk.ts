import * as v from "valibot"
import { complaints } from "#src/base/input.ts"
import type { Language } from "#src/base/language.ts"
import type { Outcome } from "#src/base/outcome.ts"
import { parsePlainDate, type PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { confirmDaysOff, confirmDaysOffInput, type ConfirmDaysOffRefusal } from "../actions/confirm-days-off.ts"
import type { CalendarDesk } from "../desk.ts"
import { keepDayOff, keepDayOffInput, type KeepDayOffRefusal } from "../actions/keep-day-off.ts"
import { removeDayOff, removeDayOffInput, type RemoveDayOffRefusal } from "../actions/remove-day-off.ts"
import { seenVersion } from "../store/seen.ts"
import { everyone, listDaysOff } from "../store/days-off.ts"
import { calendarText } from "./text.ts"
import type { DoneCode, YearAnswer, YearRow, YearView } from "./year-view.ts"

/** What the page of a year needs from the program: who looks, on which day, in which language, and how to read. */
export interface YearDesk extends Pick<CalendarDesk, "authorityId" | "rights"> {
  readonly today: PlainDate
  readonly language: Language
  read<T>(look: (db: ReadDb) => Promise<T>): Promise<T>
  /** The desk of an action for the request key of a form. */
  acting(requestKey: string | null): CalendarDesk
}

/** What the page of a year shows: `?nam=2027`, `&ngay=2027-02-04` to change that day, `&rieng=1` when it is the agency's own. */
export async function loadYear(desk: YearDesk, address: URL): Promise<YearView> {
  const asked = address.searchParams.get("nam") ?? ""
  const day = parsePlainDate(address.searchParams.get("ngay") ?? "")
  const year = day
    ? Number(day.slice(0, 4))
    : /^(19|20|21)\d\d$/.test(asked)
      ? Number(asked)
      : Number(desk.today.slice(0, 4))
  const stored = await desk.read((db) => listDaysOff(db, desk.authorityId, year))
  const rows = stored.map((row): YearRow => {
    const { scope, ...shown } = row
    return { ...shown, reach: scope === everyone ? "everyone" : "own", seen: seenVersion([row]) }
  })
  const reach = address.searchParams.get("rieng") === "1" ? "own" : "everyone"
  const editing = rows.find((row) => row.date === day && row.reach === reach && desk.rights[reach]) ?? null
  const done = address.searchParams.get("xong")
  return {
    year,
    today: desk.today,
    rows,
    rights: desk.rights,
    editing,
    newDate: editing ? null : day,
    done: done === "kept" || done === "confirmed" || done === "removed" ? done : null,
    requestKeys: [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()],
  }
}

/** Every reason for which a change of the calendar is refused. */
export type CalendarRefusal = KeepDayOffRefusal | ConfirmDaysOffRefusal | RemoveDayOffRefusal
type SentForm = { readonly fields: Record<string, string>; readonly lists: Record<string, string[]> }

/** Carries out a form of the page: where to go next, or what to say above the form that was sent. */
export async function changeYear(desk: YearDesk, form: SentForm): Promise<{ goTo: string } | YearAnswer> {
  const { fields, lists } = form
  const acting = desk.acting(fields["requestKey"] ?? null)
  switch (fields["intent"] ?? "keep") {
    case "confirm": {
      const parsed = v.safeParse(confirmDaysOffInput, { ...fields, days: lists["days"] ?? [] })
      if (!parsed.success) return complain(desk, form, parsed.issues)
      const first = [...parsed.output.days.keys()].sort()[0]
      return settle(desk, form, await confirmDaysOff(acting, parsed.output), "confirmed", first)
    }
    case "remove": {
      const parsed = v.safeParse(removeDayOffInput, fields)
      if (!parsed.success) return complain(desk, form, parsed.issues)
      return settle(desk, form, await removeDayOff(acting, parsed.output), "removed", parsed.output.date)
    }
    default: {
      const parsed = v.safeParse(keepDayOffInput, fields)
      if (!parsed.success) return complain(desk, form, parsed.issues)
      return settle(desk, form, await keepDayOff(acting, parsed.output), "kept", parsed.output.date)
    }
  }
}

function settle(
  desk: YearDesk,
  form: SentForm,
  outcome: Outcome<unknown, CalendarRefusal>,
  done: DoneCode,
  day: PlainDate | undefined,
) {
  if (outcome.ok) return { goTo: `/quan-tri/lich?nam=${(day ?? desk.today).slice(0, 4)}&xong=${done}` }
  return answer(form, {}, sayRefusal(outcome.refusal, desk.language))
}

function complain(desk: YearDesk, form: SentForm, issues: readonly v.BaseIssue<unknown>[]): YearAnswer {
  const { missing, other, ...others } = calendarText[desk.language].complaint
  const ofMissing: Readonly<Record<string, string>> = missing
  const ofOthers: Readonly<Record<string, string>> = others
  const errors = Object.entries(complaints(issues)).map(([name, code]) => [
    name,
    (code === "required" ? ofMissing[name] : ofOthers[code]) ?? other,
  ])
  return answer(form, Object.fromEntries(errors) as Record<string, string>, null)
}

const answer = ({ fields, lists }: SentForm, errors: Record<string, string>, refusal: string | null): YearAnswer => ({
  intent: fields["intent"] === "confirm" || fields["intent"] === "remove" ? fields["intent"] : "keep",
  reach: fields["reach"] === "own" ? "own" : "everyone",
  sent: { ...fields, days: lists["days"] ?? [] },
  errors,
  refusal,
})

/** Says why a change of the calendar was refused, and what to do. */
export function sayRefusal(refusal: CalendarRefusal, language: Language): string {
  const words = calendarText[language].refusal
  switch (refusal.code) {
    case "not-allowed":
      return words.notAllowed
    case "only-own-days":
      return words.onlyOwnDays
    case "not-a-weekday":
      return words.notAWeekday
    case "not-a-rest-day":
      return words.notARestDay
    case "shift-is-own":
      return words.shiftIsOwn
    case "basis-missing":
      return words.basisMissing
    case "day-taken":
      return words.dayTaken
    case "changed-meanwhile":
      return words.changedMeanwhile
    case "no-such-day":
      return words.noSuchDay
    case "request-key-reused":
      return words.keyReused
    default:
      return refusal satisfies never
  }
}
