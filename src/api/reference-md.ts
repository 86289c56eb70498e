import type { Operation } from "#src/areas/access/web/index.ts"

type Json = Record<string, unknown>
type Schema = {
  type?: string | string[]
  format?: string
  description?: string
  enum?: unknown[]
  items?: Schema
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
}

/** The OpenAPI document as a page for people. */
export function referencePage(document: Json, operations: readonly Operation[]): string {
  const lines = [
    "# The API of Rõ Việc",
    "",
    "<!-- Written by `node tools/api/write-openapi.ts` from the operations in the code. Change those, not this. -->",
    "",
    "Everything that the screens do can be done by programs under `/api/v1`, by the same actions and the same rules.",
    "[openapi.json](openapi.json) is the same as OpenAPI 3.1; a running server gives it at `/api/v1/openapi.json`.",
    "",
    "- **Token.** `Authorization: Bearer TOKEN`. Make one on the page *Tài khoản của tôi* (My account). It acts in the post in which it was made, never allows more than that post does, and ends when the post does.",
    "- **Sending twice.** Give every change an `Idempotency-Key` (a UUID of your own). The same key again gives the first answer again and changes nothing.",
    "- **Two at once.** What can be changed has a `version`. Send the one that you saw as `seenVersion`; `changed-meanwhile` means that somebody was faster.",
    "- **Lists.** `limit` (1–200, default 50) and `after`, which is `next` of the page before. `next` is null on the last page.",
    "- **Refusals** are `application/problem+json`. Decide by `code`; `detail` is a sentence for people, in the language of `Accept-Language` (vi, en); `errors` names fields. 400 malformed call, 401 unknown token, 403 scope or right, 404 not there or not yours, 409 refused by a rule, 413 too large, 415 not JSON, 422 not valid, 429 too many calls (`Retry-After`).",
    "- **Values.** Days are `YYYY-MM-DD`, instants ISO 8601 in UTC, money whole đồng, text NFC.",
    "",
  ]
  for (const [tag, own] of Map.groupBy(operations, (operation) => operation.tag)) {
    lines.push(`## ${tag}`, "")
    for (const operation of own) lines.push(...section(document, operation))
  }
  return `${lines.join("\n").trimEnd()}\n`
}

function section(document: Json, operation: Operation): string[] {
  const described = ((document["paths"] as Json)[operation.path] as Json)[operation.method.toLowerCase()] as Json
  const needs = [
    `scope \`${operation.scope}\``,
    operation.right ? `right \`${operation.right}\`` : "right by record",
  ].join(", ")
  const lines = [
    `### ${operation.summary.en}`,
    "",
    `\`${operation.method} /api/v1${operation.path}\` · \`${operation.id}\` · ${needs}`,
    "",
    `${operation.summary.vi}.`,
    "",
  ]
  const parameters = (
    described["parameters"] as (Json & {
      name: string
      in: string
      required: boolean
      schema: Schema
      description?: string
    })[]
  ).filter((given) => given.in !== "header")
  const body = (
    (described["requestBody"] as Json | undefined)?.["content"] as
      | { "application/json": { schema: Schema } }
      | undefined
  )?.["application/json"].schema
  const rows = [
    ...parameters.map((given) =>
      row(given.name, given.in, given.required, {
        ...given.schema,
        ...(given.description && { description: given.description }),
      }),
    ),
    ...Object.entries(body?.properties ?? {}).map(([name, schema]) =>
      row(name, "body", body?.required?.includes(name) ?? false, schema),
    ),
  ]
  if (rows.length > 0) lines.push("| Field | In | Needed | Value |", "|---|---|---|---|", ...rows, "")
  const output = (
    ((described["responses"] as Json)["200"] as Json)["content"] as { "application/json": { schema: Schema } }
  )["application/json"].schema
  lines.push(`Gives ${shapeOf(output, 0)}.`, "")
  return lines
}

const row = (name: string, place: string, needed: boolean, schema: Schema): string =>
  `| \`${name}\` | ${place} | ${needed ? "yes" : ""} | ${shapeOf(schema, 1)}${schema.description ? `: ${schema.description.replaceAll("|", "\\|")}` : ""} |`

function shapeOf(schema: Schema, depth: number): string {
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(", ")
  if (schema.anyOf) return [...new Set(schema.anyOf.map((one) => shapeOf(one, depth + 1)))].join(" or ")
  if (schema.items) return `a list of ${shapeOf(schema.items, depth)}`
  if (schema.properties) {
    if (depth > 2) return "an object"
    const fields = Object.entries(schema.properties).map(([name, field]) =>
      field.properties || field.items?.properties ? `\`${name}\` (${shapeOf(field, depth + 1)})` : `\`${name}\``,
    )
    return fields.length === 0 ? "an empty object" : fields.join(", ")
  }
  const type = Array.isArray(schema.type) ? schema.type.join(" or ") : (schema.type ?? "any value")
  return schema.format ? `${type} (${schema.format})` : type
}
