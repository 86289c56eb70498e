/** The built application in a process of its own, for the bench. */
import { tmpdir } from "node:os"
import path from "node:path"
import { serve } from "#src/serve.ts"

process.once("message", (told: { databaseUrl: string }) => {
  void serve({
    databaseUrl: told.databaseUrl,
    filesFolder: path.join(tmpdir(), "ro-viec-bench-files"),
    host: "127.0.0.1",
    port: 0,
  }).then(({ url }) => process.send?.({ url }))
})
process.once("disconnect", () => process.exit(0))
