import * as v from "valibot"
import { listAccounts, listTokens } from "#src/areas/access/index.ts"
import { type Operation, operation, pageInput, pageOf } from "#src/areas/access/web/index.ts"
import { done } from "#src/base/outcome.ts"
import { accountInput, createAccountInput, createTokenInput, tokenInput } from "../actions/account-inputs.ts"
import { createAccount } from "../actions/create-account.ts"
import { createToken } from "../actions/create-token.ts"
import { lockAccountOf, unlockAccountOf } from "../actions/lock-account.ts"
import { resetPassword } from "../actions/reset-password.ts"
import { revokeToken } from "../actions/revoke-token.ts"
import { sayRefusal } from "./say.ts"

const instant = v.string()
const oneTime = v.object({
  id: v.number(),
  personId: v.number(),
  username: v.string(),
  password: v.pipe(
    v.nullable(v.string()),
    v.description("Shown once; null when this Idempotency-Key had been answered before."),
  ),
})
const account = v.object({
  id: v.number(),
  personId: v.number(),
  personName: v.string(),
  username: v.string(),
  state: v.picklist(["active", "locked"]),
  closedUntil: v.nullable(instant),
  mustChange: v.boolean(),
  createdAt: instant,
  version: v.number(),
})
const token = v.object({
  id: v.number(),
  accountId: v.number(),
  personName: v.string(),
  unitName: v.string(),
  postTitle: v.string(),
  name: v.string(),
  scopes: v.array(v.string()),
  createdAt: instant,
  expiresAt: instant,
  revokedAt: v.nullable(instant),
})
const changed = v.object({ id: v.number(), personId: v.number() })
const manage = { tag: "accounts", scope: "admin:write", right: "organisation.manage", say: sayRefusal } as const
const write = (at: Date | null): string | null => at?.toISOString() ?? null

export const accountOperations: Operation[] = [
  operation({
    id: "getMe",
    method: "GET",
    path: "/me",
    tag: "me",
    summary: {
      vi: "Khóa này làm việc thay ai, ở vị trí nào, với quyền gì",
      en: "Whom this token acts for, in which post, with which rights",
    },
    scope: "read",
    right: null,
    input: v.object({}),
    output: v.object({
      accountId: v.number(),
      personId: v.number(),
      name: v.string(),
      postTitle: v.string(),
      unitId: v.number(),
      unitName: v.string(),
      bodyId: v.number(),
      authorityId: v.number(),
      isHead: v.boolean(),
      rights: v.array(v.string()),
      today: v.string(),
    }),
    run: ({ actor, today }) => {
      const { accountId, personId, name, postTitle, unitId, unitName, bodyId, authorityId, isHead } = actor
      return Promise.resolve(
        done({
          accountId,
          personId,
          name,
          postTitle,
          unitId,
          unitName,
          bodyId,
          authorityId,
          isHead,
          rights: [...actor.rights].sort(),
          today,
        }),
      )
    },
  }),
  operation({
    ...manage,
    id: "listAccounts",
    method: "GET",
    path: "/accounts",
    summary: { vi: "Tài khoản của cơ quan", en: "The accounts of the authority" },
    scope: "read",
    input: v.object(pageInput),
    output: pageOf(account),
    run: async (me, input) => {
      const found = await me.read((db) =>
        listAccounts(db, me.actor.authorityId, { limit: input.limit + 1, after: input.after }),
      )
      const items = found
        .slice(0, input.limit)
        .map((row) => ({ ...row, closedUntil: write(row.closedUntil), createdAt: row.createdAt.toISOString() }))
      return done({ items, next: found.length > input.limit ? (items.at(-1)?.username ?? null) : null })
    },
  }),
  operation({
    ...manage,
    id: "createAccount",
    method: "POST",
    path: "/accounts",
    summary: { vi: "Mở tài khoản với mật khẩu dùng một lần", en: "Open an account with a one-time password" },
    input: createAccountInput,
    output: oneTime,
    run: (me, input, key) => createAccount(me.acting(key), input),
  }),
  operation({
    ...manage,
    id: "resetPassword",
    method: "POST",
    path: "/accounts/{id}/reset-password",
    summary: { vi: "Đặt lại mật khẩu dùng một lần", en: "Set a new one-time password" },
    input: accountInput,
    output: oneTime,
    run: (me, input, key) => resetPassword(me.acting(key), input),
  }),
  operation({
    ...manage,
    id: "lockAccount",
    method: "POST",
    path: "/accounts/{id}/lock",
    summary: { vi: "Khóa tài khoản", en: "Lock an account" },
    input: accountInput,
    output: changed,
    run: (me, input, key) => lockAccountOf(me.acting(key), input),
  }),
  operation({
    ...manage,
    id: "unlockAccount",
    method: "POST",
    path: "/accounts/{id}/unlock",
    summary: { vi: "Mở khóa tài khoản", en: "Unlock an account" },
    input: accountInput,
    output: changed,
    run: (me, input, key) => unlockAccountOf(me.acting(key), input),
  }),
  operation({
    ...manage,
    id: "listTokens",
    method: "GET",
    path: "/tokens",
    summary: { vi: "Khóa API của cơ quan, mới nhất trước", en: "The tokens of the authority, newest first" },
    scope: "read",
    input: v.object({ ...pageInput, after: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/, "not-an-id"))) }),
    output: pageOf(token),
    run: async (me, input) => {
      const found = await me.read((db) =>
        listTokens(db, me.actor.authorityId, {
          limit: input.limit + 1,
          before: input.after ? Number(input.after) : undefined,
        }),
      )
      const items = found.slice(0, input.limit).map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
        revokedAt: write(row.revokedAt),
      }))
      return done({ items, next: found.length > input.limit ? String(items.at(-1)?.id) : null })
    },
  }),
  operation({
    ...manage,
    id: "createToken",
    method: "POST",
    path: "/tokens",
    tag: "me",
    right: null,
    summary: { vi: "Tạo khóa cho chính mình", en: "Make a token for oneself" },
    input: createTokenInput,
    output: v.object({ id: v.number(), secret: v.nullable(v.string()), expiresAt: instant }),
    run: (me, input, key) => createToken(me.acting(key), input),
  }),
  operation({
    ...manage,
    id: "revokeToken",
    method: "POST",
    path: "/tokens/{id}/revoke",
    tag: "me",
    right: null,
    summary: { vi: "Thu hồi khóa", en: "Revoke a token" },
    input: tokenInput,
    output: v.object({ id: v.number() }),
    run: (me, input, key) => revokeToken(me.acting(key), input),
  }),
]
