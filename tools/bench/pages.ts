import { fork } from "node:child_process"
import { randomUUID } from "node:crypto"
import http from "node:http"
import path from "node:path"
import { pathToFileURL } from "node:url"
import pg from "pg"
import type { Actor } from "#src/areas/access/index.ts"
import { saveSession } from "#src/areas/access/store/sessions.ts"
import type { Pool, Tx } from "#src/platform/db/connection.ts"
import { digestSecret } from "#src/platform/digest.ts"
import type { Floor } from "./page-floor.ts"
import { inFlight, inTurn, type Line, median, number } from "./measure.ts"

const rounds = 10
const inRound = 80
const width = 8
const mostQueries = 6

/** The inbox page of one person, as plain HTML: the built application against a bare server that does the same queries and sends the same bytes. */
export async function measurePage(url: string, owner: Pool, actor: Actor, page = "/viec"): Promise<Line[]> {
  const cookie = await signIn(owner, actor)
  const { queries, html } = await record(url, cookie, page)
  const built = await start("page-built.ts", { databaseUrl: url })
  const floor = await start("page-floor.ts", { databaseUrl: url, queries, html } satisfies Floor)
  const agent = new http.Agent({ keepAlive: true, maxSockets: width })
  const ask = (site: string) => () => inFlight(inRound, width, () => get(site + page, cookie, agent))
  await ask(built.url)()
  await ask(floor.url)()
  const samples = await inTurn(rounds, { built: ask(built.url), floor: ask(floor.url) })
  agent.destroy()
  for (const each of [built, floor]) each.stop()
  const [mine, bare] = [(inRound * 1000) / median(samples.built), (inRound * 1000) / median(samples.floor)]
  const asked = queries.filter(
    ({ text }) => !/^(begin|commit|set |start transaction|rollback)/i.test(text.trim()),
  ).length
  const rows = html.match(/<a class="row[ "]/g)?.length ?? 0
  return [
    {
      what: `Inbox page, plain HTML (${number(html.length / 1024, 0)} kB${rows > 0 ? `, ${rows} rows` : ""}), ${width} at once`,
      value: `${number(mine, 0)} requests/s`,
      floor: `${number(bare, 0)}/s bare node:http, same queries`,
      ratio: `${number((mine / bare) * 100, 0)} %`,
      budget: "≥ 25 %",
      ok: mine / bare >= 0.25,
    },
    {
      what: "Queries of that page, the session's included",
      value: String(asked),
      floor: "",
      ratio: "",
      budget: `≤ ${mostQueries}`,
      ok: asked <= mostQueries,
    },
  ]
}

async function signIn(owner: Pool, actor: Actor): Promise<string> {
  const secret = randomUUID()
  const now = new Date()
  await saveSession(owner as unknown as Tx, {
    digest: digestSecret(secret),
    accountId: actor.accountId,
    appointmentId: actor.appointmentId,
    createdAt: now,
    seenAt: now,
    expiresAt: new Date(now.getTime() + 8 * 3_600_000),
  })
  return `rv_phien=${secret}`
}

/** Asks the page once in this process and notes every statement that it sends. */
async function record(url: string, cookie: string, page: string): Promise<Pick<Floor, "queries" | "html">> {
  interface Built {
    answer(request: Request, means: object): Promise<Response>
    openDatabase(url: string): { destroy(): Promise<void> }
    openFileStore(folder: string): unknown
  }
  const { answer, openDatabase, openFileStore } = (await import(
    pathToFileURL(path.resolve("build/server/index.js")).href
  )) as Built
  const db = openDatabase(url)
  const means = { db, files: openFileStore("/nonexistent") }
  const ask = async () =>
    (await answer(new Request(`http://bench.test${page}`, { headers: { cookie, accept: "text/html" } }), means)).text()
  await ask() // what is kept between requests, such as the calendar, is read once
  const queries: Floor["queries"] = []
  const send: (...given: unknown[]) => unknown = pg.Client.prototype.query
  pg.Client.prototype.query = function noting(this: pg.Client, ...given: unknown[]) {
    const [text, values] = given
    if (typeof text === "string") queries.push({ text, values: Array.isArray(values) ? values : [] })
    return Reflect.apply(send, this, given)
  } as typeof pg.Client.prototype.query
  const html = await ask()
  pg.Client.prototype.query = send as typeof pg.Client.prototype.query
  await db.destroy()
  if (!html.includes("<main")) throw new Error(`${page} did not answer with a page`)
  return { queries, html }
}

function start(program: string, told: object): Promise<{ url: string; stop(): void }> {
  const child = fork(path.join(import.meta.dirname, program), {
    env: { ...process.env, NODE_ENV: "production" },
    stdio: "inherit",
  })
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("exit", (code) => reject(new Error(`${program} ended with ${code}`)))
    child.once("message", (message) => resolve({ url: (message as { url: string }).url, stop: () => child.kill() }))
    child.send(told)
  })
}

function get(address: string, cookie: string, agent: http.Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.get(address, { agent, headers: { cookie, accept: "text/html" } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address} answered ${response.statusCode}`))
      response.resume()
      response.once("end", resolve)
      response.once("error", reject)
    })
    request.once("error", reject)
  })
}
