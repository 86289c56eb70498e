import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { Ajv2020 } from "ajv/dist/2020.js"
import { expect, test } from "vitest"
import { read } from "#src/areas/reading/index.ts"
import { corpusFolder, corpusTexts, hasCorpus, whyNoCorpus } from "./corpus.ts"

const schemaPath = resolve(corpusFolder, "../tools/reading.schema.json")
const ready = hasCorpus && existsSync(schemaPath)

test.skipIf(!ready)(
  `every reading has the shape of the public schema (${ready ? "all corpus texts" : whyNoCorpus})`,
  () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(schemaPath, "utf8")) as object)
    for (const { name, text } of corpusTexts()) {
      const valid = validate(read(text))
      expect({ name, valid, errors: validate.errors ?? [] }).toEqual({ name, valid: true, errors: [] })
    }
  },
  30_000,
)
