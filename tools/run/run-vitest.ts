import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { failure, runTool, type StepResult } from "./test-steps.ts"
import { text } from "./text.ts"

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string }[]
  }[]
}

/** Runs a project of vitest, with its output shown as it comes, and counts the tests from its own report. */
export async function runVitest(project: string, filters: string[], env: NodeJS.ProcessEnv = {}): Promise<StepResult> {
  const folder = await mkdtemp(path.join(tmpdir(), "ro-viec-report-"))
  const file = path.join(folder, "report.json")
  try {
    const args = [
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
      ...filters,
    ]
    const { code } = await runTool("vitest", args, { live: true, env })
    const report = await readFile(file, "utf8").then(
      (text) => JSON.parse(text) as Report,
      () => null,
    )
    return report ? count(report, code) : failure(text.test.noReport)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A file that could not even be read has no tests of its own; it counts as one failure. */
export function count(report: Report, code: number | null): StepResult {
  const isFailed = (status: string) => status === "failed"
  const broken = report.testResults.filter(
    (file) => isFailed(file.status) && !file.assertionResults.some((one) => isFailed(one.status)),
  )
  const names = report.testResults.flatMap((file) => [
    ...(broken.includes(file) ? [`${path.relative(".", file.name)}: ${file.message}`] : []),
    ...file.assertionResults
      .filter((one) => isFailed(one.status))
      .map((one) => `${path.relative(".", file.name)} > ${one.fullName}`),
  ])
  const failed = report.numFailedTests + broken.length
  const nothingRan = report.numPassedTests + failed === 0
  const unexplained = code !== 0 && failed === 0
  if (nothingRan || unexplained)
    return { ...failure(nothingRan ? text.test.noTests : text.test.noReport), passed: report.numPassedTests }
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests, output: names.join("\n") }
}
