import { defineText, type Language } from "#src/base/language.ts"
import type { ExtractRefusal } from "#src/areas/documents/index.ts"
import { withUnit } from "#src/ui/format.ts"
import type { ShownVerdict } from "./shown-verdict.ts"

/** Wording of the checker of texts. */
export const checkerText = defineText({
  vi: {
    title: "Kiểm tra số liệu trong văn bản",
    lead: "Dán hoặc tải lên một báo cáo, một bài báo: từng con số được đối chiếu với số liệu đang giữ và với phép tính trong chính văn bản. Văn bản đưa vào đây không được lưu.",
    titleOf: (name: string) => `Kiểm tra số liệu: ${name}`,
    leadOf:
      "Từng con số trong văn bản được đối chiếu với số liệu, văn bản đang giữ và với phép tính trong chính văn bản.",
    documents: "Văn bản",
    go: "Kiểm tra số liệu",
    file: "Tải tệp lên",
    fileHint: (size: string) =>
      `Word (.docx, .doc), .rtf, .odt, PDF có chữ hoặc .txt, không quá ${size}. Bản quét, ảnh chụp: hãy nhập thành văn bản để máy đọc trước, rồi bấm “Kiểm tra số liệu” ở trang văn bản đó.`,
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
    cut: (most: string) => `Văn bản dài, chỉ kiểm tra ${most} chữ cái đầu.`,
    textTitle: "Văn bản",
    reasons: "Lý do từng chỗ",
    showUnknown: "Xem từng chỗ",
    textDay: (day: string) => `Ngày của văn bản: ${day}.`,
    noTextDay:
      "Không rõ ngày của văn bản, nên số nào không ghi kỳ thì chỉ so được khi trùng với số đang giữ. Hãy ghi ngày vào ô “Ngày của văn bản” bên dưới để so kỹ hơn.",
    noFigures: "Không tìm thấy con số nào để kiểm tra.",
    counts: (of: Record<ShownVerdict, number>) =>
      `${of.contradicts} chỗ tự mâu thuẫn, ${of.differs} chỗ khác số đang giữ, ${of.remark > 0 ? `${of.remark} chỗ nên xem lại, ` : ""}${of.agrees} chỗ khớp, ${of.unknown} chỗ không có số để đối chiếu.`,
    decoded: "Văn bản dùng bảng mã cũ, đã được chuyển sang Unicode để kiểm tra.",
    scanned: (pages: string) =>
      `Trang ${pages} là bản quét nên chưa được kiểm tra. Hãy nhập tệp thành văn bản để máy đọc các trang đó.`,
    again: "Kiểm tra lại hoặc kiểm tra văn bản khác",
    another: "Kiểm tra văn bản khác",
    noDayOf: "Văn bản chưa có ngày ban hành, nên số nào không ghi kỳ thì chỉ so được khi trùng với số đang giữ.",
    back: "Về chỗ này trong văn bản",
    openFigure: "Mở số liệu",
    openCount: "Xem việc được đếm",
    openDocument: "Mở văn bản đang giữ",
    held: (value: string, unit: string, from: string, to: string, asOf: string) =>
      `Đang giữ: ${withUnit(value, unit)}, kỳ ${from}–${to}, chốt ngày ${asOf}`,
    source: (name: string) => `nguồn: ${name}`,
    verdicts: {
      contradicts: "tự mâu thuẫn",
      differs: "khác số đối chiếu",
      remark: "lưu ý",
      agrees: "khớp",
      unknown: "không có số để đối chiếu",
    },
  },
  en: {
    title: "Check the figures in a text",
    lead: "Paste or upload a report or an article: each figure is compared with the figures held and with the arithmetic of the text itself. Nothing that you put here is stored.",
    titleOf: (name: string) => `Check the figures: ${name}`,
    leadOf:
      "Each figure of the document is compared with the figures and documents held and with the arithmetic of the text itself.",
    documents: "Documents",
    go: "Check figures",
    file: "Upload a file",
    fileHint: (size: string) =>
      `Word (.docx, .doc), .rtf, .odt, a PDF with text, or .txt, at most ${size}. A scan or photo: register it as a document first, so that it is read, then press “Check figures” on its page.`,
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
    cut: (most: string) => `The text is long; its first ${most} letters were checked.`,
    textTitle: "Text",
    reasons: "Reasons, place by place",
    showUnknown: "See each place",
    textDay: (day: string) => `Day of the text: ${day}.`,
    noTextDay:
      "The day of the text is not known, so a figure without a period can only be told to agree. Give the day of the text below for a closer comparison.",
    noFigures: "No figure was found to check.",
    counts: (of: Record<ShownVerdict, number>) =>
      `${of.contradicts} contradict the text itself, ${of.differs} differ from what is held, ${of.remark > 0 ? `${of.remark} are worth a second look, ` : ""}${of.agrees} agree, ${of.unknown} have nothing to be compared with.`,
    decoded: "The text was in an old encoding and was turned into Unicode for the check.",
    scanned: (pages: string) =>
      `Page ${pages} is a scan and was not checked. Register the file as a document, so that its pages are read.`,
    again: "Check again, or check another text",
    another: "Check another text",
    noDayOf: "The document has no day, so a figure without a period can only be told to agree.",
    back: "Back to this place in the text",
    openFigure: "Open the figure",
    openCount: "See the works counted",
    openDocument: "Open the document held",
    held: (value: string, unit: string, from: string, to: string, asOf: string) =>
      `Held: ${withUnit(value, unit)}, period ${from}–${to}, cut-off ${asOf}`,
    source: (name: string) => `source: ${name}`,
    verdicts: {
      contradicts: "contradicts itself",
      differs: "differs from the record",
      remark: "note",
      agrees: "agrees",
      unknown: "nothing to compare with",
    },
  },
})

const unreadable = defineText({
  vi: {
    "empty-file": "Tệp rỗng. Hãy chọn tệp khác.",
    "unknown-type":
      "Chỉ đọc được .txt, .docx, .pdf, .doc, .rtf và .odt. Bản quét, ảnh chụp: hãy nhập thành văn bản để máy đọc trước, rồi kiểm tra từ trang văn bản đó.",
    "password-protected": "Tệp có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.",
    "corrupt-file": "Tệp bị hỏng, không đọc được. Hãy chọn bản khác.",
    "no-text":
      "Tệp không có chữ, có lẽ là bản quét. Hãy nhập tệp thành văn bản để máy đọc trước, rồi bấm “Kiểm tra số liệu” ở trang văn bản đó.",
    "too-large": "Tệp quá lớn. Hãy gửi từng phần.",
    "needs-converter":
      "Máy chủ chưa có LibreOffice nên không đọc được .doc, .rtf, .odt. Hãy lưu thành .docx rồi gửi lại.",
  },
  en: {
    "empty-file": "The file is empty. Choose another.",
    "unknown-type":
      "Only .txt, .docx, .pdf, .doc, .rtf and .odt can be read. A scan or photo: register it as a document first, so that it is read, then check it from its page.",
    "password-protected": "The file has a password. Take it off and send it again.",
    "corrupt-file": "The file is damaged and cannot be read. Choose another copy.",
    "no-text":
      "There is no text in the file; it may be a scan. Register it as a document first, so that it is read, then press “Check figures” on its page.",
    "too-large": "The file is too large. Send it in parts.",
    "needs-converter":
      "The server has no LibreOffice, so .doc, .rtf and .odt cannot be read. Save the file as .docx and send it again.",
  },
})

export const sayUnreadable = ({ code }: ExtractRefusal, language: Language): string => unreadable[language][code]

export { sayReason } from "./check-reasons.ts"
