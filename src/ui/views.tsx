import type { ReactNode } from "react"
import { Button } from "./button.tsx"
import { formatNumber } from "./format.ts"
import { useLanguage, useText } from "./language.tsx"
import { uiText } from "./text.ts"

export type View = { label: string; to: string; count?: number; current?: boolean; late?: boolean }

/** Standing or saved views with their counts, in the first pane. */
export function Views({ title, of: views, saved }: { title: string; of: readonly View[]; saved?: boolean }) {
  const language = useLanguage()
  return (
    <>
      <h2>{title}</h2>
      <ul className={saved ? "views saved" : "views"}>
        {views.map((view) => (
          <li key={view.to}>
            <a href={view.to} aria-current={view.current ? "page" : undefined}>
              {view.label}
              {view.count === undefined ? null : (
                <span className={view.late ? "n late" : "n"}>{formatNumber(view.count, language)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

export type FilterOption = { value: string; label: string; count?: number; mark?: ReactNode; checked?: boolean }
export type Filter = { name: string; title: string; options: readonly FilterOption[] }

/** Boxes that narrow the list; a zero stays visible but quiet. Sent by GET, so the address keeps them. */
export function Filters({
  of: filters,
  keep = {},
}: {
  of: readonly Filter[]
  keep?: Readonly<Record<string, string>>
}) {
  const text = useText(uiText)
  return (
    <details className="filter-box">
      <summary>{text.filter}</summary>
      <form className="filters" method="get" data-filters="">
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {filters.map((filter) => (
          <FilterGroup key={filter.name} filter={filter} />
        ))}
        <div className="acts">
          <Button small>{text.apply}</Button>
        </div>
      </form>
    </details>
  )
}

function FilterGroup({ filter }: { filter: Filter }) {
  const language = useLanguage()
  return (
    <fieldset>
      <legend>{filter.title}</legend>
      {filter.options.map((option) => (
        <label key={option.value} className={option.count === 0 ? "zero" : undefined}>
          <input
            className="tick"
            type="checkbox"
            name={filter.name}
            value={option.value}
            defaultChecked={option.checked}
          />
          {option.mark}
          {option.label}
          {option.count === undefined ? null : <span className="n">{formatNumber(option.count, language)}</span>}
        </label>
      ))}
    </fieldset>
  )
}
