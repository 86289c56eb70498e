import * as v from "valibot"
import { type PlainDate, parseTypedDate } from "./plain-date.ts"

/**
 * Fields of input, for forms (all text) and programs (JSON) alike. Complaints are codes; each page says them in words:
 * `required`, `too-long`, `not-a-date`, `not-a-number`, `not-whole`, `not-an-id`, `not-an-option`.
 */
export const textField = (most = 500) =>
  v.pipe(
    v.optional(v.string(), ""),
    v.transform((text) => text.normalize("NFC").trim()),
    v.maxLength(most, "too-long"),
  )

export const requiredText = (most = 500) => v.pipe(textField(most), v.nonEmpty("required"))

/** A day, as dd/mm/yyyy or YYYY-MM-DD. */
export const dateField = () =>
  v.pipe(
    v.optional(v.string(), ""),
    v.trim(),
    v.nonEmpty("required"),
    v.rawTransform<string, PlainDate>(({ dataset, addIssue, NEVER }) => {
      const day = parseTypedDate(dataset.value)
      if (day !== null && day >= "1930-01-01" && day <= "2199-12-31") return day
      addIssue({ message: "not-a-date" })
      return NEVER
    }),
  )

/** A day, or nothing. */
export const optionalDate = () =>
  v.pipe(
    v.nullish(v.string(), ""),
    v.rawTransform<string, PlainDate | null>(({ dataset, addIssue, NEVER }) => {
      if (dataset.value.trim() === "") return null
      const day = parseTypedDate(dataset.value)
      if (day !== null && day >= "1930-01-01" && day <= "2199-12-31") return day
      addIssue({ message: "not-a-date" })
      return NEVER
    }),
  )

/** A number as Vietnamese write it (1.260,5) or as a JSON number. Null when nothing is given. */
export const optionalNumber = () =>
  v.pipe(
    v.nullish(v.union([v.string(), v.number()]), ""),
    v.rawTransform<string | number, number | null>(({ dataset, addIssue, NEVER }) => {
      if (typeof dataset.value === "number") return dataset.value
      if (dataset.value.trim() === "") return null
      const value = parseTypedNumber(dataset.value)
      if (value !== null) return value
      addIssue({ message: "not-a-number" })
      return NEVER
    }),
  )

export const numberField = () =>
  v.pipe(
    optionalNumber(),
    v.check((value) => value !== null, "required"),
    v.transform((value) => value as number),
  )

export const wholeField = (least: number, most: number) =>
  v.pipe(
    numberField(),
    v.check((value) => Number.isInteger(value), "not-whole"),
    v.check((value) => value >= least && value <= most, "out-of-range"),
  )

/** The id of a unit, person or post: a whole number. Null when nothing is chosen. */
export const optionalNumberId = () =>
  v.pipe(
    v.nullish(v.union([v.string(), v.number()]), ""),
    v.transform((value) => (typeof value === "string" ? value.trim() : String(value))),
    v.check((text) => text === "" || /^[1-9]\d{0,15}$/.test(text), "not-an-id"),
    v.transform((text) => (text === "" ? null : Number(text))),
  )

export const numberId = () =>
  v.pipe(
    optionalNumberId(),
    v.check((id) => id !== null, "required"),
    v.transform((id) => id as number),
  )

/** Several ids: a JSON array, or a repeated form field joined by commas. */
export const numberIdList = () =>
  v.pipe(
    v.nullish(v.union([v.string(), v.array(v.union([v.string(), v.number()]))]), ""),
    v.transform((value) =>
      (typeof value === "string" ? value.split(",") : value.map(String))
        .map((id) => id.trim())
        .filter((id) => id !== ""),
    ),
    v.check((ids) => ids.every((id) => /^[1-9]\d{0,15}$/.test(id)), "not-an-id"),
    v.transform((ids) => [...new Set(ids.map(Number))]),
  )

export const recordId = () => v.pipe(v.optional(v.string(), ""), v.trim(), v.nonEmpty("required"), v.uuid("not-an-id"))

export const optionalRecordId = () =>
  v.pipe(
    v.nullish(v.string(), ""),
    v.trim(),
    v.check((id) => id === "" || v.is(v.pipe(v.string(), v.uuid()), id), "not-an-id"),
    v.transform((id) => (id === "" ? null : id)),
  )

export const optionField = <const Options extends readonly string[]>(options: Options) =>
  v.pipe(v.optional(v.string(), ""), v.nonEmpty("required"), v.picklist(options, "not-an-option"))

/** The version that the person saw, against two people changing the same record. */
export const seenVersion = () => wholeField(1, 2_147_483_647)

/** Reads a number typed with a thousands dot and a decimal comma; also a plain decimal point when it cannot be a thousands dot. */
export function parseTypedNumber(text: string): number | null {
  const typed = text.replace(/[\s\u00a0%]/g, "")
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(typed)) return Number(typed.replaceAll(".", "").replace(",", "."))
  if (/^-?\d+(,\d+)?$/.test(typed)) return Number(typed.replace(",", "."))
  return /^-?\d+\.\d+$/.test(typed) ? Number(typed) : null
}

/** The first complaint about each field, by field name. */
export function complaints(issues: readonly v.BaseIssue<unknown>[]): Record<string, string> {
  const first: Record<string, string> = {}
  for (const issue of issues) {
    const name = v.getDotPath(issue)
    if (name !== null) first[name] ??= issue.message
  }
  return first
}
