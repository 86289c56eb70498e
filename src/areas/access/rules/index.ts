export { ownPath } from "./own-path.ts"
export { closureSeconds, oneTimePassword, type PasswordRefusal, refusePassword } from "./password.ts"
export { isRight, type Right, rights, type TokenScope, tokenScopes } from "./rights.ts"
