import type { TokenShown } from "#src/areas/access/index.ts"

/** Tokens as a table shows them: whether each still works, and its scopes in words. */
export function shownTokens(tokens: readonly TokenShown[], now: Date, words: Readonly<Record<string, string>>) {
  return tokens.map((token) => ({
    id: token.id,
    name: token.name,
    holder: `${token.personName}, ${token.postTitle}`,
    scopes: token.scopes.map((scope) => words[scope] ?? scope).join(", "),
    expiresAt: token.expiresAt,
    state: token.revokedAt ? ("revoked" as const) : token.expiresAt <= now ? ("expired" as const) : ("live" as const),
  }))
}
