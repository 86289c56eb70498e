/** Different spellings of one thing, brought to one; lower case, tones still there. */
const spellings: [RegExp, string][] = [
  [/[“”"'‘’.]/g, " "],
  [/uỷ/g, "ủy"],
  [/ủy ban nhân dân/g, "ubnd"],
  [/hội đồng nhân dân/g, "hđnd"],
  [/(?:ủy ban|ub)?\s*(?:mặt trận tổ quốc|mttq|mttqvn|ubmttq|ubmttqvn)(?:\s*(?:việt nam|vn))?(?![\p{L}])/gu, " mttq"],
  [/(?:ban|bộ) chỉ huy quân sự|(?:ban|bch|ban chqs|bộ)\s*(?:ch)?qs|ban chqs|bchqs|bch quân sự|^\s*quân sự/g, "bchqs"],
  [/đoàn\s*(?:thanh niên|tn)(?:\s*cộng sản|\s*cs)?(?:\s*hồ chí minh|\s*hcm)?(?![\p{L}])/gu, "đoàn thanh niên"],
  [/khoa học và công nghệ|khoa học công nghệ/g, "khoa học công nghệ"],
]

/** Words that names have or leave out at will. */
const fillers = new Set(["va", "cac", "cua"])
const fillerPairs = /(^|\s)(?:cơ quan|đơn vị|đồng chí|số(?=\s*\d))(?=\s|$)/g

export const plainWords = (name: string): string => name.normalize("NFC").replace(/\s+/g, " ").trim()

const withoutTones = (words: string): string =>
  words.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D")

/** One word of a name: its letters without tones, and whether it is written as initials (PNV, TN, HĐND). */
export interface NameWord {
  letters: string
  isInitials: boolean
}

/**
 * The words of a name, without those that names leave out at will. "P." is "phòng"; what stands in capitals may be initials.
 */
export function nameWords(name: string): NameWord[] {
  const written = plainWords(name)
  const initials = new Set((written.match(/\p{Lu}{2,}/gu) ?? []).map((word) => withoutTones(word).toLowerCase()))
  let spelt = written.replace(/(^|\s)P\s*\.\s*(?=\p{L})/gu, "$1phòng ").toLocaleLowerCase("vi")
  for (const [from, to] of spellings) spelt = spelt.replace(from, to)
  return withoutTones(spelt.replace(fillerPairs, " "))
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "" && !fillers.has(word))
    .map((word) => ({ letters: /^\d+$/.test(word) ? String(Number(word)) : word, isInitials: initials.has(word) }))
}

/** A name brought to one spelling: small letters, no tones, usual short forms, no words that names leave out at will. */
export const nameKey = (name: string): string =>
  nameWords(name)
    .map((word) => word.letters)
    .join(" ")
