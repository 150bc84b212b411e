import { Refusal } from '@duplex/protocol/refusals'
import type { FastifyInstance } from 'fastify'
import type { Counter, CounterConfiguration, GaugeConfiguration } from 'prom-client'
import { counts, type Tally } from '../lib/counts.ts'
import { hashToken } from '../lib/tokens.ts'

/** How things are at the moment of asking. */
export interface Standing {
  connections: number
  people: number
  commandsWaiting: number
  behind: { connections: number; bytes: number }
}

export interface Metrics {
  /** A turn of so many commands took so long (ms). */
  committed(commands: number, ms: number): void
  serve(app: FastifyInstance, token: string, standing: () => Standing): void
}

/** Without a token there is no such address, not even for a page. */
export function hideMetrics(app: FastifyInstance): void {
  app.get('/metrics', (_request, reply) => reply.callNotFound())
}

/** What an operator watches, as Prometheus reads it. Nothing is computed before somebody asks, but for two histograms per turn. */
export async function createMetrics(): Promise<Metrics> {
  const { default: prometheus } = await import('prom-client')
  const register = new prometheus.Registry()
  const registers = [register]
  prometheus.collectDefaultMetrics({ register })

  const turnCommands = new prometheus.Histogram({
    name: 'duplex_turn_commands',
    help: 'Commands that shared one transaction.',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    registers,
  })
  const turnSeconds = new prometheus.Histogram({
    name: 'duplex_turn_seconds',
    help: 'From the beginning of a transaction until it was on disk.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  })

  const gauge = (name: string, help: string, value: () => number) =>
    new prometheus.Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value())
      },
    } satisfies GaugeConfiguration<string>)

  const counter = (name: string, help: string, value: () => number) =>
    counterOf({ name, help }, (it) => it.inc(value()))

  const tally = <Label extends string>(name: string, help: string, label: Label, times: Tally) =>
    counterOf({ name, help, labelNames: [label] }, (it) => {
      for (const [value, count] of times) it.inc({ [label]: value } as Record<Label, string>, count)
    })

  /** Says what was counted elsewhere. */
  function counterOf<Label extends string>(about: CounterConfiguration<Label>, fill: (it: Counter<Label>) => void) {
    new prometheus.Counter<Label>({
      ...about,
      registers,
      collect() {
        this.reset()
        fill(this)
      },
    })
  }

  return {
    committed(commands, ms) {
      turnCommands.observe(commands)
      turnSeconds.observe(ms / 1000)
    },
    serve(app, token, standing) {
      gauge('duplex_connections', 'Chat sockets that are open.', () => standing().connections)
      gauge('duplex_people_online', 'People with at least one chat socket.', () => standing().people)
      gauge('duplex_commands_waiting', 'Commands that wait for their turn.', () => standing().commandsWaiting)
      gauge('duplex_readers_behind', 'Chat sockets that do not keep up.', () => standing().behind.connections)
      gauge('duplex_readers_behind_bytes', 'What waits in memory for them.', () => standing().behind.bytes)
      counter('duplex_frames_total', 'Frames written to chat sockets.', () => counts.frames)
      counter('duplex_frame_bytes_total', 'Bytes written to chat sockets.', () => counts.bytes)
      counter('duplex_writes_total', 'Writes that carried them.', () => counts.writes)
      tally('duplex_commands_total', 'Commands, by name.', 'name', counts.commands)
      tally('duplex_queries_total', 'Queries, by name.', 'name', counts.queries)
      tally('duplex_refusals_total', 'What was refused, by code.', 'code', counts.refusals)
      tally('duplex_goodbyes_total', 'Chat sockets the server closed, by close code.', 'code', counts.goodbyes)
      tally('duplex_endings_total', 'Sockets that ended, by the code both sides know.', 'code', counts.endings)

      // Hashes, so that the time it takes to compare tells nothing.
      const hash = hashToken(token)
      app.get('/metrics', async (request, reply) => {
        const [scheme, given = ''] = request.headers.authorization?.split(' ') ?? []
        if (scheme?.toLowerCase() !== 'bearer' || hashToken(given) !== hash) throw new Refusal('auth.required')
        return reply
          .header('cache-control', 'no-store')
          .type(register.contentType)
          .send(await register.metrics())
      })
    },
  }
}
