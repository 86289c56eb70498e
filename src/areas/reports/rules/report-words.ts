/** Where in the checked text a field of a report stands. `id` is the shortcoming's; null for the report's own fields. */
export interface WordsPart {
  name: "title" | "opening" | "assessment" | "proposals" | "shortcoming"
  id: string | null
  start: number
  end: number
}

export interface WrittenWords {
  title: string
  opening: string
  assessment: string
  proposals: string
}

/**
 * Everything that people wrote in a report, as one text, and where each field stands in it. The numbers of its tables are
 * left out: they are counted, not typed.
 */
export function wordsOfReport(
  report: WrittenWords,
  shortcomings: readonly { id: string; what: string; cause: string; remedy: string }[],
): { text: string; parts: WordsPart[] } {
  const parts: WordsPart[] = []
  let text = ""
  const add = (name: WordsPart["name"], words: string, id: string | null = null) => {
    const written = words.trim()
    if (written === "") return
    if (text !== "") text += "\n\n"
    parts.push({ name, id, start: text.length, end: text.length + written.length })
    text += written
  }
  add("title", report.title)
  add("opening", report.opening)
  add("assessment", report.assessment)
  for (const { id, what, cause, remedy } of shortcomings)
    add("shortcoming", [what, cause, remedy].filter((line) => line.trim() !== "").join("\n"), id)
  add("proposals", report.proposals)
  return { text, parts }
}

/** The field that a place belongs to. */
export const partAt = (parts: readonly WordsPart[], start: number): WordsPart | undefined =>
  parts.find((part) => start >= part.start && start < part.end)
