import type { Dialect } from './database.ts'
import { textOf, type Figure } from './report.ts'
import type { Scenario } from './scenario.ts'

export interface Result {
  scenario: Scenario
  dialect: Dialect
  outcome: 'passed' | 'failed' | 'not run'
  seconds: number
  figures: Figure[]
  /** What went wrong, or why it was not run. */
  faults: string[]
}

interface Run {
  seed: number
  isShort: boolean
  cores: number
  load: number
  dialects: readonly Dialect[]
}

export const headOf = ({ seed, isShort, cores, load, dialects }: Run): string =>
  [
    `chaos, ${isShort ? 'short form' : 'full run'}, SEED=${seed}`,
    `${cores} cores, load average ${load.toFixed(1)}, ${dialects.join(' and ')}`,
    isShort ? 'Bars on time are shown, and not judged.\n' : '',
  ].join('\n')

/** While it runs: one scenario. */
export const rowOf = ({ scenario, dialect, outcome, seconds, figures, faults }: Result): string =>
  [
    `${marks[outcome]} ${scenario.name} (${dialect}), ${seconds.toFixed(1)} s: ${scenario.title}`,
    ...figures.map((figure) => `    ${textOf(figure)}`),
    ...faults.map((fault) => `    ! ${fault}`),
  ].join('\n')

const marks = { passed: '✓', failed: '✗', 'not run': '–' } as const

/** At the end: all of them, as it goes into the documentation. */
export function tableOf(results: readonly Result[]): string {
  const rows = results.map(({ scenario, dialect, outcome, seconds, figures }) => [
    scenario.title,
    dialect,
    figures.map(textOf).join('; '),
    outcome,
    `${seconds.toFixed(0)} s`,
  ])
  const lines = [['scenario', 'database', 'figures', 'result', 'time'], ['---', '---', '---', '---', '---'], ...rows]
  const count = (wanted: Result['outcome']) => results.filter(({ outcome }) => outcome === wanted).length
  return [
    '',
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    `${count('passed')} clean, ${count('failed')} not, ${count('not run')} not run`,
  ].join('\n')
}
