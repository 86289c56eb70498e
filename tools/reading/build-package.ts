/**
 * Builds the reader as a package of its own, without dependencies: JavaScript with types, for `import { read } from "ro-viec/reading"`.
 *   node tools/reading/build-package.ts [FOLDER]
 * FOLDER is build/reading-package when left out; `npm pack FOLDER` or `npm install FOLDER` takes it from there.
 */
import { execFileSync } from "node:child_process"
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join, resolve } from "node:path"

const root = resolve(import.meta.dirname, "../..")
const folder = resolve(process.argv[2] ?? join(root, "build/reading-package"))
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }
const compiler = join(createRequire(import.meta.url).resolve("@typescript/native/package.json"), "../bin/tsc")

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const options = {
  include: [],
  files: [join(root, "src/areas/reading/index.ts")],
  compilerOptions: {
    target: "es2024",
    lib: ["es2024"],
    types: [],
    module: "nodenext",
    rootDir: join(root, "src"),
    outDir: join(folder, "dist"),
    declaration: true,
    rewriteRelativeImportExtensions: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
  },
}
const config = join(folder, "tsconfig.json")
writeFileSync(config, JSON.stringify(options))
execFileSync(process.execPath, [compiler, "--project", config], { stdio: "inherit", cwd: root })
rmSync(config)
writeFileSync(
  join(folder, "package.json"),
  `${JSON.stringify(
    {
      name: "ro-viec",
      version,
      description: "Reads Vietnamese Party and State documents: identity, citations, figures, outline, assignments.",
      type: "module",
      sideEffects: false,
      engines: { node: ">=22" },
      exports: { "./reading": { types: "./dist/areas/reading/index.d.ts", default: "./dist/areas/reading/index.js" } },
      files: ["dist", "README.md"],
    },
    null,
    2,
  )}\n`,
)
copyFileSync(join(root, "docs/reading-package.md"), join(folder, "README.md"))
process.stdout.write(`${folder}\n`)
