import type { ReportFigures, ReportWork } from "./figures.ts"
import type { CountName } from "./name-figures.ts"
import { cellsOf } from "./count-period.ts"

const standingsOf: Partial<Record<CountName, readonly ReportWork["standing"][]>> = {
  done: ["done-in-time", "done-late"],
  open: ["open-in-time", "overdue", "no-deadline"],
  "done-in-time": ["done-in-time"],
  "done-late": ["done-late"],
  "open-in-time": ["open-in-time"],
  "no-deadline": ["no-deadline"],
  overdue: ["overdue"],
  onTimeShare: ["done-in-time", "done-late", "overdue"],
}

/**
 * The works that a number of a report counts, by the number's name (`total.overdue`, `unit.116.done`, `document.<id>.assigned`); null for a name
 * that counts no works. `open-on-time` is the cell of the 2×2: open and not late, with or without a due day.
 */
export function worksBehind(figures: ReportFigures, ref: string): ReportWork[] | null {
  const [group, ...rest] = ref.split(".")
  const name = rest.at(-1) ?? ""
  const of = rest.slice(0, -1).join(".")
  const among = groupOf(figures, group ?? "", of)
  if (among === null) return null
  if (name === "open-on-time")
    return among.filter((work) => work.standing === "open-in-time" || work.standing === "no-deadline")
  if (name === "carried") return among.filter((work) => work.assignedOn < figures.period.start)
  if (name === "fresh") return among.filter((work) => work.assignedOn >= figures.period.start)
  if (name === "assigned" || name === "completionShare") return among
  const standings = standingsOf[name as CountName]
  return standings ? among.filter((work) => standings.includes(work.standing)) : null
}

function groupOf(figures: ReportFigures, group: string, of: string): ReportWork[] | null {
  if (group === "total" && of === "") return figures.works
  if (group === "unit") return figures.works.filter((work) => String(work.unitId ?? 0) === of)
  return group === "document" ? figures.works.filter((work) => work.documentId === of) : null
}

/** Every number of the 2×2 and of the units' rows counts exactly the works that open behind it. For checking a report whole. */
export function disagreements(figures: ReportFigures): string[] {
  const groups = [
    { prefix: "total", counts: figures.total },
    ...figures.units.map((unit) => ({ prefix: `unit.${unit.unitId ?? 0}`, counts: unit })),
    ...figures.documents.map((document) => ({ prefix: `document.${document.documentId}`, counts: document })),
  ]
  return groups.flatMap(({ prefix, counts }) => {
    const named = [
      "assigned",
      "carried",
      "fresh",
      "done",
      "open",
      "done-in-time",
      "done-late",
      "open-in-time",
      "no-deadline",
      "overdue",
    ] as const
    const wrong = named
      .filter((name) => worksBehind(figures, `${prefix}.${name}`)?.length !== counts[name])
      .map((name) => `${prefix}.${name}`)
    return worksBehind(figures, `${prefix}.open-on-time`)?.length === cellsOf(counts).openOnTime
      ? wrong
      : [...wrong, `${prefix}.open-on-time`]
  })
}
