import type { Citation } from "#src/areas/reading/index.ts"
import { parsePlainDate } from "#src/base/plain-date.ts"
import type { FindingList } from "./findings.ts"
import { titleAfter, titlesDiffer } from "./titles.ts"
import type { CheckSettings, DocumentFacts, HeldDocument } from "./types.ts"
import { coverage, termsOf } from "./words.ts"

const factsOf = ({ id, symbol, issuedOn, title }: HeldDocument): DocumentFacts => ({ id, symbol, issuedOn, title })

/** Whether two names of a body can be one: the shorter name stands in the longer. A name that is missing hinders nothing. */
function sameIssuer(one: string | null, other: string): boolean {
  const [here, there] = [termsOf(one ?? ""), termsOf(other)]
  return (
    here.length === 0 ||
    there.length === 0 ||
    coverage(here, new Set(there)) === 1 ||
    coverage(there, new Set(here)) === 1
  )
}

/** Letters of a document's type in its symbol: NQ of "15-NQ/TW", CTR of "03-CTr/TU", KH of "12/KH-UBND". */
const typeLetters: Readonly<Record<string, readonly string[]>> = {
  "nghị quyết": ["NQ"],
  nq: ["NQ"],
  "chỉ thị": ["CT"],
  ct: ["CT"],
  "kết luận": ["KL"],
  kl: ["KL"],
  "chương trình": ["CTR"],
  "chương trình hành động": ["CTR", "CTRHĐ"],
  "kế hoạch": ["KH"],
  kh: ["KH"],
  "quyết định": ["QĐ"],
  qđ: ["QĐ"],
  "quy định": ["QĐ", "QYĐ", "QĐI"],
  "thông báo": ["TB"],
  "thông tri": ["TT"],
  "hướng dẫn": ["HD"],
  "đề án": ["ĐA"],
  "báo cáo": ["BC"],
  "nghị định": ["NĐ"],
  "thông tư": ["TT"],
}

const numberOf = (key: string) => /^(\d+)(?=[-/])/.exec(key)?.[1] ?? null
const partsOf = (key: string) => key.split(/[-/.]/).slice(1)

/** A citation by type and number alone ("Chỉ thị 05 của Bộ Chính trị") fits a document of that type, number and issuer. */
function fitsPartly(citation: Citation, number: string, held: HeldDocument): boolean {
  if (numberOf(held.key) !== number) return false
  const letters = typeLetters[(citation.type ?? "").toLowerCase()]
  if (!letters || !partsOf(held.key).some((part) => letters.includes(part))) return false
  // "của Đảng" may be any body of the Party.
  return termsOf(citation.issuer ?? "").length > 1 && held.issuer !== "" && sameIssuer(citation.issuer, held.issuer)
}

/** The held documents that a citation can mean. */
function meant(
  text: string,
  citation: Citation,
  documents: readonly HeldDocument[],
  keyOf: (symbol: string) => string,
): { found: HeldDocument[]; partly: boolean } {
  const key = keyOf(citation.symbol ?? "")
  const date = citation.date === null ? null : parsePlainDate(citation.date)
  if (key !== "" && /\p{L}/u.test(key)) {
    const same = documents.filter((held) => held.key === key && sameIssuer(citation.issuer, held.issuer))
    // A number is given again each year: another year is another document, except in the symbols of central bodies, which run on.
    const ofYear =
      date === null
        ? same
        : same.filter(
            (held) => held.issuedOn === null || held.issuedOn.slice(0, 4) === date.slice(0, 4) || key.endsWith("/TW"),
          )
    const exact = ofYear.filter((one) => date !== null && one.issuedOn === date)
    return { found: exact.length > 0 ? exact : ofYear, partly: false }
  }
  if (key !== "") {
    const fitting = documents.filter((held) => fitsPartly(citation, key, held))
    const titled = titleAfter(text, citation)
    // The title tells two documents of one number apart.
    const named =
      titled === null || fitting.length < 2
        ? fitting
        : fitting.filter((held) => titlesDiffer(titled.title, held.title)?.year !== null)
    return { found: named, partly: true }
  }
  return { found: documents.filter((held) => held.key === "" && sameCongress(citation, held)), partly: true }
}

const congress = /đại hội/iu
const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }

/** Which congress some words speak of: "lần thứ XXVI", "khóa 26" and "Đại hội XXVI" are one. */
function ordinalOf(text: string): number | null {
  const found = /(?:lần thứ|khóa|khoá|lần|đại hội) ([ivxl]+|\d{1,2})(?![\p{L}\d])/iu.exec(text)?.[1]?.toLowerCase()
  if (found === undefined) return null
  if (/^\d/.test(found)) return Number(found)
  const values = Array.from(found, (letter) => roman[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

/** "Nghị quyết Đại hội đại biểu lần thứ XXVI Đảng bộ quận": the same congress of the same Party organisation. */
function sameCongress(citation: Citation, held: HeldDocument): boolean {
  if (!congress.test(citation.text) || !congress.test(held.title)) return false
  if (/của đảng|toàn quốc|toàn đảng/iu.test(citation.text)) return false
  const [here, there] = [ordinalOf(citation.text), ordinalOf(held.title)]
  if (here === null || here !== there) return false
  const known = new Set(termsOf(`${held.title} ${held.issuer} lần thứ khóa`))
  return termsOf(citation.text).every((word) => known.has(word) || /^(?:[ivxl]+|\d+)$/u.test(word))
}

/** Compares a document that a text names with the one held: its day, and its title when the text gives it. */
export function compareCitation(
  text: string,
  citation: Citation,
  documents: readonly HeldDocument[],
  settings: CheckSettings,
  findings: FindingList,
): void {
  const isCongress = citation.symbol === null && congress.test(citation.text)
  if (citation.symbol === null && !isCongress) return
  const { found, partly } = meant(text, citation, documents, settings.keyOf)
  const symbol = citation.symbol !== null && /\p{L}/u.test(citation.symbol) ? citation.symbol : citation.text
  const held = found.length === 1 ? found[0] : undefined
  if (!held) {
    if (found.length > 1) findings.add(citation, "unknown", { code: "document-unclear", symbol, count: found.length })
    else findings.add(citation, "unknown", { code: "document-not-held", symbol })
    return
  }
  const date = citation.date === null ? null : parsePlainDate(citation.date)
  const facts = factsOf(held)
  const dateCompared = date !== null && held.issuedOn !== null
  const written = titleAfter(text, citation)
  const differs = written ? titlesDiffer(written.title, held.title) : null
  // Words that are not quoted may be anything; only their years can be held against the title, and only if they are the title's.
  const wrong = written?.quoted || (differs?.year ?? null) !== null ? differs : null
  if (dateCompared && held.issuedOn !== date)
    findings.add(citation, "differs", { code: "document-date-differs", held: facts, here: date })
  if (written && wrong && !(partly && wrong.year === null)) {
    const at = wrong.at === null ? written : { start: written.start + wrong.at, end: written.start + wrong.at + 4 }
    findings.add(at, "differs", { code: "document-title-differs", held: facts, here: written.title, year: wrong.year })
  }
  if (dateCompared && held.issuedOn !== date) return
  findings.add(citation, "agrees", {
    code: "document-agrees",
    held: facts,
    dateCompared,
    titleCompared: written !== null && !differs,
    partly,
  })
}
