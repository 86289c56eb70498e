import type { PlainDate } from "#src/base/plain-date.ts"

/** What the journal says about a new unit. */
export const unitRecord = (
  unit: { name: string; shortName: string; validFrom: PlainDate; legalBasis: string },
  parentName: string | null,
) => ({
  name: unit.name,
  shortName: unit.shortName,
  parent: parentName,
  validFrom: unit.validFrom,
  legalBasis: unit.legalBasis,
})

/** A short code from a name: letters without tones, digits and hyphens. */
export const codeOf = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/g, "d")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60) || "don-vi"

/** The entries of two records that differ, as the journal keeps them; null when nothing does. */
export function difference(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): { before: object; after: object } | null {
  const changed = Object.keys(after).filter(
    (key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null),
  )
  if (changed.length === 0) return null
  const pick = (from: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(changed.map((key) => [key, from[key] ?? null]))
  return { before: pick(before), after: pick(after) }
}
