import type { Result } from '../lib/result.ts'
import type { Kept } from './outboxStore.ts'
import type { Standing } from './waiting.ts'

/** What the outbox of one tab tells those of the others. */
export type News =
  | {
      kind: 'stands'
      kept: Kept
      standing: Standing
      /** Nobody is to try again before this (ms since 1970). */
      restsUntil: number
      /** Whoever tells this is about to send it themselves. */
      takesTurn: boolean
    }
  /** Answered, or given up by the person (null). */
  | { kind: 'gone'; id: string; result: Result | null }

/** The other tabs of this person in this browser. */
export interface Peers {
  listen(heard: (news: News) => void): void
  tell(news: News): void
  close(): void
}

export const nobody: Peers = { listen() {}, tell() {}, close() {} }

export function peersOn(name: string): Peers {
  if (typeof BroadcastChannel === 'undefined') return nobody
  const channel = new BroadcastChannel(name)
  return {
    listen: (heard) => channel.addEventListener('message', ({ data }: MessageEvent<News>) => heard(data)),
    tell: (news) => channel.postMessage(news),
    close: () => channel.close(),
  }
}
