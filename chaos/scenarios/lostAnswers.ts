import { Ground } from '../lib/ground.ts'
import type { Scenario } from '../lib/scenario.ts'
import { Proxy } from '../proxy/proxy.ts'

/** R5: after every tenth acknowledgement the answers are lost, and then the connections. */
export const lostAnswers: Scenario = {
  name: 'lost-answers',
  title: 'answers swallowed, then a reset',
  dialects: ['sqlite'],
  async run({ isShort, seed, report }) {
    const ground = await Ground.create({ report, seed, people: 5 })
    await ground.server.start()
    const proxy = await Proxy.start(ground.server.port, seed)
    const devices = ground.join(ground.workspace.people, { port: () => proxy.port })
    await ground.online()
    const talk = ground.talk(devices, 5)
    let swallowed = 0
    proxy.onFault = () => {
      swallowed++
      ground.signal.happened()
    }
    for (let round = 0; round < (isShort ? 15 : 100); round++) {
      await ground.acknowledgements(10)
      proxy.menu = { swallow: 'down' }
      const before = swallowed
      // What the server hears now, it does, and nobody hears of it.
      await ground.signal.until(() => swallowed > before, 'an answer is swallowed')
      proxy.menu = {}
      proxy.reset()
    }
    await talk.stop()
    report.found(await ground.settle())
    await proxy.stop()
    await ground.end()

    report.figure('said', talk.said)
    report.figure(
      'repeated',
      devices.reduce((sum, { outbox }) => sum + outbox.repeated, 0),
    )
  },
}
