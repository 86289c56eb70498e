import type { ReactNode } from "react"
import { useText } from "./language.tsx"
import { uiText } from "./text.ts"

export type NoticeKind = "info" | "warn" | "done" | "error"

const marks: Record<NoticeKind, ReactNode> = {
  info: (
    <path
      d="M8 1.2a6.8 6.8 0 1 0 0 13.6A6.8 6.8 0 0 0 8 1.2M8 7v4.6M8 4.1v1.7"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
    />
  ),
  warn: (
    <path
      d="M8 1.6 15 14H1zM8 6v4.2M8 11.3v1.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinejoin="round"
    />
  ),
  done: <path d="M2.5 8.6 6.4 12.4 13.6 4" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  error: (
    <path
      d="M5.1 1.4h5.8l3.7 3.7v5.8l-3.7 3.7H5.1l-3.7-3.7V5.1zM8 4.4v4.6M8 10.3v1.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    />
  ),
}

/** A message on the page. The mark and the title carry the kind; the colour repeats it. */
export function Notice({
  kind = "info",
  title,
  children,
}: {
  kind?: NoticeKind
  title?: string
  children?: ReactNode
}) {
  const text = useText(uiText)
  return (
    <div className={`notice ${kind}`} role={kind === "error" ? "alert" : kind === "done" ? "status" : undefined}>
      <svg width="16" height="16" viewBox="0 0 16 16" role="img" aria-label={text.notice[kind]}>
        {marks[kind]}
      </svg>
      <div>
        {title ? <b>{title}</b> : null}
        {children}
      </div>
    </div>
  )
}
