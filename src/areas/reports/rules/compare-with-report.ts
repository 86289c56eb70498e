import type { Claim, Reading } from "#src/areas/reading/index.ts"
import type { PeriodCounts } from "./count-period.ts"
import type { ReportFigures } from "./figures.ts"
import type { CountName } from "./name-figures.ts"
import { countVerdicts, graver } from "./checker/findings.ts"
import { decimalsOf, near } from "./checker/written-number.ts"
import { clauseAround, foldInPlace, sentenceAround, wordsOf } from "./checker/words.ts"
import { type CheckFinding, type CheckReason, type CheckVerdict, type TextCheck } from "./checker/index.ts"

const workUnit = /^(?:nhiệm vụ|công việc|đầu việc|việc)(?=\s|$)/u

/** What a clause says that its number counts; the first that fits holds. */
const counted: readonly (readonly [RegExp, CountName])[] = [
  [/(?:hoàn thành|xong|thực hiện)[^,;]{0,20}(?:quá hạn|chậm|trễ)/u, "done-late"],
  [/(?:hoàn thành|xong|thực hiện)[^,;]{0,20}(?:đúng|trước|trong) (?:thời )?hạn/u, "done-in-time"],
  [/quá hạn|trễ hạn/u, "overdue"],
  [/chưa (?:hoàn thành|xong)|đang (?:thực hiện|triển khai)|còn lại/u, "open"],
  [/(?:kỳ|tháng|quý|năm) trước chuyển sang|chuyển tiếp|chuyển sang/u, "carried"],
  [/giao mới|phát sinh/u, "fresh"],
  [/hoàn thành|đã xong|làm xong/u, "done"],
  [/(?:được|đã) giao|phải (?:thực hiện|theo dõi)|tổng số|^\s*giao/u, "assigned"],
]
const shares: readonly (readonly [RegExp, CountName])[] = [
  [/đúng (?:thời )?hạn/u, "onTimeShare"],
  [/hoàn thành/u, "completionShare"],
]
/** Words that narrow a sentence to a part of the work, or to another time, which the report's totals do not tell. */
const narrowed =
  /(?<!\p{L})(?:chưa giao|đơn vị chủ trì|phòng|ban|văn phòng|trung tâm|công an|quân sự|trạm|trường|tổ|chi bộ|hội|đoàn|mặt trận|đồng chí|kế hoạch|chương trình|nghị quyết|chỉ thị|kết luận|thông báo|trọng tâm|đột phá|(?:kỳ|tháng|quý|năm) trước|cùng kỳ|lũy kế|kỳ tới|tới đây|thời gian tới)(?!\p{L})/u

/** "hoàn thành 5", "còn 3": told as they are, not as bounds. */
const exact = new Set(["=", "còn"])

type Whose = { prefix: string; name: string; counts: PeriodCounts }

/** Whose counts a sentence speaks of: a lead unit that it names, or all of them when nothing narrows it. */
function whoseIn(sentence: string, figures: ReportFigures): Whose | null {
  const words = ` ${wordsOf(sentence).join(" ")} `
  const named = figures.units
    .filter((unit) => unit.unitId !== null && unit.name !== "" && words.includes(` ${wordsOf(unit.name).join(" ")} `))
    .toSorted((one, other) => other.name.length - one.name.length)
  const [unit, second] = named
  if (unit && (!second || wordsOf(unit.name).join(" ").includes(wordsOf(second.name).join(" "))))
    return { prefix: `unit.${unit.unitId}`, name: unit.name, counts: unit }
  if (unit || narrowed.test(foldInPlace(sentence))) return null
  return { prefix: "total", name: "", counts: figures.total }
}

/** What one figure of the words should be by the report's own counts; null when it is not one of them. */
function expected(claim: Claim, clause: string, whose: Whose): { count: CountName; stated: number; real: number }[] {
  const value = claim.values.length === 1 ? claim.values[0] : undefined
  if (!value || !exact.has(claim.comparator ?? "=")) return []
  const of = (table: typeof counted) => table.find(([words]) => words.test(clause))?.[1]
  if (value.unit.trim() === "%") {
    const count = /nhiệm vụ|công việc|việc/u.test(clause) || /tỷ lệ/u.test(clause) ? of(shares) : undefined
    const real = count === undefined ? null : whose.counts[count]
    return count === undefined || real === null ? [] : [{ count, stated: value.value, real: real * 100 }]
  }
  if (!workUnit.test(foldInPlace(value.unit.trim()))) return []
  const count = of(counted)
  const real = count === undefined ? null : whose.counts[count]
  if (count === undefined || real === null) return []
  const whole =
    value.of === undefined ? [] : [{ count: "assigned" as const, stated: value.of, real: whose.counts.assigned }]
  return [{ count, stated: value.value, real }, ...whole]
}

/** The target that a sentence names, and which of its two numbers a figure of the sentence is. */
function ofTarget(claim: Claim, sentence: string, before: string, figures: ReportFigures): CountReason | null {
  const words = ` ${wordsOf(sentence).join(" ")} `
  const longest = figures.targets
    .filter(({ name }) => wordsOf(name).length > 1 && words.includes(` ${wordsOf(name).join(" ")} `))
    .toSorted((one, other) => other.name.length - one.name.length)[0]
  const value = claim.values.length === 1 ? claim.values[0] : undefined
  if (!longest || !value || wordsOf(value.unit)[0] !== wordsOf(longest.measureUnit)[0]) return null
  if (value.unit.includes("%") !== longest.measureUnit.includes("%")) return null
  const isPlan = /(?:kế hoạch|chỉ tiêu giao|được giao)[^,;“”]{0,20}$/u.test(before)
  if (!isPlan && !/(?:thực hiện|đạt|kết quả|hiện còn|ước)[^,;“”]{0,20}$/u.test(before)) return null
  // One indicator may have a target for the year and another for the term.
  const told = figures.targets
    .filter(({ name }) => name === longest.name)
    .flatMap((target) => {
      const real = isPlan ? target.plan : target.value
      return real === null ? [] : [{ id: target.id, real }]
    })
  const same = told.find(({ real }) => near(real, value.value, 0.5 * 10 ** -decimalsOf(claim.text)))
  const chosen = same ?? (told.length === 1 ? told[0] : undefined)
  return chosen
    ? {
        code: same ? "report-agrees" : "report-differs",
        ref: `target.${chosen.id}.value`,
        of: longest.name,
        count: isPlan ? "plan" : "value",
        stated: value.value,
        real: chosen.real,
      }
    : null
}

function reasonsFor(
  claim: Claim,
  text: string,
  sentence: { start: number; end: number },
  words: string,
  figures: ReportFigures,
): CountReason[] {
  const before = foldInPlace(text.slice(sentence.start, claim.start))
  const target = ofTarget(claim, words, `${before}${foldInPlace(claim.text).replace(/\d.*$/su, "")}`, figures)
  if (target) return [target]
  const whose = whoseIn(words, figures)
  if (whose === null) return []
  const clause = clauseAround(text, claim, sentence)
  return expected(claim, foldInPlace(text.slice(clause.start, clause.end)), whose).map(({ count, stated, real }) => {
    const agrees = near(real, stated, count.endsWith("Share") ? 0.5 * 10 ** -decimalsOf(claim.text) : 0)
    return {
      code: agrees ? "report-agrees" : "report-differs",
      ref: `${whose.prefix}.${count}`,
      of: whose.name,
      count,
      stated,
      real,
    }
  })
}

type CountReason = Extract<CheckReason, { code: "report-agrees" | "report-differs" }>

/** Compares the figures that people wrote in a report with what the same report counted. */
export function compareWithReport(text: string, reading: Reading, figures: ReportFigures, check: TextCheck): TextCheck {
  const findings = [...check.findings]
  for (const claim of reading.claims) {
    const sentence = sentenceAround(text, claim)
    // A list under "Công an phường:" speaks of that unit, though the colon ends the sentence.
    const line = text.lastIndexOf("\n", sentence.start - 1) + 1
    const words = text.slice(Math.max(line, sentence.start - 300), sentence.end)
    const reasons = reasonsFor(claim, text, sentence, words, figures)
    if (reasons.length > 0) addReasons(findings, claim, reasons)
  }
  findings.sort((one, other) => one.start - other.start || one.end - other.end)
  return { ...check, findings, counts: countVerdicts(findings) }
}

/** What the report counted stands before what else is said of the place; "nothing is held" is no longer said. */
function addReasons(findings: CheckFinding[], claim: Claim, reasons: readonly CountReason[]): void {
  const verdict: CheckVerdict = reasons.some(({ code }) => code === "report-differs") ? "differs" : "agrees"
  const at = findings.findIndex(({ start, end }) => start <= claim.start && claim.end <= end)
  const known = findings[at]
  if (!known) {
    findings.push({ start: claim.start, end: claim.end, text: claim.text, verdict, reasons: [...reasons] })
    return
  }
  const kept = known.verdict === "unknown" ? { ...known, verdict, reasons: [] } : known
  findings[at] = {
    ...known,
    verdict: graver(kept.verdict, verdict),
    reasons: [...reasons, ...kept.reasons],
  }
}
