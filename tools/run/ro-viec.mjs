// npm run -s ro-viec -- <command>
import { launch } from "./launch.mjs"
await launch("../../src/cli.ts", { NODE_ENV: "production" })
