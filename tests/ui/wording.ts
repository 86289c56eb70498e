import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"

/** A sentence that a person would see, found where only code should stand. */
export type Stray = { line: number; words: string }

const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu
/** Attributes whose text a person reads or hears. */
const spoken = new Set([
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "alt",
  "title",
  "placeholder",
  "label",
  "hint",
  "caption",
  "lead",
  "note",
  "summary",
  "empty",
  "legend",
  "term",
  "header",
])
const letters = /\p{L}/u
/** A capital, then at least two words: in code that is a sentence for a person, whatever holds it. */
const sentence = /^\p{Lu}\p{Ll}*[ ,:]+\p{L}{2,}/u
/** Names that are the same in every language. */
const names = new Set(["Esc", "Enter", "Tab", "Ctrl Enter"])

/** Finds text between tags, in spoken attributes, and any Vietnamese letter outside comments, in one `.tsx` file. */
export function findStrayWording(source: string, fileName = "page.tsx"): Stray[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: Stray[] = []
  const report = (node: ts.Node, words: string) =>
    found.push({ line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1, words: words.trim() })
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) {
      const words = node.text.trim()
      if (letters.test(words) && !names.has(words)) report(node, words)
    } else if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    ) {
      if (
        vietnamese.test(node.text) ||
        (sentence.test(node.text) && !isForTheLog(node) && !names.has(node.text)) ||
        (letters.test(node.text) && isSpoken(node) && !names.has(node.text))
      )
        report(node, node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** The message of an error that is thrown: administrators read it, in English. */
const isForTheLog = (node: ts.Node): boolean =>
  ts.isNewExpression(node.parent) && node.parent.expression.getText().endsWith("Error")

/** A string that becomes a spoken attribute or stands in the braces between tags, also through `?:`, `&&`, `??`, templates. */
function isSpoken(node: ts.Node): boolean {
  let child = node
  let parent = node.parent
  while (parent) {
    if (ts.isJsxAttribute(parent)) return spoken.has(parent.name.getText())
    if (ts.isJsxExpression(parent))
      return (
        ts.isJsxElement(parent.parent) ||
        ts.isJsxFragment(parent.parent) ||
        (ts.isJsxAttribute(parent.parent) && spoken.has(parent.parent.name.getText()))
      )
    const passes =
      ts.isParenthesizedExpression(parent) ||
      ts.isTemplateExpression(parent) ||
      (ts.isTemplateSpan(parent) && parent.literal === child) ||
      (ts.isConditionalExpression(parent) && parent.condition !== child) ||
      (ts.isBinaryExpression(parent) && !isComparison(parent.operatorToken.kind))
    if (!passes) return false
    child = parent
    parent = parent.parent
  }
  return false
}

const isComparison = (kind: ts.SyntaxKind): boolean =>
  kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken

/** Where two languages of one body of wording differ in their keys, or a sentence is empty. */
export function findWordingGaps(text: { vi: unknown; en: unknown }): string[] {
  const gaps: string[] = []
  const compare = (vi: unknown, en: unknown, path: string): void => {
    if (Array.isArray(vi) || Array.isArray(en)) {
      if (!Array.isArray(vi) || !Array.isArray(en) || vi.length !== en.length) gaps.push(`${path}: the lists differ`)
      else vi.forEach((words, place) => compare(words, en[place], `${path}.${place}`))
    } else if (isWords(vi) && isWords(en)) {
      for (const key of new Set([...Object.keys(vi), ...Object.keys(en)]))
        compare(vi[key], en[key], path ? `${path}.${key}` : key)
    } else if (typeof vi !== typeof en) gaps.push(`${path}: ${typeof vi} in Vietnamese, ${typeof en} in English`)
    else if (typeof vi === "string" && (vi.trim() === "" || String(en).trim() === "")) gaps.push(`${path}: empty`)
    else if (typeof vi === "string" && vi !== vi.normalize("NFC")) gaps.push(`${path}: not in NFC`)
    else if (typeof vi === "function" && vi.length !== (en as { length: number }).length)
      gaps.push(`${path}: takes other parameters`)
  }
  compare(text.vi, text.en, "")
  return gaps
}

const isWords = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null

/** All files under a folder whose name passes. */
export function filesUnder(folder: string, passes: (name: string) => boolean): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && passes(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

export const strayIn = (path: string): string[] =>
  findStrayWording(readFileSync(path, "utf8"), path).map((stray) => `${path}:${stray.line} ${stray.words}`)
