import { spawn } from "node:child_process"
import { type Account, as, plainEnvironment } from "./account.ts"

/** Runs a program of PostgreSQL to its end; throws with what it printed when it fails. */
export function run(program: string, args: string[], account: Account | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...as(account),
      cwd: "/",
      env: plainEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
    })
    const printed: Buffer[] = []
    child.stdout.on("data", (part: Buffer) => printed.push(part))
    child.stderr.on("data", (part: Buffer) => printed.push(part))
    child.once("error", reject)
    // "exit", not "close": the server that pg_ctl starts may hold our pipes open as long as it lives.
    child.once("exit", (code, signal) => {
      child.stdout.destroy()
      child.stderr.destroy()
      if (code === 0) return resolve()
      reject(new Error(`${program} ended with ${code ?? signal}: ${Buffer.concat(printed).toString().trim()}`))
    })
  })
}
