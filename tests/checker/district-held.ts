import { symbolKey } from "#src/areas/documents/rules/index.ts"
import type { Held } from "#src/areas/reports/rules/checker/index.ts"
import { plainDate } from "#src/base/plain-date.ts"
import { districtPapers, districtSources } from "#tools/demo/district-figures.ts"

const names = { HBT: "Quận Hai Bà Trưng", TX: "Quận Thanh Xuân", HK: "Quận Hoàn Kiếm" } as const

/** What the demonstration holds of a district, as the checker gets it from the store. */
export function heldOf(district: keyof typeof names): Held {
  const figures = districtSources
    .filter((source) => source.district === district)
    .flatMap(({ name: source, figures: given }) =>
      given.flatMap(({ name, measureUnit, seen, target }) => {
        const shared = {
          indicatorId: `${district} ${name}`,
          indicator: name,
          measureUnit,
          unitNames: [names[district]],
          whole: true,
          sums: false,
          source,
        }
        const values = seen.map(({ from, to, value }) => ({
          ...shared,
          id: `${name} ${to}`,
          periodStart: plainDate(from),
          periodEnd: plainDate(to),
          asOf: plainDate(to),
          value,
        }))
        const targets = target
          ? [
              {
                ...shared,
                id: `${name} target`,
                periodStart: plainDate(target.from),
                periodEnd: plainDate(target.to),
                asOf: plainDate(target.to),
                value: target.value,
                source: target.basis,
                target: target.comparator,
              },
            ]
          : []
        return [...values, ...targets]
      }),
    )
  const documents = districtPapers
    .filter((paper) => paper.district === district)
    .map(({ symbol, issuedOn, issuer, title }, index) => ({
      id: String(index),
      key: symbolKey(symbol),
      symbol,
      issuedOn: issuedOn === null ? null : plainDate(issuedOn),
      issuer,
      title,
    }))
  return { figures, documents }
}
