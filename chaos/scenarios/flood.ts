import { Ground } from '../lib/ground.ts'
import { memoryOf, watchMemory } from '../lib/memory.ts'
import { percentile } from '../lib/report.ts'
import type { Scenario } from '../lib/scenario.ts'
import { Flooder } from '../load/flooder.ts'
import type { Account } from '../load/workspace.ts'

/** R11: one person sends thousands of frames, with the limits as they are. The others do not notice. */
export const flood: Scenario = {
  name: 'flood',
  title: 'a flood by one person, with the real limits',
  dialects: ['sqlite'],
  async run({ isShort, seed, report }) {
    const ground = await Ground.create({ report, seed, people: 21, entry: 'limited' })
    await ground.server.start()
    const [flooding, ...others] = ground.workspace.people as [Account, ...Account[]]
    const devices = ground.join(others)
    await ground.online()
    const before = memoryOf(ground.server.pid)
    const most = watchMemory(ground.server.pid)
    const flooder = new Flooder(flooding, ground.server.port, (event) => ground.log.write(event))
    const talk = ground.talk(devices, 2_000)
    await ground.acknowledgements(isShort ? 150 : 900)
    flooder.stop()
    await talk.stop()
    const shown = percentile(ground.shown, 0.99)
    report.found(await ground.settle())
    report.figure('frames of the flood', flooder.frames)
    for (const [answer, times] of flooder.answers) report.figure(`thrown out with ${answer}`, times)
    report.figure('said by the others', talk.said)
    report.atMost(
      0,
      'closed connections of the others',
      devices.reduce((sum, { closed }) => sum + closed.length, 0),
    )
    report.atMost(250, 'sent to shown, to the others, p99', shown, 'ms')
    report.atMost(150, 'memory grew by', most() - before, 'MiB')
    await ground.end()
  },
}
