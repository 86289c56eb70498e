/** One field that must be corrected. */
export interface FieldProblem {
  field: string
  code: string
  message: string
}

export interface Problem {
  status: number
  /** Closed vocabulary: programs decide by it. */
  code: string
  /** A sentence for people, in their language. */
  detail: string
  errors?: FieldProblem[]
  /** What else the refusal holds: the day it may be, the limit. */
  facts?: Record<string, unknown>
}

const headers = {
  "content-type": "application/problem+json; charset=utf-8",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
}

/** A refusal as RFC 9457 writes it. */
export const problem = (
  { status, code, detail, errors, facts }: Problem,
  more: Record<string, string> = {},
): Response =>
  new Response(
    JSON.stringify({
      type: `urn:ro-viec:problem:${code}`,
      title: code,
      status,
      code,
      detail,
      ...(errors && { errors }),
      ...(facts && { facts }),
    }),
    {
      status,
      headers: { ...headers, ...more },
    },
  )

/** The status of a refusal by its code: what is not there or not yours is 404, what you may not do is 403, the rest is a conflict. */
export function statusOf(code: string): number {
  if (code.startsWith("no-such-")) return 404
  if (code === "not-allowed") return 403
  return 409
}
