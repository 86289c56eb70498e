/** Letters of the font Symbol at the places of a to z and A to Z. */
const greek = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
const greekCapitals = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
const symbol: Readonly<Record<number, string>> = {
  0xa2: "′",
  0xa3: "≤",
  0xa5: "∞",
  0xab: "↔",
  0xac: "←",
  0xad: "↑",
  0xae: "→",
  0xaf: "↓",
  0xb0: "°",
  0xb1: "±",
  0xb2: "″",
  0xb3: "≥",
  0xb4: "×",
  0xb5: "∝",
  0xb7: "•",
  0xb8: "÷",
  0xb9: "≠",
  0xba: "≡",
  0xbb: "≈",
  0xbc: "…",
  0xc7: "∩",
  0xc8: "∪",
  0xce: "∈",
  0xd0: "∠",
  0xd6: "√",
  0xdb: "⇔",
  0xdc: "⇐",
  0xde: "⇒",
  0xe5: "∑",
}
const wingdings: Readonly<Record<number, string>> = {
  0x28: "☎",
  0x2a: "✉",
  0x46: "☞",
  0x6c: "●",
  0x6d: "❍",
  0x6e: "■",
  0x6f: "□",
  0x70: "□",
  0x71: "□",
  0x72: "□",
  0x75: "◆",
  0x76: "❖",
  0x9f: "•",
  0xa1: "○",
  0xa7: "▪",
  0xa8: "□",
  0xd8: "➢",
  0xdf: "←",
  0xe0: "→",
  0xe1: "↑",
  0xe2: "↓",
  0xe8: "➔",
  0xf0: "⇨",
  0xfb: "✗",
  0xfc: "✓",
  0xfd: "☒",
  0xfe: "☑",
}

/** What a sign of a symbol font looks like, in Unicode. Signs that are not known are shown as a dot: they are ornaments. */
export function symbolOf(font: string, code: number): string {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (/^wingdings|^webdings/i.test(font)) return wingdings[place] ?? "•"
  if (place >= 0x61 && place <= 0x7a) return greek[place - 0x61] ?? ""
  if (place >= 0x41 && place <= 0x5a) return greekCapitals[place - 0x41] ?? ""
  if (place >= 0x20 && place <= 0x7e) return String.fromCharCode(place)
  return symbol[place] ?? (place > 0xff ? String.fromCodePoint(place) : "•")
}

/** Signs of symbol fonts stand in the private area of Unicode, where no other program knows them. */
export const writeSymbols = (text: string, font: string): string =>
  text.replace(/[\uf020-\uf0ff]/g, (sign) => symbolOf(font, sign.charCodeAt(0)))
