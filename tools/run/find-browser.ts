import { existsSync } from "node:fs"
import { print } from "./progress.ts"
import { runProgram } from "./test-steps.ts"
import { text } from "./text.ts"

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]

/** Where a Chromium lies that journeys can use; installs Debian's where we may. Otherwise says why there is none. */
export async function findBrowser(): Promise<{ path: string } | { reason: string }> {
  const given = process.env["CHROMIUM"]
  const found = [...(given ? [given] : []), ...places].find((place) => existsSync(place))
  if (found) return { path: found }
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return { reason: "apt-get install chromium" }
  print(text.test.gettingBrowser)
  const env = { DEBIAN_FRONTEND: "noninteractive" }
  const update = await runProgram("apt-get", ["update", "-qq"], { env })
  const install = await runProgram("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env })
  const place = places.find((one) => existsSync(one))
  return place ? { path: place } : { reason: `${update.output}\n${install.output}`.trim().slice(-2000) }
}
