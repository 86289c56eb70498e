import { unitHeadAt } from "./organisations.ts"
import { splitUnits, type UnitPlace } from "./unit-lists.ts"
import type { Source } from "./source.ts"
import { before, within } from "./words.ts"
import { opensWithVerb, workStart } from "./work-verbs.ts"

const partnering =
  /^[, \n]*(?:và )?(?:tham mưu[, ]*)?(?:chủ động |tích cực |thường xuyên |thực hiện |tăng cường )*(?:phối hợp(?: chặt chẽ)?(?: với| cùng(?: với)?)?|cùng(?: với)?)[ \n]+(?:các )?(?=\S)/u
/** The list of partners after "phối hợp với", and where the work begins. */
export function readPartners(source: Source, at: number, end: number): { partners: UnitPlace[]; work: number } {
  const match = partnering.exec(source.folded.slice(at, Math.min(end, at + 90)))
  if (!match) {
    const skipped = /^[, \n]+/u.exec(source.folded.slice(at, end))?.[0].length ?? 0
    return { partners: [], work: at + skipped }
  }
  const from = at + match[0].length - (match[0].endsWith("các ") ? 4 : 0)
  if (/^(?:để|trong|nhằm|khi|theo|và|các công việc)(?![\p{L}])/u.test(source.folded.slice(from, from + 16)))
    return { partners: [], work: from }
  if (opensWithVerb(source.folded.slice(from, Math.min(end, from + 40))) && unitHeadAt(source.folded, from) === 0)
    return { partners: [], work: from }
  const work = workStart(source.plain, source.folded, from + 1, end)
  const colon = source.folded.slice(from, work === -1 ? end : work).search(/: (?=\p{L})/u)
  const announced =
    colon > 0 && opensWithVerb(source.folded.slice(from + colon + 2, Math.min(end, from + colon + 42)))
      ? from + colon
      : -1
  const limit = announced !== -1 ? announced : work === -1 ? end : work
  const cut = source.folded
    .slice(from, limit)
    .search(/ (?:(?:trong (?:việc|công tác|quá trình)|để|nhằm|khi|theo)(?![\p{L}])|\((?![^()]{0,120}\) ?(?:,|;|và )))/u)
  const stop = cut === -1 ? limit : from + cut
  return { partners: splitUnits(source, from, stop), work: cut === -1 ? limit : from + cut }
}

const together = new RegExp(`${before}phối hợp(?: chặt chẽ)?,? (?:(?:với|cùng(?: với)?) )?`, "gu")

/** Partners named on the way: "A rà soát quy hoạch, phối hợp với B …". */
export function partnersIn(source: Source, start: number, end: number): UnitPlace[] {
  for (const match of within(together, source.folded, start, end)) {
    const after = match.index + match[0].length
    if (!/(?:với|cùng) $/u.test(match[0]) && unitHeadAt(source.folded, after) === 0) continue
    const { partners } = readPartners(source, match.index, Math.min(end, match.index + 900))
    if (partners.length > 0) return partners
  }
  return []
}
