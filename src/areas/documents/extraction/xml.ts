/** One step through an XML text: a start tag, an end tag, or the letters between. */
export type XmlStep =
  | { step: "open"; name: string; attributes: string; closed: boolean }
  | { step: "close"; name: string }
  | { step: "text"; text: string }

const token =
  /<(?:\?[\s\S]*?\?|!--[\s\S]*?--|!\[CDATA\[([\s\S]*?)\]\]|![^>]*|(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?))>|([^<]+)/g

/** Walks an XML text from front to back, in time that grows with its length. No entities beyond the five and numbers are known. */
export function* walkXml(xml: string): Generator<XmlStep> {
  for (const [, cdata, slash, name, attributes, closed, text] of xml.matchAll(token)) {
    if (name !== undefined)
      yield slash
        ? { step: "close", name }
        : { step: "open", name, attributes: attributes ?? "", closed: closed === "/" }
    else if (cdata !== undefined) yield { step: "text", text: cdata }
    else if (text !== undefined) yield { step: "text", text: unescapeXml(text) }
  }
}

/** The value of one attribute; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name.replace(/[.]/g, "\\.")}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : unescapeXml(value)
}

/** Whether a property is on: "<w:b/>" is, '<w:b w:val="0"/>' is not. */
export const isOn = (attributes: string): boolean =>
  !/^(?:0|false|off|none)$/.test(attribute(attributes, "w:val") ?? "")

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  if (!text.includes("&")) return text
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, word: string | undefined) => {
      if (word !== undefined) return entities[word] ?? whole
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ""
    },
  )
}
