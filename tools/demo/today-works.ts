import { splitWork } from "#src/areas/work/actions/split-work.ts"
import { followWork } from "#src/areas/work/actions/follow-work.ts"
import type { Pool } from "#src/platform/db/connection.ts"
import { type Desk, must, type Timeline } from "./desk.ts"
import { order, type Order } from "./year-of-work.ts"
import type { Life } from "./work-lives.ts"

type Row = [
  life: Life,
  given: Pick<Order, "title" | "product" | "unit" | "worker" | "assigner"> & Partial<Order>,
  assigned: number,
  due: number,
]

/** The works that a visitor meets first: what is late, due today and this week on the desks that people sign in to. Days from today. */
const rows: Row[] = [
  [
    "reported",
    {
      title: "Báo cáo trực lãnh đạo và tình hình địa bàn cuối tuần",
      product: "Báo cáo nhanh một trang",
      unit: "vp",
      worker: "canbo",
      assigner: "vanphong",
    },
    -6,
    0,
  ],
  [
    "reported",
    {
      title: "Hoàn thiện bảng theo dõi nhiệm vụ Thành phố giao, đối chiếu với từng phòng",
      product: "Bảng theo dõi có xác nhận của các phòng",
      unit: "vp",
      worker: "canbo",
      assigner: "chutich",
      coordinating: ["kthtdt", "vhxh"],
      measure: [57, "nhiệm vụ"],
    },
    -20,
    0,
  ],
  [
    "left-lying",
    {
      title: "Tổng hợp ý kiến góp ý dự thảo Quy chế làm việc sửa đổi",
      product: "Bảng tổng hợp, giải trình ý kiến",
      unit: "vp",
      worker: "canbo",
      assigner: "vanphong",
      coordinating: ["kthtdt", "vhxh", "ca"],
    },
    -30,
    -9,
  ],
  [
    "reported",
    {
      title: "Kiểm kê hồ sơ tài liệu cũ tiếp nhận từ các phường trước sắp xếp",
      product: "Mục lục hồ sơ bàn giao",
      unit: "vp",
      worker: "canbo",
      assigner: "vanphong",
      measure: [1240, "hồ sơ"],
    },
    -70,
    -4,
  ],
  [
    "returned",
    {
      title: "Dự thảo báo cáo kiểm điểm công tác chỉ đạo, điều hành năm",
      product: "Dự thảo báo cáo đủ phụ lục số liệu",
      unit: "vp",
      worker: "canbo",
      assigner: "chutich",
    },
    -18,
    2,
  ],
  [
    "waits-to-be-taken",
    {
      title: "Chuẩn bị hội nghị đối thoại giữa Chủ tịch UBND phường với thanh niên",
      product: "Kế hoạch và kịch bản hội nghị",
      unit: "vp",
      worker: "canbo",
      assigner: "chutich",
      coordinating: ["dtn"],
    },
    -2,
    12,
  ],
  [
    "taken",
    {
      title: "Rà soát danh sách nhận thông báo của các tổ dân phố",
      product: "Danh sách liên hệ đã xác minh",
      unit: "vp",
      worker: "canbo",
      assigner: "vanphong",
      measure: [12, "tổ dân phố"],
    },
    -4,
    5,
  ],
  [
    "handed-over",
    {
      title: "Báo cáo kết quả tiếp công dân tháng trước",
      product: "Báo cáo theo mẫu của Thanh tra Thành phố",
      unit: "vp",
      worker: "canbo",
      assigner: "vanphong",
    },
    -15,
    3,
  ],
  [
    "extension-asked",
    {
      title: "Xây dựng bộ câu hỏi đáp về thủ tục cho tổng đài của phường",
      product: "Bộ câu hỏi đáp được duyệt",
      unit: "vp",
      worker: "canbo",
      assigner: "chutich",
      coordinating: ["hcc"],
      measure: [120, "câu hỏi"],
    },
    -25,
    3,
  ],
  [
    "reported",
    {
      title: "Xử lý dứt điểm điểm đỗ xe trái phép cổng trường tiểu học",
      product: "Biên bản xử lý, ảnh hiện trường",
      unit: "kthtdt",
      worker: "kinhte",
      assigner: "chutich",
      coordinating: ["ca"],
      measure: [9, "điểm"],
    },
    -26,
    0,
  ],
  [
    "stuck",
    {
      title: "Bàn giao mặt bằng cải tạo vườn hoa góc phố Lò Đúc",
      product: "Biên bản bàn giao mặt bằng",
      unit: "kthtdt",
      worker: "kinhte",
      assigner: "phochutich",
      coordinating: ["ca", "mttq"],
    },
    -45,
    -6,
  ],
  [
    "extension-asked",
    {
      title: "Thẩm tra quyết toán công trình sửa chữa nhà sinh hoạt cộng đồng tổ 5",
      product: "Báo cáo thẩm tra quyết toán",
      unit: "kthtdt",
      worker: "kinhte2",
      assigner: "chutich",
    },
    -30,
    2,
  ],
  [
    "handed-over",
    {
      title: "Lập danh mục công trình đầu tư công đề xuất cho năm tới",
      product: "Danh mục kèm khái toán từng công trình",
      unit: "kthtdt",
      worker: "kinhte2",
      assigner: "chutich",
      measure: [16, "công trình"],
    },
    -24,
    4,
  ],
  [
    "handed-over-late",
    {
      title: "Kiểm tra, phân loại nhà nguy hiểm sau mưa lớn",
      product: "Danh sách phân loại, biện pháp xử lý",
      unit: "kthtdt",
      worker: "kinhte3",
      assigner: "chutich",
      coordinating: ["qs"],
    },
    -28,
    -5,
  ],
  [
    "reported",
    {
      title: "Vận hành thử tuyến phố đi bộ cuối tuần và đánh giá",
      product: "Báo cáo đánh giá sau bốn tuần",
      unit: "kthtdt",
      worker: "kinhte2",
      assigner: "kinhte",
      coordinating: ["vhxh"],
    },
    -21,
    6,
  ],
  [
    "declined",
    {
      title: "Cấp số nhà mới cho các hộ tách thửa",
      product: "Quyết định cấp số nhà",
      unit: "kthtdt",
      worker: "kinhte3",
      assigner: "vanphong",
    },
    -5,
    16,
  ],
  [
    "reported",
    {
      title: "Chuẩn bị Ngày hội đọc sách và trao học bổng cho học sinh khó khăn",
      product: "Danh sách học sinh, kịch bản chương trình",
      unit: "vhxh",
      worker: "vanhoa2",
      assigner: "vanhoa",
      coordinating: ["hpn", "dtn"],
      measure: [85, "suất học bổng"],
    },
    -16,
    4,
  ],
  [
    "reported",
    {
      title: "Khảo sát người cao tuổi chưa khám sức khỏe định kỳ",
      product: "Danh sách người chưa khám theo tổ dân phố",
      unit: "vhxh",
      worker: "vanhoa",
      assigner: "phochutich",
      measure: [2310, "người"],
    },
    -40,
    0,
  ],
  [
    "left-lying",
    {
      title: "Rà soát thủ tục trợ cấp bảo trợ xã hội còn vướng giấy tờ",
      product: "Báo cáo đề xuất cắt giảm giấy tờ",
      unit: "vhxh",
      worker: "vanhoa3",
      assigner: "phochutich",
    },
    -35,
    -12,
  ],
  [
    "handed-over",
    {
      title: "Tổng kết cuộc vận động “Tuyến phố văn minh” quý này",
      product: "Báo cáo tổng kết, danh sách khen thưởng",
      unit: "vhxh",
      worker: "vanhoa",
      assigner: "chutich",
      coordinating: ["mttq"],
    },
    -22,
    5,
  ],
  [
    "reported",
    {
      title: "Kiểm tra phòng cháy tại nhà trọ nhiều tầng trong ngõ nhỏ",
      product: "Biên bản kiểm tra từng cơ sở",
      unit: "ca",
      worker: "congan",
      assigner: "chutich",
      coordinating: ["qs"],
      measure: [96, "cơ sở"],
    },
    -33,
    1,
  ],
  [
    "handed-over",
    {
      title: "Dự thảo báo cáo sơ kết một năm thực hiện Chương trình hành động",
      product: "Dự thảo báo cáo và phụ lục số liệu",
      unit: "vpdu",
      worker: "vpdanguy",
      assigner: "bithu",
    },
    -25,
    3,
  ],
  [
    "reported",
    {
      title: "Chuẩn bị hội nghị kiểm điểm tập thể, cá nhân Ban Thường vụ cuối năm",
      product: "Bộ báo cáo kiểm điểm",
      unit: "bxdd",
      worker: "xaydungdang",
      assigner: "bithu",
      coordinating: ["vpdu", "ubkt"],
    },
    -19,
    9,
  ],
  [
    "stuck",
    {
      title: "Xác minh nội dung đơn liên quan đảng viên ở chi bộ khu dân cư",
      product: "Báo cáo kết quả xác minh",
      unit: "ubkt",
      worker: "kiemtra",
      assigner: "bithu",
    },
    -38,
    -2,
  ],
  [
    "returned",
    {
      title: "Lập hồ sơ xử lý công trình cơi nới tại ngõ chung",
      product: "Hồ sơ xử lý vi phạm đủ căn cứ",
      unit: "kthtdt",
      worker: "kinhte3",
      assigner: "kinhte",
      coordinating: ["ca"],
    },
    -22,
    5,
  ],
  [
    "returned",
    {
      title: "Báo cáo kết quả bình xét gia đình văn hóa năm",
      product: "Báo cáo và danh sách theo tổ dân phố",
      unit: "vhxh",
      worker: "vanhoa3",
      assigner: "phochutich",
      coordinating: ["mttq"],
    },
    -20,
    3,
  ],
  [
    "declined",
    {
      title: "Quản lý sân bóng trong khuôn viên trường ngoài giờ học",
      product: "Quy chế sử dụng sân",
      unit: "vhxh",
      worker: "vanhoa2",
      assigner: "chutich",
    },
    -6,
    20,
  ],
  [
    "waits-to-be-taken",
    {
      title: "Khảo sát nhu cầu lắp trạm sạc xe điện tại khu tập thể cũ",
      product: "Báo cáo khảo sát, bản đồ vị trí",
      unit: "kthtdt",
      worker: "kinhte",
      assigner: "phochutich",
      coordinating: ["ca"],
    },
    -1,
    25,
  ],
  [
    "reported",
    {
      title: "Báo cáo Ban Thường vụ Đảng ủy về thu ngân sách và giải ngân quý IV",
      product: "Báo cáo trình Ban Thường vụ",
      unit: "ubnd",
      worker: "chutich",
      assigner: "bithu",
      coordinating: ["kthtdt"],
    },
    -14,
    3,
  ],
  [
    "reported",
    {
      title: "Chủ trì đối thoại với các hộ kinh doanh quanh chợ về sắp xếp điểm đỗ xe",
      product: "Biên bản đối thoại, thông báo kết luận",
      unit: "ubnd",
      worker: "chutich",
      assigner: "bithu",
      coordinating: ["kthtdt", "ca", "mttq"],
    },
    -12,
    0,
  ],
  [
    "stuck",
    {
      title: "Làm việc với Sở Xây dựng về phương án di dời khu tập thể nguy hiểm",
      product: "Biên bản làm việc, lộ trình di dời",
      unit: "ubnd",
      worker: "phochutich",
      assigner: "bithu",
      coordinating: ["kthtdt"],
    },
    -30,
    -3,
  ],
  [
    "reported",
    {
      title: "Dự sinh hoạt tại chi bộ khu dân cư số 4 và số 9",
      product: "Thông báo ý kiến chỉ đạo",
      unit: "du",
      worker: "bithu",
      assigner: "bithu",
      coordinating: ["vpdu"],
    },
    -15,
    3,
  ],
  [
    "taken",
    {
      title: "Duyệt nội dung hội nghị Ban Chấp hành cuối năm",
      product: "Chương trình hội nghị được duyệt",
      unit: "du",
      worker: "bithu",
      assigner: "bithu",
    },
    -5,
    0,
  ],
  [
    "reported",
    {
      title: "Lấy ý kiến Nhân dân về dự thảo quy ước tổ dân phố",
      product: "Bảng tổng hợp ý kiến theo tổ",
      unit: "mttq",
      worker: "mattran",
      assigner: "bithu",
      measure: [12, "tổ dân phố"],
    },
    -20,
    4,
  ],
]

/** Puts the first works of the demonstration on the timeline. */
export function scheduleTodayWorks(desk: Desk, timeline: Timeline): void {
  const { days } = desk
  for (const [life, given, assigned, due] of rows)
    order(
      desk,
      timeline,
      {
        ...given,
        assignedOn: days.ago(-assigned),
        dueOn: due === 0 ? days.today : due < 0 ? days.ago(-due) : days.ahead(due),
      },
      life,
    )
  order(
    desk,
    timeline,
    {
      title: "Chuẩn bị Tết Nguyên đán: an sinh, trật tự, vệ sinh môi trường",
      product: "Báo cáo kết quả từng phần việc",
      unit: "vp",
      worker: "vanphong",
      assigner: "chutich",
      coordinating: ["kthtdt", "vhxh", "ca"],
      assignedOn: days.ago(10),
      dueOn: days.ahead(50),
    },
    "reported",
  )
  timeline.add(days.ago(1), 17.2, async (when, day) => {
    await splitPreparations(desk, desk.db, when, day)
  })
}

/** One work in three parts, and what the chairman follows. */
async function splitPreparations(
  desk: Desk,
  db: Pool,
  when: Date,
  day: ReturnType<Desk["days"]["ago"]>,
): Promise<void> {
  const { authorityId } = desk.organisation.ward
  const named = (title: string) =>
    db
      .selectFrom("work.work")
      .select(["id", "version"])
      .where("authority_id", "=", authorityId)
      .where("title", "like", `${title}%`)
      .executeTakeFirstOrThrow()
  const whole = await named("Chuẩn bị Tết Nguyên đán")
  const dueOn = desk.days.ahead(36)
  const part = (title: string, unit: string, worker: string, product: string) => ({
    title,
    detail: "",
    leadUnitId: desk.unit(unit),
    assigneeId: desk.actor(worker).personId,
    dueOn,
    product,
  })
  must(
    await splitWork(desk.acting("chutich", when, day), {
      id: whole.id,
      seenVersion: whole.version,
      confirmed: ["due-not-working-day"],
      children: [
        part(
          "Lập danh sách tặng quà Tết cho người có công, hộ khó khăn",
          "vhxh",
          "vanhoa2",
          "Danh sách được niêm yết tại tổ dân phố",
        ),
        part(
          "Trang trí đường phố, tổng vệ sinh môi trường trước Tết",
          "kthtdt",
          "kinhte3",
          "Ảnh các tuyến phố sau trang trí",
        ),
        part("Phương án bảo đảm an ninh, trật tự đêm Giao thừa", "ca", "congan", "Phương án được phê duyệt"),
      ],
    }),
    "splitting the preparations",
  )
  for (const title of ["Bàn giao mặt bằng cải tạo vườn hoa", "Kiểm tra phòng cháy tại nhà trọ"])
    must(
      await followWork(desk.acting("chutich", when, day), { id: (await named(title)).id, follows: "yes" }),
      "following a work",
    )
}
