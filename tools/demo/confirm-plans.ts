import { confirmPlan, editReview, findReview, startReview, type Review } from "#src/areas/plans/index.ts"
import { listWorksOfDocument } from "#src/areas/work/index.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { type Indicator, listIndicators } from "#src/areas/figures/index.ts"
import { addDays, daysBetween, type PlainDate, plainDate } from "#src/base/plain-date.ts"
import { type Desk, must, type Timeline } from "./desk.ts"
import { wardPeople, wardUnits } from "./ward-people.ts"
import { workersOf } from "./year-of-work.ts"
import { live, type Life } from "./work-lives.ts"

type Edit = Parameters<typeof editReview>[1]["edit"]
type Item = Review["draft"]["items"][number]

/** Reviews a plan as its officer does: takes what is sure, settles or drops what is not, names people, and confirms it. */
export async function reviewAndConfirm(
  desk: Desk,
  timeline: Timeline,
  given: { documentId: string; officer: string; when: Date; day: PlainDate },
): Promise<void> {
  const context = () => desk.acting(given.officer, given.when, given.day)
  const { authorityId } = context().actor
  must(await startReview(context(), { documentId: given.documentId }), "starting a review")
  const look = async () => {
    const review = await findReview(desk.db as unknown as ReadDb, authorityId, given.documentId)
    if (!review) throw new Error("The review is gone")
    return review
  }
  const edit = async (wish: Edit) =>
    must(
      await editReview(context(), { documentId: given.documentId, seenVersion: (await look()).version, edit: wish }),
      `editing a review: ${JSON.stringify(wish)}`,
    )
  await edit({ edit: "accept-sure" })
  const known = await listIndicators(desk.db as unknown as ReadDb, authorityId, { limit: 200 })
  for (const item of (await look()).draft.items) {
    const wish = settle(desk, item, known)
    if (wish !== null) await edit(wish)
  }
  for (const clause of (await look()).proposal.clauses.filter((each) => each.kind === "context").slice(0, 6))
    await edit({ edit: "exempt", clause: clause.id, reason: "Phần mở đầu, căn cứ" })
  must(
    await confirmPlan(context(), { documentId: given.documentId, seenVersion: (await look()).version }),
    "confirming a plan",
  )
  await liveOn(desk, timeline, given)
}

/** What the officer makes of one proposed item. */
function settle(desk: Desk, item: Item, known: readonly Indicator[]): Edit | null {
  if (item.kind === "target" || item.kind === "goal" || item.kind === "breakthrough") {
    if (item.kind === "goal" && item.title.length < 15) return { edit: "drop", id: item.id, reason: "Chỉ là tiêu đề" }
    const counted = item.kind === "goal" ? countedGoal(desk, item) : null
    if (counted) return counted
    const same = item.measure
      ? known.find((each) => each.name === item.measure?.name && each.measureUnit === item.measure.unit)
      : undefined
    if (item.measure && same)
      return { edit: "change", id: item.id, fields: { measure: { ...item.measure, indicatorId: same.id } } }
    if (item.measure && item.title.startsWith("100%"))
      return {
        edit: "change",
        id: item.id,
        fields: { measure: { ...item.measure, name: nameOfShare(item.measure.name) } },
      }
    if (item.kind === "breakthrough" && item.leadUnitId === null) return breakthroughWithLead(desk, item)
    return item.state === "proposed" ? { edit: "accept", id: item.id } : null
  }
  if (item.leadUnitId === null) return { edit: "drop", id: item.id, reason: "Không giao cho đơn vị cụ thể của phường" }
  const kind = item.title.startsWith("Đề án")
    ? "scheme"
    : item.title.startsWith("Chương trình")
      ? "programme"
      : item.kind
  const unit = Object.entries(desk.organisation.ward.units).find(([, id]) => id === item.leadUnitId)?.[0] ?? ""
  const worker = wardPeople.find((person) => person.unit === unit && person.isHead)?.username
  if (worker === undefined) return item.state === "proposed" ? { edit: "accept", id: item.id } : null
  const dueOn = item.dueOn ?? desk.days.yearEnd
  const product = item.product === "" ? "Báo cáo kết quả thực hiện" : item.product
  return { edit: "change", id: item.id, fields: { kind, assigneeId: desk.actor(worker).personId, dueOn, product } }
}

/** A breakthrough is carried out when somebody leads it: the office for the machinery, the departments for the ward and its people. */
function breakthroughWithLead(desk: Desk, item: Item): Edit {
  const key = /đô thị|vỉa hè|hạ tầng|kinh tế/i.test(item.title)
    ? "kthtdt"
    : /cán bộ|công chức/i.test(item.title)
      ? "bxdd"
      : "vp"
  const worker = wardPeople.find((person) => person.unit === key && person.isHead)?.username
  const assigneeId = worker === undefined ? null : desk.actor(worker).personId
  return {
    edit: "change",
    id: item.id,
    fields: {
      leadUnitId: desk.unit(key),
      assigneeId,
      dueOn: item.dueOn ?? desk.days.yearEnd,
      product: item.product || "Báo cáo kết quả thực hiện khâu đột phá",
    },
  }
}

/** Goals that say how many of something are left: the officer makes targets of them. */
function countedGoal({ days }: Desk, item: Item): Edit | null {
  const found = /^(Số .+?) còn tối đa 0?(\d+) (\p{L}+)$/u.exec(item.title)
  const [, name, value, unit] = found ?? []
  if (name === undefined || value === undefined || unit === undefined) return null
  const period = { periodStart: plainDate(`${days.year}-01-01`), periodEnd: days.yearEnd }
  return {
    edit: "change",
    id: item.id,
    fields: {
      kind: "target",
      measure: { indicatorId: null, name, comparator: "at-most", value: Number(value), unit, ...period },
    },
  }
}

/** "100% trường công lập …" is measured by the share of schools. */
const nameOfShare = (name: string): string =>
  /^tỷ lệ/i.test(name) ? name : `Tỷ lệ ${name[0]?.toLowerCase()}${name.slice(1)}`

/** The works of a confirmed plan go on like all others, in time or not. */
async function liveOn(
  desk: Desk,
  timeline: Timeline,
  given: { documentId: string; officer: string; day: PlainDate },
): Promise<void> {
  const { chance, days } = desk
  const { authorityId } = desk.organisation.ward
  for (const work of await listWorksOfDocument(desk.db as unknown as ReadDb, authorityId, given.documentId, {
    limit: 200,
  })) {
    const unit = Object.entries(desk.organisation.ward.units).find(([, id]) => id === work.leadUnitId)?.[0] ?? ""
    const worker =
      wardPeople.find((person) => desk.actor(person.username).personId === work.assigneeId)?.username ??
      workersOf(unit)[0]
    if (worker === undefined || work.dueOn === null) continue
    const late = daysBetween(work.dueOn, days.today)
    const life: Life =
      late > 45
        ? chance.weigh({ done: 7, "done-late": 2, "done-after-return": 1, "done-after-extension": 1 })
        : late > 5
          ? chance.weigh({ "handed-over": 1, done: 3, reported: 2 })
          : chance.weigh({ reported: 6, stuck: 1, "handed-over": 1, "extension-asked": late > -6 ? 3 : 0 })
    const beginning = addDays(work.dueOn, -45) > given.day ? addDays(work.dueOn, -45) : given.day
    live(
      desk,
      timeline,
      {
        id: work.id,
        code: work.code,
        title: work.title,
        product: "Sản phẩm theo kế hoạch",
        unitName: wardUnits.find((each) => each.key === unit)?.shortName ?? "",
        worker,
        accepter: given.officer,
        assigner: given.officer,
        assignedOn: beginning > days.ago(12) ? days.ago(12) : beginning,
        dueOn: work.dueOn,
        version: 1,
      },
      life,
    )
  }
}
