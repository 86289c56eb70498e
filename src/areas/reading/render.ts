import type { Language } from "../../base/language.ts"
import { readingText } from "./text.ts"
import type { Identity, PlanProposal, Proposal, ProposedMeasure, Reading } from "./types.ts"
import { tidy } from "./words.ts"

const dayMonthYear = (day: string) => day.split("-").reverse().join("/")

function documentLine(identity: Identity, language: Language): string[] {
  const line = readingText[language].document(
    identity.type ?? "",
    identity.symbol ?? "",
    identity.date === null ? "" : dayMonthYear(identity.date),
    identity.issuer ?? "",
  )
  return [line, identity.title ?? ""].filter((text) => text !== "")
}

const measureText = (target: ProposedMeasure, language: Language) =>
  [target.comparator ?? "", String(target.value).replace(".", language === "vi" ? "," : "."), target.unit]
    .filter((part) => part !== "")
    .join(" ")

function proposalLines(proposal: Proposal, number: string, indent: string, language: Language): string[] {
  const words = readingText[language]
  const inner = `${indent}   `
  const target = proposal.target
  return [
    `${indent}${number} [${words.kinds[proposal.kind]}] ${proposal.title}`,
    target ? `${inner}${words.measure}: ${measureText(target, language)}` : "",
    proposal.lead === null ? "" : `${inner}${words.lead}: ${proposal.lead}`,
    proposal.coordinating.length === 0 ? "" : `${inner}${words.coordinating}: ${proposal.coordinating.join("; ")}`,
    proposal.deadline !== null
      ? `${inner}${words.deadline}: ${dayMonthYear(proposal.deadline)}`
      : proposal.deadlineText !== null
        ? `${inner}${words.deadline}: ${proposal.deadlineText}`
        : "",
    proposal.product === null ? "" : `${inner}${words.product}: ${proposal.product}`,
    proposal.doubts.length === 0
      ? ""
      : `${inner}${words.check}: ${proposal.doubts.map((code) => words.doubts[code]).join("; ")}`,
  ].filter((line) => line !== "")
}

function proposalTree(plan: PlanProposal, language: Language): string[] {
  const below = new Map<string | null, Proposal[]>()
  for (const proposal of plan.proposals) {
    const siblings = below.get(proposal.parent)
    if (siblings) siblings.push(proposal)
    else below.set(proposal.parent, [proposal])
  }
  const lines: string[] = []
  const walk = (parent: string | null, number: string, indent: string) => {
    below.get(parent)?.forEach((proposal, i) => {
      const own = `${number}${i + 1}.`
      lines.push(...proposalLines(proposal, own, indent, language))
      walk(proposal.id, own, `${indent}  `)
    })
  }
  walk(null, "", "")
  return lines
}

function outlineTree(reading: Reading, language: Language): string[] {
  const depths: number[] = []
  return reading.outline.map((item, i) => {
    const depth = item.parent === null ? 0 : (depths[item.parent] ?? 0) + 1
    depths[i] = depth
    const wording = tidy(item.text)
    const order = reading.assignments.find(
      (one) => one.start >= item.start - 2 && one.end <= item.end + 2 && one.lead !== null,
    )
    const tail = order
      ? ` (${readingText[language].lead}: ${order.lead}${order.deadlineText === null ? "" : `; ${readingText[language].deadline}: ${order.deadlineText}`})`
      : ""
    return `${"  ".repeat(depth)}[${readingText[language].roles[item.role]}] ${wording.length > 160 ? `${wording.slice(0, 157)}…` : wording}${tail}`
  })
}

/** A reading, or the plan proposed from it, as an indented tree for the command line. Ends with a line end. */
export function renderTree(shown: Reading | PlanProposal, language: Language = "vi", identity?: Identity): string {
  const words = readingText[language]
  if ("proposals" in shown) {
    const count = (...kinds: string[]) => shown.proposals.filter((proposal) => kinds.includes(proposal.kind)).length
    const body =
      shown.proposals.length === 0
        ? [words.nothing]
        : [
            words.counts(
              count("goal"),
              count("target"),
              count("task", "key-task", "breakthrough", "programme", "scheme"),
            ),
            "",
            ...proposalTree(shown, language),
          ]
    return `${[...(identity ? documentLine(identity, language) : []), ...body].join("\n")}\n`
  }
  return `${[...documentLine(shown.document, language), "", ...outlineTree(shown, language)].join("\n")}\n`
}
