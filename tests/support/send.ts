import { beforeAll } from "vitest"
import type { Actor } from "#src/areas/access/index.ts"
import { dayInVietnam } from "#src/base/plain-date.ts"
import type { Language } from "#src/base/language.ts"
import type { Pool } from "#src/platform/db/connection.ts"
import { testFiles } from "./acting.ts"
import { builtServer } from "./built-server.ts"
import { testNow } from "./people.ts"

const site = "http://ro-viec.test"

// A build may be needed first; it must not count against the first test's time.
beforeAll(async () => {
  await builtServer()
}, 240_000)

/** What a page answered. */
export interface Answer {
  status: number
  headers: Headers
  /** The page as it was sent. */
  html: string
  /** Its words alone, one space between them. */
  text: string
  /** Where it sends the browser, path and query. */
  location: string | null
}

export interface Sent {
  /** Posts these fields; a GET when left out. */
  form?: Record<string, string | readonly string[]>
  /** Files of a multipart form, by field. */
  files?: readonly { field: string; name: string; type?: string; bytes: Uint8Array | string }[]
  now?: Date
  language?: Language
  cookies?: Record<string, string>
  headers?: Record<string, string>
  kept?: Record<string, string | string[]> | null
}

/** Asks one page of the built application as this actor, in process; `null` is somebody who is not signed in. */
export async function sendAs(pool: Pool, actor: Actor | null, path: string, sent: Sent = {}): Promise<Answer> {
  const { answerPage } = await builtServer()
  const now = sent.now ?? testNow
  const known = {
    db: pool,
    files: testFiles(),
    now,
    today: dayInVietnam(now),
    language: sent.language ?? "vi",
    actor,
    sessionDigest: null,
    keptForm: sent.kept ?? null,
    mustChangePassword: false,
  } as const
  return read(await answerPage(requestOf(path, sent), known))
}

/** Sends one request from outside through the whole server: cookies, gate, pages and the API. */
export async function send(pool: Pool, path: string, sent: Sent = {}): Promise<Answer> {
  const { answer } = await builtServer()
  return read(await answer(requestOf(path, sent), { db: pool, files: testFiles() }, sent.now ?? testNow))
}

/** The cookies that an answer sets, by name; a removed cookie is empty. */
export function cookiesOf(answer: Answer): Record<string, string> {
  const lines = answer.headers.getSetCookie().map((line) => (line.split(";")[0] ?? "").split("="))
  return Object.fromEntries(lines.map(([name, ...value]) => [name ?? "", value.join("=")]))
}

/** The value of a form's control by its name, as the page shows it: for hidden keys and versions. */
export function valueOf(answer: Answer, name: string): string | undefined {
  const input = new RegExp(`<input[^>]*\\bname="${name}"[^>]*>`).exec(answer.html)?.[0]
  return input === undefined ? undefined : unescapeHtml(/\bvalue="([^"]*)"/.exec(input)?.[1] ?? "")
}

function requestOf(path: string, sent: Sent): Request {
  const cookie = Object.entries(sent.cookies ?? {})
    .map(([name, value]) => `${name}=${value}`)
    .join("; ")
  const headers = { ...(cookie && { cookie }), ...sent.headers }
  if (!sent.form && !sent.files) return new Request(site + path, { headers })
  return new Request(site + path, { method: "POST", headers: { origin: site, ...headers }, body: bodyOf(sent) })
}

function bodyOf(sent: Sent): FormData | URLSearchParams {
  const body = sent.files ? new FormData() : new URLSearchParams()
  for (const [name, values] of Object.entries(sent.form ?? {}))
    for (const value of [values].flat() as string[]) body.append(name, value)
  if (body instanceof FormData)
    for (const file of sent.files ?? [])
      body.append(
        file.field,
        new File([file.bytes as BlobPart], file.name, { type: file.type ?? "application/octet-stream" }),
      )
  return body
}

async function read(response: Response): Promise<Answer> {
  const html = await response.text()
  const words = html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, " ")
    .replaceAll(/<!--.*?-->/g, "")
    .replaceAll(/<[^>]+>/g, " ")
  return {
    status: response.status,
    headers: response.headers,
    html,
    text: unescapeHtml(words).replaceAll(/\s+/g, " ").trim(),
    location: response.headers.get("location"),
  }
}

const unescapeHtml = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
