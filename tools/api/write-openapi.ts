/**
 * Writes docs/api/openapi.json and docs/api/README.md from the operations in the code.
 * `node tools/api/write-openapi.ts` writes; with `--check` it fails when a file is out of date.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises"
import path from "node:path"
import { type Plugin, runnerImport } from "vite"
import type * as documents from "#src/api/documents.ts"

/** Operations stand beside pages, so the code is read as the build reads it, but for its styles. */
const noStyles: Plugin = {
  name: "no-styles",
  enforce: "pre",
  resolveId: (source) => (source.endsWith(".css") ? "\0no-styles" : null),
  load: (id) => (id === "\0no-styles" ? "" : null),
}
const { module } = await runnerImport<typeof documents>(path.resolve("src/api/documents.ts"), {
  configFile: false,
  logLevel: "error",
  plugins: [noStyles],
})

for (const [file, wanted] of module.apiDocuments()) {
  if (!process.argv.includes("--check")) {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, wanted)
  } else if ((await readFile(file, "utf8").catch(() => "")) !== wanted) {
    process.stderr.write(`${file} is out of date: run node tools/api/write-openapi.ts\n`)
    process.exitCode = 1
  }
}
