import { defineText, type Language } from "#src/base/language.ts"
import type { SignInRefusal } from "../actions/sign-in.ts"
import type { Right, TokenScope } from "../rules/rights.ts"

/** The wording of signing in. */
export const signInText = defineText({
  vi: {
    title: "Đăng nhập",
    lead: "Phần mềm giao việc và theo dõi việc của cơ quan.",
    username: "Tên đăng nhập",
    password: "Mật khẩu",
    submit: "Đăng nhập",
    usernameMissing: "Nhập tên đăng nhập.",
    passwordMissing: "Nhập mật khẩu.",
    ended: "Phiên làm việc đã kết thúc. Đăng nhập lại để tiếp tục.",
    kept: "Nội dung đồng chí vừa nhập đã được giữ lại và sẽ hiện ra sau khi đăng nhập.",
    signedOut: "Đã đăng xuất.",
    forgotten: "Quên mật khẩu? Đề nghị người quản trị của đơn vị đặt lại.",
    myAccount: "Tài khoản của tôi",
  },
  en: {
    title: "Sign in",
    lead: "Assigning and following up the work of the office.",
    username: "User name",
    password: "Password",
    submit: "Sign in",
    usernameMissing: "Enter your user name.",
    passwordMissing: "Enter your password.",
    ended: "Your session has ended. Sign in again to go on.",
    kept: "What you had just typed has been kept and will be there after you sign in.",
    signedOut: "You have signed out.",
    forgotten: "Forgotten your password? Ask your unit's administrator to reset it.",
    myAccount: "My account",
  },
})

/** Why signing in did not work, and what to do. */
export function sayRefusedSignIn(refusal: SignInRefusal, language: Language): string {
  const vi = language === "vi"
  switch (refusal.code) {
    case "wrong-name-or-password":
      return vi
        ? "Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại."
        : "The user name or the password is not right. Check Caps Lock and your keyboard's language, then try again."
    case "closed-for-now": {
      const wait = sayWait(refusal.seconds, language)
      return vi
        ? `Tài khoản tạm đóng ${wait} vì nhập sai mật khẩu nhiều lần. Chờ hết thời gian đó rồi thử lại, hoặc đề nghị người quản trị đặt lại mật khẩu.`
        : `The account is closed for ${wait} after repeated wrong passwords. Wait, then try again, or ask the administrator to reset the password.`
    }
    case "account-locked":
      return vi
        ? "Tài khoản này đã bị khóa. Liên hệ người quản trị của đơn vị để mở lại."
        : "This account is locked. Ask your unit's administrator to unlock it."
    case "no-post":
      return vi
        ? "Tài khoản chưa được bổ nhiệm vào vị trí nào còn hiệu lực. Đề nghị người quản trị của đơn vị kiểm tra."
        : "This account holds no post that is in force today. Ask your unit's administrator to check."
    default:
      return refusal satisfies never
  }
}

function sayWait(seconds: number, language: Language): string {
  const minutes = Math.ceil(seconds / 60)
  if (language === "vi") return seconds < 60 ? `${seconds} giây` : `${minutes} phút`
  if (seconds < 60) return `${seconds} ${seconds === 1 ? "second" : "seconds"}`
  return `${minutes} ${minutes === 1 ? "minute" : "minutes"}`
}

/** Each right in words. */
export const rightWords = defineText({
  vi: {
    "document.register": "Vào sổ, sửa và cấp số văn bản",
    "document.void": "Hủy số hoặc giữ số văn bản",
    "plan.review": "Bóc tách văn bản và soạn kế hoạch",
    "plan.confirm": "Chốt kế hoạch thành việc",
    "work.assign": "Giao việc, chia việc, hủy việc",
    "work.accept": "Nghiệm thu hoặc trả lại sản phẩm",
    "work.extend": "Cho gia hạn hoặc từ chối gia hạn",
    "work.view-all": "Xem mọi việc của cơ quan",
    "figure.define": "Đặt chỉ tiêu và mục tiêu",
    "figure.record": "Ghi số liệu của đơn vị mình",
    "board.view": "Xem trang điều hành",
    "report.make": "Lập và chốt báo cáo",
    "calendar.manage": "Quản lý lịch nghỉ và ngày làm bù",
    "organisation.manage": "Quản trị đơn vị, vị trí, người, tài khoản",
    "journal.view": "Xem nhật ký của toàn cơ quan",
  } satisfies Record<Right, string> as Record<Right, string>,
  en: {
    "document.register": "Register, edit and number documents",
    "document.void": "Void or reserve document numbers",
    "plan.review": "Read documents apart and draft plans",
    "plan.confirm": "Confirm plans, which creates work",
    "work.assign": "Assign, split and cancel work",
    "work.accept": "Accept or return products",
    "work.extend": "Grant or refuse more time",
    "work.view-all": "See all work of the authority",
    "figure.define": "Define indicators and targets",
    "figure.record": "Record figures of the own unit",
    "board.view": "See the leaders' board",
    "report.make": "Make and freeze reports",
    "calendar.manage": "Manage days off and make-up days",
    "organisation.manage": "Administer units, posts, people, accounts",
    "journal.view": "See the journal of the whole authority",
  } satisfies Record<Right, string> as Record<Right, string>,
})

/** Each scope of a token in words. */
export const scopeWords = defineText({
  vi: {
    read: "Đọc",
    "work:write": "Ghi việc",
    "documents:write": "Ghi văn bản",
    "plans:write": "Ghi kế hoạch",
    "figures:write": "Ghi số liệu",
    "reports:write": "Lập báo cáo",
    "admin:write": "Quản trị",
  } satisfies Record<TokenScope, string> as Record<TokenScope, string>,
  en: {
    read: "Read",
    "work:write": "Write work",
    "documents:write": "Write documents",
    "plans:write": "Write plans",
    "figures:write": "Write figures",
    "reports:write": "Make reports",
    "admin:write": "Administer",
  } satisfies Record<TokenScope, string> as Record<TokenScope, string>,
})
