import { kinds, type Finding, type Kind } from '../checker/findings.ts'

export interface Figure {
  name: string
  value: number
  unit: string
  /** What it may be at most. */
  bar?: number
  isKept: boolean
}

/** What a scenario came to: figures, some with a bar, and what the checker found. */
export class Report {
  readonly figures: Figure[] = []
  readonly findings: Finding[] = []
  /** Of everything that happened; looked at where something went wrong, else thrown away. */
  folder: string | null = null
  readonly #judgesTime: boolean

  /** `judgesTime`: a slow machine may miss a bar on time in the short form, which then shows it and goes on. */
  constructor({ judgesTime }: { judgesTime: boolean }) {
    this.#judgesTime = judgesTime
  }

  figure(name: string, value: number, unit = ''): void {
    this.figures.push({ name, value, unit, isKept: true })
  }

  atMost(bar: number, name: string, value: number, unit = ''): void {
    this.figures.push({ name, value, unit, bar, isKept: value <= bar })
  }

  found(findings: readonly Finding[]): void {
    this.findings.push(...findings)
  }

  /** What went wrong in words. */
  get faults(): string[] {
    const missed = this.figures.filter(({ isKept, unit }) => !isKept && (this.#judgesTime || !isTime(unit)))
    return [
      ...missed.map((figure) => `missed: ${textOf(figure)}`),
      ...[...Map.groupBy(this.findings, ({ kind }) => kind)].flatMap(([kind, same]) => examples(kind, same)),
    ]
  }
}

const isTime = (unit: string): boolean => unit === 'ms' || unit === 's'
const examplesShown = 5

const examples = (kind: Kind, same: Finding[]): string[] => [
  `${same.length} ${kind} (${kinds[kind]})`,
  ...same.slice(0, examplesShown).map(({ what }) => `  ${what}`),
]

export function textOf({ name, value, unit, bar, isKept }: Figure): string {
  const number = Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 1 : 0)
  const limit = bar === undefined ? '' : isKept ? ` (≤ ${bar})` : ` (NOT ≤ ${bar})`
  return `${name} ${number}${unit && ` ${unit}`}${limit}`
}

/** The value that this share of all are not above. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
