import "./documents.css"
import { listUnits } from "#src/areas/organisation/index.ts"
import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { QueryForm } from "#src/ui/action-form.tsx"
import { Button, ButtonLink } from "#src/ui/button.tsx"
import { DataTable } from "#src/ui/data-table.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { SelectField, TextField } from "#src/ui/field.tsx"
import { formatDay, formatNumber } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { documentTypes } from "../store/document-types.ts"
import { countDocuments, listDocuments, mostCounted } from "../store/document-list.ts"
import type { Route } from "./+types/documents.ts"
import { writeCursor } from "./cursor.ts"
import { documentName, numberedAs, typeOptions } from "./document-words.ts"
import { readFilter, readListAfter } from "./list-query.ts"
import { documentsText, sayDone } from "./text.ts"

const rowsOfPage = 25

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  const { searchParams } = new URL(request.url)
  const value = (name: string) => searchParams.get(name) ?? ""
  const filter = readFilter({
    words: value("tim"),
    type: value("loai"),
    direction: value("so"),
    state: value("tinh-trang"),
    body: value("co-quan"),
    year: value("nam"),
  })
  const { authorityId } = me.actor
  const found = await me.read(async (db) => ({
    types: await documentTypes(db),
    units: await listUnits(db, authorityId),
    rows: await listDocuments(db, authorityId, filter, { limit: rowsOfPage + 1, after: readListAfter(value("sau")) }),
    count: await countDocuments(db, authorityId, filter),
  }))
  const shown = found.rows.slice(0, rowsOfPage)
  const last = found.rows.length > rowsOfPage ? shown.at(-1) : undefined
  const next =
    last &&
    new URLSearchParams([
      ...[...searchParams].filter(([name]) => name !== "sau" && name !== "xong"),
      ["sau", writeCursor({ exact: last.exact, id: last.id })],
    ]).toString()
  const bodies = found.units.filter((unit) => unit.id === unit.bodyId && unit.symbol !== null)
  return {
    rows: shown.map((row) => ({
      id: row.id,
      title: row.title,
      name: documentName(row, found.types, me.language),
      issuer: row.issuer,
      issuedOn: row.issuedOn,
      state: row.state,
      direction: row.direction,
      exact: row.exact,
      numbered: numberedAs(row, me.language),
    })),
    count: Math.min(found.count, mostCounted),
    more: found.count > mostCounted,
    values: {
      tim: filter.words,
      loai: filter.typeCode ?? "",
      so: filter.direction ?? "",
      "tinh-trang": filter.state ?? "",
      "co-quan": filter.bodyId === null ? "" : String(filter.bodyId),
      nam: filter.year === null ? "" : String(filter.year),
    },
    types: typeOptions(found.types, me.language),
    bodies: bodies.map((unit) => ({ value: String(unit.id), label: unit.shortName })),
    filtered: [...searchParams].some(([name, given]) => name !== "sau" && name !== "xong" && given !== ""),
    mayRegister: may(me.actor, "document.register"),
    next: next ? `?${next}` : undefined,
    first: searchParams.has("sau")
      ? `?${new URLSearchParams([...searchParams].filter(([name]) => name !== "sau")).toString()}`
      : undefined,
    done: value("xong"),
  }
}

export default function Documents({ loaderData }: Route.ComponentProps) {
  const text = useText(documentsText)
  const language = useLanguage()
  const said = sayDone(loaderData.done, text.done)
  const count = formatNumber(loaderData.count, language)
  return (
    <Page
      title={text.list.title}
      lead={text.list.count(count, loaderData.more)}
      notice={said ? <Notice kind="done">{said}</Notice> : null}
      actions={
        <>
          {loaderData.mayRegister ? (
            <ButtonLink to="/van-ban/moi" look="primary" hotkey="N">
              {text.go.new}
            </ButtonLink>
          ) : null}
          <ButtonLink to="/van-ban/so-den">{text.go.arrivals}</ButtonLink>
          <ButtonLink to="/van-ban/so-di">{text.go.departures}</ButtonLink>
          <ButtonLink to="/van-ban/vien-dan-chua-co">{text.go.missing}</ButtonLink>
        </>
      }
    >
      <div className="docsearch">
        <Search values={loaderData.values} types={loaderData.types} bodies={loaderData.bodies} />
      </div>
      <DataTable
        className="doclist"
        caption={text.list.title}
        captionHidden
        rows={loaderData.rows}
        rowKey={(row) => row.id}
        empty={
          loaderData.filtered ? (
            <EmptyState title={text.list.none.title}>{text.list.none.lead}</EmptyState>
          ) : (
            <EmptyState title={text.list.empty.title}>{text.list.empty.lead}</EmptyState>
          )
        }
        columns={[
          {
            key: "document",
            header: text.list.document,
            names: true,
            cell: (row) => (
              <>
                <a href={`/van-ban/${row.id}`}>{row.title}</a>
                <small>
                  {[row.name, row.issuer || text.noIssuer].join(" · ")}
                  {row.exact ? null : ` · ${text.list.looser}`}
                </small>
              </>
            ),
          },
          {
            key: "issued",
            header: text.list.issued,
            cell: (row) => <span className="nb">{row.issuedOn ? formatDay(row.issuedOn) : "–"}</span>,
          },
          {
            key: "register",
            header: text.list.register,
            cell: (row) =>
              row.state === "draft" ? (
                <b className="soon">{text.state.draft}</b>
              ) : row.state === "void" ? (
                <span className="muted">{text.state.void}</span>
              ) : (
                (row.numbered ?? text.direction[row.direction])
              ),
          },
        ]}
      />
      <Pager previous={loaderData.first} next={loaderData.next} />
    </Page>
  )
}

type SearchProps = {
  values: Record<string, string>
  types: { value: string; label: string }[]
  bodies: { value: string; label: string }[]
}

function Search({ values, types, bodies }: SearchProps) {
  const text = useText(documentsText)
  const narrowed = ["so", "tinh-trang", "co-quan", "nam"].some((name) => values[name])
  const options = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }))
  return (
    <QueryForm values={values} label={text.list.words}>
      <TextField name="tim" label={text.list.words} type="search" />
      <SelectField name="loai" label={text.field.typeCode} options={types} empty={text.list.anyType} optional />
      <Button>{text.list.apply}</Button>
      <details open={narrowed}>
        <summary>{text.list.more}</summary>
        <div className="filterbar">
          <SelectField
            name="so"
            label={text.field.direction}
            options={options(text.direction)}
            empty={text.list.anyDirection}
            optional
          />
          <SelectField
            name="tinh-trang"
            label={text.list.state}
            options={options(text.state)}
            empty={text.list.anyState}
            optional
          />
          {bodies.length > 1 ? (
            <SelectField name="co-quan" label={text.field.body} options={bodies} empty={text.list.anyBody} optional />
          ) : null}
          <TextField name="nam" label={text.list.year} inputMode="numeric" width="short" optional />
        </div>
      </details>
    </QueryForm>
  )
}
