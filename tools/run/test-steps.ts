import { spawn } from "node:child_process"
import { setTimeout as wait } from "node:timers/promises"

/** How one step of the check ended. `output` is what a person must read when it failed. */
export type StepResult = { passed: number; failed: number; skipped: number; output: string }

export type Run = { code: number | null; output: string }

const patienceMilliseconds = 5000
const running = new Set<ReturnType<typeof spawn>>()

/** Ends every program that a step is running, and waits a few seconds for them to clear away what is theirs. */
export async function endRunning(): Promise<void> {
  const ends = [...running].map((child) => new Promise((resolve) => child.once("close", resolve)))
  for (const child of running) child.kill("SIGTERM")
  await Promise.race([Promise.all(ends), wait(patienceMilliseconds)])
}

/** Runs a program to its end. With `live`, its output is shown as it comes, instead of being kept. */
export function runProgram(
  command: string,
  args: string[],
  { live = false, env = {} }: { live?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", live ? "inherit" : "pipe", live ? "inherit" : "pipe"],
    })
    running.add(child)
    let output = ""
    child.stdout?.on("data", (part: Buffer) => (output += part.toString()))
    child.stderr?.on("data", (part: Buffer) => (output += part.toString()))
    child.once("error", (fault) => resolve({ code: null, output: fault.message }))
    child.once("close", (code) => {
      running.delete(child)
      resolve({ code, output })
    })
  })
}

/** Runs a program of `node_modules/.bin`. */
export const runTool = (name: string, args: string[], options?: Parameters<typeof runProgram>[2]): Promise<Run> =>
  runProgram(process.execPath, [`node_modules/.bin/${name}`, ...args], options)

export const asCheck = ({ code, output }: Run): StepResult =>
  code === 0 ? { passed: 1, failed: 0, skipped: 0, output: "" } : failure(output)

export const failure = (output: string): StepResult => ({ passed: 0, failed: 1, skipped: 0, output })
