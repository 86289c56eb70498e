export { type Actor, type ActionContext, may, scopeOf } from "./actor.ts"
export { resolveActor } from "./actions/resolve-actor.ts"
export { switchPost } from "./actions/switch-post.ts"
export { oneTimePassword, ownPath, type PasswordRefusal, refusePassword } from "./rules/index.ts"
export { isRight, type Right, rights, type TokenScope, tokenScopes } from "./rules/rights.ts"
export {
  type AccountShown,
  countAdministrators,
  insertAccount,
  listAccounts,
  listAccountsOf,
  lockAccount,
  saveAccountState,
  saveNewPassword,
} from "./store/accounts.ts"
export { removeSessionsOf } from "./store/sessions.ts"
export { listTokens, listTokensOf, lockToken, saveRevocation, saveToken, type TokenShown } from "./store/tokens.ts"
