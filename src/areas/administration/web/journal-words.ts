import { rightWords, scopeWords } from "#src/areas/access/web/index.ts"
import type { JournalWords } from "#src/areas/journal/web/index.ts"
import { administrationText } from "./text.ts"

/** How changes to the organisation and to accounts are told. */
export const administrationWords: JournalWords = {
  vi: {
    actions: {
      "organisation.found-authority": "đã lập địa bàn và tài khoản quản trị đầu tiên",
      "organisation.create-unit": "đã thêm đơn vị",
      "organisation.change-unit": "đã sửa đơn vị",
      "organisation.reorganise-units": "đã sắp xếp đơn vị",
      "organisation.create-post": "đã thêm vị trí công tác",
      "organisation.change-post": "đã sửa vị trí công tác",
      "organisation.close-post": "đã kết thúc vị trí công tác",
      "organisation.appoint": "đã bổ nhiệm",
      "organisation.end-appointment": "đã kết thúc bổ nhiệm",
      "organisation.create-person": "đã thêm người",
      "organisation.change-person": "đã sửa thông tin của người",
      "access.create-account": "đã mở tài khoản",
      "access.reset-password": "đã đặt lại mật khẩu",
      "access.lock-account": "đã khóa tài khoản",
      "access.unlock-account": "đã mở khóa tài khoản",
      "access.change-password": "đã đổi mật khẩu của mình",
      "access.end-sessions": "đã đăng xuất khỏi mọi máy khác",
      "access.create-token": "đã tạo khóa API",
      "access.revoke-token": "đã thu hồi khóa API",
    },
    fields: {
      name: "tên", shortName: "tên ngắn", parent: "trực thuộc", unit: "đơn vị", position: "thứ tự", validFrom: "từ ngày", validTo: "đến hết ngày", legalBasis: "căn cứ",
      kind: "hình thức", successors: "đơn vị tiếp nhận", note: "ghi chú", title: "chức danh", isHead: "người đứng đầu", rights: "quyền", post: "vị trí", fullName: "họ tên",
      email: "thư điện tử", phone: "điện thoại", username: "tên đăng nhập", state: "tình trạng", ended: "số phiên kết thúc", token: "khóa", scopes: "phạm vi",
      expiresAt: "hết hạn", revokedAt: "thu hồi lúc", holder: "người tạo",
    },
    values: {
      ...administrationText.vi.reorganise.kinds, ...rightWords.vi, ...prefixed("scopes", scopeWords.vi), "state.active": "đang hoạt động", "state.locked": "đã khóa",
    },
  },
  en: {
    actions: {
      "organisation.found-authority": "founded the place and its first administrator",
      "organisation.create-unit": "added a unit",
      "organisation.change-unit": "changed a unit",
      "organisation.reorganise-units": "reorganised units",
      "organisation.create-post": "added a post",
      "organisation.change-post": "changed a post",
      "organisation.close-post": "ended a post",
      "organisation.appoint": "appointed somebody",
      "organisation.end-appointment": "ended an appointment",
      "organisation.create-person": "added a person",
      "organisation.change-person": "changed a person's details",
      "access.create-account": "opened an account",
      "access.reset-password": "reset a password",
      "access.lock-account": "locked an account",
      "access.unlock-account": "unlocked an account",
      "access.change-password": "changed their password",
      "access.end-sessions": "signed out everywhere else",
      "access.create-token": "made an API token",
      "access.revoke-token": "revoked an API token",
    },
    fields: {
      name: "name", shortName: "short name", parent: "part of", unit: "unit", position: "order", validFrom: "from", validTo: "last day", legalBasis: "legal basis",
      kind: "kind", successors: "taken over by", note: "note", title: "title", isHead: "head", rights: "rights", post: "post", fullName: "name",
      email: "e-mail", phone: "telephone", username: "user name", state: "state", ended: "sessions ended", token: "token", scopes: "scopes",
      expiresAt: "expires", revokedAt: "revoked at", holder: "made by",
    },
    values: {
      ...administrationText.en.reorganise.kinds, ...rightWords.en, ...prefixed("scopes", scopeWords.en), "state.active": "active", "state.locked": "locked",
    },
  },
}

function prefixed(field: string, words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([code, word]) => [`${field}.${code}`, word]))
}
