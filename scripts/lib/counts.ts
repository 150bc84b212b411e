import { readFileSync } from 'node:fs'

export interface Counts {
  passed: number
  failed: number
}

const read = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null // it ended before it could write one
  }
}

/** Of vitest's JSON reporter. */
export function vitestCounts(file: string): Counts {
  const report = read(file) as { numPassedTests: number; numFailedTests: number } | null
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }
}

/** Of `npm run chaos`: a scenario counts as a test. */
export function chaosCounts(file: string): Counts {
  return (read(file) as Counts | null) ?? { passed: 0, failed: 0 }
}

/** Of Playwright's JSON reporter. A flaky test passed in the end. */
export function playwrightCounts(file: string): Counts {
  const report = read(file) as { stats: { expected: number; flaky: number; unexpected: number } } | null
  if (!report) return { passed: 0, failed: 0 }
  return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected }
}
