import type { Claim, Reading } from "#src/areas/reading/index.ts"
import type { FindingList } from "./findings.ts"
import { foldInPlace } from "./words.ts"

const listed =
  /^(?:nhóm )?(?:nhiệm vụ|giải pháp|nội dung|mục tiêu|chỉ tiêu|chương trình|đề án|dự án|khâu|đột phá|tiêu chí|lĩnh vực|nhóm|vấn đề|yêu cầu|điểm|bước|trụ cột|phương châm|công trình|nguyên tắc|giai đoạn)(?!\p{L})/u
const opener = /(?:gồm|là|như sau|sau đây|dưới đây|cụ thể|đó là|:)/u

/** How many items follow, and whether it is certain that they are all of the list and nothing else. */
interface Counted {
  count: number
  certain: boolean
}

/** "(1) … (2) … (3)": numbers in brackets that run on from one. */
function bracketed(text: string, from: number): Counted | null {
  const near = /^[^.;\n(]{0,160}?\(1\)/u.exec(text.slice(from, from + 220).replace(/\n+(?=\(1\))/u, " "))
  if (!near || !opener.test(foldInPlace(near[0]))) return null
  let count = 0
  let last = from
  for (const found of text.slice(from, from + 20_000).matchAll(/(?<![\p{L}\d])\((\d{1,2})\)/gu)) {
    const number = Number(found[1])
    if (number !== count + 1) {
      if (number === 1 || number > count + 1) break
      continue
    }
    if (count > 0 && found.index + from - last > 4000) break
    count = number
    last = found.index + from
  }
  // A list that runs to the end of a text may have been cut off.
  return count < 2 ? null : { count, certain: text.length - last > 200 || /[.;]\s*$/u.test(text) }
}

const marker = /^\s*(?:(\d{1,2})[.)](?!\d)|([a-zđ])\)|([-–+•*])(?=\s?\p{L}))\s*/u

/** Lines with markers of one kind right after a line that ends with a colon. */
function lines(text: string, from: number): Counted | null {
  const end = text.indexOf("\n", from)
  if (end === -1 || !/:\s*$/u.test(text.slice(from, end)) || end - from > 160) return null
  const rest = text.slice(end + 1, end + 20_000).split("\n")
  let kind = ""
  let count = 0
  let certain = true
  for (const line of rest) {
    if (line.trim() === "") continue
    const found = marker.exec(line)
    const here = found?.[1] ? "number" : found?.[2] ? "letter" : (found?.[3] ?? "")
    if (kind === "") {
      if (here === "" || (here === "number" && found?.[1] !== "1") || (here === "letter" && found?.[2] !== "a"))
        return null
      kind = here
      count = 1
      continue
    }
    if (here === kind) {
      if (kind === "number" && Number(found?.[1]) !== count + 1) break
      count += 1
    } else if (
      kind === "number" || kind === "letter"
        ? /^\s*(?:[IVX]+|[A-Z])[.)]\s|^\s*(?:điều|chương|phần)\s/iu.test(line)
        : here !== "" || /^\s*[IVX]+\./u.test(line)
    )
      break
    else if (here === "" && kind !== "number" && kind !== "letter") {
      // A paragraph without a marker ends a list of dashes, or goes on with an item: it is not clear which.
      certain = false
      break
    }
  }
  return count < 2 ? null : { count, certain }
}

/** "gồm: a; b; c." in one paragraph. */
function semicolons(text: string, from: number): Counted | null {
  const whole = /^[^.;:\n]{0,80}:\s*([^\n]{10,4000}?)(?:\.(?=\s|$)|\n|$)/u.exec(text.slice(from, from + 4200))
  const body = whole?.[1]
  if (!body || !body.includes(";") || /\(1\)|:/u.test(body)) return null
  const items = body.split(";").filter((item) => item.trim() !== "")
  const joined = /(?<!\p{L})(?:và|khác|v\.v)(?!\p{L})|…/u.test(items.at(-1) ?? "")
  return { count: items.length, certain: items.length >= 3 && !joined && body.length < 1500 && !/trong đó/u.test(body) }
}

/** "2 khâu đột phá, đó là: “…” và “…”": titles in quotation marks, joined by commas and "và". */
function quoted(text: string, from: number): Counted | null {
  const whole =
    /^[^“"]{0,140}?(?:đó là|gồm|là)\s*:?\s*((?:[“"][^“”"\n]{3,300}[”"](?:\s*[,;]?\s*(?:và\s*)?(?=[“"]))?)+)/iu.exec(
      text.slice(from, from + 2500),
    )
  const count = whole?.[1]?.match(/[“"][^“”"\n]{3,300}[”"]/gu)?.length ?? 0
  return count < 2 ? null : { count, certain: false }
}

/** "3 năm liền (2015, 2016, 2017)": years that are listed against their number. */
function checkYears(text: string, claims: readonly Claim[], findings: FindingList): void {
  for (const claim of claims) {
    const value = claim.values[0]
    if (claim.kind !== "duration" || value?.unit !== "năm" || claim.values.length !== 1) continue
    const listedYears =
      /^ (?:liền|liên tục|liên tiếp) ?\(?(?:các năm |là |gồm )?((?:(?:19|20)\d{2}(?:, | và |; )?){2,})\)/u.exec(
        text.slice(claim.end, claim.end + 90),
      )
    const counted = listedYears?.[1]?.match(/\d{4}/g)?.length
    if (counted === undefined) continue
    findings.add(claim, counted === value.value ? "agrees" : "contradicts", {
      code: counted === value.value ? "list-holds" : "list-wrong",
      stated: value.value,
      counted,
      noun: "năm",
    })
  }
}

/** The number of items that a text announces against those that it lists. */
export function checkLists(text: string, reading: Reading, claims: readonly Claim[], findings: FindingList): void {
  for (const { rule, expression, holds, claims: about } of reading.checks) {
    const claim = about[0] === undefined ? undefined : reading.claims[about[0]]
    const [, stated, noun, counted] = /^(\d+) (.+): (\d+)$/u.exec(expression) ?? []
    if (rule !== "stated-count" || holds === null || !claim || !stated || !noun || !counted) continue
    findings.add(claim, holds ? "agrees" : "contradicts", {
      code: holds ? "list-holds" : "list-wrong",
      stated: Number(stated),
      counted: Number(counted),
      noun,
    })
  }
  checkYears(text, claims, findings)
  for (const claim of claims) {
    const value = claim.values[0]
    if (claim.kind !== "count" || claim.values.length !== 1 || !value || findings.has(claim)) continue
    if (value.value < 2 || value.value > 60 || !listed.test(foldInPlace(value.unit))) continue
    // "Hoàn thành 31/38 nhiệm vụ", "trong 5 nhiệm vụ có 2 nhiệm vụ": a part is not listed as a whole is.
    const counted =
      bracketed(text, claim.end) ?? lines(text, claim.end) ?? semicolons(text, claim.end) ?? quoted(text, claim.end)
    if (!counted) continue
    const facts = { stated: value.value, counted: counted.count, noun: value.unit }
    // "trong đó nhấn mạnh: …" lists some of them.
    const lead = foldInPlace(text.slice(claim.end, claim.end + 160)).split(/\(1\)|:/u)[0] ?? ""
    const some = /trong đó|nhấn mạnh|nhất là|đặc biệt|tiêu biểu|như(?! sau)|chủ yếu là|bước đầu|trước mắt/u.test(lead)
    if (counted.count === value.value) findings.add(claim, "agrees", { code: "list-holds", ...facts })
    else if (counted.certain && !some) findings.add(claim, "contradicts", { code: "list-wrong", ...facts })
  }
}
