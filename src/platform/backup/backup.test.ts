import { createHash } from "node:crypto"
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { gunzipSync, gzipSync } from "node:zlib"
import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestDatabase } from "#tests/support/test-database.ts"
import { listMigrations, migrateToLatest } from "../db/migrate.ts"
import { openFileStore } from "../files/file-store.ts"
import { backup, restore } from "./index.ts"
import { inOrder, listSequences, listTables, quoted, quotedColumns } from "./tables.ts"

let folder: string
const opened: { drop(): Promise<void> }[] = []

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ro-viec-backup-"))
})
afterAll(async () => {
  await Promise.all(opened.map((database) => database.drop()))
  await rm(folder, { recursive: true })
})

async function freshDatabase(options: { empty?: boolean } = {}): Promise<string> {
  const database = await openTestDatabase(options)
  opened.push(database)
  return database.url
}

async function within<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => undefined) // whoever waits for a query is told by it
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Every row of every table, as text, and where every sequence stands. */
const contents = (url: string) =>
  within(url, async (client) => {
    const found: Record<string, unknown> = { sequences: await listSequences(client) }
    for (const table of await listTables(client)) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT (t.*)::text AS row FROM (SELECT ${quotedColumns(client, table)} FROM ${quoted(client, table.name)}) t ORDER BY 1`,
      )
      found[table.name] = rows.map(({ row }) => row)
    }
    return found
  })

const units = 3000
const nasty = 'Tab\t, xuống dòng\n, gạch chéo \\N, nháy "\'", Ủy ban nhân dân phường Đông Ngạc'

/** Rows that test what a copy can spoil: text with every mark, empty and absent values, a table that refers to itself, large tables. */
async function fill(url: string): Promise<void> {
  await within(url, async (client) => {
    await client.query(
      `INSERT INTO organisation.unit (kind, side, code, name, short_name, parent_id, authority_id, body_id, valid_from)
       VALUES ('city', 'state', 'hn', $1, 'HN', NULL, 1, 1, '2020-01-01')`,
      [nasty],
    )
    await client.query(
      `INSERT INTO organisation.unit (kind, side, code, name, short_name, parent_id, authority_id, body_id, valid_from)
       SELECT 'ward', 'state', 'p' || n, 'Phường ' || n, '', 1, 1, 1, '2025-07-01' FROM generate_series(1, $1::int) n`,
      [units - 1],
    )
    await client.query(
      `INSERT INTO journal.entry (authority_id, id, at, account_id, actor_name, actor_post, action, subject_kind, subject_id, before, after)
       SELECT 1, gen_random_uuid(), '2026-11-22T08:00:00.123456Z', NULL, $1, '', 'a', 'k', n::text, NULL, jsonb_build_object('văn', repeat('đ', 400))
       FROM generate_series(1, 4000) n`,
      [nasty],
    )
  })
}

async function fileWithFiles(): Promise<{ url: string; files: string; file: string; digests: string[] }> {
  const url = await freshDatabase()
  await fill(url)
  const files = path.join(folder, `files-${crypto.randomUUID()}`)
  const store = openFileStore(files)
  const large = Buffer.alloc(3_000_000, "Nghị quyết số 02-NQ/ĐU ")
  const kept = await Promise.all([store.put(large), store.put(Buffer.from("tệp nhỏ")), store.put(Buffer.alloc(0))])
  const file = path.join(folder, `${crypto.randomUUID()}.ro-viec`)
  return { url, files, file, digests: kept.map(({ sha256 }) => sha256) }
}

test("a restored backup is equal, row for row, sequence for sequence and file for file", async () => {
  const { url, files, file, digests } = await fileWithFiles()
  const summary = await backup(url, files, file)
  expect(summary.files).toBe(3)
  expect(summary.rows).toBeGreaterThan(units + 4000)
  expect((await stat(file)).mode & 0o777).toBe(0o600)

  const target = await freshDatabase({ empty: true })
  const targetFiles = path.join(folder, "restored")
  const outcome = await restore(file, target, targetFiles)
  expect(outcome).toMatchObject({ ok: true, value: { rows: summary.rows, files: 3, migrated: 0 } })
  expect(await contents(target)).toEqual(await contents(url))
  const store = openFileStore(targetFiles)
  for (const digest of digests)
    expect(
      createHash("sha256")
        .update(await store.get(digest))
        .digest("hex"),
    ).toBe(digest)
  await within(target, async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO organisation.unit (kind, side, code, name, short_name, authority_id, body_id, valid_from)
       VALUES ('ward', 'state', 'new', 'x', '', 1, 1, '2026-01-01') RETURNING id::int`,
    )
    expect(rows).toEqual([{ id: units + 1 }])
  })
}, 60_000)

test("a backup is of one moment, though rows are added while it is made", async () => {
  const { url, files, file } = await fileWithFiles()
  let going = true
  const writer = within(url, async (client) => {
    for (let n = 0; going; n += 1) {
      await client.query("BEGIN")
      await client.query(
        `INSERT INTO organisation.unit (kind, side, code, name, short_name, authority_id, body_id, valid_from)
         VALUES ('ward', 'state', $1, $1, '', 1, 1, '2026-01-01')`,
        [`together-${n}`],
      )
      await client.query(
        `INSERT INTO journal.entry (authority_id, id, at, actor_name, actor_post, action, subject_kind, subject_id)
         VALUES (1, gen_random_uuid(), '2026-11-22', '', '', 'together', 'unit', $1)`,
        [`together-${n}`],
      )
      await client.query("COMMIT")
    }
  })
  await backup(url, files, file)
  going = false
  await writer
  const target = await freshDatabase({ empty: true })
  expect(await restore(file, target, path.join(folder, "one-moment"))).toMatchObject({ ok: true })
  await within(target, async (client) => {
    const { rows } = await client.query<{ units: number; entries: number }>(
      `SELECT (SELECT count(*)::int FROM organisation.unit WHERE code LIKE 'together-%') AS units,
              (SELECT count(*)::int FROM journal.entry WHERE action = 'together') AS entries`,
    )
    expect(rows[0]?.units).toBe(rows[0]?.entries)
  })
}, 60_000)

test("a database that was migrated and never used takes a backup; one in use does not, and keeps what it has", async () => {
  const { url, files, file } = await fileWithFiles()
  await backup(url, files, file)
  const migrated = await freshDatabase()
  expect(await restore(file, migrated, path.join(folder, "migrated"))).toMatchObject({ ok: true })
  const before = await contents(url)
  expect(await contents(migrated)).toEqual(before)
  expect(await restore(file, url, path.join(folder, "in-use"))).toMatchObject({
    ok: false,
    refusal: { code: "database-in-use" },
  })
  expect(await contents(url)).toEqual(before)
}, 60_000)

test("a backup of an earlier release is restored at that release's structure, then brought up", async () => {
  const migrations = await listMigrations()
  const earlier = migrations.at(-2) ?? ""
  const url = await freshDatabase({ empty: true })
  await migrateToLatest(url, { upTo: earlier })
  await fill(url)
  const file = path.join(folder, "earlier.ro-viec")
  await backup(url, path.join(folder, "none"), file)
  const target = await freshDatabase({ empty: true })
  expect(await restore(file, target, path.join(folder, "earlier"))).toMatchObject({ ok: true, value: { migrated: 1 } })
  await migrateToLatest(url)
  expect(await contents(target)).toEqual(await contents(url))
  expect(await restore(file, await freshDatabase(), path.join(folder, "newer"))).toMatchObject({
    ok: false,
    refusal: { code: "database-is-newer" },
  })
}, 60_000)

let whole: Promise<Buffer> | undefined

async function wholeBackup(): Promise<Buffer> {
  const { url, files, file } = await fileWithFiles()
  await backup(url, files, file)
  return readFile(file)
}

test.each([
  ["cut short", "broken-backup", (bytes: Buffer) => gzipSync(gunzipSync(bytes).subarray(0, 1_200_000))],
  [
    "cut in the middle of its compression",
    "broken-backup",
    (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2)),
  ],
  [
    "changed in one letter of a row",
    "broken-backup",
    (bytes: Buffer) => gzipSync(replaceOnce(gunzipSync(bytes), "Phường 17\t", "Phường 71\t")),
  ],
  [
    "changed in one byte of a file",
    "broken-backup",
    (bytes: Buffer) => gzipSync(replaceOnce(gunzipSync(bytes), "tệp nhỏ", "tệp lớn")),
  ],
  [
    "of a release that this one does not know",
    "newer-backup",
    (bytes: Buffer) => gzipSync(replaceOnce(gunzipSync(bytes), "_foundation", "_fundamental".slice(0, 11))),
  ],
  ["some other file", "not-a-backup", () => Buffer.from("Nghị quyết")],
  ["some other archive", "not-a-backup", () => gzipSync(Buffer.alloc(10_240))],
])(
  "a backup that is %s is refused (%s), and leaves nothing behind",
  async (_what, code, damage) => {
    const file = path.join(folder, "damaged.ro-viec")
    await writeFile(file, damage(await (whole ??= wholeBackup())))
    const target = await freshDatabase()
    const before = await contents(target)
    expect(await restore(file, target, path.join(folder, "damaged"))).toMatchObject({ ok: false, refusal: { code } })
    expect(await contents(target)).toEqual(before)
  },
  60_000,
)

test("a backup that fails leaves no file", async () => {
  const out = path.join(folder, "never", "there.ro-viec")
  await expect(
    backup(await freshDatabase({ empty: true }), folder, path.join(folder, "empty.ro-viec")),
  ).rejects.toThrow("nothing to back up")
  await expect(backup(await freshDatabase(), folder, out)).rejects.toThrow("ENOENT")
  expect((await readdir(folder)).filter((name) => name.includes("empty") || name.includes(".part"))).toEqual([])
})

test("what is referred to comes first, and a circle is told", () => {
  const table = (name: string) => ({ name, columns: [] })
  const references = [
    { from: "a", to: "c" },
    { from: "c", to: "b" },
    { from: "b", to: "b" },
  ]
  expect(inOrder([table("a"), table("b"), table("c")], references).map(({ name }) => name)).toEqual(["b", "c", "a"])
  expect(() =>
    inOrder(
      [table("a"), table("b")],
      [
        { from: "a", to: "b" },
        { from: "b", to: "a" },
      ],
    ),
  ).toThrow("a, b")
})

function replaceOnce(bytes: Buffer, from: string, to: string): Buffer {
  const at = bytes.indexOf(from)
  if (at < 0 || Buffer.byteLength(from) !== Buffer.byteLength(to)) throw new Error(`${from} cannot be replaced`)
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(to), bytes.subarray(at + Buffer.byteLength(from))])
}
