import type { Standing } from "#src/areas/work/rules/index.ts"
import { parsePlainDate, type PlainDate } from "#src/base/plain-date.ts"
import type { WorksAsked } from "../store/board-works.ts"

/** The word of each standing in an address. */
const standingSlugs: Record<Standing, string> = {
  "done-in-time": "xong-dung-han",
  "done-late": "xong-qua-han",
  "open-in-time": "trong-han",
  overdue: "qua-han",
  "no-deadline": "khong-han",
  cancelled: "da-huy",
}
const standingOfSlug = new Map(Object.entries(standingSlugs).map(([standing, slug]) => [slug, standing as Standing]))

export type WorksQuery = Partial<Omit<WorksAsked, "unitIds">> & { cutOff: PlainDate }

const dayNames = {
  assignedFrom: "giao-tu",
  assignedTo: "giao-den",
  doneFrom: "xong-tu",
  doneTo: "xong-den",
  dueFrom: "han-tu",
  dueTo: "han-den",
} as const
type DayName = keyof typeof dayNames

/** The address of the works behind a number, as they stood at its cut-off. */
export function worksAddress(query: WorksQuery, after?: string | null): string {
  const params = new URLSearchParams({ ngay: query.cutOff })
  for (const standing of query.standings ?? []) params.append("tinh-trang", standingSlugs[standing])
  if (query.unitId !== undefined && query.unitId !== null) params.set("don-vi", String(query.unitId))
  for (const [name, slug] of Object.entries(dayNames)) {
    const day = query[name as DayName]
    if (day) params.set(slug, day)
  }
  if (query.documentId) params.set("van-ban", query.documentId)
  if (query.nodeId) params.set("nut", query.nodeId)
  if (after) params.set("sau", after)
  return `/dieu-hanh/viec?${params}`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const idIn = (params: URLSearchParams, name: string): string | null => {
  const text = params.get(name)
  return text !== null && uuid.test(text) ? text : null
}

/** Reads such an address; what is not understood is left out. */
export function readWorksQuery(params: URLSearchParams, today: PlainDate): Omit<WorksAsked, "unitIds"> {
  const day = (name: string) => parsePlainDate(params.get(name) ?? "")
  const asked = day("ngay")
  const unit = params.get("don-vi")
  return {
    cutOff: asked !== null && asked <= today ? asked : today,
    standings: params.getAll("tinh-trang").flatMap((slug) => standingOfSlug.get(slug) ?? []),
    unitId: unit !== null && /^\d{1,15}$/.test(unit) ? Number(unit) : null,
    assignedFrom: day(dayNames.assignedFrom),
    assignedTo: day(dayNames.assignedTo),
    doneFrom: day(dayNames.doneFrom),
    doneTo: day(dayNames.doneTo),
    dueFrom: day(dayNames.dueFrom),
    dueTo: day(dayNames.dueTo),
    documentId: idIn(params, "van-ban"),
    nodeId: idIn(params, "nut"),
  }
}

/** Where a list goes on: a day and an id. */
export function readCursor(text: string | null | undefined): { day: PlainDate; id: string } | null {
  const [first, ...rest] = (text ?? "").split("_")
  const day = parsePlainDate(first ?? "")
  const id = rest.join("_")
  return day !== null && uuid.test(id) ? { day, id } : null
}

export const writeCursor = (day: PlainDate, id: string): string => `${day}_${id}`
