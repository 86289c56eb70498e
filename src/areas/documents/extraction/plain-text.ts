import { decodeLegacy } from "#src/areas/reading/index.ts"
import type { TextEncoding } from "../rules/text-origin.ts"

/** The letters of a text file, in whichever of the usual encodings it was saved; null when it is not text. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return toUnicode(new TextDecoder("utf-16le").decode(bytes))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return toUnicode(new TextDecoder("utf-16be").decode(bytes))
  if (bytes.subarray(0, 65_536).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return null
  try {
    return toUnicode(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch {
    const old = toUnicode(new TextDecoder("windows-1252").decode(bytes))
    // Before Unicode, Vietnamese Windows wrote code page 1258: letters with their tone after them.
    return old.encoding === "unicode"
      ? { text: new TextDecoder("windows-1258").decode(bytes), encoding: "windows-1258" }
      : old
  }
}

/** Text typed for the old fonts (TCVN3, VNI) in the letters it meant; text in Unicode as it is. */
export function toUnicode(text: string): { text: string; encoding: TextEncoding } {
  const decoded = decodeLegacy(text)
  return { text: decoded.text, encoding: decoded.encoding }
}

/** NFC, LF, no control characters or broken halves of letters; blanks stay. */
export function composeLetters(text: string): string {
  return text
    .normalize("NFC")
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/(?![\n\t])[\p{Cc}\ufeff\ufffe\uffff]/gu, "")
}

/** Brings text to the form that is stored: composed letters, no blanks before line ends, no runs of empty lines. */
export function cleanText(text: string): string {
  return composeLetters(text)
    .replace(/[ \t\u00a0]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "")
}
