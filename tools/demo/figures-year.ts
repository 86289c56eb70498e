import { defineIndicator, listIndicators, recordObservation, setTarget } from "#src/areas/figures/index.ts"
import { addDays, addMonths, daysBetween, type PlainDate, plainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { type Desk, must, type Timeline } from "./desk.ts"

interface Course {
  /** How the indicator's name begins. */
  name: string
  from: number
  to: number
  /** How much a month strays from the line. */
  stray: number
  decimals?: number
  source: string
  /** Months since the newest figure, for a figure that nobody has kept up. */
  stopped?: number
  /** For the year, where the plan names a later one. */
  yearTarget?: number
}

interface OwnIndicator extends Course {
  measureUnit: string
  definition: string
  direction: "up" | "down" | "exact"
  gathering: "last" | "sum" | "mean"
  owner: string
  target: number
  comparator: "at-least" | "at-most" | "exactly"
}

const dvc = "Hệ thống thông tin giải quyết thủ tục hành chính của Thành phố"

/** How the figures of the confirmed plans have gone; an indicator that is not named here has no figure yet. */
const courses: readonly Course[] = [
  {
    name: "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn",
    from: 97.4,
    to: 99.6,
    stray: 0.3,
    decimals: 2,
    source: dvc,
    yearTarget: 99,
  },
  {
    name: "Tỷ lệ hồ sơ nộp trực tuyến toàn trình",
    from: 52,
    to: 76.5,
    stray: 2,
    decimals: 1,
    source: dvc,
    yearTarget: 78,
  },
  {
    name: "Mức độ hài lòng của người dân",
    from: 93.8,
    to: 97.3,
    stray: 0.6,
    decimals: 1,
    source: "Phiếu khảo sát tại điểm phục vụ hành chính công",
    yearTarget: 96,
  },
  {
    name: "Tỷ lệ người dân được khám sức khỏe",
    from: 4,
    to: 68,
    stray: 1.5,
    decimals: 1,
    source: "Trạm y tế phường",
    yearTarget: 80,
  },
  {
    name: "Tỷ lệ trường công lập trên địa bàn",
    from: 63.6,
    to: 72.7,
    stray: 0,
    decimals: 1,
    source: "Phòng Văn hóa - Xã hội",
  },
  { name: "Số hộ nghèo", from: 0, to: 0, stray: 0, source: "Kết quả rà soát hộ nghèo" },
  {
    name: "Tỷ lệ rác thải sinh hoạt được phân loại tại nguồn",
    from: 28,
    to: 57,
    stray: 2,
    decimals: 1,
    source: "Báo cáo của các tổ dân phố",
    stopped: 4,
  },
  { name: "Tỷ lệ hồ sơ giải quyết đúng hạn", from: 98.3, to: 99.4, stray: 0.2, decimals: 2, source: dvc },
  { name: "Tỷ lệ hồ sơ nộp trực tuyến", from: 61, to: 77.2, stray: 1.6, decimals: 1, source: dvc },
  { name: "Tỷ lệ số hóa kết quả", from: 22, to: 61, stray: 2, decimals: 1, source: "Kho dữ liệu số hóa của phường" },
  { name: "Tỷ lệ thanh toán trực tuyến", from: 40, to: 66, stray: 2, decimals: 1, source: dvc },
  {
    name: "Số tuyến phố văn minh",
    from: 9,
    to: 25,
    stray: 0,
    source: "Biên bản chấm điểm của Phòng Kinh tế, Hạ tầng và Đô thị",
  },
  { name: "Số điểm tập kết rác", from: 11, to: 2, stray: 0, source: "Kiểm tra thực địa" },
]

const own: readonly OwnIndicator[] = [
  {
    name: "Thu ngân sách nhà nước trên địa bàn trong năm",
    definition: "Số thu nộp vào Kho bạc Nhà nước trong kỳ, không gồm thu kết chuyển.",
    measureUnit: "tỷ đồng",
    decimals: 1,
    direction: "up",
    gathering: "sum",
    owner: "kthtdt",
    target: 1260,
    comparator: "at-least",
    from: 88,
    to: 131,
    stray: 14,
    source: "Thuế cơ sở, Kho bạc Nhà nước",
  },
  {
    name: "Giải ngân vốn đầu tư công",
    definition: "Số vốn đã giải ngân trên kế hoạch vốn được giao trong năm.",
    measureUnit: "%",
    decimals: 1,
    direction: "up",
    gathering: "last",
    owner: "kthtdt",
    target: 95,
    comparator: "at-least",
    from: 3,
    to: 71.5,
    stray: 1,
    source: "Kho bạc Nhà nước",
  },
  {
    name: "Số vụ vi phạm trật tự xây dựng phát sinh",
    definition: "Số vụ lập biên bản lần đầu trong kỳ.",
    measureUnit: "vụ",
    direction: "down",
    gathering: "sum",
    owner: "kthtdt",
    target: 24,
    comparator: "at-most",
    from: 3,
    to: 1,
    stray: 1,
    source: "Hồ sơ vi phạm trật tự xây dựng",
  },
  {
    name: "Tỷ lệ bao phủ bảo hiểm y tế",
    definition: "Số người có thẻ còn giá trị trên dân số thường trú.",
    measureUnit: "%",
    decimals: 2,
    direction: "up",
    gathering: "last",
    owner: "vhxh",
    target: 98,
    comparator: "at-least",
    from: 95.9,
    to: 98.4,
    stray: 0.1,
    source: "Bảo hiểm xã hội cơ sở",
  },
  {
    name: "Số trường học được công nhận đạt chuẩn quốc gia trong năm",
    definition: "Số trường có quyết định công nhận trong năm.",
    measureUnit: "trường",
    direction: "up",
    gathering: "last",
    owner: "vhxh",
    target: 2,
    comparator: "at-least",
    from: 0,
    to: 2,
    stray: 0,
    source: "Quyết định của UBND Thành phố",
  },
  {
    name: "Thời gian chờ trung bình tại quầy",
    definition: "Từ lúc lấy số đến lúc được gọi, trung bình trong tháng.",
    measureUnit: "phút",
    decimals: 1,
    direction: "down",
    gathering: "mean",
    owner: "hcc",
    target: 15,
    comparator: "at-most",
    from: 24,
    to: 12,
    stray: 1.5,
    source: "Máy lấy số tự động",
  },
  {
    name: "Số vụ cháy trên địa bàn",
    definition: "Số vụ cháy có lập hồ sơ.",
    measureUnit: "vụ",
    direction: "down",
    gathering: "sum",
    owner: "ca",
    target: 3,
    comparator: "at-most",
    from: 0.1,
    to: 0.1,
    stray: 0.5,
    source: "Công an phường",
  },
]

/** Months whose figures are known: from the ward's first one to the last that has ended, with the day they were sent in. */
function monthsOf({ days }: Desk, course: Course): { start: PlainDate; end: PlainDate; sent: PlainDate }[] {
  const months = []
  for (let start = plainDate("2025-07-01"); ; start = addMonths(start, 1)) {
    const end = addDays(addMonths(start, 1), -1)
    const sent = addDays(end, 4)
    if (sent >= days.today) break
    months.push({ start, end, sent })
  }
  return course.stopped === undefined ? months : months.slice(0, -course.stopped)
}

/** Defines what the ward measures beside its plans, and puts a figure of every month on the timeline. */
export async function keepFigures(desk: Desk, timeline: Timeline): Promise<void> {
  const { days, organisation } = desk
  const { authorityId } = organisation.ward
  const year = { periodStart: plainDate(`${days.year}-01-01`), periodEnd: days.yearEnd }
  const since = plainDate("2025-07-03")
  const begun = new Date("2025-07-03T02:00:00Z")
  for (const {
    name,
    definition,
    measureUnit,
    decimals,
    direction,
    gathering,
    owner,
    target,
    comparator,
    source,
    ...course
  } of own) {
    const { id } = must(
      await defineIndicator(desk.acting("vanphong", begun, since), {
        code: "",
        name,
        definition,
        measureUnit,
        decimals: decimals ?? 0,
        direction,
        gathering,
        cadence: "month",
        ownerUnitId: desk.unit(owner),
        source,
      }),
      name,
    )
    must(
      await setTarget(desk.acting("vanphong", begun, since), {
        ...year,
        indicatorId: id,
        unitId: authorityId,
        comparator,
        value: target,
        basis: `Nghị quyết của HĐND phường về nhiệm vụ năm ${days.year}`,
      }),
      name,
    )
    scheduleFigures(
      desk,
      timeline,
      id,
      { name, source, ...course, ...(decimals === undefined ? {} : { decimals }) },
      gathering,
    )
  }
}

/** Figures for the indicators that confirmed plans have brought, with a target for the year where the plan's lies further off. */
export async function keepPlanFigures(desk: Desk, timeline: Timeline): Promise<void> {
  const { days, organisation } = desk
  const { authorityId } = organisation.ward
  const indicators = await listIndicators(desk.db as unknown as ReadDb, authorityId, { limit: 200 })
  for (const indicator of indicators.filter((each) => !own.some((mine) => mine.name === each.name))) {
    const course = courses
      .filter((each) => indicator.name.toLowerCase().startsWith(each.name.toLowerCase()))
      .sort((a, b) => b.name.length - a.name.length)[0]
    if (!course) continue
    scheduleFigures(desk, timeline, indicator.id, course, "last")
    if (course.yearTarget !== undefined)
      timeline.add(days.ago(305), 10, async (when, day) => {
        const basis = "Kế hoạch năm, cụ thể hóa Chương trình hành động của Đảng ủy"
        must(
          await setTarget(desk.acting("vanphong", when, day), {
            indicatorId: indicator.id,
            unitId: authorityId,
            periodStart: plainDate(`${days.year}-01-01`),
            periodEnd: days.yearEnd,
            comparator: "at-least",
            value: course.yearTarget ?? 0,
            basis,
          }),
          course.name,
        )
      })
  }
}

function scheduleFigures(
  desk: Desk,
  timeline: Timeline,
  indicatorId: string,
  course: Course,
  gathering: OwnIndicator["gathering"],
): void {
  const { chance, organisation } = desk
  const months = monthsOf(desk, course)
  const first = months[0]
  if (!first) return
  const whole = Math.max(1, daysBetween(first.start, desk.days.today) - 30)
  for (const month of months) {
    const share = Math.min(1, daysBetween(first.start, month.start) / whole)
    const strayed =
      course.from +
      (course.to - course.from) * share +
      (course.stray === 0 ? 0 : (chance.between(-100, 100) / 100) * course.stray)
    const factor = 10 ** (course.decimals ?? 0)
    const value = Math.max(0, Math.round(strayed * factor) / factor)
    timeline.add(month.sent, 9 + chance.between(0, 300) / 60, async (when, day) => {
      must(
        await recordObservation(desk.acting("vanphong", when, day), {
          indicatorId,
          unitId: organisation.ward.authorityId,
          periodStart: month.start,
          periodEnd: month.end,
          asOf: month.end,
          value,
          source: course.source,
          note: gathering === "sum" ? "Số trong tháng" : "",
        }),
        `${course.name} ${month.end}`,
      )
    })
  }
}
