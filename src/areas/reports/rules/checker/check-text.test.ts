import { existsSync, readdirSync, readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { symbolKey } from "#src/areas/documents/rules/index.ts"
import { read } from "#src/areas/reading/index.ts"
import { plainDate, weekday, type PlainDate } from "#src/base/plain-date.ts"
import { checkText, type Held, type HeldDocument, type HeldFigure } from "./index.ts"

const nothing: Held = { figures: [], documents: [] }
const settings = { keyOf: symbolKey, isWorkingDay: (day: PlainDate) => weekday(day) !== 0 && weekday(day) !== 6 }
const check = (text: string, held: Held = nothing, textDay: string | null = null) =>
  checkText(text, read(text), held, { ...settings, textDay: textDay === null ? null : plainDate(textDay) })
const of = (text: string, words: string, held: Held = nothing, textDay: string | null = null) =>
  check(text, held, textDay)
    .findings.filter((one) => one.text.includes(words))
    .map((one) => ({ verdict: one.verdict, codes: one.reasons.map((reason) => reason.code) }))
const codes = (text: string, held: Held = nothing) =>
  check(text, held)
    .findings.filter((one) => one.verdict === "contradicts" || one.verdict === "differs")
    .flatMap((one) => one.reasons.map((reason) => reason.code))
    .filter((code) => /wrong|differs|two-|below|backwards|such|off|exceeds/.test(code))

const figure = (given: Partial<HeldFigure> & Pick<HeldFigure, "indicator" | "measureUnit" | "value">): HeldFigure => ({
  id: given.indicator,
  indicatorId: given.indicator,
  unitNames: ["Quận Hoàn Kiếm"],
  whole: true,
  periodStart: plainDate("2023-01-01"),
  periodEnd: plainDate("2023-12-31"),
  asOf: plainDate("2023-12-31"),
  source: "",
  sums: false,
  ...given,
})
const held = (...figures: HeldFigure[]): Held => ({ figures, documents: [] })

describe("the text's own arithmetic", () => {
  test("a share is right when it rounds or is cut to the decimals written", () => {
    expect(of("Đã hoàn thành 135/138 nhiệm vụ (đạt tỷ lệ 97,83%).", "97,83")[0]).toEqual({
      verdict: "agrees",
      codes: ["share-holds"],
    })
    expect(of("Đã hoàn thành 135/138 nhiệm vụ (đạt tỷ lệ 97,82%).", "97,82")[0]?.verdict).toBe("agrees")
    expect(of("Đã hoàn thành 135/138 nhiệm vụ (đạt tỷ lệ 97,86%).", "97,86")[0]).toEqual({
      verdict: "contradicts",
      codes: ["share-wrong"],
    })
    expect(of("Đã hoàn thành 135/138 nhiệm vụ (đạt tỷ lệ 99%).", "99%")[0]?.verdict).toBe("contradicts")
  })
  test("who finished less than all did not go beyond", () => {
    expect(codes("Quận đã hoàn thành vượt mức 135/138 nhiệm vụ được giao.")).toEqual(["over-but-below"])
    expect(codes("Đã hoàn thành 135/138 nhiệm vụ, hoàn thành vượt mức kế hoạch đề ra.")).toEqual(["over-but-below"])
    expect(
      codes(
        "Đã hoàn thành 31/38 nhiệm vụ của 12 chỉ tiêu chủ yếu, trong đó có 12 nhiệm vụ hoàn thành vượt chỉ tiêu đề ra.",
      ),
    ).toEqual([])
    expect(codes("Toàn tỉnh có 13/20 nguồn thu hoàn thành vượt mức dự toán.")).toEqual([])
    expect(codes("Quận đã hoàn thành vượt mức 138/138 nhiệm vụ được giao.")).toEqual([])
  })
  test("parts make their whole, lists have what they announce", () => {
    expect(codes("Toàn phường có 4.090 nhà, bao gồm 3.921 nhà kiên cố và 160 nhà tạm.")).toEqual(["sum-wrong"])
    expect(codes("Toàn phường có 4.090 nhà, bao gồm 3.921 nhà kiên cố và 169 nhà tạm.")).toEqual([])
    expect(
      codes(
        "Cả năm thu 11.580 tỷ đồng, tăng 10,48% so cùng kỳ (10.482 tỷ đồng); trong đó: thu nội địa 11.080 tỷ đồng.",
      ),
    ).toEqual([])
    expect(codes("Cơ cấu kinh tế: nông nghiệp chiếm 34,86%, công nghiệp chiếm 24,23%, dịch vụ chiếm 36,49%.")).toEqual(
      [],
    )
    expect(
      codes("Cơ cấu kinh tế: nông nghiệp chiếm 34,86%, công nghiệp chiếm 28,23%, dịch vụ chiếm 39,49%."),
    ).toContain("shares-wrong")
  })
  test("plan and last year are worked out, or checked when they are written", () => {
    const text = "Thu ngân sách đạt 15.477 tỷ 494 triệu đồng, bằng 148,7% dự toán, tăng 20% so với cùng kỳ năm trước."
    const reasons = check(text).findings.flatMap((one) => one.reasons)
    expect(reasons.find((one) => one.code === "plan-implied")).toMatchObject({
      value: expect.closeTo(10_408.5, 0) as number,
    })
    expect(reasons.find((one) => one.code === "before-implied")).toMatchObject({
      value: expect.closeTo(12_897.9, 0) as number,
    })
    const foreign = check("Kim ngạch đạt 1.200 triệu USD, tăng 20% so với cùng kỳ năm trước.").findings.flatMap(
      (one) => one.reasons,
    )
    expect(foreign.find((one) => one.code === "before-implied")).toMatchObject({
      value: expect.closeTo(1000, 6) as number,
      unit: "triệu USD",
    })
    expect(codes("Thu ngân sách đạt 120 tỷ đồng, bằng 110% dự toán 100 tỷ đồng.")).toEqual(["of-plan-wrong"])
    expect(codes("Thu ngân sách đạt 120 tỷ đồng, bằng 120% dự toán 100 tỷ đồng.")).toEqual([])
  })
})

describe("days, periods and documents that do not fit together", () => {
  test("days that do not exist, weekdays that are others, deadlines on days off", () => {
    expect(codes("Báo cáo trước ngày 31/4/2026.")).toEqual(["no-such-day"])
    expect(codes("Họp ngày 30 tháng 02 năm 2026.")).toEqual(["no-such-day"])
    expect(codes("Họp ngày 29/2/2024.")).toEqual([])
    expect(codes("Họp thứ Hai, ngày 22/11/2026.")).toEqual(["wrong-weekday"])
    // A deadline on a Sunday is a remark; it contradicts only a text that calls the day a working day.
    expect(of("Báo cáo chậm nhất ngày 22/11/2026.", "22/11")).toEqual([
      { verdict: "unknown", codes: ["deadline-day-off"] },
    ])
    expect(codes("Họp vào ngày làm việc 22/11/2026.")).toEqual(["deadline-day-off"])
    expect(codes("Trong 05 ngày làm việc, trước ngày 22/11/2026, các đơn vị báo cáo.")).toEqual([])
    expect(codes("Bố trí ngày làm việc bù thứ Bảy 21/11/2026.")).toEqual([])
    expect(
      of("Báo cáo chậm nhất ngày 23/11/2026.", "23/11").filter((one) => one.codes.includes("deadline-day-off")),
    ).toEqual([])
  })
  test("periods that run backwards", () => {
    expect(codes("Nhiệm kỳ 2025-2020 đạt kết quả tốt.")).toContain("period-backwards")
    expect(codes("Đợt cao điểm từ ngày 20/5/2026 đến ngày 10/5/2026.")).toEqual(["period-backwards"])
    expect(codes("Nhiệm kỳ 2020-2025 đạt kết quả tốt.")).toEqual([])
  })
  test("one document with two days or two numbers", () => {
    expect(
      codes(
        "Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.\nThực hiện Nghị quyết số 57-NQ/TW ngày 20/12/2024 của Bộ Chính trị.",
      ),
    ).toEqual(["two-dates"])
    expect(codes("Theo Kế hoạch số 10/KH-UBND ngày 05/01/2024.\nTheo Kế hoạch số 10/KH-UBND ngày 07/01/2025.")).toEqual(
      [],
    )
    const title = "“về đột phá phát triển khoa học, công nghệ quốc gia”"
    expect(codes(`Theo Nghị quyết số 57-NQ/TW ${title}.\nThực hiện Nghị quyết số 75-NQ/TW ${title}.`)).toEqual([
      "two-numbers",
    ])
  })
})

describe("against the figures held", () => {
  const rate = figure({ indicator: "Tỷ lệ hồ sơ giải quyết trực tuyến cấp quận", measureUnit: "%", value: 98.04 })
  test("agrees after rounding to what is written, differs otherwise", () => {
    expect(of("Năm 2023, hồ sơ giải quyết trực tuyến cấp quận đạt 98%.", "98", held(rate))[0]).toEqual({
      verdict: "agrees",
      codes: ["figure-agrees"],
    })
    expect(
      of("Năm 2023, hồ sơ giải quyết trực tuyến cấp quận đạt 98,4%.", "98,4", held(rate), "2024-01-05")[0],
    ).toEqual({ verdict: "differs", codes: ["figure-differs"] })
  })
  test("leaves unknown what is another name, unit, body or period, or a target", () => {
    for (const text of [
      "Năm 2023, hồ sơ giải quyết đúng hạn cấp phường đạt 97%.",
      "Năm 2023, quận Ba Đình có hồ sơ giải quyết trực tuyến cấp quận đạt 97%.",
      "Năm 2019, hồ sơ giải quyết trực tuyến cấp quận đạt 97%.",
      "Năm 2023 phấn đấu hồ sơ giải quyết trực tuyến cấp quận đạt 97%.",
    ])
      expect(of(text, "97", held(rate), "2024-01-05")[0]?.verdict, text).toBe("unknown")
  })
  test("money is compared in one unit, with the digits that are written", () => {
    const money = figure({ indicator: "Thu ngân sách nhà nước trên địa bàn", measureUnit: "tỷ đồng", value: 5330.94 })
    expect(
      of("Năm 2023, thu ngân sách nhà nước trên địa bàn đạt 5.330.940 triệu đồng.", "5.330", held(money))[0]?.verdict,
    ).toBe("agrees")
    expect(
      of("Năm 2023, thu ngân sách nhà nước trên địa bàn đạt hơn 5.300 tỷ đồng.", "5.300", held(money))[0]?.verdict,
    ).toBe("agrees")
    expect(
      of("Năm 2023, thu ngân sách nhà nước trên địa bàn đạt 5.303 tỷ đồng.", "5.303", held(money), "2024-01-05")[0]
        ?.verdict,
    ).toBe("differs")
  })
})

test("months are not taken for the half-year, but make it up when none is missing", () => {
  const month = (at: number, value: number) =>
    figure({
      id: `m${at}`,
      indicator: "Thu ngân sách nhà nước trên địa bàn",
      measureUnit: "tỷ đồng",
      value,
      sums: true,
      periodStart: plainDate(`2023-0${at}-01`),
      periodEnd: plainDate(`2023-0${at}-${[31, 28, 31, 30, 31, 30][at - 1]}`),
      asOf: plainDate(`2023-0${at}-28`),
    })
  const months = [1, 2, 3, 4, 5, 6].map((at) => month(at, 10))
  const text = (amount: string) => `6 tháng đầu năm 2023, thu ngân sách nhà nước trên địa bàn đạt ${amount} tỷ đồng.`
  expect(of(text("60"), "60", held(...months))[0]?.verdict).toBe("agrees")
  expect(of(text("61"), "61", held(...months))[0]?.verdict).toBe("differs")
  expect(of(text("61"), "61", held(...months.slice(1)))[0]?.verdict).toBe("unknown")
  expect(
    of(
      "Trong tháng 5/2023, thu ngân sách nhà nước trên địa bàn đạt 10 tỷ đồng.",
      "10 tỷ",
      held(month(5, 10), month(6, 12)),
    )[0]?.verdict,
  ).toBe("agrees")
})

const capital: HeldDocument = {
  id: "d",
  key: symbolKey("15-NQ/TW"),
  symbol: "15-NQ/TW",
  issuedOn: plainDate("2022-05-05"),
  issuer: "Bộ Chính trị",
  title: "Phương hướng, nhiệm vụ phát triển Thủ đô Hà Nội đến năm 2030, tầm nhìn đến năm 2045",
}

describe("against the documents held", () => {
  const papers: Held = { figures: [], documents: [capital] }
  test("another day or another year in the title differs", () => {
    expect(codes("Theo Nghị quyết số 15-NQ/TW ngày 15/5/2022 của Bộ Chính trị.", papers)).toEqual([
      "document-date-differs",
    ])
    expect(
      codes(
        "Theo Nghị quyết số 15-NQ/TW, ngày 5/5/2022 của Bộ Chính trị “về phương hướng, nhiệm vụ phát triển Thủ đô Hà Nội đến năm 2023, tầm nhìn đến năm 2045”.",
        papers,
      ),
    ).toContain("document-title-differs")
    expect(of("Theo Nghị quyết số 15-NQ/TW ngày 5/5/2022 của Bộ Chính trị.", "15-NQ", papers)[0]).toEqual({
      verdict: "agrees",
      codes: ["document-agrees"],
    })
    expect(of("Theo Nghị quyết số 16-NQ/TW ngày 5/5/2022 của Bộ Chính trị.", "16-NQ", papers)[0]).toEqual({
      verdict: "unknown",
      codes: ["document-not-held"],
    })
  })
})

test("whatever the text, it ends, and every place lies in the text and repeats it", () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      "135/138 nhiệm vụ ",
      "đạt 97,83% ",
      "ngày 31/4/2025 ",
      "Nghị quyết số 15-NQ/TW ",
      "“",
      "”",
      "\n",
      ". ",
      "15.477 tỷ 494 triệu đồng ",
      "bằng 0% dự toán ",
      "20 phường ",
      "giai đoạn 2025-2020 ",
      "tăng 20% so với cùng kỳ ",
      "e\u0302\u0301",
    ),
  )
  const figures = held(
    figure({ indicator: "Số phường trực thuộc", measureUnit: "phường", value: 18 }),
    figure({ indicator: "Thu ngân sách", measureUnit: "tỷ đồng", value: 0 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join("")
      for (const one of check(text, { ...figures, documents: [capital] }).findings) {
        expect(one.end).toBeGreaterThan(one.start)
        expect(text.slice(one.start, one.end)).toBe(one.text)
        expect(one.reasons.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 300 },
  )
})

const seeds = "../shared/corpus/seeds"
const folder = [seeds, `../${seeds}`].find((one) => existsSync(one))

describe.skipIf(!folder)(
  `the articles of the three districts${folder ? "" : " (skipped: no ../shared/corpus/seeds)"}`,
  () => {
    const article = (start: string) =>
      readFileSync(`${folder}/${readdirSync(folder ?? ".").find((name) => name.startsWith(start))}`, "utf8")
    const district = (name: string, rows: [string, string, number, string, string][]): Held => ({
      figures: rows.map(([indicator, measureUnit, value, from, to]) =>
        figure({
          id: `${indicator} ${to}`,
          indicatorId: indicator,
          indicator,
          measureUnit,
          value,
          unitNames: [`Quận ${name}`],
          periodStart: plainDate(from),
          periodEnd: plainDate(to),
          asOf: plainDate(to),
        }),
      ),
      documents: [capital],
    })
    const first = district("Hai Bà Trưng", [
      ["Số phường trực thuộc", "phường", 20, "2019-06-01", "2019-06-08"],
      ["Số phường trực thuộc", "phường", 18, "2020-03-01", "2020-09-11"],
      ["Tỷ lệ thủ tục hành chính tiếp nhận, trả kết quả tại một đầu mối", "%", 100, "2019-01-01", "2019-06-08"],
      ["Tỷ lệ hồ sơ giải quyết trực tuyến cấp quận", "%", 98, "2019-01-01", "2019-06-08"],
      ["Tỷ lệ hồ sơ giải quyết trực tuyến cấp phường", "%", 99.8, "2019-01-01", "2019-06-08"],
    ])
    const second = district("Thanh Xuân", [
      ["Số chỉ tiêu chủ yếu của nhiệm kỳ đạt và vượt", "chỉ tiêu", 13, "2015-01-01", "2020-10-10"],
      ["Số chỉ tiêu chủ yếu của nhiệm kỳ vượt kế hoạch", "chỉ tiêu", 5, "2015-01-01", "2020-10-10"],
      ["Tốc độ tăng trưởng kinh tế bình quân", "%/năm", 9, "2015-01-01", "2020-10-10"],
      ["Tổng thu ngân sách nhà nước trên địa bàn 5 năm", "tỷ đồng", 26_595, "2015-01-01", "2020-10-10"],
      ["Tốc độ tăng thu ngân sách bình quân", "%/năm", 19.65, "2015-01-01", "2020-10-10"],
    ])
    const third = district("Hoàn Kiếm", [
      ["Số nhiệm vụ của 12 chỉ tiêu chủ yếu đã hoàn thành", "nhiệm vụ", 31, "2020-07-01", "2023-04-11"],
      ["Số nhiệm vụ hoàn thành vượt chỉ tiêu", "nhiệm vụ", 12, "2020-07-01", "2023-04-11"],
      ["Tốc độ tăng trưởng kinh tế giai đoạn 2020 - 2023 (ước)", "%", 9.8, "2020-01-01", "2023-04-11"],
    ])
    const verdicts = (text: string, words: string, records: Held) =>
      of(text, words, records).map(({ verdict, codes: why }) => `${verdict} ${why.join(" ")}`)

    test("Hai Bà Trưng: the wards by the day of the text, and the online shares", () => {
      const text = article("000")
      expect(verdicts(text, "20 phường", first)).toEqual(["agrees figure-agrees"])
      expect(verdicts(text, "đạt 98%", first)).toEqual(["agrees figure-agrees"])
      expect(verdicts(text, "99,8%", first)).toEqual(["agrees figure-agrees"])
      expect(verdicts(text, "100%", first)).toEqual(["agrees figure-agrees"])
      expect(verdicts(text, "6 mục tiêu", first)).toEqual(["agrees list-holds"])
      expect(verdicts(article("004"), "18 phường", first)).toEqual(["agrees figure-agrees"])
      expect(verdicts(article("004").replace("18 phường", "20 phường"), "20 phường", first)).toEqual([
        "differs figure-differs",
      ])
      expect(verdicts(text, "đạt 98%", second)).toEqual(["unknown nothing-held"])
    })
    test("Thanh Xuân: targets of the term, growth and revenue", () => {
      const text = article("001")
      expect(verdicts(text, "13/13", second)).toEqual(["agrees share-derived figure-agrees"])
      expect(verdicts(text, "5 chỉ tiêu", second)).toEqual(["agrees figure-agrees"])
      expect(verdicts(text, "9%/năm", second)).toEqual(["agrees figure-agrees"])
      expect(verdicts(text, "26.595", second)).toEqual(["agrees figure-agrees"])
      expect(verdicts(text, "19,65", second)).toEqual(["agrees figure-agrees"])
      expect(verdicts(text.replace("26.595", "26.955"), "26.955", second)).toEqual(["differs figure-differs"])
    })
    test("Hoàn Kiếm: 31/38 and the horizon of 15-NQ/TW", () => {
      const text = article("002")
      expect(verdicts(text, "31/38", third)).toEqual([
        "agrees share-derived figure-agrees",
        "agrees share-derived figure-agrees",
      ])
      expect(verdicts(text, "12 nhiệm vụ", third)).toEqual(["agrees figure-agrees"])
      expect(verdicts(text, "9,8%", third)).toEqual(["agrees figure-agrees"])
      expect(check(text, third).findings.filter((one) => one.verdict === "differs")).toMatchObject([
        { text: "đến năm 2023", reasons: [{ code: "document-title-differs", year: "2023" }] },
      ])
      expect(check(text, third).counts.contradicts).toBe(0)
    })
    test("nothing in the four articles is called wrong without a record", () => {
      for (const start of ["000", "001", "002", "004"])
        expect(
          check(article(start)).findings.filter((one) => one.verdict === "contradicts" || one.verdict === "differs"),
          start,
        ).toEqual([])
    })
  },
)
