import type { ReactNode } from "react"
import { EmptyState } from "./empty-state.tsx"

export type Column<Row> = {
  key: string
  /** The heading; on a phone the label in front of the value. */
  header: string
  cell: (row: Row) => ReactNode
  /** Right-aligned, digits in columns. */
  numeric?: boolean
  /** This cell names the row. One column has it; the first when none does. */
  names?: boolean
  /** The heading is heard but not shown (a column of charts or buttons). */
  headerHidden?: boolean
  /** On a phone: a whole line of its own, or left out. */
  phone?: "broad" | "off"
  /** A heading that sorts: the address of the other order, and the order now if it is this column's. */
  sort?: { to: string; now?: "ascending" | "descending" | undefined }
  footer?: ReactNode
}

export type DataTableProps<Row> = {
  caption: string
  captionNote?: ReactNode
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The row shown beside the table. */
  isCurrent?: (row: Row) => boolean
  /** Said instead of an empty table. */
  empty?: ReactNode
  className?: string
}

/** A dense table; below 900 px each row becomes a record with labels. J and K walk its rows. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionNote, captionHidden, columns, rows, rowKey, isCurrent, empty, className } = props
  if (rows.length === 0) return empty ?? <EmptyState />
  const naming = columns.findIndex((column) => column.names)
  const namingPlace = naming === -1 ? 0 : naming
  return (
    <div className="scroll">
      <table className={["table records", className].filter(Boolean).join(" ")}>
        <caption className={captionHidden ? "sr" : undefined}>
          {caption}
          {captionNote ? <small>{captionNote}</small> : null}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody data-rows="">
          {rows.map((row) => (
            <tr key={rowKey(row)} data-row="" aria-current={isCurrent?.(row) ? true : undefined}>
              {columns.map((column, place) => (
                <Cell key={column.key} column={column} row={row} names={place === namingPlace} />
              ))}
            </tr>
          ))}
        </tbody>
        <Footer columns={columns} namingPlace={namingPlace} />
      </table>
    </div>
  )
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const { sort } = column
  const shown = column.headerHidden ? <span className="sr">{column.header}</span> : column.header
  return (
    <th scope="col" className={column.numeric ? "num" : undefined} aria-sort={sort?.now}>
      {sort ? (
        <a href={sort.to}>
          {shown}
          {sort.now ? <span aria-hidden="true">{sort.now === "ascending" ? " ↑" : " ↓"}</span> : null}
        </a>
      ) : (
        shown
      )}
    </th>
  )
}

function Cell<Row>({ column, row, names }: { column: Column<Row>; row: Row; names: boolean }) {
  const className = [column.numeric ? "num" : "", column.phone ?? ""].filter(Boolean).join(" ") || undefined
  if (names) {
    return (
      <th scope="row" className={className}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td className={className} data-l={column.headerHidden ? undefined : column.header}>
      {column.cell(row)}
    </td>
  )
}

function Footer<Row>({ columns, namingPlace }: { columns: readonly Column<Row>[]; namingPlace: number }) {
  if (!columns.some((column) => column.footer !== undefined)) return null
  return (
    <tfoot>
      <tr>
        {columns.map((column, place) => {
          const className = [column.numeric ? "num" : "", column.phone ?? ""].filter(Boolean).join(" ") || undefined
          return place === namingPlace ? (
            <th key={column.key} scope="row" className={className}>
              {column.footer}
            </th>
          ) : (
            <td key={column.key} className={className} data-l={column.footer === undefined ? undefined : column.header}>
              {column.footer}
            </td>
          )
        })}
      </tr>
    </tfoot>
  )
}
