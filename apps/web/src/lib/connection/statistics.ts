/** The value so many of a hundred are not above; null where there is none. */
export function percentile(values: readonly number[], percent: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? null
}

export const median = (values: readonly number[]): number | null => percentile(values, 50)
