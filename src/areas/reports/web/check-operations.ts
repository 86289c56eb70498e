import * as v from "valibot"
import { type Operation, operation } from "#src/areas/access/web/index.ts"
import { optionalDate } from "#src/base/input.ts"
import { done } from "#src/base/outcome.ts"
import { checkVerdicts } from "../rules/checker/index.ts"
import { checkFor, longestChecked } from "./check-data.ts"
import { sayReason } from "./check-text.ts"

const offset = v.pipe(v.number(), v.integer())
const finding = v.object({
  start: offset,
  end: offset,
  text: v.string(),
  verdict: v.picklist(checkVerdicts),
  reasons: v.array(v.object({ code: v.string(), sentence: v.string(), facts: v.record(v.string(), v.unknown()) })),
})

/** What programs can ask of the checker of texts. */
export const checkOperations: Operation[] = [
  operation({
    id: "checkText",
    method: "POST",
    path: "/checks",
    tag: "reports",
    scope: "read",
    right: null,
    largestBody: 4_000_000,
    summary: {
      vi: "Đối chiếu từng con số trong văn bản với số liệu đang giữ và với phép tính; không lưu văn bản",
      en: "Compare each figure of a text with what is held and with arithmetic; the text is not stored",
    },
    input: v.object({
      text: v.pipe(v.string(), v.nonEmpty("required"), v.maxLength(longestChecked, "too-long")),
      textDay: v.optional(optionalDate()),
    }),
    output: v.object({
      textDay: v.nullable(v.string()),
      counts: v.object({ contradicts: offset, differs: offset, agrees: offset, unknown: offset }),
      findings: v.array(finding),
    }),
    run: async (me, { text, textDay }) => {
      const check = await checkFor(me, text, textDay ?? null)
      return done({
        ...check,
        findings: check.findings.map((each) => ({
          ...each,
          reasons: each.reasons.map((reason) => ({
            code: reason.code,
            sentence: sayReason(reason, me.language),
            facts: factsOf(reason),
          })),
        })),
      })
    },
  }),
]

const factsOf = ({ code: _, ...facts }: { code: string }): Record<string, unknown> => facts
