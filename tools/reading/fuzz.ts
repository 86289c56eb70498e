/**
 * Reads spoilt pieces of corpus texts and looks over every reading and plan: nothing may throw, no offset may lead astray, and
 * none may take longer than the bound.
 *   node tools/reading/fuzz.ts [--rounds 100000] [--seed 1] [--length 1500] [--bound 500]
 * --length is in letters, --bound in milliseconds of one core for one piece. Runs in as many threads as there are cores.
 */
import { availableParallelism } from "node:os"
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads"
import { corpusTexts, hasCorpus, whyNoCorpus } from "#tests/reading/corpus.ts"
import { faultsIn, numbersFrom, spoil } from "#tests/reading/spoilt.ts"

interface Share {
  rounds: number
  seed: number
  length: number
  bound: number
}
type Told = { done: number; letters: number; slowest: number; faults: string[] }

const option = (name: string, fallback: number) => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? fallback : Number(process.argv[at + 1])
}
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Works through a share, telling how far it came every thousand rounds. */
function workThrough({ rounds, seed, length, bound }: Share, tell: (told: Told) => void): void {
  const texts = corpusTexts().map(({ text }) => text)
  const random = numbersFrom(seed)
  let told: Told = { done: 0, letters: 0, slowest: 0, faults: [] }
  for (let round = 1; round <= rounds; round += 1) {
    const text = spoil(texts, random, length)
    const from = process.threadCpuUsage()
    const where = `seed ${seed}, round ${round}`
    try {
      told.faults.push(...faultsIn(text).map((fault) => `${where}: ${fault}`))
    } catch (fault) {
      told.faults.push(`${where}: ${String(fault)}`)
    }
    const { user, system } = process.threadCpuUsage(from)
    const spent = (user + system) / 1000
    if (spent > bound) told.faults.push(`${where}: ${spent.toFixed(0)} ms for ${text.length} letters`)
    told = { ...told, done: told.done + 1, letters: told.letters + text.length, slowest: Math.max(told.slowest, spent) }
    if (round % 1_000 === 0 || round === rounds) {
      tell(told)
      told = { done: 0, letters: 0, slowest: 0, faults: [] }
    }
  }
}

async function runAll(): Promise<void> {
  if (!hasCorpus) {
    say(`Not run: ${whyNoCorpus}`)
    return
  }
  const [rounds, seed, length, bound] = [
    option("rounds", 100_000),
    option("seed", 1),
    option("length", 1_500),
    option("bound", 500),
  ]
  const threads = Math.max(1, Math.min(availableParallelism(), Math.ceil(rounds / 1_000)))
  const sum: Told = { done: 0, letters: 0, slowest: 0, faults: [] }
  const started = Date.now()
  const add = (told: Told) => {
    sum.done += told.done
    sum.letters += told.letters
    sum.slowest = Math.max(sum.slowest, told.slowest)
    sum.faults.push(...told.faults)
    for (const fault of told.faults) say(fault)
    if (sum.done % 10_000 === 0) say(`${sum.done} of ${rounds}`)
  }
  await Promise.all(
    Array.from({ length: threads }, (_, index) => {
      const share: Share = {
        rounds: Math.floor(rounds / threads) + (index < rounds % threads ? 1 : 0),
        seed: seed + index,
        length,
        bound,
      }
      return new Promise<void>((resolve, reject) => {
        const worker = new Worker(new URL(import.meta.url), { workerData: share })
        worker.on("message", add)
        worker.once("error", reject)
        worker.once("exit", () => resolve())
      })
    }),
  )
  say(
    `${sum.done} spoilt texts, ${(sum.letters / 1e6).toFixed(1)} million letters, ${sum.faults.length} faults, slowest ${sum.slowest.toFixed(0)} ms (bound ${bound} ms), ${((Date.now() - started) / 1000).toFixed(0)} s on ${threads} threads`,
  )
  process.exitCode = sum.faults.length === 0 && sum.done === rounds ? 0 : 1
}

if (isMainThread) await runAll()
else workThrough(workerData as Share, (told) => parentPort?.postMessage(told))
