/**
 * A page of our own to go back to, or "/": an address from outside must never send a person to another site,
 * nor straight out of the session that they have just opened.
 */
export function ownPath(asked: string | null | undefined): string {
  if (!asked || !/^\/(?![/\\])/.test(asked) || /[\\\p{Cc}]/u.test(asked) || asked.length > 2000) return "/"
  const path = asked.split(/[?#]/)[0] ?? "/"
  return /^\/(dang-nhap|dang-xuat|ngon-ngu|api)(\/|$)/.test(path) ? "/" : asked
}
