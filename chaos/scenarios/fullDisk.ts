import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mountObstacle, SmallDisk } from '../lib/disk.ts'
import { Ground } from '../lib/ground.ts'
import type { Scenario } from '../lib/scenario.ts'
import type { Device } from '../load/device.ts'

/** R8: the disk is full. What cannot be kept is put off, what is there can be read, and with space again all goes on. */
export const fullDisk: Scenario = {
  name: 'full-disk',
  title: 'a full disk, and space again',
  dialects: ['sqlite'],
  obstacle: mountObstacle,
  async run({ isShort, seed, report }) {
    const disk = SmallDisk.mount(mkdtempSync(join(tmpdir(), 'duplex-disk-')), 16)
    const ground = await Ground.create({ report, seed, people: 5, dataDir: disk.folder })
    await ground.server.start()
    const devices = ground.join()
    await ground.online()
    const talk = ground.talk(devices)
    let pages = 0
    let recovery = 0
    for (let round = 0; round < (isShort ? 2 : 10); round++) {
      await ground.acknowledgements(30)
      const before = putOff(devices)
      disk.fill()
      await ground.signal.until(() => putOff(devices) >= before + 10, 'ten are told "later"')
      pages += await readPage(devices[0] as Device)
      disk.free()
      const start = performance.now()
      await ground.acknowledgements(20)
      recovery = Math.max(recovery, performance.now() - start)
    }
    await talk.stop()
    report.found(await ground.settle())
    report.figure('said', talk.said)
    report.figure('told "later"', putOff(devices))
    report.atMost(0, 'refused for good', ground.refusals)
    report.figure('pages read meanwhile', pages)
    report.atMost(0, 'servers ended', ground.server.isRunning ? 0 : 1)
    report.atMost(5_000, 'recovered after', recovery, 'ms')
    await ground.end()
    disk.unmount()
  },
}

const putOff = (devices: readonly Device[]): number => devices.reduce((sum, { outbox }) => sum + outbox.putOff, 0)

async function readPage(device: Device): Promise<number> {
  await device.ask('message.page', { roomId: device.account.roomIds[0], limit: 10 })
  return 1
}
