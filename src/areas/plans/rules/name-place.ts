import { plainWords } from "./name-key.ts"

export type Level = "ward" | "district" | "city"

export interface NamePlace {
  level: Level
  /** The proper name; null when the name says only "phường", "quận". */
  proper: string | null
}

const levelOf: Record<string, Level> = {
  phường: "ward",
  xã: "ward",
  "thị trấn": "ward",
  "đặc khu": "ward",
  quận: "district",
  huyện: "district",
  "thị xã": "district",
  "thành phố": "city",
  tp: "city",
  tỉnh: "city",
}

const spelt = Object.keys(levelOf).flatMap((word) => [
  word,
  word.slice(0, 1).toLocaleUpperCase("vi") + word.slice(1),
  word.toLocaleUpperCase("vi"),
])
const capital = "[\\p{Lu}\\d][\\p{L}\\d]*"
const tail = new RegExp(
  `(?:^|\\s)(?:thuộc\\s+|của\\s+)?(${spelt.join("|")})\\.?(?:\\s+(${capital}(?:\\s+(?:-\\s*)?${capital})*))?$`,
  "u",
)

/** Takes the place at the end of a name apart: "Phòng Nội vụ quận Hoàn Kiếm", "Công an phường". */
export function splitPlace(name: string): { bare: string; place: NamePlace | null } {
  const whole = plainWords(name).replace(/[\s,.;:]+$/, "")
  const found = tail.exec(whole)
  const level = found?.[1] === undefined ? undefined : levelOf[found[1].toLocaleLowerCase("vi")]
  // "Văn hóa - Xã Hội" is no commune.
  if (!found || !level || /^hội$/iu.test(found[2] ?? "")) return { bare: whole, place: null }
  return { bare: whole.slice(0, found.index).trim(), place: { level, proper: found[2] ?? null } }
}

const titles =
  /^(?:đồng chí\s+)?(?:(?:phó\s+)?(?:chủ tịch|giám đốc|bí thư|chỉ huy trưởng|chánh(?=\s+(?:văn phòng|thanh tra))|trưởng(?=\s+(?:phòng|ban|công an|trạm))|thủ trưởng)|lãnh đạo|tổ trưởng(?=\s+tổ))\s+/iu

/** Leaves the office out of a name: "Trưởng phòng Nội vụ" stands for the Phòng Nội vụ, "Chủ tịch UBND phường" for the committee. */
export const withoutTitle = (name: string): string => plainWords(name).replace(titles, "")
