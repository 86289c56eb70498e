import type { PlainDate } from "#src/base/plain-date.ts"
import type { CalendarDay, CalendarRights, Reach } from "../rules/index.ts"

/** A row of the year, with what stands for it as the person sees it now. */
export type YearRow = CalendarDay & { readonly reach: Reach; readonly seen: string }

export type DoneCode = "kept" | "confirmed" | "removed"

/** Everything the page of a year shows. */
export type YearView = {
  readonly year: number
  readonly today: PlainDate
  readonly rows: readonly YearRow[]
  readonly rights: CalendarRights
  /** The row that the form changes; null when the form adds a day. */
  readonly editing: YearRow | null
  /** The day that a new row begins with. */
  readonly newDate: PlainDate | null
  readonly done: DoneCode | null
  /** One key for each form of the page. */
  readonly requestKeys: readonly [keep: string, remove: string, confirmEveryone: string, confirmOwn: string]
}

/** What is said above a form that was not carried out; what was typed is kept. */
export type YearAnswer = {
  readonly intent: "keep" | "confirm" | "remove"
  readonly reach: Reach
  readonly sent: Readonly<Record<string, string | readonly string[]>>
  readonly errors: Readonly<Record<string, string>>
  readonly refusal: string | null
}
