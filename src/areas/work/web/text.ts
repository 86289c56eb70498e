import { defineText, type Language } from "#src/base/language.ts"
import { formatDay } from "#src/base/plain-date.ts"
import type { FileRefusal } from "#src/areas/documents/index.ts"
import type { AddUnitRefusal } from "../actions/add-unit.ts"
import type { AskExtensionRefusal } from "../actions/ask-extension.ts"
import type { AssignWorkRefusal } from "../actions/assign-work.ts"
import type { CancelRefusal } from "../actions/cancel-work.ts"
import type { CreateWorkRefusal } from "../actions/create-work.ts"
import type { DecideExtensionRefusal } from "../actions/decide-extension.ts"
import type { EditRefusal } from "../actions/edit-work.ts"
import type { HandOverRefusal } from "../actions/hand-over-product.ts"
import type { JudgeRefusal } from "../actions/judge-product.ts"
import type { ReportRefusal } from "../actions/report-progress.ts"
import type { SplitRefusal } from "../actions/split-work.ts"
import type { Warning } from "../rules/index.ts"

/** An English noun for this many. */
const plural = (count: string, noun: string): string => (count === "1" ? noun : `${noun}s`)

export const workText = defineText({
  vi: {
    views: {
      title: "Hộp việc",
      mine: "Được giao cho tôi",
      coordinating: "Tôi phối hợp",
      assigned: "Tôi giao đi",
      accepting: "Chờ tôi nghiệm thu",
      extending: "Chờ tôi duyệt gia hạn",
      following: "Đang theo dõi",
      unit: "Của đơn vị tôi",
      all: "Tất cả",
    },
    kinds: {
      title: "Loại việc",
      task: "Nhiệm vụ",
      dossier: "Hồ sơ",
      petition: "Đơn thư",
      inspection: "Kiểm tra",
      recommendation: "Kiến nghị kiểm tra",
      milestone: "Mốc dự án",
    },
    states: {
      title: "Tình trạng",
      unassigned: "Chưa giao",
      assigned: "Mới giao",
      declined: "Từ chối nhận",
      doing: "Đang làm",
      "handed-over": "Chờ nghiệm thu",
      returned: "Bị trả lại",
      done: "Đã xong",
      cancelled: "Đã hủy",
    },
    standings: {
      "done-in-time": "Xong đúng hạn",
      "done-late": "Xong quá hạn",
      "open-in-time": "Trong hạn",
      overdue: "Quá hạn",
      "no-deadline": "Không hạn",
      cancelled: "Đã hủy",
    },
    groups: {
      overdue: "Quá hạn",
      today: "Hôm nay",
      week: "Tuần này",
      later: "Sau",
      none: "Không hạn",
      waiting: "Đã giao sản phẩm, chờ nghiệm thu",
      done: "Mới xong trước",
      accepting: "Chờ lâu nhất trước",
      extending: "Chờ lâu nhất trước",
    },
    list: {
      count: (count: string) => `${count} việc`,
      late: (count: string) => `${count} quá hạn`,
      today: (count: string) => `${count} hôm nay`,
      atLeast: (count: string) => `từ ${count} trở lên`,
      toSunday: (day: string) => `đến Chủ nhật, ${day}`,
      holiday: (day: string) => `${day} nghỉ lễ, không tính ngày làm việc`,
      holidays: (days: string) => `${days} nghỉ, không tính ngày làm việc`,
      make: "Việc mới",
      openWork: "Đang mở",
      closedWork: "Đã xong",
      export: "Tải bảng CSV",
      next: "Trang sau",
      first: "Về đầu danh sách",
      lead: (unit: string) => `Chủ trì: ${unit}`,
      noLead: "Chưa giao đơn vị",
      noReport: "chưa báo cáo",
      obstacle: "có vướng mắc",
      noDue: "Không hạn",
      late1: (days: string) => `quá ${days} ngày`,
      lateToday: "quá hạn",
      left: (days: string) => `còn ${days} ngày`,
      dueToday: "hôm nay",
      handedOver: (day: string) => `giao ${day}`,
      doneOn: (day: string) => `xong ${day}`,
      keysTitle: "Phím tắt của danh sách:",
      keysMove: "lên xuống",
      keysOpen: "mở việc",
      keysDays: "Ngày còn, ngày quá đều là ngày làm việc",
      empty: {
        mine: ["Không có việc nào đang chờ đồng chí", "Việc mới giao cho đồng chí sẽ hiện ở đây."],
        coordinating: [
          "Đơn vị đồng chí không có việc phối hợp nào đang mở",
          "Khi đơn vị đồng chí được nêu là đơn vị phối hợp, việc sẽ hiện ở đây.",
        ],
        assigned: [
          "Đồng chí chưa có việc giao đi nào đang mở",
          "Việc đồng chí giao sẽ hiện ở đây cho đến khi được nghiệm thu.",
        ],
        accepting: [
          "Không có sản phẩm nào chờ đồng chí nghiệm thu",
          "Khi sản phẩm được giao tới đơn vị đồng chí, việc sẽ hiện ở đây.",
        ],
        extending: [
          "Không có đề nghị gia hạn nào chờ đồng chí",
          "Đề nghị gia hạn của các việc đồng chí giao sẽ hiện ở đây.",
        ],
        following: ["Đồng chí chưa theo dõi việc nào đang mở", "Mở một việc và chọn “Theo dõi” để việc hiện ở đây."],
        unit: ["Đơn vị đồng chí không có việc nào đang mở", "Việc do đơn vị đồng chí chủ trì sẽ hiện ở đây."],
        all: ["Không có việc nào đang mở", "Tạo việc mới, hoặc đọc một văn bản để giao việc từ văn bản đó."],
        filtered: ["Không có việc nào khớp bộ lọc", "Bỏ bớt bộ lọc để xem thêm việc."],
        closed: ["Chưa có việc nào xong trong chế độ xem này", "Việc được nghiệm thu sẽ chuyển về đây."],
      },
    },
    detail: {
      back: "Hộp việc",
      dueLeft: (days: string) => `Còn ${days} ngày làm việc`,
      until: (day: string) => `, đến hết ngày ${day}`,
      dueToday: "Hết hạn hôm nay",
      onDay: (day: string) => `, ${day}`,
      dueLate: (days: string) => `Quá hạn ${days} ngày làm việc`,
      wasDue: (day: string) => `, hạn ${day}`,
      noDue: "Không có hạn",
      progress: (done: string) => `Xong ${done}`,
      noReport: "Chưa báo cáo tiến độ",
      handedOver: (day: string) => `Đã giao sản phẩm ngày ${day}, chờ nghiệm thu`,
      handedOverLate: (day: string) => `Giao sản phẩm ngày ${day}, sau hạn, chờ nghiệm thu`,
      doneInTime: (handed: string, day: string) =>
        `Xong đúng hạn: giao sản phẩm ngày ${handed}, nghiệm thu ngày ${day}`,
      doneLate: (handed: string, day: string) => `Xong quá hạn: giao sản phẩm ngày ${handed}, nghiệm thu ngày ${day}`,
      cancelled: (day: string) => `Đã hủy ngày ${day}`,
      obstacle: (day: string) => `Có vướng mắc, báo ngày ${day}, chưa được gỡ`,
      asked: (asker: string, day: string) => `${asker} xin gia hạn đến ${day}, chờ duyệt`,
      six: {
        title: "Sáu rõ",
        person: "Rõ người",
        work: "Rõ việc",
        time: "Rõ thời gian",
        duty: "Rõ trách nhiệm",
        product: "Rõ sản phẩm",
        authority: "Rõ thẩm quyền",
        nobody: "Chưa giao người",
        taken: (day: string) => `Đã nhận việc ngày ${day}`,
        notTaken: "Chưa nhận việc",
        assignedOn: (day: string) => `Giao ngày ${day}`,
        firstDue: (day: string) => `hạn đầu ${day}`,
        extended: (count: string, by: string, day: string) =>
          `gia hạn ${count} lần, lần cuối do ${by} duyệt ngày ${day}`,
        notExtended: "chưa gia hạn lần nào",
        how: "Cách tính hạn",
        lead: (unit: string) => `Chủ trì: ${unit}`,
        noLead: "Chưa giao đơn vị chủ trì",
        coordinating: (units: string) => `Phối hợp: ${units}`,
        reported: (day: string) => `báo cáo ${day}`,
        noProduct: "Chưa nêu sản phẩm",
        acceptance: (how: string) => `Cách nghiệm thu: ${how}`,
        assigner: (name: string, unit: string) => `Giao việc: ${name}, ${unit}`,
        accepter: (unit: string) => `Nghiệm thu: người đứng đầu ${unit}`,
      },
      how: {
        title: "Cách tính hạn",
        set: (day: string) => `Người giao ấn định hạn: hết ngày ${day}.`,
        count: (days: string, from: string, to: string) =>
          `Từ ngày giao ${from} đến hạn ${to} có ${days} ngày làm việc; không tính ngày giao.`,
        late: "Quá hạn tính từ ngày sau hạn. Đúng hạn hay quá hạn do ngày giao sản phẩm được nghiệm thu quyết định.",
        notWorking: (day: string) => `Hạn ${day} không phải ngày làm việc.`,
      },
      clause: {
        title: "Câu giao việc",
        open: "Mở văn bản tại câu này",
        openDocument: "Mở văn bản",
        of: (issuer: string) => `của ${issuer}`,
        on: (day: string) => `ngày ${day}`,
      },
      parent: { title: "Thuộc việc" },
      children: { title: "Việc con", count: (done: string, all: string) => `${done}/${all} xong` },
      evidence: {
        title: "Minh chứng",
        count: (count: string) => `${count} tệp`,
        none: "Chưa có tệp minh chứng.",
        add: "Thêm tệp",
      },
      extensions: {
        title: "Gia hạn",
        asked: (day: string) => `xin gia hạn đến ${day}`,
        granted: (from: string, to: string) => `Đồng ý: ${from} → ${to}`,
        refused: (day: string) => `Không đồng ý gia hạn đến ${day}`,
        waiting: "Chờ duyệt",
        by: (name: string, day: string) => `${name}, ngày ${day}`,
        reason: (why: string) => `Lý do: ${why}`,
        note: (why: string) => `Ý kiến: ${why}`,
      },
      verdicts: {
        title: "Nghiệm thu",
        accepted: (judge: string) => `${judge} nghiệm thu`,
        returned: (judge: string) => `${judge} trả lại`,
        handed: (day: string) => `Sản phẩm giao ngày ${day}`,
      },
      history: { title: "Lịch sử", count: (count: string) => `${count} dòng`, all: "Xem tất cả" },
      keys: { title: "Phím tắt:", move: "việc sau, trước", open: "mở trang riêng", all: "mọi phím tắt" },
      print: "In phiếu việc",
      why: {
        extension: "Xin gia hạn được đến hết ngày hạn; sau đó chỉ còn báo cáo và giao sản phẩm.",
        accept: (unit: string) => `Nghiệm thu là quyền của người đứng đầu ${unit}.`,
        take: "Nhận việc trước khi báo cáo hoặc giao sản phẩm.",
        waiting: (unit: string) => `Sản phẩm đang chờ ${unit} nghiệm thu.`,
        closed: "Việc đã kết thúc, không còn thay đổi.",
        viewer: "Đồng chí xem được việc này nhưng không phải người thực hiện, giao hay nghiệm thu.",
      },
    },
    acts: {
      take: "Nhận việc",
      decline: "Từ chối nhận",
      assign: "Giao việc",
      reassign: "Giao lại",
      report: "Báo cáo tiến độ",
      contribute: "Báo cáo phối hợp",
      obstacle: "Báo vướng mắc",
      "ask-extension": "Xin gia hạn",
      "decide-extension": "Duyệt gia hạn",
      "hand-over": "Giao sản phẩm",
      judge: "Nghiệm thu",
      cancel: "Hủy việc",
      split: "Tách việc con",
      edit: "Sửa việc",
      "add-unit": "Thêm đơn vị phối hợp",
      follow: "Theo dõi",
      unfollow: "Bỏ theo dõi",
    },
    forms: {
      cancelLink: "Không làm, quay lại",
      title: "Tên việc",
      titleHint: "Ngắn gọn, bắt đầu bằng động từ. Ví dụ: Rà soát 319 thủ tục hành chính.",
      detail: "Nội dung",
      detailHint: "Việc phải làm, phạm vi, yêu cầu.",
      leadUnit: "Đơn vị chủ trì",
      assignee: "Người thực hiện",
      assigneeHint: "Để trống thì người đứng đầu đơn vị nhận hoặc giao tiếp.",
      coordinating: "Đơn vị phối hợp",
      unit: "Đơn vị phối hợp thêm",
      due: "Hạn",
      dueHint: "Ngày/tháng/năm, ví dụ 31/12/2026. Để trống nếu không có hạn.",
      product: "Sản phẩm",
      productHint: "Thứ giao nộp được và đếm được: báo cáo, danh mục, quyết định.",
      acceptance: "Cách nghiệm thu",
      accepter: "Đơn vị nghiệm thu",
      accepterOwn: "Đơn vị của người giao",
      reason: "Lý do",
      note: "Ý kiến",
      noteHint: "Bắt buộc khi không đồng ý.",
      reportBody: "Nội dung báo cáo",
      reportHint: "Đã làm gì, còn gì, khi nào xong.",
      amountDone: "Số đã xong",
      amountTotal: "Tổng số",
      measure: "Đơn vị tính",
      measureHint: "Ví dụ: thủ tục, hồ sơ, hộ.",
      files: "Tệp minh chứng",
      obstacleBody: "Vướng mắc",
      obstacleHint: "Vướng ở đâu, cần ai gỡ, từ khi nào.",
      newDue: "Hạn mới",
      newDueHint: (due: string) => `Sau hạn đang có ${due}. Ngày/tháng/năm.`,
      decision: "Quyết định",
      grant: "Đồng ý gia hạn",
      refuse: "Không đồng ý",
      grantedDue: "Hạn được duyệt",
      grantedDueHint: "Có thể khác ngày xin.",
      handOverBody: "Giới thiệu sản phẩm",
      handOverHint: "Giao gì, ở đâu, theo yêu cầu nào.",
      verdict: "Kết luận",
      accept: "Nghiệm thu",
      returnIt: "Trả lại",
      returnReason: "Lý do trả lại hoặc nhận xét",
      returnReasonHint: "Bắt buộc khi trả lại.",
      warnings: "Cần xác nhận",
      tick: "Đánh dấu từng điều đồng chí đã xem và vẫn làm.",
      sure: {
        take: "Nhận việc nghĩa là đồng chí chịu trách nhiệm giao sản phẩm đúng hạn.",
        follow: "Việc sẽ hiện trong mục Đang theo dõi.",
        unfollow: "Việc sẽ không còn trong mục Đang theo dõi.",
      },
      heading: {
        new: "Việc mới",
        take: "Nhận việc",
        decline: "Từ chối nhận việc",
        assign: "Giao việc",
        report: "Báo cáo tiến độ",
        obstacle: "Báo vướng mắc",
        "ask-extension": "Xin gia hạn",
        "decide-extension": "Duyệt gia hạn",
        "hand-over": "Giao sản phẩm",
        judge: "Nghiệm thu sản phẩm",
        cancel: "Hủy việc",
        split: "Tách việc con",
        edit: "Sửa việc",
        "add-unit": "Thêm đơn vị phối hợp",
        follow: "Theo dõi việc",
        unfollow: "Bỏ theo dõi việc",
      },
      send: {
        new: "Giao việc",
        take: "Nhận việc",
        decline: "Từ chối nhận",
        assign: "Giao việc",
        report: "Gửi báo cáo",
        obstacle: "Gửi báo cáo",
        "ask-extension": "Gửi đề nghị",
        "decide-extension": "Ghi quyết định",
        "hand-over": "Giao sản phẩm",
        judge: "Ghi kết luận",
        cancel: "Hủy việc",
        split: "Tách việc",
        edit: "Lưu",
        "add-unit": "Thêm đơn vị",
        follow: "Theo dõi",
        unfollow: "Bỏ theo dõi",
      },
      lead: {
        new: "Nêu đủ sáu rõ: người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền. Đồng chí là người giao.",
        split:
          "Việc con có đơn vị, người, sản phẩm và hạn riêng; hạn không được sau hạn của việc này. Để trống hạn thì lấy hạn của việc này.",
        "ask-extension": "Đề nghị gửi người giao việc. Hạn chỉ đổi khi được duyệt; hạn đầu vẫn giữ.",
        "hand-over": "Đúng hạn hay quá hạn do ngày giao sản phẩm được nghiệm thu quyết định.",
        judge: "Nghiệm thu thì việc xong, tính theo ngày giao sản phẩm. Trả lại thì hạn vẫn chạy như chưa giao.",
        cancel: "Việc đã hủy vẫn xem được và không tính vào kết quả.",
      },
      partner: "Đơn vị phối hợp báo cáo bằng lời và tệp; số đã xong do đơn vị chủ trì cập nhật.",
      missing: {
        title: "Chưa có tên việc.",
        product: "Chưa nêu sản phẩm phải giao.",
        body: "Chưa có nội dung.",
        reason: "Chưa nêu lý do.",
        leadUnitId: "Chưa chọn đơn vị chủ trì.",
        unitId: "Chưa chọn đơn vị.",
        accepterUnitId: "Chưa chọn đơn vị nghiệm thu.",
        newDueOn: "Chưa có hạn mới.",
        decision: "Chọn đồng ý hoặc không đồng ý.",
        verdict: "Chọn nghiệm thu hoặc trả lại.",
      },
      dueFixed: (due: string) => `Hạn ${due} chỉ đổi bằng gia hạn.`,
      asked: (asker: string, due: string, asked: string, reason: string) =>
        `${asker} xin gia hạn từ ${due} đến ${asked}. Lý do: ${reason}`,
    },
    done: {
      "da-tao": "Đã giao việc.",
      "da-nhan": "Đã nhận việc.",
      "da-tu-choi": "Đã từ chối; người giao sẽ thấy lý do.",
      "da-giao": "Đã giao việc.",
      "da-bao-cao": "Đã gửi báo cáo.",
      "da-bao-vuong": "Đã báo vướng mắc.",
      "da-xin": "Đã gửi đề nghị gia hạn.",
      "da-duyet": "Đã ghi quyết định gia hạn.",
      "da-giao-san-pham": "Đã giao sản phẩm, chờ nghiệm thu.",
      "da-ket-luan": "Đã ghi kết luận nghiệm thu.",
      "da-huy": "Đã hủy việc.",
      "da-tach": "Đã tách việc con.",
      "da-sua": "Đã lưu thay đổi.",
      "da-them": "Đã thêm đơn vị phối hợp.",
      "da-theo-doi": "Đang theo dõi việc này.",
      "da-bo-theo-doi": "Đã bỏ theo dõi.",
    },
    search: {
      title: "Tìm kiếm",
      box: "Tìm việc, văn bản",
      send: "Tìm",
      works: "Việc",
      documents: "Văn bản",
      allDocuments: "Xem tất cả văn bản tìm thấy",
      result: (count: string) => `${count} kết quả`,
      most: (count: string) => `Chỉ hiện ${count} kết quả đầu. Gõ thêm từ để thu hẹp.`,
      none: ["Không tìm thấy", "Thử ít từ hơn, hoặc gõ mã việc như NV-0012. Không cần gõ dấu."],
      start: ["Gõ từ cần tìm", "Tìm theo tên việc, sản phẩm, mã việc. Không cần gõ dấu."],
    },
    csv: [
      "Mã",
      "Tên việc",
      "Tình trạng",
      "Đơn vị chủ trì",
      "Người thực hiện",
      "Nguồn",
      "Hạn",
      "Ngày giao sản phẩm",
      "Ngày xong",
      "Đã làm",
      "Tổng số",
    ],
    refusal: {
      "no-such-work": "Không có việc này, hoặc đồng chí không còn quyền xem. Về Hộp việc để chọn việc khác.",
      "changed-meanwhile":
        "Việc này vừa có người khác thay đổi. Nội dung đồng chí gõ vẫn còn; xem lại việc rồi gửi lần nữa.",
      "not-allowed": "Đồng chí không có quyền làm việc này. Hỏi người giao việc hoặc thủ trưởng đơn vị.",
      "not-now": (state: string) => `Việc đang ở tình trạng “${state}” nên không làm được thao tác này.`,
      "request-key-reused": "Biểu mẫu này đã gửi rồi. Mở lại trang để gửi lần mới.",
      "may-not-assign-there":
        "Đồng chí không có quyền giao việc cho đơn vị này. Chọn đơn vị của đồng chí hoặc nhờ người có quyền giao.",
      "no-such-unit": "Không có đơn vị này. Chọn lại trong danh sách.",
      "unit-closed": "Đơn vị này đã kết thúc hoạt động. Chọn đơn vị kế thừa.",
      "person-not-in-unit": "Người này không giữ chức vụ trong đơn vị chủ trì. Chọn người khác hoặc đổi đơn vị.",
      "person-without-unit": "Chọn đơn vị chủ trì trước khi chọn người.",
      "same-as-before": "Việc đang giao đúng đơn vị và người này. Chọn nơi khác.",
      "no-due-day": "Việc này không có hạn nên không cần gia hạn.",
      "asked-too-late": (due: string) =>
        `Đã qua hạn ${due}. Gia hạn phải xin chậm nhất vào ngày hạn; hãy báo cáo và giao sản phẩm.`,
      "already-asked": (day: string) => `Đã có đề nghị gia hạn đến ${day} đang chờ duyệt.`,
      "not-later": (due: string) => `Hạn mới phải sau hạn đang có ${due}.`,
      "past-parent": (due: string) => `Hạn không được sau hạn ${due} của việc cha.`,
      "nothing-asked": "Không có đề nghị gia hạn nào đang chờ.",
      "note-needed": "Nêu lý do không đồng ý.",
      "reason-needed": "Nêu lý do trả lại để đơn vị biết phải sửa gì.",
      "confirm-needed": "Có điều cần đồng chí xác nhận: đánh dấu vào ô bên dưới rồi gửi lại.",
      "has-open-children": (count: string) => `Còn ${count} việc con đang mở. Đóng hoặc hủy các việc con trước.`,
      "due-is-fixed": (due: string) => `Hạn ${due} chỉ đổi bằng gia hạn. Giữ nguyên ô hạn.`,
      "before-child": (due: string) => `Có việc con hạn ${due}. Hạn của việc này không được trước ngày đó.`,
      "already-named": "Đơn vị này đã chủ trì hoặc phối hợp việc này.",
      "amount-negative": "Số đã xong và tổng số không được nhỏ hơn 0; tổng số phải lớn hơn 0.",
      "amount-above-total": (total: string) => `Số đã xong lớn hơn tổng số ${total}. Kiểm tra lại hai số.`,
      "total-without-amount": "Có tổng số thì phải có số đã xong. Chưa xong gì thì ghi 0.",
      "file-empty": (name: string) => `Tệp “${name}” trống. Chọn lại tệp có nội dung.`,
      "file-too-large": (name: string) => `Tệp “${name}” lớn hơn 50 MB. Nén hoặc chia nhỏ tệp.`,
      "file-not-allowed": (name: string) =>
        `Không nhận tệp chạy được “${name}”. Gửi tệp văn bản, bảng tính, ảnh hoặc PDF.`,
      "file-locked": (name: string) => `Tệp “${name}” có mật khẩu. Bỏ mật khẩu rồi gửi lại.`,
      "file-unknown": (name: string) => `Không rõ tệp “${name}” là loại gì. Gửi tệp văn bản, bảng tính, ảnh hoặc PDF.`,
      "file-mismatch": (name: string) => `Đuôi tệp “${name}” không đúng với nội dung. Đổi lại đuôi tệp rồi gửi.`,
    },
    warning: {
      "due-in-past": (day: string) => `Hạn ${day} đã qua: việc sẽ quá hạn ngay khi giao.`,
      "due-not-working-day": (day: string, offered: string) =>
        `Hạn ${day} không phải ngày làm việc. Ngày làm việc kế tiếp là ${offered}.`,
      "open-children": (count: string) => `Còn ${count} việc con chưa xong.`,
      "no-evidence": "Chưa có tệp minh chứng nào cho việc này.",
    },
  },
  en: {
    views: {
      title: "Inbox",
      mine: "Assigned to me",
      coordinating: "I coordinate",
      assigned: "I assigned",
      accepting: "For me to accept",
      extending: "Extensions for me to decide",
      following: "Following",
      unit: "Of my unit",
      all: "All",
    },
    kinds: {
      title: "Kind",
      task: "Task",
      dossier: "Dossier",
      petition: "Petition",
      inspection: "Inspection",
      recommendation: "Recommendation",
      milestone: "Project milestone",
    },
    states: {
      title: "State",
      unassigned: "Not assigned",
      assigned: "New",
      declined: "Declined",
      doing: "In progress",
      "handed-over": "Waiting for acceptance",
      returned: "Returned",
      done: "Done",
      cancelled: "Cancelled",
    },
    standings: {
      "done-in-time": "Done in time",
      "done-late": "Done late",
      "open-in-time": "In time",
      overdue: "Overdue",
      "no-deadline": "No due day",
      cancelled: "Cancelled",
    },
    groups: {
      overdue: "Overdue",
      today: "Today",
      week: "This week",
      later: "Later",
      none: "No due day",
      waiting: "Handed over, waiting for acceptance",
      done: "Newest first",
      accepting: "Longest waiting first",
      extending: "Longest waiting first",
    },
    list: {
      count: (count: string) => `${count} ${plural(count, "work")}`,
      late: (count: string) => `${count} overdue`,
      today: (count: string) => `${count} today`,
      atLeast: (count: string) => `${count} or more`,
      toSunday: (day: string) => `until Sunday, ${day}`,
      holiday: (day: string) => `${day} is a holiday and does not count`,
      holidays: (days: string) => `${days} are days off and do not count`,
      make: "New work",
      openWork: "Open",
      closedWork: "Done",
      export: "Download as CSV",
      next: "Next page",
      first: "Back to the top",
      lead: (unit: string) => `Lead: ${unit}`,
      noLead: "No unit yet",
      noReport: "no report",
      obstacle: "obstacle",
      noDue: "No due day",
      late1: (days: string) => `${days} ${plural(days, "day")} late`,
      lateToday: "overdue",
      left: (days: string) => `${days} ${plural(days, "day")} left`,
      dueToday: "today",
      handedOver: (day: string) => `handed over ${day}`,
      doneOn: (day: string) => `done ${day}`,
      keysTitle: "Keys of the list:",
      keysMove: "up and down",
      keysOpen: "open",
      keysDays: "Days left and late are working days",
      empty: {
        mine: ["No work waits for you", "Work assigned to you appears here."],
        coordinating: ["Your unit coordinates no open work", "Work that names your unit as coordinating appears here."],
        assigned: [
          "No work that you assigned is open",
          "Work that you assign stays here until its product is accepted.",
        ],
        accepting: ["No product waits for you", "Products handed over to your unit appear here."],
        extending: ["No request for more time waits for you", "Requests for works that you assigned appear here."],
        following: ["You follow no open work", "Open a work and choose “Follow”."],
        unit: ["Your unit has no open work", "Work that your unit leads appears here."],
        all: ["No work is open", "Make a new work, or read a document and assign work from it."],
        filtered: ["No work matches the filters", "Remove a filter to see more."],
        closed: ["Nothing is done in this view yet", "Accepted work moves here."],
      },
    },
    detail: {
      back: "Inbox",
      dueLeft: (days: string) => `${days} working ${plural(days, "day")} left`,
      until: (day: string) => `, until the end of ${day}`,
      dueToday: "Due today",
      onDay: (day: string) => `, ${day}`,
      dueLate: (days: string) => `${days} working ${plural(days, "day")} late`,
      wasDue: (day: string) => `, due ${day}`,
      noDue: "No due day",
      progress: (done: string) => `Done ${done}`,
      noReport: "No progress reported",
      handedOver: (day: string) => `Product handed over on ${day}, waiting for acceptance`,
      handedOverLate: (day: string) => `Product handed over on ${day}, after the due day, waiting for acceptance`,
      doneInTime: (handed: string, day: string) => `Done in time: handed over ${handed}, accepted ${day}`,
      doneLate: (handed: string, day: string) => `Done late: handed over ${handed}, accepted ${day}`,
      cancelled: (day: string) => `Cancelled on ${day}`,
      obstacle: (day: string) => `Obstacle reported on ${day}, not solved yet`,
      asked: (asker: string, day: string) => `${asker} asks for time until ${day}, waiting`,
      six: {
        title: "Six clear things",
        person: "Who",
        work: "What",
        time: "When",
        duty: "Responsibility",
        product: "Product",
        authority: "Authority",
        nobody: "Nobody yet",
        taken: (day: string) => `Taken on ${day}`,
        notTaken: "Not taken yet",
        assignedOn: (day: string) => `Assigned ${day}`,
        firstDue: (day: string) => `first due ${day}`,
        extended: (count: string, by: string, day: string) =>
          `extended ${count} ${plural(count, "time")}, last by ${by} on ${day}`,
        notExtended: "never extended",
        how: "How it was reckoned",
        lead: (unit: string) => `Lead: ${unit}`,
        noLead: "No lead unit yet",
        coordinating: (units: string) => `Coordinating: ${units}`,
        reported: (day: string) => `reported ${day}`,
        noProduct: "No product named",
        acceptance: (how: string) => `Accepted how: ${how}`,
        assigner: (name: string, unit: string) => `Assigned by: ${name}, ${unit}`,
        accepter: (unit: string) => `Accepted by: the head of ${unit}`,
      },
      how: {
        title: "How the due day was reckoned",
        set: (day: string) => `The assigner set it: the end of ${day}.`,
        count: (days: string, from: string, to: string) =>
          `From the assignment on ${from} to ${to} there are ${days} working ${plural(days, "day")}; the first day does not count.`,
        late: "Overdue begins the day after. In time or late is decided by the day of the handover that was accepted.",
        notWorking: (day: string) => `${day} is not a working day.`,
      },
      clause: {
        title: "The sentence behind it",
        open: "Open the document here",
        openDocument: "Open the document",
        of: (issuer: string) => `of ${issuer}`,
        on: (day: string) => `of ${day}`,
      },
      parent: { title: "Part of" },
      children: { title: "Children", count: (done: string, all: string) => `${done}/${all} done` },
      evidence: {
        title: "Evidence",
        count: (count: string) => `${count} ${plural(count, "file")}`,
        none: "No evidence yet.",
        add: "Add a file",
      },
      extensions: {
        title: "Extensions",
        asked: (day: string) => `asks for time until ${day}`,
        granted: (from: string, to: string) => `Granted: ${from} → ${to}`,
        refused: (day: string) => `Refused to extend until ${day}`,
        waiting: "Waiting",
        by: (name: string, day: string) => `${name}, ${day}`,
        reason: (why: string) => `Reason: ${why}`,
        note: (why: string) => `Note: ${why}`,
      },
      verdicts: {
        title: "Acceptance",
        accepted: (judge: string) => `${judge} accepted it`,
        returned: (judge: string) => `${judge} returned it`,
        handed: (day: string) => `Handed over ${day}`,
      },
      history: { title: "History", count: (count: string) => `${count} ${plural(count, "line")}`, all: "See all" },
      keys: { title: "Keys:", move: "next, previous work", open: "open its own page", all: "all keys" },
      print: "Print",
      why: {
        extension:
          "More time can be asked for until the end of the due day; after that only reports and the handover remain.",
        accept: (unit: string) => `Acceptance is for the head of ${unit}.`,
        take: "Take the work before reporting or handing over.",
        waiting: (unit: string) => `The product waits for ${unit} to accept it.`,
        closed: "This work is closed and changes no more.",
        viewer: "You see this work, but you neither carry it out, assign it nor accept it.",
      },
    },
    acts: {
      take: "Take",
      decline: "Decline",
      assign: "Assign",
      reassign: "Reassign",
      report: "Report progress",
      contribute: "Report our part",
      obstacle: "Report an obstacle",
      "ask-extension": "Ask for time",
      "decide-extension": "Decide extension",
      "hand-over": "Hand over",
      judge: "Accept or return",
      cancel: "Cancel",
      split: "Split",
      edit: "Edit",
      "add-unit": "Add a coordinating unit",
      follow: "Follow",
      unfollow: "Unfollow",
    },
    forms: {
      cancelLink: "Do nothing, go back",
      title: "Title",
      titleHint: "Short, beginning with a verb.",
      detail: "What it is",
      detailHint: "What must be done, its scope and demands.",
      leadUnit: "Lead unit",
      assignee: "Person",
      assigneeHint: "Left empty, the head of the unit takes it or passes it on.",
      coordinating: "Coordinating units",
      unit: "Another coordinating unit",
      due: "Due",
      dueHint: "Day/month/year, for example 31/12/2026. Leave empty when there is none.",
      product: "Product",
      productHint: "Something that can be handed over and counted.",
      acceptance: "How it is accepted",
      accepter: "Accepting unit",
      accepterOwn: "The assigner's unit",
      reason: "Reason",
      note: "Note",
      noteHint: "Required when you refuse.",
      reportBody: "Report",
      reportHint: "What is done, what remains, when it will be done.",
      amountDone: "Done",
      amountTotal: "Of",
      measure: "Counted in",
      measureHint: "For example: procedures, dossiers, households.",
      files: "Evidence",
      obstacleBody: "Obstacle",
      obstacleHint: "Where it is, who can solve it, since when.",
      newDue: "New due day",
      newDueHint: (due: string) => `Later than ${due}. Day/month/year.`,
      decision: "Decision",
      grant: "Grant",
      refuse: "Refuse",
      grantedDue: "Granted due day",
      grantedDueHint: "May differ from the day asked for.",
      handOverBody: "About the product",
      handOverHint: "What is handed over, where it is, which demand it meets.",
      verdict: "Verdict",
      accept: "Accept",
      returnIt: "Return",
      returnReason: "Reason for returning, or remark",
      returnReasonHint: "Required when you return it.",
      warnings: "To confirm",
      tick: "Tick each thing that you have seen and go on with.",
      sure: {
        take: "Taking it means that you answer for handing the product over in time.",
        follow: "It will stand among the works you follow.",
        unfollow: "It will no longer stand among the works you follow.",
      },
      heading: {
        new: "New work",
        take: "Take the work",
        decline: "Decline the work",
        assign: "Assign the work",
        report: "Report progress",
        obstacle: "Report an obstacle",
        "ask-extension": "Ask for more time",
        "decide-extension": "Decide on more time",
        "hand-over": "Hand the product over",
        judge: "Accept or return the product",
        cancel: "Cancel the work",
        split: "Split off a child",
        edit: "Edit the work",
        "add-unit": "Add a coordinating unit",
        follow: "Follow the work",
        unfollow: "Stop following",
      },
      send: {
        new: "Assign",
        take: "Take",
        decline: "Decline",
        assign: "Assign",
        report: "Send",
        obstacle: "Send",
        "ask-extension": "Send",
        "decide-extension": "Save the decision",
        "hand-over": "Hand over",
        judge: "Save the verdict",
        cancel: "Cancel the work",
        split: "Split",
        edit: "Save",
        "add-unit": "Add the unit",
        follow: "Follow",
        unfollow: "Unfollow",
      },
      lead: {
        new: "Make six things clear: who, what, when, responsibility, product, authority. You are the assigner.",
        split:
          "A child has its own unit, person, product and due day, which may not be after this work's. Left empty, it takes this work's.",
        "ask-extension":
          "The request goes to the assigner. The due day moves only when it is granted; the first one is kept.",
        "hand-over": "In time or late is decided by the day of the handover that is accepted.",
        judge:
          "Accepting completes the work as of the day of the handover. Returning lets the clock run as if nothing had been handed over.",
        cancel: "A cancelled work can still be read and counts no more.",
      },
      partner: "A coordinating unit reports in words and files; the lead unit keeps the amount done.",
      missing: {
        title: "The title is missing.",
        product: "The product is missing.",
        body: "There is no text yet.",
        reason: "The reason is missing.",
        leadUnitId: "Choose the lead unit.",
        unitId: "Choose a unit.",
        accepterUnitId: "Choose the accepting unit.",
        newDueOn: "The new due day is missing.",
        decision: "Choose whether to grant it.",
        verdict: "Choose whether to accept it.",
      },
      dueFixed: (due: string) => `${due} moves only by an extension.`,
      asked: (asker: string, due: string, asked: string, reason: string) =>
        `${asker} asks to move the due day from ${due} to ${asked}. Reason: ${reason}`,
    },
    done: {
      "da-tao": "The work is assigned.",
      "da-nhan": "You took the work.",
      "da-tu-choi": "Declined; the assigner sees the reason.",
      "da-giao": "Assigned.",
      "da-bao-cao": "Report sent.",
      "da-bao-vuong": "Obstacle reported.",
      "da-xin": "Request sent.",
      "da-duyet": "Decision saved.",
      "da-giao-san-pham": "Handed over, waiting for acceptance.",
      "da-ket-luan": "Verdict saved.",
      "da-huy": "Cancelled.",
      "da-tach": "Split.",
      "da-sua": "Saved.",
      "da-them": "Unit added.",
      "da-theo-doi": "You follow this work.",
      "da-bo-theo-doi": "You no longer follow it.",
    },
    search: {
      title: "Search",
      box: "Search work and documents",
      send: "Search",
      works: "Work",
      documents: "Documents",
      allDocuments: "See all documents found",
      result: (count: string) => `${count} ${plural(count, "result")}`,
      most: (count: string) => `Only the first ${count} are shown. Type more words.`,
      none: ["Nothing found", "Try fewer words, or a code such as NV-0012. Tones are not needed."],
      start: ["Type what you look for", "Titles, products and codes are searched. Tones are not needed."],
    },
    csv: ["Code", "Title", "State", "Lead unit", "Person", "Source", "Due", "Handed over", "Done on", "Done", "Of"],
    refusal: {
      "no-such-work": "There is no such work, or you may no longer see it. Choose another in the inbox.",
      "changed-meanwhile":
        "Somebody else has just changed this work. What you typed is kept; look at the work and send again.",
      "not-allowed": "You may not do this. Ask the assigner or the head of your unit.",
      "not-now": (state: string) => `The work is “${state}”, so this cannot be done now.`,
      "request-key-reused": "This form was sent before. Open the page again.",
      "may-not-assign-there": "You may not assign work to this unit. Choose your own, or ask somebody who may.",
      "no-such-unit": "There is no such unit. Choose again from the list.",
      "unit-closed": "This unit no longer exists. Choose its successor.",
      "person-not-in-unit": "This person holds no post in the lead unit. Choose another person or unit.",
      "person-without-unit": "Choose the lead unit before the person.",
      "same-as-before": "It is assigned just so already. Choose another unit or person.",
      "no-due-day": "This work has no due day, so it needs no extension.",
      "asked-too-late": (due: string) =>
        `The due day ${due} has passed. Time must be asked for by the due day; report and hand over.`,
      "already-asked": (day: string) => `A request until ${day} is waiting already.`,
      "not-later": (due: string) => `The new day must be after ${due}.`,
      "past-parent": (due: string) => `It may not be due after its parent, ${due}.`,
      "nothing-asked": "No request for more time is waiting.",
      "note-needed": "Say why you refuse.",
      "reason-needed": "Say why you return it, so that the unit knows what to mend.",
      "confirm-needed": "Something needs your confirmation: tick it below and send again.",
      "has-open-children": (count: string) => `${count} children are open. Close or cancel them first.`,
      "due-is-fixed": (due: string) => `${due} moves only by an extension. Leave it as it is.`,
      "before-child": (due: string) => `A child is due ${due}. This work may not be due before.`,
      "already-named": "This unit leads or coordinates the work already.",
      "amount-negative": "Amounts may not be below 0; the whole must be above 0.",
      "amount-above-total": (total: string) => `More is done than the whole, ${total}. Check both numbers.`,
      "total-without-amount": "With a whole there must be an amount done. Write 0 for nothing.",
      "file-empty": (name: string) => `The file “${name}” is empty. Choose another.`,
      "file-too-large": (name: string) => `The file “${name}” is larger than 50 MB. Make it smaller.`,
      "file-not-allowed": (name: string) =>
        `Programs such as “${name}” are not taken. Send a text, a sheet, a picture or a PDF.`,
      "file-locked": (name: string) => `The file “${name}” has a password. Take it off and send again.`,
      "file-unknown": (name: string) =>
        `Nobody knows what kind of file “${name}” is. Send a text, a sheet, a picture or a PDF.`,
      "file-mismatch": (name: string) => `The ending of “${name}” does not fit its content. Mend the ending.`,
    },
    warning: {
      "due-in-past": (day: string) => `${day} has passed: the work will be overdue at once.`,
      "due-not-working-day": (day: string, offered: string) =>
        `${day} is not a working day. The next one is ${offered}.`,
      "open-children": (count: string) => `${count} children are not done.`,
      "no-evidence": "There is no evidence for this work yet.",
    },
  },
})

/** Everything that an action on work may refuse. */
export type WorkRefusal =
  | AddUnitRefusal
  | AskExtensionRefusal
  | AssignWorkRefusal
  | CancelRefusal
  | CreateWorkRefusal
  | DecideExtensionRefusal
  | EditRefusal
  | HandOverRefusal
  | JudgeRefusal
  | ReportRefusal
  | SplitRefusal
  | FileRefusal
  | { code: "request-key-reused" }

/** Why an action was refused, as a sentence that says what to do. */
export function sayRefusal(refusal: WorkRefusal, language: Language): string {
  const words = workText[language].refusal
  switch (refusal.code) {
    case "not-now":
      return words["not-now"](workText[language].states[refusal.state])
    case "asked-too-late":
    case "not-later":
    case "due-is-fixed":
      return words[refusal.code](formatDay(refusal.dueOn))
    case "already-asked":
      return words["already-asked"](formatDay(refusal.askedDueOn))
    case "past-parent":
      return words["past-parent"](formatDay(refusal.parentDueOn))
    case "before-child":
      return words["before-child"](formatDay(refusal.childDueOn))
    case "has-open-children":
      return words["has-open-children"](String(refusal.count))
    case "amount-above-total":
      return words["amount-above-total"](String(refusal.total))
    case "file-empty":
    case "file-too-large":
    case "file-not-allowed":
    case "file-locked":
    case "file-unknown":
    case "file-mismatch":
      return words[refusal.code](refusal.name)
    case "no-such-work":
    case "changed-meanwhile":
    case "not-allowed":
    case "request-key-reused":
    case "may-not-assign-there":
    case "no-such-unit":
    case "unit-closed":
    case "person-not-in-unit":
    case "person-without-unit":
    case "same-as-before":
    case "no-due-day":
    case "nothing-asked":
    case "note-needed":
    case "reason-needed":
    case "confirm-needed":
    case "already-named":
    case "amount-negative":
    case "total-without-amount":
      return words[refusal.code]
    default:
      return refusal satisfies never
  }
}

/** What must be ticked before an action is done. */
export function sayWarning(warning: Warning, language: Language): string {
  const words = workText[language].warning
  switch (warning.code) {
    case "due-in-past":
      return words[warning.code](formatDay(warning.dueOn))
    case "due-not-working-day":
      return words["due-not-working-day"](formatDay(warning.dueOn), formatDay(warning.offered))
    case "open-children":
      return words["open-children"](String(warning.count))
    case "no-evidence":
      return words["no-evidence"]
    default:
      return warning satisfies never
  }
}
