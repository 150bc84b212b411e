import type { Notice } from '@duplex/protocol/entities'
import { byCode } from '../../lib/order.ts'

export interface Entry {
  key: string
  /** The latest first. */
  notices: readonly [Notice, ...Notice[]]
}

/** The latest first; what several people put on one message is one entry, where the latest of them stands. */
export function gathered(notices: readonly Notice[]): Entry[] {
  const entries = new Map<string, [Notice, ...Notice[]]>()
  for (const notice of notices.toSorted(latestFirst)) {
    const key = notice.kind === 'reaction' ? `reactions:${notice.messageId}` : notice.id
    const held = entries.get(key)
    if (held) held.push(notice)
    else entries.set(key, [notice])
  }
  return [...entries].map(([key, together]) => ({ key, notices: together }))
}

const latestFirst = (a: Notice, b: Notice): number => byCode(b.createdAt, a.createdAt) || b.version - a.version
