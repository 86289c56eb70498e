import type { JournalWords } from "#src/areas/journal/web/index.ts"

/** How the journal tells what was done to reports. */
export const reportsJournalWords: JournalWords = {
  vi: {
    actions: {
      "reports.make-report": "đã lập dự thảo báo cáo",
      "reports.edit-report": "đã sửa lời báo cáo",
      "reports.refresh-figures": "đã cập nhật số liệu báo cáo",
      "reports.freeze-report": "đã chốt báo cáo",
      "reports.add-shortcoming": "đã thêm tồn tại, hạn chế",
      "reports.edit-shortcoming": "đã sửa tồn tại, hạn chế",
      "reports.remove-shortcoming": "đã xóa tồn tại, hạn chế",
      "reports.shortcoming-to-work": "đã giao tồn tại thành việc",
    },
    fields: {
      kind: "loại báo cáo", title: "trích yếu", periodStart: "kỳ từ ngày", periodEnd: "kỳ đến ngày", cutOff: "ngày chốt số", scope: "phạm vi", digest: "mã kiểm số liệu", changed: "số đã đổi", opening: "mở đầu", assessment: "đánh giá", proposals: "kiến nghị",
      side: "thể thức", parentBody: "cơ quan chủ quản", issuer: "cơ quan ban hành", bodySymbol: "ký hiệu", place: "địa danh", signing: "dòng ký", signerTitle: "chức vụ ký", signerName: "người ký", recipients: "nơi nhận", shortcoming: "tồn tại",
      what: "nội dung", cause: "nguyên nhân", remedy: "giải pháp", dueOn: "xong trước ngày", ownerUnitId: "mã đơn vị thực hiện", ownerName: "đơn vị thực hiện", work: "việc", workId: "mã việc", state: "tình trạng",
    },
    values: { "state.draft": "dự thảo", "state.frozen": "đã chốt", "scope.body": "cơ quan mình", "scope.authority": "toàn địa bàn", "kind.week": "tuần", "kind.month": "tháng", "kind.quarter": "quý", "kind.half-year": "6 tháng", "kind.year": "năm", "kind.term": "giai đoạn", "kind.other": "khác", "side.state": "Nhà nước", "side.party": "Đảng" },
  },
  en: {
    actions: {
      "reports.make-report": "made a draft report",
      "reports.edit-report": "edited the words of a report",
      "reports.refresh-figures": "refreshed the figures of a report",
      "reports.freeze-report": "froze a report",
      "reports.add-shortcoming": "added a shortcoming",
      "reports.edit-shortcoming": "changed a shortcoming",
      "reports.remove-shortcoming": "removed a shortcoming",
      "reports.shortcoming-to-work": "made a task of a shortcoming",
    },
    fields: {
      kind: "kind", title: "abstract", periodStart: "period from", periodEnd: "period to", cutOff: "cut-off", scope: "scope", digest: "digest", changed: "numbers changed", opening: "opening", assessment: "assessment", proposals: "proposals",
      side: "layout", parentBody: "body above", issuer: "issuer", bodySymbol: "symbol", place: "place", signing: "signing lines", signerTitle: "signatory's title", signerName: "signatory", recipients: "recipients", shortcoming: "shortcoming",
      what: "what", cause: "cause", remedy: "remedy", dueOn: "done before", ownerUnitId: "unit id", ownerName: "unit in charge", work: "task", workId: "task id", state: "state",
    },
    values: { "state.draft": "draft", "state.frozen": "frozen", "scope.body": "own body", "scope.authority": "whole locality", "kind.week": "week", "kind.month": "month", "kind.quarter": "quarter", "kind.half-year": "half-year", "kind.year": "year", "kind.term": "term", "kind.other": "other", "side.state": "State", "side.party": "Party" },
  },
}
