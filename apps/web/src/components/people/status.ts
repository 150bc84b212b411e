import type { Status } from '@duplex/protocol/entities'
import { untilTime } from '../../lib/time.ts'
import { t } from '../../locales/index.ts'

/** A status in words: `on the train, until 16:40`. */
export function statusWords({ emoji, text, until }: Status): string {
  const said = text || emoji
  return until === null ? said : t('status.until', { text: said, time: untilTime(until) })
}
