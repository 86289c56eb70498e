import type { ReactNode } from "react"
import { useText } from "./language.tsx"
import { uiText } from "./text.ts"

/** How a thing stands against its due date. It is derived, never stored. */
export type Standing = "overdue" | "today" | "soon" | "running" | "done" | "waiting"

/** The class that gives a word its colour: late, soon, ok or none. */
export const toneOf: Record<Standing, string | undefined> = {
  overdue: "late",
  today: "soon",
  soon: "soon",
  running: undefined,
  done: "ok",
  waiting: undefined,
}

const marks: Record<Standing, ReactNode> = {
  overdue: <path d="M6 1 11.5 11H.5z" fill="currentColor" />,
  today: <circle cx="6" cy="6" r="4.8" fill="currentColor" />,
  soon: (
    <path
      d="M6 1.2a4.8 4.8 0 0 1 0 9.6zM6 1.9a4.1 4.1 0 1 0 0 8.2 4.1 4.1 0 0 0 0-8.2"
      fill="currentColor"
      fillRule="evenodd"
    />
  ),
  running: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  done: <path d="M1.8 6.6 4.8 9.6 10.4 2.6" fill="none" stroke="currentColor" strokeWidth="1.9" />,
  waiting: <path d="M1.5 6h9" stroke="currentColor" strokeWidth="2" />,
}

/** The mark of a standing alone, hidden from screen readers: its word must stand beside it. */
export function StandingMark({ standing, size = 11 }: { standing: Standing; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {marks[standing]}
    </svg>
  )
}

/** Shape, word and colour together. The usual word unless the page gives a better one ("quá 5 ngày"). */
export function Status({ standing, children }: { standing: Standing; children?: ReactNode }) {
  const text = useText(uiText)
  return (
    <span className={`status ${standing}`}>
      <StandingMark standing={standing} />
      {children ?? text.status[standing]}
    </span>
  )
}
