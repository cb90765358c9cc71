// Prints "N passed, N failed" from a report of `vitest --reporter=json`; exit code 1 if anything failed.
import { readFileSync } from 'node:fs'

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'))

// A file that cannot be loaded holds no test, so that vitest counts no failed test for it.
const broken = report.testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
).length
const failed = report.numFailedTests + broken

console.log(`${report.numPassedTests} passed, ${failed} failed`)
process.exitCode = failed === 0 && report.success ? 0 : 1
