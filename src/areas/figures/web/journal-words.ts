import type { JournalWords } from "#src/areas/journal/web/index.ts"

/** How the journal tells what was done to indicators, targets and observations. */
export const figuresJournalWords: JournalWords = {
  vi: {
    actions: {
      "figures.define-indicator": "đã tạo chỉ số",
      "figures.change-indicator": "đã sửa chỉ số",
      "figures.set-target": "đã đặt chỉ tiêu",
      "figures.record-observation": "đã ghi số liệu",
    },
    fields: { code: "mã", name: "tên", value: "giá trị", asOf: "số đến ngày", periodStart: "từ ngày", periodEnd: "đến ngày", source: "nguồn", note: "ghi chú", files: "số tệp", comparator: "so với mức", basis: "căn cứ", ownerUnitId: "đơn vị phụ trách", cadence: "kỳ báo cáo", measureUnit: "đơn vị tính", direction: "chiều tốt", gathering: "cách gộp", decimals: "số lẻ", definition: "định nghĩa", state: "tình trạng" },
    values: { "at-least": "ít nhất", "at-most": "nhiều nhất", exactly: "đúng bằng", active: "đang dùng", closed: "đã ngừng", week: "tuần", month: "tháng", quarter: "quý", "half-year": "6 tháng", year: "năm", up: "càng cao càng tốt", down: "càng thấp càng tốt", exact: "đúng mức", last: "lấy số mới nhất", sum: "cộng dồn", mean: "bình quân" },
  },
  en: {
    actions: {
      "figures.define-indicator": "defined an indicator",
      "figures.change-indicator": "changed an indicator",
      "figures.set-target": "set a target",
      "figures.record-observation": "recorded a figure",
    },
    fields: { code: "code", name: "name", value: "value", asOf: "as of", periodStart: "from", periodEnd: "to", source: "source", note: "note", files: "files", comparator: "against the value", basis: "basis", ownerUnitId: "owner", cadence: "cadence", measureUnit: "unit of measure", direction: "better when", gathering: "gathered as", decimals: "decimals", definition: "definition", state: "state" },
    values: { "at-least": "at least", "at-most": "at most", exactly: "exactly", active: "in use", closed: "closed", week: "week", month: "month", quarter: "quarter", "half-year": "half-year", year: "year", up: "higher", down: "lower", exact: "on the value", last: "the newest", sum: "a sum", mean: "a mean" },
  },
}
