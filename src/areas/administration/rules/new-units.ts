/** The new units that somebody typed, one a line: full name, or full name | short name. Empty lines are nothing. */
export function readNewUnits(typed: string): { name: string; shortName: string }[] {
  return typed
    .split("\n")
    .map((line) => line.split("|").map((part) => part.trim()))
    .filter(([name]) => Boolean(name))
    .map(([name = "", shortName = ""]) => ({ name, shortName }))
}
