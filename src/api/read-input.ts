import { done, type Outcome, refused } from "#src/base/outcome.ts"

/** `not-json`: the call says it sends something else. `malformed-json`: it says JSON and is not, or is no object. */
export type BodyRefusal = { code: "not-json" | "malformed-json" | "body-too-large" }

const lone = /^[^[\]{}]*$/

/** Path parameters, the query of a GET and the JSON body of the others as one object; a parameter in the path wins. */
export async function readInput(
  request: Request,
  params: Record<string, string>,
  largest: number,
): Promise<Outcome<Record<string, unknown>, BodyRefusal>> {
  if (request.method === "GET") return done({ ...readQuery(new URL(request.url).searchParams), ...params })
  const bytes = await readBytes(request, largest)
  if (bytes === null) return refused({ code: "body-too-large" })
  if (bytes.length === 0) return done(params)
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) return refused({ code: "not-json" })
  const body = parse(bytes)
  return body === null ? refused({ code: "malformed-json" }) : done({ ...body, ...params })
}

function readQuery(query: URLSearchParams): Record<string, unknown> {
  const names = [...new Set(query.keys())].filter((name) => lone.test(name))
  return Object.fromEntries(
    names.map((name) => [
      name,
      query
        .getAll(name)
        .map((value) => value.normalize("NFC"))
        .join(","),
    ]),
  )
}

async function readBytes(request: Request, largest: number): Promise<Buffer | null> {
  if (Number(request.headers.get("content-length") ?? 0) > largest) return null
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > largest) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** The body as an object with its text in NFC; null when it is anything else. */
function parse(bytes: Buffer): Record<string, unknown> | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    const body: unknown = JSON.parse(text, (_key, value: unknown) =>
      typeof value === "string" ? value.normalize("NFC") : value,
    )
    return typeof body === "object" && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : null
  } catch {
    return null
  }
}
