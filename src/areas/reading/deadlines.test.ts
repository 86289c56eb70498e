import fc from "fast-check"
import { expect, test } from "vitest"
import { read } from "./index.ts"
import { daysAfter, monthsAfter } from "./relative-limits.ts"

const letter = (words: string, title = "KẾT LUẬN GIAO BAN", heading = "") =>
  `ỦY BAN NHÂN DÂN\nPHƯỜNG TÂY HỒ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/TB-UBND\nTây Hồ, ngày 10 tháng 9 năm 2025\n\nTHÔNG BÁO\n\n${title}\n\n${heading}1. Giao Phòng Kinh tế rà soát các hộ kinh doanh, ${words}.`
const limit = (...given: Parameters<typeof letter>) => {
  const [first] = read(letter(...given)).assignments
  return [first?.deadline, first?.doubts.filter((doubt) => /deadline|days/.test(doubt))]
}

test.each<[string, string | null, string[]]>([
  ["hoàn thành quý IV/2025", "2025-12", []],
  ["xong trong cuối năm 2026", "2026", []],
  ["hoàn thành trong 6 tháng đầu năm 2026", "2026-06", []],
  ["xong trong chín tháng đầu năm 2026", "2026-09", []],
  ["hoàn thành trước ngày 30/11/2025", "2025-11-30", []],
  ["hoàn thành trước 30/11", "2025-11-30", ["reckoned-deadline"]],
  ["xong trong quý IV", "2025-12", ["reckoned-deadline"]],
  ["hoàn thành trong tháng 10", "2025-10", ["reckoned-deadline"]],
  ["xong trong tháng 3", "2026-03", ["reckoned-deadline"]],
  ["báo cáo trong vòng 10 ngày kể từ ngày ban hành Thông báo này", "2025-09-20", ["reckoned-deadline"]],
  ["hoàn thành trong thời hạn 02 tháng kể từ ngày ký", "2025-11-10", ["reckoned-deadline"]],
  ["báo cáo chậm nhất sau 15 ngày làm việc kể từ ngày ban hành Thông báo", null, ["working-days"]],
  ["trả lời trong vòng 5 ngày kể từ ngày nhận đủ hồ sơ", null, ["relative-deadline"]],
  ["hoàn thành trong quý I năm sau", "2026-03", ["reckoned-deadline"]],
  ["xong trước hết năm nay", "2025", ["reckoned-deadline"]],
  ["hoàn thành trong tháng tới", "2025-10", ["reckoned-deadline"]],
  ["báo cáo định kỳ trước ngày 25 hằng tháng", null, []],
  ["báo cáo kết quả trong tháng 10 hằng năm", null, []],
])("%s", (words, value, doubts) => expect(limit(words)).toEqual([value, doubts]))

test("a term gives the year it ends or its middle", () => {
  const title = "CHƯƠNG TRÌNH CÔNG TÁC NHIỆM KỲ 2025 - 2030"
  expect(limit("hoàn thành trong nhiệm kỳ", title)).toEqual(["2030", ["reckoned-deadline"]])
  expect(limit("sơ kết đến giữa nhiệm kỳ", title)).toEqual(["2028", ["reckoned-deadline"]])
})

test("days counted from the day the document takes effect are reckoned when it says that day", () => {
  const words = "sau 30 ngày kể từ ngày Nghị quyết có hiệu lực"
  expect(limit(`hoàn thành chậm nhất ${words}`)).toEqual([null, ["relative-deadline"]])
  const text = `${letter(`hoàn thành chậm nhất ${words}`)}\n\n2. Nghị quyết này có hiệu lực từ ngày 20/9/2025.`
  expect(read(text).assignments[0]?.deadline).toBe("2025-10-20")
})

test("a heading gives the year to a month below it, or the month itself", () => {
  expect(limit("xong trong tháng 6", undefined, "II. NHIỆM VỤ NĂM 2027\n\n")).toEqual([
    "2027-06",
    ["reckoned-deadline"],
  ])
  const plan =
    "II. PHÂN CÔNG\n\n1. Quý III/2025\n\n- Giao Văn phòng chuẩn bị hội nghị.\n\n2. Tháng 11\n\n- Giao Phòng Kinh tế tổng hợp báo cáo."
  const [head, body] = letter("").split("1. Giao")
  expect(body).toBeDefined()
  expect(read(`${head}${plan}`).assignments.map(({ deadline }) => deadline)).toEqual(["2025-09", "2025-11"])
})

test("days and months are added as the calendar goes, whatever the day", () => {
  expect(daysAfter("2024-02-28", 2)).toBe("2024-03-01")
  expect(monthsAfter("2025-01-31", 1)).toBe("2025-02-28")
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
      fc.nat(1000),
      fc.nat(1000),
      (date, a, b) => {
        const day = date.toISOString().slice(0, 10)
        expect(daysAfter(daysAfter(day, a) ?? "", b)).toBe(daysAfter(day, a + b))
        expect((monthsAfter(day, a) ?? "") >= day).toBe(true)
      },
    ),
  )
})
