import { duplex, socketIo, start, type Contestant } from '../lib/contestants.ts'
import { interleaved, type Mode, type Workload } from '../lib/mode.ts'
import { load } from '../lib/processes.ts'
import { ms, percent } from '../lib/report.ts'
import { median } from '../lib/statistics.ts'
import type { Latency } from '../load/jobs/latency.ts'

const listeners = 1000
const perSecond = 50

export const latency: Workload = {
  name: 'latency',
  async run(mode) {
    const results = await interleaved(mode.rounds, [duplex, socketIo], (contestant) => measure(contestant, mode))
    const of = (runs: Latency[], pick: (latency: Latency) => number) => median(runs.map(pick))
    const ours = results.get(duplex) ?? []
    const ackP99 = of(ours, ({ answered }) => answered.p99)
    const receivedP95 = of(ours, ({ received }) => received.p95)
    return [
      {
        title: `${perSecond} messages a second, ${listeners} listeners`,
        how: 'Messages are sent at fixed times, whether those before were answered or not. From sending to the acknowledgement, and from sending to each single receipt, with the load generator in it.',
        columns: ['', 'ack p50', 'p95', 'p99', 'received p50', 'p95', 'p99', 'server core', 'lost / double'],
        rows: [...results].map(([{ name }, runs]) => [
          name,
          ...(['p50', 'p95', 'p99'] as const).map((key) => ms(of(runs, ({ answered }) => answered[key]))),
          ...(['p50', 'p95', 'p99'] as const).map((key) => ms(of(runs, ({ received }) => received[key]))),
          percent(of(runs, ({ serverCpu }) => serverCpu)),
          `${of(runs, ({ verdict }) => verdict.lost)} / ${of(runs, ({ verdict }) => verdict.doubled)}`,
        ]),
        bars: [
          { what: 'sent to acknowledged, p99', bar: '< 25 ms', reached: ms(ackP99), kept: ackP99 < 25 },
          {
            what: 'sent to received, p95 (to be drawn within 60 ms)',
            bar: '< 60 ms',
            reached: ms(receivedP95),
            kept: receivedP95 < 60,
          },
        ],
        notes: [],
      },
    ]
  },
}

async function measure(contestant: Contestant, { isQuick, warmUpMs }: Mode): Promise<Latency> {
  const { port, pid, members, stop } = await start(contestant, { rooms: 1, peoplePerRoom: listeners })
  const measureMs = isQuick ? 3_000 : 8_000
  const plan = {
    port,
    pid,
    members,
    dialect: contestant.dialect,
    perSecond,
    messageBytes: 100,
    warmUpMs: 2 * warmUpMs,
    measureMs,
  }
  return load('latency', plan).finally(stop)
}
