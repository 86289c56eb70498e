import type { ActionContext } from "#src/areas/access/index.ts"
import { createDocument, type CreateDocument } from "#src/areas/documents/actions/create-document.ts"
import { registerDocument, type RegisterDocument } from "#src/areas/documents/actions/register-document.ts"
import { continueSeries } from "#src/areas/documents/actions/register-numbers.ts"
import { addDays, type PlainDate } from "#src/base/plain-date.ts"
import { workingDayBefore } from "./demo-days.ts"
import { type Desk, must, type Timeline } from "./desk.ts"
import { type Arriving, arrivingParty, arrivingState, departing, departingParty } from "./papers/register-titles.ts"

const sampleNote = "Văn bản mẫu để dùng thử, không phải văn bản thật."

/** A paper that came in and may give rise to work. */
export interface Paper {
  id: string
  day: PlainDate
  unit: string
  title: string
}

export const noFacts: CreateDocument = {
  side: null,
  typeCode: null,
  symbol: "",
  issuedOn: null,
  issuer: "",
  title: "",
  bodyText: "",
  periodFrom: null,
  periodTo: null,
  signer: "",
  recipients: "",
  copies: null,
  urgency: "normal",
  answerBy: null,
  note: sampleNote,
}

/** Takes a paper in and enters it into a register, or keeps it for reference, by the actions of the desk. */
export async function register(
  context: ActionContext,
  facts: Partial<CreateDocument>,
  entry: Pick<RegisterDocument, "direction"> & Partial<RegisterDocument>,
): Promise<{ id: string; symbol: string }> {
  const made = must(await createDocument(context, { ...noFacts, ...facts }), facts.title ?? "a document")
  const { symbol } = must(
    await registerDocument(context, {
      period: "",
      number: null,
      arrivedOn: null,
      sentOn: null,
      handledBy: null,
      signer: "",
      recipients: "",
      note: "",
      confirmDuplicate: true,
      ...entry,
      id: made.id,
      seenVersion: 1,
    }),
    facts.title ?? "a document",
  )
  return { id: made.id, symbol }
}

/** A ward that began on 1 July 2025 had kept its first months on paper. */
export async function continuePaperRegisters({ acting }: Desk, on: PlainDate, when: Date): Promise<void> {
  for (const [who, period, lastNumber] of [
    ["vanphong", "2025", 1843],
    ["vpdanguy", "2025-2030", 212],
  ] as const)
    must(
      await continueSeries(acting(who, when, on), {
        direction: "arrival",
        typeCode: null,
        period,
        lastNumber,
        reason: "Nối tiếp sổ giấy từ ngày 01/7/2025",
      }),
      "continuing a paper register",
    )
}

/** Puts a year of arriving and departing papers on the timeline. `seen` gets those that ask for work. */
export function schedulePapers(desk: Desk, timeline: Timeline, seen: (paper: Paper) => void): void {
  const { chance, days } = desk
  const spread = (index: number, count: number) =>
    workingDayBefore(addDays(days.today, -Math.round(355 - (index * 350) / count) + chance.between(-2, 2)))
  const arrive = (clerk: string, papers: readonly Arriving[], count: number) => {
    for (let index = 0; index < count; index += 1) {
      const paper = papers[index % papers.length] as Arriving
      const arrivedOn = spread(index, count)
      const issuedOn = workingDayBefore(addDays(arrivedOn, -chance.between(1, 6)))
      const letter = paper.type === "official-letter"
      const symbol = `${chance.between(letter ? 120 : 3, letter ? 4800 : clerk === "vanphong" ? 420 : 45)}${clerk === "vanphong" ? "/" : "-"}${paper.ending}`
      timeline.add(arrivedOn, 8 + chance.between(0, 240) / 60, async (when) => {
        const side = clerk === "vanphong" ? "state" : "party"
        const answerBy = chance.happens(0.35) ? addDays(arrivedOn, chance.between(5, 20)) : null
        const { id } = await register(
          desk.acting(clerk === "vanphong" && chance.happens(0.7) ? "vanthu" : clerk, when, arrivedOn),
          {
            side,
            typeCode: `${side}.${paper.type}`,
            symbol,
            issuedOn,
            issuer: paper.issuer,
            title: fill(paper.title, issuedOn),
            answerBy,
            urgency: chance.happens(0.1) ? "urgent" : "normal",
          },
          { direction: "arrival", arrivedOn, handledBy: desk.unit(paper.unit) },
        )
        seen({ id, day: arrivedOn, unit: paper.unit, title: fill(paper.title, issuedOn) })
      })
    }
  }
  arrive("vanphong", arrivingState, 66)
  arrive("vpdanguy", arrivingParty, 14)
  scheduleDepartures(desk, timeline, spread)
}

function scheduleDepartures(desk: Desk, timeline: Timeline, spread: (index: number, count: number) => PlainDate): void {
  const { chance, days } = desk
  departing.forEach(({ type, title, signer, unit }, index) => {
    const day = type === "plan" ? days.ago(290 - index * 24) : spread(index, departing.length)
    timeline.add(day, 15 + chance.between(0, 100) / 60, async (when) => {
      await register(
        desk.acting("vanphong", when, day),
        {
          side: "state",
          typeCode: `state.${type}`,
          issuedOn: day,
          issuer: "Ủy ban nhân dân phường Hai Bà Trưng",
          title: fill(title, day),
          signer,
          copies: 12,
        },
        {
          direction: "departure",
          sentOn: day,
          handledBy: desk.unit(unit),
          signer,
          recipients: "Thường trực Đảng ủy; Thường trực HĐND phường; các phòng, đơn vị; Lưu: VT",
        },
      )
    })
  })
  departingParty.forEach(({ type, title }, index) => {
    const day = days.ago(330 - index * 60)
    timeline.add(day, 16, async (when) => {
      await register(
        desk.acting("vpdanguy", when, day),
        {
          side: "party",
          typeCode: `party.${type}`,
          issuedOn: day,
          issuer: "Đảng ủy phường Hai Bà Trưng",
          title: fill(title, day),
          signer: "Lương Đình Phúc",
          copies: 30,
        },
        { direction: "departure", sentOn: day, recipients: "Các chi bộ trực thuộc; Lưu: VP" },
      )
    })
  })
}

/** Puts the quarter, month and year of a day into a title. */
function fill(title: string, day: PlainDate): string {
  const month = Number(day.slice(5, 7))
  const quarter = ["I", "II", "III", "IV"][Math.ceil(month / 3) - 1] ?? ""
  return title.replace("{q}", quarter).replace("{m}", String(month)).replace("{y}", day.slice(0, 4))
}
