import type { Status } from '@duplex/protocol/entities'
import { limits } from '@duplex/protocol/limits'
import { shortTime } from '../../lib/time.ts'
import { t } from '../../locales/index.ts'

/** A status in words: `on the train, until 16:40`. */
export function statusWords({ emoji, text, until }: Status): string {
  const said = text || emoji
  return until === null ? said : t('status.until', { text: said, time: shortTime(until) })
}

/** A status as somebody begins to say it: an emoji first, or none. Null: nothing was said. */
export function begunStatus(said: string): Pick<Status, 'emoji' | 'text'> | null {
  const [, emoji = '', text = ''] = /^(\p{Extended_Pictographic}\S*)?\s*([^]*)$/u.exec(said.trim()) ?? []
  return said.trim() === '' ? null : { emoji, text: text.slice(0, limits.statusCharacters) }
}
