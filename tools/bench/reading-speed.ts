import { proposePlan, read } from "#src/areas/reading/index.ts"
import { demoDays } from "#tools/demo/demo-days.ts"
import { partyProgramme } from "#tools/demo/papers/party-programme.ts"
import { servicePlan } from "#tools/demo/papers/service-plan.ts"
import { streetPlan } from "#tools/demo/papers/street-plan.ts"
import { plainDate } from "#src/base/plain-date.ts"
import { type Line, median, number, timedOnCore } from "./measure.ts"

const budget = 1

/** A paper of so many bytes: the demonstration's papers one after another, as an annex after an annex. */
export function paperOf(bytes: number): string {
  const days = demoDays(plainDate("2026-11-20"))
  const papers = [partyProgramme(days), servicePlan(days, "01/KH-UBND"), streetPlan(days, "02/KH-UBND")]
  const parts: string[] = []
  let size = 0
  for (let index = 0; size < bytes; index += 1) {
    const part = `${papers[index % papers.length] ?? ""}\n`
    parts.push(part)
    size += Buffer.byteLength(part)
  }
  return Buffer.from(parts.join(""))
    .subarray(0, bytes)
    .toString("utf8")
    .replace(/\uFFFD+$/, "")
}

const sizes = [1_000, 10_000, 100_000, 1_000_000, 10_000_000]

/** Reading and proposing a plan, over papers of growing length: at least a megabyte a second, and no slower the longer the paper. */
export async function measureReading(): Promise<Line[]> {
  const speeds: { size: number; speed: number }[] = []
  for (let run = 0; run < 10; run += 1) work(paperOf(30_000)) // warm
  for (const size of sizes) {
    const text = paperOf(size)
    const times = []
    for (let run = 0; run < (size > 2_000_000 ? 1 : size > 500_000 ? 3 : 9); run += 1)
      times.push(await timedOnCore(() => work(text)))
    speeds.push({ size, speed: size / 1e6 / (median(times) / 1000) })
  }
  const at = (size: number) => speeds.find((each) => each.size === size)?.speed ?? Number.NaN
  const passes = await passesOver(paperOf(1_000_000))
  const growth = at(100_000) / at(10_000_000)
  return [
    {
      what: "Reading a paper of 1 MB into a proposed plan",
      value: `${number(at(1_000_000), 2)} MB/s`,
      floor: `${number(passes, 0)} MB/s folding letters alone`,
      ratio: `${number((at(1_000_000) / passes) * 100, 1)} %`,
      budget: `≥ ${budget} MB/s a core`,
      ok: at(1_000_000) >= budget,
    },
    {
      what: `Reading by length: ${speeds.map(({ size, speed }) => `${sizeName(size)} ${number(speed, 2)} MB/s`).join(", ")}`,
      value: `${number(at(10_000_000), 2)} MB/s at 10 MB`,
      floor: `${number(at(100_000), 2)} MB/s at 100 kB`,
      ratio: `time per byte × ${number(growth, 2)}`,
      budget: "≤ × 1.5",
      ok: growth <= 1.5,
    },
  ]
}

const work = (text: string) => proposePlan(read(text), text)
const sizeName = (size: number) => (size >= 1_000_000 ? `${size / 1_000_000} MB` : `${size / 1000} kB`)

/** Megabytes a core-second of the least that any reader of Vietnamese does: one NFC, lower-case pass over the text. */
async function passesOver(text: string): Promise<number> {
  let letters = 0
  const milliseconds = await timedOnCore(() => {
    for (let run = 0; run < 20; run += 1) letters += text.normalize("NFC").toLowerCase().split(/\s+/).length
  })
  return letters > 0 ? (20 * Buffer.byteLength(text)) / 1e6 / (milliseconds / 1000) : 0
}
