import { defineText, type Language } from "#src/base/language.ts"
import type { ExtractRefusal } from "#src/areas/documents/index.ts"
import { formatDay, formatNumber } from "#src/ui/format.ts"
import type { CheckReason, CountFacts } from "../rules/checker/index.ts"
import { reportsText } from "./text.ts"

/** Wording of the checker of texts. */
export const checkerText = defineText({
  vi: {
    title: "Kiểm tra số liệu trong văn bản",
    lead: "Dán hoặc tải lên một báo cáo, một bài báo: từng con số được đối chiếu với số liệu đang giữ và với phép tính trong chính văn bản. Văn bản đưa vào đây không được lưu.",
    go: "Kiểm tra số liệu",
    file: "Tải tệp lên",
    fileHint: (size: string) => `Tệp .txt, .docx hoặc .pdf có chữ, không quá ${size}.`,
    paste: "Hoặc dán nội dung",
    pasteHint: "Dán nguyên văn, giữ cả tiêu đề và ngày.",
    day: "Ngày của văn bản",
    dayHint: "Để trống thì lấy ngày ghi trong văn bản. Số liệu được so theo kỳ tính đến ngày này.",
    send: "Kiểm tra",
    nothingSent: "Hãy chọn một tệp hoặc dán nội dung.",
    tooLong: (most: string) => `Văn bản dài quá ${most} chữ cái. Hãy kiểm tra từng phần.`,
    fileTooLarge: (size: string) => `Tệp lớn quá ${size}. Hãy gửi tệp nhỏ hơn.`,
    notADay: "Ngày không có thật. Hãy ghi theo dạng ngày/tháng/năm.",
    result: "Kết quả",
    ofDocument: (name: string) => `Văn bản ${name}`,
    cut: (most: string) => `Văn bản dài, chỉ kiểm tra ${most} chữ cái đầu.`,
    textTitle: "Văn bản",
    reasons: "Lý do từng chỗ",
    showUnknown: "Xem từng chỗ",
    textDay: (day: string) => `Ngày của văn bản: ${day}.`,
    noTextDay:
      "Không rõ ngày của văn bản, nên số nào không ghi kỳ thì chỉ so được khi trùng với số đang giữ. Hãy ghi ngày vào ô “Ngày của văn bản” bên dưới để so kỹ hơn.",
    noFigures: "Không tìm thấy con số nào để kiểm tra.",
    counts: (contradicts: number, differs: number, agrees: number, unknown: number) =>
      `${contradicts} chỗ tự mâu thuẫn, ${differs} chỗ khác số đang giữ, ${agrees} chỗ khớp, ${unknown} chỗ không có số để đối chiếu.`,
    back: "Về chỗ này trong văn bản",
    openFigure: "Mở số liệu",
    openCount: "Xem việc được đếm",
    openDocument: "Mở văn bản đang giữ",
    held: (value: string, unit: string, from: string, to: string, asOf: string) =>
      `Đang giữ: ${value} ${unit}, kỳ ${from}–${to}, chốt ngày ${asOf}`,
    source: (name: string) => `nguồn: ${name}`,
    verdicts: { contradicts: "tự mâu thuẫn", differs: "khác", agrees: "khớp", unknown: "không có số để đối chiếu" },
  },
  en: {
    title: "Check the figures in a text",
    lead: "Paste or upload a report or an article: each figure is compared with the figures held and with the arithmetic of the text itself. Nothing that you put here is stored.",
    go: "Check figures",
    file: "Upload a file",
    fileHint: (size: string) => `A .txt, .docx or .pdf file with text, at most ${size}.`,
    paste: "Or paste the text",
    pasteHint: "Paste it word for word, with its heading and day.",
    day: "Day of the text",
    dayHint: "When left empty, the day written in the text is taken. Figures are compared for periods up to this day.",
    send: "Check",
    nothingSent: "Choose a file or paste a text.",
    tooLong: (most: string) => `The text has more than ${most} letters. Check it part by part.`,
    fileTooLarge: (size: string) => `The file is larger than ${size}. Send a smaller one.`,
    notADay: "There is no such day. Write day/month/year.",
    result: "Result",
    ofDocument: (name: string) => `Document ${name}`,
    cut: (most: string) => `The text is long; its first ${most} letters were checked.`,
    textTitle: "Text",
    reasons: "Reasons, place by place",
    showUnknown: "See each place",
    textDay: (day: string) => `Day of the text: ${day}.`,
    noTextDay:
      "The day of the text is not known, so a figure without a period can only be told to agree. Give the day of the text below for a closer comparison.",
    noFigures: "No figure was found to check.",
    counts: (contradicts: number, differs: number, agrees: number, unknown: number) =>
      `${contradicts} contradict the text itself, ${differs} differ from what is held, ${agrees} agree, ${unknown} have nothing to be compared with.`,
    back: "Back to this place in the text",
    openFigure: "Open the figure",
    openCount: "See the works counted",
    openDocument: "Open the document held",
    held: (value: string, unit: string, from: string, to: string, asOf: string) =>
      `Held: ${value} ${unit}, period ${from}–${to}, cut-off ${asOf}`,
    source: (name: string) => `source: ${name}`,
    verdicts: {
      contradicts: "contradicts itself",
      differs: "differs",
      agrees: "agrees",
      unknown: "nothing to compare with",
    },
  },
})

const unreadable = defineText({
  vi: {
    "empty-file": "Tệp rỗng. Hãy chọn tệp khác.",
    "unknown-type": "Chỉ đọc được .txt, .docx, .pdf, .doc, .rtf và .odt. Hãy lưu lại theo một trong các dạng này.",
    "password-protected": "Tệp có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.",
    "corrupt-file": "Tệp bị hỏng, không đọc được. Hãy chọn bản khác.",
    "no-text": "Tệp không có chữ (có thể là bản chụp). Hãy dán nội dung thay cho tệp.",
    "too-large": "Tệp quá lớn. Hãy gửi từng phần.",
    "needs-converter":
      "Máy chủ chưa có LibreOffice nên không đọc được .doc, .rtf, .odt. Hãy lưu thành .docx rồi gửi lại.",
  },
  en: {
    "empty-file": "The file is empty. Choose another.",
    "unknown-type": "Only .txt, .docx, .pdf, .doc, .rtf and .odt can be read. Save the file in one of these forms.",
    "password-protected": "The file has a password. Take it off and send it again.",
    "corrupt-file": "The file is damaged and cannot be read. Choose another copy.",
    "no-text": "There is no text in the file (it may be a scan). Paste the text instead.",
    "too-large": "The file is too large. Send it in parts.",
    "needs-converter":
      "The server has no LibreOffice, so .doc, .rtf and .odt cannot be read. Save the file as .docx and send it again.",
  },
})

export const sayUnreadable = ({ code }: ExtractRefusal, language: Language): string => unreadable[language][code]

const weekdayNames = {
  vi: ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const

/** Says in one sentence why a verdict was given. */
export function sayReason(reason: CheckReason, language: Language): string {
  const vi = language === "vi"
  const number = (value: number, decimals = 2) => formatNumber(Number(value.toFixed(decimals)), language)
  const percent = (value: number) => `${number(value, 3)}%`
  switch (reason.code) {
    case "share-holds": {
      const sum = `${number(reason.part)}/${number(reason.whole)} = ${percent(reason.real)}`
      if (reason.cut)
        return vi
          ? `${sum}; văn bản bỏ bớt chữ số lẻ thay vì làm tròn, vẫn coi là đúng.`
          : `${sum}; the text cuts the decimals instead of rounding, which is taken as right.`
      return vi ? `${sum}, đúng với tỷ lệ ghi bên cạnh.` : `${sum}, as the share beside it says.`
    }
    case "share-wrong":
      return vi
        ? `${number(reason.part)}/${number(reason.whole)} = ${percent(reason.real)}, nhưng văn bản ghi ${percent(reason.stated)}.`
        : `${number(reason.part)}/${number(reason.whole)} = ${percent(reason.real)}, but the text says ${percent(reason.stated)}.`
    case "share-derived":
      return vi
        ? `Văn bản không ghi tỷ lệ; tính ra ${number(reason.part)}/${number(reason.whole)} = ${percent(Number(reason.real.toFixed(2)))}.`
        : `The text gives no share; it works out at ${number(reason.part)}/${number(reason.whole)} = ${percent(Number(reason.real.toFixed(2)))}.`
    case "over-but-below":
      return vi
        ? `Văn bản viết “${reason.words}” nhưng kết quả mới đạt ${percent(Number(reason.percent.toFixed(2)))}, dưới 100%.`
        : `The text says “${reason.words}” (gone beyond) while the result is ${percent(Number(reason.percent.toFixed(2)))}, below 100%.`
    case "sum-holds":
      return vi
        ? `Các phần cộng đúng bằng tổng: ${reason.expression}.`
        : `The parts add up to the total: ${reason.expression}.`
    case "sum-wrong":
      return vi
        ? `Các phần cộng lại không bằng tổng đã ghi: ${reason.expression} là sai.`
        : `The parts do not add up to the total: ${reason.expression} is wrong.`
    case "part-exceeds-whole":
      return vi
        ? `Một phần lại lớn hơn cả tổng: đáng lẽ ${reason.expression}.`
        : `A part is larger than its whole: it should be ${reason.expression}.`
    case "shares-wrong":
      return vi
        ? `Các tỷ trọng phải cộng thành 100%, nhưng ${reason.expression}.`
        : `The shares should make 100%, but ${reason.expression}.`
    case "list-holds":
      return vi
        ? `Đếm các mục được liệt kê, đúng với con số đã nêu (${reason.expression}).`
        : `The items listed are as many as announced (${reason.expression}).`
    case "list-wrong":
      return vi
        ? `Số nêu ra và số mục được liệt kê không bằng nhau (${reason.expression}).`
        : `The number announced and the items listed are not the same (${reason.expression}).`
    case "length-wrong":
      return vi
        ? `Số năm không khớp với năm đầu và năm cuối: ${reason.expression} là sai.`
        : `The number of years does not fit the first and last year: ${reason.expression} is wrong.`
    case "of-plan-wrong":
      return vi
        ? `${number(reason.amount, 3)} so với ${number(reason.plan, 3)} ${reason.unit} là ${percent(Number(reason.real.toFixed(2)))}, nhưng văn bản ghi ${percent(reason.stated)}.`
        : `${number(reason.amount, 3)} of ${number(reason.plan, 3)} ${reason.unit} is ${percent(Number(reason.real.toFixed(2)))}, but the text says ${percent(reason.stated)}.`
    case "growth-wrong":
      return vi
        ? `Từ ${number(reason.before, 3)} đến ${number(reason.amount, 3)} ${reason.unit} là ${percent(Number(reason.real.toFixed(2)))}, nhưng văn bản ghi ${percent(reason.stated)}.`
        : `From ${number(reason.before, 3)} to ${number(reason.amount, 3)} ${reason.unit} is ${percent(Number(reason.real.toFixed(2)))}, but the text says ${percent(reason.stated)}.`
    case "plan-implied":
      return vi
        ? `Suy ra từ số đạt được và ${percent(reason.percent)}: kế hoạch (dự toán) khoảng ${number(reason.value, 1)} ${reason.unit}. Văn bản không ghi số này.`
        : `Worked out from the amount and ${percent(reason.percent)}: the plan is about ${number(reason.value, 1)} ${reason.unit}. The text does not state it.`
    case "before-implied":
      return vi
        ? `Suy ra từ số đạt được và mức tăng, giảm ${percent(reason.percent)}: kỳ trước khoảng ${number(reason.value, 1)} ${reason.unit}. Văn bản không ghi số này.`
        : `Worked out from the amount and the change of ${percent(reason.percent)}: the period before had about ${number(reason.value, 1)} ${reason.unit}. The text does not state it.`
    case "two-dates":
      return vi
        ? `${reason.symbol} ở đây ghi ngày ${formatDay(reason.here)}, ở chỗ khác ghi ngày ${formatDay(reason.there)}.`
        : `${reason.symbol} is dated ${formatDay(reason.here)} here and ${formatDay(reason.there)} elsewhere.`
    case "two-numbers":
      return vi
        ? `Cùng trích yếu “${reason.title}” nhưng ở đây ghi số ${reason.here}, ở chỗ khác ghi số ${reason.there}.`
        : `The same title “${reason.title}” has the number ${reason.here} here and ${reason.there} elsewhere.`
    case "two-values":
      return vi
        ? `Cùng “${reason.indicator}”, cùng kỳ ${reason.period}: ở đây ghi ${reason.here}, ở chỗ khác ghi ${reason.there}.`
        : `For the same “${reason.indicator}” and the same period ${reason.period}, the text says ${reason.here} here and ${reason.there} elsewhere.`
    case "period-backwards":
      return vi
        ? `Kỳ bắt đầu (${reason.from}) sau khi kết thúc (${reason.to}).`
        : `The period begins (${reason.from}) after it ends (${reason.to}).`
    case "no-such-day":
      return vi
        ? `Lịch không có ngày ${reason.words.replace(/^ngày /i, "")}.`
        : `The calendar has no such day: ${reason.words}.`
    case "wrong-weekday":
      return vi
        ? `Ngày ${formatDay(reason.day)} là ${weekdayNames.vi[reason.weekday]}, không phải thứ đã ghi.`
        : `${formatDay(reason.day)} is a ${weekdayNames.en[reason.weekday]}, not the weekday written.`
    case "deadline-day-off":
      return vi
        ? `Thời hạn rơi vào ngày nghỉ: ${formatDay(reason.day)} là ${weekdayNames.vi[reason.weekday]}. Hãy chọn một ngày làm việc.`
        : `The deadline falls on a day off: ${formatDay(reason.day)} is a ${weekdayNames.en[reason.weekday]}. Choose a working day.`
    case "figure-agrees":
      return `${vi ? `Khớp với “${reason.held.indicator}” đang giữ.` : `Agrees with “${reason.held.indicator}” as held.`}${numerator(reason.numeratorOnly, vi)}`
    case "figure-differs":
      return `${vi ? `Văn bản ghi ${number(reason.written, 4)} ${reason.unit}, số đang giữ của “${reason.held.indicator}” là ${number(reason.held.value, 4)} ${reason.held.measureUnit}.` : `The text says ${number(reason.written, 4)} ${reason.unit}; “${reason.held.indicator}” is held as ${number(reason.held.value, 4)} ${reason.held.measureUnit}.`}${numerator(reason.numeratorOnly, vi)}`
    case "figure-maybe":
      return sayMaybe(reason, vi)
    case "nothing-held":
      return vi
        ? "Không giữ số liệu nào cùng tên, cùng đơn vị đo để đối chiếu."
        : "No figure of this name and unit of measure is held."
    case "other-unit":
      return vi
        ? `Văn bản nói về ${reason.named}; số liệu của đơn vị đó không được giữ ở đây.`
        : `The text speaks of ${reason.named}, whose figures are not held here.`
    case "is-target":
      return vi
        ? "Đây là mục tiêu đặt ra, không phải kết quả, nên không đối chiếu với số đã đạt."
        : "This is a target, not a result, so it is not compared with what was reached."
    case "document-agrees":
      if (reason.dateCompared && reason.titleCompared)
        return vi
          ? "Số, ký hiệu, ngày và trích yếu khớp với văn bản đang giữ."
          : "Number, day and title agree with the document held."
      if (reason.dateCompared)
        return vi ? "Số, ký hiệu và ngày khớp với văn bản đang giữ." : "Number and day agree with the document held."
      return vi
        ? "Số, ký hiệu này có trong văn bản đang giữ; ngày không so được."
        : "A document of this number is held; its day could not be compared."
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
    case "document-not-held":
      return vi
        ? `Không giữ văn bản số ${reason.symbol} nào để đối chiếu.`
        : `No document ${reason.symbol} is held to compare with.`
    case "report-agrees":
      return `${vi ? "Khớp với số mà báo cáo này tự đếm" : "Agrees with what this report counted"}: ${counted(reason, language)}.`
    case "report-differs":
      return vi
        ? `Lời viết ghi ${number(reason.stated)}, báo cáo này tự đếm được ${counted(reason, language)}.`
        : `The words say ${number(reason.stated)}; this report counted ${counted(reason, language)}.`
    default:
      return reason satisfies never
  }
}

/** A count of the report with its name, and the unit it is of. */
function counted({ count, of, real }: CountFacts, language: Language): string {
  const names: Record<string, string> = reportsText[language].counts
  const value = formatNumber(Number(real.toFixed(2)), language)
  const named = `${names[count] ?? count}: ${value}${count.endsWith("Share") ? "%" : ""}`
  return of === "" ? named : `${of}, ${named}`
}

const numerator = (only: boolean, vi: boolean): string =>
  only ? (vi ? " Chỉ so số đứng trước dấu gạch chéo." : " Only the number before the slash was compared.") : ""

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
    default:
      return why satisfies never
  }
}
