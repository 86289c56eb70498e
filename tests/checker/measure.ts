import { symbolKey } from "#src/areas/documents/rules/index.ts"
import { read } from "#src/areas/reading/index.ts"
import {
  type CheckFinding,
  checkText,
  figuresOf,
  type Held,
  isRemark,
  type TextCheck,
} from "#src/areas/reports/rules/checker/index.ts"
import { parsePlainDate, type PlainDate, weekday } from "#src/base/plain-date.ts"
import { slipsOf, type Statement } from "./statements.ts"

export const nothingHeld: Held = { figures: [], documents: [] }
/** Weekdays work, Saturdays and Sundays do not: the measures need no calendar of holidays. */
const isWorkingDay = (day: PlainDate) => weekday(day) !== 0 && weekday(day) !== 6

export const check = (text: string, held: Held = nothingHeld, textDay: string | null = null): TextCheck =>
  checkText(text, read(text), held, {
    keyOf: symbolKey,
    isWorkingDay,
    textDay: textDay === null ? null : parsePlainDate(textDay),
  })

/** The places that are called wrong, with the words around them. */
export const wrongPlaces = (text: string, held: Held = nothingHeld, textDay: string | null = null) =>
  check(text, held, textDay).findings.filter(isWrong)

const isWrong = ({ verdict }: CheckFinding) => verdict === "contradicts" || verdict === "differs"

/** How many figures of a text lie in exactly one finding, of how many. */
export function placed(text: string): { figures: number; placed: number } {
  const { claims } = figuresOf(text, read(text))
  const { findings } = check(text)
  const once = claims.filter(
    (claim) => findings.filter(({ start, end }) => start <= claim.start && claim.end <= end).length === 1,
  )
  return { figures: claims.length, placed: once.length }
}

/** The slips in a statement, and those of them that are noticed: called wrong, or remarked upon. */
export function catches(statement: Statement): { slip: string; caught: boolean }[] {
  const { text, numbers, held, textDay } = statement
  return numbers.flatMap((number) => {
    const at = text.indexOf(number)
    return slipsOf(number).map((slip) => {
      const changed = `${text.slice(0, at)}${slip}${text.slice(at + number.length)}`
      const { findings } = check(changed, held, textDay ?? null)
      return { slip: changed, caught: findings.some((one) => isWrong(one) || one.reasons.some(isRemark)) }
    })
  })
}
