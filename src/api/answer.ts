import * as v from "valibot"
import { may, resolveActor } from "#src/areas/access/index.ts"
import {
  findLiveToken,
  type Operation,
  type RequestContext,
  rightWords,
  type SignedIn,
  withActor,
} from "#src/areas/access/web/index.ts"
import type { Language } from "#src/base/language.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { dayInVietnam } from "#src/base/plain-date.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { readIn } from "#src/platform/db/transaction.ts"
import { digestSecret } from "#src/platform/digest.ts"
import { log } from "#src/platform/log.ts"
import { matcher } from "./match.ts"
import { openApi } from "./openapi.ts"
import { operations } from "./operations.ts"
import { type FieldProblem, problem, statusOf } from "./problem.ts"
import { rateLimit } from "./rate-limit.ts"
import { readInput } from "./read-input.ts"
import { apiText, askedLanguage } from "./text.ts"

type Means = Pick<RequestContext, "db" | "files">
type Known = { context: SignedIn; tokenId: number; scopes: readonly string[] }

const usualBody = 1024 * 1024
const find = matcher(operations)
const calls = rateLimit()
const nowhere = { authorities: [], bodies: [] }
let described: string | undefined

/** Answers one call of a program under /api: who it is, what it may, what it sends, what it gets. */
export async function answerApi(request: Request, means: Means, now: Date): Promise<Response> {
  const language = askedLanguage(request.headers.get("accept-language"))
  try {
    return await answer(request, means, now, language)
  } catch (fault) {
    const id = crypto.randomUUID().slice(0, 8)
    log.error({ fault, id }, "a call of the API failed")
    return problem({ status: 500, code: "fault", detail: apiText[language].fault(id), facts: { faultId: id } })
  }
}

async function answer(request: Request, means: Means, now: Date, language: Language): Promise<Response> {
  const text = apiText[language]
  const { pathname } = new URL(request.url)
  if (request.method === "GET" && pathname === "/api/v1/openapi.json")
    return json((described ??= JSON.stringify(openApi(operations))))
  const match = pathname.startsWith("/api/v1/") ? find(request.method, pathname.slice("/api/v1".length)) : null
  if (!match) return problem({ status: 404, code: "no-such-address", detail: text["no-such-address"] })
  if ("allowed" in match) {
    const allow = match.allowed.join(", ")
    return problem({ status: 405, code: "method-not-allowed", detail: text["method-not-allowed"](allow) }, { allow })
  }
  const known = await identify(request, means, now, language)
  if (!known.ok) {
    const { code } = known.refusal
    return problem({ status: 401, code, detail: text[code] }, { "www-authenticate": 'Bearer realm="ro-viec"' })
  }
  const wait = calls.take(known.value.tokenId, now)
  if (wait > 0)
    return problem(
      { status: 429, code: "too-many-calls", detail: text["too-many-calls"](wait) },
      { "retry-after": String(wait) },
    )
  return (
    forbid(match.operation, known.value, language) ?? run(request, match.operation, match.params, known.value.context)
  )
}

async function identify(
  request: Request,
  means: Means,
  now: Date,
  language: Language,
): Promise<Outcome<Known, { code: "no-token" | "bad-token" | "no-post" }>> {
  const secret = /^Bearer\s+(\S{20,200})$/i.exec(request.headers.get("authorization") ?? "")?.[1]
  if (!secret) return refused({ code: "no-token" })
  const today = dayInVietnam(now)
  return readIn<Outcome<Known, { code: "bad-token" | "no-post" }>>(means.db, nowhere, async (db) => {
    const token = await findLiveToken(db, digestSecret(secret), now)
    if (!token) return refused({ code: "bad-token" })
    const actor = await resolveActor(db, token.accountId, token.appointmentId, today)
    if (!actor || actor.personId !== token.personId) return refused({ code: "no-post" })
    const context = withActor(
      { ...means, now, today, language, actor, sessionDigest: null, keptForm: null, mustChangePassword: false },
      actor,
    )
    return done({ context, tokenId: token.id, scopes: token.scopes })
  })
}

function forbid(operation: Operation, { context, scopes }: Known, language: Language): Response | null {
  const text = apiText[language]
  if (!scopes.includes(operation.scope))
    return problem({
      status: 403,
      code: "missing-scope",
      detail: text["missing-scope"](operation.scope),
      facts: { scope: operation.scope },
    })
  if (operation.right === null || may(context.actor, operation.right)) return null
  return problem({
    status: 403,
    code: "not-allowed",
    detail: text["missing-right"](rightWords[language][operation.right]),
    facts: { right: operation.right },
  })
}

async function run(
  request: Request,
  operation: Operation,
  params: Record<string, string>,
  context: SignedIn,
): Promise<Response> {
  const text = apiText[context.language]
  const key = request.method === "GET" ? null : request.headers.get("idempotency-key")
  if (key !== null && !isId(key))
    return problem({ status: 400, code: "bad-request-key", detail: text["bad-request-key"] })
  const largest = operation.largestBody ?? usualBody
  const sent = await readInput(request, params, largest)
  if (!sent.ok && sent.refusal.code === "body-too-large")
    return problem({ status: 413, code: "body-too-large", detail: text["body-too-large"](Math.round(largest / 1024)) })
  if (!sent.ok && sent.refusal.code === "malformed-json")
    return problem({ status: 400, code: "malformed-json", detail: text["malformed-json"] })
  if (!sent.ok) return problem({ status: 415, code: "not-json", detail: text["not-json"] })
  const input = v.safeParse(operation.input, sent.value)
  if (!input.success)
    return problem({
      status: 422,
      code: "invalid-input",
      detail: text["invalid-input"],
      errors: fieldProblems(input.issues, context.language),
    })
  const outcome = await operation.run(context, input.output as never, key)
  if (!outcome.ok) return refusal(operation, outcome.refusal, context.language)
  return json(JSON.stringify(outcome.value ?? {}))
}

function refusal(operation: Operation, given: { code: string }, language: Language): Response {
  const { code, ...facts } = given
  const text = apiText[language]
  const said = code === "request-key-reused" ? text["request-key-reused"] : operation.say?.(given, language)
  return problem({
    status: statusOf(code),
    code,
    detail: said ?? text.refused(code),
    ...(Object.keys(facts).length > 0 && { facts }),
  })
}

/** What is wrong with each field. A message that is not one of our codes comes from a value of the wrong type. */
function fieldProblems(issues: readonly v.BaseIssue<unknown>[], language: Language): FieldProblem[] {
  const words: Record<string, string> = apiText[language].field
  return issues.map((issue) => {
    const code = issue.message in words || /^[a-z]+(-[a-z]+)+$/.test(issue.message) ? issue.message : "wrong-type"
    return { field: v.getDotPath(issue) ?? "", code, message: words[code] ?? code }
  })
}

const json = (body: string): Response =>
  new Response(body, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  })
