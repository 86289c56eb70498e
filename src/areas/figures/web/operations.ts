import * as v from "valibot"
import { type Operation, operation, pageInput } from "#src/areas/access/web/index.ts"
import { optionalDate, recordId, textField } from "#src/base/input.ts"
import { done, refused } from "#src/base/outcome.ts"
import {
  changeIndicator,
  changeIndicatorInput,
  defineIndicator,
  defineIndicatorInput,
} from "../actions/define-indicator.ts"
import { recordObservation, recordObservationInput } from "../actions/record-observation.ts"
import { setTarget, setTargetInput } from "../actions/set-target.ts"
import { findIndicator, listIndicators } from "../store/indicators.ts"
import { listEvidence, listObservations } from "../store/observations.ts"
import { listStandings } from "../store/standings.ts"

const id = v.pipe(v.string(), v.uuid())
const day = v.pipe(v.string(), v.isoDate())
const instant = v.pipe(v.string(), v.isoTimestamp())
const whole = v.pipe(v.number(), v.integer())
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema)

const indicatorShape = v.object({
  id,
  code: v.string(),
  name: v.string(),
  definition: v.string(),
  measureUnit: v.string(),
  decimals: whole,
  direction: v.string(),
  gathering: v.string(),
  cadence: v.string(),
  ownerUnitId: whole,
  source: v.string(),
  state: v.string(),
  version: whole,
})
const targetShape = v.object({
  id,
  indicatorId: id,
  unitId: whole,
  periodStart: day,
  periodEnd: day,
  comparator: v.string(),
  value: v.number(),
  basis: v.string(),
  documentId: maybe(id),
  spanStart: maybe(whole),
  spanEnd: maybe(whole),
  version: whole,
})
const standingShape = v.object({
  indicator: indicatorShape,
  target: targetShape,
  value: maybe(v.number()),
  asOf: maybe(day),
  observationIds: v.array(id),
  verdict: v.string(),
  outlook: v.string(),
  share: maybe(v.number()),
  lastYear: maybe(v.number()),
  growth: maybe(v.number()),
})
const observationShape = v.object({
  id,
  unitId: whole,
  periodStart: day,
  periodEnd: day,
  asOf: day,
  value: v.number(),
  source: v.string(),
  note: v.string(),
  origin: v.string(),
  recordedAt: instant,
  replacedAt: maybe(instant),
  replacedBy: maybe(id),
  fileIds: v.array(id),
})
const tag = "figures"

/** What programs can do with indicators, targets and observations. */
export const figuresOperations: Operation[] = [
  operation({
    id: "listIndicators",
    method: "GET",
    path: "/indicators",
    tag,
    scope: "read",
    right: null,
    summary: { vi: "Chỉ số, theo mã", en: "Indicators, by code" },
    input: v.object({ limit: pageInput.limit, after: textField(30) }),
    output: v.object({ items: v.array(indicatorShape), next: maybe(v.string()) }),
    run: async (me, input) => {
      const items = await me.read((db) =>
        listIndicators(db, me.actor.authorityId, { limit: input.limit, after: input.after || undefined }),
      )
      return done({ items, next: items.length === input.limit ? (items.at(-1)?.code ?? null) : null })
    },
  }),
  operation({
    id: "defineIndicator",
    method: "POST",
    path: "/indicators",
    tag,
    scope: "figures:write",
    right: "figure.define",
    summary: { vi: "Tạo chỉ số", en: "Define an indicator" },
    input: defineIndicatorInput,
    output: v.object({ id, code: v.string() }),
    run: (me, input, key) => defineIndicator(me.acting(key), input),
  }),
  operation({
    id: "getIndicator",
    method: "GET",
    path: "/indicators/{id}",
    tag,
    scope: "read",
    right: null,
    summary: { vi: "Một chỉ số với các số đã ghi", en: "An indicator with its observations" },
    input: v.object({ id: recordId() }),
    output: v.object({ indicator: indicatorShape, observations: v.array(observationShape) }),
    run: async (me, input) => {
      const { authorityId } = me.actor
      const found = await me.read(async (db) => {
        const observations = await listObservations(db, authorityId, input.id)
        return {
          indicator: await findIndicator(db, authorityId, input.id),
          observations,
          evidence: await listEvidence(
            db,
            authorityId,
            observations.map((seen) => seen.id),
          ),
        }
      })
      if (!found.indicator) return refused({ code: "no-such-indicator" } as const)
      const observations = found.observations.map(
        ({ indicatorId: _, workId: __, recordedBy: ___, recordedAt, replacedAt, ...seen }) => ({
          ...seen,
          recordedAt: recordedAt.toISOString(),
          replacedAt: replacedAt?.toISOString() ?? null,
          fileIds: found.evidence.filter((link) => link.observationId === seen.id).map((link) => link.fileId),
        }),
      )
      return done({ indicator: found.indicator, observations })
    },
  }),
  operation({
    id: "changeIndicator",
    method: "PUT",
    path: "/indicators/{id}",
    tag,
    scope: "figures:write",
    right: "figure.define",
    summary: { vi: "Sửa hoặc ngừng một chỉ số", en: "Change or close an indicator" },
    input: changeIndicatorInput,
    output: v.object({ id }),
    run: (me, input, key) => changeIndicator(me.acting(key), input),
  }),
  operation({
    id: "setTarget",
    method: "POST",
    path: "/indicators/{indicatorId}/targets",
    tag,
    scope: "figures:write",
    right: "figure.define",
    summary: { vi: "Đặt chỉ tiêu cho một kỳ", en: "Set a target for a period" },
    input: setTargetInput,
    output: v.object({ id }),
    run: (me, input, key) => setTarget(me.acting(key), input),
  }),
  operation({
    id: "recordObservation",
    method: "POST",
    path: "/indicators/{indicatorId}/observations",
    tag,
    scope: "figures:write",
    right: null,
    summary: { vi: "Ghi số liệu; ghi lại cùng kỳ là sửa số", en: "Record a figure; the same period again corrects it" },
    input: recordObservationInput,
    output: v.object({ id }),
    run: (me, input, key) => recordObservation(me.acting(key), input),
  }),
  operation({
    id: "listTargetStandings",
    method: "GET",
    path: "/targets",
    tag,
    scope: "read",
    right: null,
    summary: { vi: "Chỉ tiêu với thực hiện, tính đến một ngày", en: "Targets with what was reached, as of a day" },
    input: v.object({ asOf: optionalDate() }),
    output: v.object({ asOf: day, items: v.array(standingShape), next: maybe(v.string()) }),
    run: async (me, input) => {
      const asOf = input.asOf ?? me.today
      return done({ asOf, items: await me.read((db) => listStandings(db, me.actor.authorityId, { asOf })), next: null })
    },
  }),
]
