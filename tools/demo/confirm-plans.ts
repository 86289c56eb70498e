import { confirmPlan, editReview, findReview, startReview, type Review } from "#src/areas/plans/index.ts"
import { listWorksOfDocument } from "#src/areas/work/index.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { addDays, daysBetween } from "#src/base/plain-date.ts"
import { type Desk, must, type Timeline } from "./desk.ts"
import { wardPeople, wardUnits } from "./ward-people.ts"
import { workersOf } from "./year-of-work.ts"
import { live, type Life } from "./work-lives.ts"

type Item = Review["draft"]["items"][number]

/** Reviews a plan as its officer does: takes what is sure, settles or drops what is not, names people, and confirms it. */
export async function reviewAndConfirm(desk: Desk, timeline: Timeline, given: { documentId: string; officer: string; when: Date; day: PlainDate }): Promise<void> {
  const context = () => desk.acting(given.officer, given.when, given.day)
  const { authorityId } = context().actor
  must(await startReview(context(), { documentId: given.documentId }), "starting a review")
  const look = async () => {
    const review = await findReview(desk.db as unknown as ReadDb, authorityId, given.documentId)
    if (!review) throw new Error("The review is gone")
    return review
  }
  const edit = async (wish: Parameters<typeof editReview>[1]["edit"]) => must(await editReview(context(), { documentId: given.documentId, seenVersion: (await look()).version, edit: wish }), `editing a review: ${JSON.stringify(wish)}`)
  await edit({ edit: "accept-sure" })
  for (const item of (await look()).draft.items) {
    const wish = settle(desk, item)
    if (wish !== null) await edit(wish)
  }
  for (const clause of (await look()).proposal.clauses.filter((each) => each.kind === "context").slice(0, 6)) await edit({ edit: "exempt", clause: clause.id, reason: "Phần mở đầu, căn cứ" })
  must(await confirmPlan(context(), { documentId: given.documentId, seenVersion: (await look()).version }), "confirming a plan")
  await liveOn(desk, timeline, given)
}

/** What the officer makes of one proposed item. */
function settle(desk: Desk, item: Item): Parameters<typeof editReview>[1]["edit"] | null {
  if (item.kind === "target" || item.kind === "goal" || item.kind === "breakthrough") {
    if (item.kind === "goal" && item.title.length < 15) return { edit: "drop", id: item.id, reason: "Chỉ là tiêu đề" }
    return item.state === "proposed" ? { edit: "accept", id: item.id } : null
  }
  if (item.leadUnitId === null) return { edit: "drop", id: item.id, reason: "Không giao cho đơn vị cụ thể của phường" }
  const kind = /^Đề án/.test(item.title) ? "scheme" : /^Chương trình/.test(item.title) ? "programme" : item.kind
  const unit = Object.entries(desk.organisation.ward.units).find(([, id]) => id === item.leadUnitId)?.[0] ?? ""
  const worker = wardPeople.find((person) => person.unit === unit && person.isHead)?.username
  if (worker === undefined) return item.state === "proposed" ? { edit: "accept", id: item.id } : null
  const dueOn = item.dueOn ?? desk.days.yearEnd
  const product = item.product === "" ? "Báo cáo kết quả thực hiện" : item.product
  return { edit: "change", id: item.id, fields: { kind, assigneeId: desk.actor(worker).personId, dueOn, product } }
}

/** The works of a confirmed plan go on like all others, in time or not. */
async function liveOn(desk: Desk, timeline: Timeline, given: { documentId: string; officer: string; day: PlainDate }): Promise<void> {
  const { chance, days } = desk
  const { authorityId } = desk.organisation.ward
  for (const work of await listWorksOfDocument(desk.db as unknown as ReadDb, authorityId, given.documentId, { limit: 200 })) {
    const unit = Object.entries(desk.organisation.ward.units).find(([, id]) => id === work.leadUnitId)?.[0] ?? ""
    const worker = wardPeople.find((person) => desk.actor(person.username).personId === work.assigneeId)?.username ?? workersOf(unit)[0]
    if (worker === undefined || work.dueOn === null) continue
    const judge = worker === given.officer ? null : given.officer
    const late = daysBetween(work.dueOn, days.today)
    const life: Life =
      judge === null ? (late > 0 ? "left-lying" : "reported")
      : late > 45 ? chance.weigh({ done: 7, "done-late": 2, "done-after-return": 1, "done-after-extension": 1 })
      : late > 5 ? chance.weigh({ "handed-over": 1, done: 3, reported: 2 })
      : chance.weigh({ reported: 6, stuck: 1, "handed-over": 1, "extension-asked": late > -6 ? 3 : 0 })
    const beginning = addDays(work.dueOn, -45) > given.day ? addDays(work.dueOn, -45) : given.day
    live(desk, timeline, {
      id: work.id, code: work.code, title: work.title, product: "Sản phẩm theo kế hoạch", unitName: wardUnits.find((each) => each.key === unit)?.shortName ?? "", worker,
      accepter: given.officer, assigner: given.officer, assignedOn: beginning > days.ago(12) ? days.ago(12) : beginning, dueOn: work.dueOn, version: 1,
    }, life)
  }
}
