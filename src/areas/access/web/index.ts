export { isPublic, keptFormCookie, languageCookie, openRequest, sendToSignIn, sessionCookie } from "./gate.ts"
export { type Operation, operation } from "./operation.ts"
export { type RequestContext, requestContext, type SignedIn, signedIn, withActor } from "./request-context.ts"
