export const secretMarks = ["MẬT", "TỐI MẬT", "TUYỆT MẬT"] as const
export type SecretMark = (typeof secretMarks)[number]

const headLines = 40
const headLetters = 4000
const stamp = /^[\s*[\]().:|_-]*(TUYỆT|TỐI)?\s*MẬT[\s*[\]().:|_-]*$/u
const labelled = /(?:^|[\s|])(?:độ|mức độ) (?:mật|bảo mật)\s*:\s*(tuyệt|tối)?\s*mật(?![\p{L}])/iu

/**
 * The state-secret mark in the head of a text, or null. A mark is a stamp on a line of its own in capitals, or the words
 * "Độ mật: …"; the words in a sentence ("bảo vệ bí mật nhà nước") are not one. Marked papers must not enter a system that is
 * connected to a network (Law on the protection of State secrets 117/2025), so what is found here is refused.
 */
export function findSecretMark(text: string): SecretMark | null {
  const head = text
    .slice(0, headLetters * 2)
    .normalize("NFC")
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, " ")
    .slice(0, headLetters)
  for (const line of head.split(/\r?\n/, headLines)) {
    const found = stamp.exec(respaced(line)) ?? labelled.exec(line)
    if (found) return markOf(found[1])
  }
  return null
}

/** Stamps are often set with wide letters: "M Ậ T". */
const respaced = (line: string): string =>
  /^\s*(?:\p{Lu} ){2,}\p{Lu}\s*$/u.test(line) ? line.replace(/ /g, "").replace("MẬT", " MẬT") : line

function markOf(degree: string | undefined): SecretMark {
  const word = degree?.toUpperCase()
  return word === "TUYỆT" ? "TUYỆT MẬT" : word === "TỐI" ? "TỐI MẬT" : "MẬT"
}
