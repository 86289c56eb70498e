import { listAccountsOf } from "#src/areas/access/index.ts"
import { listPeople, listPostHolders } from "#src/areas/organisation/index.ts"
import { QueryForm } from "#src/ui/action-form.tsx"
import { Button, ButtonLink } from "#src/ui/button.tsx"
import { DataTable } from "#src/ui/data-table.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import "./administration.css"
import type { Route } from "./+types/people.ts"
import { administrator } from "./desk.ts"
import { administrationText } from "./text.ts"

const rowsOfPage = 50

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = administrator(context)
  const { authorityId } = me.actor
  const { searchParams } = new URL(request.url)
  const named = (searchParams.get("ten") ?? "").normalize("NFC").trim().slice(0, 100)
  const [id, name] = [Number(searchParams.get("sau") ?? ""), searchParams.get("sauTen")]
  const after = Number.isSafeInteger(id) && id > 0 && name !== null ? { id, name } : undefined
  return me.read(async (db) => {
    const people = await listPeople(db, authorityId, { limit: rowsOfPage + 1, after, named })
    const shown = people.slice(0, rowsOfPage)
    const accounts = Map.groupBy(
      await listAccountsOf(
        db,
        shown.map((person) => person.id),
      ),
      (account) => account.personId,
    )
    const posts = Map.groupBy(await listPostHolders(db, authorityId, me.today), (post) => post.personId)
    const last = people.length > rowsOfPage ? shown.at(-1) : undefined
    return {
      rows: shown.map((person) => ({
        id: person.id,
        fullName: person.fullName,
        posts: (posts.get(person.id) ?? []).map((post) => ({ title: post.postTitle, unit: post.unitName })),
        account: accounts.get(person.id)?.[0] ?? null,
      })),
      named,
      paged: after !== undefined,
      next: last
        ? `?${new URLSearchParams({ ...(named && { ten: named }), sau: String(last.id), sauTen: last.fullName }).toString()}`
        : null,
    }
  })
}

type Row = Route.ComponentProps["loaderData"]["rows"][number]

export default function People({ loaderData }: Route.ComponentProps) {
  const all = useText(administrationText)
  const text = all.people
  const { rows, named, next, paged } = loaderData
  return (
    <Page
      title={text.title}
      lead={text.lead}
      crumbs={[{ label: all.title, to: "/quan-tri" }]}
      actions={
        <ButtonLink to="/quan-tri/nguoi/them" look="primary">
          {text.add}
        </ButtonLink>
      }
    >
      <QueryForm values={{ ten: named }} label={text.find}>
        <TextField name="ten" label={text.find} value={named} type="search" />
        <Button>{text.go}</Button>
      </QueryForm>
      <DataTable
        caption={text.title}
        captionHidden
        rows={rows}
        rowKey={(row) => String(row.id)}
        empty={<EmptyState title={text.none}>{text.noneLead}</EmptyState>}
        columns={[
          {
            key: "name",
            header: text.name,
            names: true,
            cell: (row) => <a href={`/quan-tri/nguoi/${row.id}`}>{row.fullName}</a>,
          },
          {
            key: "post",
            header: text.post,
            cell: (row) =>
              row.posts.length === 0 ? (
                <span className="muted">{text.noPost}</span>
              ) : (
                row.posts.map((post) => (
                  <div key={`${post.title} ${post.unit}`}>
                    {post.title}
                    <small>{post.unit}</small>
                  </div>
                ))
              ),
          },
          { key: "account", header: text.account, cell: (row) => <AccountCell row={row} /> },
        ]}
      />
      <nav className="pager">
        {paged ? (
          <ButtonLink to={named ? `?${new URLSearchParams({ ten: named }).toString()}` : "/quan-tri/nguoi"}>
            {text.first}
          </ButtonLink>
        ) : null}
        {next ? <ButtonLink to={next}>{text.next}</ButtonLink> : null}
      </nav>
    </Page>
  )
}

function AccountCell({ row }: { row: Row }) {
  const text = useText(administrationText).people
  if (!row.account) return <span className="muted">{text.noAccount}</span>
  const { username, state, mustChange } = row.account
  return (
    <>
      {username}
      {state === "locked" ? (
        <small className="late">{text.locked}</small>
      ) : mustChange ? (
        <small>{text.temporary}</small>
      ) : null}
    </>
  )
}
