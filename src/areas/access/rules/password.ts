/** Why a new password is refused; the sentences are in `web/text.ts`. */
export type PasswordRefusal =
  | { code: "password-too-short"; least: number }
  | { code: "password-too-long"; most: number }
  | { code: "password-too-common" }

const least = 12
const most = 128
const common = new Set([
  "123456789012",
  "matkhau12345",
  "password1234",
  "quantrihethong",
  "111111111111",
  "qwertyuiop12",
])

/** Judges a new password by length and by the most guessed ones; no rule about kinds of letters (NIST SP 800-63B). */
export function refusePassword(password: string): PasswordRefusal | null {
  const typed = password.normalize("NFC")
  if (typed.length < least) return { code: "password-too-short", least }
  if (typed.length > most) return { code: "password-too-long", most }
  if (common.has(typed.toLowerCase()) || new Set(typed).size < 4) return { code: "password-too-common" }
  return null
}

/** How long an account stays closed after failed sign-ins: none for the first four, then doubling from 30 seconds to 15 minutes. */
export function closureSeconds(failures: number): number {
  return failures < 5 ? 0 : Math.min(900, 30 * 2 ** (failures - 5))
}

const letters = "abcdefghjkmnpqrstuvwxyz23456789"

/**
 * A password that is said over the telephone and used once: four groups of four without look-alike letters, from sixteen random
 * bytes given by the caller (some 79 bits).
 */
export function oneTimePassword(random: Uint8Array): string {
  const drawn = [...random].slice(0, 16).map((byte) => letters[byte % letters.length] ?? "a")
  return [0, 4, 8, 12].map((from) => drawn.slice(from, from + 4).join("")).join("-")
}
