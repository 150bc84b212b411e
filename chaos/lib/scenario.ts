import type { Dialect } from './database.ts'
import type { Report } from './report.ts'

export interface Context {
  /** A few rounds instead of many, seconds instead of minutes. */
  isShort: boolean
  seed: number
  dialect: Dialect
  report: Report
}

export interface Scenario {
  name: string
  /** What happens, for the table. */
  title: string
  dialects: readonly Dialect[]
  /** Why it cannot run here; null where it can. */
  obstacle?: () => string | null
  /** Part of the long run alone. */
  isLong?: boolean
  run: (context: Context) => Promise<void>
}
