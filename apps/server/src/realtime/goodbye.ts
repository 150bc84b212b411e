import { limits } from '@duplex/protocol/limits'
import type { Hub } from './hub.ts'

/** So many are expected back in a second, beyond the first quarter of one. */
const backPerSecond = 1_000
const spreadMin = 0.25

/** Says to everybody that the server restarts, and when they are expected back: few at once, many one after the other. */
export function sayRestarting(hub: Hub, random: () => number = Math.random): void {
  const followers = hub.all()
  const spread = Math.min(limits.restartSeconds, spreadMin + followers.length / backPerSecond)
  for (const { connection } of followers) {
    connection.send({ type: 'restarting', data: { retryAfter: Math.round(random() * spread * 1000) / 1000 } })
    connection.close('restarting')
  }
}
