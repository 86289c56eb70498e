import type { Claim, Reading } from "#src/areas/reading/index.ts"
import type { FindingList } from "./findings.ts"
import { clauseAround, foldInPlace, sentenceAround } from "./words.ts"
import { amountOf, decimalsOf, halfDigit, near } from "./written-number.ts"

/** a/b and the percentage beside it: right when it rounds, or is cut, to the decimals that are written. */
function share(ratio: Claim, percent: Claim | undefined, findings: FindingList): void {
  const value = ratio.values[0]
  if (!value?.of) return
  const real = (value.value / value.of) * 100
  const facts = { part: value.value, whole: value.of, real }
  const stated = percent?.values[0]?.value
  if (!percent || stated === undefined) return findings.add(ratio, "unknown", { code: "share-derived", ...facts })
  const digit = 10 ** -decimalsOf(percent.text)
  if (near(real, stated, digit / 2))
    return findings.add(percent, "agrees", { code: "share-holds", ...facts, stated, cut: false })
  if (real > stated && real - stated < digit)
    return findings.add(percent, "agrees", { code: "share-holds", ...facts, stated, cut: true })
  findings.add(percent, "contradicts", { code: "share-wrong", ...facts, stated })
}

/** Turns the arithmetic that the reading found into verdicts on the figures that it is about. */
export function checkArithmetic(text: string, reading: Reading, findings: FindingList): void {
  for (const { rule, expression, holds, claims } of reading.checks) {
    const [first, ...rest] = claims.map((index) => reading.claims[index]).filter((claim) => claim !== undefined)
    if (!first) continue
    const whole = rule === "part-of-whole" ? rest[0] : first
    // "tăng 10,48% so cùng kỳ (10.482 tỷ đồng); trong đó …": an amount in brackets is no whole of what follows.
    if (
      holds === false &&
      (rule === "sum" || rule === "part-of-whole") &&
      whole &&
      /\(\s*$/u.test(text.slice(Math.max(0, whole.start - 3), whole.start))
    )
      continue
    if (rule === "ratio") share(first, rest[0], findings)
    else if (rule === "sum" && holds !== null) {
      findings.add(first, holds ? "agrees" : "contradicts", { code: holds ? "sum-holds" : "sum-wrong", expression })
      if (holds) for (const part of rest) findings.add(part, "agrees", { code: "sum-holds", expression })
    } else if (holds === false && rule === "part-of-whole")
      findings.add(first, "contradicts", { code: "part-exceeds-whole", expression })
    // A structure may leave a part out; only more than the whole is wrong.
    else if (
      holds === false &&
      rule === "shares" &&
      [first, ...rest].reduce((sum, part) => sum + (part.values[0]?.value ?? 0), 0) > 100
    )
      for (const part of [first, ...rest]) findings.add(part, "contradicts", { code: "shares-wrong", expression })
    else if (holds !== null && rule === "stated-count")
      findings.add(first, holds ? "agrees" : "contradicts", { code: holds ? "list-holds" : "list-wrong", expression })
    else if (holds === false && rule === "period-length")
      findings.add(first, "contradicts", { code: "length-wrong", expression })
  }
}

const beyond = /hoàn thành vượt mức/u

/**
 * "Hoàn thành vượt mức" beside a share below 100%: who did not finish everything did not go beyond it. "13/20 chỉ tiêu hoàn
 * thành vượt mức" in one clause is something else: thirteen did.
 */
export function checkOverFulfilment(text: string, reading: Reading, findings: FindingList): void {
  const folded = foldInPlace(text)
  for (const claim of reading.claims) {
    const value = claim.values[0]
    if (!value || claim.values.length !== 1) continue
    const percent =
      claim.kind === "ratio" && value.of
        ? (value.value / value.of) * 100
        : claim.kind === "percent"
          ? value.value
          : null
    if (percent === null || percent >= 100) continue
    const sentence = sentenceAround(text, claim)
    const clause = clauseAround(text, claim, sentence)
    const before = folded.slice(sentence.start, claim.start).slice(-80)
    const onPlan =
      claim.kind === "ratio" ||
      /^\s*(?:so với )?(?:kế hoạch|dự toán|chỉ tiêu|nhiệm vụ)/u.test(folded.slice(claim.end, clause.end))
    if (!onPlan || /phấn đấu|không |chưa /u.test(before.slice(-60))) continue
    // Another figure in between has its own claim to the words.
    const after =
      folded.slice(clause.end, Math.min(sentence.end, clause.end + 120)).split(/\d|trong đó|trong số|phấn đấu/u)[0] ??
      ""
    const words =
      beyond.exec(after) ??
      (claim.kind === "ratio"
        ? beyond.exec(`${before.split(/\d/u).at(-1)}${foldInPlace(claim.text).split(/\d/u)[0]}`)
        : null)
    if (words) findings.add(claim, "contradicts", { code: "over-but-below", percent, words: words[0] })
  }
}

const comparable = new Set(["money", "count", "quantity"])

/** Amount with a percentage of plan or a growth: checked when the other amount is written too, derived when it is not. */
export function checkAgainstPlan(text: string, reading: Reading, findings: FindingList): void {
  const folded = foldInPlace(text)
  reading.claims.forEach((percent, index) => {
    const stated = percent.values.length === 1 ? percent.values[0] : undefined
    if (!stated || stated.unit !== "%" || stated.value <= 0) return
    const sentence = sentenceAround(text, percent)
    const beside = reading.claims
      .slice(Math.max(0, index - 12), index + 13)
      .filter(
        (claim) =>
          claim.start >= sentence.start &&
          claim.end <= sentence.end &&
          comparable.has(claim.kind) &&
          amountOf(claim) !== null,
      )
    const amount = beside.findLast((claim) => claim.end <= percent.start)
    if (!amount || amount.kind !== "money") return
    const between = folded.slice(amount.end, percent.start)
    const next = reading.claims[index + 1]
    const after = folded.slice(
      percent.end,
      Math.min(sentence.end, next && comparable.has(next.kind) ? next.start : sentence.end, percent.end + 90),
    )
    const other =
      next &&
      beside.includes(next) &&
      next.kind === "money" &&
      next.start - percent.end <= 90 &&
      !/[,;]/u.test(after.replace(/\([^)]*$/u, ""))
        ? next
        : undefined
    const basis = after.split(/[,;]|(?<!\p{L})và(?!\p{L})/u)[0] ?? ""
    if (between.length > 160 || /[;:]/u.test(between)) return
    const rises = /(?<!\p{L})tăng|vượt/u.test(`${percent.text} ${between.slice(-14)}`.toLowerCase())
    const falls = /(?<!\p{L})giảm/u.test(`${percent.text} ${between.slice(-14)}`.toLowerCase())
    if (!rises && !falls && /dự toán|kế hoạch/u.test(basis)) ofPlan(amount, percent, other, findings)
    else if (
      (rises || falls) &&
      /cùng kỳ|năm trước|năm ngoái|năm 20\d\d/u.test(basis) &&
      !/bình quân|\/năm/u.test(percent.text)
    )
      growthOf({ amount, percent, other, falls }, findings)
  })
}

const shown = (claim: Claim) => ({
  unit: claim.values[0]?.unit ?? "",
  per: claim.values[0]?.vnd === undefined ? 1 : claim.values[0].vnd / (claim.values[0].value || 1),
})

function ofPlan(amount: Claim, percent: Claim, plan: Claim | undefined, findings: FindingList): void {
  const [reached, stated] = [amountOf(amount) ?? 0, percent.values[0]?.value ?? 0]
  const planned = plan ? amountOf(plan) : null
  const { unit, per } = shown(amount)
  if (!plan || !planned)
    return findings.add(percent, "unknown", {
      code: "plan-implied",
      value: reached / (stated / 100) / per,
      unit,
      percent: stated,
    })
  const slack = slackOf({ amount, base: plan, percent, ratio: (reached / planned) * 100 })
  const facts = { amount: reached / per, plan: planned / per, unit, real: (reached / planned) * 100, stated }
  if (near(facts.real, stated, slack))
    findings.add(percent, "agrees", {
      code: "share-holds",
      part: facts.amount,
      whole: facts.plan,
      real: facts.real,
      stated,
      cut: false,
    })
  else findings.add(percent, "contradicts", { code: "of-plan-wrong", ...facts })
}

function growthOf(
  { amount, percent, other, falls }: { amount: Claim; percent: Claim; other: Claim | undefined; falls: boolean },
  findings: FindingList,
): void {
  const [reached, size] = [amountOf(amount) ?? 0, percent.values[0]?.value ?? 0]
  const stated = falls ? -Math.abs(size) : size
  const { unit, per } = shown(amount)
  const before = other ? amountOf(other) : null
  if (!other || !before) {
    if (stated > -100)
      findings.add(percent, "unknown", {
        code: "before-implied",
        value: reached / (1 + stated / 100) / per,
        unit,
        percent: stated,
      })
    return
  }
  const real = (reached / before - 1) * 100
  if (!near(real, stated, slackOf({ amount, base: other, percent, ratio: (reached / before) * 100 })))
    findings.add(percent, "contradicts", {
      code: "growth-wrong",
      amount: reached / per,
      before: before / per,
      unit,
      real,
      stated,
    })
}

/** What rounding of the three written numbers can explain, in percent points. */
function slackOf({
  amount,
  base,
  percent,
  ratio,
}: {
  amount: Claim
  base: Claim
  percent: Claim
  ratio: number
}): number {
  const relative =
    halfDigit(amount) / Math.max(1e-9, Math.abs(amountOf(amount) ?? 1)) +
    halfDigit(base) / Math.max(1e-9, Math.abs(amountOf(base) ?? 1))
  return 10 ** -decimalsOf(percent.text) + ratio * relative
}
