import { randomBytes } from "node:crypto"
import { insertAccount, oneTimePassword, type Right } from "#src/areas/access/index.ts"
import { fillDaysOff, statutoryDays } from "#src/areas/calendar/index.ts"
import { keepEntry } from "#src/areas/journal/index.ts"
import {
  insertAppointment,
  insertPerson,
  insertPost,
  insertUnit,
  makeOwnAuthority,
} from "#src/areas/organisation/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { dayInVietnam, type PlainDate } from "#src/base/plain-date.ts"
import type { Pool, Tx } from "#src/platform/db/connection.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { digestPassword } from "#src/platform/digest.ts"

export interface FoundAuthority {
  /** The full name of the place: "Phường Bạch Mai", "Xã Sóc Sơn". */
  name: string
  /** The person who will administer, and the name they sign in with. */
  personName: string
  username: string
}

export type FoundRefusal =
  | { code: "place-unknown" }
  | { code: "username-malformed" }
  | { code: "username-taken" }
  | { code: "name-missing" }

const kinds = [
  [/^phường\s/i, "ward"],
  [/^xã\s/i, "commune"],
  [/^quận\s/i, "district"],
  [/^(thành phố|tỉnh)\s/i, "city"],
] as const
const administratorRights: Right[] = ["organisation.manage", "calendar.manage", "journal.view"]

/**
 * Makes the first authority of an empty installation, or one more: the place, its Party committee, council, people's committee and
 * Front, the office, and one person who administers all else from the screens. Runs as the operator, who has no account yet.
 * The password is returned once and kept nowhere; the person must change it at the first sign-in.
 */
export async function foundAuthority(
  owner: Pool,
  now: Date,
  input: FoundAuthority,
): Promise<Outcome<{ authorityId: number; username: string; password: string }, FoundRefusal>> {
  const name = input.name.normalize("NFC").trim().replace(/\s+/g, " ")
  const kind = kinds.find(([shape]) => shape.test(name))?.[1]
  if (kind === undefined) return refused({ code: "place-unknown" })
  if (input.personName.trim() === "") return refused({ code: "name-missing" })
  if (!/^[a-z0-9][a-z0-9._-]{1,62}$/.test(input.username)) return refused({ code: "username-malformed" })
  const password = oneTimePassword(randomBytes(16))
  const passwordHash = await digestPassword(password)
  const today = dayInVietnam(now)
  return owner
    .transaction()
    .execute(async (tx) => {
      const { authorityId, officeId } = await layDown(tx, name, kind, today)
      const personId = await insertPerson(tx, {
        fullName: input.personName.normalize("NFC").trim(),
        email: "",
        phone: "",
      })
      const postId = await insertPost(tx, {
        unitId: officeId,
        title: "Quản trị hệ thống",
        isHead: false,
        rights: administratorRights,
        validFrom: today,
      })
      await insertAppointment(tx, { personId, postId, validFrom: today, validTo: null, legalBasis: "" })
      const account = await insertAccount(tx, {
        personId,
        username: input.username,
        passwordHash,
        mustChange: true,
        createdAt: now,
      })
      if (account === undefined) throw new Taken()
      await fillDaysOff(tx, statutoryDays)
      await keepEntry(tx, {
        authorityId,
        id: newId(),
        at: now,
        accountId: null,
        actorName: "Người vận hành",
        actorPost: "dòng lệnh",
        action: "organisation.found-authority",
        subjectKind: "unit",
        subjectId: `unit:${authorityId}`,
        before: null,
        after: { name, username: input.username },
      })
      return done({ authorityId, username: input.username, password })
    })
    .catch((fault: unknown) => {
      if (fault instanceof Taken) return refused({ code: "username-taken" } as const)
      throw fault
    })
}

class Taken extends Error {}

async function layDown(
  tx: Tx,
  name: string,
  kind: (typeof kinds)[number][1],
  today: PlainDate,
): Promise<{ authorityId: number; officeId: number }> {
  const place = name.slice(0, 1).toLocaleLowerCase("vi") + name.slice(1)
  const common = { legalBasis: "", validFrom: today, position: 0 }
  const code = (part: string) => `${part}-${newId().slice(-8)}`
  const authorityId = await insertUnit(tx, {
    ...common,
    code: code("DV"),
    kind,
    side: "state",
    name,
    shortName: name,
    symbol: null,
    parentId: null,
    authorityId: 0,
    bodyId: 0,
  })
  await makeOwnAuthority(tx, authorityId)
  const body = async (
    position: number,
    given: {
      kind: "party-committee" | "people-council" | "people-committee" | "front"
      side: "party" | "state" | "front"
      name: string
      symbol: string
    },
  ) => {
    const id = await insertUnit(tx, {
      ...common,
      ...given,
      code: code(given.symbol),
      shortName: given.name,
      position,
      parentId: authorityId,
      authorityId,
      bodyId: 0,
    })
    await makeOwnAuthority(tx, id, authorityId)
    return id
  }
  await body(10, { kind: "party-committee", side: "party", name: `Đảng ủy ${place}`, symbol: "ĐU" })
  await body(20, { kind: "people-council", side: "state", name: `Hội đồng nhân dân ${place}`, symbol: "HĐND" })
  const committee = await body(30, {
    kind: "people-committee",
    side: "state",
    name: `Ủy ban nhân dân ${place}`,
    symbol: "UBND",
  })
  await body(90, { kind: "front", side: "front", name: `Ủy ban Mặt trận Tổ quốc Việt Nam ${place}`, symbol: "MTTQ" })
  const officeId = await insertUnit(tx, {
    ...common,
    code: code("VP"),
    kind: "office",
    side: "state",
    name: "Văn phòng HĐND và UBND",
    shortName: "Văn phòng",
    symbol: null,
    position: 40,
    parentId: committee,
    authorityId,
    bodyId: committee,
  })
  return { authorityId, officeId }
}
