import { runSql } from '../lib/database.ts'
import { Ground } from '../lib/ground.ts'
import type { Scenario } from '../lib/scenario.ts'

/** R7: the database throws the server out, in the middle of its work. */
export const terminate: Scenario = {
  name: 'terminate',
  title: 'pg_terminate_backend of everything, under load',
  dialects: ['postgresql'],
  async run({ isShort, seed, report }) {
    const ground = await Ground.create({ report, seed, dialect: 'postgresql' })
    await ground.server.start()
    const devices = ground.join()
    await ground.online()
    const talk = ground.talk(devices)
    for (let round = 0; round < (isShort ? 5 : 50); round++) {
      await ground.acknowledgements(20 + Math.floor(ground.random.next() * 60))
      await runSql('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [ground.databaseName])
    }
    const start = performance.now()
    await ground.acknowledgements(20)
    const recovery = performance.now() - start
    await talk.stop()
    report.found(await ground.settle())
    report.figure('said', talk.said)
    report.figure('honestly refused', ground.refusals)
    report.atMost(0, 'servers ended', ground.server.isRunning ? 0 : 1)
    report.atMost(5_000, 'recovered after', recovery, 'ms')
    await ground.end()
  },
}
