import { Ground } from '../lib/ground.ts'
import { memoryOf, watchMemory } from '../lib/memory.ts'
import { percentile } from '../lib/report.ts'
import type { Scenario } from '../lib/scenario.ts'

/** What one address may open at once is 100. */
const perAddress = 90

/** R9: everybody loses the server at once, and comes back at once, while some talk. */
export const storm: Scenario = {
  name: 'storm',
  title: 'kill -9, and everybody comes back at once',
  dialects: ['sqlite'],
  async run({ isShort, seed, report }) {
    const people = isShort ? 300 : 5_000
    const ground = await Ground.create({ report, seed, people, rooms: people / 50, roomsEach: 1, entry: 'limited' })
    await ground.server.start()
    const devices = ground.workspace.people.flatMap((account, index) =>
      ground.join([account], {
        localAddress: `127.0.1.${1 + Math.floor(index / perAddress)}`,
        patience: 60_000,
        upToDate: ground.workspace.start(account),
      }),
    )
    await ground.online()
    const steady = memoryOf(ground.server.pid)
    const talk = ground.talk(devices.slice(0, 20), 4_000)
    await ground.acknowledgements(20)
    await ground.server.kill()
    const start = performance.now()
    const ready = await ground.server.start()
    const most = watchMemory(ground.server.pid)
    const back: number[] = []
    await Promise.all(
      devices.map(async (device) => {
        await ground.online([device])
        back.push(performance.now() - start)
      }),
    )
    await talk.stop()
    report.found(await ground.settle())
    report.figure('connections', people)
    report.figure('ready after', ready, 'ms')
    report.figure('back since it was lost p50', percentile(back, 0.5), 'ms')
    report.atMost(60_000, 'all back', Math.max(...back), 'ms')
    report.atMost(2, 'memory, peak to steady', most() / steady, 'times')
    await ground.end()
  },
}
