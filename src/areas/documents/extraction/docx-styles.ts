import type { ListPlace } from "./docx-numbering.ts"
import { attribute, isOn, walkXml } from "./xml.ts"

/** What a run's properties say that matters to its words; undefined where they say nothing. */
export interface RunLook {
  font?: string
  hidden?: boolean
  capitals?: boolean
}
/** What a style, with those it is based on, says of its paragraphs. */
export interface StyleLook extends RunLook, Partial<ListPlace> {
  /** 0 for the highest heading. Undefined for text. */
  outline?: number
}

export interface Styles {
  /** The look of a paragraph in this style, with what holds for the whole file; of the usual paragraph when the id is empty. */
  of(id: string): StyleLook
  /** What a style of letters says by itself. */
  own(id: string): RunLook
}

interface Style {
  based: string
  look: StyleLook
}

const usual = "\0usual"
const defaults = "\0defaults"

/** The font that holds the letters of a run; Vietnamese fonts name themselves in both. */
export const fontOf = (attributes: string): string | undefined =>
  attribute(attributes, "w:ascii") ?? attribute(attributes, "w:hAnsi")

/** Reads the styles of a Word file: the list, the heading level and the font that a style brings along. */
export function readStyles(xml: string): Styles {
  const styles = parseStyles(xml)
  const find = (id: string, depth: number): StyleLook => {
    const found = styles.get(id)
    return found && depth < 20 ? { ...find(found.based, depth + 1), ...found.look } : {}
  }
  const known = new Map<string, StyleLook>()
  return {
    own: (id) => find(id, 0),
    of(id) {
      const key = id === "" ? usual : id
      let look = known.get(key)
      if (!look) known.set(key, (look = { ...styles.get(defaults)?.look, ...find(key, 0) }))
      return look
    },
  }
}

function parseStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>()
  let style: Style | null = null
  for (const part of walkXml(xml)) {
    if (part.step === "close" && (part.name === "w:style" || part.name === "w:docDefaults")) style = null
    if (part.step !== "open") continue
    const value = () => attribute(part.attributes, "w:val") ?? ""
    if (part.name === "w:docDefaults") styles.set(defaults, (style = { based: "", look: {} }))
    else if (part.name === "w:style") {
      style = { based: "", look: {} }
      styles.set(attribute(part.attributes, "w:styleId") ?? "", style)
      const isUsual = attribute(part.attributes, "w:default") === "1"
      if (isUsual && attribute(part.attributes, "w:type") === "paragraph") styles.set(usual, style)
    } else if (!style) continue
    else if (part.name === "w:basedOn") style.based = value()
    else if (part.name === "w:numId") style.look.list = value()
    else if (part.name === "w:ilvl") style.look.level = Number(value())
    else if (part.name === "w:name") setNamedLevel(style, value())
    else if (part.name === "w:outlineLvl") setLevel(style.look, Number(value()))
    else readRunLook(style.look, part.name, part.attributes)
  }
  return styles
}

function setNamedLevel(style: Style, name: string): void {
  const level = /^heading ([1-9])$/i.exec(name)?.[1]
  if (level !== undefined) style.look.outline ??= Number(level) - 1
}

/** Level 9 is how Word writes "text". */
export function setLevel(look: { outline?: number }, level: number): void {
  if (level >= 0 && level < 9) look.outline = level
  else delete look.outline
}

/** Notes in `look` what one property of a run says. */
export function readRunLook(look: RunLook, name: string, attributes: string): void {
  if (name === "w:vanish") look.hidden = isOn(attributes)
  else if (name === "w:caps") look.capitals = isOn(attributes)
  else if (name === "w:rFonts") {
    const font = fontOf(attributes)
    if (font !== undefined) look.font = font
  }
}
