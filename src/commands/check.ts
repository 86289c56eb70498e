import { readFile } from "node:fs/promises"
import { isWorkingDay, statutoryCalendar } from "#src/areas/calendar/index.ts"
import { extractText, symbolKey } from "#src/areas/documents/index.ts"
import { listAuthorities } from "#src/areas/organisation/index.ts"
import { read as readDocument } from "#src/areas/reading/index.ts"
import {
  checkAgainstHeld,
  checkText,
  type CheckFinding,
  type CheckReason,
  type TextCheck,
} from "#src/areas/reports/index.ts"
import { checkerText, sayReason } from "#src/areas/reports/web/index.ts"
import { parseTypedDate, type PlainDate } from "#src/base/plain-date.ts"
import { openDatabase, type ReadDb } from "#src/platform/db/connection.ts"
import { readIn } from "#src/platform/db/transaction.ts"
import { parseFileAndOptions } from "./arguments.ts"
import { type Command, type ExitCode, type Surroundings, WrongUse } from "./command.ts"
import { asStored } from "./read.ts"
import { language, text } from "./text.ts"
import { withDatabase } from "./with-database.ts"

/** These say only that there is nothing to compare with. */
const silent = new Set<CheckReason["code"]>([
  "nothing-held",
  "not-compared",
  "document-not-held",
  "other-unit",
  "is-target",
])

/**
 * Checks the figures of one file: against each other, and with `--place` against what that place holds. Ends with 1 when the
 * text contradicts itself or differs from a record.
 */
export const check: Command = async (args, surroundings) => {
  const { values, file } = parseFileAndOptions(
    args,
    { json: { type: "boolean" }, place: { type: "string" }, day: { type: "string" } },
    surroundings,
  )
  const day = values.day === undefined ? null : parseTypedDate(values.day)
  if (values.day !== undefined && day === null) throw new WrongUse(text.notADay(values.day))
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
  const tell = (checked: TextCheck) => tellCheck(checked, words, values.json === true, surroundings)
  if (values.place === undefined) return tell(checkAlone(words, day))
  const { place } = values
  return withDatabase(surroundings, async (url) => {
    const owner = openDatabase(url, { asOwner: true })
    try {
      const places = await listAuthorities(owner as unknown as ReadDb)
      const found = places.find(({ id, name }) => String(id) === place || named(name) === named(place))
      if (!found) {
        surroundings.err(text.noPlace(place, places.map(({ name }) => name).join(", ")))
        return 2
      }
      const scope = { authorities: [found.id], bodies: [] }
      return tell(await readIn(owner, scope, async (db) => (await checkAgainstHeld(db, found.id, words, day)).check))
    } finally {
      await owner.destroy()
    }
  })
}

const named = (name: string) => name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim()

const checkAlone = (words: string, textDay: PlainDate | null): TextCheck =>
  checkText(
    words,
    readDocument(words),
    { figures: [], documents: [] },
    { textDay, keyOf: symbolKey, isWorkingDay: (day) => isWorkingDay(statutoryCalendar, day) },
  )

function tellCheck(checked: TextCheck, words: string, asJson: boolean, surroundings: Surroundings): ExitCode {
  const told = checked.findings.map((finding) => ({
    ...finding,
    reasons: finding.reasons.map((reason) => ({ ...reason, sentence: sayReason(reason, language) })),
  }))
  const { contradicts, differs, agrees } = checked.counts
  if (asJson) surroundings.out(JSON.stringify({ ...checked, findings: told }, null, 2))
  else {
    for (const finding of told)
      for (const reason of finding.reasons)
        if (!silent.has(reason.code)) surroundings.out(lineOf(words, finding, reason.sentence))
    surroundings.out(text.checked(contradicts, differs, agrees))
  }
  return contradicts + differs > 0 ? 1 : 0
}

function lineOf(words: string, finding: CheckFinding, sentence: string): string {
  const line = words.slice(0, finding.start).split("\n").length
  // A place whose only reason is what can be worked out has no verdict yet.
  const verdict = finding.verdict === "unknown" ? text.derived : checkerText[language].verdicts[finding.verdict]
  return `${text.line(line)} [${verdict}] “${finding.text.replaceAll(/\s+/g, " ")}”: ${sentence}`
}
