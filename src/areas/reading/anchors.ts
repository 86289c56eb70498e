import type { Node } from "./outline-node.ts"
import { findDates } from "./dates.ts"
import { type Anchor, quarterMonth } from "./relative-limits.ts"
import { fold, type Source } from "./source.ts"
import type { Identity } from "./types.ts"

const termYears = /nhiệm kỳ (?:\p{L}+ )?(\d{4}) ?- ?(\d{4})/u
const holdsFrom =
  /có hiệu lực (?:thi hành )?(?:kể )?từ (?:ngày (ký(?: ban hành)?|ban hành|thông qua)|((?:ngày )?\d[^.;\n]{4,30}))/u

/** The term that the text is about: the one its title names, else the first that has not ended by the document's day. */
function termOf(folded: string, title: string, day: string | null): Anchor["term"] {
  const own = termYears.exec(title)
  if (own) return { from: own[1] ?? "", to: own[2] ?? "" }
  const every = new RegExp(termYears.source, "gu")
  for (const match of folded.matchAll(every))
    if (day === null || (match[2] ?? "") >= day.slice(0, 4)) return { from: match[1] ?? "", to: match[2] ?? "" }
  return null
}

/** What the words for time in a text are reckoned from. */
export function anchorOf(source: Source, identity: Identity): Anchor {
  const title = fold(identity.title ?? "")
  const holds = holdsFrom.exec(source.folded)
  const stated = holds?.[2] === undefined ? null : (findDates(holds[2])[0]?.value ?? null)
  return {
    day: identity.date,
    year: /năm (\d{4})$/u.exec(title)?.[1] ?? identity.date?.slice(0, 4) ?? null,
    term: termOf(source.folded, title, identity.date),
    effective: holds?.[1] !== undefined ? identity.date : stated?.length === 10 ? stated : null,
  }
}

/** The year that the nearest heading above an item is about, when it names just one. */
function yearAbove(source: Source, nodes: readonly Node[], at: number | null): string | null {
  for (let i = at, steps = 0; i !== null && steps < 8; steps += 1) {
    const node = nodes[i]
    if (!node) return null
    if (node.role === "heading" && node.end - node.body < 160) {
      const years = [
        ...source.folded
          .slice(node.body, node.end)
          .matchAll(/(?:năm|quý [iv]{1,3}\/|tháng \d{1,2}\/) ?(\d{4})(?! ?- ?\d)/gu),
      ]
      if (years.length === 1) return years[0]?.[1] ?? null
    }
    i = node.parent
  }
  return null
}

/** The anchor for an item: a heading above it may say which year it is about. */
export function anchorUnder(source: Source, nodes: readonly Node[], at: number | null, anchor: Anchor): Anchor {
  const year = yearAbove(source, nodes, at)
  return year === null || year === anchor.year ? anchor : { ...anchor, year }
}

const periodHeading =
  /^(?:(?:các )?(?:nhiệm vụ|công việc|nội dung|công tác)(?: trọng tâm)? )?(?:trong )?(?:tháng (\d{1,2})|quý (i{1,3}|iv|[1-4])|(?:6|sáu) tháng (đầu|cuối) năm)(?: ?[/-] ?| năm | )?(\d{4})?\s*[:.]?$/u

/** The month in which a heading such as "Quý III/2025" or "2. Tháng 9" ends; null for any other heading. */
export function periodAbove(
  source: Source,
  nodes: readonly Node[],
  at: number | null,
  anchor: Anchor,
): { value: string; start: number; end: number } | null {
  for (let i = at, steps = 0; i !== null && steps < 4; steps += 1) {
    const node = nodes[i]
    if (!node) return null
    const match = node.end - node.body < 80 ? periodHeading.exec(source.folded.slice(node.body, node.end)) : null
    const year = match?.[4] ?? anchor.year
    if (match && year !== null) {
      const month = match[1] ? Number(match[1]) : match[2] ? quarterMonth(match[2]) : match[3] === "đầu" ? 6 : 12
      if (month >= 1 && month <= 12)
        return { value: `${year}-${String(month).padStart(2, "0")}`, start: node.body, end: node.end }
    }
    i = node.parent
  }
  return null
}
