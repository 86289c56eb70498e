import type { Claim } from "#src/areas/reading/index.ts"
import type { Context } from "./context.ts"
import type { FigureFacts, HeldFigure } from "./types.ts"
import { coverage, meaningOf, otherWords, placesIn, termsOf, wordsOf } from "./words.ts"
import { vndPer } from "./written-number.ts"

/** The held figures of one indicator, with what its name says. */
export interface HeldIndicator {
  words: string[]
  known: ReadonlySet<string>
  /** The name says no more than its unit: "Số phường". */
  bare: boolean
  /** The name itself speaks of growth, or of a share of a plan. */
  ofGrowth: boolean
  ofPlan: boolean
  measureUnit: string
  /** The unit of measure in the forms in which units are compared. */
  unit: { words: string; counted: string; symbols: string; money: boolean }
  seen: HeldFigure[]
  targets: HeldFigure[]
  /** What a text may call the units of these figures, by figure. */
  names: ReadonlyMap<HeldFigure, UnitNames>
}

interface UnitNames {
  words: string[]
  places: string[]
}

const growth = /tăng|giảm|tốc độ/u
const plan = /dự toán|kế hoạch|chỉ tiêu|so với/u

const join = (text: string) => wordsOf(text).join(" ")
/** "12 chỉ tiêu chủ yếu" counts what "chỉ tiêu" counts. */
const counted = (unit: string) => join(unit).replace(/ (?:chủ yếu|cơ bản|trọng tâm|chính)$/u, "")

const symbols = (text: string) => text.toLowerCase().replaceAll(/\s/g, "")
const namesOf = (unitNames: readonly string[]): UnitNames => ({
  words: unitNames.map(join).filter((name) => name !== ""),
  places: unitNames.flatMap(placesIn),
})

/** Sorts the held figures by indicator, once for a whole text. */
export const indicatorsOf = (figures: readonly HeldFigure[]): HeldIndicator[] =>
  [...Map.groupBy(figures, (figure) => figure.indicatorId).values()].flatMap((rows) => {
    const first = rows[0]
    if (!first) return []
    const words = meaningOf(first.indicator)
    const name = first.indicator.toLowerCase()
    return [
      {
        words,
        known: new Set([first.indicator, first.measureUnit, ...(first.whole ? first.unitNames : [])].flatMap(termsOf)),
        bare: words.length > 0 && counted(words.join(" ")) === counted(meaningOf(first.measureUnit).join(" ")),
        ofGrowth: growth.test(name),
        ofPlan: plan.test(name),
        measureUnit: first.measureUnit,
        unit: {
          words: join(first.measureUnit),
          counted: counted(first.measureUnit),
          symbols: symbols(first.measureUnit),
          money: vndPer(first.measureUnit) !== null,
        },
        names: new Map(rows.map((row) => [row, namesOf(row.unitNames)])),
        seen: rows.filter((row) => row.target === undefined),
        targets: rows.filter((row) => row.target !== undefined),
      },
    ]
  })

export const factsOf = ({
  id,
  indicatorId,
  indicator,
  measureUnit,
  periodStart,
  periodEnd,
  asOf,
  value,
  source,
}: HeldFigure): FigureFacts => ({
  id,
  indicatorId,
  indicator,
  measureUnit,
  periodStart,
  periodEnd,
  asOf,
  value,
  source,
})

/** Whether an indicator is measured in what a claim is written in. */
function unitFitter(claim: Claim): (held: HeldIndicator) => boolean {
  const unit = claim.values[0]?.unit ?? ""
  if (claim.kind === "money") {
    const inDong = claim.values[0]?.vnd !== undefined
    return (held) => inDong && held.unit.money
  }
  if (claim.kind === "percent" || claim.kind === "rate") {
    const here = symbols(unit)
    return (held) => here === held.unit.symbols
  }
  const [here, things] = [join(unit), counted(unit)]
  return ({ unit: { words, counted: there } }) =>
    words !== "" && (here === words || here.startsWith(`${words} `) || things === there)
}

/** The rows of the unit that a sentence speaks of: a part of the authority where it names one, else the authority itself. */
export function rowsOfUnit(
  rows: readonly HeldFigure[],
  { names }: HeldIndicator,
  sentence: string,
  subject: string | null,
): HeldFigure[] {
  const words = ` ${join(sentence)} `
  const parts = rows.filter(
    (row) => !row.whole && (names.get(row)?.words.some((name) => words.includes(` ${name} `)) ?? false),
  )
  if (parts.length > 0) return parts
  const named = placesIn(sentence)
  const asked = named.length > 0 ? named : subject === null ? [] : [subject]
  return rows.filter((row) => {
    const own = names.get(row)
    if (!row.whole || !own) return false
    return (
      asked.length === 0 ||
      asked.some(
        (place) =>
          own.words.some((name) => ` ${name} `.includes(` ${place} `)) ||
          own.places.some((mine) => place.startsWith(`${mine} `)),
      )
    )
  })
}

export interface Candidate {
  score: number
  indicator: HeldIndicator
  /** Every word of the name stands in the sentence, and the clause has no word that may make it another figure. */
  plain: boolean
}

/**
 * What a claim measures besides an amount: a growth, or a share of a plan. It is compared only with indicators whose names say
 * so, for "tăng 1,2%" and "đạt 59,5% dự toán" are no values of the indicator whose name stands beside them.
 */
export function senseOf({ claim, before, after }: Context): { growth: boolean; ofPlan: boolean } {
  const lead = `${before.slice(-30)}${claim.text.toLowerCase()}`
  const rate = claim.kind === "rate" || claim.kind === "percent"
  return {
    growth:
      rate &&
      /(?<!\p{L})(?:tăng|giảm|vượt|tốc độ)(?! số)[^,.;:]{0,24}$/u.test(
        lead.replace(/[\d.,%/ -]+(?:năm|tháng|quý)?$/u, " "),
      ),
    ofPlan:
      rate &&
      /^\s*(?:so )?(?:với |của )?(?:kế hoạch|dự toán|chỉ tiêu|nghị quyết|mục tiêu|cùng kỳ|năm (?:trước|20))/u.test(
        after,
      ),
  }
}

const ofPart =
  /(?<!\p{L})(?:dự án|công trình|gói thầu|tổ dân phố|khu dân cư|phòng|trường|trạm|chi bộ|công an|ban chỉ huy|hội|đoàn|trung tâm|doanh nghiệp|tuyến)(?!\p{L})/u

/** What stands before a colon in the claim's line, or heads the lines in which it stands. */
function leadOf({ claim, folded }: Context): string {
  const start = folded.lastIndexOf("\n", claim.start - 1) + 1
  const colon = folded.lastIndexOf(":", claim.start)
  if (colon >= start) return folded.slice(start, colon).slice(-120)
  const before = folded.slice(Math.max(0, start - 160), Math.max(0, start - 1)).trimEnd()
  return before.endsWith(":") ? (before.split("\n").at(-1) ?? "") : ""
}

/**
 * Held indicators whose telling words stand around the claim, best first; with `ofAmounts`, those that a percentage of plan or
 * a growth can be of.
 */
export function candidatesFor(
  text: string,
  context: Context,
  indicators: readonly HeldIndicator[],
  ofAmounts = false,
): Candidate[] {
  const { claim, sentence, clause } = context
  const fits = unitFitter(claim)
  const fitting = indicators.filter((held) => (ofAmounts ? !held.measureUnit.includes("%") : fits(held)))
  if (fitting.length === 0) return []
  const sense = ofAmounts ? { growth: false, ofPlan: false } : senseOf(context)
  // The claim's own digits are not words of its name, its unit is.
  const noun = claim.text.replace(/[\d.,/]+/g, " ")
  const tail = text.slice(claim.end, clause.end)
  const wide = new Set(termsOf(`${text.slice(sentence.start, claim.start)} ${noun} ${tail}`))
  const close = new Set(termsOf(`${text.slice(clause.start, claim.start)} ${noun} ${tail}`))
  const own = `${text.slice(context.ownStart, claim.start)} ${noun} ${text.slice(claim.end, context.ownEnd)}`
  // After "trong đó" a part is spoken of: only words that follow can name it.
  const parting = Math.max(...["trong đó", "bao gồm", "riêng "].map((word) => context.before.lastIndexOf(word)))
  const part =
    parting === -1 ? null : new Set(termsOf(`${text.slice(sentence.start + parting, claim.start)} ${noun} ${tail}`))
  // "(41 đảng viên)" explains what stands before it; "12 tổ dân phố đạt … 98%" tells of those twelve.
  const aside =
    /\(\s*$/u.test(context.before) ||
    ofPart.test(leadOf(context)) ||
    ((claim.kind === "percent" || claim.kind === "rate") && context.ownStart > context.clause.start)
  const unit = counted(claim.values[0]?.unit ?? "")
  const rate = !ofAmounts && (claim.kind === "percent" || claim.kind === "rate")
  return fitting
    .flatMap((indicator): Candidate[] => {
      const { words, bare, known } = indicator
      if (rate && (sense.growth !== indicator.ofGrowth || (sense.ofPlan && !indicator.ofPlan))) return []
      if (bare && ofAmounts) return []
      if (bare) return unit === indicator.unit.counted ? [{ score: 1.2, indicator, plain: true }] : []
      if (words.length < 2) return []
      const [far, near] = [coverage(words, wide), coverage(words, close)]
      if (far < 0.8 || near <= 0) return []
      const whole = part === null ? far : coverage(words, part)
      return [{ score: far + near, indicator, plain: !aside && whole === 1 && otherWords(own, known).length === 0 }]
    })
    .toSorted((one, other) => other.score - one.score)
}
