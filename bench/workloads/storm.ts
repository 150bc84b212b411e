import { duplex, start } from '../lib/contestants.ts'
import type { Workload } from '../lib/mode.ts'
import { load } from '../lib/processes.ts'
import { ms } from '../lib/report.ts'

const missed = 20

export const storm: Workload = {
  name: 'storm',
  async run({ isQuick }) {
    const clients = isQuick ? 1_000 : 5_000
    const { port, pid, members, stop } = await start(duplex, { rooms: 1, peoplePerRoom: clients })
    const result = await load('storm', {
      port,
      pid,
      members,
      dialect: duplex.dialect,
      missed,
      messageBytes: 100,
    }).finally(stop)
    const { allBackMs, admitted, others, serverCpuMs, mibBefore, mibPeak, verdict } = result
    return [
      {
        title: `${clients.toLocaleString('en')} clients come back at once`,
        how: `All are dropped, ${missed} messages are said, and all come back within 250 ms with what they hold. Until the last one has what it missed; what a client waits for from its own attempt on; and what a request of somebody else takes meanwhile.`,
        columns: [
          'all back',
          'admitted p50',
          'p99',
          'others p50',
          'p99',
          'processor time each',
          'memory before',
          'peak',
          'lost / double',
        ],
        rows: [
          [
            ms(allBackMs),
            ms(admitted.p50),
            ms(admitted.p99),
            ms(others.p50),
            ms(others.p99),
            `${(serverCpuMs / clients).toFixed(2)} ms`,
            `${mibBefore.toFixed(0)} MiB`,
            `${mibPeak.toFixed(0)} MiB`,
            `${verdict.lost} / ${verdict.doubled}`,
          ],
        ],
        bars: [
          { what: 'all back', bar: '< 20 s', reached: ms(allBackMs), kept: allBackMs < 20_000 },
          {
            what: 'requests of others meanwhile, p99',
            bar: '< 500 ms',
            reached: ms(others.p99),
            kept: others.p99 < 500,
          },
          {
            what: 'memory at its peak',
            bar: '< 2 x',
            reached: `${(mibPeak / mibBefore).toFixed(2)} x`,
            kept: mibPeak < 2 * mibBefore,
          },
          {
            what: 'lost or doubled',
            bar: '0',
            reached: String(verdict.lost + verdict.doubled),
            kept: verdict.lost + verdict.doubled === 0,
          },
        ],
        notes: [],
      },
    ]
  },
}
