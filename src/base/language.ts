/** The languages that every screen speaks. Vietnamese is first; English is chosen by a switch. */
export const languages = ["vi", "en"] as const
export type Language = (typeof languages)[number]

/** Reads a language code; anything unknown is Vietnamese. */
export const parseLanguage = (text: string | null | undefined): Language => (text === "en" ? "en" : "vi")

/** One body of wording in each language, with the same keys and the same parameters in both. */
export type Text<Words> = Readonly<Record<Language, Words>>

type Shape<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends (...given: infer Given) => string
    ? (...given: Given) => string
    : Words[Key] extends string
      ? string
      : Shape<Words[Key]>
}

/**
 * Declares the wording of a page or an area. The Vietnamese words set the keys, and English must have every one of them,
 * so a sentence that is missing in one language does not compile.
 */
export function defineText<const Words extends object>(text: {
  vi: Words
  en: Shape<NoInfer<Words>>
}): Text<Shape<Words>> {
  return text as unknown as Text<Shape<Words>>
}
