import { dayInVietnam, formatDay, type PlainDate, plainDate } from "#src/base/plain-date.ts"

const dayLength = 86_400_000
const inDays = (count: number): PlainDate => dayInVietnam(new Date(Date.now() + count * dayLength))
const weekday = (day: PlainDate): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** The first Wednesday at least so many days from now: the server lives in real time, so the journeys' days move with it. */
export function workingDayIn(count: number): PlainDate {
  let ahead = count
  while (weekday(inDays(ahead)) !== 3) ahead += 1
  return inDays(ahead)
}

/** The first Sunday at least so many days from now. */
export function sundayIn(count: number): PlainDate {
  let ahead = count
  while (weekday(inDays(ahead)) !== 0) ahead += 1
  return inDays(ahead)
}

export const daysAgo = (count: number): PlainDate => inDays(-count)

/** As people write it: dd/mm/yyyy. */
export const written = (day: PlainDate): string => formatDay(plainDate(day))
