import { perform } from "#src/areas/journal/index.ts"
import { createWork, type NewWork } from "#src/areas/work/index.ts"
import { done } from "#src/base/outcome.ts"
import { addDays, daysBetween, type PlainDate } from "#src/base/plain-date.ts"
import { workingDayBefore } from "./demo-days.ts"
import { type Desk, must, type Timeline } from "./desk.ts"
import { type Chore, choresOf, streets } from "./papers/work-titles.ts"
import type { Paper } from "./register-papers.ts"
import { wardPeople, wardUnits } from "./ward-people.ts"
import { type Life, live, type LivingWork } from "./work-lives.ts"

/** What is given to whom. */
export interface Order {
  title: string
  detail?: string
  product: string
  acceptance?: string
  measure?: [number, string] | undefined
  unit: string
  worker: string
  assigner: string
  coordinating?: readonly string[]
  assignedOn: PlainDate
  dueOn: PlainDate
  documentId?: string | null
}

/** The people of each unit who carry work out, and whoever leads the unit first. */
export const workersOf = (unit: string): string[] =>
  wardPeople.filter((person) => person.unit === unit && person.username !== "quantri").map((person) => person.username)
const nameOfUnit = (key: string): string => wardUnits.find((unit) => unit.key === key)?.shortName ?? key

/** Gives a work out on its day; its life follows. */
export function order(desk: Desk, timeline: Timeline, given: Order, life: Life): void {
  timeline.add(given.assignedOn, 7.7 + desk.chance.between(0, 40) / 60, async (when, day) => {
    const context = desk.acting(given.assigner, when, day)
    const input: NewWork = {
      kind: "task",
      title: given.title,
      detail: given.detail ?? "",
      leadUnitId: desk.unit(given.unit),
      assigneeId: desk.actor(given.worker).personId,
      coordinatingUnitIds: (given.coordinating ?? []).map(desk.unit),
      dueOn: given.dueOn,
      product: given.product,
      acceptance: given.acceptance ?? "",
      parentId: null,
      documentId: given.documentId ?? null,
      spanStart: null,
      spanEnd: null,
      assignedOn: day,
    }
    const made = must(
      await perform(context, "work.create", async (tx, record) => done(await createWork(tx, context, record, input))),
      given.title,
    )
    live(
      desk,
      timeline,
      {
        ...made,
        ...given,
        measure: given.measure,
        unitName: nameOfUnit(given.unit),
        accepter: given.assigner,
        version: 1,
      } satisfies LivingWork,
      life,
    )
  })
}

const shares: Readonly<Record<string, number>> = {
  vp: 24,
  kthtdt: 33,
  vhxh: 30,
  hcc: 12,
  ca: 14,
  qs: 7,
  vpdu: 9,
  bxdd: 8,
  ubkt: 5,
  mttq: 8,
  dtn: 6,
  hpn: 6,
}

/** A year of ordinary work for every unit of the ward, from a year ago to the coming weeks. */
export function scheduleChores(desk: Desk, timeline: Timeline): void {
  for (const [unit, count] of Object.entries(shares)) {
    const chores = choresOf[unit] ?? []
    for (let index = 0; index < count; index += 1) {
      const assignedOn = workingDayBefore(
        addDays(desk.days.today, -Math.max(3, Math.round(352 - (index * 350) / count) + desk.chance.between(-4, 4))),
      )
      scheduleChore(desk, timeline, unit, chores[index % chores.length] as Chore, assignedOn)
    }
  }
}

function scheduleChore(desk: Desk, timeline: Timeline, unit: string, chore: Chore, assignedOn: PlainDate): void {
  const { chance } = desk
  const dueOn = workingDayBefore(addDays(assignedOn, chance.between(8, 40)))
  const group = `tổ dân phố số ${chance.between(1, 12)}`
  const month = `${Number(dueOn.slice(5, 7))}/${dueOn.slice(0, 4)}`
  const quarter = `${["I", "II", "III", "IV"][Math.ceil(Number(dueOn.slice(5, 7)) / 3) - 1]}/${dueOn.slice(0, 4)}`
  const title = chore.title
    .replace("{s}", chance.pick(streets))
    .replace("{g}", group)
    .replace("{m}", month)
    .replace("{q}", quarter)
  const worker = chance.pick(workersOf(unit))
  order(
    desk,
    timeline,
    { ...chore, title, unit, worker, assigner: assignerOf(desk, unit, worker), assignedOn, dueOn },
    lifeOf(desk, dueOn),
  )
}

/** Whoever gives work to a unit: its leaders, its own head, or the office. */
export function assignerOf({ chance }: Desk, unit: string, worker: string): string {
  const head = wardPeople.find((person) => person.unit === unit && person.isHead)?.username
  if (["vpdu", "bxdd", "ubkt"].includes(unit)) return unit !== "vpdu" && chance.happens(0.5) ? "vpdanguy" : "bithu"
  if (["mttq", "dtn", "hpn"].includes(unit)) return unit !== "mttq" && chance.happens(0.6) ? "mattran" : "bithu"
  if (head !== undefined && head !== worker && chance.happens(0.35)) return head
  return unit === "vp"
    ? chance.pick(["chutich", "vanphong"].filter((name) => name !== worker))
    : chance.weigh({ chutich: 4, phochutich: 3, vanphong: 3 })
}

/** What has become of a work by today, by where its due day lies. */
function lifeOf({ chance, days }: Desk, dueOn: PlainDate): Life {
  const late = daysBetween(dueOn, days.today)
  if (late > 40)
    return chance.weigh({ done: 68, "done-late": 12, "done-after-return": 7, "done-after-extension": 7, cancelled: 4 })
  if (late > 14)
    return chance.weigh({
      done: 62,
      "done-late": 14,
      "done-after-return": 6,
      "left-lying": 6,
      reported: 6,
      "extension-refused": 3,
      cancelled: 3,
    })
  if (late > 3)
    return chance.weigh({
      done: 48,
      "handed-over": 14,
      "handed-over-late": 10,
      reported: 14,
      stuck: 6,
      "extension-refused": 4,
      "left-lying": 4,
    })
  if (late > -4)
    return chance.weigh({ "handed-over": 26, reported: 36, "extension-asked": 14, returned: 12, stuck: 12 })
  return chance.weigh({
    taken: 22,
    reported: 38,
    "waits-to-be-taken": 14,
    stuck: 12,
    "handed-over": 6,
    declined: 6,
    cancelled: 2,
  })
}

/** Papers that ask for work: the office gives it out a day or two later. */
export function orderFromPaper(desk: Desk, timeline: Timeline, paper: Paper): void {
  const { chance, days } = desk
  if (!chance.happens(0.38)) return
  const assignedOn = workingDayBefore(addDays(paper.day, chance.between(1, 2)))
  if (assignedOn > days.ago(2) || assignedOn < paper.day) return
  const unit = paper.unit
  const workers = workersOf(unit)
  const worker = chance.pick(workers)
  const party = ["vpdu", "bxdd", "ubkt"].includes(unit)
  const dueOn = workingDayBefore(addDays(assignedOn, chance.between(7, 24)))
  const assigner = party
    ? worker === "vpdanguy"
      ? "bithu"
      : "vpdanguy"
    : worker === "vanphong"
      ? "chutich"
      : "vanphong"
  const title = `Tham mưu thực hiện văn bản: ${paper.title[0]?.toLowerCase()}${paper.title.slice(1)}`.slice(0, 290)
  order(
    desk,
    timeline,
    {
      title,
      product: "Văn bản tham mưu, báo cáo kết quả thực hiện",
      unit,
      worker,
      assigner,
      assignedOn,
      dueOn,
      documentId: paper.id,
    },
    lifeOf(desk, dueOn),
  )
}
