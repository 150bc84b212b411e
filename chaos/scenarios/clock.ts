import { Ground } from '../lib/ground.ts'
import type { Scenario } from '../lib/scenario.ts'

/** R13: the clock of the server is set while it runs: an hour forward, two back, a day back, three days forward, and right again. */
export const clock: Scenario = {
  name: 'clock',
  title: 'the clock jumps, by hours and days',
  dialects: ['sqlite'],
  async run({ isShort, seed, report }) {
    const ground = await Ground.create({ report, seed, people: 10, entry: 'skewed' })
    await ground.server.start()
    const devices = ground.join()
    await ground.online()
    const talk = ground.talk(devices)
    for (let jump = 0; jump < 5; jump++) {
      await ground.acknowledgements(isShort ? 30 : 300)
      ground.server.signal('SIGUSR2')
      await ground.acknowledgements(10)
      // Somebody new comes in, with a session of before.
      const [late] = ground.join(ground.workspace.people.slice(jump, jump + 1))
      await ground.online(late ? [late] : [])
    }
    const thrownOut = devices.reduce((sum, { closed }) => sum + closed.length, 0)
    await talk.stop()
    report.found(await ground.settle())
    await ground.end()
    report.figure('said', talk.said)
    report.atMost(0, 'connections lost', thrownOut)
    report.atMost(0, 'refused', ground.refusals)
  },
}
