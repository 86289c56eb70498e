import { type ChildProcess, spawn } from "node:child_process"
import { createRequire } from "node:module"
import { fontPaths } from "./font-metrics.ts"

type Answer = { readonly id: number; readonly pdf?: Uint8Array; readonly fault?: string }
type Job = {
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (fault: Error) => void
  readonly overdue: NodeJS.Timeout
}

/**
 * What a PDF is to be. A-2a is PDF/A with tags for screen readers and with every letter mapped to Unicode. A-2u lacks
 * the tags, which in a very long table take ten times the size of all the rest.
 */
export type PdfStandard = "a-2a" | "a-2u"

// The compiler is native code that works without giving way and keeps what memory it took, so it has a process of its own:
// the server stays responsive, outlives a crash of the compiler, and gets the memory back. Its program is text because the
// server is bundled into one file, next to which no second file would be found.
const program = `
const { NodeCompiler } = require(process.argv[1])
const compiler = NodeCompiler.create({
  workspace: process.argv[2],
  fontArgs: [{ fontBlobs: process.argv.slice(3).map((path) => require("node:fs").readFileSync(path)) }],
})
const explain = (fault) => JSON.stringify(compiler.fetchDiagnostics(fault))
function write({ template, document, createdAt, standard }) {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { document } })
  if (compiled.hasError()) throw new Error(explain(compiled.takeDiagnostics()))
  return compiler.pdf(compiled.result, { pdfStandard: standard, pdfTags: standard === "a-2a", creationTimestamp: createdAt })
}
process.on("message", (job) => {
  let answer
  try {
    answer = { id: job.id, pdf: write(job) }
  } catch (fault) {
    answer = { id: job.id, fault: fault instanceof Error ? fault.message : explain(fault) }
  }
  process.send(answer)
  compiler.evictCache(0)
})
process.on("disconnect", () => process.exit(0))
`

const longestWait = 120_000
const jobs = new Map<number, Job>()
let compiler: ChildProcess | undefined
let lastId = 0

/**
 * Compiles a template with a document's data to PDF/A, one document at a time. Rejects when the compiler refuses, dies, or
 * takes two minutes. The data is read as JSON, never as markup.
 */
export function compilePdf(given: {
  template: string
  document: string
  createdAt: Date
  standard: PdfStandard
}): Promise<Uint8Array> {
  const child = (compiler ??= startCompiler())
  const id = ++lastId
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const overdue = setTimeout(() => child.kill("SIGKILL"), longestWait)
  jobs.set(id, { resolve, reject, overdue })
  child.ref()
  child.channel?.ref()
  child.send({ ...given, id, createdAt: Math.floor(given.createdAt.getTime() / 1000) })
  return promise
}

/** Ends the compiler once it is idle, which gives back the memory that a very large document took. The next document starts another. */
export function restCompiler(): void {
  if (jobs.size > 0) return
  compiler?.disconnect()
  compiler = undefined
}

function startCompiler(): ChildProcess {
  const require = createRequire(import.meta.url)
  const [first = ""] = fontPaths()
  // The template reads no files; the workspace is a folder with nothing of ours in it.
  const given = [
    require.resolve("@myriaddreamin/typst-ts-node-compiler"),
    first.replace(/[^/\\]+$/, ""),
    ...fontPaths(),
  ]
  const child = spawn(process.execPath, ["--input-type=commonjs", "--eval", program, ...given], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    serialization: "advanced",
    env: {},
  })
  child.on("message", (answer) => settle(answer as Answer))
  child.on("error", (fault) => abandon(child, fault.message))
  child.on("exit", (code, signal) => abandon(child, `the compiler ended (${signal ?? code})`))
  return child
}

/** Fails what a compiler that is gone still owed. */
function abandon(child: ChildProcess, fault: string): void {
  if (compiler !== child) return
  compiler = undefined
  for (const id of jobs.keys()) settle({ id, fault })
}

function settle({ id, pdf, fault }: Answer): void {
  const job = jobs.get(id)
  if (!job) return
  jobs.delete(id)
  clearTimeout(job.overdue)
  if (jobs.size === 0) {
    // An idle compiler does not keep the program running.
    compiler?.unref()
    compiler?.channel?.unref()
  }
  // A plain array of its own: what arrives is a Buffer within a larger message.
  if (pdf) job.resolve(new Uint8Array(pdf))
  else job.reject(new Error(`The PDF could not be written: ${fault}`))
}
