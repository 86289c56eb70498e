/** A ward with some hundred works of every fate and a few figures, laid down set-wise, for the tests of the board and of reports. */
import type { Actor, Right } from "#src/areas/access/index.ts"
import { rebuildTallies } from "#src/areas/work/index.ts"
import { addDays, type PlainDate, plainDate } from "#src/base/plain-date.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { writeIn } from "#src/platform/db/transaction.ts"
import { type Authority, makeActor, makeAuthority, makeUnit } from "#tests/support/people.ts"
import type { TestDatabase } from "#tests/support/test-database.ts"

export interface Ward {
  authority: Authority
  units: number[]
  /** Of the office: makes reports, sees the board and all work, assigns. */
  reporter: Actor
  /** Head of a department without the right to see all work. */
  head: Actor
  /** Makes reports for the Party committee of the same ward. */
  partyReporter: Actor
  /** A clerk without any right. */
  clerk: Actor
  /** Makes reports elsewhere. */
  foreigner: Actor
  documentId: string
  planId: string
  indicatorId: string
}

const leader: Right[] = ["report.make", "board.view", "work.view-all", "work.assign"]

export async function layWard(
  database: TestDatabase,
  { works = 160, words = "" }: { works?: number; words?: string } = {},
): Promise<Ward> {
  const { owner } = database
  const authority = await makeAuthority(owner)
  const elsewhere = await makeAuthority(owner, "Bạch Mai")
  const { authorityId, bodyId } = authority
  const partyId = await makeUnit(owner, {
    name: "Đảng ủy phường",
    kind: "party-committee",
    side: "party",
    symbol: "ĐU",
    parentId: authorityId,
    authorityId,
  })
  const more = await Promise.all(
    [
      "Phòng Kinh tế, Hạ tầng và Đô thị",
      "Công an phường",
      "Ban Chỉ huy Quân sự",
      "Điểm hành chính công",
      "Văn phòng Đảng ủy",
      "Mặt trận Tổ quốc",
    ].map((name) => makeUnit(owner, { name: `${name}${words}`, parentId: bodyId, authorityId, bodyId })),
  )
  const units = [authority.officeId, authority.departmentId, ...more]
  const ward = {
    authority,
    units,
    reporter: await makeActor(owner, { unitId: authority.officeId, rights: leader, name: "Trần Thị Báo Cáo" }),
    head: await makeActor(owner, { unitId: authority.departmentId, rights: ["board.view"], isHead: true }),
    partyReporter: await makeActor(owner, { unitId: partyId, rights: leader }),
    clerk: await makeActor(owner, { unitId: authority.officeId }),
    foreigner: await makeActor(owner, { unitId: elsewhere.bodyId, rights: leader }),
    documentId: newId(),
    planId: newId(),
    indicatorId: newId(),
  }
  await layPlan(database, ward, words)
  await layWorks(database, ward, works, words)
  await layFigures(database, ward, words)
  return ward
}

async function layPlan(
  { owner }: TestDatabase,
  { authority: { authorityId, bodyId }, documentId, planId, reporter }: Ward,
  words: string,
): Promise<void> {
  const at = new Date("2026-02-01T02:00:00Z")
  await owner
    .insertInto("documents.document")
    .values({
      authority_id: authorityId,
      id: documentId,
      body_id: bodyId,
      state: "registered",
      direction: "held",
      side: "state",
      symbol: "02-CTr/ĐU",
      symbol_key: "02-ctr/đu",
      issuer: "Đảng ủy phường",
      title: `Chương trình hành động${words}`,
      body_text: "",
      created_by: reporter.accountId,
      created_at: at,
      updated_at: at,
    })
    .execute()
  await owner
    .insertInto("plans.plan")
    .values({
      authority_id: authorityId,
      id: planId,
      body_id: bodyId,
      document_id: documentId,
      title: `Chương trình hành động${words}`,
      confirmed_by: reporter.accountId,
      confirmed_at: at,
    })
    .execute()
}

/** Numbers that look drawn by lot and are the same in every run. */
function lots(seed: number): (below: number) => number {
  let held = seed
  return (below) => {
    held = (held * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((held / 2_147_483_648) * below)
  }
}

async function layWorks(database: TestDatabase, ward: Ward, count: number, words: string): Promise<void> {
  const { owner } = database
  const {
    authority: { authorityId, bodyId, officeId },
    units,
    reporter,
    documentId,
    planId,
  } = ward
  const draw = lots(7)
  const at = new Date("2026-01-02T02:00:00Z")
  const breakthroughs = ["Cải cách hành chính", "Kết cấu hạ tầng", "Giáo dục và đào tạo"].map((title, position) => ({
    authority_id: authorityId,
    id: newId(),
    plan_id: planId,
    kind: "breakthrough" as const,
    title: `${title}${words}`,
    position,
  }))
  await owner.insertInto("plans.node").values(breakthroughs).execute()
  for (let number = 1; number <= count; number++) {
    const id = newId()
    const fate = drawFate(draw)
    const unit = draw(30) === 0 ? null : (units[draw(units.length)] as number)
    const document = draw(3) === 0 ? documentId : null
    await owner
      .insertInto("work.work")
      .values({
        authority_id: authorityId,
        id,
        code: `NV-${String(number).padStart(4, "0")}`,
        title: `Việc số ${number}${words}`,
        state: fate.state,
        lead_unit_id: unit,
        assigned_by: reporter.personId,
        assigner_unit_id: bodyId,
        accepter_unit_id: officeId,
        product: "Báo cáo",
        assigned_on: fate.assigned,
        first_due_on: fate.firstDue,
        due_on: fate.due,
        handed_over_on: fate.handed,
        done_on: fate.done,
        cancelled_on: fate.cancelled,
        document_id: document,
        created_at: at,
        updated_at: at,
      })
      .execute()
    const verdict = (handed: PlainDate, judged: PlainDate, told: "accepted" | "returned") => ({
      authority_id: authorityId,
      id: newId(),
      work_id: id,
      handed_over_on: handed,
      verdict: told,
      reason: "Xem lại",
      judged_by: 1,
      judge_name: "A",
      judged_on: judged,
      judged_at: at,
    })
    if (fate.returned)
      await owner
        .insertInto("work.verdict")
        .values(verdict(fate.returned.handed, fate.returned.judged, "returned"))
        .execute()
    if (fate.done && fate.handed)
      await owner
        .insertInto("work.verdict")
        .values(verdict(fate.handed, fate.done, "accepted"))
        .execute()
    if (fate.extendedOn && fate.firstDue && fate.due)
      await owner
        .insertInto("work.extension")
        .values({
          authority_id: authorityId,
          id: newId(),
          work_id: id,
          state: "granted",
          from_due_on: fate.firstDue,
          asked_due_on: fate.due,
          granted_due_on: fate.due,
          reason: "Chờ",
          asked_by: 1,
          asker_name: "A",
          asked_on: addDays(fate.extendedOn, -2),
          asked_at: at,
          decided_by: 1,
          decider_name: "B",
          decided_on: fate.extendedOn,
        })
        .execute()
    if (document)
      await owner
        .insertInto("plans.node")
        .values({
          authority_id: authorityId,
          id: newId(),
          plan_id: planId,
          parent_id: breakthroughs[number % 3]?.id ?? null,
          kind: "task",
          title: "Việc",
          position: number + 10,
          work_id: id,
        })
        .execute()
  }
  await owner
    .insertInto("work.counter")
    .values({ authority_id: authorityId, kind: "task", last_number: count })
    .execute()
  await writeIn(owner, { authorities: [authorityId], bodies: [] }, (tx) => rebuildTallies(tx, authorityId))
}

interface Fate {
  state: "doing" | "handed-over" | "done" | "cancelled"
  assigned: PlainDate
  firstDue: PlainDate | null
  due: PlainDate | null
  handed: PlainDate | null
  done: PlainDate | null
  cancelled: PlainDate | null
  extendedOn: PlainDate | null
  returned: { handed: PlainDate; judged: PlainDate } | null
}

/** What became of a work up to 18/11/2026. */
function drawFate(draw: (below: number) => number): Fate {
  const today = plainDate("2026-11-18")
  const assigned = addDays(plainDate("2025-11-01"), draw(375))
  const firstDue = draw(12) === 0 ? null : addDays(assigned, 5 + draw(50))
  const extendedOn = firstDue !== null && draw(5) === 0 && addDays(firstDue, -3) <= today ? addDays(firstDue, -3) : null
  const due = extendedOn && firstDue ? addDays(firstDue, 10 + draw(20)) : firstDue
  const base: Fate = {
    state: "doing",
    assigned,
    firstDue,
    due,
    handed: null,
    done: null,
    cancelled: null,
    extendedOn: extendedOn && extendedOn >= assigned ? extendedOn : null,
    returned: null,
  }
  if (base.extendedOn === null) base.due = firstDue
  const handed = addDays(base.due ?? addDays(assigned, 20), draw(3) === 0 ? 1 + draw(8) : -draw(4))
  if (handed < assigned || handed > today) return base
  switch (draw(12)) {
    case 0:
      return { ...base, state: "cancelled", cancelled: handed }
    case 1:
      return { ...base, state: "handed-over", handed }
    case 2:
      return addDays(handed, 2) <= today ? { ...base, returned: { handed, judged: addDays(handed, 2) } } : base
    case 3:
      return base
    default: {
      const done = addDays(handed, 1 + draw(3))
      return done > today ? { ...base, state: "handed-over", handed } : { ...base, state: "done", handed, done }
    }
  }
}

async function layFigures(
  { owner }: TestDatabase,
  { authority: { authorityId, departmentId }, reporter, indicatorId }: Ward,
  words: string,
): Promise<void> {
  const at = new Date("2026-11-15T02:00:00Z")
  const names = [
    "Giải ngân đầu tư công",
    "Khám sức khỏe",
    "Hộ nghèo",
    "Thu ngân sách",
    "Hồ sơ trực tuyến",
    "Trường chuẩn",
    "Hài lòng",
  ]
  for (const [place, name] of names.entries()) {
    const id = place === 0 ? indicatorId : newId()
    await owner
      .insertInto("figures.indicator")
      .values({
        authority_id: authorityId,
        id,
        code: `CT-0${place + 1}`,
        name: `${name}${words}`,
        measure_unit: place === 3 ? "tỷ đồng" : "%",
        direction: "up",
        cadence: "month",
        owner_unit_id: departmentId,
        created_by: reporter.accountId,
        created_at: at,
      })
      .execute()
    await owner
      .insertInto("figures.target")
      .values({
        authority_id: authorityId,
        id: newId(),
        indicator_id: id,
        unit_id: authorityId,
        period_start: plainDate("2026-01-01"),
        period_end: plainDate("2026-12-31"),
        comparator: "at-least",
        value: 95,
        created_by: reporter.accountId,
        created_at: at,
      })
      .execute()
    if (place !== 5)
      await owner
        .insertInto("figures.observation")
        .values({
          authority_id: authorityId,
          id: newId(),
          indicator_id: id,
          unit_id: authorityId,
          period_start: plainDate("2026-01-01"),
          period_end: plainDate("2026-11-15"),
          as_of: plainDate("2026-11-15"),
          value: place === 6 ? 96.8 : 60 + place * 4,
          recorded_by: reporter.accountId,
          recorded_at: at,
        })
        .execute()
  }
}
