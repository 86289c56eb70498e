import type { GenericSchema, InferOutput } from "valibot"
import type { Text } from "#src/base/language.ts"
import type { Outcome } from "#src/base/outcome.ts"
import type { Right, TokenScope } from "../rules/rights.ts"
import type { SignedIn } from "./request-context.ts"

/**
 * One thing that programs can do under /api/v1, declared beside the screens that do the same, from the same schema and the
 * same action. Path parameters (`{id}`), the query of a GET and the JSON body of the others make up one input object.
 */
export interface Operation {
  /** Unique, camelCase, verb first: `acceptWork`. */
  id: string
  method: "GET" | "POST" | "PUT" | "DELETE"
  /** Below /api/v1, with `{name}` for parameters. */
  path: string
  tag: string
  summary: Text<string>
  scope: TokenScope
  /** What the post must allow; null when the action itself judges case by case. */
  right: Right | null
  input: GenericSchema
  output: GenericSchema
  run(context: SignedIn, input: never, requestKey: string | null): Promise<Outcome<unknown, { code: string }>>
}

/** Declares an operation with the types of its schemas checked against what it runs. */
export function operation<Input extends GenericSchema, Output extends GenericSchema>(
  declared: Omit<Operation, "input" | "output" | "run"> & {
    input: Input
    output: Output
    run(context: SignedIn, input: InferOutput<Input>, requestKey: string | null): Promise<Outcome<InferOutput<Output>, { code: string }>>
  },
): Operation {
  return declared as unknown as Operation
}
