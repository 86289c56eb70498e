// Invisible characters that carry nothing on paper and that XML or fonts cannot hold: controls but tab and line feed,
// zero-width marks, direction marks, variation selectors, tags, half surrogate pairs and non-characters.
const unprintable =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB]|\p{Cs}|\p{Noncharacter_Code_Point}|[\u{E0000}-\u{E0FFF}]/gu
// What nearly every text is made of, Vietnamese letters and combining tone marks included; the quick way past the list above.
// oxlint-disable-next-line no-misleading-character-class
const plainText = /^[ -~\u00C0-\u024F\u0300-\u0323\u1EA0-\u1EF9]*$/

/** Text fit for paper: composed Vietnamese (NFC), one kind of line feed, tabs as spaces, nothing invisible. */
export function cleanText(text: string): string {
  if (plainText.test(text)) return text.normalize("NFC")
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replace(unprintable, "")
    .normalize("NFC")
}

/** The same on one line, its blanks (as before a number still to be given) kept together and kept wide. */
export const cleanLine = (text: string): string =>
  cleanText(text)
    .replace(/\s*\n\s*/g, " ")
    .trim()
    .replace(/ {2,}/g, (blank) => "\u00A0".repeat(blank.length))

/** Lists as official papers close them: ";" after each item and "." after the last, whatever the author typed. */
export function closeList(items: readonly string[]): string[] {
  const lines = items
    .map((item) =>
      cleanLine(item)
        .replace(/^[-–+]\s*/, "")
        .replace(/[\s;.,]+$/, ""),
    )
    .filter((line) => line !== "")
  return lines.map((line, index) => line + (index === lines.length - 1 ? "." : ";"))
}
