import type { Language } from "#src/base/language.ts"
import { formatDay, formatNumber, withUnit } from "#src/ui/format.ts"
import type { CheckReason, CountFacts, FigureFacts, TargetSense, UncomparedKind } from "../rules/checker/index.ts"
import { reportsText } from "./text.ts"

const weekdayNames = {
  vi: ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const

const kinds: Record<Language, Record<UncomparedKind, string>> = {
  vi: {
    period: "kỳ, mốc thời gian",
    deadline: "thời hạn",
    duration: "khoảng thời gian",
    frequency: "số lần định kỳ",
    rank: "thứ hạng",
    award: "danh hiệu, hình thức khen",
    status: "mức, cấp độ",
  },
  en: {
    period: "period or point in time",
    deadline: "deadline",
    duration: "length of time",
    frequency: "number of times",
    rank: "rank",
    award: "award",
    status: "level",
  },
}

const senses: Record<Language, Record<TargetSense, string>> = {
  vi: { "at-least": "từ", "at-most": "không quá", exactly: "đúng" },
  en: { "at-least": "at least", "at-most": "at most", exactly: "exactly" },
}

const most = 12

/** Says in one sentence why a verdict was given, with the arithmetic. */
export function sayReason(reason: CheckReason, language: Language): string {
  const vi = language === "vi"
  const number = (value: number, decimals = 3) => formatNumber(Number(value.toFixed(decimals)), language)
  const percent = (value: number, decimals = 3) => `${number(value, decimals)}%`
  const of = (value: number, unit: string, decimals = 3) => withUnit(number(value, decimals), unit)
  const terms = (parts: readonly number[]) =>
    parts.length <= most
      ? parts.map((part) => number(part)).join(" + ")
      : `${parts
          .slice(0, most)
          .map((part) => number(part))
          .join(" + ")} + …`
  const agrees = vi ? "khớp" : "agrees"
  const target = (held: FigureFacts, sense: TargetSense) =>
    `${senses[language][sense]} ${of(held.value, held.measureUnit)}${vi && sense === "at-least" ? " trở lên" : ""}`
  switch (reason.code) {
    case "share-holds": {
      const sum = `${number(reason.part)} ÷ ${number(reason.whole)} = ${percent(reason.real)}`
      if (reason.cut)
        return vi
          ? `${sum} → ${percent(reason.stated)}: khớp (văn bản bỏ bớt chữ số lẻ thay vì làm tròn).`
          : `${sum} → ${percent(reason.stated)}: agrees (the text cuts the decimals instead of rounding).`
      return sum.endsWith(`= ${percent(reason.stated)}`)
        ? `${sum}: ${agrees}.`
        : `${sum} → ${percent(reason.stated)}: ${agrees}.`
    }
    case "share-wrong": {
      const [exact, rounded] = [percent(reason.real), percent(reason.real, reason.decimals)]
      const sum = `${number(reason.part)} ÷ ${number(reason.whole)} = ${exact === rounded ? exact : `${exact} → ${rounded}`}`
      return vi
        ? `${sum}, nhưng văn bản ghi ${percent(reason.stated)}.`
        : `${sum}, but the text says ${percent(reason.stated)}.`
    }
    case "share-derived": {
      const sum = `${number(reason.part)} ÷ ${number(reason.whole)} = ${percent(reason.real, 2)}`
      return vi ? `Tính ra tỷ lệ: ${sum}.` : `The share works out at ${sum}.`
    }
    case "over-but-below":
      return vi
        ? `Văn bản viết “${reason.words}” nhưng kết quả mới đạt ${percent(reason.percent, 2)}, dưới 100%.`
        : `The text says “${reason.words}” (gone beyond) while the result is ${percent(reason.percent, 2)}, below 100%.`
    case "sum-holds":
      return vi
        ? `Cộng các phần: ${terms(reason.parts)} = ${of(reason.sum, reason.unit)}: khớp với tổng đã ghi.`
        : `Adding the parts: ${terms(reason.parts)} = ${of(reason.sum, reason.unit)}: agrees with the total written.`
    case "sum-wrong":
      return vi
        ? `Cộng các phần: ${terms(reason.parts)} = ${of(reason.sum, reason.unit)}, nhưng tổng ghi là ${of(reason.whole, reason.unit)} (lệch ${number(Math.abs(reason.whole - reason.sum))}).`
        : `Adding the parts: ${terms(reason.parts)} = ${of(reason.sum, reason.unit)}, but the total written is ${of(reason.whole, reason.unit)} (off by ${number(Math.abs(reason.whole - reason.sum))}).`
    case "total-holds":
      return vi
        ? `Cộng cột “${reason.column}”: ${terms(reason.parts)} = ${number(reason.sum)}: khớp với dòng tổng.`
        : `Adding the column “${reason.column}”: ${terms(reason.parts)} = ${number(reason.sum)}: agrees with the row of totals.`
    case "total-wrong":
      return vi
        ? `Cộng cột “${reason.column}”: ${terms(reason.parts)} = ${number(reason.sum)}, nhưng dòng tổng ghi ${number(reason.whole)} (lệch ${number(Math.abs(reason.whole - reason.sum))}).`
        : `Adding the column “${reason.column}”: ${terms(reason.parts)} = ${number(reason.sum)}, but the row of totals says ${number(reason.whole)} (off by ${number(Math.abs(reason.whole - reason.sum))}).`
    case "part-exceeds-whole":
      return vi
        ? `Một phần (${of(reason.part, reason.unit)}) lại lớn hơn cả tổng (${of(reason.whole, reason.unit)}).`
        : `A part (${of(reason.part, reason.unit)}) is larger than its whole (${of(reason.whole, reason.unit)}).`
    case "shares-hold":
      return vi
        ? `Các tỷ trọng: ${terms(reason.parts)} = ${percent(reason.sum)}: khớp.`
        : `The shares: ${terms(reason.parts)} = ${percent(reason.sum)}: agrees.`
    case "shares-wrong":
      return vi
        ? `Các tỷ trọng phải cộng thành 100%, nhưng ${terms(reason.parts)} = ${percent(reason.sum)}.`
        : `The shares should make 100%, but ${terms(reason.parts)} = ${percent(reason.sum)}.`
    case "list-holds":
      return vi
        ? `Nêu ${number(reason.stated)} ${reason.noun}, đếm được ${number(reason.counted)} mục liệt kê: khớp.`
        : `${number(reason.stated)} ${reason.noun} announced, ${number(reason.counted)} items listed: agrees.`
    case "list-wrong":
      return vi
        ? `Nêu ${number(reason.stated)} ${reason.noun}, nhưng đếm được ${number(reason.counted)} mục liệt kê.`
        : `${number(reason.stated)} ${reason.noun} announced, but ${number(reason.counted)} items are listed.`
    case "length-holds":
    case "length-wrong":
      return sayLength(reason, vi)
    case "term-length":
      return vi
        ? `Lưu ý: nhiệm kỳ ${reason.from}-${reason.to} dài ${Number(reason.to) - Number(reason.from)} năm, trong khi một nhiệm kỳ thường là 5 năm. Hãy xem lại năm đầu, năm cuối.`
        : `Note: the term ${reason.from}-${reason.to} lasts ${Number(reason.to) - Number(reason.from)} years, while a term is 5 years. Look at its first and last year again.`
    case "of-plan-holds":
    case "of-plan-agrees":
    case "of-plan-wrong":
    case "of-plan-differs":
    case "growth-holds":
    case "growth-agrees":
    case "growth-wrong":
    case "growth-differs":
      return sayRelation(reason, language)
    case "plan-implied":
      return vi
        ? `Suy ra từ số đạt được và ${percent(reason.percent)}: kế hoạch (dự toán) khoảng ${of(Number(reason.value.toFixed(1)), reason.unit)}. Văn bản không ghi số này.`
        : `Worked out from the amount and ${percent(reason.percent)}: the plan is about ${of(Number(reason.value.toFixed(1)), reason.unit)}. The text does not state it.`
    case "before-implied":
      return vi
        ? `Suy ra từ số đạt được và mức tăng, giảm ${percent(reason.percent)}: kỳ trước khoảng ${of(Number(reason.value.toFixed(1)), reason.unit)}. Văn bản không ghi số này.`
        : `Worked out from the amount and the change of ${percent(reason.percent)}: the period before had about ${of(Number(reason.value.toFixed(1)), reason.unit)}. The text does not state it.`
    case "mean-holds":
    case "mean-wrong": {
      const sum = `(${terms(reason.values)}) ÷ ${reason.values.length} = ${of(reason.mean, reason.unit)}`
      if (reason.code === "mean-holds") return `${sum}: ${agrees}.`
      return vi
        ? `${sum}, nhưng văn bản ghi bình quân ${of(reason.stated, reason.unit)}.`
        : `${sum}, but the text gives a mean of ${of(reason.stated, reason.unit)}.`
    }
    case "mean-agrees":
    case "mean-differs": {
      const sum = `(${terms(reason.values)}) ÷ ${reason.values.length} = ${of(reason.mean, reason.held.measureUnit)}`
      const from = vi ? `Bình quân từ số đang giữ của từng năm: ` : `Mean of the yearly figures held: `
      if (reason.code === "mean-agrees") return `${from}${sum}: ${agrees}.`
      return vi
        ? `${from}${sum}, nhưng văn bản ghi ${of(reason.stated, reason.held.measureUnit)}.`
        : `${from}${sum}, but the text says ${of(reason.stated, reason.held.measureUnit)}.`
    }
    case "pace-agrees":
    case "pace-differs": {
      const years = reason.values.map((value) => number(value)).join(" → ")
      const from = vi
        ? `Mức tăng bình quân từ số đang giữ (${years}): ${percent(reason.pace, 2)}/năm`
        : `Mean growth from the figures held (${years}): ${percent(reason.pace, 2)} a year`
      if (reason.code === "pace-agrees") return `${from}: ${agrees}.`
      return vi
        ? `${from}, nhưng văn bản ghi ${percent(reason.stated)}/năm.`
        : `${from}, but the text says ${percent(reason.stated)} a year.`
    }
    case "two-dates":
      return vi
        ? `${reason.symbol} ở đây ghi ngày ${formatDay(reason.here)}, ở chỗ khác ghi ngày ${formatDay(reason.there)}.`
        : `${reason.symbol} is dated ${formatDay(reason.here)} here and ${formatDay(reason.there)} elsewhere.`
    case "two-numbers":
      return vi
        ? `Cùng trích yếu “${reason.title}” nhưng ở đây ghi số ${reason.here}, ở chỗ khác ghi số ${reason.there}.`
        : `The same title “${reason.title}” has the number ${reason.here} here and ${reason.there} elsewhere.`
    case "two-titles":
      return vi
        ? `Cùng văn bản ${reason.symbol} nhưng ở đây ghi trích yếu “${reason.here}”, ở chỗ khác ghi “${reason.there}”.`
        : `${reason.symbol} is titled “${reason.here}” here and “${reason.there}” elsewhere.`
    case "two-values": {
      const period =
        reason.period === "" ? "" : vi ? `, cùng kỳ ${reason.period}` : ` and the same period ${reason.period}`
      return vi
        ? `Cùng “${reason.indicator}”${period}: ở đây ghi ${reason.here}, ở chỗ khác ghi ${reason.there}.`
        : `For the same “${reason.indicator}”${period}, the text says ${reason.here} here and ${reason.there} elsewhere.`
    }
    case "period-backwards":
      return vi
        ? `Kỳ bắt đầu (${reason.from}) sau khi kết thúc (${reason.to}).`
        : `The period begins (${reason.from}) after it ends (${reason.to}).`
    case "later-than-text":
      if (reason.what === "document")
        return vi
          ? `Văn bản được viện dẫn ghi ngày ${formatDay(reason.day)}, sau ngày của chính văn bản này (${formatDay(reason.textDay)}).`
          : `The document cited is dated ${formatDay(reason.day)}, later than this text itself (${formatDay(reason.textDay)}).`
      return vi
        ? `Kết quả được nêu là tính đến ${formatDay(reason.day)}, sau ngày của văn bản (${formatDay(reason.textDay)}).`
        : `The result is stated as of ${formatDay(reason.day)}, later than the day of the text (${formatDay(reason.textDay)}).`
    case "no-such-day":
      return vi
        ? `Lịch không có ngày ${reason.words.replace(/^ngày /i, "")}.`
        : `The calendar has no such day: ${reason.words}.`
    case "wrong-weekday":
      return vi
        ? `Ngày ${formatDay(reason.day)} là ${weekdayNames.vi[reason.weekday]}, không phải thứ đã ghi.`
        : `${formatDay(reason.day)} is a ${weekdayNames.en[reason.weekday]}, not the weekday written.`
    case "weekday-holds":
      return vi
        ? `Ngày ${formatDay(reason.day)} đúng là ${weekdayNames.vi[reason.weekday]}.`
        : `${formatDay(reason.day)} is indeed a ${weekdayNames.en[reason.weekday]}.`
    case "deadline-day-off": {
      const day = `${formatDay(reason.day)} ${vi ? "là" : "is a"} ${weekdayNames[language][reason.weekday]}`
      if (reason.calledWorking)
        return vi
          ? `Văn bản gọi là ngày làm việc, nhưng ${day}, là ngày nghỉ.`
          : `The text calls it a working day, but ${day}, a day off.`
      return vi
        ? `Lưu ý: thời hạn rơi vào ngày nghỉ (${day}). Nên chọn một ngày làm việc.`
        : `Note: the deadline falls on a day off (${day}). A working day would be better.`
    }
    case "figure-agrees":
      return `${vi ? `Khớp với “${reason.held.indicator}” đang giữ: ${of(reason.held.value, reason.held.measureUnit)}.` : `Agrees with “${reason.held.indicator}” as held: ${of(reason.held.value, reason.held.measureUnit)}.`}${numerator(reason.numeratorOnly, vi)}`
    case "figure-differs":
      return `${vi ? `Văn bản ghi ${of(reason.written, reason.unit, 4)}, số đang giữ của “${reason.held.indicator}” là ${of(reason.held.value, reason.held.measureUnit, 4)}.` : `The text says ${of(reason.written, reason.unit, 4)}; “${reason.held.indicator}” is held as ${of(reason.held.value, reason.held.measureUnit, 4)}.`}${numerator(reason.numeratorOnly, vi)}`
    case "range-agrees":
      return vi
        ? `Số đang giữ của “${reason.held.indicator}” là ${of(reason.held.value, reason.held.measureUnit)}, nằm trong mức văn bản ghi (${reason.words}): khớp.`
        : `“${reason.held.indicator}” is held as ${of(reason.held.value, reason.held.measureUnit)}, within what the text says (${reason.words}): agrees.`
    case "range-differs":
      return vi
        ? `Văn bản ghi ${reason.words}, nhưng số đang giữ của “${reason.held.indicator}” là ${of(reason.held.value, reason.held.measureUnit)}.`
        : `The text says ${reason.words}, but “${reason.held.indicator}” is held as ${of(reason.held.value, reason.held.measureUnit)}.`
    case "figure-maybe":
      return sayMaybe(reason, vi)
    case "whole-agrees":
      return vi
        ? `Số sau dấu gạch chéo (${number(reason.whole)}) khớp với chỉ tiêu được giao của “${reason.held.indicator}”.`
        : `The number after the slash (${number(reason.whole)}) agrees with the target of “${reason.held.indicator}”.`
    case "whole-differs":
      return vi
        ? `Số sau dấu gạch chéo ghi ${number(reason.whole)}, nhưng chỉ tiêu được giao của “${reason.held.indicator}” là ${of(reason.held.value, reason.held.measureUnit)}.`
        : `The number after the slash is ${number(reason.whole)}, but the target of “${reason.held.indicator}” is ${of(reason.held.value, reason.held.measureUnit)}.`
    case "target-agrees":
      return vi
        ? `Khớp với chỉ tiêu đang giữ của “${reason.held.indicator}”: ${target(reason.held, reason.sense)}.`
        : `Agrees with the target held for “${reason.held.indicator}”: ${target(reason.held, reason.sense)}.`
    case "target-differs":
      return vi
        ? `Văn bản ghi ${reason.words}, nhưng chỉ tiêu đang giữ của “${reason.held.indicator}” là ${target(reason.held, reason.sense)}.`
        : `The text says ${reason.words}, but the target held for “${reason.held.indicator}” is ${target(reason.held, reason.sense)}.`
    case "target-maybe":
      return vi
        ? `Có giữ chỉ tiêu của “${reason.held.indicator}” (${target(reason.held, reason.sense)}), nhưng văn bản không nói rõ kỳ hoặc còn từ khác nên chưa thể kết luận.`
        : `A target of “${reason.held.indicator}” is held (${target(reason.held, reason.sense)}), but the period or the words of the text leave it open.`
    case "nothing-held":
      return vi
        ? "Không giữ số liệu nào cùng tên, cùng đơn vị đo để đối chiếu."
        : "No figure of this name and unit of measure is held."
    case "not-compared":
      return vi
        ? `Đây là ${kinds.vi[reason.kind]}, không phải số liệu thống kê, nên không có số để đối chiếu.`
        : `This is a ${kinds.en[reason.kind]}, not a statistic, so there is nothing to compare it with.`
    case "other-unit":
      return vi
        ? `Văn bản nói về ${reason.named}; số liệu của đơn vị đó không được giữ ở đây.`
        : `The text speaks of ${reason.named}, whose figures are not held here.`
    case "is-target":
      return vi
        ? "Đây là mục tiêu đặt ra, và không giữ chỉ tiêu nào của kỳ này để đối chiếu."
        : "This is a target, and no target of this period is held to compare it with."
    case "document-agrees":
      return sayDocument(reason, vi)
    case "document-date-differs":
      return vi
        ? `Văn bản ghi ngày ${formatDay(reason.here)}; ${reason.held.symbol} đang giữ ghi ngày ${reason.held.issuedOn === null ? "–" : formatDay(reason.held.issuedOn)}.`
        : `The text says ${formatDay(reason.here)}; ${reason.held.symbol} as held is dated ${reason.held.issuedOn === null ? "–" : formatDay(reason.held.issuedOn)}.`
    case "document-title-differs":
      if (reason.year !== null)
        return vi
          ? `Trích yếu trong văn bản có năm ${reason.year}, trích yếu đang giữ của ${reason.held.symbol} không có năm này: “${reason.held.title}”.`
          : `The title as quoted has the year ${reason.year}, which the held title of ${reason.held.symbol} does not have: “${reason.held.title}”.`
      return vi
        ? `Trích yếu không giống văn bản đang giữ: ${reason.held.symbol} là “${reason.held.title}”.`
        : `The title is not that of the document held: ${reason.held.symbol} is “${reason.held.title}”.`
    case "document-unclear":
      return vi
        ? `Có ${reason.count} văn bản đang giữ hợp với “${reason.symbol}”; viện dẫn thiếu ký hiệu đầy đủ nên chưa biết là văn bản nào.`
        : `${reason.count} documents held fit “${reason.symbol}”; without the full symbol it is not clear which is meant.`
    case "document-not-held":
      return vi
        ? `Không giữ văn bản ${reason.symbol} nào để đối chiếu.`
        : `No document ${reason.symbol} is held to compare with.`
    case "report-agrees":
      return vi
        ? `Khớp với số báo cáo này tự đếm (${nameOf(reason, language)}): ${realOf(reason, language)}.`
        : `Agrees with what this report counted (${nameOf(reason, language)}): ${realOf(reason, language)}.`
    case "report-differs":
      return vi
        ? `Lời viết ghi ${number(reason.stated)}. Số báo cáo này tự đếm (${nameOf(reason, language)}): ${realOf(reason, language)}.`
        : `The words say ${number(reason.stated)}. This report counted (${nameOf(reason, language)}): ${realOf(reason, language)}.`
    default:
      return reason satisfies never
  }
}

/** What a count of the report is of, and which unit's. */
function nameOf({ count, of }: CountFacts, language: Language): string {
  const names: Record<string, string> = reportsText[language].counts
  const name = names[count] ?? count
  return of === "" ? name : `${of}, ${name}`
}

const realOf = ({ count, real }: CountFacts, language: Language): string =>
  withUnit(formatNumber(Number(real.toFixed(2)), language), count.endsWith("Share") ? "%" : "")

const numerator = (only: boolean, vi: boolean): string =>
  only ? (vi ? " Đây là số đứng trước dấu gạch chéo." : " This is the number before the slash.") : ""

function sayLength(
  { code, from, to, stated, unit }: Extract<CheckReason, { code: "length-holds" | "length-wrong" }>,
  vi: boolean,
): string {
  const [years, months] = vi ? ["năm", "tháng"] : ["years", "months"]
  const length = unit === "years" ? `${to} − ${from} = ${Number(to) - Number(from)} ${years}` : `${from} – ${to}`
  const said = `${stated} ${unit === "years" ? years : months}`
  if (code === "length-holds")
    return vi ? `${length}: khớp với ${said} đã ghi.` : `${length}: agrees with the ${said} written.`
  return vi ? `${length}, không phải ${said} như văn bản ghi.` : `${length}, not ${said} as the text says.`
}

type Relation = Extract<CheckReason, { amount: number }>

function sayRelation(reason: Relation, language: Language): string {
  const vi = language === "vi"
  const number = (value: number) => formatNumber(Number(value.toFixed(3)), language)
  const percent = (value: number) => `${formatNumber(Number(value.toFixed(2)), language)}%`
  const { amount, base, unit, real, stated } = reason
  const growth = reason.code.startsWith("growth")
  const sum = growth
    ? `(${number(amount)} − ${number(base)}) ÷ ${number(base)} ${unit} = ${percent(real)}`
    : `${number(amount)} ÷ ${number(base)} ${unit} = ${percent(real)}`
  const from =
    "held" in reason
      ? vi
        ? `Với ${growth ? "số cùng kỳ" : "chỉ tiêu"} đang giữ của “${reason.held.indicator}”: `
        : `With the ${growth ? "earlier figure" : "target"} held for “${reason.held.indicator}”: `
      : ""
  if (reason.code.endsWith("holds") || reason.code.endsWith("agrees"))
    return vi ? `${from}${sum} → ${percent(stated)}: khớp.` : `${from}${sum} → ${percent(stated)}: agrees.`
  return vi
    ? `${from}${sum}, nhưng văn bản ghi ${percent(stated)}.`
    : `${from}${sum}, but the text says ${percent(stated)}.`
}

function sayDocument(
  { held, dateCompared, titleCompared, partly }: Extract<CheckReason, { code: "document-agrees" }>,
  vi: boolean,
): string {
  if (partly) {
    const named = held.symbol === "" ? `“${held.title}”` : `${held.symbol}, “${held.title}”`
    if (titleCompared)
      return vi
        ? `Là văn bản đang giữ ${named}; trích yếu khớp.`
        : `This is the document held as ${named}; the title agrees.`
    return vi
      ? `Chỉ có một văn bản đang giữ hợp với viện dẫn này: ${named}.`
      : `Only one document held fits this citation: ${named}.`
  }
  if (dateCompared && titleCompared)
    return vi
      ? "Số, ký hiệu, ngày và trích yếu khớp với văn bản đang giữ."
      : "Number, day and title agree with the document held."
  if (dateCompared)
    return vi ? "Số, ký hiệu và ngày khớp với văn bản đang giữ." : "Number and day agree with the document held."
  return vi
    ? "Số, ký hiệu này có trong văn bản đang giữ; ngày không so được."
    : "A document of this number is held; its day could not be compared."
}

function sayMaybe({ held, why }: Extract<CheckReason, { code: "figure-maybe" }>, vi: boolean): string {
  const name = `“${held.indicator}”`
  switch (why) {
    case "period-unclear":
      return vi
        ? `Có giữ ${name} với số khác, nhưng văn bản không nói rõ kỳ nên chưa thể kết luận.`
        : `${name} is held with another value, but the text does not say the period, so nothing follows.`
    case "other-period":
      return vi ? `Có giữ ${name} nhưng của kỳ khác.` : `${name} is held, but for another period.`
    case "not-the-total":
      return vi
        ? `Có giữ ${name} với số khác, nhưng văn bản có thể chỉ nói một phần.`
        : `${name} is held with another value, but the text may speak of a part only.`
    case "other-words":
      return vi
        ? `Có giữ ${name} với số khác, nhưng câu còn có từ khác, có thể nói về số khác.`
        : `${name} is held with another value, but other words of the sentence may make it another figure.`
    case "loose-words":
      return vi
        ? `Có giữ ${name} với số gần mức này, nhưng văn bản chỉ ghi ước chừng.`
        : `${name} is held with a value near this one, but the text gives it only roughly.`
    default:
      return why satisfies never
  }
}
