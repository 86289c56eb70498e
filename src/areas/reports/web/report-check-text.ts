import { defineText } from "#src/base/language.ts"

/** Wording of the check of a report before it is frozen. */
export const reportCheckText = defineText({
  vi: {
    title: "Kiểm tra trước khi chốt",
    go: "Kiểm tra và chốt",
    lead: "Mọi con số trong lời viết được đối chiếu với số liệu, văn bản đang giữ, với số mà báo cáo tự đếm và với chính lời viết. Chỗ nào khác thì sửa lại lời, sửa số liệu, hoặc giải trình; còn chỗ chưa giải trình thì chưa chốt được.",
    noWords:
      "Báo cáo chưa có con số nào trong phần lời viết. Số trong các bảng do hệ thống đếm nên không phải kiểm tra.",
    settled: (count: number) =>
      count === 0
        ? "Không có chỗ nào khác. Có thể chốt báo cáo."
        : `Đã giải trình đủ ${count} chỗ khác. Có thể chốt báo cáo.`,
    open: (open: number, all: number) =>
      open === all
        ? `Còn ${open} chỗ khác cần sửa hoặc giải trình trước khi chốt.`
        : `Còn ${open} trong ${all} chỗ khác cần sửa hoặc giải trình trước khi chốt.`,
    first: "Tới chỗ đầu tiên",
    explanation: "Giải trình",
    explanationHint: "vì sao vẫn để con số này; lời giải trình lưu cùng báo cáo",
    explain: "Lưu giải trình",
    change: "Sửa giải trình",
    explained: (words: string) => `Đã giải trình: ${words}`,
    withdraw: "Rút lời giải trình",
    mend: {
      title: "Sửa trích yếu",
      opening: "Sửa phần mở đầu",
      assessment: "Sửa phần đánh giá",
      proposals: "Sửa phần kiến nghị",
      shortcoming: "Sửa tồn tại này",
    },
    frozen: "Kết quả kiểm tra khi chốt",
    frozenCounts: (agrees: number, unknown: number) => `${agrees} chỗ khớp, ${unknown} chỗ không có số để đối chiếu.`,
    frozenExplained: (count: number) => `${count} chỗ khác được giữ lại, kèm giải trình:`,
    notChecked: "Báo cáo này chốt trước khi có bước kiểm tra lời viết.",
    doneNotes: {
      explained: "Đã lưu lời giải trình.",
      withdrawn: "Đã rút lời giải trình; chỗ này lại chờ sửa hoặc giải trình.",
    },
  },
  en: {
    title: "Check before freezing",
    go: "Check and freeze",
    lead: "Each figure in the words is compared with the figures and documents held, with what the report itself counted, and with the words. Where something differs, mend the words or the record, or explain; a report with an unexplained difference is not frozen.",
    noWords: "There are no figures in the words yet. Those in the tables are counted by the system and need no check.",
    settled: (count: number) =>
      count === 0
        ? "Nothing differs. The report can be frozen."
        : `All ${count} differences are explained. The report can be frozen.`,
    open: (open: number, all: number) =>
      open === all
        ? `${open} differences to mend or explain before freezing.`
        : `${open} of ${all} differences still to mend or explain before freezing.`,
    first: "Go to the first",
    explanation: "Explanation",
    explanationHint: "why this figure stays; kept with the report",
    explain: "Save the explanation",
    change: "Change the explanation",
    explained: (words: string) => `Explained: ${words}`,
    withdraw: "Withdraw the explanation",
    mend: {
      title: "Mend the title",
      opening: "Mend the opening",
      assessment: "Mend the assessment",
      proposals: "Mend the proposals",
      shortcoming: "Mend this shortcoming",
    },
    frozen: "What the check found when frozen",
    frozenCounts: (agrees: number, unknown: number) => `${agrees} agree, ${unknown} have nothing to be compared with.`,
    frozenExplained: (count: number) => `${count} differences were kept, each explained:`,
    notChecked: "This report was frozen before words were checked.",
    doneNotes: {
      explained: "The explanation is saved.",
      withdrawn: "The explanation is withdrawn; this place waits again.",
    },
  },
})
