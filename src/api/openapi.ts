import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema"
import type { GenericSchema } from "valibot"
import type { Operation } from "#src/areas/access/web/index.ts"
import type { Language } from "#src/base/language.ts"
import { objectSchema } from "./field-schema.ts"

type Json = Record<string, unknown>

/** The operations as an OpenAPI 3.1 document. The same operations give the same document, byte for byte. */
export function openApi(operations: readonly Operation[], language: Language = "en"): Json {
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const path = (paths[operation.path] ??= {})
    path[operation.method.toLowerCase()] = describe(operation, language)
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Rõ Việc API",
      version: "1",
      description:
        "Everything that the screens do, for programs. Send `Authorization: Bearer TOKEN`; a token never allows more than its holder's post does. " +
        "Give every change an `Idempotency-Key` (a UUID): the same key again gives the first answer again and changes nothing. " +
        "Lists go on from `next`. Days are `YYYY-MM-DD`, instants ISO 8601, money whole đồng.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }],
    tags: [...new Set(operations.map((operation) => operation.tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { Problem: problemSchema },
      responses: sharedResponses,
    },
  }
}

const problemSchema = {
  type: "object",
  required: ["type", "title", "status", "code", "detail"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string", description: "What programs decide by." },
    detail: { type: "string", description: "A sentence for people, in the language of Accept-Language (vi, en)." },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["field", "code", "message"],
        properties: { field: { type: "string" }, code: { type: "string" }, message: { type: "string" } },
      },
    },
    facts: { type: "object", description: "What else the refusal holds." },
  },
}

const said = (description: string): Json => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
})
const sharedResponses = {
  Unknown: said("The token is missing, wrong, expired or revoked."),
  Forbidden: said("The token's scope or its holder's post does not allow this."),
  Missing: said("There is no such record, or it is not yours to see."),
  Refused: said("The rules refuse this now; `code` says why."),
  Invalid: said("What was sent is not valid; `errors` names each field."),
  TooMany: said("Too many calls; `Retry-After` says how many seconds to wait."),
}

function describe(operation: Operation, language: Language): Json {
  const { properties, required = [] } = objectSchema(
    "entries" in operation.input ? (operation.input.entries as Record<string, GenericSchema>) : {},
  )
  const inPath = new Set([...operation.path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? ""))
  const asked = Object.entries(properties).filter(([name]) => inPath.has(name) || operation.method === "GET")
  const sent = Object.entries(properties).filter(([name]) => !inPath.has(name))
  const missing = [...inPath].filter((name) => !(name in properties))
  if (missing.length > 0) throw new Error(`${operation.id} has no input for ${missing.join(", ")}`)
  const parameters = asked.map(([name, schema]) => parameter(name, schema, inPath.has(name), required.includes(name)))
  const bodyRequired = required.filter((name) => !inPath.has(name))
  const body = {
    type: "object",
    properties: Object.fromEntries(sent),
    ...(bodyRequired.length > 0 && { required: bodyRequired }),
  }
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary[language],
    "x-scope": operation.scope,
    ...(operation.right && { "x-right": operation.right }),
    parameters: operation.method === "GET" ? parameters : [...parameters, keyParameter],
    ...(operation.method !== "GET" &&
      sent.length > 0 && {
        requestBody: { required: bodyRequired.length > 0, content: { "application/json": { schema: body } } },
      }),
    responses: responsesOf(operation, inPath.size > 0),
  }
}

const keyParameter = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "The same key never makes two records.",
  schema: { type: "string", format: "uuid" },
}

function parameter(name: string, schema: JsonSchema, inPath: boolean, required: boolean): Json {
  const { description, ...written } = schema
  const rest = inPath && Array.isArray(written.type) ? { ...written, type: written.type[0] } : written
  return {
    name,
    in: inPath ? "path" : "query",
    required: inPath || required,
    ...(description && { description }),
    schema: rest,
  }
}

function responsesOf(operation: Operation, mayMiss: boolean): Json {
  const { $schema: _unused, ...output } = toJsonSchema(operation.output, {
    typeMode: "output",
    errorMode: "ignore",
    target: "draft-2020-12",
  })
  const ref = (name: string) => ({ $ref: `#/components/responses/${name}` })
  return {
    "200": { description: "Done.", content: { "application/json": { schema: output } } },
    "401": ref("Unknown"),
    "403": ref("Forbidden"),
    ...(mayMiss && { "404": ref("Missing") }),
    ...(operation.method !== "GET" && { "409": ref("Refused") }),
    "422": ref("Invalid"),
    "429": ref("TooMany"),
  }
}
