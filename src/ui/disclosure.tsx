import type { ReactNode } from "react"

/** Something that opens in its place, without script. */
export function Disclosure(props: {
  title: string
  note?: ReactNode
  open?: boolean
  id?: string
  children: ReactNode
}) {
  return (
    <details className="fold-box" open={props.open} id={props.id}>
      <summary>
        {props.title}
        {props.note ? <span className="n">{props.note}</span> : null}
      </summary>
      {props.children}
    </details>
  )
}
