export interface Percentiles {
  p50: number
  p95: number
  p99: number
  max: number
  count: number
}

export function percentiles(values: readonly number[]): Percentiles {
  const ordered = Float64Array.from(values).sort()
  const at = (share: number) => ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), count: ordered.length }
}
