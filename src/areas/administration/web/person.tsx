import { data, redirect } from "react-router"
import * as v from "valibot"
import { listAccountsOf } from "#src/areas/access/index.ts"
import { listEntriesOf } from "#src/areas/journal/index.ts"
import { History } from "#src/areas/journal/web/index.ts"
import { findPerson, listAppointmentsOf, listPosts } from "#src/areas/organisation/index.ts"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import { useText } from "#src/ui/language.tsx"
import { accountInput, createAccountInput } from "../actions/account-inputs.ts"
import { appoint } from "../actions/appoint.ts"
import { changePerson } from "../actions/change-person.ts"
import { createAccount } from "../actions/create-account.ts"
import { endAppointment } from "../actions/end-appointment.ts"
import { lockAccountOf, unlockAccountOf } from "../actions/lock-account.ts"
import { appointInput, changePersonInput, endAppointmentInput } from "../actions/post-inputs.ts"
import { resetPassword } from "../actions/reset-password.ts"
import { isOurs } from "../rules/index.ts"
import "./administration.css"
import type { Route } from "./+types/person.ts"
import { administrator, doneNotice, freshKey, idOf, invalid, readSent, refusedPage, type Shown } from "./desk.ts"
import { administrationWords } from "./journal-words.ts"
import { AccountSection } from "./person-account.tsx"
import { AppointmentsSection, DetailsSection } from "./person-posts.tsx"
import { postChoices } from "./post-choices.ts"
import { administrationText } from "./text.ts"

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const me = administrator(context)
  const { authorityId } = me.actor
  const id = idOf(params.id)
  return me.read(async (db) => {
    const person = await findPerson(db, authorityId, id)
    if (!person) throw data(null, { status: 404 })
    const appointments = await listAppointmentsOf(db, id)
    const ours = isOurs(appointments, authorityId, me.today)
    return {
      person,
      ours,
      isMe: id === me.actor.personId,
      appointments: appointments
        .filter((held) => held.authorityId === authorityId)
        .map((held) => ({ ...held, live: held.validTo === null || held.validTo >= me.today })),
      account: (await listAccountsOf(db, [id]))[0] ?? null,
      posts: postChoices(await listPosts(db, authorityId), me.today),
      entries: await listEntriesOf(db, authorityId, `person:${id}`, { limit: 50 }),
      words: administrationWords,
      today: me.today,
      keys: { details: freshKey(), appoint: freshKey(), end: freshKey(), account: freshKey() },
      notice: doneNotice(request, me),
    }
  })
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const me = administrator(context)
  const given = await readSent(request)
  const acting = me.acting(given.requestKey)
  const back = (code: string) => redirect(`/quan-tri/nguoi/${params.id}?xong=${code}`, 303)
  const show = (account: { username: string; password: string | null }) =>
    data<Shown>({ intent: given.intent, sent: {}, errors: {}, refusal: null, password: account }, 200)
  switch (given.intent) {
    case "details": {
      const input = v.safeParse(changePersonInput, { ...given.sent, id: params.id })
      if (!input.success) return invalid(me, given, input.issues)
      const outcome = await changePerson(acting, input.output)
      return outcome.ok ? back("da-sua-nguoi") : refusedPage(me, given, outcome.refusal)
    }
    case "appoint": {
      const input = v.safeParse(appointInput, { ...given.sent, personId: params.id })
      if (!input.success) return invalid(me, given, input.issues)
      const outcome = await appoint(acting, input.output)
      return outcome.ok ? back("da-bo-nhiem") : refusedPage(me, given, outcome.refusal)
    }
    case "end": {
      const input = v.safeParse(endAppointmentInput, given.sent)
      if (!input.success) return invalid(me, given, input.issues)
      const outcome = await endAppointment(acting, input.output)
      return outcome.ok ? back("da-ket-thuc") : refusedPage(me, given, outcome.refusal)
    }
    case "open": {
      const input = v.safeParse(createAccountInput, { ...given.sent, personId: params.id })
      if (!input.success) return invalid(me, given, input.issues)
      const outcome = await createAccount(acting, input.output)
      return outcome.ok ? show(outcome.value) : refusedPage(me, given, outcome.refusal)
    }
    case "reset":
    case "lock":
    case "unlock": {
      const input = v.safeParse(accountInput, given.sent)
      if (!input.success) return invalid(me, given, input.issues)
      if (given.intent === "reset") {
        const outcome = await resetPassword(acting, input.output)
        return outcome.ok ? show(outcome.value) : refusedPage(me, given, outcome.refusal)
      }
      const outcome = await (given.intent === "lock" ? lockAccountOf : unlockAccountOf)(acting, input.output)
      return outcome.ok
        ? back(given.intent === "lock" ? "da-khoa" : "da-mo-khoa")
        : refusedPage(me, given, outcome.refusal)
    }
    default:
      throw data(null, { status: 400 })
  }
}

export default function PersonPage({ loaderData, actionData }: Route.ComponentProps) {
  const all = useText(administrationText)
  const { person, notice, ours } = loaderData
  const once = actionData?.password
  return (
    <Page
      title={person.fullName}
      width="text"
      crumbs={[
        { label: all.title, to: "/quan-tri" },
        { label: all.people.title, to: "/quan-tri/nguoi" },
      ]}
      notice={once ? <Once {...once} /> : notice && !actionData ? <Notice kind="done">{notice}</Notice> : undefined}
    >
      <AppointmentsSection {...loaderData} shown={actionData} />
      {ours ? <AccountSection {...loaderData} shown={actionData} /> : null}
      {ours ? <DetailsSection {...loaderData} shown={actionData} /> : null}
      <History entries={loaderData.entries} words={loaderData.words} />
    </Page>
  )
}

function Once({ username, password }: { username: string; password: string | null }) {
  const text = useText(administrationText).person
  if (password === null) return <Notice kind="warn">{text.onceGone}</Notice>
  return (
    <Notice kind="done" title={text.onceTitle}>
      <p className="secret">{password}</p>
      {text.once(username)}
    </Notice>
  )
}
