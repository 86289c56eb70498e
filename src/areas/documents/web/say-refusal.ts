import type { KeyRefusal } from "#src/areas/journal/index.ts"
import { defineText, type Language } from "#src/base/language.ts"
import type { ConfirmWordsRefusal } from "../actions/confirm-words.ts"
import type { CreateRefusal } from "../actions/create-document.ts"
import type { RegisterRefusal } from "../actions/register-document.ts"
import type { NumbersRefusal } from "../actions/register-numbers.ts"
import type { UpdateRefusal } from "../actions/update-document.ts"
import type { VoidRefusal } from "../actions/void-document.ts"
import type { FileRefusal } from "../rules/accept-file.ts"

const kindWords = {
  pdf: "PDF",
  docx: "Word",
  xlsx: "Excel",
  pptx: "PowerPoint",
  doc: "Word 97–2003",
  xls: "Excel 97–2003",
  ppt: "PowerPoint 97–2003",
  rtf: "RTF",
  odt: "OpenDocument",
  png: "PNG",
  jpeg: "JPEG",
  webp: "WebP",
  gif: "GIF",
  heic: "HEIC",
  tiff: "TIFF",
  mp4: "MP4",
  mov: "MOV",
  webm: "WebM",
  mp3: "MP3",
  wav: "WAV",
  text: "txt",
} as const

const words = defineText({
  vi: {
    notAllowed: "Đồng chí chưa có quyền làm việc này. Nhờ người được giao văn thư, hoặc đề nghị quản trị cấp quyền.",
    nothing: "Chưa có gì để đọc. Chọn tệp, dán toàn văn hoặc gõ trích yếu.",
    noType: "Loại văn bản này không có trong danh mục. Chọn lại.",
    secret: (mark: string) =>
      `Văn bản có dấu “${mark}” nên không được đưa vào phần mềm này, và không có gì được lưu lại. Đăng ký ở sổ văn bản mật, trên máy không nối mạng (Luật Bảo vệ bí mật nhà nước 117/2025/QH15).`,
    fileEmpty: (name: string) => `Tệp “${name}” trống (0 byte). Mở lại tệp gốc, kiểm tra rồi chọn lại.`,
    fileLarge: (name: string) => `Tệp “${name}” lớn hơn 50 MB. Giảm dung lượng hoặc chia nhỏ rồi chọn lại.`,
    fileNot: (name: string) =>
      `Tệp “${name}” là chương trình, trang web hoặc có macro nên không nhận. Lưu lại thành .docx hay PDF rồi chọn lại.`,
    fileLocked: (name: string) => `Tệp “${name}” có mật khẩu. Bỏ mật khẩu rồi chọn lại.`,
    fileUnknown: (name: string) =>
      `Không nhận ra tệp “${name}”, hoặc tệp bị hỏng. Nhận Word, Excel, PowerPoint, PDF, ảnh, phim và .txt.`,
    fileMismatch: (name: string, ending: string, kind: string) =>
      `Tệp “${name}” mang đuôi .${ending} nhưng bên trong là ${kind}. Đổi tên cho đúng hoặc chọn đúng tệp.`,
    unreadable: {
      "corrupt-file": (name: string) =>
        `Tệp “${name}” bị hỏng hoặc bị cắt giữa chừng. Chép lại từ bản gốc rồi chọn lại.`,
      "password-protected": (name: string) => `Tệp “${name}” có mật khẩu. Bỏ mật khẩu rồi chọn lại.`,
      "too-large": (name: string) => `Tệp “${name}” quá dài để đọc. Chia thành nhiều văn bản rồi chọn lại.`,
      "needs-converter": (name: string) =>
        `Máy chủ chưa có LibreOffice nên không đọc được tệp “${name}”. Mở tệp bằng Word, lưu thành .docx (Save As, Word Document) rồi chọn lại.`,
    },
    gone: "Không còn văn bản này. Có thể bản nháp đã được bỏ. Mở lại danh sách.",
    changed: "Có người vừa sửa văn bản này. Mở lại trang để thấy bản mới rồi làm tiếp.",
    nothingDoubtful: "Không còn từ nào chờ soát ở đây. Mở lại trang để thấy bản mới.",
    notDraft: "Văn bản đã vào sổ nên không sửa, không bỏ được. Nếu vào sổ nhầm thì hủy văn bản và ghi lý do.",
    notRegistered: "Chỉ hủy được văn bản đã vào sổ.",
    otherBody: "Văn bản này ở sổ của cơ quan khác trong địa bàn. Chỉ cơ quan đó hủy được.",
    inUse: "Bản nháp này đang được duyệt thành kế hoạch nên không bỏ được.",
    noUnit: "Đơn vị nhận xử lý không có. Chọn lại.",
    period: (possible: string) => `Văn bản này chỉ vào được sổ ${possible}.`,
    future: { arrivedOn: "Ngày đến ở sau hôm nay. Sửa lại.", sentOn: "Ngày chuyển ở sau hôm nay. Sửa lại." },
    typeNeeded: "Văn bản đi lấy số theo loại. Chọn loại văn bản trước.",
    sentBefore: "Ngày chuyển ở trước ngày ban hành. Sửa lại một trong hai.",
    duplicate: "Đã có văn bản cùng số, ký hiệu và cơ quan ban hành. Kiểm tra kẻo vào sổ hai lần.",
    next: (next: number) =>
      `Sổ không bỏ trống số: số tiếp theo là ${next}. Sửa số của văn bản, giữ các số ở giữa, hoặc nối từ sổ giấy.`,
    notReserved: (number: number) => `Số ${number} đã cấp hoặc đã hủy, không phải số đang giữ. Chọn số khác.`,
    noNumber: "Sổ không có số này. Mở lại sổ để xem.",
    begun: (last: number) => `Sổ này đã cấp đến số ${last} nên không nối từ sổ giấy được nữa.`,
    key: "Biểu mẫu này đã được gửi cho việc khác. Mở lại trang rồi làm lại.",
  },
  en: {
    notAllowed:
      "You do not have the right to do this. Ask the records officer, or ask the administrator for the right.",
    nothing: "There is nothing to read. Choose a file, paste the text or type the abstract.",
    noType: "This type is not in the catalogue. Choose again.",
    secret: (mark: string) =>
      `The document is marked “${mark}”, so it must not enter this program, and nothing was kept. Register it in the register of secret papers, on a machine without a network (Law on the protection of State secrets 117/2025/QH15).`,
    fileEmpty: (name: string) => `“${name}” is empty (0 bytes). Open the original, check it and choose it again.`,
    fileLarge: (name: string) => `“${name}” is larger than 50 MB. Make it smaller or divide it, then choose it again.`,
    fileNot: (name: string) =>
      `“${name}” is a program, a web page or has macros, so it is not taken. Save it as .docx or PDF and choose it again.`,
    fileLocked: (name: string) => `“${name}” has a password. Remove the password and choose it again.`,
    fileUnknown: (name: string) =>
      `“${name}” is not of a known kind, or it is broken. Word, Excel, PowerPoint, PDF, pictures, films and .txt are taken.`,
    fileMismatch: (name: string, ending: string, kind: string) =>
      `“${name}” ends in .${ending} but is ${kind} inside. Rename it or choose the right file.`,
    unreadable: {
      "corrupt-file": (name: string) =>
        `“${name}” is broken or cut short. Copy it again from the original and choose it again.`,
      "password-protected": (name: string) => `“${name}” has a password. Remove the password and choose it again.`,
      "too-large": (name: string) => `“${name}” is too long to read. Divide it and choose again.`,
      "needs-converter": (name: string) =>
        `The server has no LibreOffice, so “${name}” cannot be read. Open it in Word, save it as .docx (Save As, Word Document) and choose it again.`,
    },
    gone: "This document is no longer there. The draft may have been thrown away. Open the list again.",
    changed: "Somebody has just changed this document. Open the page again to see it, then go on.",
    nothingDoubtful: "No word is waiting to be checked here. Open the page again to see it as it is now.",
    notDraft:
      "The document is registered, so it cannot be changed or thrown away. If that was a mistake, declare it void with the reason.",
    notRegistered: "Only a registered document can be declared void.",
    otherBody: "This document is in another body's register. Only that body can declare it void.",
    inUse: "This draft is being reviewed into a plan, so it cannot be thrown away.",
    noUnit: "There is no such unit. Choose again.",
    period: (possible: string) => `This document can only enter the register of ${possible}.`,
    future: {
      arrivedOn: "The day of arrival is after today. Correct it.",
      sentOn: "The day of sending is after today. Correct it.",
    },
    typeNeeded: "Departures are numbered by type. Choose the type first.",
    sentBefore: "It was sent before it was issued. Correct one of the two.",
    duplicate:
      "There is a document with the same number, symbol and issuer. Check, so that it is not registered twice.",
    next: (next: number) =>
      `A register has no gaps: the next number is ${next}. Correct the document's number, reserve the ones between, or continue from the paper register.`,
    notReserved: (number: number) => `Number ${number} was given or voided; it is not reserved. Choose another.`,
    noNumber: "The register has no such number. Open it again to see.",
    begun: (last: number) => `This register has given numbers up to ${last}, so it can no longer continue from paper.`,
    key: "This form was already sent for something else. Open the page again.",
  },
})

export type DocumentsRefusal =
  | CreateRefusal
  | UpdateRefusal
  | ConfirmWordsRefusal
  | RegisterRefusal
  | NumbersRefusal
  | VoidRefusal
  | KeyRefusal

/** Why something was refused, and what to do about it. */
export function sayRefusal(refusal: DocumentsRefusal, language: Language): string {
  const text = words[language]
  if (isFileRefusal(refusal)) return sayFileRefusal(refusal, language)
  switch (refusal.code) {
    case "not-allowed":
      return text.notAllowed
    case "nothing-sent":
      return text.nothing
    case "no-such-type":
      return text.noType
    case "state-secret":
      return text.secret(refusal.mark)
    case "file-unreadable":
      return text.unreadable[refusal.why](refusal.name)
    case "no-such-document":
      return text.gone
    case "changed-meanwhile":
      return text.changed
    case "nothing-doubtful":
      return text.nothingDoubtful
    case "not-draft":
      return text.notDraft
    case "not-registered":
      return text.notRegistered
    case "other-body":
      return text.otherBody
    case "in-use":
      return text.inUse
    case "no-such-unit":
      return text.noUnit
    case "period-not-possible":
      return text.period(refusal.possible.join(", "))
    case "day-in-future":
      return text.future[refusal.field]
    case "type-needed":
      return text.typeNeeded
    case "sent-before-issued":
      return text.sentBefore
    case "looks-duplicate":
      return text.duplicate
    case "number-not-next":
      return text.next(refusal.next)
    case "number-not-reserved":
      return text.notReserved(refusal.number)
    case "no-such-number":
      return text.noNumber
    case "series-begun":
      return text.begun(refusal.lastNumber)
    case "request-key-reused":
      return text.key
    default:
      return refusal satisfies never
  }
}

const fileCodes: ReadonlySet<string> = new Set<FileRefusal["code"]>([
  "file-empty",
  "file-too-large",
  "file-not-allowed",
  "file-locked",
  "file-unknown",
  "file-mismatch",
])
const isFileRefusal = (refusal: DocumentsRefusal): refusal is FileRefusal => fileCodes.has(refusal.code)

/** Why a file was not taken; other areas that take files say the same. */
export function sayFileRefusal(refusal: FileRefusal, language: Language): string {
  const text = words[language]
  switch (refusal.code) {
    case "file-empty":
      return text.fileEmpty(refusal.name)
    case "file-too-large":
      return text.fileLarge(refusal.name)
    case "file-not-allowed":
      return text.fileNot(refusal.name)
    case "file-locked":
      return text.fileLocked(refusal.name)
    case "file-unknown":
      return text.fileUnknown(refusal.name)
    case "file-mismatch":
      return text.fileMismatch(refusal.name, refusal.ending, kindWords[refusal.looksLike])
    default:
      return refusal satisfies never
  }
}
