import type { Probe } from './probe.svelte.ts'
import { median, percentile } from './statistics.ts'
import { latenessOf, type Trial } from './trial.svelte.ts'

/** What was found, to be sent to whoever looks after the server: in words of programs, the same in every language. */
export function report(probe: Probe, trial: Trial): string {
  const { evidence, findings, happenings, protocol, extensions, quiet, trips } = probe
  const round = (ms: number | null) => ms && Math.round(ms * 10) / 10
  return JSON.stringify(
    {
      at: new Date().toISOString(),
      page: evidence.pageOrigin,
      browser: navigator.userAgent,
      socket: evidence.line,
      findings,
      picked: { protocol, extensions },
      plainRequest: evidence.asked,
      handshake: evidence.arrived ?? null,
      events: happenings.map((happening) => ({ ...happening, at: Math.round(happening.at) })),
      quiet,
      roundTripMs: { count: trips.length, median: round(median(trips)), p95: round(percentile(trips, 95)) },
      hundredMessages: trial.lanes.map((lane) => ({
        pollEveryMs: lane.every,
        requests: lane.requests.length,
        connections: lane.connections,
        bytes: { sent: lane.up, received: lane.down },
        lateMs: { median: round(latenessOf(lane).median), p95: round(latenessOf(lane).p95) },
      })),
    },
    null,
    2,
  )
}
