import * as v from "valibot"
import { tokenScopes } from "#src/areas/access/index.ts"
import { numberId, requiredText, wholeField } from "#src/base/input.ts"

export const createAccountInput = v.object({
  personId: numberId(),
  username: v.pipe(
    requiredText(63),
    v.transform((text) => text.toLowerCase()),
    v.regex(/^[a-z0-9][a-z0-9._-]{1,62}$/, "not-a-username"),
  ),
})
export const accountInput = v.object({ id: numberId() })
export const changePasswordInput = v.object({
  current: v.pipe(v.optional(v.string(), ""), v.nonEmpty("required"), v.maxLength(500, "too-long")),
  password: v.pipe(v.optional(v.string(), ""), v.nonEmpty("required"), v.maxLength(500, "too-long")),
  again: v.optional(v.string(), ""),
})
export const createTokenInput = v.object({
  name: requiredText(120),
  scopes: v.pipe(
    v.optional(v.union([v.array(v.string()), v.string()]), []),
    v.transform((given) => (typeof given === "string" ? given.split(",").filter((scope) => scope !== "") : given)),
    v.array(v.picklist(tokenScopes, "not-an-option")),
    v.minLength(1, "required"),
    v.transform((given) => tokenScopes.filter((scope) => given.includes(scope))),
  ),
  days: wholeField(1, 366),
})
export const tokenInput = v.object({ id: numberId() })

export type CreateAccount = v.InferOutput<typeof createAccountInput>
export type ChangePassword = v.InferOutput<typeof changePasswordInput>
export type CreateToken = v.InferOutput<typeof createTokenInput>
