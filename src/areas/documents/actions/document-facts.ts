import * as v from "valibot"
import { optionalDate, optionalNumber, requiredText, textField } from "#src/base/input.ts"
import { cleanText } from "../extraction/plain-text.ts"
import { longestText } from "../extraction/extract-text.ts"
import { sides } from "../rules/symbol.ts"
import { urgencies } from "../rules/urgency.ts"

const optionalWhole = (least: number, most: number) =>
  v.pipe(
    optionalNumber(),
    v.check((value) => value === null || Number.isInteger(value), "not-whole"),
    v.check((value) => value === null || (value >= least && value <= most), "out-of-range"),
  )

const optionalOption = <const Options extends readonly string[]>(options: Options) =>
  v.pipe(
    v.nullish(v.string(), ""),
    v.check((text) => text === "" || options.includes(text), "not-an-option"),
    v.transform((text) => (text === "" ? null : (text as Options[number]))),
  )

const bodyText = v.pipe(v.nullish(v.string(), ""), v.transform(cleanText), v.maxLength(longestText, "too-long"))

const entries = {
  side: optionalOption(sides),
  typeCode: v.pipe(
    textField(60),
    v.transform((code) => (code === "" ? null : code)),
  ),
  symbol: textField(100),
  issuedOn: optionalDate(),
  issuer: textField(300),
  title: textField(1000),
  bodyText,
  periodFrom: optionalWhole(1945, 2199),
  periodTo: optionalWhole(1945, 2199),
  signer: textField(200),
  recipients: textField(2000),
  copies: optionalWhole(0, 1_000_000),
  urgency: v.pipe(
    optionalOption(urgencies),
    v.transform((urgency) => urgency ?? "normal"),
  ),
  answerBy: optionalDate(),
  note: textField(2000),
}

/** What may be said of a new document; what is left out is taken from its text where the text says it. */
export const documentFactsInput = v.object(entries)
/** What a document must have before it can be numbered. */
export const wholeFacts = {
  ...entries,
  title: requiredText(1000),
  side: v.pipe(
    optionalOption(sides),
    v.check((side) => side !== null, "required"),
    v.transform((side) => side ?? "state"),
  ),
}

/** True unless a period ends before it begins. */
export const beginsBeforeEnd = (given: { periodFrom: number | null; periodTo: number | null }): boolean =>
  given.periodFrom === null || given.periodTo === null || given.periodFrom <= given.periodTo

/** A year as the journal keeps it: a name, not a number that would be shown with a thousands mark. */
export const yearText = (year: number | null): string | null => (year === null ? null : String(year))
