import { defineText, type Language } from "#src/base/language.ts"

const words = defineText({
  vi: {
    required: "Chưa điền mục này.",
    "too-long": "Nội dung dài quá mức cho phép. Rút ngắn lại.",
    "not-a-date": "Ngày chưa đúng. Nhập ngày/tháng/năm, ví dụ 31/12/2026.",
    "not-a-number": "Chưa phải là số. Nhập dạng 1.260,5.",
    "not-whole": "Nhập số nguyên, không có phần lẻ.",
    "not-an-id": "Lựa chọn này không đúng. Chọn lại trong danh sách.",
    "not-an-option": "Chọn một mục trong danh sách.",
    "out-of-range": "Giá trị nằm ngoài khoảng cho phép.",
    other: "Mục này chưa đúng. Kiểm tra lại.",
  },
  en: {
    required: "This is not filled in.",
    "too-long": "This is too long. Shorten it.",
    "not-a-date": "This is not a day. Type day/month/year, for example 31/12/2026.",
    "not-a-number": "This is not a number.",
    "not-whole": "Type a whole number.",
    "not-an-id": "This choice is not right. Choose again from the list.",
    "not-an-option": "Choose one from the list.",
    "out-of-range": "This value is out of range.",
    other: "This is not right. Check it.",
  },
})

/** What is wrong with a field, by the code of `src/base/input.ts`. */
export function fieldComplaint(code: string, language: Language): string {
  const said: Record<string, string> = words[language]
  return said[code] ?? words[language].other
}

/** Every complaint of a form in words; `own` has the better sentence of a page for one field and code: `{ "dueOn.required": "…" }`. */
export function sayComplaints(
  codes: Readonly<Record<string, string>>,
  language: Language,
  own: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(codes).map(([name, code]) => [
      name,
      own[`${name}.${code}`] ?? own[name] ?? fieldComplaint(code, language),
    ]),
  )
}
