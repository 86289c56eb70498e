import "./documents.css"
import { Button, ButtonLink } from "#src/ui/button.tsx"
import { QueryForm } from "#src/ui/action-form.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { SelectField } from "#src/ui/field.tsx"
import { formatDay } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { PrintButton } from "#src/ui/print-button.tsx"
import type { NumberedDirection } from "../rules/register.ts"
import { writtenNumber } from "../rules/symbol.ts"
import type { RegisterLine } from "../store/register.ts"
import type { LoadedRegister } from "./register-data.ts"
import { documentsText, sayDone } from "./text.ts"

type Line = RegisterLine & { type: string; group: string; handler: string }

/** The register as the decree wants it, ten columns, on the screen and on A4. */
export function RegisterPage({ register }: { register: LoadedRegister }) {
  const text = useText(documentsText)
  const { direction, period } = register
  const title = direction === "arrival" ? text.book.arrivals : text.book.departures
  const said = sayDone(register.done, text.done)
  return (
    <div className="register-sheet">
      <Page
        title={title}
        lead={`${register.body} · ${period} · ${text.book.basis}`}
        width="full"
        crumbs={[{ label: text.place, to: "/van-ban" }]}
        notice={said ? <Notice kind="done">{said}</Notice> : null}
        actions={
          <>
            <ButtonLink to={direction === "arrival" ? "/van-ban/so-di" : "/van-ban/so-den"}>
              {direction === "arrival" ? text.go.departures : text.go.arrivals}
            </ButtonLink>
            {register.mayNumber ? (
              <ButtonLink to={`/van-ban/giu-so?so=${direction}`}>{text.book.numbers}</ButtonLink>
            ) : null}
            <PrintButton label={text.book.print} />
          </>
        }
      >
        <QueryForm values={{ ky: period, loai: register.typeGroup ?? "" }} label={title}>
          <SelectField name="ky" label={text.book.period} options={register.periods} />
          {register.groups.length > 1 ? (
            <SelectField name="loai" label={text.book.group} options={register.groups} empty={text.book.all} optional />
          ) : null}
          <Button>{text.list.apply}</Button>
        </QueryForm>
        {register.lines.length === 0 ? (
          <EmptyState title={text.book.emptyTitle}>{text.book.empty}</EmptyState>
        ) : (
          <div className="scroll">
            <table className="table book">
              <caption className="sr">{`${title} ${period}`}</caption>
              <Heads direction={direction} />
              <tbody>
                {register.lines.map((line) => (
                  <tr
                    key={`${line.typeGroup} ${line.number}`}
                    className={line.state === "used" ? undefined : line.state}
                  >
                    {direction === "arrival" ? <Arrival line={line} /> : <Departure line={line} />}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <Pager next={register.next} />
      </Page>
    </div>
  )
}

function Heads({ direction }: { direction: NumberedDirection }) {
  const text = useText(documentsText).book
  const heads = Object.values(direction === "arrival" ? text.in : text.out)
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
      <tr className="columns" aria-hidden="true">
        {heads.map((head, i) => (
          <th key={head}>({i + 1})</th>
        ))}
      </tr>
    </thead>
  )
}

/** The abstract, linked; for a number without a paper, what became of it. */
function Abstract({ line }: { line: Line }) {
  const text = useText(documentsText)
  if (line.documentId === null)
    return line.state === "void" ? text.book.voided(line.reason) : text.book.reserved(line.reason)
  const words = <a href={`/van-ban/${line.documentId}`}>{[line.type, line.title].filter(Boolean).join(": ")}</a>
  if (line.state !== "void") return words
  return (
    <>
      <del>{words}</del>
      <small>{text.book.voided(line.reason)}</small>
    </>
  )
}

function Arrival({ line }: { line: Line }) {
  const day = writeDay
  return (
    <>
      <td className="narrow">{day(line.arrivedOn)}</td>
      <td className="num">{writtenNumber(line.number)}</td>
      <td>{line.issuer}</td>
      <td className="narrow">{line.symbol}</td>
      <td className="narrow">{day(line.issuedOn)}</td>
      <td className="abstract">
        <Abstract line={line} />
      </td>
      <td>{line.handler}</td>
      <td className="narrow">{line.handler === "" ? "" : day(line.arrivedOn)}</td>
      <td>{blank}</td>
      <td>{line.note}</td>
    </>
  )
}

function Departure({ line }: { line: Line }) {
  const language = useLanguage()
  const text = documentsText[language]
  const day = writeDay
  return (
    <>
      <td className="narrow">{line.symbol || `${text.field.number} ${writtenNumber(line.number)}, ${line.group}`}</td>
      <td className="narrow">{day(line.issuedOn)}</td>
      <td className="abstract">
        <Abstract line={line} />
      </td>
      <td>{line.signer}</td>
      <td>{line.recipients}</td>
      <td>{line.handler}</td>
      <td className="num">{line.copies ?? ""}</td>
      <td className="narrow">{day(line.sentOn)}</td>
      <td>{blank}</td>
      <td>{line.note}</td>
    </>
  )
}

/** Signed by hand on the printed sheet. */
const blank = "\u00a0"
const writeDay = (on: RegisterLine["issuedOn"]) => (on ? formatDay(on) : "")
