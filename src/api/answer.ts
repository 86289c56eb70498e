import type { Means } from "#src/server.ts"

/** Answers one call of a program under /api. */
export async function answerApi(_request: Request, _means: Means, _now: Date): Promise<Response> {
  return new Response(null, { status: 404 })
}
