/**
 * Calls `stop` once when this program is to end: at Ctrl-C, at a polite kill, or when the launcher that waits for it has
 * died. Further signals meanwhile change nothing, since a terminal and the launcher often both send one.
 */
export function whenToldToStop(stop: () => void): void {
  let told = false
  const tell = () => {
    if (told) return
    told = true
    stop()
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, tell)
  process.on("disconnect", tell)
  process.channel?.unref()
}
