import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema"
import * as v from "valibot"

/** One field of an input as a program should send it. */
export interface FieldSchema {
  schema: JsonSchema
  required: boolean
}

const someId = "0199e5d2-7a40-7c31-9d5e-2f6a1b3c4d5e"
const numbers = [1, 10, 100, 2026, 20_000, 0]

/**
 * Describes a field by what it takes. Forms and programs share their fields, so a field of a number also takes the text of a
 * number; a program is told to send the number. What the schema says only in code is found by trying values.
 */
export function fieldSchema(field: v.GenericSchema): FieldSchema {
  const takes = (value: unknown) => v.safeParse(field, value).success
  const required = !takes(undefined)
  const described = v.getDescription(field)
  const { default: fallback } = converted(field)
  const most = mostOf(field)
  const options = optionsOf(field)
  const shape = options
    ? { type: "string" as const, enum: [...options] }
    : (listOf(field) ?? simple(field, takes) ?? plain(field))
  return {
    required,
    schema: {
      ...shape,
      ...(most !== undefined && shape.type === "string" && { maxLength: most }),
      ...(!required &&
        takes(null) &&
        typeof shape.type === "string" &&
        shape.type !== "array" && { type: [shape.type, "null"] as unknown as "string" }),
      ...(!required && fallback !== undefined && fallback !== "" && { default: fallback }),
      ...(described && { description: described }),
    },
  }
}

/** A list of choices or of objects, described by what its items take. */
function listOf(field: v.GenericSchema): JsonSchema | undefined {
  for (const piece of piecesOf(field as unknown as Piece)) {
    if (piece.type !== "array" || !piece.item) continue
    const item = piece.item as unknown as v.GenericSchema & { entries?: Record<string, v.GenericSchema> }
    const options = optionsOf(item)
    if (options) return { type: "array", items: { type: "string", enum: [...options] } }
    if (item.entries) return { type: "array", items: objectSchema(item.entries) }
  }
  return undefined
}

/** The fields of an object, each as a program should send it. */
export function objectSchema(
  entries: Record<string, v.GenericSchema>,
): JsonSchema & { properties: Record<string, JsonSchema>; required?: string[] } {
  const fields = Object.entries(entries).map(([name, field]) => ({ name, ...fieldSchema(field) }))
  const required = fields.filter((field) => field.required).map(({ name }) => name)
  return {
    type: "object",
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
    ...(required.length > 0 && { required }),
  }
}

/** The plain type behind a field that also takes the text of a form; undefined when it is none of them. */
function simple(field: v.GenericSchema, takes: (value: unknown) => boolean): JsonSchema | undefined {
  const gives = (value: unknown, kind: string) => {
    const read = v.safeParse(field, value)
    return read.success && typeof read.output === kind
  }
  if (gives(true, "boolean")) return { type: "boolean" }
  if (!takes("abc") && numbers.some((value) => gives(value, "number")))
    return { type: takes(1.5) || takes(10.5) ? "number" : "integer" }
  if (takes([1, 2]) && !takes(["abc"])) return { type: "array", items: { type: "integer" } }
  if (takes(["2026-11-18"]) && !takes(["2026-02-30"]))
    return { type: "array", items: { type: "string", format: "date" } }
  if (takes("2026-11-18") && !takes("2026-02-30")) return { type: "string", format: "date" }
  if (takes(someId) && !takes("abc") && !takes("2026-11-18")) return { type: "string", format: "uuid" }
  if (takes([someId]) && !takes(["abc"])) return { type: "array", items: { type: "string", format: "uuid" } }
  return undefined
}

function plain(field: v.GenericSchema): JsonSchema {
  const { default: _shown, $schema: _dialect, description: _told, minLength: _required, ...schema } = converted(field)
  return schema
}

const converted = (field: v.GenericSchema): JsonSchema =>
  toJsonSchema(field, { typeMode: "input", errorMode: "ignore", target: "draft-2020-12" })

type Piece = {
  kind: string
  type: string
  pipe?: readonly Piece[]
  wrapped?: Piece
  options?: readonly unknown[]
  requirement?: unknown
  item?: Piece
}

/** Every schema and check of a field, those inside its pipes and wrappers too. */
function* piecesOf(piece: Piece): Generator<Piece> {
  yield piece
  for (const inner of piece.pipe ?? []) if (inner !== piece && inner.pipe !== piece.pipe) yield* piecesOf(inner)
  if (piece.wrapped) yield* piecesOf(piece.wrapped)
}

function optionsOf(field: v.GenericSchema): readonly string[] | undefined {
  for (const piece of piecesOf(field as unknown as Piece))
    if (piece.type === "picklist") return piece.options as readonly string[]
  return undefined
}

function mostOf(field: v.GenericSchema): number | undefined {
  for (const piece of piecesOf(field as unknown as Piece))
    if (piece.type === "max_length" && typeof piece.requirement === "number") return piece.requirement
  return undefined
}
