import type { ReactNode } from "react"
import { useText } from "./language.tsx"
import { DocumentTitle } from "./page.tsx"
import { uiText } from "./text.ts"

export type PanesProps = {
  /** The title of the tab. */
  title: string
  /** Views and filters. Left out: the list starts at the edge. */
  side?: ReactNode
  /** A `WorkList`, or anything in `<section className="list">`. */
  list: ReactNode
  /** The chosen row, in a `Detail`. Has its own address; left out when nothing is chosen. */
  detail?: ReactNode
  /** The address opens one row: on a phone the detail then replaces the list. */
  opened?: boolean
}

/** Filters, list and detail side by side: 236 px, fluid, 448 px. The list scrolls with the page, the others on their own. */
export function Panes({ title, side, list, detail, opened }: PanesProps) {
  const text = useText(uiText)
  return (
    <div className={["desk", side ? "" : "no-side", opened && detail ? "opened" : ""].filter(Boolean).join(" ")}>
      <DocumentTitle of={title} />
      {side ? (
        <aside className="side" aria-label={text.filters} {...focusable}>
          {side}
        </aside>
      ) : null}
      <main id="noi-dung" tabIndex={-1} className={detail ? "two" : "two no-detail"}>
        {list}
        {detail}
      </main>
    </div>
  )
}

/** A region that scrolls on its own must be reachable by the keyboard. */
const focusable = { tabIndex: 0 }

export type DetailProps = {
  /** The id of the heading, from `DetailHeader`. */
  labelledBy?: string
  /** Where the list is, for the phone. */
  back?: { label: string; to: string }
  /** On a page of its own instead of beside a list. */
  alone?: boolean
  children: ReactNode
}

/** The third pane: one thing, whole. */
export function Detail({ labelledBy = "chi-tiet-ten", back, alone, children }: DetailProps) {
  return (
    <article
      className={alone ? "detail alone" : "detail"}
      id="chi-tiet"
      aria-labelledby={labelledBy}
      {...(alone ? {} : focusable)}
    >
      {back ? (
        <a className="back" href={back.to}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M10 2 4 8l6 6" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
          {back.label}
        </a>
      ) : null}
      {children}
    </article>
  )
}

/** Kind and code, name, and the line that says how it stands. On a phone it is the only heading of the page, hence an h1. */
export function DetailHeader(props: {
  eyebrow: ReactNode
  title: string
  state?: ReactNode
  openTo?: string
  id?: string
}) {
  const { eyebrow, title, state, openTo, id = "chi-tiet-ten" } = props
  const text = useText(uiText)
  return (
    <header>
      <p className="eyebrow">
        {eyebrow}
        {openTo ? (
          <a className="end" href={openTo}>
            {text.openAlone}
          </a>
        ) : null}
      </p>
      <h1 className="h1" id={id}>
        {title}
      </h1>
      {state ? <p className="stateline">{state}</p> : null}
    </header>
  )
}

/** A part of the detail under a small heading, with a count and one link at its end. */
export function DetailSection({
  title,
  count,
  link,
  children,
}: {
  title: string
  count?: ReactNode
  link?: { label: string; to: string }
  children: ReactNode
}) {
  return (
    <section>
      <h2 className="part">
        {title}
        {count ? <span className="n">{count}</span> : null}
        {link ? <a href={link.to}>{link.label}</a> : null}
      </h2>
      {children}
    </section>
  )
}
