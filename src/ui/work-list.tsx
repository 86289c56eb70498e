import type { ReactNode } from "react"
import { type Kind, KindMark } from "./kind-mark.tsx"
import { Meter } from "./meter.tsx"
import { type Standing, StandingMark, toneOf } from "./status.tsx"

/** The list pane: heading, how many, and groups of rows. J and K walk the rows, Enter opens one. */
export function WorkList(props: {
  title: string
  summary?: ReactNode
  sort?: ReactNode
  children: ReactNode
  foot?: ReactNode
}) {
  const { title, summary, sort, children, foot } = props
  return (
    <section className="list" aria-labelledby="danh-sach-ten" id="danh-sach">
      <header>
        <h1 id="danh-sach-ten">{title}</h1>
        {summary ? <p>{summary}</p> : null}
        {sort ? <p className="sort">{sort}</p> : null}
      </header>
      <div data-rows="">{children}</div>
      {foot}
    </section>
  )
}

/** Rows under a sticky heading with their count. Only the group of overdue work is lacquer, with a triangle. */
export function WorkGroup(props: { id: string; title: string; note?: string; overdue?: boolean; children: ReactNode }) {
  const { id, title, note, overdue, children } = props
  return (
    <section className={overdue ? "group over" : "group"} aria-labelledby={id}>
      <h2 id={id}>
        {overdue ? <StandingMark standing="overdue" size={10} /> : null}
        <b>{title}</b>
        {note ? <span>{note}</span> : null}
      </h2>
      <ol>{children}</ol>
    </section>
  )
}

export type WorkRowProps = {
  to: string
  kind: Kind
  title: string
  /** Code, lead unit, source, joined by " · ". */
  meta: string
  /** The word of its state. */
  state: string
  /** Its own measure: percent draws the bar, the label says it (268/319, 80%, "chưa báo cáo"). */
  progress?: { percent?: number; label: string }
  due: string
  /** Days left or late, in words. */
  dueNote?: string
  standing: Standing
  unread?: boolean
  current?: boolean
}

/** One piece of work in two lines. */
export function WorkRow(row: WorkRowProps) {
  return (
    <li data-row="">
      <a className={row.unread ? "row unread" : "row"} href={row.to} aria-current={row.current ? true : undefined}>
        <KindMark kind={row.kind} />
        <span>
          <span className="t">{row.title}</span>
          <span className="m">{row.meta}</span>
        </span>
        <span className="st">
          {row.state}
          {row.progress ? (
            <i>
              {row.progress.percent === undefined ? null : <Meter percent={row.progress.percent} />}
              {row.progress.label}
            </i>
          ) : null}
        </span>
        <span className="due">
          {row.due}
          {row.dueNote ? <b className={toneOf[row.standing]}>{row.dueNote}</b> : null}
        </span>
      </a>
    </li>
  )
}
