import type { ReactNode } from "react"

/** A figure that opens to what it counts. Without an address it is only a number: use that where nothing stands behind it. */
export function Figure({ to, children }: { to?: string | undefined; children: ReactNode }) {
  return to ? (
    <a className="fig" href={to}>
      {children}
    </a>
  ) : (
    <span>{children}</span>
  )
}

export type StripFigure = { term: string; value: ReactNode; to?: string; note?: ReactNode }

/** Three to five figures in one line, each with its second line. */
export function FigureStrip({ of: figures, label }: { of: readonly StripFigure[]; label: string }) {
  return (
    <section aria-label={label}>
      <dl className={figures.length === 5 ? "strip" : `strip of${figures.length}`}>
        {figures.map((figure) => (
          <div key={figure.term}>
            <dt>{figure.term}</dt>
            <dd>
              {figure.to ? <Figure to={figure.to}>{figure.value}</Figure> : <b>{figure.value}</b>}
              {figure.note ? <small>{figure.note}</small> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
