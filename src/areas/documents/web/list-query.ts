import { isId } from "#src/platform/db/new-id.ts"
import { directions } from "../rules/register.ts"
import type { MissingAfter } from "../store/citations.ts"
import type { ListAfter, ListFilter } from "../store/document-list.ts"
import type { RegisterAfter } from "../store/register.ts"
import { readCursor } from "./cursor.ts"

const states = ["draft", "registered", "void"] as const
const optionOf = <const Options extends readonly string[]>(
  options: Options,
  given: string | null | undefined,
): Options[number] | null => options.find((option) => option === given) ?? null
const numberOf = (given: string | null | undefined): number | null =>
  given && /^[1-9]\d{0,14}$/.test(given) ? Number(given) : null

/** The filter that an address or a program asks for; what does not make sense is left out. */
export function readFilter(asked: {
  [Name in "words" | "type" | "direction" | "state" | "body" | "year"]?: string | null | undefined
}): ListFilter {
  const year = numberOf(asked.year)
  return {
    words: (asked.words ?? "").normalize("NFC").trim().slice(0, 300),
    typeCode: asked.type?.trim() || null,
    direction: optionOf(directions, asked.direction),
    state: optionOf(states, asked.state),
    bodyId: numberOf(asked.body),
    year: year !== null && year >= 1930 && year <= 2199 ? year : null,
  }
}

export const readListAfter = (text: string | null | undefined): ListAfter | null =>
  readCursor<ListAfter>(
    text,
    (value) => typeof value["exact"] === "boolean" && typeof value["id"] === "string" && isId(value["id"]),
  )

export const readRegisterAfter = (text: string | null | undefined): RegisterAfter | null =>
  readCursor<RegisterAfter>(
    text,
    (value) => Number.isInteger(value["number"]) && typeof value["typeGroup"] === "string",
  )

export const readMissingAfter = (text: string | null | undefined): MissingAfter | null =>
  readCursor<MissingAfter>(
    text,
    (value) => Number.isInteger(value["documents"]) && typeof value["symbolKey"] === "string",
  )
