// npm run bench
import { launch } from "./launch.mjs"
await launch("../bench/bench.ts", { NODE_ENV: "production" })
