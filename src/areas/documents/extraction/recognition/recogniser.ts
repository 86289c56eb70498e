import { type ChildProcess, fork } from "node:child_process"
import { readFile } from "node:fs/promises"
import path from "node:path"
import type { PageContent } from "../page/model.ts"
import type { WrittenLines } from "../write-lines.ts"
import type { Answer, Question } from "./process.ts"
import type { ReadPage } from "./read-page.ts"

/** The page or the file cannot be drawn: it is broken, or not of a kind that is read. */
export class UnreadablePage extends Error {}
/** Reading took more time or memory than it may. */
export class PageTooHeavy extends Error {}

const program = path.join(process.cwd(), "src/areas/documents/extraction/recognition/process.ts")
const mostBytes = 1_500_000_000
const restAfter = 30_000

type Ask = Question extends infer Q ? (Q extends { id: number } ? Omit<Q, "id"> : never) : never
interface Waiting {
  resolve(value: unknown): void
  reject(fault: Error): void
}

/** One process that draws and reads pages, started when needed and ended when idle. One question at a time. */
export class Recogniser {
  #child: ChildProcess | undefined
  #open: { key: string; pages: number } | undefined
  #waiting = new Map<number, Waiting>()
  #last = 0
  #turn: Promise<unknown> = Promise.resolve()
  #rest: NodeJS.Timeout | undefined
  readonly #mostSeconds: number

  constructor({ mostSeconds }: { mostSeconds: number }) {
    this.#mostSeconds = mostSeconds
  }

  /** How many pages the file has. `key` tells files apart, so that one that is open is not sent again. */
  pages(key: string, load: () => Promise<Uint8Array>): Promise<number> {
    return this.#inTurn(() => this.#openPaper(key, load))
  }

  read(key: string, load: () => Promise<Uint8Array>, page: number): Promise<ReadPage> {
    return this.#inTurn(async () => {
      await this.#openPaper(key, load)
      return (await this.#ask({ ask: "read", page })) as ReadPage
    })
  }

  /** The page as PNG. */
  draw(key: string, load: () => Promise<Uint8Array>, page: number, density: number): Promise<Uint8Array> {
    return this.#inTurn(async () => {
      await this.#openPaper(key, load)
      return (await this.#ask({ ask: "draw", page, density })) as Uint8Array
    })
  }

  /** The text of read pages, laid out together. */
  write(pages: PageContent[]): Promise<WrittenLines> {
    return this.#inTurn(async () => (await this.#ask({ ask: "write", pages })) as WrittenLines)
  }

  /** Ends the process; what it was doing fails. */
  end(): void {
    clearTimeout(this.#rest)
    this.#child?.kill("SIGKILL")
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => undefined)
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => void this.#turn.then(() => this.#child?.disconnect()), restAfter)
    this.#rest.unref()
    return turn
  }

  async #openPaper(key: string, load: () => Promise<Uint8Array>): Promise<number> {
    if (this.#child && this.#open?.key === key) return this.#open.pages
    this.#open = undefined
    const pages = (await this.#ask({ ask: "open", bytes: await load() })) as number
    this.#open = { key, pages }
    return pages
  }

  #ask(question: Ask): Promise<unknown> {
    const child = (this.#child ??= this.#start())
    const id = (this.#last += 1)
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    const abandon = () => {
      reject(new PageTooHeavy())
      child.kill("SIGKILL")
    }
    const overdue = setTimeout(abandon, this.#mostSeconds * 1000)
    const watch = setInterval(() => void memoryOf(child.pid).then((bytes) => bytes > mostBytes && abandon()), 1000)
    const settle = () => {
      clearTimeout(overdue)
      clearInterval(watch)
      this.#waiting.delete(id)
      if (this.#waiting.size === 0) {
        child.unref()
        child.channel?.unref()
      }
    }
    this.#waiting.set(id, {
      resolve: (value) => (settle(), resolve(value)),
      reject: (fault) => (settle(), reject(fault)),
    })
    child.ref()
    child.channel?.ref()
    child.send({ ...question, id })
    promise.catch(settle)
    return promise
  }

  #start(): ChildProcess {
    const child = fork(program, [], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      serialization: "advanced",
      execArgv: ["--max-old-space-size=512"],
      env: { PATH: process.env["PATH"] },
    })
    child.on("message", (reply: Answer) => {
      const waiting = this.#waiting.get(reply.id)
      if (!waiting) return
      if ("value" in reply) waiting.resolve(reply.value)
      else if (reply.fault === "bad-picture") waiting.reject(new UnreadablePage(reply.message))
      else waiting.reject(new Error(reply.message))
    })
    const gone = () => {
      if (this.#child === child) {
        this.#child = undefined
        this.#open = undefined
      }
      for (const waiting of this.#waiting.values()) waiting.reject(new PageTooHeavy())
    }
    child.on("error", gone)
    child.on("exit", gone)
    child.on("disconnect", () => {
      if (this.#child === child) this.#child = undefined
    })
    return child
  }
}

/** What a process holds in memory, where the system tells. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "")
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
}
