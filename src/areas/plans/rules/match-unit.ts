import { existsOn, heirsOf, type Inheritance } from "#src/areas/organisation/rules/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { groupOf, isAllCommittees, isOutsideName } from "./name-groups.ts"
import { nameKey, type NameWord, nameWords, plainWords } from "./name-key.ts"
import { isSlipOf, shortens } from "./name-match.ts"
import { type Level, type NamePlace, splitPlace, withoutTitle } from "./name-place.ts"

/** A unit as far as its names and days go. */
export interface NamedUnit {
  id: number
  kind: string
  name: string
  shortName: string
  authorityId: number
  bodyId: number
  validFrom: PlainDate
  validTo: PlainDate | null
}

export interface HandOver {
  fromUnitId: number
  toUnitId: number
  onDate: PlainDate
  kind: "merge" | "split" | "rename" | "abolish"
}

/** Everything that names in a document are judged by. */
export interface NameSetting {
  authorityId: number
  /** The body that holds the document: "các phòng, ban" are its own. */
  bodyId: number
  /** The units of the authority and of those it came out of, closed ones too, in the order of the tree. */
  units: readonly NamedUnit[]
  successions: readonly HandOver[]
  /** What reviewers of this body have said that a name stands for; by `nameKey`. */
  aliases: readonly { key: string; unitId: number }[]
  /** The day of the document; null counts as today. */
  day: PlainDate | null
  today: PlainDate
  /** The document comes from a superior body: its groups of units are the superior's own. */
  fromAbove: boolean
}

/** name: spelt as the unit is. alias: a reviewer said so. short: shortened. longer: more words than the name. slip: likely mistyped. */
export type NameHow = "name" | "alias" | "short" | "longer" | "slip"

/**
 * What a name in a text stands for. `unitIds` are units of today, the likeliest first:
 * unit: one. ended: the heirs of a unit that has ended since, `named` is that unit. group: all of a kind, never taken without being asked
 * for. several: the name fits several, or lists them. outside: plainly somebody else's. unknown: nobody's.
 */
export type ReadName =
  | { found: "unit"; how: NameHow; unitIds: number[] }
  | {
      found: "ended"
      how: NameHow
      unitIds: number[]
      named: number
      change: { kind: HandOver["kind"]; onDate: PlainDate } | null
    }
  | { found: "group" | "several"; unitIds: number[] }
  | { found: "outside" | "unknown"; unitIds: [] }

/** Names judged by one setting; a name is judged once, however often it stands in the text. */
export interface NameBook {
  read: (name: string) => ReadName
}

interface Spelt {
  unit: NamedUnit
  /** Without their place: the name, and the short name. */
  spellings: { key: string; words: NameWord[] }[]
}

export function nameBook(setting: NameSetting): NameBook {
  const spelt = setting.units.map(spell)
  const day = setting.day ?? setting.today
  const own = (each: Spelt) => each.unit.authorityId === setting.authorityId
  const book: Book = {
    setting,
    day,
    // Who was there on the document's day comes first; a name of today in an older text, or of long ago in a newer one, comes after.
    tiers: [
      spelt.filter((each) => own(each) && existsOn(each.unit, day)),
      spelt.filter((each) => !own(each) && existsOn(each.unit, day)),
      spelt.filter((each) => own(each) && !existsOn(each.unit, day) && existsOn(each.unit, setting.today)),
      spelt.filter((each) => !existsOn(each.unit, day) && !existsOn(each.unit, setting.today)),
    ],
    byId: new Map(setting.units.map((unit) => [unit.id, unit])),
    places: placesOf(setting),
  }
  const known = new Map<string, ReadName>()
  return {
    read(name) {
      const held = known.get(name)
      if (held) return held
      const found = readName(name, book)
      known.set(name, found)
      return found
    },
  }
}

interface Place {
  authorityId: number
  level: Level
  key: string
}

interface Book {
  setting: NameSetting
  day: PlainDate
  tiers: Spelt[][]
  byId: ReadonlyMap<number, NamedUnit>
  places: Place[]
}

const unknown: ReadName = { found: "unknown", unitIds: [] }
const outside: ReadName = { found: "outside", unitIds: [] }

function readName(name: string, book: Book): ReadName {
  const { setting } = book
  const alias = setting.aliases.find((each) => each.key === nameKey(name))
  if (alias) return settled([alias.unitId], "alias", book)
  if (nameKey(name) === "") return unknown
  if (isAllCommittees(name)) return ownCommittee(book)
  const group = groupOf(name)
  if (group) return groupMembers(group, book)
  const single = readSingle(withoutTitle(name), book)
  if (single.found !== "unknown") return single
  const listed = readList(name, book)
  if (listed) return listed
  const loose = readSingle(withoutTitle(name), book, looser)
  if (loose.found !== "unknown") return loose
  return isOutsideName(name) ? outside : unknown
}

/** "UBND các phường": of a ward it is its own committee; of a district, all its wards. */
function ownCommittee({ setting, byId }: Book): ReadName {
  const authority = byId.get(setting.authorityId)
  const kinds = authority?.kind === "ward" || authority?.kind === "commune" ? ["people-committee"] : ["ward", "commune"]
  const unitIds = membersOf(kinds, setting)
  if (unitIds.length === 0) return unknown
  return kinds[0] === "people-committee" ? { found: "unit", how: "name", unitIds } : { found: "group", unitIds }
}

function groupMembers(kinds: string[], { setting }: Book): ReadName {
  if (setting.fromAbove && !kinds.includes("residential-group") && !kinds.includes("party-cell")) return outside
  const all = membersOf(kinds, setting)
  const own = kinds.includes("department")
    ? all.filter((id) => setting.units.find((unit) => unit.id === id)?.bodyId === setting.bodyId)
    : []
  const unitIds = own.length > 0 ? own : all
  return unitIds.length === 0 ? unknown : { found: "group", unitIds }
}

const membersOf = (kinds: readonly string[], { units, authorityId, today }: NameSetting) =>
  units
    .filter((unit) => unit.authorityId === authorityId && kinds.includes(unit.kind) && existsOn(unit, today))
    .map((unit) => unit.id)

type Try = (
  written: { key: string; words: NameWord[] },
  tier: readonly Spelt[],
) => { ids: number[]; how: NameHow } | null

const exactly: Try = (written, tier) => {
  const ids = tier.filter((each) => each.spellings.some((own) => own.key === written.key)).map((each) => each.unit.id)
  return ids.length > 0 ? { ids, how: "name" } : null
}
const shortened: Try = (written, tier) => {
  const fits = tier.flatMap((each) => {
    const left = Math.min(...each.spellings.map((own) => shortens(written.words, own.words) ?? Infinity))
    return left === Infinity ? [] : [{ id: each.unit.id, left }]
  })
  const least = Math.min(...fits.map((fit) => fit.left))
  const ids = fits.filter((fit) => fit.left === least).map((fit) => fit.id)
  return ids.length > 0 ? { ids, how: "short" } : null
}
/** A longer name begins with its own unit ("Văn phòng HĐND và UBND …"): whole words only, and at least two of them. */
const lengthened: Try = (written, tier) => {
  const fits = tier
    .flatMap((each) => each.spellings.map((own) => ({ id: each.unit.id, key: own.key })))
    .filter(({ key }) => key.includes(" ") && written.key.startsWith(`${key} `))
    .toSorted((a, b) => b.key.length - a.key.length)
  return fits[0] ? { ids: [fits[0].id], how: "longer" } : null
}
const mistyped: Try = (written, tier) => {
  const ids = tier
    .filter((each) => each.spellings.some((own) => isSlipOf(written.key, own.key)))
    .map((each) => each.unit.id)
  return ids.length > 0 ? { ids, how: "slip" } : null
}

const strict = [exactly, shortened]
const looser = [mistyped, lengthened]

function readSingle(name: string, book: Book, tries: readonly Try[] = strict): ReadName {
  const { bare, place } = splitPlace(name)
  if (place) {
    const child = childOf(bare, place, book)
    if (child) return settled([child.id], "name", book)
  }
  const authorities = place ? placesMeant(place, book) : null
  if (authorities?.length === 0) return outside
  const written = bare === "" ? spellingOf(name) : spellingOf(bare)
  for (const attempt of tries)
    for (const tier of book.tiers) {
      const there = authorities ? tier.filter((each) => authorities.includes(each.unit.authorityId)) : tier
      const hit = attempt(written, there)
      if (hit) return settled(hit.ids, hit.how, book)
    }
  return unknown
}

/** Several names in one, every one of them known: "Phòng Nội vụ, Phòng Kinh tế và Công an phường". */
function readList(name: string, book: Book): ReadName | null {
  const parts = plainWords(name)
    .split(/\s*[,;]\s*|\s+và\s+/u)
    .filter((part) => part !== "")
  if (parts.length < 2) return null
  const read = parts.map((part) => readSingle(withoutTitle(part), book))
  if (!read.every((part) => part.found === "unit" || part.found === "ended")) return null
  const unitIds = [...new Set(read.flatMap((part) => part.unitIds))]
  return unitIds.length === 0 ? null : { found: "several", unitIds }
}

/** Brings what a name stood for to the units of today. */
function settled(ids: readonly number[], how: NameHow, { setting, byId }: Book): ReadName {
  const { today, authorityId } = setting
  const known = { units: setting.units, successions: setting.successions }
  const named = ids.flatMap((id) => byId.get(id) ?? [])
  const there = named.filter((unit) => existsOn(unit, today) && unit.authorityId === authorityId)
  const first = there[0]
  // Of two units with one name in the same authority the tree's first is meant; two that a short form fits are both shown.
  if (first && (there.length === 1 || how === "name" || how === "alias"))
    return { found: "unit", how, unitIds: [first.id] }
  if (first) return { found: "several", unitIds: there.map((unit) => unit.id) }
  const gone = named[0]
  if (!gone) return unknown
  const inherited = named.map((unit) => {
    const found = heirsOf(unit.id, known, today)
    return found.heirs.length > 0 ? found : bodyHeirs(unit, { setting, byId })
  })
  const unitIds = [...new Set(inherited.flatMap((each) => each.heirs))]
    .filter((id) => byId.get(id)?.authorityId === authorityId)
    .map((id) => (id === authorityId ? (committeeOf(setting) ?? id) : id))
  const change = inherited.find((each) => each.how !== null)?.how ?? null
  return {
    found: "ended",
    how,
    unitIds,
    named: gone.id,
    change: change && { kind: change.kind, onDate: change.onDate },
  }
}

const bodyKinds = new Set(["party-committee", "people-council", "people-committee", "front", "police", "military"])

/** A body whose own end nobody recorded ended with its place: the body of the same kind in the place's heir carries on. */
function bodyHeirs(unit: NamedUnit, { setting, byId }: Pick<Book, "setting" | "byId">): Inheritance {
  const place = byId.get(unit.authorityId)
  const isWhole = place !== undefined && bodyKinds.has(unit.kind)
  const found = isWhole ? heirsOf(place.id, setting, setting.today) : null
  if (!found?.heirs.includes(setting.authorityId)) return { heirs: [], how: null }
  return { heirs: membersOf([unit.kind], setting).slice(0, 1), how: found.how }
}

/** An old ward's heir is the ward itself; what acts for it is its committee. */
const committeeOf = (setting: NameSetting) => membersOf(["people-committee"], setting)[0]

const spellingOf = (name: string) => {
  const words = nameWords(name)
  return { key: words.map((word) => word.letters).join(" "), words }
}

function spell(unit: NamedUnit): Spelt {
  const bare = (name: string) => splitPlace(name).bare || name
  const names = [...new Set([bare(unit.name), bare(unit.shortName)])]
  return { unit, spellings: names.map(spellingOf).filter((own) => own.key !== "") }
}

const levelOfKind: Record<string, Level> = { ward: "ward", commune: "ward", district: "district", city: "city" }

/** The places whose units the book holds: the authority's own and those it came out of. */
function placesOf({ units }: NameSetting): Place[] {
  return units.flatMap((unit) => {
    const level = levelOfKind[unit.kind]
    if (!level || unit.id !== unit.authorityId) return []
    const proper = splitPlace(unit.name).place?.proper ?? unit.name
    return [{ authorityId: unit.authorityId, level, key: nameKey(proper) }]
  })
}

/** The authorities that a place at the end of a name can be. */
function placesMeant(place: NamePlace, { places, setting }: Book): number[] {
  const ofLevel = places.filter((each) => each.level === place.level)
  if (place.proper === null) {
    const own = ofLevel.find((each) => each.authorityId === setting.authorityId)
    return own ? [own.authorityId] : ofLevel.map((each) => each.authorityId)
  }
  const key = nameKey(place.proper)
  return ofLevel.filter((each) => each.key === key).map((each) => each.authorityId)
}

/** A ward inside the district: "UBND phường Bạch Mai" or "phường Bạch Mai" in a document of the district. */
function childOf(bare: string, place: NamePlace, { setting }: Book): NamedUnit | undefined {
  if (place.proper === null || !/^(?:(?:chủ tịch\s+)?ubnd|ủy ban nhân dân|uỷ ban nhân dân|đảng ủy|)$/iu.test(bare))
    return undefined
  const key = nameKey(place.proper)
  return setting.units.find(
    (unit) =>
      levelOfKind[unit.kind] === place.level &&
      unit.id !== unit.authorityId &&
      nameKey(splitPlace(unit.name).place?.proper ?? unit.name) === key,
  )
}

/** True when a document comes from the city, a province or the centre. */
export const isFromAbove = (issuer: string): boolean =>
  /thành phố|tỉnh|trung ương|chính phủ|quốc hội|thủ tướng|bộ chính trị|ban bí thư|thành ủy|thành uỷ|(^|\s)tp[.\s]|^(bộ|sở|ban chấp hành trung)\s/i.test(
    issuer.normalize("NFC"),
  )
