import { createServer } from "node:http"
import { inspect } from "node:util"
import type { TestProject } from "vitest/node"
import { openTestServer, type TestServer } from "./test-server.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** Where a test file asks for the server; the answer is a `DatabaseOffer`. */
    databaseDoor: string
  }
}

/** What a test file needs to make its own database. */
export type DatabaseOffer = { readonly serverUrl: string; readonly template: string }

/**
 * Once per run: a door at which test files ask for the database server. The server starts, and the template gets every
 * migration, when the first file asks, so that a run of rules alone waits for nothing.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let opening: Promise<TestServer> | undefined
  const door = createServer((_request, response) => {
    opening ??= openTestServer()
    opening.then(
      ({ serverUrl, template }) => response.end(JSON.stringify({ serverUrl, template } satisfies DatabaseOffer)),
      (fault: unknown) => {
        response.statusCode = 500
        response.end(fault instanceof Error ? inspect(fault) : String(fault))
      },
    )
  })
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve))
  const address = door.address()
  if (address === null || typeof address === "string") throw new Error("The door has no port")
  project.provide("databaseDoor", `http://127.0.0.1:${address.port}/`)
  return async () => {
    door.closeAllConnections()
    door.close()
    await (await opening?.catch(() => undefined))?.close()
  }
}
