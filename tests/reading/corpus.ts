import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"

/** The texts kept beside the project; null when they are not there. */
export const corpusFolder = resolve(import.meta.dirname, "../../../shared/corpus")
export const hasCorpus = existsSync(join(corpusFolder, "seeds"))
export const whyNoCorpus = `no corpus at ${corpusFolder}`

export type CorpusText = { name: string; text: string }

/** Every text of the corpus, seeds first. */
export function corpusTexts(): CorpusText[] {
  return ["seeds", "dev"].flatMap((folder) => {
    const path = join(corpusFolder, folder)
    return readdirSync(path)
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((name) => ({ name, text: readFileSync(join(path, name), "utf8") }))
  })
}
