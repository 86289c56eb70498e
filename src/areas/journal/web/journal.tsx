import { data } from "react-router"
import { listAccounts, may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { listPeople, listUnits } from "#src/areas/organisation/index.ts"
import { addDays, parseTypedDate, type PlainDate } from "#src/base/plain-date.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { Button, ButtonLink } from "#src/ui/button.tsx"
import { DataTable } from "#src/ui/data-table.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { DateField, SelectField, TextField } from "#src/ui/field.tsx"
import { formatInstant } from "#src/ui/format.ts"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { QueryForm } from "#src/ui/action-form.tsx"
import { listEntries } from "../store/entries.ts"
import "./history.css"
import type { Route } from "./+types/journal.ts"
import { Changes } from "./history.tsx"
import { entryChanges, type NameOf } from "./tell.ts"
import { journalText } from "./text.ts"
import { allJournalActions, journalWordsOf } from "./words.ts"

const rowsOfPage = 50

/** The fields of entries, of any area, that name a person by number. */
const personFields = new Set(["assigneeId", "follower", "personId"])

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  if (!may(me.actor, "journal.view")) throw data(null, { status: 403 })
  const { searchParams } = new URL(request.url)
  const asked = readQuery(searchParams)
  const { authorityId } = me.actor
  const { entries, accounts, units, people } = await me.read(async (db) => ({
    entries: await listEntries(db, authorityId, { ...asked.filter, limit: rowsOfPage + 1 }),
    accounts: await listAccounts(db, authorityId, { limit: 2000 }),
    units: await listUnits(db, authorityId),
    people: await listPeople(db, authorityId, { limit: 2000 }),
  }))
  const told = allJournalActions()[me.language]
  const [unitNames, personNames] = [
    new Map(units.map(({ id, name }) => [id, name])),
    new Map(people.map(({ id, fullName }) => [id, fullName])),
  ]
  const nameOf: NameOf = (field, id) =>
    /[uU]nitIds?$/.test(field) ? unitNames.get(id) : personFields.has(field) ? personNames.get(id) : undefined
  const shown = entries.slice(0, rowsOfPage)
  const last = entries.length > rowsOfPage ? shown.at(-1) : undefined
  const next =
    last &&
    new URLSearchParams([...[...searchParams].filter(([name]) => name !== "truoc"), ["truoc", last.id]]).toString()
  return {
    rows: shown.map((entry) => ({
      id: entry.id,
      at: entry.at,
      actorName: entry.actorName,
      actorPost: entry.actorPost,
      subjectId: entry.subjectId,
      did: told[entry.action] ?? journalText[me.language].did(entry.action),
      changes: entryChanges(entry, me.language, journalWordsOf(entry.action), nameOf),
    })),
    people: accounts
      .map((account) => ({ value: String(account.id), label: account.personName }))
      .sort((a, b) => a.label.localeCompare(b.label, "vi")),
    actions: Object.entries(told).map(([value, label]) => ({
      value,
      label: label.replace(/^đã /, "").replace(/^./, (first) => first.toUpperCase()),
    })),
    values: asked.values,
    next: next ? `?${next}` : null,
    paged: searchParams.has("truoc"),
  }
}

/** The filters in the address. A day that is not one is left out of the filter and shown as it was typed. */
function readQuery(query: URLSearchParams) {
  const value = (name: string) => (query.get(name) ?? "").trim()
  const [since, until] = [parseTypedDate(value("tu")), parseTypedDate(value("den"))]
  const account = /^[1-9]\d{0,14}$/.test(value("nguoi")) ? Number(value("nguoi")) : undefined
  const before = value("truoc")
  return {
    values: { nguoi: value("nguoi"), viec: value("viec"), ma: value("ma"), tu: value("tu"), den: value("den") },
    filter: {
      accountId: account,
      action: value("viec") || undefined,
      subjectId: value("ma") || undefined,
      since: since ? startOf(since) : undefined,
      until: until ? startOf(addDays(until, 1)) : undefined,
      olderThan: isId(before) ? before : undefined,
    },
  }
}

/** The first instant of a day in Việt Nam. */
const startOf = (day: PlainDate): Date => new Date(`${day}T00:00:00+07:00`)

export default function JournalPage({ loaderData }: Route.ComponentProps) {
  const text = useText(journalText)
  const { rows, people, actions, values, next, paged } = loaderData
  return (
    <Page title={text.title} lead={text.lead} crumbs={[{ label: text.administration, to: "/quan-tri" }]}>
      <QueryForm values={values} label={text.filter}>
        <SelectField
          name="nguoi"
          label={text.person}
          options={people}
          value={values.nguoi}
          optional
          empty={text.everybody}
        />
        <SelectField
          name="viec"
          label={text.action}
          options={actions}
          value={values.viec}
          optional
          empty={text.everything}
        />
        <DateField name="tu" label={text.since} hint={text.dayHint} value={values.tu} optional />
        <DateField name="den" label={text.until} hint={text.dayHint} value={values.den} optional />
        <TextField name="ma" label={text.subject} value={values.ma} optional />
        <Button>{text.filter}</Button>
      </QueryForm>
      <DataTable
        caption={text.title}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={<Nothing filtered={paged || Object.values(values).some((value) => value !== "")} />}
        columns={[
          {
            key: "at",
            header: text.when,
            cell: (row) => (
              <time dateTime={row.at.toISOString()} className="when">
                {formatInstant(row.at)}
              </time>
            ),
          },
          {
            key: "who",
            header: text.who,
            cell: (row) => (
              <>
                {row.actorName}
                <small>{row.actorPost}</small>
              </>
            ),
          },
          { key: "what", header: text.what, names: true, cell: (row) => row.did },
          { key: "changes", header: text.changes, phone: "broad", cell: (row) => <Changes of={row.changes} /> },
          {
            key: "subject",
            header: text.subject,
            phone: "off",
            cell: (row) => (
              <a href={`?ma=${encodeURIComponent(row.subjectId)}`} className="quiet">
                {row.subjectId.length > 20 ? `…${row.subjectId.slice(-8)}` : row.subjectId}
              </a>
            ),
          },
        ]}
      />
      <nav className="pager">
        {paged ? <ButtonLink to="/quan-tri/nhat-ky">{text.newest}</ButtonLink> : null}
        {next ? <ButtonLink to={next}>{text.older}</ButtonLink> : null}
      </nav>
    </Page>
  )
}

function Nothing({ filtered }: { filtered: boolean }) {
  const text = useText(journalText)
  const said = filtered ? text.nothingFound : text.noHistory
  return <EmptyState title={said.title}>{said.lead}</EmptyState>
}
