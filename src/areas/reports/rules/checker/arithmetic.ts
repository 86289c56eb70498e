import type { Claim, Reading } from "#src/areas/reading/index.ts"
import type { Context } from "./context.ts"
import type { FindingList } from "./findings.ts"
import { clauseAround, foldInPlace, sentenceAround } from "./words.ts"
import { amountOf, decimalsOf, halfDigit, intervalOf, near, roundingOf } from "./written-number.ts"

/** Words that tie a percentage to the fraction before it, right at the percentage. */
const tie =
  /(?:[(=,]|(?<!\p{L})(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ|tương đương|tương ứng|là))[\s(=]*(?:(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ|là|khoảng|trên|hơn|gần)[\s=]*)*$/u
/** What may follow the percentage if it is the fraction's own: an end, and no noun of its own. */
const closed = /^\s*(?:[).,;:!?\n\]]|$|tổng số|trong tổng|số |và |so với tổng)/u

function share(
  folded: string,
  ratio: Claim,
  percent: Claim,
  facts: { part: number; whole: number },
  findings: FindingList,
): void {
  const stated = percent.values[0]?.value
  if (stated === undefined || percent.values.length !== 1 || facts.whole <= 0) return
  const real = (facts.part / facts.whole) * 100
  const decimals = decimalsOf(percent.text)
  const digit = 10 ** -decimals
  const said = { ...facts, real, stated, decimals }
  const interval = intervalOf(percent, folded)
  if (interval) {
    if (real >= interval.from && real <= interval.to)
      findings.add(percent, "agrees", { code: "share-holds", ...said, cut: false })
    return
  }
  if (near(real, stated, digit / 2))
    return findings.add(percent, "agrees", { code: "share-holds", ...said, cut: false })
  if (real > stated && real - stated < digit)
    return findings.add(percent, "agrees", { code: "share-holds", ...said, cut: true })
  const after = folded.slice(percent.end, percent.end + 24)
  const before = folded.slice(ratio.end, percent.start + Math.max(0, percent.text.search(/\d/)))
  if (percent.start < ratio.start || (closed.test(after) && tie.test(before) && !/\d/.test(before)))
    findings.add(percent, "contradicts", { code: "share-wrong", ...said })
}

const ofWhole = /^[^.;:\n]{0,40}?(?<!\p{L})(?:trong|trên)(?: tổng)? số $/u

/** a/b, "a trong tổng số b" and "x tỷ đồng/y tỷ đồng" with the percentage beside them. */
export function checkShares(folded: string, contexts: readonly Context[], findings: FindingList): void {
  contexts.forEach(({ claim, sentence }, index) => {
    const value = claim.values[0]
    if (!value || claim.values.length !== 1) return
    const next = contexts[index + 1]?.claim
    const isPercent = (one: Claim | undefined): one is Claim =>
      one !== undefined && (one.kind === "percent" || one.kind === "rate") && one.values[0]?.unit === "%"
    if (claim.kind === "ratio" && value.of) {
      const facts = { part: value.value, whole: value.of }
      const before = contexts[index - 1]?.claim
      const between = next ? folded.slice(claim.end, next.start) : ""
      if (
        isPercent(next) &&
        next.end <= sentence.end &&
        between.length < 60 &&
        !/[.;]|tăng|giảm|kế hoạch|dự toán/u.test(between) &&
        !/^\s*(?:so với )?(?:kế hoạch|dự toán)/u.test(folded.slice(next.end, next.end + 20))
      )
        share(folded, claim, next, facts, findings)
      else if (
        isPercent(before) &&
        /^ ?\($/u.test(folded.slice(before.end, claim.start)) &&
        /^[^,;(]{0,20}\)/u.test(folded.slice(claim.end, claim.end + 24))
      )
        share(folded, claim, before, facts, findings)
      if (value.of > 0)
        findings.add(claim, "unknown", { code: "share-derived", ...facts, real: (value.value / value.of) * 100 })
      return
    }
    if (!next || amountOf(claim) === null || amountOf(next) === null || next.end > sentence.end) return
    const percent = contexts[index + 2]?.claim
    const [part, whole] = [amountOf(claim) ?? 0, amountOf(next) ?? 0]
    const between = folded.slice(claim.end, next.start + Math.max(0, next.text.search(/\d/)))
    const pair =
      (claim.kind === "money" && next.kind === "money" && /^(?: ?\[\d+\])? ?\/ ?$/u.test(between)) ||
      (claim.kind === next.kind && claim.kind === "count" && ofWhole.test(between))
    if (!pair || !isPercent(percent) || percent.end > sentence.end || percent.start - next.end > 60) return
    if (/[.;]|tăng|giảm/u.test(folded.slice(next.end, percent.start))) return
    const per = value.vnd === undefined || claim.kind !== "money" ? 1 : value.vnd / (value.value || 1)
    share(folded, next, percent, { part: part / per, whole: whole / per }, findings)
  })
}

const nounOf = (claim: Claim) =>
  foldInPlace(claim.values[0]?.unit ?? "")
    .split(" ")
    .slice(0, 2)
    .join(" ")

/**
 * "Tiếp nhận 138 nhiệm vụ, đã hoàn thành 135 nhiệm vụ (đạt 97,83%)": a count and its percentage beside it, when a larger count of
 * the same things stands nearby and the three fit. The text does not say what the share is of, so it is never called wrong.
 */
export function checkUnspokenShares(folded: string, contexts: readonly Context[], findings: FindingList): void {
  contexts.forEach(({ claim: percent }, index) => {
    const part = contexts[index - 1]?.claim
    const stated = percent.values[0]?.value
    if (percent.kind !== "percent" || percent.values.length !== 1 || stated === undefined || findings.has(percent))
      return
    if (part?.kind !== "count" || percent.start - part.end > 40 || decimalsOf(percent.text) === 0) return
    const between = folded.slice(part.end, percent.start + Math.max(0, percent.text.search(/\d/)))
    if (!tie.test(between) || /[.;]|tăng|giảm/u.test(between) || intervalOf(percent, folded) !== null) return
    const amount = amountOf(part)
    const digit = 10 ** -decimalsOf(percent.text)
    for (const { claim: whole } of contexts.slice(Math.max(0, index - 8), index + 6)) {
      const base = amountOf(whole)
      if (
        whole.kind !== "count" ||
        amount === null ||
        base === null ||
        base <= amount ||
        nounOf(whole) !== nounOf(part)
      )
        continue
      const real = (amount / base) * 100
      const cut = !near(real, stated, digit / 2)
      if (cut && !(real > stated && real - stated < digit)) continue
      const facts = { part: amount, whole: base, real, stated, decimals: decimalsOf(percent.text), cut }
      return findings.add(percent, "agrees", { code: "share-holds", ...facts })
    }
  })
}

const size = (claim: Claim) => {
  const value = claim.values[0]
  return { amount: value?.vnd ?? value?.value ?? 0, per: value?.vnd === undefined ? 1 : value.vnd / (value.value || 1) }
}

/** Some of the parts make the whole: the others are then parts of parts. */
function someMake(parts: readonly number[], whole: number, slack: number): boolean {
  if (parts.length > 14) return true
  for (let mask = 1; mask < 1 << parts.length; mask += 1) {
    const sum = parts.reduce((total, part, at) => (mask & (1 << at) ? total + part : total), 0)
    if (Math.abs(sum - whole) <= slack) return true
  }
  return false
}

const isChange = (folded: string, claim: Claim) =>
  /(?:tăng|giảm|thêm|còn lại|còn|bình quân|mỗi|so với|cùng kỳ)[^.,;:]{0,20}$/u.test(
    folded.slice(Math.max(0, claim.start - 30), claim.start + Math.max(0, claim.text.search(/\d/))),
  )

/** Turns the sums that the reading found into verdicts on the figures that they are about. */
export function checkSums(folded: string, reading: Reading, findings: FindingList): void {
  for (const { rule, holds, claims } of reading.checks) {
    if (rule !== "sum" && rule !== "part-of-whole" && rule !== "shares") continue
    const found = claims.map((index) => reading.claims[index]).filter((claim) => claim !== undefined)
    const [first, ...rest] = found
    if (!first || rest.length === 0) continue
    if (rule === "shares") {
      const parts = found.map((claim) => claim.values[0]?.value ?? 0)
      const sum = parts.reduce((total, part) => total + part, 0)
      const slack = found.reduce((total, claim) => total + halfDigit(claim), 0)
      // A structure may leave a part out; only more than the whole is wrong.
      if (sum > 100 + slack)
        for (const part of found) findings.add(part, "contradicts", { code: "shares-wrong", parts, sum })
      else if (Math.abs(sum - 100) <= Math.min(slack, 0.1 * found.length))
        for (const part of found) findings.add(part, "agrees", { code: "shares-hold", parts, sum })
      continue
    }
    const whole = rule === "sum" ? first : rest[0]
    const parts = rule === "sum" ? rest : [first]
    if (!whole) continue
    const { amount, per } = size(whole)
    const amounts = parts.map((part) => size(part).amount)
    const sum = amounts.reduce((total, one) => total + one, 0)
    const unit = whole.values[0]?.unit ?? ""
    const facts = { parts: amounts.map((one) => one / per), whole: amount / per, sum: sum / per, unit }
    if (rule === "sum" && holds === true) {
      for (const one of found) findings.add(one, "agrees", { code: "sum-holds", ...facts })
      continue
    }
    if (holds !== false) continue
    // An amount in brackets, a change and a rounded amount are no whole of what follows.
    if (/\(\s*$/u.test(folded.slice(Math.max(0, whole.start - 3), whole.start)) || isChange(folded, whole)) continue
    if (found.some((one) => intervalOf(one, folded) !== null || one.values.length > 1)) continue
    const slack = found.reduce((total, one) => total + roundingOf(one), 0)
    if (rule === "sum") {
      const last = parts.at(-1)
      const between = folded.slice(whole.end, last?.start ?? whole.end)
      const rest = folded.slice(last?.end ?? whole.end, (last?.end ?? whole.end) + 120).split(/[.;\n]/u)[0] ?? ""
      if (/trong đó|chung|kết hợp|lồng ghép|đồng thời/u.test(rest)) continue
      // "…, 3,2 ha đất cây xanh và đất giao thông": a part without a number.
      if (sum < amount && /(?<!\p{L})(?:và|còn lại|khác|v\.v)(?!\p{L})|…/u.test(rest)) continue
      const nested = (between.match(/trong đó|gồm/gu)?.length ?? 0) > 1
      if (nested || Math.abs(sum - amount) <= Math.min(slack, amount * 1e-3) || someMake(amounts, amount, slack))
        continue
      findings.add(whole, "contradicts", { code: "sum-wrong", ...facts })
    } else if ((amounts[0] ?? 0) > amount + slack)
      findings.add(first, "contradicts", {
        code: "part-exceeds-whole",
        part: (amounts[0] ?? 0) / per,
        whole: amount / per,
        unit,
      })
  }
}

const beyond = /hoàn thành vượt mức/u

/**
 * "Hoàn thành vượt mức" beside a share below 100%: who did not finish everything did not go beyond it. "13/20 chỉ tiêu hoàn
 * thành vượt mức" in one clause is something else: thirteen did.
 */
export function checkOverFulfilment(
  text: string,
  folded: string,
  claims: readonly Claim[],
  findings: FindingList,
): void {
  for (const claim of claims) {
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
