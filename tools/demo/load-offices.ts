import { type Kysely, sql } from "kysely"
import type { DB } from "#src/platform/db/connection.ts"
import { digestPassword } from "#src/platform/digest.ts"
import { demoPassword } from "./sign-ins.ts"

/** Units of one ward for load: its committee first, then the parts that work is given to. */
export const loadParts = [
  "Văn phòng HĐND và UBND",
  "Phòng Kinh tế, Hạ tầng và Đô thị",
  "Phòng Văn hóa - Xã hội",
  "Điểm phục vụ hành chính công",
  "Công an phường",
  "Ban Chỉ huy Quân sự",
  "Đoàn Thanh niên",
  "Hội Phụ nữ",
  "Tổ dân phố số 1",
] as const
export const peopleOfPart = 3
export const documentsOfWard = 40

/**
 * Makes what is missing of the wards for load (units, posts, people, an account for the head of each office, documents) and
 * lays the temporary table `load_ward` with the ids of each ward, by number from 0, on this connection.
 */
export async function layLoadWards(db: Kysely<DB>, wards: number, now: Date): Promise<void> {
  const hash = await digestPassword(demoPassword)
  const parts = sql`unnest(${[...loadParts]}::text[]) WITH ORDINALITY AS p (name, place)`
  const since = "2025-07-01"
  await sql`CREATE TEMPORARY TABLE load_new ON COMMIT PRESERVE ROWS AS
    SELECT n, 'TAI-' || lpad((n + 1)::text, 4, '0') AS code FROM generate_series(0, ${wards}::integer - 1) n
     WHERE NOT EXISTS (SELECT 1 FROM organisation.unit u WHERE u.code = 'TAI-' || lpad((n + 1)::text, 4, '0'))`.execute(
    db,
  )
  await sql`INSERT INTO organisation.unit (code, kind, side, name, short_name, authority_id, body_id, valid_from, legal_basis, position)
    SELECT code, 'ward', 'state', 'Phường thử tải ' || (n + 1), 'Thử tải ' || (n + 1), 0, 0, ${since}::date, 'Dữ liệu thử tải', 1000 + n FROM load_new ORDER BY n`.execute(
    db,
  )
  await sql`UPDATE organisation.unit u SET authority_id = u.id, body_id = u.id FROM load_new l WHERE u.code = l.code`.execute(
    db,
  )
  await sql`INSERT INTO organisation.unit (code, kind, side, name, short_name, symbol, parent_id, authority_id, body_id, valid_from, legal_basis, position)
    SELECT l.code || '-00', 'people-committee', 'state', 'UBND ' || u.name, 'UBND phường', 'UBND', u.id, u.id, 0, ${since}::date, 'Dữ liệu thử tải', 1 FROM load_new l JOIN organisation.unit u ON u.code = l.code ORDER BY l.n`.execute(
    db,
  )
  await sql`UPDATE organisation.unit u SET body_id = u.id FROM load_new l WHERE u.code = l.code || '-00'`.execute(db)
  await sql`INSERT INTO organisation.unit (code, kind, side, name, short_name, parent_id, authority_id, body_id, valid_from, legal_basis, position)
    SELECT l.code || '-' || lpad(p.place::text, 2, '0'), 'department', 'state', p.name, p.name, b.id, b.authority_id, b.id, ${since}::date, 'Dữ liệu thử tải', 1 + p.place
      FROM load_new l JOIN organisation.unit b ON b.code = l.code || '-00' CROSS JOIN ${parts} ORDER BY l.n, p.place`.execute(
    db,
  )
  await sql`INSERT INTO organisation.person (full_name, email)
    SELECT 'Người thử tải ' || (l.n + 1) || '.' || p.place || '.' || m, lower(l.code) || '-' || p.place || '-' || m FROM load_new l CROSS JOIN ${parts} CROSS JOIN generate_series(1, ${peopleOfPart}::integer) m ORDER BY l.n, p.place, m`.execute(
    db,
  )
  await sql`INSERT INTO organisation.post (unit_id, title, is_head, rights, valid_from)
    SELECT u.id, CASE WHEN m = 1 THEN 'Trưởng bộ phận' ELSE 'Công chức' END, m = 1,
           CASE WHEN p.place = 1 AND m = 1 THEN ARRAY['document.register', 'plan.review', 'plan.confirm', 'work.assign', 'work.accept', 'work.extend', 'work.view-all', 'figure.define', 'figure.record', 'board.view', 'report.make', 'journal.view'] ELSE ARRAY['figure.record'] END, ${since}::date
      FROM load_new l CROSS JOIN ${parts} JOIN organisation.unit u ON u.code = l.code || '-' || lpad(p.place::text, 2, '0') CROSS JOIN generate_series(1, ${peopleOfPart}::integer) m ORDER BY l.n, p.place, m`.execute(
    db,
  )
  await sql`INSERT INTO organisation.appointment (person_id, post_id, valid_from, legal_basis)
    SELECT h.id, o.id, ${since}::date, 'Dữ liệu thử tải' FROM
      (SELECT e.id, row_number() OVER (ORDER BY l.n, p.place, m) AS place FROM load_new l CROSS JOIN ${parts} CROSS JOIN generate_series(1, ${peopleOfPart}::integer) m JOIN organisation.person e ON e.email = lower(l.code) || '-' || p.place || '-' || m) h
      JOIN (SELECT o.id, row_number() OVER (ORDER BY l.n, p.place, o.id) AS place FROM load_new l CROSS JOIN ${parts} JOIN organisation.unit u ON u.code = l.code || '-' || lpad(p.place::text, 2, '0') JOIN organisation.post o ON o.unit_id = u.id) o USING (place)`.execute(
    db,
  )
  await sql`INSERT INTO access.account (person_id, username, password_hash, created_at)
    SELECT e.id, lower(l.code), ${hash}, ${now} FROM load_new l JOIN organisation.person e ON e.email = lower(l.code) || '-1-1'`.execute(
    db,
  )
  await sql`INSERT INTO documents.document (authority_id, id, body_id, direction, state, side, type_code, symbol, symbol_key, issued_on, issuer, title, created_by, created_at, updated_at)
    SELECT u.id, ('019a0000-' || lpad(to_hex(l.n), 4, '0') || '-7000-8000-' || lpad(to_hex(d), 12, '0'))::uuid, b.id, 'held', 'registered', 'state', 'state.plan', d || '/KH-TT', d || '/KH-TT', ${since}::date + d, 'UBND ' || u.name,
           'Kế hoạch thử tải số ' || d, 0, ${now}, ${now}
      FROM load_new l JOIN organisation.unit u ON u.code = l.code JOIN organisation.unit b ON b.code = l.code || '-00' CROSS JOIN generate_series(1, ${documentsOfWard}::integer) d`.execute(
    db,
  )
  await sql`CREATE TEMPORARY TABLE load_ward ON COMMIT PRESERVE ROWS AS
    SELECT n, u.id AS authority_id, b.id AS body_id, parts.unit_ids, parts.person_ids, a.id AS account_id, coalesce(c.last_number, 0) AS held
      FROM generate_series(0, ${wards}::integer - 1) n
      JOIN organisation.unit u ON u.code = 'TAI-' || lpad((n + 1)::text, 4, '0')
      JOIN organisation.unit b ON b.code = u.code || '-00'
      JOIN access.account a ON a.username = lower(u.code)
      LEFT JOIN work.counter c ON c.authority_id = u.id AND c.kind = 'task'
      CROSS JOIN LATERAL (SELECT array_agg(o.unit_id ORDER BY o.unit_id, o.id) AS unit_ids, array_agg(t.person_id ORDER BY o.unit_id, o.id) AS person_ids
        FROM organisation.unit v JOIN organisation.post o ON o.unit_id = v.id JOIN organisation.appointment t ON t.post_id = o.id WHERE v.authority_id = u.id) parts`.execute(
    db,
  )
  await sql`CREATE UNIQUE INDEX ON load_ward (n)`.execute(db)
  await sql`ANALYZE load_ward`.execute(db)
  await sql`DROP TABLE load_new`.execute(db)
}
