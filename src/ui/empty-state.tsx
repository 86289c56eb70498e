import type { ReactNode } from "react"
import { useText } from "./language.tsx"
import { uiText } from "./text.ts"

/** Says that there is nothing, why, and what to do. Never stands for a number: nothing reported is not 0. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title?: string
  children?: ReactNode
  actions?: ReactNode
}) {
  const text = useText(uiText)
  return (
    <div className="empty">
      <b>{title ?? text.noRows.title}</b>
      <p>{children ?? (title === undefined ? text.noRows.lead : null)}</p>
      {actions ? <div className="acts">{actions}</div> : null}
    </div>
  )
}
