import { limits } from '@duplex/protocol/limits'
import type { SeenRequest } from '@duplex/protocol/connection'
import type { Answer } from './doors.ts'
import { median } from './statistics.ts'

/** How the socket fares. `blocked`: the browser did not even try. `silent`: open, and nothing comes through. */
export type LineState = 'opening' | 'open' | 'silent' | 'closed' | 'failed' | 'blocked'

/** What is known so far. */
export interface Evidence {
  pageOrigin: string
  line: LineState
  /** Of a plain request. */
  asked: Answer<SeenRequest> | null
  /** What arrived of the socket's handshake; null where nothing did, undefined where nobody knows yet. */
  arrived: SeenRequest | null | undefined
  /** Seconds after which a line without traffic was cut. */
  cutAfter: number | null
  /** Round trips of the open line (ms). */
  trips: readonly number[]
}

export type Finding =
  | 'server'
  | 'busy'
  | 'blocked'
  | 'rewritten'
  | 'origin'
  | 'upgrade'
  | 'unanswered'
  | 'lost'
  | 'lostPlain'
  | 'silent'
  | 'idle'
  | 'held'
  | 'trust'

/** Slower than this (ms), and so many times slower than plain HTTP: something collects what should pass. */
const heldMs = 400
const heldTimes = 4
const tripsEnough = 5

/** What is wrong, as far as it shows; the gravest first. Nothing is guessed of what is not known yet. */
export function findings(evidence: Evidence): Finding[] {
  const { line, asked } = evidence
  if (asked?.kind === 'nobody' && line !== 'open') return ['server']
  if (line === 'blocked') return ['blocked']
  if (line === 'failed') return failure(evidence)
  if (line === 'silent') return ['silent']
  return asides(evidence)
}

function failure({ asked, arrived, pageOrigin }: Evidence): Finding[] {
  if (asked === null || arrived === undefined) return []
  if (asked.kind === 'busy') return ['busy']
  if (arrived === null) return [pageOrigin.startsWith('https:') ? 'lost' : 'lostPlain']
  if (!asksToUpgrade(arrived)) return ['upgrade']
  const { origin } = arrived.headers
  if (origin !== undefined && origin !== pageOrigin) return ['rewritten']
  if (arrived.expectedOrigin !== pageOrigin) return ['origin']
  return ['unanswered']
}

/** As a socket is opened: by HTTP/1.1, with both headers. Proxies drop them, as they are meant for the next hop only. */
const asksToUpgrade = ({ httpVersion, headers }: SeenRequest): boolean =>
  httpVersion === '1.1' &&
  /(^|,)\s*websocket\s*(,|$)/i.test(headers.upgrade ?? '') &&
  /(^|,)\s*upgrade\s*(,|$)/i.test(headers.connection ?? '')

function asides({ line, asked, arrived, cutAfter, trips }: Evidence): Finding[] {
  const found: Finding[] = []
  if (cutAfter !== null && cutAfter < limits.heartbeatSeconds) found.push('idle')
  const socketMs = median(trips)
  if (line === 'open' && asked?.kind === 'told' && socketMs !== null && trips.length >= tripsEnough)
    if (socketMs > heldMs && socketMs > asked.ms * heldTimes) found.push('held')
  if (arrived?.headers['x-forwarded-for'] !== undefined && !arrived.forwardedIsBelieved) found.push('trust')
  return found
}
