import { askExtension } from "#src/areas/work/actions/ask-extension.ts"
import { cancelWork } from "#src/areas/work/actions/cancel-work.ts"
import { decideExtension } from "#src/areas/work/actions/decide-extension.ts"
import { declineWork } from "#src/areas/work/actions/decline-work.ts"
import { handOverProduct } from "#src/areas/work/actions/hand-over-product.ts"
import { judgeProduct } from "#src/areas/work/actions/judge-product.ts"
import { reportObstacle } from "#src/areas/work/actions/report-obstacle.ts"
import { reportProgress } from "#src/areas/work/actions/report-progress.ts"
import { takeWork } from "#src/areas/work/actions/take-work.ts"
import type { ChangedWork } from "#src/areas/work/actions/open-work.ts"
import type { Outcome } from "#src/base/outcome.ts"
import { addDays, daysBetween, type PlainDate } from "#src/base/plain-date.ts"
import type { SentFile } from "#src/platform/web/read-form.ts"
import { workingDayAfter, workingDayBefore } from "./demo-days.ts"
import { type Desk, must, type Timeline } from "./desk.ts"
import { minutesFile, noteFile } from "./evidence.ts"
import { said } from "./papers/work-titles.ts"

/** A work with the people who carry its life on. */
export interface LivingWork {
  id: string
  code: string
  title: string
  product: string
  measure?: [total: number, name: string] | undefined
  unitName: string
  worker: string
  accepter: string
  assigner: string
  assignedOn: PlainDate
  dueOn: PlainDate
  version: number
}

/** How far a work's life goes, and by which way. */
export const lives = [
  "waits-to-be-taken",
  "taken",
  "reported",
  "stuck",
  "extension-asked",
  "extension-refused",
  "handed-over",
  "handed-over-late",
  "returned",
  "declined",
  "cancelled",
  "done",
  "done-late",
  "done-after-return",
  "done-after-extension",
  "left-lying",
] as const
export type Life = (typeof lives)[number]

type Doing = (when: Date, day: PlainDate) => Promise<Outcome<ChangedWork, { code: string }>>

/** Puts the life of a work on the timeline, all of it before today. */
export function live(desk: Desk, timeline: Timeline, work: LivingWork, life: Life): void {
  const { chance, days } = desk
  const last = days.ago(1)
  const known = {
    id: work.id,
    get seenVersion() {
      return work.version
    },
  }
  const confirmed = ["no-evidence", "open-children", "due-not-working-day", "due-in-past"]
  // Steps of one work must follow each other, so each gets an hour of its own when days fall together.
  const steps: [PlainDate, Doing][] = []
  const then = (day: PlainDate, what: Doing) => steps.push([day, what])
  const as = (who: string, when: Date, day: PlainDate) => desk.acting(who, when, day)

  const take = (day: PlainDate) => then(day, (when, on) => takeWork(as(work.worker, when, on), known))
  const report = (day: PlainDate, share: number) =>
    then(day, async (when, on) => {
      const [total, measure] = work.measure ?? [null, ""]
      const doneAmount = total === null ? null : Math.min(total, Math.round(total * share))
      return reportProgress(
        as(work.worker, when, on),
        { ...known, body: chance.pick(said.progress), doneAmount, totalAmount: total, measure },
        await proof(on, 0.25),
      )
    })
  const handOver = (day: PlainDate) =>
    then(day, async (when, on) =>
      handOverProduct(
        as(work.worker, when, on),
        { ...known, body: chance.pick(said.handover), confirmed },
        await proof(on, 0.75),
      ),
    )
  const judge = (day: PlainDate, verdict: "accept" | "return") =>
    then(day, (when, on) =>
      judgeProduct(as(work.accepter, when, on), {
        ...known,
        verdict,
        reason: verdict === "accept" ? "" : chance.pick(said.returned),
        confirmed,
      }),
    )
  const ask = (day: PlainDate, more: number) =>
    then(day, (when, on) =>
      askExtension(as(work.worker, when, on), {
        ...known,
        newDueOn: workingDayAfter(addDays(work.dueOn, more)),
        reason: chance.pick(said.extension),
        confirmed,
      }),
    )
  const decide = (day: PlainDate, decision: "grant" | "refuse") =>
    then(day, (when, on) =>
      decideExtension(as(work.assigner, when, on), {
        ...known,
        decision,
        newDueOn: null,
        note: decision === "grant" ? "" : said.extensionRefused[0],
        confirmed,
      }),
    )

  async function proof(day: PlainDate, share: number): Promise<SentFile[]> {
    if (!chance.happens(share)) return []
    const lines = [
      `${work.code}: ${work.title}`,
      `Sản phẩm: ${work.product}`,
      work.measure
        ? `Khối lượng: ${work.measure[0]} ${work.measure[1]}.`
        : "Nội dung đã thực hiện theo yêu cầu giao việc.",
    ]
    const about = work.title.slice(0, 120)
    return [
      chance.happens(0.08)
        ? await minutesFile(`Biên bản ${work.code}`, {
            unit: work.unitName,
            day,
            about: `Về việc ${about[0]?.toLowerCase()}${about.slice(1)}`,
            lines,
            signer: desk.actor(work.worker).name,
          })
        : noteFile(`Minh chứng ${work.code}`, lines),
    ]
  }

  const length = Math.max(4, daysBetween(work.assignedOn, work.dueOn))
  const along = (share: number) => addDays(work.assignedOn, Math.max(1, Math.round(length * share)))
  const past = (count: number) => addDays(work.dueOn, count)
  const reports = (until: number) => {
    for (let share = 0.35; share < until; share += 0.45) report(along(share), share)
  }
  if (life !== "waits-to-be-taken" && life !== "declined" && life !== "cancelled")
    take(addDays(work.assignedOn, chance.between(0, 2)))
  switch (life) {
    case "waits-to-be-taken":
    case "taken":
    case "left-lying":
      break
    case "reported":
      reports(0.95)
      break
    case "stuck":
      report(along(0.3), 0.3)
      then(along(0.6), (when, on) =>
        reportObstacle(as(work.worker, when, on), { ...known, body: chance.pick(said.obstacle) }),
      )
      break
    case "extension-asked":
      report(along(0.5), 0.4)
      ask(minDay(past(-1), last), chance.between(7, 15))
      break
    case "extension-refused":
      ask(past(-3), 10)
      decide(past(-2), "refuse")
      report(past(-1), 0.8)
      break
    case "handed-over":
      reports(0.7)
      handOver(minDay(past(-1), addDays(last, -1)))
      break
    case "handed-over-late":
      report(along(0.6), 0.5)
      handOver(past(2))
      break
    case "returned":
      report(along(0.5), 0.6)
      handOver(minDay(past(-3), addDays(last, -3)))
      judge(minDay(past(-1), addDays(last, -1)), "return")
      break
    case "declined":
      then(addDays(work.assignedOn, 1), (when, on) =>
        declineWork(as(work.worker, when, on), { ...known, reason: said.declined[0] }),
      )
      break
    case "cancelled":
      then(along(0.4), (when, on) =>
        cancelWork(as(work.assigner, when, on), { ...known, reason: chance.pick(said.cancelled) }),
      )
      break
    case "done":
      reports(0.8)
      handOver(past(-chance.between(0, Math.min(4, length - 2))))
      judge(past(chance.between(1, 3)), "accept")
      break
    case "done-late":
      reports(0.9)
      handOver(past(chance.between(2, 9)))
      judge(past(chance.between(10, 12)), "accept")
      break
    case "done-after-return":
      reports(0.6)
      handOver(past(-4))
      judge(past(-2), "return")
      handOver(past(-1))
      judge(past(2), "accept")
      break
    case "done-after-extension": {
      report(along(0.4), 0.3)
      ask(past(-2), 9)
      decide(past(-1), "grant")
      report(past(4), 0.8)
      handOver(past(6))
      judge(past(9), "accept")
      break
    }
  }
  let hour = 8.6
  let before: PlainDate | null = null
  for (const [wished, what] of steps) {
    const bounded = wished < work.assignedOn ? work.assignedOn : wished > last ? last : wished
    const plain = workingDayBefore(bounded)
    const day: PlainDate =
      before !== null && plain < before ? before : plain < work.assignedOn ? work.assignedOn : plain
    hour = day === before ? hour + 0.6 : 8.6 + chance.between(0, 100) / 60
    before = day
    timeline.add(day, Math.min(hour, 17.4), async (when, on) => {
      work.version = must(await what(when, on), `${life}: ${work.code} ${work.title} ${on}`).version
    })
  }
}

const minDay = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b)
