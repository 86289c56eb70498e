import type { JournalWords } from "#src/areas/journal/web/index.ts"
import type { Language } from "#src/base/language.ts"
import { workText } from "./text.ts"

/** The kinds of work, under the field that holds them. */
const kindWords = (language: Language): Record<string, string> => Object.fromEntries(Object.entries(workText[language].kinds).map(([kind, word]) => [`kind.${kind}`, word]))

/** How the journal tells what was done to work. */
export const workJournalWords: JournalWords = {
  vi: {
    actions: {
      "work.create": "tạo việc", "work.assign": "giao việc", "work.take": "nhận việc", "work.decline": "từ chối nhận việc", "work.report": "báo cáo tiến độ", "work.obstacle": "báo vướng mắc",
      "work.ask-extension": "xin gia hạn", "work.grant-extension": "đồng ý gia hạn", "work.refuse-extension": "không đồng ý gia hạn", "work.hand-over": "giao sản phẩm", "work.accept-product": "nghiệm thu sản phẩm",
      "work.return-product": "trả lại sản phẩm", "work.cancel": "hủy việc", "work.split": "tách việc con", "work.edit": "sửa việc", "work.add-unit": "thêm đơn vị phối hợp", "work.follow": "theo dõi việc", "work.unfollow": "bỏ theo dõi việc",
    },
    fields: {
      code: "mã", kind: "loại", title: "tên việc", detail: "nội dung", state: "tình trạng", leadUnitId: "đơn vị chủ trì", assigneeId: "người thực hiện", coordinatingUnitIds: "đơn vị phối hợp", coordinatingUnitId: "đơn vị phối hợp",
      accepterUnitId: "đơn vị nghiệm thu", product: "sản phẩm", acceptance: "cách nghiệm thu", assignedOn: "ngày giao", firstDueOn: "hạn đầu", dueOn: "hạn", askedDueOn: "xin đến", takenOn: "ngày nhận", handedOverOn: "ngày giao sản phẩm",
      doneOn: "ngày nghiệm thu", cancelledOn: "ngày hủy", progressDone: "đã xong", progressTotal: "tổng số", progressMeasure: "đơn vị tính", reason: "lý do", note: "ý kiến", report: "nội dung", obstacle: "vướng mắc", files: "tệp",
      children: "việc con", parentId: "việc cha", documentId: "văn bản", spanStart: "từ vị trí", spanEnd: "đến vị trí", follower: "người theo dõi", follows: "theo dõi",
    },
    values: { ...workText.vi.states, ...kindWords("vi") },
  },
  en: {
    actions: {
      "work.create": "made the work", "work.assign": "assigned the work", "work.take": "took the work", "work.decline": "declined the work", "work.report": "reported progress", "work.obstacle": "reported an obstacle",
      "work.ask-extension": "asked for more time", "work.grant-extension": "granted more time", "work.refuse-extension": "refused more time", "work.hand-over": "handed the product over", "work.accept-product": "accepted the product",
      "work.return-product": "returned the product", "work.cancel": "cancelled the work", "work.split": "split off children", "work.edit": "edited the work", "work.add-unit": "added a coordinating unit", "work.follow": "follows the work", "work.unfollow": "stopped following",
    },
    fields: {
      code: "code", kind: "kind", title: "title", detail: "detail", state: "state", leadUnitId: "lead unit", assigneeId: "person", coordinatingUnitIds: "coordinating units", coordinatingUnitId: "coordinating unit", accepterUnitId: "accepting unit",
      product: "product", acceptance: "acceptance", assignedOn: "assigned", firstDueOn: "first due", dueOn: "due", askedDueOn: "asked until", takenOn: "taken", handedOverOn: "handed over", doneOn: "accepted", cancelledOn: "cancelled", progressDone: "done",
      progressTotal: "of", progressMeasure: "counted in", reason: "reason", note: "note", report: "report", obstacle: "obstacle", files: "files", children: "children", parentId: "parent", documentId: "document", spanStart: "from", spanEnd: "to",
      follower: "follower", follows: "follows",
    },
    values: { ...workText.en.states, ...kindWords("en") },
  },
}

/** What of an entry is worth a second line under "who did what" on a work's own page. */
export const toldFields = ["progressDone", "progressTotal", "askedDueOn", "dueOn", "reason", "note", "report", "obstacle", "files", "children", "title", "product", "acceptance"] as const
