import { attribute, isOn, walkXml } from "./xml.ts"

interface Level {
  format: string
  text: string
  start: number
  /** Counts of the levels above are written in digits, whatever their own format. */
  digits: boolean
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
  /** A list that only names a style takes its levels from the list that the style stands for. */
  style: string
  follows: string
}

interface Instance {
  id: string
  overridden: boolean
  starts: Map<number, number>
  levels: Map<number, Level>
}

export function readNumbering(xml: string): Numbering {
  const { lists, instances } = parseNumbering(xml)
  // Lists that share an abstract list go on counting together, as in Word, unless they override the start.
  const counts = new Map<string, number[]>()
  return {
    next({ list, level }) {
      const instance = instances.get(list)
      const levelAt = (depth: number) => instance?.levels.get(depth) ?? levelsOf(lists, instance?.id ?? "").get(depth)
      const own = levelAt(level)
      if (!instance || !own) return ""
      const key = instance.overridden ? `list ${list}` : `abstract ${instance.id}`
      const held = counts.get(key) ?? []
      held.length = Math.min(held.length, level + 1)
      for (let i = 0; i < level; i += 1) held[i] ??= levelAt(i)?.start ?? 1
      held[level] = held[level] === undefined ? (instance.starts.get(level) ?? own.start) : (held[level] ?? 0) + 1
      counts.set(key, held)
      if (own.format === "none") return ""
      if (own.format === "bullet") return bulletOf(own.text)
      return own.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1
        return writeCount(held[at] ?? 1, own.digits && at < level ? "decimal" : (levelAt(at)?.format ?? "decimal"))
      })
    },
  }
}

function levelsOf(lists: ReadonlyMap<string, AbstractList>, id: string): ReadonlyMap<number, Level> {
  const list = lists.get(id)
  if (!list) return new Map()
  if (list.levels.size > 0 || list.follows === "") return list.levels
  return [...lists.values()].find((each) => each.style === list.follows)?.levels ?? list.levels
}

function parseNumbering(xml: string) {
  const lists = new Map<string, AbstractList>()
  const instances = new Map<string, Instance>()
  let abstract: AbstractList | null = null
  let instance: Instance | null = null
  let level: Level | null = null
  let overridden = 0
  for (const part of walkXml(xml)) {
    if (part.step === "close") {
      if (part.name === "w:abstractNum") abstract = null
      if (part.name === "w:num") instance = null
      if (part.name === "w:lvl") level = null
      continue
    }
    if (part.step === "text") continue
    const value = attribute(part.attributes, "w:val") ?? ""
    const depth = () => Number(attribute(part.attributes, "w:ilvl") ?? 0)
    if (part.name === "w:abstractNum") {
      abstract = { levels: new Map(), style: "", follows: "" }
      lists.set(attribute(part.attributes, "w:abstractNumId") ?? "", abstract)
    } else if (part.name === "w:num") {
      instance = { id: "", overridden: false, starts: new Map(), levels: new Map() }
      instances.set(attribute(part.attributes, "w:numId") ?? "", instance)
    } else if (part.name === "w:abstractNumId" && instance) instance.id = value
    else if (part.name === "w:styleLink" && abstract) abstract.style = value
    else if (part.name === "w:numStyleLink" && abstract) abstract.follows = value
    else if (part.name === "w:lvlOverride") overridden = depth()
    else if (part.name === "w:startOverride" && instance) {
      instance.overridden = true
      instance.starts.set(overridden, Number(value))
    } else if (part.name === "w:lvl" && !part.closed) {
      level = { format: "decimal", text: "", start: 1, digits: false }
      ;(instance ?? abstract)?.levels.set(depth(), level)
    } else if (level) readLevel(level, part.name, value, part.attributes)
  }
  return { lists, instances }
}

function readLevel(level: Level, name: string, value: string, attributes: string): void {
  if (name === "w:numFmt") level.format = value
  else if (name === "w:lvlText") level.text = value
  else if (name === "w:start") level.start = Number(value)
  else if (name === "w:isLgl") level.digits = isOn(attributes)
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
