import { defineText } from "#src/base/language.ts"

/** What the API says to people who build programs, in the language of their Accept-Language. */
export const apiText = defineText({
  vi: {
    "no-token": "Thiếu khóa truy cập. Gửi tiêu đề Authorization: Bearer kèm khóa tạo ở trang Tài khoản của tôi.",
    "bad-token": "Khóa truy cập không đúng, đã hết hạn hoặc đã bị thu hồi. Tạo khóa mới ở trang Tài khoản của tôi.",
    "no-post": "Vị trí công tác gắn với khóa này không còn hiệu lực.",
    "missing-scope": (scope: string) => `Khóa này chưa được cấp phạm vi ${scope}.`,
    "missing-right": (right: string) => `Vị trí công tác gắn với khóa này chưa có quyền ${right}.`,
    "no-such-address": "Không có địa chỉ này trong API. Xem danh sách tại /api/v1/openapi.json.",
    "method-not-allowed": (allowed: string) => `Địa chỉ này chỉ nhận ${allowed}.`,
    "too-many-calls": (seconds: number) => `Gọi quá nhanh. Thử lại sau ${seconds} giây.`,
    "malformed-json":
      "Nội dung gửi lên không phải một đối tượng JSON đúng cú pháp. Hãy kiểm tra dấu ngoặc, dấu phẩy và bảng mã UTF-8.",
    "not-json": "Nội dung gửi lên phải là một đối tượng JSON với Content-Type: application/json.",
    "body-too-large": (kilobytes: number) => `Nội dung gửi lên lớn hơn ${kilobytes} kB.`,
    "bad-request-key": "Tiêu đề Idempotency-Key phải là một UUID.",
    "invalid-input": "Dữ liệu gửi lên chưa đúng; xem từng trường trong errors.",
    "request-key-reused": "Idempotency-Key này đã dùng cho một yêu cầu khác. Dùng UUID mới cho mỗi yêu cầu mới.",
    fault: (id: string) => `Máy chủ gặp lỗi. Thử lại; nếu vẫn lỗi, báo người quản trị mã ${id}.`,
    refused: (code: string) => `Chưa thực hiện được: ${code}.`,
    field: {
      required: "Bắt buộc phải có.",
      "too-long": "Dài quá mức cho phép.",
      "not-a-date": "Không phải một ngày có thật. Viết dd/mm/yyyy hoặc yyyy-mm-dd.",
      "not-a-number": "Không phải một số.",
      "not-whole": "Phải là số nguyên.",
      "not-an-id": "Không phải một mã định danh.",
      "not-an-option": "Không nằm trong các giá trị cho phép.",
      "out-of-range": "Nằm ngoài khoảng cho phép.",
      "wrong-type": "Sai kiểu dữ liệu.",
    },
  },
  en: {
    "no-token":
      "The access token is missing. Send the header Authorization: Bearer with a token made on the page My account.",
    "bad-token": "The access token is wrong, has expired or was revoked. Make a new one on the page My account.",
    "no-post": "The post that this token acts in is no longer in force.",
    "missing-scope": (scope: string) => `This token does not have the scope ${scope}.`,
    "missing-right": (right: string) => `The post that this token acts in does not have the right ${right}.`,
    "no-such-address": "The API has no such address. /api/v1/openapi.json lists them.",
    "method-not-allowed": (allowed: string) => `This address takes only ${allowed}.`,
    "too-many-calls": (seconds: number) => `Too many calls. Try again in ${seconds} s.`,
    "malformed-json": "The body is not a well-formed JSON object. Check brackets, commas and that it is UTF-8.",
    "not-json": "The body must be a JSON object with Content-Type: application/json.",
    "body-too-large": (kilobytes: number) => `The body is larger than ${kilobytes} kB.`,
    "bad-request-key": "The header Idempotency-Key must be a UUID.",
    "invalid-input": "What was sent is not valid; errors names each field.",
    "request-key-reused": "This Idempotency-Key was used for another request. Use a new UUID for each new request.",
    fault: (id: string) => `The server failed. Try again; if it still fails, tell the administrator the code ${id}.`,
    refused: (code: string) => `This could not be done: ${code}.`,
    field: {
      required: "This is required.",
      "too-long": "This is too long.",
      "not-a-date": "This is not a real day. Write dd/mm/yyyy or yyyy-mm-dd.",
      "not-a-number": "This is not a number.",
      "not-whole": "This must be a whole number.",
      "not-an-id": "This is not an identifier.",
      "not-an-option": "This is not one of the allowed values.",
      "out-of-range": "This is out of range.",
      "wrong-type": "This has the wrong type.",
    },
  },
})

/** The first language of an Accept-Language header that we speak; Vietnamese otherwise. */
export function askedLanguage(header: string | null): "vi" | "en" {
  const asked = (header ?? "").split(",").map((part) => {
    const [tag = "", ...rest] = part.trim().toLowerCase().split(";")
    const weight = rest.map((rule) => /^\s*q=([\d.]+)/.exec(rule)?.[1]).find((found) => found !== undefined)
    return { tag: tag.split("-")[0], weight: weight === undefined ? 1 : Number(weight) }
  })
  const known = asked
    .filter(({ tag, weight }) => (tag === "vi" || tag === "en") && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return known[0]?.tag === "en" ? "en" : "vi"
}
