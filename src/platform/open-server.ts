import path from "node:path"
import { ensureDatabase, keepRunning, type ServerEvent, startPostgres } from "#src/platform/postgres/index.ts"
import type { Settings } from "#src/platform/settings.ts"

const databaseName = "ro_viec"

/** The application's database, ready for its owner. */
export type OpenServer = { readonly url: string; readonly embedded: boolean; close(): Promise<void> }

/**
 * Finds the database that the settings name, or starts the embedded one. `close` leaves a server alone that another
 * living process started. With `watch`, a server of ours that dies is started again.
 */
export async function openServer(
  settings: Pick<Settings, "databaseUrl" | "dataFolder">,
  { log, watch = false }: { log?: (event: ServerEvent) => void; watch?: boolean } = {},
): Promise<OpenServer> {
  if (settings.databaseUrl !== undefined) return { url: settings.databaseUrl, embedded: false, close: async () => {} }
  const options = { directory: path.join(settings.dataFolder, "postgres"), ...(log ? { log } : {}) }
  const server = await startPostgres(options)
  const url = await ensureDatabase(server.url, databaseName)
  const watching = watch ? keepRunning(server, options) : undefined
  return {
    url,
    embedded: true,
    close: async () => {
      await watching?.end()
      await server.stop()
    },
  }
}
