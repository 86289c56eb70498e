import { Fragment, type ReactNode } from "react"

/** A term, what it is here, and a second line in small letters. */
export type Definition = { term: string; value: ReactNode; note?: ReactNode }

/** Terms and what they are: the six clear things of a task, the facts of a record. `broad` gives the terms more room. */
export function DefinitionList({ of: definitions, broad }: { of: readonly Definition[]; broad?: boolean }) {
  return (
    <dl className={broad ? "six broad" : "six"}>
      {definitions.map(({ term, value, note }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>
            {value}
            {note ? <small>{note}</small> : null}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
