import { uuidv7 } from 'uuidv7'
import { afterEach, expect, test, vi } from 'vitest'
import { eachDatabase } from '../support/databases.ts'
import { World } from '../support/world.ts'

eachDatabase('sessions that run out by time', (databases) => {
  afterEach(() => void vi.useRealTimers())

  /** Bob is signed in on so many old devices more, whose time is over. */
  async function outdate(url: string, world: World, devices: number): Promise<void> {
    const bobsId = world.id('bob')
    const past = new Date(Date.now() - 1000).toISOString()
    const database = await databases.open(url)
    const ids = Array.from({ length: devices }, () => uuidv7())
    await database.transaction(async ({ prisma }) => {
      const session = { personId: bobsId, device: 'Old phone', createdAt: past, lastSeenAt: past, version: 1 }
      await prisma.session.createMany({ data: ids.map((id) => ({ ...session, id, deletedAt: null })) })
      const key = { personId: bobsId, expiresAt: past }
      await prisma.sessionKey.createMany({
        data: ids.map((id) => ({ ...key, sessionId: id, tokenHash: `hash of ${id}` })),
      })
    })
  }
  const devicesOf = async (world: World) => {
    const bob = await world.device('bob')
    const living = () => bob.copy.all('session').filter(({ deletedAt }) => !deletedAt)
    await bob.until(() => living().length === 1)
    expect(living().map(({ id }) => id)).toEqual([bob.sessionId])
  }

  test('they are gone from the list of devices after a restart, however many', async () => {
    const url = await databases.create()
    const world = await World.create(url, ['ann', 'bob'])
    await outdate(url, world, 250)
    await world.restart()
    await devicesOf(world)
    await world.goHome()
    await world.server.stop()
  })

  test('and within the hour, while the server runs', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const url = await databases.create()
    const world = await World.create(url, ['ann', 'bob'])
    await world.goHome()
    await outdate(url, world, 3)
    vi.advanceTimersByTime(60 * 60 * 1000)
    await devicesOf(world)
    await world.goHome()
    await world.server.stop()
  })
})
