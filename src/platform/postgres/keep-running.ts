import { findPostmaster } from "./postmaster.ts"
import { type PostgresOptions, type RunningPostgres, startPostgres } from "./start-postgres.ts"

/**
 * Looks now and then whether the server still lives, and starts it again when it does not (killed for want of memory,
 * say), so that the application's next query finds it. `end` stops looking; call it before stopping the server.
 */
export function keepRunning(
  server: RunningPostgres,
  options: PostgresOptions & { everyMilliseconds?: number },
): { end(): Promise<void> } {
  let looking: Promise<void> | undefined
  const look = async () => {
    try {
      if (!(await findPostmaster(server.data))) await startPostgres(options)
    } catch (fault) {
      options.log?.({ code: "not-restarted", reason: fault instanceof Error ? fault.message : String(fault) })
    } finally {
      looking = undefined
    }
  }
  const timer = setInterval(() => (looking ??= look()), options.everyMilliseconds ?? 3000)
  timer.unref()
  return {
    end: async () => {
      clearInterval(timer)
      await looking
    },
  }
}
