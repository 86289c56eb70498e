import { type ActionContext, type Actor, resolveActor } from "#src/areas/access/index.ts"
import type { Outcome } from "#src/base/outcome.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { Pool, ReadDb } from "#src/platform/db/connection.ts"
import type { FileStore } from "#src/platform/files/file-store.ts"
import { chanceOf, type Chance } from "./chance.ts"
import { at, demoDays, type DemoDays } from "./demo-days.ts"
import type { DemoOrganisation } from "./seed-organisation.ts"
import { wardPeople } from "./ward-people.ts"

/** Everybody at their desks: who does what on which day of the demonstration's year. */
export interface Desk {
  db: Pool
  days: DemoDays
  chance: Chance
  organisation: DemoOrganisation
  unit(key: string): number
  actor(username: string): Actor
  /** What an action of this person gets at an hour of a day. */
  acting(username: string, when: Date, today: PlainDate): ActionContext
}

export async function openDesk(
  db: Pool,
  files: FileStore,
  organisation: DemoOrganisation,
  today: PlainDate,
): Promise<Desk> {
  const actors = new Map<string, Actor>()
  const actorOf = async (username: string, accountId: number, appointmentId: number) => {
    const actor = await resolveActor(db as unknown as ReadDb, accountId, appointmentId, today)
    if (!actor) throw new Error(`${username} holds no post`)
    actors.set(username, actor)
  }
  for (const { username, name } of wardPeople) {
    const person = organisation.ward.people[name]
    if (person) await actorOf(username, person.accountId, person.appointmentId)
  }
  for (const [code, district] of Object.entries(organisation.districts))
    await actorOf(`luutru ${code}`, organisation.keeper.accountId, district.appointmentId)
  const get = <T>(found: T | undefined, name: string): T => {
    if (found === undefined) throw new Error(`The demonstration has no ${name}`)
    return found
  }
  const actor = (username: string) => get(actors.get(username), username)
  return {
    db,
    days: demoDays(today),
    chance: chanceOf(20_250_701),
    organisation,
    unit: (key) => get(organisation.ward.units[key], key),
    actor,
    acting: (username, when, day) => ({
      db,
      files,
      actor: actor(username),
      now: when,
      today: day,
      language: "vi",
      requestKey: null,
    }),
  }
}

/** The value of an action that the demonstration relies on; a refusal is a fault of the demonstration. */
export function must<T>(outcome: Outcome<T, { code: string }>, what: string): T {
  if (!outcome.ok) throw new Error(`${what}: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** Steps of a year in the order of their time. A step may add later ones. */
export class Timeline {
  readonly #steps: { when: number; order: number; run: () => Promise<void> }[] = []
  #order = 0

  /** `hour` may have a fraction; steps of one minute keep the order in which they were added. */
  add(day: PlainDate, hour: number, run: (when: Date, day: PlainDate) => Promise<void>): void {
    const when = at(day, Math.floor(hour), Math.floor((hour % 1) * 60))
    this.#steps.push({ when: when.getTime(), order: (this.#order += 1), run: () => run(when, day) })
  }

  async play(): Promise<number> {
    let played = 0
    while (this.#steps.length > 0) {
      this.#steps.sort((a, b) => a.when - b.when || a.order - b.order)
      const due = this.#steps.splice(
        0,
        Math.max(
          1,
          this.#steps.findIndex((step) => step.when !== this.#steps[0]?.when),
        ),
      )
      for (const step of due) await step.run()
      played += due.length
    }
    return played
  }
}
