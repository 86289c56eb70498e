import { defineIndicator, recordObservation, setTarget } from "#src/areas/figures/index.ts"
import { plainDate, type PlainDate } from "#src/base/plain-date.ts"
import { at } from "./demo-days.ts"
import { type Desk, must } from "./desk.ts"
import { districtPapers, districtSources } from "./district-figures.ts"
import { register } from "./register-papers.ts"

/** Records what is publicly known of the three ended districts, as of the day it was published. */
export async function keepDistrictRecords(desk: Desk): Promise<void> {
  const known = new Map<string, string>()
  for (const { district, name: source, publishedOn, figures } of districtSources) {
    const day = plainDate(publishedOn)
    const { peopleCommittee, authorityId } = districtOf(desk, district)
    const acting = () => desk.acting(`luutru ${district}`, at(day, 9), day)
    for (const figure of figures) {
      const key = `${district} ${figure.name}`
      const id =
        known.get(key) ??
        must(
          await defineIndicator(acting(), {
            code: "",
            name: figure.name,
            definition: `Theo ${source}`,
            measureUnit: figure.measureUnit,
            decimals: figure.decimals ?? 0,
            direction: figure.direction ?? "up",
            gathering: "last",
            cadence: "year",
            ownerUnitId: peopleCommittee,
            source,
          }),
          key,
        ).id
      known.set(key, id)
      if (figure.target)
        must(
          await setTarget(acting(), {
            indicatorId: id,
            unitId: authorityId,
            comparator: figure.target.comparator,
            value: figure.target.value,
            basis: figure.target.basis,
            ...period(figure.target),
          }),
          key,
        )
      for (const { value, note, ...span } of figure.seen)
        must(
          await recordObservation(acting(), {
            indicatorId: id,
            unitId: authorityId,
            ...period(span),
            asOf: plainDate(span.to),
            value,
            source,
            note: note ?? "",
          }),
          key,
        )
    }
  }
  await keepPapers(desk)
}

const period = ({ from, to }: { from: string; to: string }): { periodStart: PlainDate; periodEnd: PlainDate } => ({
  periodStart: plainDate(from),
  periodEnd: plainDate(to),
})

async function keepPapers(desk: Desk): Promise<void> {
  const day = plainDate("2025-07-02")
  for (const { district, side, type, symbol, issuedOn, issuer, title, periodFrom, periodTo } of districtPapers)
    await register(
      desk.acting(`luutru ${district}`, at(day, 10), day),
      {
        side,
        typeCode: type,
        symbol,
        issuedOn: issuedOn === null ? null : plainDate(issuedOn),
        issuer,
        title,
        periodFrom: periodFrom ?? null,
        periodTo: periodTo ?? null,
        note: "Chỉ lưu số, ký hiệu, ngày và trích yếu như báo chí đã nêu; chưa có toàn văn.",
      },
      { direction: "held" },
    )
}

function districtOf({ organisation }: Desk, code: string) {
  const district = organisation.districts[code]
  if (!district) throw new Error(`There is no district ${code}`)
  return district
}
