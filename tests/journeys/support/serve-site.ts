/** Run as a program: serves the built application on a free port and prints its address. The journeys end it. */
import { serve } from "#src/serve.ts"

const [databaseUrl = "", filesFolder = ""] = process.argv.slice(2)
const site = await serve({ databaseUrl, filesFolder, host: "127.0.0.1", port: 0 })
process.stdout.write(`${site.url}\n`)
process.once("SIGTERM", () => void site.close().then(() => process.exit(0)))
