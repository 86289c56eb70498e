import { data } from "react-router"
import { listEntriesOf } from "#src/areas/journal/index.ts"
import { History } from "#src/areas/journal/web/index.ts"
import { existsOn, listPostHolders, listPosts, listSuccessions, listUnits } from "#src/areas/organisation/index.ts"
import { formatDay } from "#src/base/plain-date.ts"
import { ButtonLink } from "#src/ui/button.tsx"
import { DataTable } from "#src/ui/data-table.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import "./administration.css"
import type { Route } from "./+types/unit.ts"
import { administrator, doneNotice, idOf } from "./desk.ts"
import { administrationWords } from "./journal-words.ts"
import { administrationText } from "./text.ts"

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const me = administrator(context)
  const { authorityId } = me.actor
  const id = idOf(params.id)
  return me.read(async (db) => {
    const units = await listUnits(db, authorityId)
    const unit = units.find((other) => other.id === id)
    if (!unit) throw data(null, { status: 404 })
    const nameOf = (wanted: number | null) => units.find((other) => other.id === wanted)?.name ?? null
    const day = unit.validTo !== null && unit.validTo < me.today ? unit.validTo : me.today
    const posts = (await listPosts(db, authorityId)).filter((post) => post.unitId === id)
    const holders = Map.groupBy(await listPostHolders(db, authorityId, day), (holder) => holder.postId)
    const successions = (await listSuccessions(db, authorityId)).filter(
      (row) => row.fromUnitId === id || row.toUnitId === id,
    )
    const subjects = [`unit:${id}`, ...posts.map((post) => `post:${post.id}`)]
    return {
      unit: { ...unit, parentName: nameOf(unit.parentId), bodyName: nameOf(unit.bodyId) },
      closed: unit.validTo !== null && unit.validTo < me.today,
      posts: posts
        .filter((post) => existsOn(post, day))
        .map((post) => ({
          ...post,
          holders: (holders.get(post.id) ?? []).map(({ personId, personName }) => ({ personId, personName })),
        })),
      parts: units
        .filter((other) => other.parentId === id && existsOn(other, day))
        .map(({ id: part, name }) => ({ id: part, name })),
      successions: successions.map((row) => ({
        ...row,
        fromName: nameOf(row.fromUnitId) ?? "",
        toName: nameOf(row.toUnitId) ?? "",
      })),
      entries: await listEntriesOf(db, authorityId, subjects, { limit: 50 }),
      words: administrationWords,
      notice: doneNotice(request, me),
    }
  })
}

type Loaded = Route.ComponentProps["loaderData"]

export default function UnitPage({ loaderData }: Route.ComponentProps) {
  const all = useText(administrationText)
  const text = all.unit
  const { unit, closed, notice } = loaderData
  const acts =
    closed || unit.parentId === null ? null : (
      <>
        <ButtonLink to={`/quan-tri/don-vi/${unit.id}/vi-tri/them`} look="primary">
          {text.addPost}
        </ButtonLink>
        <ButtonLink to={`/quan-tri/don-vi/${unit.id}/sua`}>{text.edit}</ButtonLink>
        {unit.id === unit.bodyId ? null : (
          <ButtonLink to={`/quan-tri/sap-xep?don-vi=${unit.id}`}>{all.units.reorganise}</ButtonLink>
        )}
      </>
    )
  return (
    <Page
      title={unit.name}
      crumbs={[
        { label: all.title, to: "/quan-tri" },
        { label: all.units.title, to: "/quan-tri/don-vi" },
      ]}
      actions={acts}
      notice={
        notice ? (
          <Notice kind="done">{notice}</Notice>
        ) : closed && unit.validTo ? (
          <Notice>{text.closed(formatDay(unit.validTo))}</Notice>
        ) : undefined
      }
      aside={<Facts {...loaderData} />}
    >
      <Posts {...loaderData} />
      <History entries={loaderData.entries} words={loaderData.words} />
    </Page>
  )
}

function Posts({ posts }: Loaded) {
  const all = useText(administrationText)
  const text = all.unit
  return (
    <section>
      <DataTable
        caption={text.posts}
        rows={posts}
        rowKey={(post) => String(post.id)}
        empty={
          <>
            <h2>{text.posts}</h2>
            <EmptyState title={text.noPosts}>{text.noPostsLead}</EmptyState>
          </>
        }
        columns={[
          {
            key: "title",
            header: all.post.title,
            names: true,
            cell: (post) => (
              <>
                <a href={`/quan-tri/vi-tri/${post.id}`}>{post.title}</a>
                {post.isHead ? <small>{text.head}</small> : null}
              </>
            ),
          },
          {
            key: "holders",
            header: all.post.holders,
            cell: (post) =>
              post.holders.length === 0 ? (
                <span className="soon">{text.vacant}</span>
              ) : (
                post.holders.map((holder) => (
                  <div key={holder.personId}>
                    <a href={`/quan-tri/nguoi/${holder.personId}`}>{holder.personName}</a>
                  </div>
                ))
              ),
          },
          { key: "rights", header: all.post.rights, cell: (post) => text.rights(post.rights.length) },
          { key: "from", header: all.units.from, numeric: true, cell: (post) => formatDay(post.validFrom) },
        ]}
      />
    </section>
  )
}

function Facts({ unit, parts, successions }: Loaded) {
  const all = useText(administrationText)
  const text = all.unit
  const rows: [string, string | null][] = [
    [text.shortName, unit.shortName],
    [text.kind, all.kinds[unit.kind]],
    [text.side, all.sides[unit.side]],
    [text.parent, unit.parentName],
    [text.body, unit.bodyId === unit.id ? null : unit.bodyName],
    [text.validFrom, formatDay(unit.validFrom)],
    [text.validTo, unit.validTo && formatDay(unit.validTo)],
    [text.legalBasis, unit.legalBasis],
    [text.code, unit.code],
  ]
  return (
    <>
      <h2>{text.facts}</h2>
      <dl className="facts">
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {successions.length > 0 ? (
        <>
          <h2>{text.lineage}</h2>
          <ul className="plain-list">
            {successions.map((row) => {
              const kind = text.succession[row.kind]
              const [say, name, other] =
                row.toUnitId === unit.id
                  ? [text.from, row.fromName, row.fromUnitId]
                  : [text.into, row.toName, row.toUnitId]
              return (
                <li key={row.id}>
                  <a href={`/quan-tri/don-vi/${other}`}>{say(kind, name, formatDay(row.onDate))}</a>
                  <span className="quiet"> {row.legalBasis}</span>
                </li>
              )
            })}
          </ul>
        </>
      ) : null}
      {parts.length > 0 ? (
        <>
          <h2>{text.parts}</h2>
          <ul className="plain-list">
            {parts.map((part) => (
              <li key={part.id}>
                <a href={`/quan-tri/don-vi/${part.id}`}>{part.name}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
