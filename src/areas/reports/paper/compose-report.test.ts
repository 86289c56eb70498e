import { describe, expect, test } from "vitest"
import type { Block, OfficialDocument, RichText } from "#src/platform/official-document/index.ts"
import { renderDocx } from "#src/platform/official-document/index.ts"
import { plainDate } from "#src/base/plain-date.ts"
import { figuresOf, november, reportTarget, reportWork } from "../figures.test-support.ts"
import { composeReport, type PaperTexts } from "./compose-report.ts"
import { proposeLetterhead } from "./letterhead.ts"
import { namePeriod, tellAssigned, tellShares, tellStandings, tellTargets } from "./prose.ts"
import { tellShortcoming, tellTask } from "./shortcoming-words.ts"

const say = (text: RichText): string => (typeof text === "string" ? text : text.map((run) => run.text).join(""))
const done = { standing: "done-in-time", doneOn: plainDate("2026-11-10") } as const
const late = { standing: "done-late", doneOn: plainDate("2026-11-10") } as const
const carried = { assignedOn: plainDate("2026-10-01") }

const texts: PaperTexts = {
  title: "Kết quả thực hiện nhiệm vụ tháng 11 năm 2026",
  side: "state",
  parentBody: "Thành phố Hà Nội",
  issuer: "Ủy ban nhân dân phường Hai Bà Trưng",
  bodySymbol: "UBND",
  place: "Hai Bà Trưng",
  signing: "TM. ỦY BAN NHÂN DÂN",
  signerTitle: "CHỦ TỊCH",
  signerName: "Nguyễn Văn A",
  recipients: "Ủy ban nhân dân thành phố Hà Nội\nLưu: VT",
  opening: "",
  assessment: "",
  proposals: "",
  shortcomings: [],
  draft: true,
  writtenAt: new Date("2026-11-18T02:00:00Z"),
}

describe("what is said of none, one and many", () => {
  test.each([
    [[], "không có nhiệm vụ nào được giao hoặc chuyển từ kỳ trước sang.", ""],
    [
      [reportWork(1)],
      "theo dõi, đôn đốc thực hiện 01 nhiệm vụ, đều được giao trong kỳ.",
      "Chưa có nhiệm vụ nào hoàn thành; chưa hoàn thành 01 nhiệm vụ, trong hạn.",
    ],
    [
      [reportWork(1, { ...done, ...carried })],
      "01 nhiệm vụ, đều từ kỳ trước chuyển sang.",
      "Đã hoàn thành 01 nhiệm vụ, đúng hạn; không còn nhiệm vụ chưa hoàn thành.",
    ],
    [
      [reportWork(1, done), reportWork(2, late), reportWork(3, { standing: "overdue", ...carried }), reportWork(4)],
      "04 nhiệm vụ, gồm 01 nhiệm vụ từ kỳ trước chuyển sang và 03 nhiệm vụ được giao trong kỳ.",
      "Đã hoàn thành 02 nhiệm vụ, trong đó 01 nhiệm vụ đúng hạn, 01 nhiệm vụ quá hạn; chưa hoàn thành 02 nhiệm vụ, trong đó 01 nhiệm vụ trong hạn, 01 nhiệm vụ quá hạn.",
    ],
    [
      [
        reportWork(1, late),
        reportWork(2, late),
        reportWork(3),
        reportWork(4, { standing: "no-deadline", dueOn: null }),
      ],
      "04 nhiệm vụ",
      "Đã hoàn thành 02 nhiệm vụ, nhưng đều quá hạn; chưa hoàn thành 02 nhiệm vụ, trong đó 01 nhiệm vụ trong hạn, 01 nhiệm vụ không có thời hạn; không có nhiệm vụ quá hạn.",
    ],
  ] as const)("%#", (works, assigned, standings) => {
    const figures = figuresOf(works)
    expect(say(tellAssigned(figures, texts.issuer))).toContain(assigned)
    expect(say(tellStandings(figures))).toBe(standings)
  })

  test("both shares with what they are made of, in Vietnamese numbers", () => {
    const works = [
      ...Array.from({ length: 1300 }, (_, place) => reportWork(place, done)),
      ...Array.from({ length: 80 }, (_, place) => reportWork(2000 + place, { standing: "overdue" })),
    ]
    expect(say(tellShares(figuresOf(works)))).toBe(
      "Tỷ lệ hoàn thành (đã hoàn thành trên được giao) là 1.300/1.380, đạt 94,2%. Tỷ lệ đúng hạn (hoàn thành đúng hạn trên tổng số đã hoàn thành và chưa hoàn thành quá hạn) là 1.300/1.380, đạt 94,2%.",
    )
    expect(say(tellShares(figuresOf([reportWork(1)])))).toContain("chưa tính tỷ lệ đúng hạn")
  })

  test("targets: each group only where there is one; no data is not zero", () => {
    expect(say(tellTargets(figuresOf([])))).toBe("Trong kỳ không có chỉ tiêu được theo dõi.")
    const targets = [
      reportTarget({ verdict: "exceeded", outlook: "exceeded" }),
      reportTarget({ verdict: "no-data", outlook: "no-data", value: null }),
    ]
    expect(say(tellTargets(figuresOf([], { targets })))).toBe(
      "Theo dõi 02 chỉ tiêu: 01 chỉ tiêu đạt và vượt (trong đó 01 chỉ tiêu vượt); 01 chỉ tiêu chưa có số liệu.",
    )
  })

  test("periods as papers name them", () => {
    expect(namePeriod("month", november, 11)).toBe("tháng 11 năm 2026")
    expect(namePeriod("quarter", november, 4)).toBe("quý IV năm 2026")
    expect(namePeriod("half-year", november, 2)).toBe("6 tháng cuối năm 2026")
    expect(namePeriod("other", november, null)).toBe("từ ngày 01/11/2026 đến ngày 30/11/2026")
  })
})

const headings = (paper: OfficialDocument) =>
  paper.blocks.flatMap((block) =>
    block.kind === "heading" && block.level === 1 ? [`${block.numbering} ${block.title}`] : [],
  )
const tables = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === "table" ? [block] : []))

describe("the paper", () => {
  const works = [
    reportWork(1, done),
    reportWork(2, { standing: "overdue", lateDays: 3, unitId: 2, unit: "Phòng Văn hóa" }),
    reportWork(3, { unitId: 2, unit: "Phòng Văn hóa" }),
  ]
  const paper = composeReport(figuresOf(works, { targets: [reportTarget()] }), texts)

  test("the letterhead in capitals, the number blank, a draft marked as one", () => {
    expect(paper).toMatchObject({
      parentBody: "THÀNH PHỐ HÀ NỘI",
      issuer: "ỦY BAN NHÂN DÂN PHƯỜNG HAI BÀ TRƯNG",
      symbol: "Số:      /BC-UBND",
      typeName: "BÁO CÁO",
      draftMark: "DỰ THẢO",
      date: null,
    })
    expect(composeReport(figuresOf(works), { ...texts, side: "party", bodySymbol: "ĐU", draft: false })).toMatchObject({
      symbol: "Số      -BC/ĐU",
      draftMark: null,
    })
    expect(paper.recipients).toEqual(["Ủy ban nhân dân thành phố Hà Nội", "Lưu: VT"])
  })

  test("four parts, and appendices numbered without a gap", () => {
    expect(headings(paper)).toEqual([
      "I. KẾT QUẢ THỰC HIỆN",
      "II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
      "III. NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI",
      "IV. ĐỀ XUẤT, KIẾN NGHỊ",
    ])
    expect(paper.appendices?.map((appendix) => [appendix.label, appendix.landscape])).toEqual([
      ["PHỤ LỤC I", true],
      ["PHỤ LỤC II", true],
    ])
    const upcoming = Array.from({ length: 25 }, (_, place) => ({
      id: String(place),
      code: "NV",
      title: "Việc",
      unit: "",
      dueOn: plainDate("2026-12-01"),
      product: "",
    }))
    expect(
      composeReport(figuresOf([reportWork(1)], { upcoming }), texts).appendices?.map((appendix) => appendix.label),
    ).toEqual(["PHỤ LỤC I", "PHỤ LỤC II"])
  })

  test("the tables' rows sum to their totals", () => {
    const [standing, units] = tables(paper.blocks)
    expect(standing?.rows.map((row) => row.cells.map(say))).toEqual([
      ["Đã hoàn thành", "1", "0", "1"],
      ["Chưa hoàn thành", "1", "1", "2"],
      ["Tổng số", "2", "1", "3"],
    ])
    const numbers = units?.rows.map((row) => row.cells.slice(2, 7).map((cell) => Number(say(cell)))) ?? []
    const total = numbers.pop()
    expect(numbers.reduce((sum, row) => sum.map((value, place) => value + (row[place] ?? 0)))).toEqual(total)
  })

  test("shortcomings with cause, remedy, owner and date; none is said as none", () => {
    const shortcoming = {
      what: "Còn chậm",
      cause: "Thiếu người",
      remedy: "Cử thêm người",
      dueOn: plainDate("2026-12-15"),
      ownerName: "Phòng Văn hóa",
    }
    const words = composeReport(figuresOf([]), { ...texts, shortcomings: [shortcoming] }).blocks.flatMap((block) =>
      "text" in block ? [say(block.text)] : [],
    )
    expect(words).toEqual(
      expect.arrayContaining([
        "1. Còn chậm",
        "Nguyên nhân: Thiếu người",
        "Giải pháp: Cử thêm người",
        "Thực hiện: Phòng Văn hóa, xong trước ngày 15/12/2026.",
      ]),
    )
    const none = composeReport(figuresOf([]), texts).blocks.flatMap((block) =>
      "text" in block ? [say(block.text)] : [],
    )
    expect(none).toContain("Trong kỳ không ghi nhận tồn tại, hạn chế.")
    expect(none.join(" ")).not.toMatch(/undefined|null|NaN| 0 nhiệm vụ| 00 /)
  })

  test("the same report gives the same bytes", async () => {
    expect(
      Buffer.compare(
        await renderDocx(paper),
        await renderDocx(composeReport(figuresOf(works, { targets: [reportTarget()] }), texts)),
      ),
    ).toBe(0)
  })
})

describe("letterheads", () => {
  const ward = { name: "Phường Hai Bà Trưng", kind: "ward" }
  test.each([
    [
      { kind: "people-committee", side: "state", name: "Ủy ban nhân dân phường", symbol: "UBND" },
      "Chủ tịch UBND phường",
      {
        issuer: "Ủy ban nhân dân phường Hai Bà Trưng",
        parentBody: "Thành phố Hà Nội",
        bodySymbol: "UBND",
        place: "Hai Bà Trưng",
        signing: "TM. ỦY BAN NHÂN DÂN",
        signerTitle: "CHỦ TỊCH",
      },
    ],
    [
      { kind: "people-committee", side: "state", name: "UBND phường Hai Bà Trưng", symbol: "UBND" },
      null,
      { issuer: "Ủy ban nhân dân phường Hai Bà Trưng", signerTitle: "CHỦ TỊCH" },
    ],
    [
      { kind: "party-committee", side: "party", name: "Đảng ủy phường", symbol: "ĐU" },
      "Bí thư Đảng ủy phường",
      {
        side: "party",
        issuer: "Đảng ủy phường Hai Bà Trưng",
        parentBody: "Đảng bộ thành phố Hà Nội",
        bodySymbol: "ĐU",
        signing: "T/M BAN THƯỜNG VỤ",
        signerTitle: "BÍ THƯ",
      },
    ],
  ] as const)("%o", (body, head, letterhead) => expect(proposeLetterhead(body, ward, head)).toMatchObject(letterhead))
})

describe("shortcomings in words", () => {
  test("names five works and counts the rest", () => {
    const works = Array.from({ length: 7 }, (_, place) => reportWork(place + 1, { standing: "overdue" }))
    const { what, cause } = tellShortcoming({ kind: "overdue", unitId: 116, unit: "Phòng Kinh tế", works, causes: [] })
    expect(what).toMatch(
      /^Phòng Kinh tế còn 07 nhiệm vụ quá hạn chưa hoàn thành: NV-0001 “.*” \(hạn 20\/11\/2026\); .* và 02 nhiệm vụ khác\.$/,
    )
    expect(cause).toBe("")
  })

  test("a task of it says what to do, and where it comes from", () => {
    const task = tellTask(
      { what: "Còn chậm", cause: "", remedy: "Cử thêm người" },
      { id: "r", title: "Kết quả tháng 11" },
    )
    expect(task).toMatchObject({
      title: "Cử thêm người",
      detail: "Tồn tại, hạn chế: Còn chậm\nGiải pháp: Cử thêm người\nNêu tại báo cáo “Kết quả tháng 11”: /bao-cao/r",
    })
    expect(
      tellTask({ what: "x".repeat(500), cause: "", remedy: "" }, { id: "r", title: "t" }).title.length,
    ).toBeLessThanOrEqual(200)
  })
})
