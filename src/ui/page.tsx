import type { ReactNode } from "react"
import { Breadcrumbs, type Crumb } from "./breadcrumbs.tsx"
import { useText } from "./language.tsx"
import { uiText } from "./text.ts"

/** The title of the browser's tab: the page's own words, then the product's name. */
export function DocumentTitle({ of: title }: { of: string }) {
  const text = useText(uiText)
  return <title>{`${title} – ${text.product}`}</title>
}

export type PageHeaderProps = {
  title: string
  /** One or two sentences on what this page holds. */
  lead?: ReactNode
  /** Buttons and links that belong to the whole page. */
  actions?: ReactNode
  crumbs?: readonly Crumb[]
}

/** The heading of a page, with the way down to it and its actions. */
export function PageHeader({ title, lead, actions, crumbs }: PageHeaderProps) {
  return (
    <header className="page-head">
      <div>
        {crumbs && crumbs.length > 0 ? <Breadcrumbs of={crumbs} /> : null}
        <h1>{title}</h1>
        {lead ? <p className="lead">{lead}</p> : null}
      </div>
      {actions ? <div className="acts">{actions}</div> : null}
    </header>
  )
}

export type PageProps = PageHeaderProps & {
  children: ReactNode
  /** `usual` 1200 px, `text` 760 px for forms and reading, `full` the whole window. */
  width?: "usual" | "text" | "full"
  /** Said above everything: what was just done, or what stands in the way. */
  notice?: ReactNode
  /** A column beside the content: facts and links that belong to it. */
  aside?: ReactNode
}

/** A page of its own, inside the shell. It also sets the title of the tab. */
export function Page({ children, width = "usual", notice, aside, ...header }: PageProps) {
  return (
    <main
      id="noi-dung"
      tabIndex={-1}
      className={width === "usual" ? "page" : width === "text" ? "page text-width" : "page full"}
    >
      <DocumentTitle of={header.title} />
      <PageHeader {...header} />
      {notice ? <div className="stack">{notice}</div> : null}
      {aside ? (
        <div className="page-split">
          <div className="page-main">{children}</div>
          <aside className="page-aside">{aside}</aside>
        </div>
      ) : (
        children
      )}
    </main>
  )
}
