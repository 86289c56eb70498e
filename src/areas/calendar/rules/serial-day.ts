import type { PlainDate } from "#src/base/plain-date.ts"

const millisecondsOfDay = 86_400_000

/** Whole days since 01/01/1970, negative before it: a day as a number that can be searched and compared. */
export const serialOf = (day: PlainDate): number => Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay

/** The day with this number. */
export const dayAt = (serial: number): PlainDate =>
  new Date(serial * millisecondsOfDay).toISOString().slice(0, 10) as PlainDate
