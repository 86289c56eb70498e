import type { Config } from "@react-router/dev/config"

/** A tiny application around the real frame: one plain page, one page with the client program, one page that fails. */
export default { appDirectory: ".", ssr: true, buildDirectory: process.env.SMALL_APP_BUILD ?? "build" } satisfies Config
