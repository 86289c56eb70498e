import type { PasswordRefusal } from "#src/areas/access/index.ts"
import type { KeyRefusal } from "#src/areas/journal/index.ts"
import type { Language } from "#src/base/language.ts"
import { formatDay } from "#src/base/plain-date.ts"
import type { AppointRefusal } from "../actions/appoint.ts"
import type { ChangePasswordRefusal } from "../actions/change-password.ts"
import type { ChangePersonRefusal } from "../actions/change-person.ts"
import type { ChangePostRefusal } from "../actions/change-post.ts"
import type { ChangeUnitRefusal } from "../actions/change-unit.ts"
import type { ClosePostRefusal } from "../actions/close-post.ts"
import type { CreateAccountRefusal } from "../actions/create-account.ts"
import type { CreatePostRefusal } from "../actions/create-post.ts"
import type { CreateUnitRefusal } from "../actions/create-unit.ts"
import type { EndAppointmentRefusal } from "../actions/end-appointment.ts"
import type { LockRefusal } from "../actions/lock-account.ts"
import type { ReorganiseRefusal } from "../actions/reorganise-units.ts"
import type { RevokeRefusal } from "../actions/revoke-token.ts"

export type AdministrationRefusal =
  | KeyRefusal
  | PasswordRefusal
  | AppointRefusal
  | ChangePasswordRefusal
  | ChangePersonRefusal
  | ChangePostRefusal
  | ChangeUnitRefusal
  | ClosePostRefusal
  | CreateAccountRefusal
  | CreatePostRefusal
  | CreateUnitRefusal
  | EndAppointmentRefusal
  | LockRefusal
  | ReorganiseRefusal
  | RevokeRefusal
  | { code: "own-post-only" }

/** Why an administrative act was refused, and what to do. */
export function sayRefusal(refusal: AdministrationRefusal, language: Language): string {
  const [vi, en] = sentences(refusal)
  return language === "vi" ? vi : en
}

function sentences(refusal: AdministrationRefusal): [string, string] {
  switch (refusal.code) {
    case "not-allowed":
      return [
        "Đồng chí chưa có quyền quản trị. Đề nghị người quản trị của cơ quan thực hiện.",
        "You may not administer. Ask your administrator to do this.",
      ]
    case "request-key-reused":
      return [
        "Biểu mẫu này đã dùng cho một việc khác. Mở lại trang rồi nhập lại.",
        "This form was used for something else. Open the page again and fill it in again.",
      ]
    case "changed-meanwhile":
      return [
        "Có người vừa sửa mục này. Mở lại trang để xem bản mới rồi sửa tiếp.",
        "Somebody has just changed this. Open the page again to see it, then go on.",
      ]
    case "no-such-unit":
      return [
        "Không có đơn vị này trong cơ quan. Chọn lại trong danh sách.",
        "The authority has no such unit. Choose again from the list.",
      ]
    case "no-such-post":
      return [
        "Không có vị trí công tác này trong cơ quan. Chọn lại trong danh sách.",
        "The authority has no such post. Choose again from the list.",
      ]
    case "no-such-person":
      return ["Không có người này trong cơ quan.", "The authority has no such person."]
    case "no-such-account":
      return ["Không có tài khoản này trong cơ quan.", "The authority has no such account."]
    case "no-such-appointment":
      return ["Không có lần bổ nhiệm này trong cơ quan.", "The authority has no such appointment."]
    case "no-such-token":
      return ["Không có khóa này trong cơ quan.", "The authority has no such token."]
    case "unit-closed":
      return [
        `${refusal.name} không hoạt động vào ngày đó hoặc đã kết thúc hoạt động. Chọn đơn vị khác hoặc ngày khác.`,
        `${refusal.name} does not exist on that day or has been closed. Choose another unit or day.`,
      ]
    case "parent-not-there":
      return [
        `${refusal.name} không hoạt động vào ngày đó. Chọn đơn vị cấp trên khác hoặc ngày khác.`,
        `${refusal.name} does not exist on that day. Choose another unit above, or another day.`,
      ]
    case "name-taken":
      return [
        `Đã có đơn vị tên ${refusal.name} ở cùng cấp trên. Đặt tên khác.`,
        `There is a unit named ${refusal.name} in the same place. Choose another name.`,
      ]
    case "parent-below":
      return [
        "Đơn vị không thể trực thuộc chính nó hoặc đơn vị cấp dưới của nó.",
        "A unit cannot stand under itself or under its own part.",
      ]
    case "other-body":
      return [
        "Chỉ chuyển được đơn vị trong cùng cơ quan ban hành văn bản. Nếu chuyển sang cơ quan khác, dùng trang Sắp xếp đơn vị.",
        "A unit moves only within one issuing body. To move it to another, use the page Reorganise units.",
      ]
    case "wrong-shape":
      return shape[refusal.kind]
    case "unit-newer":
      return [
        `${refusal.name} mới hoạt động từ ${formatDay(refusal.validFrom)}. Ngày sắp xếp phải sau ngày đó.`,
        `${refusal.name} began only on ${formatDay(refusal.validFrom)}. The day must be later.`,
      ]
    case "whole-body":
      return [
        `${refusal.name} là cơ quan ban hành văn bản, không sắp xếp ở trang này được. Chỉ sắp xếp các đơn vị trực thuộc.`,
        `${refusal.name} issues documents and cannot be reorganised here. Only its parts can.`,
      ]
    case "in-the-future":
      return [
        `Ghi việc sắp xếp từ ngày quyết định có hiệu lực. Hôm nay là ${formatDay(refusal.today)}.`,
        `Record the reorganisation from the day it takes effect. Today is ${formatDay(refusal.today)}.`,
      ]
    case "heir-of-itself":
      return [
        `${refusal.name} không thể vừa kết thúc vừa là đơn vị tiếp nhận.`,
        `${refusal.name} cannot both end and take over.`,
      ]
    case "heir-not-there":
      return [
        `${refusal.name} không còn hoạt động nên không tiếp nhận được. Chọn đơn vị khác.`,
        `${refusal.name} is closed and cannot take over. Choose another unit.`,
      ]
    case "heir-below":
      return [
        `${refusal.name} trực thuộc đơn vị sắp kết thúc nên không tiếp nhận được.`,
        `${refusal.name} stands under a unit that ends, so it cannot take over.`,
      ]
    case "open-work-left": {
      const list = refusal.units.map((unit) => `${unit.name} (${unit.count})`).join(", ")
      return [
        `Còn việc chưa xong: ${list}. Chuyển các việc này cho đơn vị khác rồi làm lại.`,
        `There is open work: ${list}. Hand it over first, then try again.`,
      ]
    }
    case "parts-left":
      return [
        `Còn đơn vị trực thuộc: ${refusal.names.join(", ")}. Chuyển sang đơn vị khác rồi làm lại.`,
        `There are parts: ${refusal.names.join(", ")}. Put them under another unit first.`,
      ]
    case "last-administrator":
      return [
        "Cơ quan phải luôn còn ít nhất một người quản trị. Cấp quyền quản trị cho người khác trước.",
        "The authority must always have an administrator. Give somebody else the right first.",
      ]
    case "post-closed":
      return ["Vị trí công tác này đã kết thúc.", "This post has ended."]
    case "before-start":
      return [
        `Ngày cuối không thể trước ngày bắt đầu ${formatDay(refusal.validFrom)}.`,
        `The last day cannot be before the first, ${formatDay(refusal.validFrom)}.`,
      ]
    case "still-held":
      return [
        `${refusal.names.join(", ")} vẫn giữ vị trí này sau ngày đó. Kết thúc bổ nhiệm trước.`,
        `${refusal.names.join(", ")} still holds this post after that day. End the appointment first.`,
      ]
    case "post-not-there":
      return [
        `Vị trí này có từ ${formatDay(refusal.validFrom)}${refusal.validTo ? ` đến ${formatDay(refusal.validTo)}` : ""}. Chọn thời gian nằm trong khoảng đó.`,
        `This post exists from ${formatDay(refusal.validFrom)}${refusal.validTo ? ` to ${formatDay(refusal.validTo)}` : ""}. Choose a time within that.`,
      ]
    case "end-before-start":
      return ["Ngày kết thúc phải từ ngày bắt đầu trở đi.", "The last day cannot be before the first."]
    case "holds-it-already":
      return [
        "Người này đang giữ đúng vị trí đó trong thời gian này.",
        "This person holds that very post at that time.",
      ]
    case "ended-already":
      return [
        `Lần bổ nhiệm này đã kết thúc ngày ${formatDay(refusal.validTo)}.`,
        `This appointment ended on ${formatDay(refusal.validTo)}.`,
      ]
    case "works-elsewhere":
      return [
        "Người này đang công tác ở cơ quan khác nên cơ quan này không sửa được thông tin và tài khoản.",
        "This person works in another authority, so this one cannot change their details or account.",
      ]
    case "has-account":
      return [`Người này đã có tài khoản ${refusal.username}.`, `This person has the account ${refusal.username}.`]
    case "username-taken":
      return ["Tên đăng nhập này đã có người dùng. Chọn tên khác.", "This user name is taken. Choose another."]
    case "own-account":
      return [
        "Không tự khóa tài khoản của mình được. Đề nghị người quản trị khác thực hiện.",
        "You cannot lock your own account. Ask another administrator.",
      ]
    case "wrong-password":
      return ["Mật khẩu hiện tại chưa đúng. Nhập lại.", "The present password is not right. Type it again."]
    case "not-the-same":
      return [
        "Hai lần nhập mật khẩu mới không giống nhau. Nhập lại cả hai.",
        "The new password was typed in two ways. Type both again.",
      ]
    case "same-as-before":
      return ["Mật khẩu mới phải khác mật khẩu hiện tại.", "The new password must differ from the present one."]
    case "password-too-short":
      return [
        `Mật khẩu mới cần ít nhất ${refusal.least} ký tự. Một câu ngắn dễ nhớ là đủ.`,
        `The new password needs at least ${refusal.least} characters. A short sentence will do.`,
      ]
    case "password-too-long":
      return [
        `Mật khẩu mới dài quá ${refusal.most} ký tự.`,
        `The new password is longer than ${refusal.most} characters.`,
      ]
    case "password-too-common":
      return ["Mật khẩu mới quá dễ đoán. Chọn một câu khác.", "The new password is too easily guessed. Choose another."]
    case "own-post-only":
      return ["Chỉ chọn được vị trí công tác đồng chí đang giữ.", "You can choose only a post that you hold."]
    default:
      return refusal satisfies never
  }
}

const shape: Record<"rename" | "merge" | "split" | "abolish", [string, string]> = {
  rename: ["Đổi tên: chọn một đơn vị và ghi đúng một tên mới.", "To rename, choose one unit and write one new name."],
  merge: [
    "Sáp nhập: chọn từ hai đơn vị kết thúc và một đơn vị tiếp nhận, mới hoặc đang có.",
    "To merge, choose two or more units that end and one that takes over, new or existing.",
  ],
  split: [
    "Chia tách: chọn một đơn vị kết thúc và từ hai đơn vị tiếp nhận.",
    "To split, choose one unit that ends and two or more that take over.",
  ],
  abolish: [
    "Giải thể: chọn đơn vị kết thúc; không ghi đơn vị mới.",
    "To abolish, choose the units that end; write no new unit.",
  ],
}
