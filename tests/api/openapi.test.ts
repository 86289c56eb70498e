import { readFile } from "node:fs/promises"
import { Ajv2020 } from "ajv/dist/2020.js"
import { describe, expect, test } from "vitest"
import { rights, tokenScopes } from "#src/areas/access/index.ts"
import { apiDocuments } from "#src/api/documents.ts"
import { openApi } from "#src/api/openapi.ts"
import { operations } from "#src/api/operations.ts"

type Json = Record<string, unknown>
type Described = {
  operationId: string
  summary: string
  parameters: { name: string; in: string; required: boolean; schema: Json }[]
  responses: Json
  requestBody?: { content: { "application/json": { schema: Json } } }
}

const document = openApi(operations) as Json & {
  paths: Record<string, Record<string, Described>>
  components: { schemas: Json; responses: Json }
}
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

/** What OpenAPI 3.1 asks of a document, for the parts that we use. */
const shape = {
  type: "object",
  required: ["openapi", "info", "paths", "components"],
  properties: {
    openapi: { const: "3.1.0" },
    info: { type: "object", required: ["title", "version"] },
    servers: { type: "array", items: { type: "object", required: ["url"] } },
    tags: { type: "array", items: { type: "object", required: ["name"] } },
    security: { type: "array", items: { type: "object" } },
    paths: {
      type: "object",
      propertyNames: { pattern: "^/" },
      additionalProperties: {
        type: "object",
        propertyNames: { enum: ["get", "post", "put", "delete"] },
        additionalProperties: {
          type: "object",
          required: ["operationId", "summary", "responses", "parameters", "tags"],
          properties: {
            operationId: { type: "string", pattern: "^[a-z][A-Za-z]+$" },
            summary: { type: "string", minLength: 4 },
            parameters: {
              type: "array",
              items: {
                type: "object",
                required: ["name", "in", "schema"],
                properties: { schema: { type: "object" } },
                anyOf: [
                  { properties: { in: { const: "path" }, required: { const: true } } },
                  { properties: { in: { enum: ["query", "header"] } } },
                ],
              },
            },
            requestBody: { type: "object", required: ["content"] },
            responses: { type: "object", propertyNames: { pattern: "^[1-5]\\d\\d$" }, minProperties: 1 },
          },
        },
      },
    },
  },
}

describe("the description of the API", () => {
  test("has the shape of OpenAPI 3.1", () => {
    const validate = new Ajv2020({ strict: false }).compile(shape)
    validate(document)
    expect(validate.errors).toBeNull()
  })

  test.each(apiDocuments())("%s is up to date (node tools/api/write-openapi.ts)", async (name, wanted) => {
    expect((await readFile(name, "utf8")) === wanted).toBe(true)
  })

  test("every schema in it is a JSON schema", () => {
    const ajv = new Ajv2020({ strict: false, formats: { date: true, uuid: true, "date-time": true, email: true } })
    const schemas = described.flatMap(({ operation }) => [
      ...operation.parameters.map((parameter) => parameter.schema),
      operation.requestBody?.content["application/json"].schema ?? {},
      (operation.responses["200"] as { content: { "application/json": { schema: Json } } }).content["application/json"]
        .schema,
    ])
    expect(schemas.length).toBeGreaterThan(100)
    expect(schemas.filter((schema) => ajv.validateSchema(schema) !== true)).toEqual([])
  })

  test("every reference leads somewhere", () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(schemas|responses)\/(\w+)"/g)]
    expect(refs.length).toBeGreaterThan(0)
    for (const [, place, name] of refs)
      expect(document.components[place as "schemas" | "responses"]).toHaveProperty(name ?? "")
  })
})

describe("the operations", () => {
  test("have names and addresses of their own", () => {
    const ids = operations.map((operation) => operation.id)
    expect(new Set(ids).size).toBe(ids.length)
    const places = operations.map((operation) => `${operation.method} ${operation.path.replaceAll(/\{\w+\}/g, "{}")}`)
    expect(new Set(places).size).toBe(places.length)
  })

  test.each(operations.map((operation) => [operation.id, operation] as const))(
    "%s: known scope and right, both languages, every place in the address an input",
    (_id, operation) => {
      expect(tokenScopes).toContain(operation.scope)
      expect([...rights, null]).toContain(operation.right)
      expect(operation.summary.vi).not.toBe(operation.summary.en)
      // Checking a text changes nothing; it is posted because a text does not fit into an address.
      expect(operation.scope === "read").toBe(operation.method === "GET" || operation.id === "checkText")
      const entries = "entries" in operation.input ? Object.keys(operation.input.entries as object) : []
      for (const [, name] of operation.path.matchAll(/\{(\w+)\}/g)) expect(entries).toContain(name)
    },
  )

  test.each(
    operations
      .filter((operation) => operation.id.startsWith("list"))
      .map((operation) => [operation.id, operation] as const),
  )("%s gives items and where the next page starts", (_id, operation) => {
    expect(operation.output).toHaveProperty("entries.items")
    expect(operation.output).toHaveProperty("entries.next")
  })
})
