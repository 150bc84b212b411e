import { Ground } from '../lib/ground.ts'
import { percentile } from '../lib/report.ts'
import type { Context, Scenario } from '../lib/scenario.ts'

/** R1: the server is lost under load, and started again, many times. */
export const kill: Scenario = {
  name: 'kill',
  title: 'kill -9 under load',
  dialects: ['sqlite', 'postgresql'],
  async run({ isShort, seed, dialect, report }: Context) {
    const ground = await Ground.create({ report, seed, dialect })
    const rounds = isShort ? 5 : 50
    const ready = [await ground.server.start()]
    const back: number[] = []
    const devices = ground.join()
    await ground.online()
    const talk = ground.talk(devices)
    for (let round = 0; round < rounds; round++) {
      await ground.acknowledgements(20 + Math.floor(ground.random.next() * 100))
      await ground.server.kill()
      ready.push(await ground.server.start())
      const start = performance.now()
      await ground.online()
      back.push(performance.now() - start)
    }
    await talk.stop()
    report.found(await ground.settle())
    await ground.end()

    report.figure('rounds', rounds)
    report.figure('said', talk.said)
    report.figure(
      'repeated',
      devices.reduce((sum, { outbox }) => sum + outbox.repeated, 0),
    )
    report.atMost(3_000, 'ready after', Math.max(...ready), 'ms')
    report.atMost(5_000, 'all back and caught up p99', percentile(back, 0.99), 'ms')
  },
}
