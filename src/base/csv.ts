export type CsvCell = string | number | null

/** Rows as a CSV file that spreadsheets open with Vietnamese letters intact. */
export const csvOf = (rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellOf).join(",")).join("\r\n")}\r\n`

/** One cell. A text that a spreadsheet would run as a formula is kept a text. */
function cellOf(value: CsvCell): string {
  if (value === null) return ""
  const text = String(value)
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
