import { badNetwork } from '../lib/network.ts'
import type { Scenario } from '../lib/scenario.ts'

/** R4: everything a network can do to a connection, one after the other. */
export const network: readonly Scenario[] = [
  badNetwork({
    name: 'resets',
    title: 'three in ten connections reset, again and again',
    async serve({ ground, proxy }, { isShort }) {
      for (let round = 0; round < (isShort ? 8 : 150); round++) {
        await ground.acknowledgements(10)
        proxy.reset(0.3)
      }
    },
  }),
  badNetwork({
    name: 'cuts',
    title: 'every connection cut after 1 to 4,000 bytes',
    async serve({ ground, proxy, faults }, { isShort }) {
      proxy.menu = { cutAfterBytes: () => 1 + ground.random.next() * 4_000 }
      proxy.reset()
      await faults(isShort ? 60 : 1_000)
    },
  }),
  badNetwork({
    name: 'half-closed',
    title: 'one direction closed, then the other',
    async serve({ ground, proxy }, { isShort }) {
      for (let round = 0; round < (isShort ? 6 : 60); round++) {
        await ground.acknowledgements(10)
        proxy.halfClose(round % 2 === 0 ? 'up' : 'down')
      }
    },
  }),
  badNetwork({
    name: 'blackhole',
    title: 'nothing comes through, and nobody is told',
    patience: 2_000,
    async serve({ ground, proxy, devices }, { isShort }) {
      for (let round = 0; round < (isShort ? 1 : 8); round++) {
        const before = devices.map(({ closed }) => closed.length)
        proxy.menu = { swallow: 'both' }
        const noticed = () => devices.every(({ closed }, index) => closed.length > (before[index] ?? 0))
        await ground.signal.until(noticed, 'everybody notices')
        proxy.menu = {}
        proxy.reset()
        await ground.acknowledgements(10)
      }
    },
  }),
  badNetwork({
    name: 'delay',
    title: '300 ms later, give or take 200',
    shownWithin: 1_500,
    async serve({ ground, proxy }, { isShort }) {
      proxy.menu = { delay: 300, jitter: 200 }
      await ground.acknowledgements(isShort ? 60 : 600)
    },
  }),
  badNetwork({
    name: 'throttle',
    title: '2,000 bytes a second',
    pause: 3_000,
    patience: 60_000,
    async serve({ ground, proxy }, { isShort }) {
      proxy.menu = { bytesPerSecond: 2_000 }
      await ground.acknowledgements(isShort ? 15 : 150)
    },
  }),
  badNetwork({
    name: 'slices',
    title: 'three bytes at a time',
    pause: 300,
    async serve({ ground, proxy }, { isShort }) {
      proxy.menu = { sliceBytes: 3 }
      await ground.acknowledgements(isShort ? 40 : 400)
    },
  }),
  badNetwork({
    name: 'flips',
    title: 'one wrong bit in 100 pieces, beneath TLS',
    isSecure: true,
    async serve({ proxy, faults }, { isShort, report }) {
      const flips = isShort ? 12 : 200
      proxy.menu = { flipOneIn: 100 }
      await faults(flips)
      report.figure('wrong bits', flips)
    },
  }),
]
