import { createServer } from "node:net"

const portsToTry = 20

/** The port itself when nobody listens on it, or null. */
export function portIfFree(port: number, host: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", (fault: NodeJS.ErrnoException) => {
      if (fault.code === "EADDRINUSE" || fault.code === "EACCES") resolve(null)
      else reject(fault)
    })
    server.listen(port, host, () => server.close(() => resolve(port)))
  })
}

/** The first free port from `port` upwards, or null when there is none near. */
export async function nextFreePort(port: number, host: string): Promise<number | null> {
  for (let tried = port; tried < port + portsToTry && tried <= 65_535; tried += 1) {
    const free = await portIfFree(tried, host)
    if (free !== null) return free
  }
  return null
}
