import type { Language } from "#src/base/language.ts"
import { cookieLine } from "#src/platform/web/cookies.ts"

export const sessionCookie = "rv_phien"
export const languageCookie = "rv_ngon_ngu"

// The session's end is kept in the database; the cookie outlives it, so that we know whose session ended.
const secondsOfSessionCookie = 7 * 86_400

export const sessionCookieLine = (secret: string, secure: boolean): string =>
  cookieLine(sessionCookie, secret, secondsOfSessionCookie, secure)
export const noSessionLine = (secure: boolean): string => cookieLine(sessionCookie, "", 0, secure)
export const languageCookieLine = (language: Language, secure: boolean): string =>
  cookieLine(languageCookie, language, 365 * 86_400, secure)
