import { symbolKey } from "./symbol.ts"

/** What was typed into the search box, taken apart: words for the text, keys for the symbols. */
export interface SearchWords {
  words: string[]
  symbols: string[]
}

const mostWords = 12

/** "57-NQ/TW chuyển đổi số" asks for a symbol and three words. */
export function readSearch(typed: string): SearchWords {
  const found: SearchWords = { words: [], symbols: [] }
  for (const piece of typed.normalize("NFC").trim().split(/\s+/).slice(0, mostWords)) {
    const key = symbolKey(piece)
    if (key !== "" && /[-/]/.test(key)) found.symbols.push(key)
    else found.words.push(...(piece.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))
  }
  return found
}
