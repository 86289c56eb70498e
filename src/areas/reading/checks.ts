import type { Block } from "./blocks.ts"
import type { FoundClaim } from "./claim-found.ts"
import { inlineList } from "./narrative.ts"
import type { Node } from "./outline-node.ts"
import { sentencesOf } from "./sentences.ts"
import type { Source } from "./source.ts"
import type { Check } from "./types.ts"

const written = (value: number) => String(Number(value.toPrecision(12))).replace(".", ",")
const decimals = (value: number) => String(value).split(".")[1]?.length ?? 0
const near = (a: number, b: number, tolerance: number) => Math.abs(a - b) <= tolerance + 1e-9
/** One of the last digit that the text writes: offices round, and some cut off. */
const rounding = (value: number) => 10 ** -decimals(value)

/** Reads a claim's amount in the smallest common unit: đồng for money, the written unit otherwise. */
const amountOf = (claim: FoundClaim) => claim.values[0]?.vnd ?? claim.values[0]?.value ?? 0
const unitOf = (claim: FoundClaim) => {
  const value = claim.values[0]
  if (claim.kind !== "money") return value?.unit.split(" ")[0] ?? ""
  return value?.vnd === undefined ? (value?.unit ?? "") : `đồng${/\/.*/u.exec(value.unit)?.[0] ?? ""}`
}
/** One amount stated as it is: no range, and no "hơn", "khoảng", "gần" before it. */
const exact = (source: Source, claim: FoundClaim) =>
  claim.values.length === 1 &&
  !/(?:hơn|trên|khoảng|gần|dưới|xấp xỉ|ít nhất|tối thiểu|tối đa|từ|không quá|ước|bình quân) $/u.test(
    source.folded.slice(Math.max(0, claim.start - 12), claim.start),
  )

type Numbered = { claim: FoundClaim; index: number }

const statedAfter =
  /^[^,.;:()\d]{0,48}[ ,(]*(?:(?:đã )?(?:đạt|chiếm|bằng|=|tương ứng|tương đương)(?: với)?)? ?(?:tỷ lệ )?(?:là )?(khoảng |gần |trên |hơn |xấp xỉ )?$/u
const statedOfOther =
  /^ (?:so|kế hoạch|dự toán|mục tiêu|chỉ tiêu|nghị quyết|yêu cầu|nhu cầu|tổng|số|cán bộ|người|hộ|hồ sơ)/u

/** a/b against the percentage stated next to it. A percentage that may be of something else is not held against it. */
function shares(source: Source, claims: readonly Numbered[]): Check[] {
  return claims.flatMap(({ claim, index }, i): Check[] => {
    const value = claim.values[0]
    if (claim.kind !== "ratio" || !value?.of) return []
    const real = (value.value / value.of) * 100
    const next = claims[i + 1]
    const between = next ? source.folded.slice(claim.end, next.claim.start) : ""
    const words = between.length < 60 ? statedAfter.exec(between) : null
    const near60 =
      next &&
      ["percent", "rate"].includes(next.claim.kind) &&
      next.claim.values.length === 1 &&
      next.claim.values[0]?.unit === "%" &&
      words !== null &&
      /[,(]|đạt|chiếm|bằng|=|tương|tỷ lệ/u.test(between) &&
      !/tăng|giảm|vượt|kế hoạch|trong đó|còn/u.test(between)
    const stated = near60 ? next.claim.values[0] : undefined
    const expression = `${written(value.value)}/${written(value.of)} = ${written(Number(real.toFixed(2)))}%`
    const open: Check = { rule: "ratio", expression, holds: null, claims: [index] }
    if (!stated || !next) return [open]
    const loose = words?.[1]?.trim()
    const agrees = loose
      ? agreesLoosely(loose, real, stated.value)
      : Math.abs(real - stated.value) < Math.max(rounding(stated.value), 0.05)
    const after = source.folded.slice(next.claim.end, next.claim.end + 16)
    if (!agrees && (loose !== undefined || statedOfOther.test(after))) return [open]
    return [
      {
        rule: "ratio",
        expression: `${expression}; ${written(stated.value)}%`,
        holds: agrees,
        claims: [index, next.index],
      },
    ]
  })
}

const agreesLoosely = (word: string, real: number, stated: number) =>
  /hơn|trên/u.test(word) ? real >= stated - 0.05 && real - stated < 5 : Math.abs(real - stated) < 2

/** The sentences of a block, each with the claims that lie in it; one pass over both. */
function bySentence(
  source: Source,
  block: Block,
  claims: readonly Numbered[],
): { start: number; end: number; here: Numbered[] }[] {
  let at = 0
  return sentencesOf(source.plain, source.folded, block.body, block.end).map((sentence) => {
    while (at < claims.length && (claims[at]?.claim.start ?? 0) < sentence.start) at += 1
    const here: Numbered[] = []
    for (let k = at; k < claims.length && (claims[k]?.claim.end ?? 0) <= sentence.end; k += 1)
      here.push(claims[k] as Numbered)
    return { ...sentence, here }
  })
}

/** What opens a list of parts right after the whole. */
const opensParts = /(?:bao gồm|(?<!\p{L})gồm|trong đó)(?!\p{L})/u
/** Between two parts of one whole: joining words only, no new statement. */
const newStatement =
  /[;.]|(?<!\p{L})(?:tăng|giảm|còn|so với|ngoài ra|bên cạnh|trong khi|đồng thời|trong đó|gồm|đạt|bằng|lũy kế|riêng|năm \d{4})(?!\p{L})/u

/** "4.090 nhà, bao gồm 3.921 nhà … và 169 nhà …": parts in one sentence against their whole. */
function sentenceSums(source: Source, block: Block, claims: readonly Numbered[]): Check[] {
  const checks: Check[] = []
  for (const sentence of bySentence(source, block, claims)) {
    const here = sentence.here.filter(({ claim }) => ["count", "money", "quantity"].includes(claim.kind))
    here.forEach((whole, i) => {
      const first = here[i + 1]
      if (!first || unitOf(first.claim) !== unitOf(whole.claim)) return
      const between = source.folded.slice(whole.claim.end, first.claim.start)
      if (between.length > 200 || !opensParts.test(between)) return
      const parts = [first]
      for (const next of here.slice(i + 2, i + 42)) {
        const gap = source.folded.slice((parts.at(-1) as Numbered).claim.end, next.claim.start)
        if (unitOf(next.claim) !== unitOf(whole.claim) || gap.length > 160 || newStatement.test(gap)) break
        parts.push(next)
      }
      checks.push(...sumOf(source, whole, parts, /gồm(?!\p{L})/u.test(between), sentence.end))
    })
  }
  return checks
}

function sumOf(source: Source, whole: Numbered, parts: readonly Numbered[], gathers: boolean, end: number): Check[] {
  const exactly = [whole, ...parts].every(({ claim }) => exact(source, claim))
  const sum = parts.reduce((total, part) => total + amountOf(part.claim), 0)
  const target = amountOf(whole.claim)
  const holds = near(sum, target, target * 1e-6)
  const last = parts.at(-1) as Numbered
  const open = /^[^.;]*(?:…|\.\.\.|v\.v)/u.test(source.folded.slice(last.claim.end, Math.min(end, last.claim.end + 80)))
  const shown = (one: Numbered) => written(one.claim.values[0]?.value ?? 0)
  if (parts.length > 1 && (holds || (gathers && exactly && !open && sum < target * 1.5 && sum > target * 0.67)))
    return [
      {
        rule: "sum",
        expression: `${parts.map(shown).join(" + ")} = ${shown(whole)}`,
        holds,
        claims: [whole.index, ...parts.map((part) => part.index)],
      },
    ]
  const first = parts[0] as Numbered
  if (amountOf(first.claim) <= 0 || amountOf(first.claim) > target) return []
  return [
    {
      rule: "part-of-whole",
      expression: `${shown(first)} ≤ ${shown(whole)}`,
      holds: true,
      claims: [first.index, whole.index],
    },
  ]
}

/** Amounts of the items under an item against the item's own amount. */
function treeSums(source: Source, nodes: readonly Node[], byBlock: ReadonlyMap<number, Numbered[]>): Check[] {
  const children = new Map<number, number[]>()
  nodes.forEach((node, i) => {
    if (node.parent === null || node.narrative) return
    const siblings = children.get(node.parent)
    if (siblings) siblings.push(i)
    else children.set(node.parent, [i])
  })
  const amounts = (i: number) =>
    byBlock.get(nodes[i]?.block ?? -1)?.filter(({ claim }) => claim.kind === "money" || claim.kind === "quantity") ?? []
  const amount = (i: number) => amounts(i)[0]
  const checks: Check[] = []
  const announced = (i: number) => {
    const node = nodes[i] as Node
    const before = byBlock.get(node.block - 1)?.find(({ claim }) => claim.kind === "money" || claim.kind === "quantity")
    return node.marker === null &&
      /^(?:trong đó|bao gồm|gồm|cụ thể)/u.test(source.folded.slice(node.body, node.body + 12))
      ? before
      : undefined
  }
  const over = (i: number) => {
    const parent = nodes[i]?.parent ?? null
    return parent === null ? undefined : amount(parent)
  }
  for (const [parent, below] of children) {
    const whole = amount(parent) ?? announced(parent) ?? over(parent)
    const parts = below.map(amount)
    if (
      !whole ||
      below.length < 2 ||
      parts.some((part) => part === undefined || unitOf(part.claim) !== unitOf(whole.claim))
    )
      continue
    const known = parts.filter((part) => part !== undefined)
    const sum = known.reduce((total, part) => total + amountOf(part.claim), 0)
    const target = amountOf(whole.claim)
    const holds = near(sum, target, Math.abs(target) * 1e-6)
    const announces = /(?<!\p{L})(?:bao )?gồm(?: có)?\s*:?\s*$/u.test(
      source.folded.slice((nodes[parent] as Node).body, (nodes[parent] as Node).end),
    )
    const alone =
      below.every((i) => amounts(i).length === 1) && [whole, ...known].every((one) => exact(source, one.claim))
    if (!holds && !(announces && alone && near(sum, target, target * 0.2))) continue
    checks.push({
      rule: "sum",
      expression: `${known.map((part) => written(part.claim.values[0]?.value ?? 0)).join(" + ")} = ${written(whole.claim.values[0]?.value ?? 0)}`,
      holds,
      claims: [whole.index, ...known.map((part) => part.index)],
    })
  }
  return checks
}

/** "kế hoạch 5 năm 2020-2025": the stated length against the years; both ends may count. */
function periodLengths(source: Source, claims: readonly Numbered[]): Check[] {
  const seen = new Set<number>()
  return claims.flatMap(({ claim, index }) => {
    if (claim.kind !== "period" && claim.kind !== "duration") return []
    const start = Math.max(0, claim.start - 7)
    const match = /(?<!\d)(?<!tháng )(\d{1,2}) năm \(?(\d{4}) ?- ?(\d{4})(?![\d/])/u.exec(
      source.folded.slice(start, claim.end + 16),
    )
    if (!match || seen.has(start + match.index)) return []
    seen.add(start + match.index)
    const [count, from, to] = [Number(match[1]), Number(match[2]), Number(match[3])]
    if (to < from) return [{ rule: "period-length", expression: `${from} ≤ ${to}`, holds: false, claims: [index] }]
    return [
      {
        rule: "period-length",
        expression: `${to} - ${from} = ${count}`,
        holds: to - from === count || to - from + 1 === count,
        claims: [index],
      },
    ]
  })
}

/** A duration in years that a stated pair of years confirms. */
function durations(claims: readonly Numbered[]): Check[] {
  const pairs = claims.flatMap(({ claim, index }) =>
    claim.kind === "period" && claim.values.length === 2
      ? [{ index, from: claim.values[0]?.value ?? 0, to: claim.values[1]?.value ?? 0 }]
      : [],
  )
  const byLength = new Map(pairs.toReversed().map((pair) => [pair.to - pair.from, pair]))
  return claims.flatMap(({ claim, index }) => {
    if (
      claim.kind !== "duration" ||
      claim.values.length !== 1 ||
      claim.values[0]?.unit !== "năm" ||
      claim.values[0].value < 10
    )
      return []
    const pair = byLength.get(claim.values[0].value)
    return pair
      ? [
          {
            rule: "duration",
            expression: `${pair.to} - ${pair.from} = ${claim.values[0].value}`,
            holds: true,
            claims: [index, pair.index],
          },
        ]
      : []
  })
}

/**
 * True when a heading counts the items under it and they are numbered without a gap, so that another number of items is a
 * contradiction. "Kết quả thực hiện 12 chỉ tiêu" counts something else.
 */
function countsBelow(source: Source, node: Node, at: number, below: readonly Node[]): boolean {
  const text = source.folded.slice(node.body, node.end)
  const opens = at <= 1 || /(?:sau đây|như sau|sau) ?:?\s*$/u.test(text)
  const numbered = below.every((one, i) => Number(/\d+(?=\D*$)/u.exec(one.marker ?? "")?.[0] ?? Number.NaN) === i + 1)
  return opens && numbered
}

/** "N mục tiêu là a, b, c": the stated number against what is listed, in the sentence or under the heading. */
function listed(
  source: Source,
  blocks: readonly Block[],
  nodes: readonly Node[],
  claims: readonly Numbered[],
): Check[] {
  const checks: Check[] = []
  for (const block of blocks) {
    if (block.kind === "row") continue
    if (!/(?:là|gồm|:)/u.test(source.folded.slice(block.body, block.end))) continue
    for (const sentence of sentencesOf(source.plain, source.folded, block.body, block.end)) {
      const list = inlineList(source, sentence)
      if (!list) continue
      const claim = claims.find((one) => one.claim.start <= list.countStart && list.countStart < one.claim.end)
      const equal = list.items.length === list.count
      checks.push({
        rule: "stated-count",
        expression: `${list.count} ${list.noun}: ${list.items.length}`,
        holds: equal ? true : null,
        claims: claim ? [claim.index] : [],
      })
    }
  }
  nodes.forEach((node, i) => {
    if (node.role !== "heading" || node.narrative) return
    const match =
      /(?<![\p{L}\p{N}])(\d{1,2}) (?:nhóm )?(nhiệm vụ|giải pháp|khâu đột phá|đột phá|chỉ tiêu|chương trình|đề án|mục tiêu)(?![\p{L}])/u.exec(
        source.folded.slice(node.body, node.end),
      )
    if (!match) return
    const below = nodes.filter((one) => one.parent === i && !one.narrative)
    if (below.length < 2 || !below.every((one) => one.family === below[0]?.family)) return
    const claim = claims.find(
      (one) => one.claim.start <= node.body + match.index && node.body + match.index < one.claim.end,
    )
    const equal = below.length === Number(match[1])
    if (!equal && !countsBelow(source, node, match.index, below)) return
    checks.push({
      rule: "stated-count",
      expression: `${match[1]} ${match[2]}: ${below.length}`,
      holds: equal,
      claims: claim ? [claim.index] : [],
    })
  })
  return checks
}

/** Parts of a structure ("cơ cấu … chiếm a%, b%, c%") against 100%. */
function structures(source: Source, block: Block, claims: readonly Numbered[]): Check[] {
  const here = claims.filter(({ claim }) => claim.kind === "percent" && claim.values.length === 1)
  if (here.length < 3) return []
  return bySentence(source, block, here).flatMap((sentence) => {
    if (!/(?:cơ cấu|tỷ trọng)/u.test(source.folded.slice(sentence.start, sentence.end))) return []
    const parts = sentence.here.filter(({ claim }) =>
      /chiếm|tỷ trọng|:|-/u.test(source.folded.slice(Math.max(sentence.start, claim.start - 30), claim.start)),
    )
    if (parts.length < 3) return []
    const sum = parts.reduce((total, { claim }) => total + (claim.values[0]?.value ?? 0), 0)
    if (sum < 90 || sum > 110) return []
    const span = source.folded.slice(parts[0]?.claim.end ?? 0, parts.at(-1)?.claim.start ?? 0)
    if (/(?:năm|quý|tháng|giai đoạn|nhiệm kỳ) \d|cùng kỳ|tăng|giảm|xuống|lên/u.test(span)) return []
    return [
      {
        rule: "shares",
        expression: `${parts.map(({ claim }) => written(claim.values[0]?.value ?? 0)).join(" + ")} = ${written(Number(sum.toFixed(4)))}%`,
        holds: near(sum, 100, 0.05 * parts.length) ? true : sum > 100 ? false : null,
        claims: parts.map((part) => part.index),
      },
    ]
  })
}

/** The arithmetic that the text allows. `claims` of a check are indexes into the reading's claims. */
export function readChecks(
  source: Source,
  blocks: readonly Block[],
  nodes: readonly Node[],
  found: readonly FoundClaim[],
): Check[] {
  const numbered = found.map((claim, index) => ({ claim, index }))
  const byBlock = new Map<number, Numbered[]>()
  for (const one of numbered) {
    const list = byBlock.get(one.claim.block)
    if (list) list.push(one)
    else byBlock.set(one.claim.block, [one])
  }
  const checks: Check[] = []
  for (const [index, here] of byBlock) {
    const block = blocks[index] as Block
    checks.push(...shares(source, here), ...sentenceSums(source, block, here), ...structures(source, block, here))
  }
  checks.push(
    ...treeSums(source, nodes, byBlock),
    ...periodLengths(source, numbered),
    ...durations(numbered),
    ...listed(source, blocks, nodes, numbered),
  )
  return checks
}
