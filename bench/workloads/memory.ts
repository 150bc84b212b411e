import { contestants, duplex, floor, installed, socketIo, start, type Contestant } from '../lib/contestants.ts'
import type { Workload } from '../lib/mode.ts'
import { load } from '../lib/processes.ts'
import type { Idle } from '../load/jobs/idle.ts'

const barKib = 12

export const memory: Workload = {
  name: 'memory',
  async run(mode) {
    const connections = mode.isQuick ? 2_000 : 10_000
    const results: [Contestant, Idle][] = []
    for (const contestant of installed(
      mode.isQuick ? [duplex, socketIo] : contestants.filter((one) => one !== floor),
    )) {
      results.push([contestant, await measure(contestant, connections)])
    }
    const ours = results[0]?.[1].kibPerConnection ?? Number.NaN
    return [
      {
        title: `${connections.toLocaleString('en')} idle connections on one core`,
        how: 'Memory of the process itself (anonymous pages) after a full garbage collection that gives empty pages back, with and without the connections. In Duplex each belongs to a person of its own who is signed in, follows three streams and is up to date.',
        columns: ['', 'process without', 'per connection'],
        rows: results.map(([{ name }, { kibBefore, kibPerConnection }]) => [
          name,
          `${(kibBefore / 1024).toFixed(0)} MiB`,
          `${kibPerConnection.toFixed(1)} KiB`,
        ]),
        bars: [
          {
            what: 'memory per idle connection, with a session on it',
            bar: `<= ${barKib} KiB`,
            reached: `${ours.toFixed(1)} KiB`,
            kept: ours <= barKib,
          },
        ],
        notes: [],
      },
    ]
  },
}

async function measure(contestant: Contestant, connections: number): Promise<Idle> {
  const { port, pid, members, stop } = await start(contestant, { rooms: connections / 100, peoplePerRoom: 100 })
  return load('idle', { port, pid, members, dialect: contestant.dialect }).finally(stop)
}
