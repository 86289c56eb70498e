import { findDates } from "./dates.ts"
import { documentTypes } from "./document-types.ts"
import type { Line } from "./letterhead.ts"
import type { Source } from "./source.ts"
import { looseSymbolPattern, plainSymbol, symbolPattern } from "./symbols.ts"
import type { Identity } from "./types.ts"
import { tidy } from "./words.ts"

const numbered = `^(?:(?:${documentTypes.join("|")}) )?số ?:? ?`
export const symbolLine = new RegExp(`${numbered}(${symbolPattern})`, "u")
/** The line of the own number: nothing but the day and the place may follow it. */
export const ownLine = /^(?:\p{L}[\p{L} ]{0,28} )?số ?:? ?[\dol]/u
const looseSymbolLine = new RegExp(`${numbered}(${looseSymbolPattern})`, "u")

/** The number and symbol of a line "Số: 12/KH-UBND"; blanks around its dashes are allowed there. */
export function symbolIn(line: Line | undefined): string | null {
  if (!line) return null
  const strict = symbolLine.exec(line.folded)
  const loose = looseSymbolLine.exec(line.folded)
  const found =
    loose && /[-/] ?\p{Lu}/u.test(line.plain.slice(loose[0].length - (loose[1]?.length ?? 0))) ? loose : strict
  if (!found) return null
  const from = found[0].length - (found[1]?.length ?? 0)
  return plainSymbol(line.plain.slice(from, found[0].length))
}

const belonging = /\((?:được )?(?:ban hành )?kèm {1,3}theo[^()]{0,40}?(?=số|[^()]{0,200}\))[^()]{0,260}/u
/** The document that a text says it was issued with: "(Ban hành kèm theo Quyết định số … ngày … của …)". */
export function parentOf(source: Source, lines: readonly Line[]): Omit<Identity, "type" | "title"> | null {
  const line = lines.find((one) => /^\((?:được )?(?:ban hành|kèm)(?: |$)/u.test(one.folded))
  if (!line) return null
  const folded = source.folded.slice(line.start, line.start + 400).replaceAll("\n", " ")
  const found = belonging.exec(folded)
  if (!found || found.index > 0) return null
  const plain = source.plain.slice(line.start, line.start + found[0].length).replaceAll("\n", " ")
  const symbol = new RegExp(`số:? ?(${symbolPattern})`, "u").exec(found[0])
  const symbolEnd = symbol ? symbol.index + symbol[0].length : 0
  const issuer = / của ([^()]{3,90})$/iu.exec(plain)?.[1]
  return {
    symbol: symbol ? plainSymbol(plain.slice(symbolEnd - (symbol[1] ?? "").length, symbolEnd)) : null,
    date: findDates(found[0]).find((one) => one.value.length === 10)?.value ?? null,
    issuer: issuer ? tidy(issuer) : null,
  }
}

/** "toàn văn Nghị quyết số 10-NQ/TU, ngày … của …": how a page that prints a document without its letterhead names it. */
export function introducedIn(preface: string, folded: string, type: string): Omit<Identity, "type" | "title"> | null {
  const named = new RegExp(
    `(?:toàn văn|giới thiệu|nguyên văn|đăng)[^.\\n]{0,60}${type} số:? ?(${symbolPattern})`,
    "u",
  ).exec(folded)
  if (!named) return null
  const end = named.index + named[0].length
  const date =
    findDates(folded, end, Math.min(folded.length, end + 30)).find((one) => one.value.length === 10)?.value ?? null
  const of = /^[^.\n]{0,40}? của ([^.,;\n]{4,60}?)(?= về|[.,;\n]|$)/u.exec(preface.slice(end))?.[1]
  return {
    symbol: plainSymbol(preface.slice(end - (named[1]?.length ?? 0), end)),
    date,
    issuer: of ? tidy(of) : null,
  }
}

/** "NGHỊ ĐỊNH / của Chính phủ số … ngày …": the number under the type. */
export function numberBelow(source: Source, from: number): { symbol: string; date: string | null } | null {
  const folded = source.folded.slice(from, from + 200)
  const found = new RegExp(`^\\s*(?:của [^\\n\\d]{4,60} )?số:? ?(${symbolPattern})`, "u").exec(folded)
  if (!found) return null
  const end = from + found[0].length
  return {
    symbol: plainSymbol(source.plain.slice(end - (found[1]?.length ?? 0), end)),
    date: findDates(source.folded, end, end + 30).find((one) => one.value.length === 10)?.value ?? null,
  }
}
