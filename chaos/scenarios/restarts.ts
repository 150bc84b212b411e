import { once } from 'node:events'
import { connect } from 'node:net'
import { Ground } from '../lib/ground.ts'
import type { Scenario } from '../lib/scenario.ts'

/** R2: stopped as an update stops it, under load, with somebody who never reads and somebody who never finishes what they say. */
export const restarts: Scenario = {
  name: 'restarts',
  title: 'SIGTERM under load, and started again',
  dialects: ['sqlite', 'postgresql'],
  async run({ isShort, seed, dialect, report }) {
    const ground = await Ground.create({ report, seed, dialect })
    await ground.server.start()
    const devices = ground.join()
    const [stuck] = ground.join(ground.workspace.people.slice(0, 1))
    await ground.online()
    const talk = ground.talk(devices)
    const stops: number[] = []
    const codes: (number | null)[] = []
    for (let round = 0; round < (isShort ? 3 : 20); round++) {
      await ground.acknowledgements(40)
      stuck?.stopReading()
      const halfway = connect({ port: ground.server.port, host: '127.0.0.1' })
      halfway.on('error', () => {})
      await once(halfway, 'connect')
      halfway.write('POST /api/rooms HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf')
      const start = performance.now()
      ground.server.signal('SIGTERM')
      codes.push((await ground.server.ended()).code)
      stops.push(performance.now() - start)
      halfway.destroy()
      await ground.server.start()
      await ground.online(devices)
    }
    stuck?.readAgain()
    await talk.stop()
    report.found(await ground.settle())
    await ground.end()

    const otherwise = devices.flatMap(({ closed }) => closed).filter((code) => code !== 1012 && code !== 1006)
    report.figure('restarts', stops.length)
    report.figure('said', talk.said)
    report.atMost(0, 'exits with another code than 0', codes.filter((code) => code !== 0).length)
    report.atMost(10_000, 'stopped after', Math.max(...stops), 'ms')
    report.atMost(0, 'goodbyes that forbid coming back', otherwise.length)
    report.atMost(0, 'refused', ground.refusals)
  },
}
