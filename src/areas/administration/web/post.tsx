import { data, redirect } from "react-router"
import * as v from "valibot"
import { rights } from "#src/areas/access/index.ts"
import { rightWords } from "#src/areas/access/web/index.ts"
import { listEntriesOf } from "#src/areas/journal/index.ts"
import { History } from "#src/areas/journal/web/index.ts"
import { findPost, listAppointmentsTo } from "#src/areas/organisation/index.ts"
import { formatDay } from "#src/base/plain-date.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { DataTable } from "#src/ui/data-table.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { DateField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import { changePost } from "../actions/change-post.ts"
import { closePost } from "../actions/close-post.ts"
import { changePostInput, closePostInput } from "../actions/post-inputs.ts"
import "./administration.css"
import type { Route } from "./+types/post.ts"
import { administrator, doneNotice, freshKey, idOf, invalid, readSent, refusedPage } from "./desk.ts"
import { shownBy } from "./form-props.ts"
import { administrationWords } from "./journal-words.ts"
import { PostFields } from "./post-fields.tsx"
import { administrationText } from "./text.ts"

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const me = administrator(context)
  const { authorityId } = me.actor
  const id = idOf(params.id)
  return me.read(async (db) => {
    const post = await findPost(db, authorityId, id)
    if (!post) throw data(null, { status: 404 })
    return {
      post,
      holders: await listAppointmentsTo(db, id),
      entries: await listEntriesOf(db, authorityId, `post:${id}`, { limit: 50 }),
      rights: rights.map((right) => ({ value: right, label: rightWords[me.language][right] })),
      words: administrationWords,
      today: me.today,
      keys: [freshKey(), freshKey()] as const,
      notice: doneNotice(request, me),
    }
  })
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const me = administrator(context)
  const given = await readSent(request, ["rights"])
  if (given.intent === "close") {
    const input = v.safeParse(closePostInput, { ...given.sent, id: params.id })
    if (!input.success) return invalid(me, given, input.issues)
    const outcome = await closePost(me.acting(given.requestKey), input.output)
    return outcome.ok
      ? redirect(`/quan-tri/vi-tri/${params.id}?xong=da-dong-vi-tri`, 303)
      : refusedPage(me, given, outcome.refusal)
  }
  const input = v.safeParse(changePostInput, { ...given.sent, id: params.id })
  if (!input.success) return invalid(me, given, input.issues)
  const outcome = await changePost(me.acting(given.requestKey), input.output)
  return outcome.ok
    ? redirect(`/quan-tri/vi-tri/${params.id}?xong=da-sua-vi-tri`, 303)
    : refusedPage(me, given, outcome.refusal)
}

export default function PostPage({ loaderData, actionData }: Route.ComponentProps) {
  const all = useText(administrationText)
  const text = all.post
  const { post, holders, keys, today, notice } = loaderData
  const crumbs = [
    { label: all.title, to: "/quan-tri" },
    { label: all.units.title, to: "/quan-tri/don-vi" },
    { label: post.unitName, to: `/quan-tri/don-vi/${post.unitId}` },
  ]
  return (
    <Page
      title={post.title}
      lead={post.unitName}
      width="text"
      crumbs={crumbs}
      notice={
        notice ? (
          <Notice kind="done">{notice}</Notice>
        ) : post.validTo ? (
          <Notice>{text.closed(formatDay(post.validTo))}</Notice>
        ) : undefined
      }
    >
      <section>
        <DataTable
          caption={text.holders}
          rows={holders}
          rowKey={(held) => String(held.id)}
          empty={
            <>
              <h2>{text.holders}</h2>
              <EmptyState title={text.noHolders}>{text.noHoldersLead}</EmptyState>
            </>
          }
          columns={[
            {
              key: "name",
              header: all.people.name,
              names: true,
              cell: (held) => <a href={`/quan-tri/nguoi/${held.personId}`}>{held.personName}</a>,
            },
            { key: "from", header: all.units.from, numeric: true, cell: (held) => formatDay(held.validFrom) },
            {
              key: "until",
              header: all.units.until,
              numeric: true,
              cell: (held) => (held.validTo ? formatDay(held.validTo) : ""),
            },
            { key: "basis", header: all.unit.legalBasis, phone: "broad", cell: (held) => held.legalBasis },
          ]}
        />
      </section>
      {post.validTo ? null : (
        <>
          <section>
            <ActionForm
              requestKey={keys[0]}
              seenVersion={post.version}
              hidden={{ intent: "change" }}
              {...shownBy(actionData, "change")}
            >
              <PostFields rights={loaderData.rights} post={post} />
              <Actions>
                <Button look="primary">{text.save}</Button>
              </Actions>
            </ActionForm>
          </section>
          <section>
            <h2>{text.close}</h2>
            <ActionForm
              id="close"
              requestKey={keys[1]}
              seenVersion={post.version}
              hidden={{ intent: "close" }}
              {...shownBy(actionData, "close")}
            >
              <DateField name="lastDay" label={text.lastDay} value={today} />
              <Actions>
                <Button look="danger">{text.close}</Button>
              </Actions>
            </ActionForm>
          </section>
        </>
      )}
      <History entries={loaderData.entries} words={loaderData.words} />
    </Page>
  )
}
