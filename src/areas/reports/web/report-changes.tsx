import { Notice } from "#src/ui/notice.tsx"
import { DataTable } from "#src/ui/data-table.tsx"
import { formatNumber, formatPercent } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import type { FigureChange, ReportFigures } from "../rules/index.ts"
import { reportsText } from "./text.ts"

/** The numbers that the last refresh changed, each with what it is. */
export function Changes({ changes, figures }: { changes: readonly FigureChange[]; figures: ReportFigures }) {
  const text = useText(reportsText)
  const language = useLanguage()
  const nameOf = useNames(figures)
  if (changes.length === 0) return <Notice>{text.noChanges}</Notice>
  const write = (change: FigureChange, value: number | null) =>
    value === null ? (
      <span className="none">{text.absent}</span>
    ) : change.ref.endsWith("Share") ? (
      formatPercent(value * 100, language, 2)
    ) : (
      formatNumber(value, language)
    )
  return (
    <DataTable
      caption={text.changes(formatNumber(changes.length, language))}
      rows={changes}
      rowKey={(change) => change.ref}
      columns={[
        { key: "what", header: text.changeColumns.what, names: true, cell: (change) => nameOf(change.ref) },
        {
          key: "before",
          header: text.changeColumns.before,
          numeric: true,
          cell: (change) => write(change, change.before),
        },
        {
          key: "after",
          header: text.changeColumns.after,
          numeric: true,
          cell: (change) => <b>{write(change, change.after)}</b>,
        },
      ]}
    />
  )
}

function useNames(figures: ReportFigures): (ref: string) => string {
  const text = useText(reportsText)
  const counts: Record<string, string> = text.counts
  return (ref) => {
    const [group, ...rest] = ref.split(".")
    const name = counts[rest.at(-1) ?? group ?? ""] ?? ref
    const id = rest.slice(0, -1).join(".")
    const whose = () => {
      switch (group ?? "") {
        case "total":
          return text.whole
        case "targets":
          return text.targetsName
        case "unit":
          return figures.units.find((unit) => String(unit.unitId ?? 0) === id)?.name || text.noUnit
        case "document":
          return figures.documents.find((document) => document.documentId === id)?.symbol ?? text.unitColumns.document
        case "breakthrough":
          return figures.breakthroughs?.items.find((item) => item.id === id)?.title ?? text.breakthroughs
        case "target":
          return figures.targets.find((target) => target.id === id)?.name ?? text.targetsName
        default:
          return text.whole
      }
    }
    return `${whose()}: ${name}`
  }
}
