import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { type Column, DataTable } from "#src/ui/data-table.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { TextField } from "#src/ui/field.tsx"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Status } from "#src/ui/status.tsx"
import type { Reach } from "../rules/index.ts"
import { sayDay } from "./say.ts"
import { calendarText } from "./text.ts"
import type { YearAnswer, YearRow, YearView } from "./year-view.ts"

/** The rows of one reach, each with its legal basis; below them the form that confirms the chosen ones. */
export function DayTable({ reach, view, answer }: { reach: Reach; view: YearView; answer: YearAnswer | undefined }) {
  const text = useText(calendarText).page
  const rows = view.rows.filter((row) => row.reach === reach)
  const mayChange = view.rights[reach]
  const mayConfirm = mayChange && rows.some((row) => !row.verified)
  const mine = answer?.intent === "confirm" && answer.reach === reach ? answer : undefined
  const id = `confirm-${reach}`
  const table = (
    <DataTable
      caption={reach === "everyone" ? text.everyoneTitle : text.ownTitle}
      columns={useColumns({ mayChange, mayConfirm, chosen: chosenIn(mine), firstTickId: `${id}-days` })}
      rows={rows}
      rowKey={(row) => row.date}
      isCurrent={(row) => view.editing?.date === row.date && view.editing.reach === reach}
      empty={
        <EmptyState title={reach === "everyone" ? text.everyoneTitle : text.ownTitle}>
          {reach === "everyone" ? text.everyoneEmpty(String(view.year)) : text.ownEmpty}
        </EmptyState>
      }
    />
  )
  if (!mayConfirm) return table
  return (
    <ActionForm
      id={id}
      layout="bare"
      requestKey={view.requestKeys[reach === "everyone" ? 2 : 3]}
      hidden={{ intent: "confirm", reach }}
      label={reach === "everyone" ? text.confirmTitle : text.confirmOwnTitle}
      sent={mine?.sent}
      errors={mine?.errors}
      refusal={mine?.refusal}
    >
      <div id={`${id}-days`}>
        {mine?.errors["days"] ? <p className="field-error">{mine.errors["days"]}</p> : null}
        {table}
      </div>
      <div className="confirm-days">
        <TextField
          name="legalBasis"
          label={text.confirmBasis}
          hint={text.confirmBasisHint}
          maxLength={500}
          autoComplete="off"
        />
        <Actions>
          <Button>{text.confirmSend}</Button>
        </Actions>
      </div>
    </ActionForm>
  )
}

const chosenIn = (answer: YearAnswer | undefined): readonly string[] => {
  const days = answer?.sent["days"] ?? []
  return typeof days === "string" ? [days] : days
}

type Allowed = { mayChange: boolean; mayConfirm: boolean; chosen: readonly string[]; firstTickId: string }

function useColumns({ mayChange, mayConfirm, chosen, firstTickId }: Allowed): readonly Column<YearRow>[] {
  const page = useText(calendarText).page
  const language = useLanguage()
  const choose: Column<YearRow> = {
    key: "choose",
    header: page.chooseHeader,
    headerHidden: true,
    cell: (row) =>
      row.verified ? null : (
        <input
          className="tick"
          type="checkbox"
          name="days"
          id={`${firstTickId}-${row.date}`}
          value={`${row.date}@${row.seen}`}
          aria-label={page.choose(sayDay(row.date, language))}
          defaultChecked={chosen.includes(`${row.date}@${row.seen}`)}
        />
      ),
  }
  const change: Column<YearRow> = {
    key: "change",
    header: page.changeHeader,
    headerHidden: true,
    cell: (row) => (
      <a
        href={`?ngay=${row.date}${row.reach === "own" ? "&rieng=1" : ""}#keep-form`}
        aria-label={page.changeOf(sayDay(row.date, language))}
      >
        {page.change}
      </a>
    ),
  }
  return [
    ...(mayConfirm ? [choose] : []),
    {
      key: "day",
      header: page.day,
      names: true,
      cell: (row) => (
        <span id={`d-${row.date}`} className="nb">
          {sayDay(row.date, language)}
        </span>
      ),
    },
    { key: "name", header: page.nameHeader, phone: "broad", cell: (row) => <NameAndKind row={row} /> },
    {
      key: "basis",
      header: page.basisHeader,
      phone: "broad",
      cell: (row) => row.legalBasis || <span className="none">{page.noBasis}</span>,
    },
    {
      key: "state",
      header: page.stateHeader,
      cell: (row) => (
        <Status standing={row.verified ? "done" : "soon"}>{row.verified ? page.confirmed : page.unverified}</Status>
      ),
    },
    ...(mayChange ? [change] : []),
  ]
}

function NameAndKind({ row }: { row: YearRow }) {
  const text = useText(calendarText)
  return (
    <>
      {row.name}
      <small>{text.kind[row.kind]}</small>
    </>
  )
}
