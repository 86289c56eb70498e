import { type Kysely, sql } from "kysely"
import { rebuildTallies } from "#src/areas/work/index.ts"
import { dayInVietnam, type PlainDate } from "#src/base/plain-date.ts"
import type { DB, Pool, Tx } from "#src/platform/db/connection.ts"
import { documentsOfWard, layLoadWards, loadParts, peopleOfPart } from "./load-offices.ts"

export interface Load {
  /** How many works to make. */
  works: number
  /** Another seed gives other works. */
  seed?: number
  /** Over how many wards they are spread; as many as Hà Nội has wards and communes unless told otherwise. */
  authorities?: number
}

/** Works of one transaction: the log and the memory stay small. */
const batch = 50_000
const seats = loadParts.length * peopleOfPart
/** Days over which assignments are spread. */
const span = 730

/**
 * Makes works for trying load, set-wise and the same for the same seed and day: spread over wards of their own
 * ("Phường thử tải 1" …), with documents, coordinating units, reports, verdicts, requests for time, journal entries and both
 * tallies in step. What is there already stays as it is; a second call adds to the same wards. Due days lie around `now`.
 * The head of each ward's office signs in as tai-0001 … with the password of the demonstration.
 */
export async function generateWorks(
  db: Pool,
  load: Load,
  progress: (line: string) => void = () => undefined,
  now = new Date(),
): Promise<void> {
  const { works, seed = 1, authorities = 126 } = load
  const today = dayInVietnam(now)
  await db.connection().execute(async (connection) => {
    await connection.transaction().execute((tx) => layLoadWards(tx, authorities, now))
    for (let made = 0; made < works; made += batch) {
      const count = Math.min(batch, works - made)
      await connection.transaction().execute((tx) =>
        addWorks(tx, {
          first: made,
          last: made + count - 1,
          each: Math.ceil(works / authorities),
          seed,
          authorities,
          today,
          now,
        }),
      )
      if ((made + count) % (batch * 4) === 0 || made + count === works) progress(`${made + count}/${works}`)
    }
    await sql`INSERT INTO work.counter (authority_id, kind, last_number)
      SELECT l.authority_id, 'task', l.held + (SELECT count(*) FROM generate_series(l.n, ${works}::integer - 1, ${authorities}::integer)) FROM load_ward l
      ON CONFLICT (authority_id, kind) DO UPDATE SET last_number = excluded.last_number`.execute(connection)
    await countAgain(connection)
    await sql`DROP TABLE load_ward`.execute(connection)
  })
  progress("ANALYZE")
  for (const table of [
    "work.work",
    "work.coordination",
    "work.progress_report",
    "work.extension",
    "work.verdict",
    "work.tally",
    "work.document_tally",
    "journal.entry",
    "documents.document",
    "organisation.unit",
  ])
    await sql`VACUUM (ANALYZE) ${sql.raw(table)}`.execute(db)
}

async function countAgain(db: Kysely<DB>): Promise<void> {
  const { rows } = await sql<{
    authorityId: number
  }>`SELECT authority_id AS "authorityId" FROM load_ward ORDER BY n`.execute(db)
  await db.transaction().execute(async (tx) => {
    for (const { authorityId } of rows) await rebuildTallies(tx, authorityId)
  })
}

interface Part {
  first: number
  last: number
  /** Works of one ward in this call. */
  each: number
  seed: number
  authorities: number
  today: PlainDate
  now: Date
}

const subjects = [
  "Rà soát hộ kinh doanh",
  "Kiểm tra trật tự xây dựng",
  "Số hóa hồ sơ hộ tịch",
  "Xử lý kiến nghị cử tri",
  "Khảo sát hộ khó khăn",
  "Kiểm tra an toàn thực phẩm",
  "Cập nhật dữ liệu dân cư",
  "Nạo vét cống rãnh",
  "Chỉnh trang vỉa hè",
  "Tuyên truyền phòng cháy",
  "Lập danh sách chi trả trợ cấp",
  "Đôn đốc thu ngân sách",
  "Giải quyết đơn thư",
  "Tổng hợp báo cáo tháng",
  "Tập huấn kỹ năng số",
  "Nghiệm thu chiếu sáng ngõ",
]
const places = [
  "tổ dân phố số 1",
  "tổ dân phố số 5",
  "phố Lò Đúc",
  "phố Huế",
  "khu tập thể",
  "chợ dân sinh",
  "trường tiểu học",
  "trạm y tế",
  "ngõ chợ",
  "vườn hoa",
  "bến xe",
  "khu công sở",
  "phố Hàn Thuyên",
]

// Each number of a work comes from its own number alone, so that the same call gives the same works.
const scatter = (work: string, seed: number, salt: number) =>
  sql.raw(`((((${work})::bigint + ${seed} * 7919 + ${salt} * 104729) * 2654435761 % 4294967291) / 1009)`)

/** The works `first` to `last` with all that hangs on them. */
async function addWorks(tx: Tx, { first, last, each, seed, authorities, today, now }: Part): Promise<void> {
  const pick = (salt: number) => scatter("g.i", seed, salt)
  await sql`CREATE TEMPORARY TABLE load_work ON COMMIT DROP AS
    SELECT y.*, CASE WHEN y.fate = 'late' THEN least(y.due_on + 1 + (y.luck % 9)::integer, ${today}::date - 1) WHEN y.fate IN ('done', 'waiting') THEN least(greatest(y.assigned_on, coalesce(y.due_on, y.assigned_on + 12) - (y.luck % 6)::integer), ${today}::date - 1) END AS handed_over_on
      FROM (SELECT x.*, CASE
          WHEN x.due_on IS NULL THEN CASE WHEN x.luck % 100 < 50 AND x.assigned_on < ${today}::date - 20 THEN 'done' ELSE 'doing' END
          WHEN x.due_on > ${today}::date - 2 THEN CASE WHEN x.luck % 100 < 12 THEN 'done' WHEN x.luck % 100 < 15 THEN 'cancelled' WHEN x.luck % 100 < 22 THEN 'waiting' WHEN x.luck % 100 < 35 THEN 'assigned' ELSE 'doing' END
          ELSE CASE WHEN x.luck % 100 < 76 THEN 'done' WHEN x.luck % 100 < 93 THEN 'late' WHEN x.luck % 100 < 96 THEN 'cancelled' ELSE 'doing' END END AS fate
        FROM (SELECT g.i, l.authority_id, l.body_id, l.unit_ids, l.person_ids, l.account_id, l.n, l.held + g.i / ${authorities}::integer + 1 AS number,
                ${pick(1)} AS luck, (${pick(2)} % ${seats}::integer)::integer AS seat, ${pick(3)} AS word, ${pick(4)} AS other,
                a.assigned_on, CASE WHEN ${pick(5)} % 100 < 3 THEN NULL ELSE a.assigned_on + 7 + (${pick(6)} % 60)::integer END AS due_on
           FROM generate_series(${first}::integer, ${last}::integer) AS g (i)
           JOIN load_ward l ON l.n = g.i % ${authorities}::integer
          CROSS JOIN LATERAL (SELECT ${today}::date - 1 - ((${each}::bigint - 1 - g.i / ${authorities}::integer) * ${span}::integer / ${each}::bigint)::integer AS assigned_on) a) x) y`.execute(
    tx,
  )
  await sql`ALTER TABLE load_work ADD COLUMN id uuid, ADD COLUMN made_at timestamptz`.execute(tx)
  // The time in a UUID of version 7 is that of the assignment, so that ids are in order of creation.
  await sql`UPDATE load_work SET made_at = assigned_on + interval '2 hours' + (i % 28000) * interval '1 second',
    id = (lpad(to_hex((extract(epoch FROM assigned_on)::bigint * 1000) + (i % 86000000)), 12, '0') || '7' || lpad(to_hex(${seed}::integer % 4096), 3, '0') || '8' || lpad(to_hex(number % 4096), 3, '0') || lpad(to_hex(i), 12, '0'))::uuid`.execute(
    tx,
  )
  await addRows(tx, { seed, today, now })
}

async function addRows(tx: Tx, { seed, today, now }: Pick<Part, "seed" | "today" | "now">): Promise<void> {
  const documentOf = sql`CASE WHEN w.other % 10 < 6 THEN ('019a0000-' || lpad(to_hex(w.n), 4, '0') || '-7000-8000-' || lpad(to_hex(1 + w.word % ${documentsOfWard}::integer), 12, '0'))::uuid END`
  const judge = sql`w.unit_ids[1]`
  await sql`INSERT INTO work.work (authority_id, id, code, title, state, lead_unit_id, assignee_id, assigned_by, assigner_unit_id, accepter_unit_id, product, assigned_on, first_due_on, due_on, taken_on, handed_over_on, done_on,
      cancelled_on, progress_done, progress_total, progress_measure, progress_at, document_id, created_at, updated_at)
    SELECT w.authority_id, w.id, 'NV-' || lpad(w.number::text, greatest(4, length(w.number::text)), '0'),
           (${[...subjects]}::text[])[1 + w.word % ${subjects.length}::integer] || ' ' || (${[...places]}::text[])[1 + w.other % ${places.length}::integer] || ' đợt ' || w.number,
           CASE w.fate WHEN 'late' THEN 'done' WHEN 'waiting' THEN 'handed-over' ELSE w.fate END,
           w.unit_ids[1 + w.seat], w.person_ids[1 + w.seat], w.person_ids[1], ${judge}, ${judge}, 'Báo cáo kết quả kèm danh sách', w.assigned_on, w.due_on, w.due_on,
           CASE WHEN w.fate NOT IN ('assigned', 'cancelled') THEN w.assigned_on END, w.handed_over_on,
           CASE WHEN w.fate IN ('done', 'late') THEN least(w.handed_over_on + 1, ${today}::date) END, CASE WHEN w.fate = 'cancelled' THEN least(w.assigned_on + 5, ${today}::date - 1) END,
           CASE WHEN w.fate = 'doing' AND w.luck % 3 = 0 THEN w.word % 50 END, CASE WHEN w.fate = 'doing' AND w.luck % 3 = 0 THEN 50 END, CASE WHEN w.fate = 'doing' AND w.luck % 3 = 0 THEN 'hồ sơ' ELSE '' END,
           CASE WHEN w.fate = 'doing' AND w.luck % 3 = 0 THEN w.made_at + interval '3 days' END, ${documentOf}, w.made_at, ${now}
      FROM load_work w`.execute(tx)
  await sql`INSERT INTO work.coordination (authority_id, work_id, unit_id, due_on)
    SELECT DISTINCT w.authority_id, w.id, w.unit_ids[1 + ((w.seat + ${peopleOfPart}::integer * s) % ${seats}::integer)], CASE WHEN w.fate IN ('done', 'late', 'cancelled') THEN NULL ELSE coalesce(w.due_on, 'infinity'::date) END
      FROM load_work w CROSS JOIN generate_series(1, 2) s WHERE w.luck % 10 < 7 AND (s = 1 OR w.other % 2 = 0)`.execute(
    tx,
  )
  const idOf = (salt: string) => sql`(left(w.id::text, 14) || ${salt}::text || substr(w.id::text, 16))::uuid`
  await sql`INSERT INTO work.progress_report (authority_id, id, work_id, reported_by, reporter_name, unit_id, reported_at, kind, body, done_amount, total_amount)
    SELECT w.authority_id, ${idOf("8")}, w.id, w.person_ids[1 + w.seat], 'Người thử tải', w.unit_ids[1 + w.seat], w.made_at + interval '3 days', 'progress', 'Đã thực hiện một phần, tuần sau hoàn thành.', w.word % 50, 50
      FROM load_work w WHERE w.fate <> 'assigned' AND w.luck % 3 = 0`.execute(tx)
  await sql`INSERT INTO work.verdict (authority_id, id, work_id, handed_over_on, verdict, judged_by, judge_name, judged_on, judged_at)
    SELECT w.authority_id, ${idOf("9")}, w.id, w.handed_over_on, 'accepted', w.person_ids[1], 'Người thử tải', least(w.handed_over_on + 1, ${today}::date), least(w.handed_over_on + 1, ${today}::date) + interval '3 hours'
      FROM load_work w WHERE w.fate IN ('done', 'late')`.execute(tx)
  await sql`INSERT INTO work.extension (authority_id, id, work_id, state, from_due_on, asked_due_on, reason, asked_by, asker_name, asked_on, asked_at)
    SELECT w.authority_id, ${idOf("a")}, w.id, 'asked', w.due_on, w.due_on + 10, 'Khối lượng phát sinh thêm.', w.person_ids[1 + w.seat], 'Người thử tải', ${today}::date - 1, ${now}
      FROM load_work w WHERE w.fate = 'doing' AND w.due_on >= ${today}::date AND w.other % 20 = 0`.execute(tx)
  await sql`INSERT INTO journal.entry (authority_id, id, at, account_id, actor_name, actor_post, action, subject_kind, subject_id, after)
    SELECT w.authority_id, w.id, w.made_at, w.account_id, 'Người thử tải', 'Chánh Văn phòng', 'work.create', 'work', w.id::text, jsonb_build_object('code', 'NV-' || lpad(w.number::text, greatest(4, length(w.number::text)), '0'), 'seed', ${seed}::integer)
      FROM load_work w`.execute(tx)
}
