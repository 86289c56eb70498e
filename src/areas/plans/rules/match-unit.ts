/** A unit as far as its names go. */
export interface NamedUnit {
  id: number
  kind: string
  name: string
  shortName: string
}

const spellings: [RegExp, string][] = [
  [/[“”"'‘’.]/g, " "],
  [/ủy ban nhân dân|uỷ ban nhân dân/g, "ubnd"],
  [/hội đồng nhân dân/g, "hdnd"],
  [
    /ủy ban mặt trận tổ quốc( việt nam)?|uỷ ban mặt trận tổ quốc( việt nam)?|ubmttq( việt nam)?|mặt trận tổ quốc( việt nam)?/g,
    "mttq",
  ],
  [/ban chỉ huy quân sự|bch quân sự/g, "bchqs"],
  [/khoa học và công nghệ|khoa học công nghệ/g, "kh cn"],
  [/\s*(&|-|–|,)\s*/g, " "],
  [/(^|\s)(và|các|cơ quan|đơn vị|đồng chí|của)(?=\s|$)/g, " "],
  [/(^|\s)(thành phố|tp|quận|phường|xã|huyện)(?=\s)/g, " "],
]

/** A name brought to one spelling: lower case, no tones, usual short forms, no words that every name has. */
export function nameKey(name: string): string {
  let key = name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim()
  for (const [written, plain] of spellings) key = key.replace(written, plain)
  return key.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replace(/\s+/g, " ").trim()
}

/**
 * The units of a body that a name in a text stands for: one for a proper name, all of a kind for a group
 * ("các phòng, ban", "các tổ dân phố"), none when the name is of somebody else. In a document `fromAbove` a group is the superior's
 * own ("các sở, ban, ngành"); only all wards together mean this body's committee.
 */
export function matchUnits(name: string, units: readonly NamedUnit[], fromAbove = false): number[] {
  const group = fromAbove ? groupFromAbove(name) : groupOf(name)
  if (group) return units.filter((unit) => group.includes(unit.kind)).map((unit) => unit.id)
  const key = nameKey(name)
  if (key === "") return []
  const exact = units.filter((unit) => nameKey(unit.name) === key || nameKey(unit.shortName) === key)
  if (exact.length > 0) return [exact[0]?.id ?? 0]
  // A longer name begins with its own unit ("Văn phòng HĐND và UBND phường …"); what follows only says of which place.
  const longest = units
    .filter((unit) => beginsWith(key, nameKey(unit.name)))
    .toSorted((a, b) => nameKey(b.name).length - nameKey(a.name).length)[0]
  if (longest) return [longest.id]
  const shortened = units.filter((unit) => beginsWith(nameKey(unit.name), key))
  return shortened.length === 1 ? shortened.map((unit) => unit.id) : []
}

/** Whole words only, and at least two of them: "phong" alone names nobody. */
const beginsWith = (long: string, short: string) => short.includes(" ") && `${long} `.startsWith(`${short} `)

/** True when a document comes from the city, a province or the centre. */
export const isFromAbove = (issuer: string): boolean =>
  /thành phố|tỉnh|trung ương|chính phủ|quốc hội|thủ tướng|bộ chính trị|ban bí thư|thành ủy|thành uỷ|(^|\s)tp[.\s]|^(bộ|sở|ban chấp hành trung)\s/i.test(
    issuer.normalize("NFC"),
  )

const groupWords = (name: string) => name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim()

function groupFromAbove(name: string): string[] | null {
  const words = groupWords(name)
  if (/(ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+(các\s+)?(phường|xã)/.test(words)) return ["people-committee"]
  return /^(các|tất cả các|toàn bộ các)\s/.test(words) ? [] : null
}

function groupOf(name: string): string[] | null {
  const words = groupWords(name)
  if (!/^(các|tất cả các|toàn bộ các)\s/.test(words)) return null
  if (/tổ dân phố|khu dân cư/.test(words)) return ["residential-group"]
  if (/chi bộ/.test(words)) return ["party-cell"]
  if (/phòng|ban|ngành|đơn vị|cơ quan/.test(words))
    return /trường/.test(words) ? ["department", "office", "school"] : ["department", "office"]
  if (/đoàn thể|tổ chức chính trị/.test(words)) return ["mass-organisation"]
  if (/trường/.test(words)) return ["school"]
  if (/(ubnd|ủy ban nhân dân|uỷ ban nhân dân)?\s*(các\s)?(phường|xã)/.test(words)) return ["ward", "commune"]
  return null
}
