/**
 * The number and symbol of a document in folded text: "57-nq/tw", "214/nq-cp", "278/2025/nđ-cp", "66.4/2025/nq-cp",
 * "872/vpcp-kgvx"; stray blanks beside a dash or slash ("27/nq- tw") are allowed on one side only.
 */
const joint = "(?: [-/](?! )|[-/] ?)"
const abbreviation = "[a-zđâôưăê][a-zđâôưăê&]{0,11}\\d{0,2}"
const symbolWith = (between: string) =>
  `\\d{1,5}[a-z]?(?:\\.\\d{1,2})?(?: ?/\\d{4})?${between}${abbreviation}(?:${between}${abbreviation}){0,4}(?:(?![\\p{L}\\p{N}])|(?=ngày))`
/** "84 QĐ/TWĐTN": a blank for the first dash, before the abbreviation of a type. */
const spaced = `\\d{1,5} (?:nq|qđ|qđi|ct|kl|kh|tb|bc|hd|cv|ctr|ttr)[-/]${abbreviation}(?![\\p{L}\\p{N}])`
export const symbolPattern = `(?:${symbolWith(joint)}|${spaced})`
/** As a letterhead may have it, with blanks on both sides of a dash; the letters after it must be capitals. */
export const looseSymbolPattern = symbolWith(" ?[-/] ?")

/** Abbreviations of types of documents, as they stand in symbols. */
export const typeOfAbbreviation: Readonly<Record<string, string>> = {
  nq: "Nghị quyết",
  qđ: "Quyết định",
  qd: "Quyết định",
  ct: "Chỉ thị",
  kl: "Kết luận",
  kh: "Kế hoạch",
  khhđ: "Kế hoạch",
  ctr: "Chương trình",
  tb: "Thông báo",
  nđ: "Nghị định",
  nd: "Nghị định",
  tt: "Thông tư",
  ttlt: "Thông tư liên tịch",
  hd: "Hướng dẫn",
  qc: "Quy chế",
  cđ: "Công điện",
  cd: "Công điện",
  cv: "Công văn",
  ttr: "Tờ trình",
  bc: "Báo cáo",
  đa: "Đề án",
  da: "Dự án",
  pa: "Phương án",
  ttri: "Thông tri",
  bb: "Biên bản",
  hđ: "Hợp đồng",
  gm: "Giấy mời",
  tc: "Thông cáo",
  ctph: "Chương trình phối hợp",
  qyd: "Quy định",
  qđi: "Quy định",
  nqlt: "Nghị quyết liên tịch",
  qh: "Luật",
  l: "Lệnh",
  qyđ: "Quy định",
}

/** The type that a symbol tells, or null. */
export function typeOfSymbol(symbol: string): string | null {
  const parts = symbol
    .toLowerCase()
    .split(/[-/ ]+/)
    .slice(1)
  for (const part of parts) {
    const known = typeOfAbbreviation[part.replace(/\d+$/, "")]
    if (known) return known
  }
  return null
}

/** A symbol as it is kept: without blanks, with plain hyphens. */
export const plainSymbol = (written: string) => written.replace(/\s+/g, "").replace(/[\u2010-\u2015\u2212]/g, "-")
