import * as v from "valibot"
import { type Operation, operation } from "#src/areas/access/web/index.ts"
import { may } from "#src/areas/access/index.ts"
import { optionalDate, recordId } from "#src/base/input.ts"
import type { Language } from "#src/base/language.ts"
import { done, refused } from "#src/base/outcome.ts"
import { checkReport } from "../actions/check-report.ts"
import {
  explainFinding,
  explainFindingInput,
  withdrawExplanation,
  withdrawExplanationInput,
} from "../actions/explain-finding.ts"
import { type CheckFinding, checkVerdicts } from "../rules/checker/index.ts"
import { findReport } from "../store/reports.ts"
import { checkFor } from "./check-data.ts"
import { longestChecked } from "./check-limit.ts"
import { sayReason } from "./check-text.ts"
import { sayRefusal } from "./text.ts"

const offset = v.pipe(v.number(), v.integer())
const finding = v.object({
  start: offset,
  end: offset,
  text: v.string(),
  verdict: v.picklist(checkVerdicts),
  reasons: v.array(v.object({ code: v.string(), sentence: v.string(), facts: v.record(v.string(), v.unknown()) })),
})
const countShape = v.object({ contradicts: offset, differs: offset, agrees: offset, unknown: offset })
const id = v.pipe(v.string(), v.uuid())

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
      counts: countShape,
      findings: v.array(finding),
    }),
    run: async (me, { text, textDay }) => {
      const check = await checkFor(me, text, textDay ?? null)
      return done({ ...check, findings: check.findings.map((each) => tellFinding(each, me.language)) })
    },
  }),
  operation({
    id: "checkReport",
    method: "GET",
    path: "/reports/{id}/check",
    tag: "reports",
    scope: "read",
    right: null,
    summary: {
      vi: "Kiểm tra lời viết của báo cáo trước khi chốt: các chỗ phải sửa hoặc giải trình",
      en: "Check the words of a report before it is frozen: what must be mended or explained",
    },
    input: v.object({ id: recordId() }),
    output: v.object({
      text: v.string(),
      counts: countShape,
      findings: v.array(finding),
      against: v.array(
        v.object({ findingKey: v.string(), start: offset, end: offset, explanation: v.nullable(v.string()) }),
      ),
    }),
    run: async (me, input) => {
      if (!may(me.actor, "report.make") && !may(me.actor, "board.view"))
        return refused({ code: "not-allowed" as const })
      const found = await me.read(async (db) => {
        const report = await findReport(db, me.actor.authorityId, input.id)
        return report ? await checkReport(db, me.actor.authorityId, report) : undefined
      })
      if (!found) return refused({ code: "no-such-report" as const })
      return done({
        text: found.text,
        counts: found.check.counts,
        findings: found.check.findings.map((each) => tellFinding(each, me.language)),
        against: found.against.map(({ key, finding: { start, end }, explanation }) => ({
          findingKey: key,
          start,
          end,
          explanation: explanation?.words ?? null,
        })),
      })
    },
    say: sayRefusal,
  }),
  operation({
    id: "explainFinding",
    method: "PUT",
    path: "/reports/{id}/explanations/{findingKey}",
    tag: "reports",
    scope: "reports:write",
    right: "report.make",
    summary: {
      vi: "Giải trình vì sao vẫn để một con số khác với số đang giữ",
      en: "Explain why a figure stays although it differs from what is held",
    },
    input: explainFindingInput,
    output: v.object({ id }),
    run: (me, input, key) => explainFinding(me.acting(key), input),
    say: sayRefusal,
  }),
  operation({
    id: "withdrawExplanation",
    method: "DELETE",
    path: "/reports/{id}/explanations/{findingKey}",
    tag: "reports",
    scope: "reports:write",
    right: "report.make",
    summary: { vi: "Rút lời giải trình", en: "Withdraw an explanation" },
    input: withdrawExplanationInput,
    output: v.object({ id }),
    run: (me, input, key) => withdrawExplanation(me.acting(key), input),
    say: sayRefusal,
  }),
]

const tellFinding = (each: CheckFinding, language: Language) => ({
  ...each,
  reasons: each.reasons.map((reason) => ({
    code: reason.code,
    sentence: sayReason(reason, language),
    facts: factsOf(reason),
  })),
})

const factsOf = ({ code: _, ...facts }: { code: string }): Record<string, unknown> => facts
