import { dayInVietnam } from "#src/base/plain-date.ts"
import { parseLanguage } from "#src/base/language.ts"
import type { Pool } from "#src/platform/db/connection.ts"
import { readIn, writeIn } from "#src/platform/db/transaction.ts"
import { digestSecret, newSecret } from "#src/platform/digest.ts"
import type { FileStore } from "#src/platform/files/file-store.ts"
import { cookieLine, readCookie } from "#src/platform/web/cookies.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { resolveActor } from "../actions/resolve-actor.ts"
import { sessionHours } from "../actions/sign-in.ts"
import { findKeptForm, removeKeptForm, saveKeptForm } from "../store/kept-forms.ts"
import { findEndedSessionAccount, findSession, touchSession } from "../store/sessions.ts"
import { languageCookie, sessionCookie } from "./gate-cookies.ts"
import type { RequestContext } from "./request-context.ts"

export const keptFormCookie = "rv_nhap"

const nowhere = { authorities: [], bodies: [] }
const secondsOfTouch = 60

/** Works out who sends a request, in which language, and what they had typed before their session ended. */
export async function openRequest(
  request: Request,
  means: { db: Pool; files: FileStore },
  now: Date,
): Promise<RequestContext> {
  const today = dayInVietnam(now)
  const secret = readCookie(request, sessionCookie)
  const digest = secret ? digestSecret(secret) : null
  const kept = readCookie(request, keptFormCookie)
  const path = new URL(request.url).pathname.replace(/\.data$/, "")
  const found = await readIn(means.db, nowhere, async (db) => {
    const session = digest ? await findSession(db, digest, now) : undefined
    const actor = session ? await resolveActor(db, session.accountId, session.appointmentId, today) : undefined
    const keptForm = kept && actor ? await findKeptForm(db, digestSecret(kept), path, actor.accountId) : undefined
    return { session, actor, keptForm }
  })
  if (digest && found.session && now.getTime() - found.session.seenAt.getTime() > secondsOfTouch * 1000)
    await writeIn(means.db, nowhere, (tx) =>
      touchSession(tx, digest, now, new Date(now.getTime() + sessionHours * 3_600_000)),
    )
  if (kept && found.keptForm && request.method === "POST")
    await writeIn(means.db, nowhere, (tx) => removeKeptForm(tx, digestSecret(kept)))
  const chosen = readCookie(request, languageCookie)
  return {
    ...means,
    now,
    today,
    language: parseLanguage(chosen ?? found.session?.language),
    actor: found.actor ?? null,
    sessionDigest: found.session ? digest : null,
    keptForm: found.keptForm ?? null,
    mustChangePassword: found.session?.mustChange ?? false,
  }
}

/** Where a person goes first whose password somebody else has set; null when they may go on. */
export function firstPage(request: Request, known: RequestContext): string | null {
  const path = new URL(request.url).pathname
  const free = !known.mustChangePassword || isPublic(path) || path === "/tai-khoan"
  return free ? null : "/tai-khoan?xong=dat-mat-khau"
}

/** Pages that anybody may open. */
export const isPublic = (path: string): boolean => /^\/(dang-nhap|dang-xuat|ngon-ngu)(\.data)?$/.test(path)

/**
 * The answer to somebody who is not signed in. A form's text is kept, so that a session that ended while typing loses nothing:
 * after signing in the page opens with the text in place.
 */
export async function sendToSignIn(request: Request, known: RequestContext): Promise<Response> {
  const url = new URL(request.url)
  const path = url.pathname.replace(/\.data$/, "")
  const headers = new Headers({ location: `/dang-nhap?ve=${encodeURIComponent(path + url.search)}` })
  if (request.method === "POST") {
    const { lists } = await readForm(request)
    const ended = readCookie(request, sessionCookie)
    const accountId = ended
      ? await readIn(known.db, nowhere, (db) => findEndedSessionAccount(db, digestSecret(ended)))
      : undefined
    const secret = newSecret()
    const form = {
      digest: digestSecret(secret),
      accountId: accountId ?? null,
      path,
      fields: worthKeeping(lists),
      createdAt: known.now,
    }
    await writeIn(known.db, nowhere, (tx) => saveKeptForm(tx, form))
    headers.append("set-cookie", cookieLine(keptFormCookie, secret, 86_400, url.protocol === "https:"))
  }
  return new Response(null, { status: 303, headers })
}

/** What a person typed or chose; never a password, which is typed again, and not the key of the form, which is made anew. */
function worthKeeping(lists: Record<string, string[]>): Record<string, string | string[]> {
  const typed = Object.entries(lists).filter(([name]) => !/password|requestKey|seenVersion/i.test(name))
  return Object.fromEntries(typed.map(([name, values]) => [name, values.length === 1 ? (values[0] ?? "") : values]))
}
