import { readFile } from "node:fs/promises"
import { isWorkingDay, statutoryCalendar } from "#src/areas/calendar/index.ts"
import { extractText, symbolKey } from "#src/areas/documents/index.ts"
import { read as readDocument } from "#src/areas/reading/index.ts"
import { checkText, type CheckFinding, type CheckReason } from "#src/areas/reports/index.ts"
import { checkerText, sayReason } from "#src/areas/reports/web/index.ts"
import { parseFileAndOptions } from "./arguments.ts"
import type { Command } from "./command.ts"
import { asStored } from "./read.ts"
import { language, text } from "./text.ts"

/** Without a database these reasons say nothing: no record is held. */
const silent = new Set<CheckReason["code"]>(["nothing-held", "document-not-held", "other-unit", "is-target"])

/** Checks the figures of one file against each other, without any database. Ends with 1 when the text contradicts itself. */
export const check: Command = async (args, surroundings) => {
  const { values, file } = parseFileAndOptions(args, { json: { type: "boolean" } }, surroundings)
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) {
    surroundings.err(text.noFile(file))
    return 2
  }
  const extracted = await extractText(bytes, file)
  if (!extracted.ok) {
    surroundings.err(text.unreadable[extracted.refusal.code])
    return 2
  }
  const words = asStored(bytes, extracted.value)
  const checked = checkText(
    words,
    readDocument(words),
    { figures: [], documents: [] },
    { keyOf: symbolKey, isWorkingDay: (day) => isWorkingDay(statutoryCalendar, day) },
  )
  const told = checked.findings.map((finding) => ({
    ...finding,
    reasons: finding.reasons.map((reason) => ({ ...reason, sentence: sayReason(reason, language) })),
  }))
  if (values.json) surroundings.out(JSON.stringify({ ...checked, findings: told }, null, 2))
  else {
    for (const finding of told)
      for (const reason of finding.reasons)
        if (!silent.has(reason.code)) surroundings.out(lineOf(words, finding, reason.sentence))
    surroundings.out(text.checked(checked.counts.contradicts))
  }
  return checked.counts.contradicts > 0 ? 1 : 0
}

function lineOf(words: string, finding: CheckFinding, sentence: string): string {
  const line = words.slice(0, finding.start).split("\n").length
  // A place whose only reason is what can be worked out has no verdict yet.
  const verdict = finding.verdict === "unknown" ? text.derived : checkerText[language].verdicts[finding.verdict]
  return `${text.line(line)} [${verdict}] “${finding.text.replaceAll(/\s+/g, " ")}”: ${sentence}`
}
