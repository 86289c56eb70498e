import type { FileStore } from "#src/platform/files/file-store.ts"
import type { Pool } from "#src/platform/db/connection.ts"
import { readIn, writeIn } from "#src/platform/db/transaction.ts"
import { log } from "#src/platform/log.ts"
import { PageTooHeavy, Recogniser, UnreadablePage } from "../extraction/recognition/recogniser.ts"
import {
  type Claimed,
  claimRecognition,
  endRecognition,
  type FailureReason,
  holdRecognition,
  listAuthorities,
  listPageContents,
  listReadPages,
  lockRecognition,
  saveRecognisedPage,
} from "../store/recognitions.ts"
import { fillRecognisedText, note } from "./fill-recognised-text.ts"

/** A scan of more pages than this should be divided: it would keep the machine for an hour. */
const mostScannedPages = 600
/** A paper that ended the process so often is given up. */
const mostAttempts = 4
const heldSeconds = 180
const pauseMilliseconds = 2000
const secondsPerPage = 150

export interface Means {
  db: Pool
  files: FileStore
  clock?: () => Date
}

/** Reads scans in the background, one page at a time, until it is stopped. Several servers share the queue. */
export function startRecognition(means: Means): { stop(): Promise<void> } {
  const recogniser = new Recogniser({ mostSeconds: secondsPerPage })
  const stopping = new AbortController()
  const work = (async () => {
    while (!stopping.signal.aborted) {
      const worked = await recogniseNext(means, recogniser, stopping.signal).catch((fault: unknown) => {
        if (!stopping.signal.aborted) log.error({ err: fault }, "the reading of a scan failed")
        return false
      })
      if (!worked) await pause(stopping.signal)
    }
  })()
  return {
    async stop() {
      stopping.abort()
      recogniser.end()
      await work
    },
  }
}

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(resolve, pauseMilliseconds)
    timer.unref()
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true })
  })

/** Takes the next paper from the queue and reads it to its end. False when nothing waits. */
export async function recogniseNext(means: Means, recogniser: Recogniser, signal?: AbortSignal): Promise<boolean> {
  const clock = means.clock ?? (() => new Date())
  const authorities = await readIn(means.db, { authorities: [], bodies: [] }, listAuthorities)
  const claimed = await writeIn(means.db, { authorities, bodies: [] }, (tx) =>
    claimRecognition(tx, authorities, { now: clock(), until: later(clock()) }),
  )
  if (!claimed) return false
  const job = new Job(means, recogniser, claimed, clock)
  if (claimed.attempts > mostAttempts) await job.fail("too-heavy")
  else await job.run(signal)
  return true
}

const later = (from: Date): Date => new Date(from.getTime() + heldSeconds * 1000)

class Job {
  readonly #means: Means
  readonly #recogniser: Recogniser
  readonly #paper: Claimed
  readonly #clock: () => Date

  constructor(means: Means, recogniser: Recogniser, paper: Claimed, clock: () => Date) {
    this.#means = means
    this.#recogniser = recogniser
    this.#paper = paper
    this.#clock = clock
  }

  get #scope() {
    return { authorities: [this.#paper.authorityId], bodies: [this.#paper.bodyId] }
  }

  #load = () => this.#means.files.get(this.#paper.sha256)

  async run(signal: AbortSignal | undefined): Promise<void> {
    const { authorityId, documentId, sha256 } = this.#paper
    let pages: number
    try {
      pages = await this.#recogniser.pages(sha256, this.#load)
    } catch (fault) {
      if (signal?.aborted) return this.#release()
      if (fault instanceof UnreadablePage) return this.fail("unreadable")
      if (fault instanceof PageTooHeavy) return this.fail("too-heavy")
      throw fault
    }
    if (pages === 0) return this.fail("unreadable")
    if (pages > mostScannedPages) return this.fail("too-many-pages")
    const waits = await writeIn(this.#means.db, this.#scope, (tx) =>
      holdRecognition(tx, authorityId, documentId, { pages, until: later(this.#clock()) }),
    )
    if (!waits) return
    const read = new Set(await readIn(this.#means.db, this.#scope, (db) => listReadPages(db, authorityId, documentId)))
    for (let page = 1; page <= pages; page += 1) {
      if (read.has(page)) continue
      if (signal?.aborted) return this.#release()
      if (!(await this.#readOne(page, signal))) return
    }
    await this.#finish()
  }

  /** False when the paper is no longer to be read. */
  async #readOne(page: number, signal: AbortSignal | undefined): Promise<boolean> {
    const { authorityId, documentId, sha256 } = this.#paper
    const found = await this.#recogniser.read(sha256, this.#load, page).catch((fault: unknown) => {
      if (signal?.aborted) return "stopped" as const
      if (fault instanceof UnreadablePage || fault instanceof PageTooHeavy) return null
      throw fault
    })
    if (found === "stopped") {
      await this.#release()
      return false
    }
    const at = this.#clock()
    return writeIn(this.#means.db, this.#scope, (tx) =>
      saveRecognisedPage(tx, authorityId, documentId, {
        page,
        content: found?.content ?? null,
        confidence: found?.confidence ?? null,
        at,
        until: later(at),
      }),
    )
  }

  async #finish(): Promise<void> {
    const { authorityId, documentId, fileId, fileName, mediaType } = this.#paper
    const contents = await readIn(this.#means.db, this.#scope, (db) => listPageContents(db, authorityId, documentId))
    if (contents.length === 0) return this.fail("unreadable")
    const written = await this.#recogniser.write(contents)
    await writeIn(this.#means.db, this.#scope, (tx) =>
      fillRecognisedText(tx, { authorityId, documentId, fileId, fileName, mediaType, written, at: this.#clock() }),
    )
  }

  /** Lets go of the paper, so that it goes on at once when the server is back. */
  async #release(): Promise<void> {
    const { authorityId, documentId } = this.#paper
    await writeIn(this.#means.db, this.#scope, (tx) => holdRecognition(tx, authorityId, documentId, { until: null }))
  }

  async fail(reason: FailureReason): Promise<void> {
    const { authorityId, documentId } = this.#paper
    const at = this.#clock()
    await writeIn(this.#means.db, this.#scope, async (tx) => {
      const recognition = await lockRecognition(tx, authorityId, documentId)
      if (recognition?.state !== "waiting") return
      await endRecognition(tx, authorityId, documentId, { state: "failed", reason, at, keepPages: false })
      await note(tx, { authorityId, documentId, at }, "documents.recognition-failed", { reason })
    })
  }
}
