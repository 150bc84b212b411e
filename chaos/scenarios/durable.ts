import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { Ground } from '../lib/ground.ts'
import type { Scenario } from '../lib/scenario.ts'
import { trace, traceObstacle } from '../lib/syscalls.ts'
import type { Device } from '../load/device.ts'

/** Test D: the kernel is asked whether each acknowledgement left after its message was on the disk. */
export const durable: Scenario = {
  name: 'durable',
  title: 'every acknowledgement after its fsync (strace)',
  dialects: ['sqlite'],
  obstacle: traceObstacle,
  async run({ isShort, seed, report }) {
    const messages = isShort ? 50 : 200
    const ground = await Ground.create({ report, seed, people: 1 })
    await ground.server.start()
    const [device] = ground.join() as [Device]
    await ground.online()
    const stop = await trace(ground.server.pid, join(ground.folder, 'syscalls.txt'))
    for (let count = 0; count < messages; count++) {
      const [roomId = ''] = device.account.roomIds
      device.outbox.add({ change: 'send', id: uuidv7(), roomId, text: `message ${count}` })
      await ground.acknowledgements(1)
    }
    const calls = await stop()
    report.found(await ground.settle())
    await ground.end()

    const { syncs, acknowledgements, early } = judge(calls)
    report.figure('acknowledged one after the other', messages)
    report.figure('fsync', syncs)
    report.atMost(0, 'acknowledgements not seen in the trace', messages - acknowledgements)
    report.atMost(0, 'acknowledgements before their fsync', early)
  },
}

/** Each message is sent after the answer to the one before: so between two answers there must be a sync that has ended. */
function judge(calls: readonly string[]): { syncs: number; acknowledgements: number; early: number } {
  let syncs = 0
  let acknowledgements = 0
  let early = 0
  let sinceLast = 0
  for (const call of calls) {
    if (/(fsync|fdatasync)(\(| resumed).*= 0/.test(call)) {
      syncs++
      sinceLast++
    } else if (call.includes('\\"type\\":\\"reply\\"') && call.includes('\\"seq\\"')) {
      acknowledgements++
      if (sinceLast === 0) early++
      sinceLast = 0
    }
  }
  return { syncs, acknowledgements, early }
}
