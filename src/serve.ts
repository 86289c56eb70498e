import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import { createServer, type ServerResponse } from "node:http"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { createRequestListener } from "@remix-run/node-fetch-server"
import { log } from "#src/platform/log.ts"

interface Built {
  answer(request: Request, means: { db: unknown; files: unknown }): Promise<Response>
  startWork(means: { db: unknown; files: unknown }): { stop(): Promise<void> }
  openDatabase(url: string): { destroy(): Promise<void> }
  openFileStore(folder: string): unknown
}

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
}

/** Serves the built application. Static files are answered from build/client, everything else by the pages and the API. */
export async function serve(settings: {
  databaseUrl: string
  filesFolder: string
  host: string
  port: number
}): Promise<{ url: string; close(): Promise<void> }> {
  const built = (await import(pathToFileURL(path.resolve("build/server/index.js")).href)) as Built
  const db = built.openDatabase(settings.databaseUrl)
  const means = { db, files: built.openFileStore(settings.filesFolder) }
  const pages = createRequestListener((request) => built.answer(request, means), {
    onError: (fault) => {
      const id = crypto.randomUUID().slice(0, 8)
      log.error({ fault, id }, "a request failed")
      return new Response(`Có lỗi trong hệ thống. Hãy thử lại; nếu vẫn lỗi, báo quản trị mã ${id}.`, {
        status: 500,
        headers: { "content-type": "text/plain; charset=utf-8" },
      })
    },
  })
  const server = createServer((request, response) => {
    sendStatic(new URL(request.url ?? "/", "http://localhost").pathname, request.method ?? "GET", response).then(
      (sent) => void (sent || pages(request, response)),
      (fault: unknown) => {
        log.error({ fault }, "a static file failed")
        response.destroy()
      },
    )
  })
  await new Promise<void>((resolve, reject) =>
    server.once("error", reject).listen(settings.port, settings.host, resolve),
  )
  const work = built.startWork(means)
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : settings.port
  return {
    url: `http://${settings.host === "0.0.0.0" || settings.host === "::" ? "localhost" : settings.host}:${port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 3000).unref()
      await Promise.all([closed, work.stop()])
      await db.destroy()
    },
  }
}

async function sendStatic(pathname: string, method: string, response: ServerResponse): Promise<boolean> {
  const type = types[path.extname(pathname)]
  if (!type || (method !== "GET" && method !== "HEAD")) return false
  const root = path.resolve("build/client")
  const file = path.join(root, path.normalize(decodeURIComponent(pathname)))
  if (!file.startsWith(root + path.sep)) return false
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return false
  const lasting = pathname.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600"
  response.writeHead(200, {
    "content-type": type,
    "content-length": found.size,
    "cache-control": lasting,
    "x-content-type-options": "nosniff",
  })
  if (method === "HEAD") response.end()
  else createReadStream(file).pipe(response)
  return true
}
