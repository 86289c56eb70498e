import { startReview } from "#src/areas/plans/index.ts"
import { registerPeriod, type Series } from "#src/areas/documents/rules/register.ts"
import { addDays, plainDate } from "#src/base/plain-date.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { reviewAndConfirm } from "./confirm-plans.ts"
import { workingDayBefore } from "./demo-days.ts"
import { type Desk, must, type Timeline } from "./desk.ts"
import { keepPlanFigures } from "./figures-year.ts"
import { digitalPlan } from "./papers/digital-plan.ts"
import { conclusionNotice, councilResolution } from "./papers/other-papers.ts"
import { partyProgramme, programmeDay } from "./papers/party-programme.ts"
import { servicePlan } from "./papers/service-plan.ts"
import { streetPlan } from "./papers/street-plan.ts"
import { register } from "./register-papers.ts"
import { wardUnits } from "./ward-people.ts"
import { type Life } from "./work-lives.ts"
import { order } from "./year-of-work.ts"

/** Writes the papers that the year's work comes from, and turns three of them into plans. One is left open for a visitor. */
export function schedulePlanPapers(desk: Desk, timeline: Timeline): void {
  const { days } = desk
  timeline.add(programmeDay, 8.5, async (when, day) => {
    const paper = await register(
      desk.acting("vpdanguy", when, day),
      {
        side: "party",
        typeCode: "party.programme",
        symbol: "01-CTr/ĐU",
        issuedOn: day,
        issuer: "Đảng ủy phường Hai Bà Trưng",
        bodyText: partyProgramme(days),
        periodFrom: 2025,
        periodTo: 2030,
        signer: "Lương Đình Phúc",
        title:
          "Chương trình hành động thực hiện Nghị quyết Đại hội Đảng bộ phường Hai Bà Trưng lần thứ I, nhiệm kỳ 2025 - 2030",
        copies: 60,
      },
      {
        direction: "departure",
        sentOn: day,
        recipients: "Thành ủy Hà Nội (để báo cáo); các chi bộ trực thuộc; Lưu: VP",
      },
    )
    timeline.add(plainDate("2025-09-17"), 9, (later, on) =>
      reviewAndConfirm(desk, timeline, { documentId: paper.id, officer: "vpdanguy", when: later, day: on }),
    )
  })
  const plan = (
    day: PlainDate,
    text: (symbol: string) => string,
    title: string,
    signer: string,
    then: (documentId: string) => void,
  ) =>
    timeline.add(day, 8.2, async (when, on) => {
      const symbol = await nextSymbol(desk, "state.plan", "KH-UBND", on)
      const paper = await register(
        desk.acting("vanphong", when, on),
        {
          side: "state",
          typeCode: "state.plan",
          symbol,
          issuedOn: on,
          issuer: "Ủy ban nhân dân phường Hai Bà Trưng",
          title,
          bodyText: text(symbol),
          signer,
          copies: 25,
          periodFrom: days.year,
          periodTo: days.year,
        },
        {
          direction: "departure",
          sentOn: on,
          recipients: "Thường trực Đảng ủy, HĐND phường; các phòng, đơn vị; các tổ dân phố; Lưu: VT",
        },
      )
      then(paper.id)
    })
  const confirm = (day: PlainDate, officer: string) => (documentId: string) =>
    timeline.add(day, 14, (when, on) => reviewAndConfirm(desk, timeline, { documentId, officer, when, day: on }))
  plan(
    days.ago(310),
    (symbol) => servicePlan(days, symbol),
    `Cải cách hành chính và nâng cao chất lượng phục vụ người dân năm ${days.year}`,
    "Nguyễn Minh Khôi",
    confirm(days.ago(308), "vanphong"),
  )
  plan(
    days.ago(300),
    (symbol) => streetPlan(days, symbol),
    `Giữ gìn trật tự đô thị, vệ sinh môi trường và chỉnh trang đường phố năm ${days.year}`,
    "Đỗ Thu Hằng",
    (documentId) => {
      confirm(days.ago(298), "phochutich")(documentId)
      timeline.add(days.ago(298), 16, () => keepPlanFigures(desk, timeline))
    },
  )
  plan(
    days.ago(3),
    (symbol) => digitalPlan(days, symbol),
    `Chuyển đổi số và xây dựng tổ dân phố điện tử năm ${days.year + 1}`,
    "Nguyễn Minh Khôi",
    (documentId) =>
      timeline.add(
        days.ago(2),
        9,
        async (when, on) =>
          void must(await startReview(desk.acting("canbo", when, on), { documentId }), "opening a review"),
      ),
  )
  scheduleCouncil(desk, timeline)
  for (const [about, ago, tasks] of notices) scheduleNotice(desk, timeline, about, ago, tasks)
}

function scheduleCouncil(desk: Desk, timeline: Timeline): void {
  const { days } = desk
  const issuedOn = days.ago(325)
  timeline.add(days.ago(322), 9, async (when, on) => {
    await register(
      desk.acting("vanthu", when, on),
      {
        side: "state",
        typeCode: "state.resolution",
        symbol: "01/NQ-HĐND",
        issuedOn,
        issuer: "Hội đồng nhân dân phường Hai Bà Trưng",
        title: `Về nhiệm vụ phát triển kinh tế - xã hội năm ${days.year}`,
        bodyText: councilResolution(days, issuedOn),
      },
      { direction: "arrival", arrivedOn: on, handledBy: desk.unit("vp") },
    )
  })
}

type Task = [unit: string, worker: string, work: string, product: string, life: Life, days: number]

/** Conclusions of meetings: what about, how many days ago, and what was given to whom with how many days. */
const notices: [string, number, Task[]][] = [
  [
    "giao ban công tác tháng về thu ngân sách",
    210,
    [
      [
        "kthtdt",
        "kinhte",
        "rà soát nguồn thu từ cho thuê nhà ngắn ngày",
        "Danh sách cơ sở cho thuê và số thuế phải nộp",
        "done",
        30,
      ],
      ["ca", "congan", "cung cấp danh sách cơ sở lưu trú đã khai báo", "Danh sách cơ sở lưu trú", "done", 15],
    ],
  ],
  [
    "về công tác phòng, chống úng ngập mùa mưa",
    150,
    [
      [
        "kthtdt",
        "kinhte2",
        "lập phương án trực bơm, nạo vét cống tại các điểm trũng",
        "Phương án được duyệt",
        "done-late",
        20,
      ],
      [
        "qs",
        "quansu",
        "bố trí lực lượng ứng trực 24/24 giờ khi có cảnh báo",
        "Lịch trực, danh sách lực lượng",
        "done",
        12,
      ],
    ],
  ],
  [
    "đánh giá chất lượng phục vụ tại điểm hành chính công",
    62,
    [
      [
        "hcc",
        "hanhchinhcong",
        "phân luồng quầy cho người cao tuổi và người khuyết tật",
        "Sơ đồ quầy, bảng chỉ dẫn",
        "done",
        15,
      ],
      [
        "vp",
        "canbo",
        "rút kinh nghiệm các hồ sơ bị trả lại nhiều lần",
        "Báo cáo phân tích nguyên nhân",
        "done-after-return",
        20,
      ],
      [
        "vhxh",
        "vanhoa3",
        "tập huấn kỹ năng giao tiếp cho công chức tiếp dân",
        "Danh sách học viên",
        "done-after-extension",
        25,
      ],
    ],
  ],
  [
    "giao ban tuần về trật tự đô thị và chuẩn bị Tết",
    9,
    [
      ["kthtdt", "kinhte3", "khảo sát vị trí chợ hoa xuân, phương án đỗ xe", "Phương án chợ hoa xuân", "reported", 19],
      [
        "vhxh",
        "vanhoa2",
        "lập danh sách hộ khó khăn cần hỗ trợ dịp Tết",
        "Danh sách hộ theo tổ dân phố",
        "reported",
        24,
      ],
      ["ca", "congan", "xử lý các điểm bán hàng rong lấn chiếm lòng đường", "Báo cáo kết quả xử lý", "taken", 12],
      ["vp", "canbo", "theo dõi, đôn đốc các việc đã kết luận", "Bảng theo dõi kết luận", "reported", 14],
    ],
  ],
]

function scheduleNotice(desk: Desk, timeline: Timeline, about: string, ago: number, tasks: Task[]): void {
  const { days } = desk
  timeline.add(days.ago(ago), 7.2, async (when, day) => {
    const symbol = await nextSymbol(desk, "state.notice", "TB-UBND", day)
    const due = (count: number) => workingDayBefore(addDays(day, count))
    const nameOf = (key: string) => wardUnits.find((unit) => unit.key === key)?.name ?? key
    const bodyText = conclusionNotice({
      symbol,
      day,
      about,
      tasks: tasks.map(([unit, , work, , , count]) => ({ unit: nameOf(unit), work, due: due(count) })),
    })
    const title = `Kết luận của Chủ tịch UBND phường tại cuộc họp ${about}`
    const paper = await register(
      desk.acting("vanphong", when, day),
      {
        side: "state",
        typeCode: "state.notice",
        symbol,
        issuedOn: day,
        issuer: "Ủy ban nhân dân phường Hai Bà Trưng",
        title,
        bodyText,
        signer: "Trần Thị Bích Ngọc",
        copies: 15,
      },
      { direction: "departure", sentOn: day, recipients: "Các phòng, đơn vị; Lưu: VT" },
    )
    for (const [unit, worker, work, product, life, count] of tasks) {
      const title = `${work[0]?.toUpperCase()}${work.slice(1)}`
      order(
        desk,
        timeline,
        { title, product, unit, worker, assigner: "chutich", assignedOn: day, dueOn: due(count), documentId: paper.id },
        life,
      )
    }
  })
}

/** The symbol that the next departing paper of a type gets, so that it can stand in the paper's own text. */
async function nextSymbol(desk: Desk, typeCode: string, ending: string, day: PlainDate): Promise<string> {
  const series: Series = {
    bodyId: desk.unit("ubnd"),
    direction: "departure",
    typeGroup: typeCode,
    period: registerPeriod("state", day),
  }
  const row = await desk.db
    .selectFrom("documents.number_series")
    .select("last_number")
    .where("authority_id", "=", desk.organisation.ward.authorityId)
    .where("body_id", "=", series.bodyId)
    .where("direction", "=", "departure")
    .where("type_group", "=", series.typeGroup)
    .where("period", "=", series.period)
    .executeTakeFirst()
  return `${String((row?.last_number ?? 0) + 1).padStart(2, "0")}/${ending}`
}
