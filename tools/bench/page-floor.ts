/** A bare node:http server that does the queries of one page and answers with its bytes: the floor of the bench. Told what by its parent. */
import { createServer } from "node:http"
import pg from "pg"

export interface Floor {
  databaseUrl: string
  queries: { text: string; values: unknown[] }[]
  html: string
}

process.once("message", (told: Floor) => {
  const pool = new pg.Pool({ connectionString: told.databaseUrl, max: 10, options: "-c role=ro_viec_app" })
  const server = createServer((_request, response) => {
    const answer = async () => {
      const client = await pool.connect()
      try {
        for (const { text, values } of told.queries) await client.query(text, values)
      } finally {
        client.release()
      }
      response.writeHead(200, {
        "content-type": "text/html; charset=utf-8",
        "content-length": Buffer.byteLength(told.html),
      })
      response.end(told.html)
    }
    answer().catch(() => response.destroy())
  })
  server.listen(0, "127.0.0.1", () => {
    const address = server.address()
    process.send?.({ url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}` })
  })
})
process.once("disconnect", () => process.exit(0))
