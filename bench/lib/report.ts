/** A promise with a figure in it, and what became of it. */
export interface Bar {
  what: string
  bar: string
  reached: string
  kept: boolean
}

export interface Section {
  title: string
  /** How it was measured, for who reads the file. */
  how: string
  columns: string[]
  rows: string[][]
  bars: Bar[]
  notes: string[]
}

const line = (cells: string[]) => `| ${cells.join(' | ')} |`
const table = (columns: string[], rows: string[][]): string[] => [
  line(columns),
  line(columns.map((_, index) => (index === 0 ? '---' : '---:'))),
  ...rows.map(line),
]

const barRows = (bars: Bar[]) =>
  bars.map(({ what, bar, reached, kept }) => [what, bar, reached, kept ? 'kept' : '**missed**'])

export const markdownOf = ({ title, how, columns, rows, bars, notes }: Section): string =>
  [
    `## ${title}`,
    '',
    ...(how ? [how, ''] : []),
    ...table(columns, rows),
    '',
    ...notes.flatMap((note) => [`* ${note}`]),
    ...(notes.length > 0 ? [''] : []),
    ...(bars.length > 0 ? [...table(['bar', 'asked', 'reached', ''], barRows(bars)), ''] : []),
  ].join('\n')

export function textOf({ title, columns, rows, bars, notes }: Section): string {
  const aligned = (lines: string[][]) => {
    const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)))
    return lines.map((cells) =>
      cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    )
  }
  const barLines = bars.map(
    ({ what, bar, reached, kept }) => `  ${kept ? 'kept  ' : 'MISSED'}  ${what}: ${reached} (asked: ${bar})`,
  )
  return [
    `\n${title}`,
    ...aligned([columns, ...rows]).map((text) => `  ${text}`),
    ...notes.map((note) => `  ${note}`),
    ...barLines,
  ].join('\n')
}

/** 1234567 as 1,235 k. */
export const thousands = (value: number): string => `${Math.round(value / 1000).toLocaleString('en')} k`
export const times = (value: number): string => `${value >= 10 ? value.toFixed(0) : value.toFixed(2)} x`
export const ms = (value: number): string => `${value >= 100 ? value.toFixed(0) : value.toFixed(1)} ms`
export const percent = (share: number): string => `${Math.round(share * 100)} %`
