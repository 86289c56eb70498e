import { attribute, walkXml } from "./xml.ts"

interface Level {
  format: string
  text: string
  start: number
}

/** Which list a paragraph belongs to, and how deep. */
export interface ListPlace {
  list: string
  level: number
}

/** Writes the markers that Word shows but does not store: "1.", "a)", "II.", "-". Call `next` once per listed paragraph, in order. */
export interface Numbering {
  next(place: ListPlace): string
}

interface AbstractList {
  levels: Map<number, Level>
}

export function readNumbering(xml: string): Numbering {
  const { lists, abstractOf } = parseNumbering(xml)
  // Lists that share an abstract list go on counting together, as in Word, unless they override the start.
  const counts = new Map<string, number[]>()
  return {
    next({ list, level }) {
      const abstract = abstractOf.get(list)
      const levels = lists.get(abstract?.id ?? "")?.levels
      const own = levels?.get(level)
      if (!abstract || !levels || !own) return ""
      const key = abstract.overridden ? `list ${list}` : `abstract ${abstract.id}`
      const held = counts.get(key) ?? []
      held.length = Math.min(held.length, level + 1)
      for (let i = 0; i < level; i += 1) held[i] ??= levels.get(i)?.start ?? 1
      held[level] = held[level] === undefined ? (abstract.starts.get(level) ?? own.start) : (held[level] ?? 0) + 1
      counts.set(key, held)
      if (own.format === "none") return ""
      if (own.format === "bullet") return bulletOf(own.text)
      return own.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1
        return writeCount(held[at] ?? 1, levels.get(at)?.format ?? "decimal")
      })
    },
  }
}

interface Instance {
  id: string
  overridden: boolean
  starts: Map<number, number>
}

function parseNumbering(xml: string) {
  const lists = new Map<string, AbstractList>()
  const abstractOf = new Map<string, Instance>()
  let abstract: AbstractList | null = null
  let instance: Instance | null = null
  let level: Level | null = null
  let overriddenLevel = 0
  for (const part of walkXml(xml)) {
    if (part.step === "close") {
      if (part.name === "w:abstractNum") abstract = null
      if (part.name === "w:num") instance = null
      if (part.name === "w:lvl") level = null
      continue
    }
    if (part.step === "text") continue
    const value = attribute(part.attributes, "w:val") ?? ""
    if (part.name === "w:abstractNum")
      lists.set(attribute(part.attributes, "w:abstractNumId") ?? "", (abstract = { levels: new Map() }))
    else if (part.name === "w:num")
      abstractOf.set(
        attribute(part.attributes, "w:numId") ?? "",
        (instance = { id: "", overridden: false, starts: new Map() }),
      )
    else if (part.name === "w:abstractNumId" && instance) instance.id = value
    else if (part.name === "w:lvlOverride") overriddenLevel = Number(attribute(part.attributes, "w:ilvl") ?? 0)
    else if (part.name === "w:startOverride" && instance) {
      instance.overridden = true
      instance.starts.set(overriddenLevel, Number(value))
    } else if (part.name === "w:lvl" && abstract && !part.closed)
      abstract.levels.set(
        Number(attribute(part.attributes, "w:ilvl") ?? 0),
        (level = { format: "decimal", text: "", start: 1 }),
      )
    else if (level && part.name === "w:numFmt") level.format = value
    else if (level && part.name === "w:lvlText") level.text = value
    else if (level && part.name === "w:start") level.start = Number(value)
  }
  return { lists, abstractOf }
}

/** Symbol fonts store their bullets in the private area; what they show are dashes, pluses and dots. */
function bulletOf(text: string): string {
  if (/^[-–—+*•]$/u.test(text)) return text === "–" || text === "—" ? "-" : text
  return text === "o" ? "+" : "•"
}

/** A count in one of Word's formats; unknown formats count in digits. */
export function writeCount(count: number, format: string): string {
  if (format === "upperRoman") return roman(count)
  if (format === "lowerRoman") return roman(count).toLowerCase()
  if (format === "upperLetter") return letter(count)
  if (format === "lowerLetter") return letter(count).toLowerCase()
  return format === "decimalZero" ? String(count).padStart(2, "0") : String(count)
}

const letter = (count: number): string =>
  String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.min(10, Math.floor((count - 1) / 26) + 1))

const romans: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
]

function roman(count: number): string {
  let rest = Math.min(Math.max(1, count), 3999)
  let written = ""
  for (const [value, sign] of romans) {
    while (rest >= value) {
      written += sign
      rest -= value
    }
  }
  return written
}
