import type { PlainDate } from "#src/base/plain-date.ts"

/** A legal rule with the days on which it holds. `validTo` is the last day, null while it is in force. */
export type DatedRule<Value> = {
  readonly value: Value
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly legalBasis: string
  readonly verified: boolean
}

/** The rule in force on a day, or undefined. A case keeps the rule of the day it was received. */
export const findRuleInForce = <Value>(
  rules: readonly DatedRule<Value>[],
  day: PlainDate,
): DatedRule<Value> | undefined =>
  rules.find((rule) => rule.validFrom <= day && (rule.validTo === null || day <= rule.validTo))
