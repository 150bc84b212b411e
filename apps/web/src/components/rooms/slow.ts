import { t, tn } from '../../locales/index.ts'

/** How long everybody waits between two messages, as offered (seconds). */
export const slowPauses = [0, 10, 30, 60, 300, 900, 3600] as const

/** `30 seconds`, `5 minutes`, `1 hour`. */
export function slowWords(seconds: number): string {
  if (seconds === 0) return t('rules.slow.off')
  if (seconds % 3600 === 0) return tn('rules.hours', seconds / 3600)
  return seconds % 60 === 0 ? tn('rules.minutes', seconds / 60) : tn('rules.seconds', seconds)
}
