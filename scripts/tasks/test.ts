import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../lib/chromium.ts'
import { chaosCounts, playwrightCounts, vitestCounts, type Counts } from '../lib/counts.ts'
import { Failure } from '../lib/failure.ts'
import { startPostgres } from '../lib/postgres.ts'
import { beforeEnd, run as runProcess } from '../lib/processes.ts'
import { summary, type Result } from '../lib/summary.ts'
import { buildQuietly } from './build.ts'
import { run as check } from './check.ts'
import { run as generate } from './generate.ts'
import { run as lint } from './lint.ts'

/** Gives what was counted, or throws a Failure. `filters`: what was asked for besides the steps, handed to the test runners. */
type Step = (filters: string[]) => Promise<Counts>

const nothingCounted = { passed: 0, failed: 0 }
const without =
  (work: () => Promise<void>): Step =>
  () =>
    work().then(() => nothingCounted)

/** In the order of what they cost; the first that fails ends it. */
const steps: Record<string, Step> = {
  generate: without(generate),
  types: without(check),
  lint: without(lint),
  protocol: (filters) => vitest('packages/protocol', filters),
  markdown: (filters) => vitest('packages/markdown', filters),
  server: async (filters) => {
    const { url, stop } = await startPostgres()
    try {
      return await vitest('apps/server', filters, { TEST_DATABASE_URL: url })
    } finally {
      await stop()
    }
  },
  web: (filters) => vitest('apps/web', filters),
  // What looks for lies is tested first, then looks.
  chaos: async (filters) => sum(await vitest('chaos', filters), await chaos()),
  browser: async (filters) => {
    await buildQuietly()
    return playwright(filters, { CHROMIUM_PATH: await findChromium() })
  },
}

/** `npm test` runs all; `npm test -- server browser` these steps; `npm test -- server ledger` the server's files with "ledger" in their names. */
export async function run(args: string[]): Promise<void> {
  const chosen = args.filter((arg) => arg in steps)
  const filters = args.filter((arg) => !(arg in steps))
  const results: Result[] = []
  for (const [name, step] of Object.entries(steps)) {
    const isNeeded = chosen.length === 0 || chosen.includes(name) || name === 'generate'
    if (!isNeeded) continue
    const stopped = results.some(({ outcome }) => outcome === 'failed')
    results.push(
      stopped ? { step: name, outcome: 'not run', seconds: 0, ...nothingCounted } : await perform(name, step, filters),
    )
  }
  console.log(summary(results))
  if (results.some(({ outcome }) => outcome !== 'passed')) process.exitCode = 1
}

async function perform(name: string, step: Step, filters: string[]): Promise<Result> {
  console.log(`\n── ${name}`)
  const started = performance.now()
  const result = (outcome: Result['outcome'], counts: Counts): Result => ({
    step: name,
    outcome,
    seconds: (performance.now() - started) / 1000,
    ...counts,
  })
  try {
    return result('passed', await step(filters))
  } catch (error) {
    if (error instanceof TestsFailed) return result('failed', error.counts)
    console.error(error instanceof Failure ? `duplex: ${error.message}` : error)
    return result('failed', nothingCounted)
  }
}

class TestsFailed extends Failure {
  readonly counts: Counts
  constructor(counts: Counts) {
    super('tests failed')
    this.counts = counts
  }
}

async function vitest(cwd: string, filters: string[], env: Record<string, string> = {}): Promise<Counts> {
  return withReport(vitestCounts, (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    return runProcess('vitest', ['run', '--passWithNoTests', ...reporters, ...filters], { cwd, env })
  })
}

const chaos = (): Promise<Counts> =>
  withReport(chaosCounts, (report) => runProcess(process.execPath, ['chaos/main.ts', '--short', `--report=${report}`]))

const sum = (one: Counts, other: Counts): Counts => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
})

async function playwright(filters: string[], env: Record<string, string>): Promise<Counts> {
  return withReport(playwrightCounts, (report) =>
    runProcess('playwright', ['test', '--pass-with-no-tests', '--reporter=list,json', ...filters], {
      cwd: 'e2e',
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    }),
  )
}

async function withReport(count: (file: string) => Counts, work: (report: string) => Promise<number>): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'duplex-report-'))
  const remove = beforeEnd(async () => rmSync(folder, { recursive: true, force: true }))
  try {
    const report = join(folder, 'report.json')
    const code = await work(report)
    const counts = count(report)
    if (code !== 0) throw new TestsFailed(counts)
    return counts
  } finally {
    await remove()
  }
}
