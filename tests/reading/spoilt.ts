/** Spoilt texts, and what must hold of any reading whatever the text: for the tests and for `tools/reading/fuzz.ts`. */
import { proposePlan, read, renderTree, type Reading } from "#src/areas/reading/index.ts"

/** Every span of a reading holds, and every reference leads somewhere. */
function faultsOf(reading: Reading, text: string): string[] {
  const faults: string[] = []
  const spans = [...reading.citations, ...reading.claims, ...reading.outline, ...reading.assignments]
  for (const span of spans) {
    if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length))
      faults.push(`span ${span.start}-${span.end} of ${text.length}`)
    if (span.text !== text.slice(span.start, span.end)) faults.push(`text of ${span.start}-${span.end}`)
  }
  reading.outline.forEach((item, i) => {
    if (item.parent !== null && !(item.parent >= 0 && item.parent < i)) faults.push(`parent ${item.parent} of ${i}`)
  })
  for (const claim of reading.claims)
    for (const value of claim.values) if (!Number.isFinite(value.value)) faults.push(`value ${value.value}`)
  for (const check of reading.checks)
    for (const index of check.claims ?? []) if (!reading.claims[index]) faults.push(`check of claim ${index}`)
  for (const one of reading.assignments)
    if (one.deadline !== null && !/^\d{4}(?:-\d\d){0,2}$/.test(one.deadline)) faults.push(`deadline ${one.deadline}`)
  return faults
}

function planFaultsOf(reading: Reading, text: string): string[] {
  const plan = proposePlan(reading, text)
  const faults: string[] = []
  const seen = new Set<string>()
  for (const proposal of plan.proposals) {
    if (seen.has(proposal.id)) faults.push(`id ${proposal.id} twice`)
    if (proposal.parent !== null && !seen.has(proposal.parent))
      faults.push(`parent ${proposal.parent} not before ${proposal.id}`)
    seen.add(proposal.id)
    if (!(proposal.start >= 0 && proposal.start <= proposal.end && proposal.end <= text.length))
      faults.push(`proposal ${proposal.start}-${proposal.end}`)
    if (proposal.deadline !== null && !/^\d{4}-\d\d-\d\d$/.test(proposal.deadline))
      faults.push(`deadline ${proposal.deadline}`)
  }
  let last = 0
  for (const clause of plan.clauses) {
    if (clause.start < last || clause.end > text.length || clause.start > clause.end)
      faults.push(`clause ${clause.start}-${clause.end}`)
    last = clause.end
  }
  if (new Set(plan.clauses.map((clause) => clause.id)).size !== plan.clauses.length) faults.push("clause ids repeat")
  renderTree(reading)
  renderTree(plan, "en")
  return faults
}

/** What is wrong with the reading and the plan of a text; empty when nothing is. */
export const faultsIn = (text: string): string[] => {
  const reading = read(text)
  return [...faultsOf(reading, text), ...planFaultsOf(reading, text)]
}

/** Pieces that official texts are made of. */
export const snippets = [
  "giao ",
  "Sở Tài chính",
  " chủ trì, phối hợp với ",
  "UBND quận",
  "; ",
  ". ",
  ": ",
  "\n",
  "\n\n",
  "| ",
  "|\n",
  "1. ",
  "a) ",
  "- ",
  "(1) ",
  "I. ",
  "Điều 1.",
  "15.477 tỷ 494 triệu đồng",
  "31/38 nhiệm vụ",
  "9,8%",
  "từ 8,5 - 9%",
  "Nghị quyết số 57-NQ/TW",
  " ngày 22/12/2024",
  " của Bộ Chính trị",
  "trước ngày 30/9/2010",
  "“",
  "”",
  '"',
  "Phấn đấu đến năm 2025",
  "Mục tiêu tổng quát",
  " là ",
  "khâu đột phá",
  "Đơn vị chủ trì: ",
  "Thời gian thực hiện: ",
  "Quý IV/2026",
  "\u00a0",
  "e\u0302\u0301",
  "ủy",
  "uỷ",
  "hoà",
  "\r\n",
  "\u200b",
  "12/2025",
  "99999999999999999999",
  "Luật Thủ đô số 39/2024/QH15",
]

/** Cuts, doubles, swaps and spoils pieces of a text. */
export function mutate(text: string, random: () => number): string {
  const at = () => Math.floor(random() * text.length)
  const size = () => Math.floor(random() * 120)
  const [a, b] = [at(), at()]
  switch (Math.floor(random() * 8)) {
    case 0:
      return text.slice(0, a) + text.slice(a + size())
    case 1:
      return text.slice(0, a) + text.slice(b, b + size()) + text.slice(a)
    case 2:
      return text.slice(0, a) + (snippets[Math.floor(random() * snippets.length)] ?? "") + text.slice(a)
    case 3:
      return text.slice(a, a + 2_000).normalize("NFD")
    case 4:
      return text.slice(a, a + 3_000).replaceAll("\n", random() < 0.5 ? " " : "\r\n")
    case 5:
      return text.slice(a, a + 2_000).toUpperCase()
    case 6:
      return text.slice(a, a + 2_000).replaceAll(" ", "\u00a0")
    default:
      return text
        .slice(a, a + 1_000)
        .split("")
        .reverse()
        .join("")
  }
}
/** A small generator of numbers between 0 and 1 that repeats from its seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

/** A piece of a text, spoilt some times over. */
export function spoil(texts: readonly string[], random: () => number, length = 1_500): string {
  const whole = texts[Math.floor(random() * texts.length)] ?? ""
  const from = Math.floor(random() * whole.length)
  let text = whole.slice(from, from + length)
  for (let times = 0; times < 3; times += 1) text = mutate(text, random)
  return text
}
