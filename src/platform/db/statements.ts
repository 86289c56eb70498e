/** The class of a table on a distributed engine; every table has exactly one. */
export type TableClass = "distributed" | "reference" | "local"

export type MigrationStep = { sql: string } | { place: TableClass; table: string }

const placeLine = /^-- @(distributed|reference|local) (\S+)$/

/**
 * Takes a migration file apart into single statements and placement steps, in order.
 * Statements end with `;` at a line's end, outside `$$`: a distributed engine refuses several in one message.
 */
export function splitMigration(text: string): MigrationStep[] {
  const steps: MigrationStep[] = []
  let lines: string[] = []
  let quoted = false
  for (const line of text.split("\n")) {
    const place = quoted ? null : placeLine.exec(line.trim())
    if (place) {
      steps.push({ place: place[1] as TableClass, table: place[2] ?? "" })
      continue
    }
    if (!quoted && lines.length === 0 && (line.trim() === "" || line.startsWith("--"))) continue
    lines.push(line)
    if ((line.match(/\$\$/g) ?? []).length % 2 === 1) quoted = !quoted
    if (!quoted && line.trimEnd().endsWith(";")) {
      steps.push({ sql: lines.join("\n") })
      lines = []
    }
  }
  if (lines.join("").trim() !== "") throw new Error(`A statement has no end: ${lines.join("\n").slice(0, 80)}`)
  return steps
}
