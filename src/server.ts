import { randomBytes } from "node:crypto"
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router"
import * as build from "virtual:react-router/server-build"
import { answerApi } from "#src/api/answer.ts"
import { startRecognition } from "#src/areas/documents/index.ts"
import "#src/journal-words.ts"
import "#src/unit-work.ts"
import {
  firstPage,
  isPublic,
  openRequest,
  type RequestContext,
  requestContext,
  sendToSignIn,
} from "#src/areas/access/web/index.ts"
import { openDatabase } from "#src/platform/db/connection.ts"
import { openFileStore } from "#src/platform/files/file-store.ts"
import { securityHeaders } from "#src/platform/web/security-headers.ts"
import { nonceContext } from "#src/ui/nonce.ts"

const handle = createRequestHandler(build as ServerBuild, import.meta.env.MODE)

export { openDatabase, openFileStore }

/** What the server works with, opened once. */
export type Means = Pick<RequestContext, "db" | "files">

/** Starts what the server does by itself, beside answering: the reading of scans. */
export const startWork = (means: Means): { stop(): Promise<void> } => startRecognition(means)

/** Answers one request from outside: works out who it is, and lets only signed-in people past the sign-in page. */
export async function answer(request: Request, means: Means, now = new Date()): Promise<Response> {
  const path = new URL(request.url).pathname
  if (path === "/api" || path.startsWith("/api/")) return answerApi(request, means, now)
  if (!sameOrigin(request))
    return new Response("Yêu cầu đến từ trang khác nên bị từ chối.", {
      status: 403,
      headers: { "content-type": "text/plain; charset=utf-8" },
    })
  const known = await openRequest(request, means, now)
  if (!known.actor && !isPublic(path)) return sendToSignIn(request, known)
  const first = firstPage(request, known)
  if (first) return new Response(null, { status: 303, headers: { location: first } })
  return answerPage(request, known)
}

/** Answers one page for a known person. Page tests call this with an actor of their own. */
export async function answerPage(request: Request, known: RequestContext): Promise<Response> {
  const nonce = randomBytes(16).toString("base64")
  const provider = new RouterContextProvider()
  provider.set(requestContext, known)
  provider.set(nonceContext, nonce)
  const response = await handle(request, provider)
  for (const [name, value] of securityHeaders(nonce)) if (!response.headers.has(name)) response.headers.set(name, value)
  return response
}

/** A change must come from our own pages: browsers say where a form was. */
function sameOrigin(request: Request): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true
  const origin = request.headers.get("origin")
  return origin === null
    ? request.headers.get("sec-fetch-site") !== "cross-site"
    : origin !== "null" && new URL(origin).host === new URL(request.url).host
}
