import { uuidv7 } from 'uuidv7'
import { expect, test, vi } from 'vitest'
import { inOneWorld } from '../support/oneWorld.ts'

inOneWorld('typing and presence', ['ann', 'bob', 'cem', 'eve'], (scene) => {
  const device = (name: string) => scene.world.device(name)

  test('[P1] that Ann is writing reaches the others in the room; not herself, not Eve, not who left', async () => {
    const [ann, annsPhone, bob, cem, eve] = [
      await device('ann'),
      await device('ann'),
      await device('bob'),
      await device('cem'),
      await device('eve'),
    ]
    const roomId = uuidv7()
    await ann.perform('room.create', {
      id: roomId,
      kind: 'private',
      name: 'talk',
      personIds: [bob.personId, cem.personId],
    })
    await cem.perform('room.leave', { roomId })
    ann.say({ type: 'typing', data: { roomId } })
    await bob.until(() => bob.heard('typing').length > 0)
    expect(bob.heard('typing')).toEqual([{ roomId, personIds: [ann.personId] }])
    for (const client of [cem, eve]) client.say({ type: 'typing', data: { roomId } })
    await Promise.all([cem.settle(), eve.settle()])
    bob.say({ type: 'typing', data: { roomId } })
    await ann.until(() => ann.heard('typing').length > 0)
    for (const client of [annsPhone, bob, cem, eve]) await client.settle()
    expect(ann.heard('typing'), 'outsiders are not heard, nor herself').toEqual([{ roomId, personIds: [bob.personId] }])
    expect(annsPhone.heard('typing')).toEqual(ann.heard('typing'))
    for (const client of [cem, eve]) expect(client.heard('typing')).toEqual([])
    expect(bob.heard('typing')).toHaveLength(1)
  })

  test('[P1] many write at once: everybody else hears of it in one frame, and those who write are not named to themselves', async () => {
    const [ann, bob, cem, eve] = [await device('ann'), await device('bob'), await device('cem'), await device('eve')]
    const roomId = scene.world.firstRoomId
    for (const client of [ann, bob, cem])
      for (let key = 0; key < 3; key++) client.say({ type: 'typing', data: { roomId } })
    await eve.until(() => eve.heard('typing').flatMap(({ personIds }) => personIds).length === 3)
    expect(eve.heard('typing').length).toBeLessThan(4)
    for (const client of [ann, bob, cem]) {
      const named = new Set(client.heard('typing').flatMap(({ personIds }) => personIds))
      expect(named).toEqual(new Set([ann, bob, cem].filter((one) => one !== client).map(({ personId }) => personId)))
    }
  })

  test('[P2] Ann watches Bob: she is told at once, and when he comes; of others, and of nobody’s, she hears nothing', async () => {
    const ann = await device('ann')
    const [bobsId, nobodysId] = [scene.world.id('bob'), uuidv7()]
    ann.say({ type: 'watch', data: { personIds: [bobsId, nobodysId, ann.personId] } })
    await ann.settle()
    const first = ann.heard('presence')
    // Bob may have left a moment ago in another story: somebody who is back soon was never gone.
    expect(first).toMatchObject([{ online: { [nobodysId]: false, [ann.personId]: true } }])
    await Promise.all([device('eve'), device('cem'), device('bob')])
    await ann.settle()
    for (const { online } of ann.heard('presence').slice(1)) expect(Object.keys(online)).toEqual([bobsId])
    ann.say({ type: 'watch', data: { personIds: [] } })
    await ann.settle()
    expect(ann.heard('presence').at(-1)).toEqual({ online: {} })
  })

  test('[P2] many come at once: who watches them hears of all in one frame', async () => {
    const ann = await device('ann')
    const crowd = ['bob', 'cem', 'eve'].map((name) => scene.world.id(name))
    ann.say({ type: 'watch', data: { personIds: crowd } })
    await ann.until(() => {
      const states = Object.assign({}, ...ann.heard('presence').map(({ online }) => online)) as Record<string, boolean>
      return crowd.every((id) => states[id] === false)
    })
    const before = ann.heard('presence').length
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    for (const name of ['bob', 'cem', 'eve']) await device(name)
    await ann.settle()
    expect(ann.heard('presence')).toHaveLength(before)
    vi.advanceTimersByTime(250)
    vi.useRealTimers()
    await ann.until(() => ann.heard('presence').length > before)
    expect(ann.heard('presence').at(-1)).toEqual({ online: Object.fromEntries(crowd.map((id) => [id, true])) })
  })

  test('[P2] Bob’s last device goes: who watches him hears of it, once, after a moment', async () => {
    const [ann, bob, bobsPhone] = [await device('ann'), await device('bob'), await device('bob')]
    ann.say({ type: 'watch', data: { personIds: [bob.personId] } })
    await ann.settle()
    await bob.leave()
    await bobsPhone.leave()
    await ann.until(() => ann.heard('presence').length === 2)
    expect(ann.heard('presence')).toEqual([{ online: { [bob.personId]: true } }, { online: { [bob.personId]: false } }])
    await device('bob')
    await ann.until(() => ann.heard('presence').length === 3)
    expect(ann.heard('presence').at(-1)).toEqual({ online: { [bob.personId]: true } })
  })

  test('a list that is too long, or no list of ids, is refused', async () => {
    const ann = await device('ann')
    const bad = [
      { personIds: Array.from({ length: 201 }, () => uuidv7()) },
      { personIds: ['__proto__'] },
      { personIds: 'all' },
      {},
    ]
    for (const data of bad) ann.say({ type: 'watch', data })
    await ann.settle()
    expect(ann.heard('refusal').map(({ code }) => code)).toEqual(bad.map(() => 'input.invalid'))
    expect(ann.heard('presence')).toEqual([])
  })
})
