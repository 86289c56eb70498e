import type { Record } from "#src/areas/journal/index.ts"
import {
  insertAppointment,
  insertPost,
  listAppointmentsTo,
  lockPostsOfUnit,
  saveAppointmentEnd,
  saveAppointmentPost,
  savePostEnd,
} from "#src/areas/organisation/index.ts"
import { addDays, type PlainDate } from "#src/base/plain-date.ts"
import type { Tx } from "#src/platform/db/connection.ts"

/**
 * Ends the posts of a closing unit on its last day and begins the same ones, with the same people, in the unit that takes over.
 * `keepsHead`: whether the head goes on as head; where several units come together, the new decision appoints one.
 */
export async function movePosts(
  tx: Tx,
  by: { record: Record; onDate: PlainDate; legalBasis: string; keepsHead: boolean; unitName: string },
  fromUnitId: number,
  toUnitId: number,
): Promise<void> {
  const { record, onDate, legalBasis } = by
  const lastDay = addDays(onDate, -1)
  for (const post of await lockPostsOfUnit(tx, fromUnitId, onDate)) {
    const made = {
      title: post.title,
      rights: post.rights,
      isHead: post.isHead && by.keepsHead,
      unitId: toUnitId,
      validFrom: onDate > post.validFrom ? onDate : post.validFrom,
    }
    const postId = await insertPost(tx, made)
    await record({
      subject: { kind: "post", id: `post:${postId}` },
      action: "organisation.create-post",
      after: {
        title: made.title,
        unit: by.unitName,
        isHead: made.isHead,
        rights: made.rights,
        validFrom: made.validFrom,
      },
    })
    for (const held of await listAppointmentsTo(tx, post.id)) {
      if (held.validTo !== null && held.validTo < onDate) continue
      if (held.validFrom >= onDate) {
        await saveAppointmentPost(tx, held.id, postId)
        continue
      }
      await saveAppointmentEnd(tx, held.id, lastDay)
      await insertAppointment(tx, {
        personId: held.personId,
        postId,
        validFrom: onDate,
        validTo: held.validTo,
        legalBasis,
      })
      const subject = { kind: "person", id: `person:${held.personId}` }
      await record({
        subject,
        action: "organisation.appoint",
        after: { post: made.title, unit: by.unitName, validFrom: onDate, legalBasis },
      })
    }
    if (post.validFrom <= lastDay) await savePostEnd(tx, post.id, lastDay)
    else await savePostEnd(tx, post.id, post.validFrom)
    await record({
      subject: { kind: "post", id: `post:${post.id}` },
      action: "organisation.close-post",
      before: { validTo: post.validTo },
      after: { validTo: lastDay },
    })
  }
}

/** Ends the posts of a closing unit, and everybody's time in them, on its last day. */
export async function endPosts(tx: Tx, record: Record, unitId: number, lastDay: PlainDate): Promise<void> {
  for (const post of await lockPostsOfUnit(tx, unitId, addDays(lastDay, 1))) {
    for (const held of await listAppointmentsTo(tx, post.id)) {
      if (held.validTo !== null && held.validTo <= lastDay) continue
      const end = held.validFrom > lastDay ? held.validFrom : lastDay
      await saveAppointmentEnd(tx, held.id, end)
      await record({
        subject: { kind: "person", id: `person:${held.personId}` },
        action: "organisation.end-appointment",
        before: { validTo: held.validTo },
        after: { post: post.title, validTo: end },
      })
    }
    await savePostEnd(tx, post.id, post.validFrom > lastDay ? post.validFrom : lastDay)
    await record({
      subject: { kind: "post", id: `post:${post.id}` },
      action: "organisation.close-post",
      before: { validTo: post.validTo },
      after: { validTo: lastDay },
    })
  }
}
