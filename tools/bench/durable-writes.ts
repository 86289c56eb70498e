import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import pg from "pg"
import type { ActionContext, Actor } from "#src/areas/access/index.ts"
import { createWorkByHand } from "#src/areas/work/actions/create-work.ts"
import { reportProgress } from "#src/areas/work/actions/report-progress.ts"
import { addDays, dayInVietnam } from "#src/base/plain-date.ts"
import type { Pool } from "#src/platform/db/connection.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { openFileStore } from "#src/platform/files/file-store.ts"
import { inFlight, inTurn, type Line, median, number } from "./measure.ts"
import { somePeople } from "./people.ts"

const rounds = 12
const inRound = 60
const width = 4

interface Target {
  id: string
  version: number
  actor: Actor
}

/**
 * Durable writes: the action as a page calls it (permission, state table, locks, journal, key against sending twice) against the
 * same rows written by hand in one transaction with prepared statements.
 */
export async function measureWrites(url: string, db: Pool, owner: Pool): Promise<Line[]> {
  const heads = await somePeople(db, owner, { wards: 40, heads: true })
  const workers = await somePeople(db, owner, { wards: 80, heads: false })
  const targets = await worksOf(owner, workers)
  const raw = new pg.Pool({ connectionString: url, max: width, options: "-c role=ro_viec_app" })
  const context = contextFor(db)
  let at = 0
  const take = (): Target => targets[at++ % targets.length] as Target
  const reported = await inTurn(rounds, {
    action: () => inFlight(inRound, width, () => reportOnce(context, take())),
    floor: () => inFlight(inRound, width, () => reportByHand(raw, take())),
  })
  let made = 0
  const created = await inTurn(rounds, {
    action: () => inFlight(inRound, width, () => createOnce(context, heads[made++ % heads.length] as Actor)),
    floor: () => inFlight(inRound, width, () => createByHand(raw, heads[made++ % heads.length] as Actor)),
  })
  await raw.end()
  return [
    lineOf("Report on a task: journal, idempotency key, version", reported),
    lineOf("Create a task: code, tallies, coordination, journal, key", created),
  ]
}

const benchMark = "Việc của phép đo"

function lineOf(what: string, { action, floor }: Record<"action" | "floor", number[]>): Line {
  const [mine, raw] = [(inRound * 1000) / median(action), (inRound * 1000) / median(floor)]
  return {
    what,
    value: `${number(mine, 0)}/s`,
    floor: `${number(raw, 0)}/s raw SQL`,
    ratio: `${number((mine / raw) * 100, 0)} %`,
    budget: "≥ 50 %",
    ok: mine / raw >= 0.5,
  }
}

const contextFor = (db: Pool) => {
  const files = openFileStore(mkdtempSync(path.join(tmpdir(), "ro-viec-bench-")))
  return (actor: Actor): ActionContext => ({
    db,
    files,
    actor,
    now: new Date(),
    today: dayInVietnam(new Date()),
    language: "vi",
    requestKey: newId(),
  })
}

async function worksOf(owner: Pool, workers: readonly Actor[]): Promise<Target[]> {
  const byPerson = new Map(workers.map((actor) => [actor.personId, actor]))
  const rows = await owner
    .selectFrom("work.work")
    .select(["id", "version", "assignee_id"])
    .where("state", "=", "doing")
    .where("assignee_id", "in", [...byPerson.keys()])
    .orderBy("id", "desc")
    .limit(1500)
    .execute()
  return rows.flatMap(({ id, version, assignee_id }) => {
    const actor = byPerson.get(assignee_id ?? 0)
    return actor ? [{ id, version, actor }] : []
  })
}

async function reportOnce(context: (actor: Actor) => ActionContext, target: Target): Promise<void> {
  const told = await reportProgress(context(target.actor), {
    id: target.id,
    seenVersion: target.version,
    body: "Đã hoàn thành phần việc tuần này.",
    doneAmount: 12,
    totalAmount: 50,
    measure: "hồ sơ",
  })
  if (!told.ok) throw new Error(told.refusal.code)
  target.version = told.value.version
}

const statement = (name: string, text: string, values: unknown[]) => ({ name, text, values })

async function byHand(
  pool: pg.Pool,
  actor: Actor,
  statements: readonly { name: string; text: string; values: unknown[] }[],
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("BEGIN")
    await client.query(`SET LOCAL app.authorities = '${actor.authorityId}'`)
    for (const each of statements) await client.query(each)
    await client.query("COMMIT")
  } finally {
    client.release()
  }
}

const keyRow = (actor: Actor, action: string, outcome: string) =>
  statement(
    "key",
    "INSERT INTO journal.done_request (authority_id, key, account_id, action, outcome, at) VALUES ($1, $2, $3, $4, $5, $6)",
    [actor.authorityId, newId(), actor.accountId, action, outcome, new Date()],
  )
const entryRow = (actor: Actor, action: string, id: string, after: object) =>
  statement(
    "entry",
    "INSERT INTO journal.entry (authority_id, id, at, account_id, actor_name, actor_post, action, subject_kind, subject_id, before, after) VALUES ($1, $2, $3, $4, $5, $6, $7, 'work', $8, '{}', $9)",
    [
      actor.authorityId,
      newId(),
      new Date(),
      actor.accountId,
      actor.name,
      actor.postTitle,
      action,
      id,
      JSON.stringify(after),
    ],
  )

async function reportByHand(pool: pg.Pool, target: Target): Promise<void> {
  const { actor, id } = target
  const body = "Đã hoàn thành phần việc tuần này."
  await byHand(pool, actor, [
    statement(
      "report",
      "INSERT INTO work.progress_report (authority_id, id, work_id, reported_by, reporter_name, unit_id, reported_at, kind, body, done_amount, total_amount) VALUES ($1, $2, $3, $4, $5, $6, $7, 'progress', $8, 12, 50)",
      [actor.authorityId, newId(), id, actor.personId, actor.name, actor.unitId, new Date(), body],
    ),
    statement(
      "work",
      "UPDATE work.work SET state = 'doing', progress_done = 12, progress_total = 50, progress_measure = 'hồ sơ', progress_at = $3, obstacle_at = NULL, version = version + 1, updated_at = $3 WHERE authority_id = $1 AND id = $2",
      [actor.authorityId, id, new Date()],
    ),
    entryRow(actor, "work.report", id, { progressDone: 12, report: body, files: [] }),
    keyRow(actor, "work.report", JSON.stringify({ id, version: target.version + 1 })),
  ])
  target.version += 1
}

async function createOnce(context: (actor: Actor) => ActionContext, actor: Actor): Promise<void> {
  const today = dayInVietnam(new Date())
  const told = await createWorkByHand(context(actor), {
    title: "Rà soát thủ tục hành chính còn vướng giấy tờ",
    detail: benchMark,
    leadUnitId: actor.unitId,
    assigneeId: actor.personId,
    coordinatingUnitIds: [actor.unitId + 1],
    dueOn: addDays(today, 30),
    product: "Báo cáo kết quả",
    acceptance: "",
    accepterUnitId: null,
    confirmed: ["due-not-working-day"],
  })
  if (!told.ok) throw new Error(told.refusal.code)
}

async function createByHand(pool: pg.Pool, actor: Actor): Promise<void> {
  const id = newId()
  const today = dayInVietnam(new Date())
  const due = addDays(today, 30)
  const number = 5_000_000 + Math.floor(Math.random() * 1e9)
  await byHand(pool, actor, [
    statement(
      "counter",
      "UPDATE work.counter SET last_number = last_number WHERE authority_id = $1 AND kind = 'task'",
      [actor.authorityId],
    ),
    statement(
      "new",
      "INSERT INTO work.work (authority_id, id, code, title, detail, state, lead_unit_id, assignee_id, assigned_by, assigner_unit_id, accepter_unit_id, product, assigned_on, first_due_on, due_on, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, 'assigned', $6, $7, $7, $6, $6, 'Báo cáo kết quả', $8, $9, $9, $10, $10)",
      [
        actor.authorityId,
        id,
        `NV-${number}`,
        "Rà soát thủ tục hành chính còn vướng giấy tờ",
        benchMark,
        actor.unitId,
        actor.personId,
        today,
        due,
        new Date(),
      ],
    ),
    statement(
      "coordination",
      "INSERT INTO work.coordination (authority_id, work_id, unit_id, due_on) VALUES ($1, $2, $3, $4)",
      [actor.authorityId, id, actor.unitId + 1, due],
    ),
    statement(
      "tally",
      "INSERT INTO work.tally AS t (authority_id, unit_id, month, standing, due_on, amount) VALUES ($1, $2, $3, 'open', $4, 1) ON CONFLICT (authority_id, unit_id, month, standing, due_on) DO UPDATE SET amount = t.amount + 1",
      [actor.authorityId, actor.unitId, `${today.slice(0, 7)}-01`, due],
    ),
    entryRow(actor, "work.create", id, { title: "Rà soát thủ tục hành chính còn vướng giấy tờ" }),
    keyRow(actor, "work.create", JSON.stringify({ id, code: "NV-0001" })),
  ])
}
