export { type Actor, type ActionContext, may, scopeOf } from "./actor.ts"
export { resolveActor } from "./actions/resolve-actor.ts"
export { isRight, type Right, rights, type TokenScope, tokenScopes } from "./rules/rights.ts"
