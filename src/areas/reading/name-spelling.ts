import { fold } from "./source.ts"
import { isCapitals } from "./words.ts"

const places = new Set(["thành", "tỉnh", "quận", "huyện", "phường", "xã", "thị", "khu"])
const skills = new Set(["sở", "bộ", "cục", "viện", "phòng", "vụ"])

/** Names that keep their capitals, and abbreviations. */
const fixed: readonly (readonly [RegExp, string])[] = [
  [wordsOf("chính phủ"), "Chính phủ"],
  [wordsOf("quốc hội"), "Quốc hội"],
  [wordsOf("trung ương"), "Trung ương"],
  [wordsOf("ban chấp hành"), "Ban Chấp hành"],
  [wordsOf("bộ chính trị"), "Bộ Chính trị"],
  [wordsOf("ban bí thư"), "Ban Bí thư"],
  [wordsOf("ban thường vụ"), "Ban Thường vụ"],
  [wordsOf("ban tổ chức"), "Ban Tổ chức"],
  [wordsOf("ban tuyên giáo"), "Ban Tuyên giáo"],
  [wordsOf("ban dân vận"), "Ban Dân vận"],
  [wordsOf("ban nội chính"), "Ban Nội chính"],
  [wordsOf("ban chỉ đạo"), "Ban Chỉ đạo"],
  [wordsOf("ban quản lý"), "Ban Quản lý"],
  [wordsOf("ban kinh tế"), "Ban Kinh tế"],
  [wordsOf("ủy ban kiểm tra"), "Ủy ban Kiểm tra"],
  [wordsOf("ủy ban thường vụ quốc hội"), "Ủy ban Thường vụ Quốc hội"],
  [wordsOf("ủy ban dân tộc"), "Ủy ban Dân tộc"],
  [wordsOf("mặt trận tổ quốc"), "Mặt trận Tổ quốc"],
  [wordsOf("nhà nước"), "Nhà nước"],
  [wordsOf("việt nam"), "Việt Nam"],
  [wordsOf("hồ chí minh"), "Hồ Chí Minh"],
  [wordsOf("tncs"), "TNCS"],
  [wordsOf("ubnd"), "UBND"],
  [wordsOf("hđnd"), "HĐND"],
  [wordsOf("mttq"), "MTTQ"],
  [wordsOf("tp"), "TP"],
  [wordsOf("tw"), "TW"],
]
function wordsOf(name: string): RegExp {
  return new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, "giu")
}

/** Spells a name that stands in capitals as names of bodies are spelt: "Ủy ban nhân dân thành phố Hà Nội". */
export function spelt(name: string): string {
  if (!isCapitals(name)) return name
  const low = name.toLowerCase().split(" ")
  const keys = fold(name).split(" ")
  let proper = false
  const result = low
    .map((word, i) => {
      const key = keys[i] ?? ""
      const previous = keys[i - 1] ?? ""
      const committee = keys[i + 1] === "ủy"
      if (i > 0 && key === "ủy" && (places.has(previous) || previous === "đảng" || previous === "phố")) {
        proper = true
        return word
      }
      if (i > 0 && places.has(key) && !committee) {
        proper = true
        return word
      }
      if (
        (key === "phố" && previous === "thành") ||
        (key === "xã" && previous === "thị") ||
        key === "và" ||
        key === "của"
      )
        return word
      const named =
        proper || skills.has(previous) || ((previous === "và" || previous === "-") && skills.has(keys[0] ?? ""))
      return i === 0 || named || (committee && i > 0) ? `${word[0]?.toUpperCase() ?? ""}${word.slice(1)}` : word
    })
    .join(" ")
  return fixed.reduce((text, [pattern, proper]) => text.replace(pattern, proper), result)
}
