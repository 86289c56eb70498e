import type { ReactNode } from "react"
import { useText } from "./language.tsx"
import { uiText } from "./text.ts"

/** Kinds are shapes, never colours. */
export type Kind = "task" | "dossier" | "petition" | "recommendation" | "goal" | "target" | "breakthrough"

const outline = { fill: "none", stroke: "currentColor", strokeWidth: 1.5, strokeLinejoin: "round" } as const

const shapes: Record<Kind, ReactNode> = {
  task: <rect x="2.5" y="2.5" width="11" height="11" rx="1.5" fill="currentColor" />,
  dossier: <path d="M3.7 1.7h5.6l3 3v9.6H3.7zM9.3 1.7v3h3" {...outline} />,
  petition: <path d="M1.7 3.7h12.6v8.6H1.7zM1.7 4l6.3 5 6.3-5" {...outline} />,
  recommendation: (
    <>
      <path d="M8 1.4 14.6 8 8 14.6 1.4 8z" {...outline} />
      <path d="M8 4.8v3.6" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="8" cy="10.7" r=".9" fill="currentColor" />
    </>
  ),
  goal: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  target: <path d="M8 1l7 7-7 7-7-7z" fill="currentColor" />,
  breakthrough: <path d="M8 2l6.6 12H1.4z" fill="currentColor" />,
}

/** The shape of a kind of work or of a plan's node. With `quiet` its name must stand beside it. */
export function KindMark({ kind, size = 16, quiet }: { kind: Kind; size?: number; quiet?: boolean }) {
  const text = useText(uiText)
  const said = quiet ? { "aria-hidden": true } : { role: "img", "aria-label": text.kind[kind] }
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" {...said}>
      {shapes[kind]}
    </svg>
  )
}
