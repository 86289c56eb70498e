import * as v from "valibot"
import { type Operation, operation, pageInput, pageOf } from "#src/areas/access/web/index.ts"
import { findPerson, listAppointmentsOf, listPeople } from "#src/areas/organisation/index.ts"
import { numberId, textField } from "#src/base/input.ts"
import { done, refused } from "#src/base/outcome.ts"
import { appoint } from "../actions/appoint.ts"
import { changePerson } from "../actions/change-person.ts"
import { createPerson } from "../actions/create-person.ts"
import { endAppointment } from "../actions/end-appointment.ts"
import { appointInput, changePersonInput, createPersonInput, endAppointmentInput } from "../actions/post-inputs.ts"
import { sayRefusal } from "./say.ts"

const day = v.string()
const made = v.object({ id: v.number() })
const person = v.object({
  id: v.number(),
  fullName: v.string(),
  email: v.string(),
  phone: v.string(),
  version: v.number(),
})
const appointment = v.object({
  id: v.number(),
  personId: v.number(),
  postId: v.number(),
  postTitle: v.string(),
  unitId: v.number(),
  unitName: v.string(),
  validFrom: day,
  validTo: v.nullable(day),
  legalBasis: v.string(),
})
const manage = { tag: "organisation", scope: "admin:write", right: "organisation.manage", say: sayRefusal } as const
const look = { ...manage, scope: "read" } as const

export const peopleOperations: Operation[] = [
  operation({
    ...look,
    id: "listPeople",
    method: "GET",
    path: "/people",
    summary: {
      vi: "Người trong cơ quan, tìm theo tên có dấu hoặc không dấu",
      en: "People of the authority, found by name with or without tones",
    },
    input: v.object({ ...pageInput, name: textField(100) }),
    output: pageOf(person),
    run: async (me, input) => {
      const after = readCursor(input.after)
      const people = await me.read((db) =>
        listPeople(db, me.actor.authorityId, { limit: input.limit + 1, named: input.name, after }),
      )
      const items = people.slice(0, input.limit)
      const last = people.length > input.limit ? items.at(-1) : undefined
      return done({ items, next: last ? writeCursor(last) : null })
    },
  }),
  operation({
    ...look,
    id: "getPerson",
    method: "GET",
    path: "/people/{id}",
    summary: { vi: "Một người và các vị trí đã giữ trong cơ quan", en: "One person and their posts in the authority" },
    input: v.object({ id: numberId() }),
    output: v.object({ ...person.entries, appointments: v.array(appointment) }),
    run: (me, input) =>
      me.read(async (db) => {
        const found = await findPerson(db, me.actor.authorityId, input.id)
        if (!found) return refused({ code: "no-such-person" as const })
        const held = (await listAppointmentsOf(db, found.id)).filter(
          (post) => post.authorityId === me.actor.authorityId,
        )
        return done({ ...found, appointments: held.map(({ authorityId: _own, ...rest }) => rest) })
      }),
  }),
  operation({
    ...manage,
    id: "createPerson",
    method: "POST",
    path: "/people",
    summary: { vi: "Thêm người cùng vị trí đầu tiên", en: "Add a person with their first post" },
    input: createPersonInput,
    output: made,
    run: (me, input, key) => createPerson(me.acting(key), input),
  }),
  operation({
    ...manage,
    id: "changePerson",
    method: "PUT",
    path: "/people/{id}",
    summary: { vi: "Sửa tên, thư điện tử, điện thoại", en: "Change a person's name, e-mail, telephone" },
    input: changePersonInput,
    output: made,
    run: (me, input, key) => changePerson(me.acting(key), input),
  }),
  operation({
    ...manage,
    id: "appoint",
    method: "POST",
    path: "/appointments",
    summary: { vi: "Bổ nhiệm", en: "Appoint somebody to a post" },
    input: appointInput,
    output: made,
    run: (me, input, key) => appoint(me.acting(key), input),
  }),
  operation({
    ...manage,
    id: "endAppointment",
    method: "POST",
    path: "/appointments/{id}/end",
    summary: { vi: "Kết thúc bổ nhiệm", en: "End an appointment" },
    input: endAppointmentInput,
    output: v.object({ id: v.number(), personId: v.number() }),
    run: (me, input, key) => endAppointment(me.acting(key), input),
  }),
]

const writeCursor = (last: { fullName: string; id: number }): string =>
  Buffer.from(JSON.stringify([last.fullName, last.id])).toString("base64url")

function readCursor(after: string | undefined): { name: string; id: number } | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(after ?? "", "base64url").toString())
    const [name, id] = v.parse(v.tuple([v.string(), v.number()]), read)
    return { name, id }
  } catch {
    return undefined
  }
}
