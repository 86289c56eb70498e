import { listPostsOf } from "#src/areas/organisation/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { dayInVietnam } from "#src/base/plain-date.ts"
import type { Pool, ReadDb } from "#src/platform/db/connection.ts"
import { readIn, writeIn } from "#src/platform/db/transaction.ts"
import { digestPassword, digestSecret, matchesPassword, newSecret } from "#src/platform/digest.ts"
import { closureSeconds } from "../rules/password.ts"
import { findAccountByName, lockAccount, saveSignInResult } from "../store/accounts.ts"
import { removeExpiredSessions, saveSession } from "../store/sessions.ts"

export type SignInRefusal =
  | { code: "wrong-name-or-password" }
  | { code: "closed-for-now"; seconds: number }
  | { code: "account-locked" }
  | { code: "no-post" }

export interface SignedInAnswer {
  secret: string
  expiresAt: Date
  language: "vi" | "en"
}

/** A session ends 10 hours after it was last used: a working day, and a night in which nobody sits down at it. */
export const sessionHours = 10

const nowhere = { authorities: [], bodies: [] }
const decoy = digestPassword("never a password")

/**
 * Signs a person in by name and password and opens a session in their first post.
 * A wrong name takes as long as a wrong password, and repeated failures close the account for a growing while.
 */
export async function signIn(
  context: { db: Pool; now: Date },
  input: { username: string; password: string },
): Promise<Outcome<SignedInAnswer, SignInRefusal>> {
  const { db, now } = context
  const username = input.username.trim().toLowerCase()
  const account = await readIn(db, nowhere, (read) => findAccountByName(read, username))
  const matches = await matchesPassword(input.password, account?.passwordHash ?? (await decoy))
  if (!account) return refused({ code: "wrong-name-or-password" })
  return writeIn<Outcome<SignedInAnswer, SignInRefusal>>(db, nowhere, async (tx) => {
    const locked = await lockAccount(tx, account.id)
    if (!locked || locked.state === "locked")
      return refused({ code: matches ? "account-locked" : "wrong-name-or-password" })
    if (locked.closedUntil && locked.closedUntil > now)
      return refused({
        code: "closed-for-now",
        seconds: Math.ceil((locked.closedUntil.getTime() - now.getTime()) / 1000),
      })
    if (!matches) {
      const failedCount = locked.failedCount + 1
      const seconds = closureSeconds(failedCount)
      await saveSignInResult(tx, account.id, {
        failedCount,
        closedUntil: seconds > 0 ? new Date(now.getTime() + seconds * 1000) : null,
      })
      return seconds > 0 ? refused({ code: "closed-for-now", seconds }) : refused({ code: "wrong-name-or-password" })
    }
    const [post] = await listPostsOf(tx as unknown as ReadDb, account.personId, dayInVietnam(now))
    if (!post) return refused({ code: "no-post" })
    if (locked.failedCount > 0) await saveSignInResult(tx, account.id, { failedCount: 0, closedUntil: null })
    await removeExpiredSessions(tx, now)
    const secret = newSecret()
    const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000)
    await saveSession(tx, {
      digest: digestSecret(secret),
      accountId: account.id,
      appointmentId: post.appointmentId,
      createdAt: now,
      seenAt: now,
      expiresAt,
    })
    return done({ secret, expiresAt, language: locked.language })
  })
}
