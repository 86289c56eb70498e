import { type Actor, scopeOf } from "#src/areas/access/index.ts"
import { loadBoard } from "#src/areas/reports/index.ts"
import { countInbox, type InboxFilter, type InboxOwner, listInbox } from "#src/areas/work/store/inbox.ts"
import { searchWorks } from "#src/areas/work/store/search.ts"
import { dayInVietnam } from "#src/base/plain-date.ts"
import type { Pool, ReadDb } from "#src/platform/db/connection.ts"
import { readIn } from "#src/platform/db/transaction.ts"
import { inTurn, type Line, number, percentile, timed } from "./measure.ts"
import { somePeople } from "./people.ts"

const rounds = 300
const warmUp = 40
const today = dayInVietnam(new Date())

const ownerOf = (actor: Actor): InboxOwner => ({
  authorityId: actor.authorityId,
  personId: actor.personId,
  unitId: actor.unitId,
  unitIds: actor.unitIds,
  extends: actor.rights.has("work.extend"),
})
const view = (name: InboxFilter["view"]): InboxFilter => ({ view: name, closed: false, kinds: [], states: [] })
const page = { limit: 50, after: null }
const words = ["hồ sơ hộ tịch", "phố Lò Đúc", "kiến nghị cử tri chợ", "vỉa hè trạm y tế", "đợt 17"]

type Look = (db: ReadDb, actor: Actor, round: number) => Promise<unknown>

const looks: Readonly<Record<string, Look>> = {
  "Inbox: one's own open work, with the counts of every view": async (db, actor) => {
    await countInbox(
      db,
      ownerOf(actor),
      ["mine", "coordinating", "assigned", "accepting", "extending", "following"],
      "mine",
      today,
    )
    return listInbox(db, ownerOf(actor), view("mine"), page)
  },
  "Unit list: open work of a unit and those below": (db, actor) => listInbox(db, ownerOf(actor), view("unit"), page),
  "Board of the whole ward": (db, actor) =>
    loadBoard(db, { authorityId: actor.authorityId, unitIds: null, day: today, today }),
  "Search by words": (db, actor, round) =>
    searchWorks(db, actor.authorityId, actor, { words: words[round % words.length] ?? "", limit: 50 }),
}

/** The lists that people open all day, with few works and with many: the slowest of a hundred must not grow more than threefold. */
export async function measureLists(
  few: { db: Pool; owner: Pool; works: number },
  many: { db: Pool; owner: Pool; works: number },
): Promise<Line[]> {
  const people = {
    few: await somePeople(few.db, few.owner, { wards: 40, heads: true }),
    many: await somePeople(many.db, many.owner, { wards: 40, heads: true }),
  }
  const lines: Line[] = []
  for (const [what, look] of Object.entries(looks)) {
    const ask = (db: Pool, actors: readonly Actor[]) => (round: number) => {
      const actor = actors[round % actors.length] as Actor
      return timed(() => readIn(db, scopeOf(actor), (read) => look(read, actor, round)))
    }
    await inTurn(warmUp, { few: ask(few.db, people.few), many: ask(many.db, people.many) })
    const samples = await inTurn(rounds, { few: ask(few.db, people.few), many: ask(many.db, people.many) })
    const at = (name: "few" | "many", rank: number) => percentile(samples[name], rank)
    const ratio = at("many", 0.99) / at("few", 0.99)
    lines.push({
      what,
      value: `p50 ${number(at("many", 0.5))}, p99 ${number(at("many", 0.99))} ms`,
      floor: `p50 ${number(at("few", 0.5))}, p99 ${number(at("few", 0.99))} ms at ${few.works.toLocaleString("en-GB")}`,
      ratio: `p99 × ${number(ratio)}`,
      budget: "p99 ≤ × 3",
      ok: ratio <= 3,
    })
  }
  return lines
}
