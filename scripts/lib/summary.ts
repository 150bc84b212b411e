import type { Counts } from './counts.ts'

export interface Result extends Counts {
  step: string
  outcome: 'passed' | 'failed' | 'not run'
  seconds: number
}

/** A table of the steps; the last line is the one for machines. */
export function summary(results: Result[]): string {
  const rows = results.map(({ step, outcome, seconds, passed, failed }) => [
    step,
    outcome,
    passed + failed > 0 ? `${passed} of ${passed + failed}` : '',
    outcome === 'not run' ? '' : `${seconds.toFixed(1)} s`,
  ])
  const lines = align([['step', 'result', 'tests', 'time'], ...rows])
  const total = (of: 'passed' | 'failed') => results.reduce((sum, result) => sum + result[of], 0)
  // A step that failed without naming a test (types, lint, a crash) is one failure.
  const nameless = results.filter(({ outcome, failed }) => outcome === 'failed' && failed === 0).length
  return ['', ...lines, '', `${total('passed')} passed, ${total('failed') + nameless} failed`].join('\n')
}

function align(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd())
}
