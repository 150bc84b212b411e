import { Ground } from '../lib/ground.ts'
import { watchMemory } from '../lib/memory.ts'
import { percentile } from '../lib/report.ts'
import type { Scenario } from '../lib/scenario.ts'

/** R10: half of a busy room stops reading. It costs the server little and the others nothing, and is made good later. */
export const slow: Scenario = {
  name: 'slow',
  title: 'half of the readers stop reading',
  dialects: ['sqlite'],
  async run({ isShort, seed, report }) {
    const ground = await Ground.create({ report, seed, people: isShort ? 40 : 200, rooms: 1, roomsEach: 1 })
    await ground.server.start()
    const { people } = ground.workspace
    const half = people.length / 2
    const [swift, lazy] = [people.slice(0, half), people.slice(half)]
    const readers = ground.join(swift, { localAddress: '127.0.0.2' })
    const sleepers = ground.join(lazy, { localAddress: '127.0.0.3' })
    await ground.online()
    // Long texts: the kernel alone takes some megabytes for each before the server notices.
    const talk = isShort ? ground.talk(readers.slice(0, 10), 40, 7_900) : ground.talk(readers.slice(0, 10), 400, 2_000)
    const messages = isShort ? 600 : 2_000
    const awake = await loadFor(600, ground)
    for (const sleeper of sleepers) sleeper.stopReading()
    const asleep = await loadFor(messages, ground)
    await talk.stop()
    for (const sleeper of sleepers) sleeper.readAgain()
    report.found(await ground.settle())
    report.figure('stopped reading', half)
    report.figure('said', talk.said)
    report.figure('memory while all read', awake.memory, 'MiB')
    report.atMost(150, 'more while half do not', asleep.memory - awake.memory, 'MiB')
    report.figure('sent to shown p99 while all read', awake.shown, 'ms')
    report.atMost(250, 'while half do not', asleep.shown, 'ms')
    report.figure('put off', sleepers.filter(({ putOff }) => putOff > 0).length)
    report.figure('closed meanwhile', sleepers.filter(({ closed }) => closed.length > 0).length)
    await ground.end()
  },
}

/** So many messages, what memory they took at most, and when the readers were shown them. */
async function loadFor(messages: number, ground: Ground): Promise<{ memory: number; shown: number }> {
  const most = watchMemory(ground.server.pid)
  ground.shown.length = 0
  await ground.acknowledgements(messages)
  return { memory: most(), shown: percentile(ground.shown, 0.99) }
}
