import * as v from "valibot"
import { type Operation, operation, pageInput, pageOf } from "#src/areas/access/web/index.ts"
import { optionField } from "#src/base/input.ts"
import { done } from "#src/base/outcome.ts"
import {
  continueSeries,
  continueSeriesInput,
  type NumbersRefusal,
  reserveNumber,
  reserveNumberInput,
  voidNumber,
  voidNumberInput,
} from "../actions/register-numbers.ts"
import { listMissing } from "../store/citations.ts"
import { listRegister, listSeries } from "../store/register.ts"
import { writeCursor } from "./cursor.ts"
import { readMissingAfter, readRegisterAfter } from "./list-query.ts"
import { sayRefusal } from "./say-refusal.ts"

const tag = "documents"
const day = v.nullable(v.string())
const numbered = optionField(["arrival", "departure"])

/** The registers, their numbers, and what is cited but not held. */
export const registerOperations: Operation[] = [
  operation({
    id: "listNumberSeries",
    method: "GET",
    path: "/registers/{direction}",
    tag,
    scope: "read",
    right: null,
    summary: {
      vi: "Các sổ của cơ quan: năm hoặc nhiệm kỳ, loại, số cuối",
      en: "The registers of the body: year or term, type, last number",
    },
    input: v.object({ direction: numbered }),
    output: v.object({
      items: v.array(
        v.object({
          bodyId: v.number(),
          direction: v.string(),
          typeGroup: v.string(),
          period: v.string(),
          lastNumber: v.number(),
        }),
      ),
      next: v.null(),
    }),
    run: async (me, input) =>
      done({
        items: await me.read((db) => listSeries(db, me.actor.authorityId, me.actor.bodyId, input.direction)),
        next: null,
      }),
  }),
  operation({
    id: "listRegister",
    method: "GET",
    path: "/registers/{direction}/{period}",
    tag,
    scope: "read",
    right: null,
    summary: {
      vi: "Một sổ theo thứ tự số, có cả số đang giữ và số hủy",
      en: "One register in the order of its numbers, reserved and void ones too",
    },
    input: v.object({
      ...pageInput,
      direction: numbered,
      period: v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{4})?$/, "not-an-option")),
      typeGroup: v.optional(v.pipe(v.string(), v.maxLength(80, "too-long"))),
    }),
    output: pageOf(
      v.object({
        typeGroup: v.string(),
        number: v.number(),
        state: v.string(),
        reason: v.string(),
        documentId: v.nullable(v.string()),
        symbol: v.string(),
        issuedOn: day,
        issuer: v.string(),
        typeCode: v.nullable(v.string()),
        title: v.string(),
        signer: v.string(),
        recipients: v.string(),
        copies: v.nullable(v.number()),
        arrivedOn: day,
        sentOn: day,
        handledBy: v.nullable(v.number()),
        note: v.string(),
      }),
    ),
    run: async (me, input) => {
      const { direction, period, limit } = input
      const of = { bodyId: me.actor.bodyId, direction, period, typeGroup: input.typeGroup || null }
      const lines = await me.read((db) =>
        listRegister(db, me.actor.authorityId, of, { limit: limit + 1, after: readRegisterAfter(input.after) }),
      )
      const shown = lines.slice(0, limit)
      const last = lines.length > limit ? shown.at(-1) : undefined
      return done({
        items: shown.map(({ takenAt: _, ...line }) => line),
        next: last ? writeCursor({ typeGroup: last.typeGroup, number: last.number }) : null,
      })
    },
  }),
  operation({
    id: "reserveNumber",
    method: "POST",
    path: "/registers/numbers",
    tag,
    scope: "documents:write",
    right: "document.void",
    summary: { vi: "Giữ số tiếp theo của một sổ", en: "Reserve the next number of a register" },
    input: reserveNumberInput,
    output: v.object({ number: v.number(), typeGroup: v.string() }),
    say: (refusal: NumbersRefusal, language) => sayRefusal(refusal, language),
    run: (me, input, key) => reserveNumber(me.acting(key), input),
  }),
  operation({
    id: "voidNumber",
    method: "POST",
    path: "/registers/numbers/void",
    tag,
    scope: "documents:write",
    right: "document.void",
    summary: { vi: "Hủy số đang giữ, có lý do", en: "Void a reserved number, with the reason" },
    input: voidNumberInput,
    output: v.object({ number: v.number() }),
    say: (refusal: NumbersRefusal, language) => sayRefusal(refusal, language),
    run: (me, input, key) => voidNumber(me.acting(key), input),
  }),
  operation({
    id: "continueNumberSeries",
    method: "POST",
    path: "/registers/series",
    tag,
    scope: "documents:write",
    right: "document.void",
    summary: { vi: "Nối tiếp sổ giấy từ số cuối cùng", en: "Continue a paper register from its last number" },
    input: continueSeriesInput,
    output: v.object({ lastNumber: v.number(), typeGroup: v.string() }),
    say: (refusal: NumbersRefusal, language) => sayRefusal(refusal, language),
    run: (me, input, key) => continueSeries(me.acting(key), input),
  }),
  operation({
    id: "listMissingDocuments",
    method: "GET",
    path: "/missing-documents",
    tag,
    scope: "read",
    right: null,
    summary: { vi: "Văn bản được viện dẫn nhưng chưa có trong hệ thống", en: "Documents that are cited but not held" },
    input: v.object({ ...pageInput }),
    output: pageOf(
      v.object({
        symbol: v.string(),
        symbolKey: v.string(),
        typeName: v.nullable(v.string()),
        issuedOn: day,
        issuer: v.nullable(v.string()),
        times: v.number(),
        documents: v.number(),
        citedBy: v.array(v.object({ id: v.string(), symbol: v.string(), title: v.string() })),
      }),
    ),
    run: async (me, input) => {
      const rows = await me.read((db) =>
        listMissing(db, me.actor.authorityId, { limit: input.limit + 1, after: readMissingAfter(input.after) }),
      )
      const items = rows.slice(0, input.limit)
      const last = rows.length > input.limit ? items.at(-1) : undefined
      return done({ items, next: last ? writeCursor({ documents: last.documents, symbolKey: last.symbolKey }) : null })
    },
  }),
]
