import { rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { dialects, type Dialect } from './lib/database.ts'
import { Ground } from './lib/ground.ts'
import { Report } from './lib/report.ts'
import type { Scenario } from './lib/scenario.ts'
import { headOf, rowOf, tableOf, type Result } from './lib/table.ts'
import { scenarios } from './scenarios/scenarios.ts'

// Whoever ends this, ends the servers it started, and gives back the disks.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1))

const args = process.argv.slice(2)
const isShort = args.includes('--short')
const reportFile = args.find((arg) => arg.startsWith('--report='))?.slice('--report='.length)
const names = args.filter((arg) => !arg.startsWith('--'))
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))

const unknown = names.find((name) => !scenarios.some((scenario) => scenario.name === name))
if (unknown !== undefined) {
  console.error(`There is no scenario "${unknown}"; there are: ${scenarios.map(({ name }) => name).join(', ')}`)
  process.exit(1)
}

console.log(headOf({ seed, isShort, cores: availableParallelism(), load: loadavg()[0] ?? 0, dialects }))
const results: Result[] = []
for (const scenario of scenarios) {
  if (names.length > 0 ? !names.includes(scenario.name) : isShort && scenario.isLong) continue
  for (const dialect of scenario.dialects.filter((dialect) => dialects.includes(dialect))) {
    const result = await play(scenario, dialect)
    results.push(result)
    console.log(rowOf(result))
  }
}
console.log(tableOf(results))

const failed = results.filter(({ outcome }) => outcome === 'failed').length
if (reportFile)
  writeFileSync(
    reportFile,
    JSON.stringify({ passed: results.filter(({ outcome }) => outcome === 'passed').length, failed }),
  )
if (failed > 0)
  console.log(
    `again: SEED=${seed} npm run chaos -- ${args.filter((arg) => arg !== `--report=${reportFile}`).join(' ')}`,
  )
process.exit(failed > 0 ? 1 : 0)

async function play(scenario: Scenario, dialect: Dialect): Promise<Result> {
  const report = new Report({ judgesTime: !isShort })
  const start = performance.now()
  const result = (outcome: Result['outcome'], faults: string[]): Result => ({
    scenario,
    dialect,
    outcome,
    faults,
    figures: report.figures,
    seconds: (performance.now() - start) / 1000,
  })
  const obstacle = scenario.obstacle?.()
  if (obstacle) return result('not run', [obstacle])
  const faults: string[] = []
  try {
    await scenario.run({ isShort, seed, dialect, report })
  } catch (error) {
    faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  await Ground.endAll()
  faults.push(...report.faults)
  const { folder } = report
  if (faults.length > 0) return result('failed', [...faults, `everything that happened is in ${folder}`])
  if (folder !== null) rmSync(folder, { recursive: true, force: true })
  return result('passed', [])
}
