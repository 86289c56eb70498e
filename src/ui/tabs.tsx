import { formatNumber } from "./format.ts"
import { useLanguage } from "./language.tsx"

export type Tab = { label: string; to: string; current: boolean; count?: number }

/** Parts of one thing, each with its own address. */
export function Tabs({ of: tabs, label }: { of: readonly Tab[]; label: string }) {
  const language = useLanguage()
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.to} href={tab.to} aria-current={tab.current ? "page" : undefined}>
          {tab.label}
          {tab.count === undefined ? null : <span className="n">{formatNumber(tab.count, language)}</span>}
        </a>
      ))}
    </nav>
  )
}

/** One of a few ways to see the same thing: a period, a grouping. */
export function Segments({ of: segments, label }: { of: readonly Tab[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ul className="segments">
        {segments.map((segment) => (
          <li key={segment.to}>
            <a href={segment.to} aria-current={segment.current ? "true" : undefined}>
              {segment.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
