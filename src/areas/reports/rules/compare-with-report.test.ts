import { describe, expect, test } from "vitest"
import { read } from "#src/areas/reading/index.ts"
import { plainDate } from "#src/base/plain-date.ts"
import { figuresOf, reportTarget, reportWork } from "../figures.test-support.ts"
import { checkText, compareWithReport } from "./index.ts"

const done = { standing: "done-in-time", doneOn: plainDate("2026-11-10") } as const
const figures = figuresOf(
  [
    reportWork(1, done),
    reportWork(2, done),
    reportWork(3, done),
    reportWork(4, { standing: "overdue" }),
    reportWork(5),
    reportWork(6, { unitId: 7, unit: "Công an phường", ...done }),
    reportWork(7, { unitId: 7, unit: "Công an phường", standing: "done-late", doneOn: plainDate("2026-11-12") }),
  ],
  {
    targets: [
      reportTarget(),
      reportTarget({ id: "t2", name: "Hộ dùng nước sạch", plan: 80, value: 61.6 }),
      reportTarget({ id: "t3", name: "Hộ dùng nước sạch", plan: 100, value: 61.6 }),
    ],
  },
)

function compared(text: string) {
  const reading = read(text)
  const check = checkText(text, reading, { figures: [], documents: [] }, { keyOf: (symbol) => symbol })
  return compareWithReport(text, reading, figures, check).findings.map(({ text: words, verdict, reasons }) => ({
    words,
    verdict,
    refs: reasons.flatMap((reason) => ("ref" in reason ? [reason.ref] : [])),
  }))
}

describe("figures in a report's words beside the report's own counts", () => {
  test.each([
    ["Trong kỳ, hoàn thành 5 nhiệm vụ.", "agrees", "total.done"],
    ["Trong kỳ, hoàn thành 6 nhiệm vụ.", "differs", "total.done"],
    ["Trong kỳ đã giao 7 nhiệm vụ.", "agrees", "total.assigned"],
    ["Còn 1 nhiệm vụ quá hạn.", "agrees", "total.overdue"],
    ["Còn 3 nhiệm vụ quá hạn.", "differs", "total.overdue"],
    ["Hoàn thành đúng hạn 4 nhiệm vụ.", "agrees", "total.done-in-time"],
    ["Công an phường hoàn thành 2 nhiệm vụ.", "agrees", "unit.7.done"],
    ["Công an phường hoàn thành 5 nhiệm vụ.", "differs", "unit.7.done"],
    ["Tỷ lệ hoàn thành nhiệm vụ đạt 71,4%.", "agrees", "total.completionShare"],
    ["Tỷ lệ hoàn thành nhiệm vụ đạt 90%.", "differs", "total.completionShare"],
  ])("%s → %s", (text, verdict, ref) => {
    expect(compared(text)).toMatchObject([{ verdict, refs: [ref] }])
  })

  test.each([
    ["Chỉ tiêu “Giải ngân đầu tư công” khó đạt: thực hiện 71,2%, kế hoạch ≥ 95%.", ["agrees", "agrees"]],
    ["Giải ngân đầu tư công đạt 80%, kế hoạch 90%.", ["differs", "differs"]],
    ["Hộ dùng nước sạch đạt 61,6%, kế hoạch 80%.", ["agrees", "agrees"]],
    ["Hộ dùng nước sạch đạt 61,6%, kế hoạch 90%.", ["agrees", "unknown"]],
  ])("a target's value and plan are those of the report: %s", (text, verdicts) => {
    expect(compared(text).map(({ verdict }) => verdict)).toEqual(verdicts)
  })

  test("a fraction is compared on both sides", () => {
    expect(compared("Hoàn thành 5/8 nhiệm vụ được giao.")).toMatchObject([
      { verdict: "differs", refs: ["total.done", "total.assigned"] },
    ])
  })

  test.each([
    "Tháng trước hoàn thành 2 nhiệm vụ.",
    "Phòng Văn hóa - Xã hội hoàn thành 2 nhiệm vụ.",
    "Chương trình số 02 hoàn thành 2 nhiệm vụ trọng tâm.",
    "Chưa giao đơn vị chủ trì: còn 3 nhiệm vụ quá hạn chưa hoàn thành.",
    "Giải quyết 120 hồ sơ, đạt 98%.",
    "Dự kiến thời gian tới hoàn thành 40 nhiệm vụ.",
  ])("what is of a part or another time is left alone: %s", (text) => {
    expect(compared(text).flatMap(({ refs }) => refs)).toEqual([])
  })
})
