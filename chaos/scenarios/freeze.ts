import { setTimeout as wait } from 'node:timers/promises'
import { Ground } from '../lib/ground.ts'
import type { Scenario } from '../lib/scenario.ts'

/** R3: the machine stands still for a while, and goes on as if nothing had been. */
export const freeze: Scenario = {
  name: 'freeze',
  title: 'SIGSTOP until everybody has given up, then SIGCONT',
  dialects: ['sqlite'],
  async run({ isShort, seed, report }) {
    const ground = await Ground.create({ report, seed, people: 10 })
    await ground.server.start()
    const devices = ground.join(ground.workspace.people, { patience: 2_000 })
    await ground.online()
    const talk = ground.talk(devices)
    for (let round = 0; round < (isShort ? 1 : 3); round++) {
      await ground.acknowledgements(40)
      const before = devices.map(({ closed }) => closed.length)
      ground.server.signal('SIGSTOP')
      const noticed = () => devices.every(({ closed }, index) => closed.length > (before[index] ?? 0))
      await ground.signal.until(noticed, 'everybody notices')
      if (!isShort) await wait(20_000)
      ground.server.signal('SIGCONT')
      await ground.online()
    }
    await talk.stop()
    report.found(await ground.settle())
    await ground.end()
    report.figure('said', talk.said)
    report.figure(
      'repeated',
      devices.reduce((sum, { outbox }) => sum + outbox.repeated, 0),
    )
  },
}
