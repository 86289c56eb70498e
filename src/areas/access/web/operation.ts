import * as v from "valibot"
import type { GenericSchema, InferOutput } from "valibot"
import type { Language, Text } from "#src/base/language.ts"
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
  /** The largest body in bytes; 1 MB when left out. */
  largestBody?: number
  run(context: SignedIn, input: never, requestKey: string | null): Promise<Outcome<unknown, { code: string }>>
  /** Says why the operation was refused, in the words that its screen uses; the code alone when left out. */
  say?(refusal: { code: string }, language: Language): string
}

/** Declares an operation with the types of its schemas checked against what it runs. */
export function operation<
  Input extends GenericSchema,
  Output extends GenericSchema,
  Refusal extends { code: string } = { code: string },
>(
  declared: Omit<Operation, "input" | "output" | "run" | "say"> & {
    input: Input
    output: Output
    run(
      context: SignedIn,
      input: InferOutput<Input>,
      requestKey: string | null,
    ): Promise<Outcome<InferOutput<Output>, Refusal>>
    say?(refusal: Refusal, language: Language): string
  },
): Operation {
  return declared as unknown as Operation
}

/** How many at once, and after which: the two fields of every list's input. Lists go on from `next`, never from a count. */
export const pageInput = {
  limit: v.pipe(
    v.optional(v.union([v.pipe(v.string(), v.regex(/^\d{1,4}$/, "not-whole"), v.transform(Number)), v.number()]), 50),
    v.check((limit) => Number.isInteger(limit), "not-whole"),
    v.check((limit) => limit >= 1 && limit <= 200, "out-of-range"),
    v.description("1–200, 50 when left out"),
  ),
  after: v.pipe(
    v.optional(v.pipe(v.string(), v.maxLength(400, "too-long"))),
    v.description("`next` of the page before"),
  ),
}

/** The output of a list: what stands on this page, and where the next one starts; null on the last. */
export const pageOf = <Item extends GenericSchema>(item: Item) =>
  v.object({ items: v.array(item), next: v.nullable(v.string()) })
