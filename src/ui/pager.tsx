import { formatNumber } from "./format.ts"
import { useLanguage, useText } from "./language.tsx"
import { uiText } from "./text.ts"

type Props = {
  /** Addresses of the neighbouring pages; absent at the ends. */
  previous?: string | undefined
  next?: string | undefined
  /** Which rows these are, and of how many when that is known. */
  shown?: { from: number; to: number; total?: number }
}

/** Goes to the rows before and after. Keyset pages have no numbers, so a list that grows never skips a row. */
export function Pager({ previous, next, shown }: Props) {
  const language = useLanguage()
  const text = useText(uiText).pager
  const say = (count: number) => formatNumber(count, language)
  if (!previous && !next && !shown) return null
  return (
    <nav className="pager" aria-label={text.label}>
      {shown ? (
        <span className="where">
          {text.shown(say(shown.from), say(shown.to), shown.total === undefined ? null : say(shown.total))}
        </span>
      ) : null}
      {previous ? (
        <a className="btn" href={previous} rel="prev">
          {text.previous}
        </a>
      ) : null}
      {next ? (
        <a className="btn" href={next} rel="next">
          {text.next}
        </a>
      ) : null}
    </nav>
  )
}
