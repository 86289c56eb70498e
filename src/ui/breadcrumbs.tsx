import { useText } from "./language.tsx"
import { uiText } from "./text.ts"

export type Crumb = { label: string; to: string }

/** The way down to this page; the page itself is its heading and is not repeated here. */
export function Breadcrumbs({ of: crumbs }: { of: readonly Crumb[] }) {
  const text = useText(uiText)
  return (
    <nav className="crumbs" aria-label={text.crumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.to}>
            <a href={crumb.to}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
