import { expect, test } from "vitest"
import { count } from "./run-vitest.ts"

const file = (status: string, ...tests: string[]) => ({
  name: `${process.cwd()}/src/a.test.ts`,
  status,
  message: "cannot be read",
  assertionResults: tests.map((one) => ({ status: one, fullName: "a name" })),
})
const report = (passed: number, failed: number, ...testResults: ReturnType<typeof file>[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  testResults,
})

test("tests that pass are counted", () => {
  expect(count(report(2, 0, file("passed", "passed", "passed")), 0)).toEqual({
    passed: 2,
    failed: 0,
    skipped: 0,
    output: "",
  })
})

test("a test that fails is counted and named", () => {
  expect(count(report(1, 1, file("failed", "passed", "failed")), 1)).toMatchObject({
    passed: 1,
    failed: 1,
    output: "src/a.test.ts > a name",
  })
})

test("a file that cannot be read is a failure, though it holds no failed test", () => {
  expect(count(report(1, 0, file("passed", "passed"), file("failed")), 1)).toMatchObject({
    passed: 1,
    failed: 1,
    output: "src/a.test.ts: cannot be read",
  })
})

test("a run of no tests, or one that ends badly for no told reason, is a failure", () => {
  expect(count(report(0, 0), 0).failed).toBe(1)
  expect(count(report(3, 0, file("passed", "passed")), 1)).toMatchObject({ passed: 3, failed: 1 })
})
