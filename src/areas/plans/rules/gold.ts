import type { Proposal } from "#src/areas/reading/index.ts"
import type { Correction } from "./corrections.ts"

/** A correction with what an export needs beside it. */
export interface ExportedCorrection extends Correction {
  documentId: string
  textDigest: string
  readerVersion: string
  settledAt: string
}

export interface GoldSetting {
  nameOf: (unitId: number) => string | null
  /** The text of a document, for those who may see it and asked for its words; null leaves words out. */
  textOf: (documentId: string) => string | null
}

const roles: Record<Proposal["kind"], string> = {
  goal: "goal",
  target: "target",
  breakthrough: "breakthrough",
  "key-task": "task",
  programme: "programme",
  scheme: "programme",
  task: "task",
}

/** Words in gold are a mark for the reader's eye, never the text itself. */
const longest = 40

/**
 * Corrections in the form of the reader's gold (tests/reading/gold.json): every document by the digest of its text, with offsets and values of
 * what people kept. What gold says nothing of is named in `skip`. Dropped items are the negatives.
 */
export function goldOf(corrections: readonly ExportedCorrection[], setting: GoldSetting) {
  const byText = Map.groupBy(corrections, (each) => `${each.documentId} ${each.textDigest}`)
  return {
    documents: [...byText.values()].map((rows) => {
      const [first] = rows
      const text = first ? setting.textOf(first.documentId) : null
      const span = (at: { start: number | null; end: number | null }) => ({
        start: at.start ?? 0,
        end: at.end ?? 0,
        ...(text === null ? {} : { text: text.slice(at.start ?? 0, Math.min(at.end ?? 0, (at.start ?? 0) + longest)) }),
      })
      const kept = rows.flatMap((row) => (row.kept && row.kept.start !== null ? [row.kept] : []))
      const named = (words: string | null, unitId: number | null, proposedUnit: number | null | undefined) =>
        unitId === null ? words : unitId === proposedUnit && words !== null ? words : setting.nameOf(unitId)
      return {
        file: `sha256:${first?.textDigest ?? ""}`,
        set: "corrections",
        skip: ["citations", "claims"],
        document: {},
        citations: [],
        claims: [],
        targets: kept.flatMap((item) => {
          if (!item.measure) return []
          const { comparator, value, unit, periodStart, periodEnd } = item.measure
          return [{ ...span(item), comparator, value, unit, periodStart, periodEnd }]
        }),
        outline: kept.map((item) => ({ ...span(item), role: roles[item.kind] })),
        assignments: rows.flatMap(({ kept: item, proposed }) =>
          item && item.start !== null && (item.leadUnitId !== null || item.leadText !== null)
            ? [
                {
                  ...span(item),
                  lead: named(item.leadText, item.leadUnitId, proposed?.leadUnitId),
                  coordinating: [
                    ...item.coordinatingText,
                    ...item.coordinatingUnitIds.flatMap((id) => setting.nameOf(id) ?? []),
                  ],
                  deadline: item.deadline,
                },
              ]
            : [],
        ),
        negatives: rows.flatMap((row) =>
          row.outcome === "dropped" && row.proposed && row.proposed.start !== null ? [span(row.proposed)] : [],
        ),
        periods: [],
        checks: [],
        corrections: rows.map((row) => ({
          item: row.itemId,
          outcome: row.outcome,
          faults: row.faults,
          reader: row.readerVersion,
          probability: row.probability,
          settledAt: row.settledAt,
          proposed: row.proposed && valuesOf(row.proposed, text !== null),
          kept: row.kept && valuesOf(row.kept, text !== null),
        })),
      }
    }),
  }
}

/** An item's values; its words only where they may be shown. */
function valuesOf(item: NonNullable<Correction["kept"]>, withWords: boolean) {
  const { title, leadText, coordinatingText, deadlineText, product, measure, ...values } = item
  const said = measure && { ...measure, name: withWords ? measure.name : null }
  return withWords
    ? { ...values, title, leadText, coordinatingText, deadlineText, product, measure: said }
    : { ...values, measure: said }
}

export const correctionColumns = [
  "document",
  "text",
  "item",
  "outcome",
  "fault",
  "proposed",
  "kept",
  "probability",
  "reader",
  "settledAt",
] as const

/** One row for each thing that was wrong; an item with nothing wrong has one row. Words only where they may be shown. */
export function correctionRows(
  corrections: readonly ExportedCorrection[],
  setting: GoldSetting,
): (string | number | null)[][] {
  return corrections.flatMap((row) => {
    const withWords = setting.textOf(row.documentId) !== null
    const shown = (item: Correction["kept"], fault: string) => (item ? valueOfFault(item, fault, withWords) : "")
    return (row.faults.length === 0 ? [""] : row.faults).map((fault) => [
      row.documentId,
      row.textDigest,
      row.itemId,
      row.outcome,
      fault,
      shown(row.proposed, fault),
      shown(row.kept, fault),
      row.probability,
      row.readerVersion,
      row.settledAt,
    ])
  })
}

function valueOfFault(item: NonNullable<Correction["kept"]>, fault: string, withWords: boolean): string {
  switch (fault) {
    case "kind":
      return item.kind
    case "title":
      return withWords ? item.title : ""
    case "span":
      return item.start === null ? "" : `${item.start}-${item.end ?? ""}`
    case "parent":
      return item.parent ?? ""
    case "lead":
      return item.leadUnitId === null ? (withWords ? (item.leadText ?? "") : "") : String(item.leadUnitId)
    case "coordinating":
      return item.coordinatingUnitIds.join(" ")
    case "deadline":
      return item.deadline ?? ""
    case "product":
      return withWords ? item.product : ""
    case "measure":
      return item.measure
        ? `${item.measure.comparator} ${item.measure.value} ${item.measure.unit} ${item.measure.periodStart}/${item.measure.periodEnd}`
        : ""
    default:
      return ""
  }
}
