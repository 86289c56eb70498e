import { openApi } from "./openapi.ts"
import { operations } from "./operations.ts"
import { referencePage } from "./reference-md.ts"

/** The files that describe the API, by their names, as they should be now. */
export function apiDocuments(): [name: string, text: string][] {
  const document = openApi(operations)
  return [
    ["docs/api/openapi.json", `${JSON.stringify(document, null, 2)}\n`],
    ["docs/api/README.md", referencePage(document, operations)],
  ]
}
