import { expect, test } from "vitest"
import { decodeLegacy, detectEncoding } from "#src/areas/reading/index.ts"
import { corpusTexts, hasCorpus, whyNoCorpus } from "./corpus.ts"

test.skipIf(!hasCorpus)(
  `no text in Unicode is taken for one in an old encoding (${hasCorpus ? "all corpus texts, line by line" : whyNoCorpus})`,
  () => {
    for (const { name, text } of corpusTexts())
      for (const form of [text, text.normalize("NFD")]) {
        expect({ name, encoding: detectEncoding(form) }).toEqual({ name, encoding: "unicode" })
        expect(decodeLegacy(form).text).toBe(form)
        for (const line of form.split("\n")) expect(detectEncoding(line)).toBe("unicode")
      }
  },
)
