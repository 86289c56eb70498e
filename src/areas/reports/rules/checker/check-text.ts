import type { Claim, Reading } from "#src/areas/reading/index.ts"
import { parsePlainDate } from "#src/base/plain-date.ts"
import { checkOverFulfilment, checkShares, checkSums, checkUnspokenShares } from "./arithmetic.ts"
import { periodOfText } from "./claim-period.ts"
import {
  compareFigure,
  type FigureSearch,
  isSurelyTarget,
  isTarget,
  type Match,
  matchFigure,
} from "./compare-figure.ts"
import { compareTarget, targetOf } from "./compare-target.ts"
import { checkCitations, checkDays } from "./consistency.ts"
import { type Context, contextsOf } from "./context.ts"
import { publishedOn } from "./days.ts"
import { countVerdicts, type FindingList, findingList } from "./findings.ts"
import { checkRelations } from "./growth.ts"
import { factsOf, indicatorsOf, senseOf } from "./indicators.ts"
import { checkLists } from "./lists.ts"
import { looseNumbers, takenBy } from "./loose-numbers.ts"
import { compareCitation } from "./match-document.ts"
import { checkMeans, compareMean, isMean } from "./means.ts"
import { checkLaterThanText, checkPeriods } from "./periods.ts"
import { checkTables } from "./table-checks.ts"
import { type Table, tablesOf } from "./tables.ts"
import { checkTwoValues } from "./two-values.ts"
import type { CheckSettings, Held, TextCheck, UncomparedKind } from "./types.ts"
import { foldInPlace, subjectOf } from "./words.ts"

const figureKinds = new Set<Claim["kind"]>(["ratio", "percent", "rate", "money", "count", "quantity", "target"])
const uncompared = new Set<string>([
  "period",
  "deadline",
  "duration",
  "frequency",
  "rank",
  "award",
  "status",
] satisfies UncomparedKind[])
const isUncompared = (kind: string): kind is UncomparedKind => uncompared.has(kind)

/** The figures that a text states, in order: what the reading claims, the numbers of tables, and plain figures left over. */
export function figuresOf(text: string, reading: Reading): { claims: Claim[]; tables: Table[] } {
  const read = reading.claims.filter((claim) => claim.values.length > 0)
  const tables = tablesOf(text)
  const taken = takenBy(read)
  const cells = tables
    .flatMap((table) => table.numbers.map(({ claim }) => claim))
    .filter((claim) => !taken(claim.start, claim.end))
  const loose = looseNumbers(text, reading, cells)
  const claims = [...read, ...cells, ...loose].toSorted((one, other) => one.start - other.start || one.end - other.end)
  return { claims, tables }
}

/**
 * Judges every figure of a text, in place: against the text's own arithmetic, against the figures and documents held, and
 * says what cannot be known. Nothing is compared with a record unless name, unit of measure, body and period fit.
 * `reading` must be the reading of this very text. Findings do not lie over each other, and every figure lies in one.
 */
export function checkText(text: string, reading: Reading, held: Held, settings: CheckSettings): TextCheck {
  const findings = findingList(text)
  const textDay =
    settings.textDay ??
    (reading.document.date === null ? null : parsePlainDate(reading.document.date)) ??
    publishedOn(text)
  const { claims, tables } = figuresOf(text, reading)
  const inTables = new Set(tables.flatMap((table) => table.numbers.map(({ claim }) => claim.start)))
  const folded = foldInPlace(text)
  const contexts = contextsOf(
    text,
    folded,
    claims.filter((claim) => !inTables.has(claim.start)),
  )
  const textPeriod = periodOfText(text, reading.document.title, textDay)
  const yearOf = (textPeriod?.to ?? textDay)?.slice(0, 4)
  checkShares(folded, contexts, findings)
  checkUnspokenShares(folded, contexts, findings)
  checkSums(folded, reading, findings)
  checkOverFulfilment(text, folded, claims, findings)
  checkLists(text, reading, claims, findings)
  checkTables(tables, findings)
  checkMeans(text, contexts, findings)
  checkDays(text, settings, findings)
  checkPeriods(text, reading, findings)
  checkLaterThanText(text, textDay, findings)
  checkCitations(text, reading, settings, findings)
  checkTwoValues(text, contexts, yearOf === undefined ? null : Number(yearOf), findings)
  const search: FigureSearch = {
    text,
    textDay,
    textPeriod,
    subject: subjectOf(text),
    indicators: indicatorsOf(held.figures),
    matches: new Map(),
  }
  checkRelations(contexts, search, findings)
  for (const context of contexts) judgeClaim(context, search, findings)
  for (const table of tables) judgeTable(table, search, findings)
  for (const citation of reading.citations) compareCitation(text, citation, held.documents, settings, findings)
  for (const claim of claims)
    if (!findings.has(claim))
      findings.add(
        claim,
        "unknown",
        isUncompared(claim.kind) ? { code: "not-compared", kind: claim.kind } : { code: "nothing-held" },
      )
  const list = findings.list()
  return { textDay, findings: list, counts: countVerdicts(list) }
}

/** Compares one figure of running text with the records. */
function judgeClaim(context: Context, search: FigureSearch, findings: FindingList): void {
  const { claim } = context
  if (!figureKinds.has(claim.kind) || search.indicators.length === 0) return
  const { growth, ofPlan } = senseOf(context)
  if (isMean(context) && compareMean(context, search, findings)) return
  const match = matchFigure(context, search)
  if ("verdict" in match) return add(context, match, findings)
  if (isTarget(context)) {
    const judged = compareTarget(context, match, isSurelyTarget(context))
    // "với mục tiêu …, 4 nhóm giải pháp": a count of things decided on is a fact beside an aim.
    const asSeen = judged.verdict !== "agrees" && (claim.kind === "count" || !isSurelyTarget(context))
    const seen = asSeen ? compareFigure(context, match, search.text) : null
    return add(context, seen?.verdict === "agrees" ? seen : judged, findings)
  }
  // A mean is no total; a growth and a share of plan are compared by their own rule unless the name itself says so.
  const named = match.indicator
  const name = (named.seen[0] ?? named.targets[0])?.indicator.toLowerCase() ?? ""
  const perTime = /\/(?:năm|tháng|quý)/u.test(named.measureUnit)
  if (isMean(context) && !/bình quân|trung bình/u.test(name) && !perTime) return
  if ((growth && !named.ofGrowth) || (ofPlan && !named.ofPlan)) return
  add(context, compareFigure(context, match, search.text), findings)
  if (claim.kind === "ratio") compareWhole(context, match, findings)
}

function add(context: Context, { verdict, reason }: ReturnType<typeof compareFigure>, findings: FindingList): void {
  if (verdict !== "unknown" || reason.code !== "nothing-held") findings.add(context.claim, verdict, reason)
}

/** The number below the line is what was assigned: it is compared with the target of the same indicator. */
function compareWhole({ claim }: Context, match: Match, findings: FindingList): void {
  const whole = claim.values[0]?.of
  const period = match.said ?? null
  const assigned = targetOf(match) ?? (period === null || match.targets.length === 1 ? match.targets[0] : undefined)
  if (whole === undefined || !assigned || match.indicator.measureUnit.includes("%")) return
  const found = match.found?.row
  const fits =
    found === undefined || (assigned.periodStart <= found.periodEnd && assigned.periodEnd >= found.periodStart)
  if (!fits) return
  const facts = { held: factsOf(assigned), whole }
  if (assigned.value === whole) findings.add(claim, "agrees", { code: "whole-agrees", ...facts })
  else if (match.plain && match.found?.sure && match.indicator.targets.length === 1)
    findings.add(claim, "differs", { code: "whole-differs", ...facts })
}

/** Compares the numbers of a table with the records: the row and the column name them, the column's head their period. */
function judgeTable(table: Table, search: FigureSearch, findings: FindingList): void {
  if (search.indicators.length === 0) return
  for (const { claim, row, column } of table.numbers) {
    const [label, header] = [table.labels[row] ?? "", table.headers[column] ?? ""]
    if (label === "") continue
    const goal = /kế hoạch|dự toán|chỉ tiêu|mục tiêu|phấn đấu/iu.test(header)
    const lead = `${header.replace(/\([^)]*\)/g, " ")}${goal ? " mục tiêu" : ""}, ${label.replace(/\([^)]*\)\s*$/u, "")} đạt `
    const unit = claim.values[0]?.unit ?? ""
    const written = claim.text.includes("%") || unit === "" ? claim.text : `${claim.text} ${unit}`
    const words = `${lead}${written}.`
    const stand: Claim = { ...claim, start: lead.length, end: lead.length + written.length, text: written }
    const [context] = contextsOf(words, foldInPlace(words), [stand])
    if (!context) continue
    const place = { ...search, text: words, textPeriod: search.textPeriod }
    const match = matchFigure(context, place)
    if ("verdict" in match) continue
    const judged = goal ? compareTarget(context, match, true) : compareFigure(context, match, words)
    if (judged.verdict !== "unknown" || judged.reason.code !== "nothing-held")
      findings.add(claim, judged.verdict, judged.reason)
  }
}
