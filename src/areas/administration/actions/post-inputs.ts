import * as v from "valibot"
import { rights } from "#src/areas/access/index.ts"
import { dateField, numberId, optionalDate, requiredText, seenVersion, textField } from "#src/base/input.ts"

/** Ticked boxes of a form or a JSON array; anything that is not a right is complained about. */
const rightList = v.pipe(
  v.optional(v.union([v.array(v.string()), v.string()]), []),
  v.transform((given) => (typeof given === "string" ? given.split(",").filter((right) => right !== "") : given)),
  v.array(v.picklist(rights, "not-an-option")),
  v.transform((given) => rights.filter((right) => given.includes(right))),
)
const yesOrNo = v.pipe(
  v.optional(v.union([v.boolean(), v.string()]), false),
  v.transform((given) => given === true || given === "yes"),
)

const shared = { title: requiredText(200), isHead: yesOrNo, rights: rightList }
export const createPostInput = v.object({ ...shared, unitId: numberId(), validFrom: dateField() })
export const changePostInput = v.object({ ...shared, id: numberId(), seenVersion: seenVersion() })
export const closePostInput = v.object({ id: numberId(), lastDay: dateField(), seenVersion: seenVersion() })
export const appointInput = v.object({
  personId: numberId(),
  postId: numberId(),
  validFrom: dateField(),
  validTo: optionalDate(),
  legalBasis: requiredText(500),
})
export const endAppointmentInput = v.object({ id: numberId(), lastDay: dateField() })

const person = {
  fullName: requiredText(120),
  email: v.pipe(
    textField(200),
    v.check((text) => text === "" || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), "not-an-email"),
  ),
  phone: v.pipe(
    textField(40),
    v.check((text) => text === "" || /^[+\d][\d .()-]{5,}$/.test(text), "not-a-phone"),
  ),
}
export const createPersonInput = v.object({
  ...person,
  postId: numberId(),
  validFrom: dateField(),
  legalBasis: requiredText(500),
})
export const changePersonInput = v.object({ ...person, id: numberId(), seenVersion: seenVersion() })

export type CreatePost = v.InferOutput<typeof createPostInput>
export type ChangePost = v.InferOutput<typeof changePostInput>
export type ClosePost = v.InferOutput<typeof closePostInput>
export type Appoint = v.InferOutput<typeof appointInput>
export type EndAppointment = v.InferOutput<typeof endAppointmentInput>
export type CreatePerson = v.InferOutput<typeof createPersonInput>
export type ChangePerson = v.InferOutput<typeof changePersonInput>
