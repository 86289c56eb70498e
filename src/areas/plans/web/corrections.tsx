import "./plans.css"
import { data } from "react-router"
import { signedIn } from "#src/areas/access/web/index.ts"
import { listUnitHistory } from "#src/areas/organisation/index.ts"
import { dayInVietnam, parsePlainDate } from "#src/base/plain-date.ts"
import { Actions, ButtonLink } from "#src/ui/button.tsx"
import { DataTable } from "#src/ui/data-table.tsx"
import { formatDay, formatNumber, formatShare, withUnit } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import {
  type ComparedItem,
  type CorrectionOutcome,
  type Fault,
  faults,
  keptShare,
  outcomes,
} from "../rules/corrections.ts"
import { countByMonth, countFaults, listCorrections } from "../store/corrections.ts"
import { maySeeCorrections } from "./corrections-access.ts"
import { readCursor, writeCursor } from "./corrections-cursor.ts"
import { correctionsText } from "./corrections-words.ts"
import { plansText } from "./text.ts"
import type { Route } from "./+types/corrections.ts"

const pageSize = 50

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  if (!maySeeCorrections(me)) throw data(null, { status: 403 })
  const { authorityId } = me.actor
  const query = new URL(request.url).searchParams
  const outcome = outcomes.find((each) => each === query.get("ketqua"))
  const fault = faults.find((each) => each === query.get("loi"))
  const found = await me.read(async (db) => ({
    months: await countByMonth(db, authorityId),
    faults: await countFaults(db, authorityId),
    rows: await listCorrections(
      db,
      authorityId,
      { outcome, fault, onlyFaulty: outcome === undefined },
      { limit: pageSize + 1, after: readCursor(query.get("sau")) },
    ),
    units: (await listUnitHistory(db, authorityId)).units,
  }))
  const rows = found.rows.slice(0, pageSize)
  const names = new Map(found.units.map((unit) => [unit.id, unit.shortName]))
  const last = rows.at(-1)
  return {
    months: found.months.map((month) => ({ ...month, share: keptShare(month.counts) })),
    faults: found.faults,
    outcome: outcome ?? null,
    fault: fault ?? null,
    rows: rows.map((row) => ({
      id: `${row.documentId} ${row.itemId}`,
      documentId: row.documentId,
      document: row.symbol || row.title,
      day: dayInVietnam(row.settledAt),
      outcome: row.outcome,
      reason: row.outcome === "dropped" ? row.reason : "",
      probability: row.probability,
      title: (row.kept ?? row.proposed)?.title ?? "",
      differences: row.faults.map((each) => ({
        fault: each,
        proposed: shownOf(row.proposed, each, names),
        kept: shownOf(row.kept, each, names),
      })),
    })),
    next: found.rows.length > pageSize && last ? writeCursor(last) : null,
    isFirst: query.get("sau") === null,
  }
}

/** One thing of an item, as a person reads it. */
function shownOf(item: ComparedItem | null, fault: Fault, names: ReadonlyMap<number, string>): string {
  if (!item) return ""
  switch (fault) {
    case "kind":
      return item.kind
    case "title":
      return item.title
    case "span":
      return item.start === null ? "" : `${item.start}–${item.end ?? ""}`
    case "parent":
      return item.parent ?? ""
    case "lead":
      return item.leadUnitId === null ? (item.leadText ?? "") : (names.get(item.leadUnitId) ?? "")
    case "coordinating":
      return [...item.coordinatingUnitIds.map((id) => names.get(id) ?? ""), ...item.coordinatingText].join(", ")
    case "deadline":
      return item.deadline ? formatDay(item.deadline as Parameters<typeof formatDay>[0]) : (item.deadlineText ?? "")
    case "product":
      return item.product
    case "measure":
      return item.measure ? withUnit(item.measure.value.toLocaleString("vi-VN"), item.measure.unit) : ""
  }
}

type Found = Route.ComponentProps["loaderData"]

export default function Corrections({ loaderData: found }: Route.ComponentProps) {
  const text = useText(correctionsText)
  const plans = useText(plansText)
  return (
    <Page title={text.title} lead={text.lead} width="full" crumbs={[{ label: plans.plans.title, to: "/ke-hoach" }]}>
      {found.months.length === 0 ? (
        <p className="muted">{text.none}</p>
      ) : (
        <>
          <Months found={found} />
          <Export />
          <Faults found={found} />
          <Items found={found} />
        </>
      )}
    </Page>
  )
}

function Months({ found }: { found: Found }) {
  const text = useText(correctionsText)
  const language = useLanguage()
  type Row = Found["months"][number]
  const count = (outcome: CorrectionOutcome) => ({
    key: outcome,
    header: text.columns[outcome],
    numeric: true,
    cell: (row: Row) => formatNumber(row.counts[outcome], language),
  })
  return (
    <DataTable
      className="months"
      caption={text.months}
      captionNote={text.monthsNote}
      rows={found.months}
      rowKey={(row) => `${row.month} ${row.readerVersion}`}
      columns={[
        {
          key: "month",
          header: text.columns.month,
          names: true,
          cell: (row) => row.month.split("-").reverse().join("/"),
        },
        { key: "reader", header: text.columns.reader, cell: (row) => sayVersion(row.readerVersion) || text.noReader },
        {
          key: "share",
          header: text.columns.share,
          numeric: true,
          cell: (row) => (row.share === null ? text.noShare : <b>{formatShare(row.share * 1000, 1000, language)}</b>),
        },
        ...outcomes.map(count),
      ]}
    />
  )
}

function Export() {
  const text = useText(correctionsText)
  return (
    <section aria-labelledby="xuat">
      <h2 id="xuat">{text.export}</h2>
      <Actions why={text.exportNote}>
        <ButtonLink small to="/ke-hoach/sua-may-doc/tep?dang=json">
          {text.json}
        </ButtonLink>
        <ButtonLink small to="/ke-hoach/sua-may-doc/tep?dang=csv">
          {text.csv}
        </ButtonLink>
        <ButtonLink small look="plain" to="/ke-hoach/sua-may-doc/tep?dang=json&chu=1">
          {text.jsonWords}
        </ButtonLink>
        <ButtonLink small look="plain" to="/ke-hoach/sua-may-doc/tep?dang=csv&chu=1">
          {text.csvWords}
        </ButtonLink>
      </Actions>
    </section>
  )
}

function Faults({ found }: { found: Found }) {
  const text = useText(correctionsText)
  const totals = outcomes
    .filter((outcome) => outcome !== "kept")
    .map((outcome) => ({ outcome, count: found.months.reduce((sum, month) => sum + month.counts[outcome], 0) }))
  const current = (is: boolean) => (is ? ("true" as const) : undefined)
  return (
    <section aria-labelledby="loi">
      <h2 id="loi">{text.faultsTitle}</h2>
      <nav className="doubt-filter" aria-label={text.faultsTitle}>
        <a href="/ke-hoach/sua-may-doc#muc" aria-current={current(found.fault === null && found.outcome === null)}>
          {text.all}
        </a>
        {found.faults.map(({ fault, count }) => (
          <a key={fault} href={`/ke-hoach/sua-may-doc?loi=${fault}#muc`} aria-current={current(found.fault === fault)}>
            {text.faults[fault]} <span className="n">{count}</span>
          </a>
        ))}
      </nav>
      <nav className="doubt-filter" aria-label={text.columns.outcome}>
        {totals.map(({ outcome, count }) => (
          <a
            key={outcome}
            href={`/ke-hoach/sua-may-doc?ketqua=${outcome}#muc`}
            aria-current={current(found.outcome === outcome)}
          >
            {text.outcomes[outcome]} <span className="n">{count}</span>
          </a>
        ))}
      </nav>
    </section>
  )
}

function Items({ found }: { found: Found }) {
  const text = useText(correctionsText)
  const plans = useText(plansText)
  const filter = found.fault ? `loi=${found.fault}&` : found.outcome ? `ketqua=${found.outcome}&` : ""
  const shown = (fault: Fault, value: string) =>
    value === "" ? text.nothing : fault === "kind" ? plans.kinds[value as keyof typeof plans.kinds] : value
  return (
    <section aria-labelledby="muc-ten" id="muc">
      <h2 id="muc-ten" className="sr">
        {text.list}
      </h2>
      <DataTable
        caption={text.list}
        captionHidden
        rows={found.rows}
        rowKey={(row) => row.id}
        empty={<p className="muted">{text.noneHere}</p>}
        columns={[
          {
            key: "item",
            header: text.columns.item,
            names: true,
            cell: (row) => <span className="correction-title">{row.title}</span>,
          },
          {
            key: "outcome",
            header: text.columns.outcome,
            cell: (row) => (
              <>
                {text.outcomes[row.outcome]}
                {row.probability === null ? null : (
                  <small className="cap">{text.probability(Math.round(row.probability * 100))}</small>
                )}
              </>
            ),
          },
          {
            key: "wrong",
            header: text.columns.wrong,
            phone: "broad",
            cell: (row) => (
              <>
                {row.reason ? text.reason(row.reason) : row.outcome === "merged" ? text.into : null}
                {row.differences.map((each) => (
                  <dl key={each.fault} className="difference">
                    <dt>{text.faults[each.fault]}</dt>
                    <dd>
                      {text.proposed} {shown(each.fault, each.proposed)}
                    </dd>
                    <dd>
                      {text.kept} <b>{shown(each.fault, each.kept)}</b>
                    </dd>
                  </dl>
                ))}
              </>
            ),
          },
          {
            key: "document",
            header: text.columns.document,
            cell: (row) => <a href={`/van-ban/${row.documentId}`}>{row.document}</a>,
          },
          { key: "day", header: text.columns.day, cell: (row) => formatDay(row.day) },
        ]}
      />
      <Pager
        {...(found.isFirst ? {} : { previous: `/ke-hoach/sua-may-doc?${filter}#muc` })}
        {...(found.next ? { next: `/ke-hoach/sua-may-doc?${filter}sau=${encodeURIComponent(found.next)}#muc` } : {})}
      />
    </section>
  )
}

/** Versions of the reader are named by their day. */
function sayVersion(version: string): string {
  const day = parsePlainDate(version)
  return day === null ? version : formatDay(day)
}
