import {
  existsOn,
  listPostHolders,
  listPosts,
  listSuccessions,
  listUnits,
  treeOn,
} from "#src/areas/organisation/index.ts"
import { formatDay, parseTypedDate } from "#src/base/plain-date.ts"
import { QueryForm } from "#src/ui/action-form.tsx"
import { Button, ButtonLink } from "#src/ui/button.tsx"
import { DataTable } from "#src/ui/data-table.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { DateField } from "#src/ui/field.tsx"
import { formatNumber } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import "./administration.css"
import type { Route } from "./+types/units.ts"
import { administrator, doneNotice } from "./desk.ts"
import { administrationText } from "./text.ts"

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = administrator(context)
  const { authorityId } = me.actor
  const asked = new URL(request.url).searchParams.get("ngay") ?? ""
  const day = parseTypedDate(asked) ?? me.today
  const rows = await me.read(async (db) => {
    const units = await listUnits(db, authorityId)
    const successions = await listSuccessions(db, authorityId)
    const posts = Map.groupBy(
      (await listPosts(db, authorityId)).filter((post) => existsOn(post, day)),
      (post) => post.unitId,
    )
    const people = Map.groupBy(await listPostHolders(db, authorityId, day), (holder) => holder.unitId)
    return treeOn(units, successions, day).map(({ unit, depth }) => ({
      id: unit.id,
      name: unit.name,
      kind: unit.kind,
      depth,
      validFrom: unit.validFrom,
      validTo: unit.validTo,
      posts: posts.get(unit.id)?.length ?? 0,
      people: new Set(people.get(unit.id)?.map((holder) => holder.personId)).size,
    }))
  })
  return { rows, day, asked, badDay: asked !== "" && parseTypedDate(asked) === null, notice: doneNotice(request, me) }
}

export default function Units({ loaderData }: Route.ComponentProps) {
  const all = useText(administrationText)
  const language = useLanguage()
  const text = all.units
  const { rows, day, asked, badDay, notice } = loaderData
  return (
    <Page
      title={text.title}
      lead={text.lead(formatDay(day))}
      crumbs={[{ label: all.title, to: "/quan-tri" }]}
      notice={
        notice ? <Notice kind="done">{notice}</Notice> : badDay ? <Notice kind="warn">{text.badDay}</Notice> : undefined
      }
      actions={
        <>
          <ButtonLink to="/quan-tri/don-vi/them" look="primary">
            {text.add}
          </ButtonLink>
          <ButtonLink to="/quan-tri/sap-xep">{text.reorganise}</ButtonLink>
        </>
      }
    >
      <QueryForm values={{ ngay: asked || day }} label={text.day}>
        <DateField name="ngay" label={text.day} hint={text.dayHint} value={day} />
        <Button>{text.show}</Button>
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
            cell: (row) => (
              <a href={`/quan-tri/don-vi/${row.id}`} className={`depth-${Math.min(row.depth, 5)}`}>
                {row.name}
              </a>
            ),
          },
          { key: "kind", header: text.kind, cell: (row) => all.kinds[row.kind] },
          { key: "posts", header: text.posts, numeric: true, cell: (row) => formatNumber(row.posts, language) },
          { key: "people", header: text.people, numeric: true, cell: (row) => formatNumber(row.people, language) },
          { key: "from", header: text.from, numeric: true, cell: (row) => formatDay(row.validFrom) },
          {
            key: "until",
            header: text.until,
            numeric: true,
            cell: (row) => (row.validTo ? formatDay(row.validTo) : ""),
          },
        ]}
      />
    </Page>
  )
}
