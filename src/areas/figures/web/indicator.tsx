import { data } from "react-router"
import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { listFiles } from "#src/areas/documents/index.ts"
import { listEntriesOf } from "#src/areas/journal/index.ts"
import { History } from "#src/areas/journal/web/index.ts"
import { listUnits } from "#src/areas/organisation/index.ts"
import { dayInVietnam, type PlainDate } from "#src/base/plain-date.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { Actions, ButtonLink } from "#src/ui/button.tsx"
import { DataTable } from "#src/ui/data-table.tsx"
import { DefinitionList } from "#src/ui/definition-list.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { formatDay, formatInstant, formatNumber } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import { daysUntilStale } from "../rules/judge.ts"
import { findIndicator } from "../store/indicators.ts"
import { listEvidence, listObservations } from "../store/observations.ts"
import { listStandings } from "../store/standings.ts"
import { figuresJournalWords } from "./journal-words.ts"
import { figuresText } from "./text.ts"
import type { Route } from "./+types/indicator.ts"

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  const { authorityId } = me.actor
  const found = isId(params.id)
    ? await me.read(async (db) => {
        const indicator = await findIndicator(db, authorityId, params.id)
        if (!indicator) return null
        const observations = await listObservations(db, authorityId, indicator.id)
        const evidence = await listEvidence(
          db,
          authorityId,
          observations.map((seen) => seen.id),
        )
        return {
          indicator,
          observations,
          evidence,
          files: await listFiles(
            db,
            authorityId,
            evidence.map((link) => link.fileId),
          ),
          standings: await listStandings(db, authorityId, { asOf: me.today, filter: { indicatorIds: [indicator.id] } }),
          units: await listUnits(db, authorityId),
          entries: await listEntriesOf(db, authorityId, indicator.id, { limit: 30 }),
        }
      })
    : null
  if (!found) throw data(null, { status: 404 })
  const { actor } = me
  return {
    ...found,
    units: found.units.map(({ id, shortName }) => ({ id, shortName })),
    wholeBody: authorityId,
    mayDefine: may(actor, "figure.define"),
    mayRecord:
      may(actor, "figure.define") ||
      (may(actor, "figure.record") && actor.unitIds.includes(found.indicator.ownerUnitId)),
    done: new URL(request.url).searchParams.get("xong"),
  }
}

export default function IndicatorPage({ loaderData }: Route.ComponentProps) {
  const text = useText(figuresText)
  const { indicator, done, mayDefine, mayRecord } = loaderData
  const here = `/so-lieu/${indicator.id}`
  const said = done !== null && done in text.done ? text.done[done as keyof typeof text.done] : null
  return (
    <Page
      title={indicator.name}
      lead={indicator.definition}
      crumbs={[{ label: text.title, to: "/so-lieu" }]}
      notice={said ? <Notice kind="done">{said}</Notice> : undefined}
      actions={
        <Actions>
          {mayRecord && indicator.state === "active" ? (
            <ButtonLink look="primary" to={`${here}/ghi-so`}>
              {text.record}
            </ButtonLink>
          ) : null}
          {mayDefine ? <ButtonLink to={`${here}/chi-tieu`}>{text.setTarget}</ButtonLink> : null}
          {mayDefine ? <ButtonLink to={`${here}/sua`}>{text.change}</ButtonLink> : null}
        </Actions>
      }
    >
      <Facts found={loaderData} />
      <Targets found={loaderData} />
      <Observations found={loaderData} />
      <History entries={loaderData.entries} words={figuresJournalWords} />
    </Page>
  )
}

type Found = Route.ComponentProps["loaderData"]
const period = (row: { periodStart: PlainDate; periodEnd: PlainDate }) =>
  `${formatDay(row.periodStart)} – ${formatDay(row.periodEnd)}`

function Facts({ found }: { found: Found }) {
  const text = useText(figuresText)
  const { indicator, units } = found
  const facts: [string, string][] = [
    [text.facts.code, `${indicator.code} · ${text.states[indicator.state]}`],
    [text.facts.unit, indicator.measureUnit],
    [text.facts.owner, units.find((unit) => unit.id === indicator.ownerUnitId)?.shortName ?? "–"],
    [
      text.facts.cadence,
      `${text.cadences[indicator.cadence]}; ${text.facts.staleAfter(daysUntilStale(indicator.cadence))}`,
    ],
    [text.facts.direction, text.directions[indicator.direction]],
    [text.facts.gathering, text.gatherings[indicator.gathering]],
    [text.facts.source, indicator.source || "–"],
  ]
  return <DefinitionList broad of={facts.map(([term, value]) => ({ term, value }))} />
}

function Targets({ found }: { found: Found }) {
  const text = useText(figuresText)
  const language = useLanguage()
  const { targetColumns: columns } = text
  return (
    <DataTable
      caption={text.targets}
      columns={[
        {
          key: "period",
          header: columns.period,
          names: true,
          cell: (row) => <span className="nb">{period(row.target)}</span>,
        },
        {
          key: "unit",
          header: columns.unit,
          cell: (row) =>
            row.target.unitId === found.wholeBody
              ? text.fields.wholeBody
              : (found.units.find((unit) => unit.id === row.target.unitId)?.shortName ?? "–"),
        },
        {
          key: "value",
          header: columns.value,
          numeric: true,
          cell: (row) => `${text.comparators[row.target.comparator]} ${formatNumber(row.target.value, language)}`,
        },
        {
          key: "seen",
          header: columns.seen,
          numeric: true,
          cell: (row) =>
            row.value === null ? <span className="none">{text.noData}</span> : formatNumber(row.value, language),
        },
        { key: "verdict", header: columns.verdict, cell: (row) => <b>{text.verdicts[row.verdict]}</b> },
        {
          key: "basis",
          header: columns.basis,
          phone: "broad",
          cell: (row) =>
            row.target.documentId ? (
              <a
                href={`/van-ban/${row.target.documentId}${row.target.spanStart === null ? "" : `#c${row.target.spanStart}`}`}
              >
                {row.target.basis || text.fromDocument}
              </a>
            ) : (
              row.target.basis || "–"
            ),
        },
      ]}
      rows={found.standings}
      rowKey={(row) => row.target.id}
      empty={<EmptyState title={text.targetsNone} />}
    />
  )
}

function Observations({ found }: { found: Found }) {
  const text = useText(figuresText)
  const language = useLanguage()
  const { observationColumns: columns } = text
  const filesOf = (id: string) =>
    found.evidence
      .filter((link) => link.observationId === id)
      .flatMap((link) => found.files.filter((file) => file.id === link.fileId))
  return (
    <div id="so">
      <DataTable
        caption={text.observations}
        columns={[
          {
            key: "period",
            header: columns.period,
            names: true,
            cell: (row) => <span className="nb">{period(row)}</span>,
          },
          {
            key: "value",
            header: columns.value,
            numeric: true,
            cell: (row) =>
              row.replacedAt === null ? (
                <b>{formatNumber(row.value, language)}</b>
              ) : (
                <del>{formatNumber(row.value, language)}</del>
              ),
          },
          { key: "asOf", header: columns.asOf, cell: (row) => formatDay(row.asOf) },
          {
            key: "source",
            header: columns.source,
            phone: "broad",
            cell: (row) => [row.source, row.note].filter((part) => part !== "").join(". ") || "–",
          },
          {
            key: "files",
            header: columns.evidence,
            cell: (row) =>
              filesOf(row.id).map((file) => (
                <a key={file.id} href={`/tep/${file.id}`}>
                  {file.name}{" "}
                </a>
              )),
          },
          {
            key: "recorded",
            header: columns.recorded,
            phone: "off",
            cell: (row) => <span className="nb">{formatInstant(row.recordedAt)}</span>,
          },
          {
            key: "state",
            header: columns.state,
            cell: (row) =>
              row.replacedAt === null ? (
                text.live
              ) : (
                <span className="muted">{text.replaced(formatDay(dayInVietnam(row.replacedAt)))}</span>
              ),
          },
        ]}
        rows={found.observations}
        rowKey={(row) => row.id}
        empty={<EmptyState title={text.observationsNone} />}
      />
    </div>
  )
}
