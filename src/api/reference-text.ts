import { defineText } from "#src/base/language.ts"

export const referenceText = defineText({
  vi: {
    title: "Tài liệu API",
    lead: "Mọi thao tác trên màn hình đều gọi được bằng phần mềm khác, với khóa tạo ở trang Tài khoản của tôi. Mỗi lần ghi gửi kèm Idempotency-Key để gửi lại không sinh trùng.",
    administration: "Quản trị",
    openapi: "Tải mô tả OpenAPI 3.1",
    summary: "Thao tác",
    address: "Địa chỉ",
    scope: "Phạm vi khóa",
    right: "Quyền cần có",
    ofRecord: "theo từng hồ sơ",
    tags: {
      me: "Tài khoản của tôi", organisation: "Tổ chức", accounts: "Tài khoản", journal: "Nhật ký", calendar: "Lịch làm việc", documents: "Văn bản", figures: "Số liệu",
      work: "Việc", plans: "Kế hoạch", reports: "Báo cáo",
    } as Record<string, string>,
  },
  en: {
    title: "API reference",
    lead: "Everything that the screens do can be called by other programs, with a token made on the page My account. Give every change an Idempotency-Key, so that sending it again makes no second record.",
    administration: "Administration",
    openapi: "Download the OpenAPI 3.1 description",
    summary: "Operation",
    address: "Address",
    scope: "Token scope",
    right: "Right needed",
    ofRecord: "by record",
    tags: {
      me: "My account", organisation: "Organisation", accounts: "Accounts", journal: "Journal", calendar: "Working calendar", documents: "Documents", figures: "Figures",
      work: "Work", plans: "Plans", reports: "Reports",
    } as Record<string, string>,
  },
})
