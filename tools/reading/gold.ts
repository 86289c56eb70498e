/** The gold files and the texts they are about; the texts and the seeds lie beside the project, not in it. */
import { existsSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"

export type GoldSpan = { start: number; end: number; text: string }
export type GoldValue = { value: number | string; unit: string | null; of?: number }
export type GoldDocument = {
  file: string
  /**
   * tuned: served to find faults; untouched: only counted; tables: untouched as well, counted apart because one table of
   * figures outweighs all running text. The seeds have none.
   */
  set?: "tuned" | "untouched" | "tables"
  /** The parts of a reading that the gold of a document says nothing about. */
  skip?: ("citations" | "claims")[]
  citations: (GoldSpan & { symbol: string | null; date?: string | null; generic?: boolean })[]
  claims: (GoldSpan & { values?: GoldValue[] })[]
  periods?: GoldSpan[]
  outline: (GoldSpan & { role: string })[]
  assignments: (GoldSpan & {
    lead: string | null
    coordinating: string[]
    deadline?: string | null
    formal?: boolean
  })[]
}
export type GoldFile = { documents: GoldDocument[] }

export const projectRoot = resolve(import.meta.dirname, "../..")
export const sharedFolder = resolve(projectRoot, "../shared")

const load = (path: string): GoldFile => JSON.parse(readFileSync(path, "utf8")) as GoldFile
export const loadOwnGold = (): GoldFile => load(join(projectRoot, "tests/reading/gold.json"))
/** The gold of the seed texts; throws when the corpus is not there. */
export const loadSeedGold = (corpus = join(sharedFolder, "corpus")): GoldFile => load(join(corpus, "seeds/gold.json"))

/** A text of the corpus, or the part FILE.txt#FROM-TO of one (UTF-16 offsets); null when it is not there. */
export function textOf(file: string, corpus = join(sharedFolder, "corpus")): string | null {
  const [name = "", part] = file.split("#")
  const path = ["seeds", "dev"].map((folder) => join(corpus, folder, name)).find((candidate) => existsSync(candidate))
  if (path === undefined) return null
  const text = readFileSync(path, "utf8")
  if (part === undefined) return text
  const [from, to] = part.split("-").map(Number)
  return text.slice(from, to)
}
