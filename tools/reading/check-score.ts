/**
 * Measures the checker of texts: how many figures get their one verdict, which places of the corpus it calls wrong, and how many
 * slips it notices in statements of our own, by rule.
 *   node tools/reading/check-score.ts [--list] [FOLDER …]
 * The corpus lies beside the project (../shared/corpus); further folders of .txt files may be named. `--list` prints every place
 * called wrong, and every slip that was missed.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { read } from "#src/areas/reading/index.ts"
import { catches, check, placed, wrongPlaces } from "#tests/checker/measure.ts"
import { statements, wardHeld } from "#tests/checker/statements.ts"

const say = (line: string) => process.stdout.write(`${line}\n`)
const list = process.argv.includes("--list")
const shared = resolve(import.meta.dirname, "../../../shared/corpus")
const folders = [
  join(shared, "seeds"),
  join(shared, "dev"),
  ...process.argv.slice(2).filter((one) => !one.startsWith("--")),
]

say("\nTexts, with nothing held")
for (const folder of folders) {
  if (!existsSync(folder)) {
    say(`  ${folder} is not there`)
    continue
  }
  const total = { texts: 0, figures: 0, placed: 0, wrong: 0 }
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith(".txt"))
    .sort()) {
    const text = readFileSync(join(folder, name), "utf8")
    const here = placed(text)
    // Figures of one ward are held against texts about other places and times: none of them may be called different.
    const wrong = [
      ...wrongPlaces(text),
      ...wrongPlaces(text, wardHeld, "2026-10-05").filter(({ verdict }) => verdict === "differs"),
    ]
    total.texts += 1
    total.figures += here.figures
    total.placed += here.placed
    total.wrong += wrong.length
    if (list)
      for (const one of wrong)
        say(
          `    ${name}: ${JSON.stringify(text.slice(Math.max(0, one.start - 60), one.end + 60))} ${JSON.stringify(one.reasons)}`,
        )
  }
  say(
    `  ${folder}: ${total.texts} texts, ${total.figures} figures, ${total.placed} in exactly one finding, ${total.wrong} called wrong`,
  )
}

say("\nStatements of our own, by rule: slips noticed of slips made (and statements called wrong as they are)")
const byRule = Map.groupBy(statements, ({ rule }) => rule)
let [made, noticed] = [0, 0]
for (const [rule, of] of byRule) {
  const slips = of.flatMap(catches)
  const caught = slips.filter((one) => one.caught).length
  const falsely = of.filter(({ text, held, textDay }) => wrongPlaces(text, held, textDay ?? null).length > 0)
  made += slips.length
  noticed += caught
  say(`  ${rule.padEnd(16)} ${caught}/${slips.length} (${falsely.length})`)
  if (list) {
    for (const { text, held, textDay } of falsely)
      say(`    wrong: ${text} ${JSON.stringify(wrongPlaces(text, held, textDay ?? null))}`)
    for (const { slip } of slips.filter((one) => !one.caught)) say(`    missed: ${slip.replaceAll("\n", " ⏎ ")}`)
  }
}
say(`  all              ${noticed}/${made}`)

const long = statements.map(({ text }) => text).join("\n")
const text = `${long}\n`.repeat(Math.ceil(400_000 / long.length)).slice(0, 400_000)
// Processor time: other work on the machine does not count.
const processor = () => process.cpuUsage().user / 1000
read(text)
const begun = processor()
const reading = read(text)
const middle = processor()
const { findings } = check(text, wardHeld, "2026-10-05")
say(
  `\n400,000 letters, processor time: reading ${Math.round(middle - begun)} ms, reading and checking ${Math.round(processor() - middle)} ms, ${reading.claims.length} claims, ${findings.length} findings`,
)
