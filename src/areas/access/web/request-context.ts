import { createContext, redirect, type RouterContextProvider } from "react-router"
import type { Language } from "#src/base/language.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { Pool, ReadDb } from "#src/platform/db/connection.ts"
import { readIn } from "#src/platform/db/transaction.ts"
import type { FileStore } from "#src/platform/files/file-store.ts"
import { type ActionContext, type Actor, scopeOf } from "../actor.ts"

/** What one request knows before any page runs. */
export interface RequestContext {
  db: Pool
  files: FileStore
  now: Date
  today: PlainDate
  language: Language
  actor: Actor | null
  /** The digest of the session cookie, for signing out. */
  sessionDigest: string | null
  /** Text that was typed into this page's form before the session ended. */
  keptForm: Record<string, string | string[]> | null
  /** The password was set by somebody else; only setting one's own is open. */
  mustChangePassword: boolean
}

export const requestContext = createContext<RequestContext>()

/** What pages of signed-in people use: one read-only snapshot per `read`, and the context of an action per form. */
export interface SignedIn extends RequestContext {
  actor: Actor
  read<T>(look: (db: ReadDb) => Promise<T>): Promise<T>
  /** The context of an action; the key comes from the form, so that sending it twice makes one record. */
  acting(requestKey: string | null): ActionContext
}

/** The signed-in person's context. Sends everybody else to the sign-in page. */
export function signedIn(context: Readonly<RouterContextProvider>): SignedIn {
  const known = context.get(requestContext)
  const { actor } = known
  if (!actor) throw redirect("/dang-nhap")
  return withActor(known, actor)
}

export function withActor(known: RequestContext, actor: Actor): SignedIn {
  const { db, files, now, today, language } = known
  return {
    ...known,
    actor,
    read: (look) => readIn(db, scopeOf(actor), look),
    acting: (requestKey) => ({ db, files, actor, now, today, language, requestKey }),
  }
}
