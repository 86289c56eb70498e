import { data, type RouterContextProvider } from "react-router"
import * as v from "valibot"
import { may } from "#src/areas/access/index.ts"
import { type SignedIn, signedIn } from "#src/areas/access/web/index.ts"
import { complaints } from "#src/base/input.ts"
import { readForm, type SentForm } from "#src/platform/web/read-form.ts"
import { sayComplaints } from "#src/ui/complaints.ts"
import { type AdministrationRefusal, sayRefusal } from "./say.ts"
import { administrationText } from "./text.ts"

/** The context of somebody who may administer; anybody else is told so. */
export function administrator(context: Readonly<RouterContextProvider>): SignedIn {
  const me = signedIn(context)
  if (!may(me.actor, "organisation.manage")) throw data(null, { status: 403 })
  return me
}

/** What a form sent, and what to show again when it is refused. */
export interface Shown {
  intent: string
  sent: Record<string, string | string[]>
  errors: Record<string, string>
  refusal: string | null
  /** A password that is shown on the page that answers, and never again. */
  password?: { username: string; password: string | null }
  /** A token's secret, shown the same way. */
  token?: { secret: string | null }
}

/** Reads a posted form; the named fields are lists, whatever was ticked. */
export async function readSent(
  request: Request,
  lists: readonly string[] = [],
): Promise<{ form: SentForm; sent: Record<string, string | string[]>; intent: string; requestKey: string | null }> {
  const form = await readForm(request)
  const sent = { ...form.fields, ...Object.fromEntries(lists.map((name) => [name, form.lists[name] ?? []])) }
  const key = form.fields["requestKey"] ?? ""
  return {
    form,
    sent,
    intent: form.fields["intent"] ?? "",
    requestKey: v.is(v.pipe(v.string(), v.uuid()), key) ? key : null,
  }
}

/** The page again, with what was typed and what is wrong with it. */
export function invalid(
  me: SignedIn,
  given: { intent: string; sent: Record<string, string | string[]> },
  issues: readonly v.BaseIssue<unknown>[],
) {
  const codes = complaints(issues)
  const { complaint, missing } = administrationText[me.language]
  const words = sayComplaints(codes, me.language)
  const say = (name: string, code: string) =>
    complaint[`${code} ${name}`] ??
    complaint[code] ??
    (code === "required" ? missing[name] : undefined) ??
    words[name] ??
    ""
  const errors = Object.fromEntries(
    Object.entries(codes).map(([name, code]) => [name.split(".")[0] ?? name, say(name, code)]),
  )
  return data<Shown>({ intent: given.intent, sent: withoutPasswords(given.sent), errors, refusal: null }, 422)
}

/** The page again, with what was typed and why it was refused. */
export function refusedPage(
  me: SignedIn,
  given: { intent: string; sent: Record<string, string | string[]> },
  refusal: AdministrationRefusal,
) {
  return data<Shown>(
    { intent: given.intent, sent: withoutPasswords(given.sent), errors: {}, refusal: sayRefusal(refusal, me.language) },
    422,
  )
}

const withoutPasswords = (sent: Record<string, string | string[]>) =>
  Object.fromEntries(Object.entries(sent).filter(([name]) => !/^(current|password|again)$/.test(name)))

/** The number in an address; anything else is an address that does not exist. */
export function idOf(text: string | undefined): number {
  if (!text || !/^[1-9]\d{0,14}$/.test(text)) throw data(null, { status: 404 })
  return Number(text)
}

/** The words for what was just done, when the address says so. */
export function doneNotice(request: Request, me: SignedIn): string | null {
  return administrationText[me.language].done[new URL(request.url).searchParams.get("xong") ?? ""] ?? null
}

export const freshKey = (): string => crypto.randomUUID()
