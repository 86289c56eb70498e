import { createContext, useContext, type ReactNode } from "react"
import type { Language, Text } from "#src/base/language.ts"

const LanguageContext = createContext<Language>("vi")

/** Gives every component below it the language of the screen. The root layout sets it once. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>
}

/** The language of the screen; Vietnamese where no provider stands above. */
export const useLanguage = (): Language => useContext(LanguageContext)

/** The wording of a page in the language of the screen: `const text = useText(pageText)`. */
export const useText = <Words,>(text: Text<Words>): Words => text[useLanguage()]
