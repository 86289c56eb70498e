import { openServer } from "#src/platform/open-server.ts"
import { readSettings, type Settings } from "#src/platform/settings.ts"
import type { ExitCode, Surroundings } from "./command.ts"
import { sayServerEvent } from "./text.ts"

/**
 * Runs `work` on the application's database: the operator's, the embedded one of the running application, or the
 * embedded one started for this command alone.
 */
export async function withDatabase(
  surroundings: Surroundings,
  work: (url: string, settings: Settings) => Promise<ExitCode>,
): Promise<ExitCode> {
  const settings = readSettings(surroundings.env)
  const server = await openServer(settings, { log: (event) => surroundings.err(sayServerEvent(event)) })
  try {
    return await work(server.url, settings)
  } finally {
    await server.close()
  }
}
