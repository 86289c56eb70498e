import type { JournalWords } from "#src/areas/journal/web/index.ts"

/** How the journal tells what was done to readings and plans. */
export const plansJournalWords: JournalWords = {
  vi: {
    actions: {
      "plans.start-review": "đã cho máy đọc văn bản",
      "plans.edit-review": "đã sửa bản đọc",
      "plans.confirm-plan": "đã xác nhận kế hoạch",
      "plans.link-clause": "đã gắn việc vào câu",
      "plans.unlink-clause": "đã bỏ gắn việc khỏi câu",
      "plans.exempt-clause": "đã xếp câu là bối cảnh",
      "plans.reopen-clause": "đã đưa câu lại vào diện cần việc",
    },
    fields: { items: "số mục", clauses: "số câu", nodes: "số mục đã tạo", works: "số việc", targets: "số chỉ tiêu", units: "số đơn vị", left: "còn trong bản nháp", clauseId: "câu", workId: "việc", needs: "cần việc", reason: "lý do", edit: "thao tác" },
    values: { "needs.work": "có", "needs.nothing": "không", accept: "nhận", "accept-sure": "nhận các mục chắc", change: "sửa", drop: "bỏ", restore: "lấy lại", merge: "gộp", move: "chuyển", add: "thêm", split: "tách", exempt: "xếp bối cảnh", undo: "hoàn tác", redo: "làm lại" },
  },
  en: {
    actions: {
      "plans.start-review": "had the document read",
      "plans.edit-review": "edited the reading",
      "plans.confirm-plan": "confirmed the plan",
      "plans.link-clause": "linked work to a clause",
      "plans.unlink-clause": "unlinked work from a clause",
      "plans.exempt-clause": "set a clause aside as context",
      "plans.reopen-clause": "said that a clause needs work after all",
    },
    fields: { items: "items", clauses: "clauses", nodes: "items created", works: "works", targets: "targets", units: "units", left: "left in the draft", clauseId: "clause", workId: "work", needs: "needs work", reason: "reason", edit: "edit" },
    values: { "needs.work": "yes", "needs.nothing": "no", accept: "accept", "accept-sure": "accept the sure ones", change: "change", drop: "drop", restore: "take back", merge: "merge", move: "move", add: "add", split: "split", exempt: "set aside", undo: "undo", redo: "redo" },
  },
}
