import type { Versions } from '@duplex/protocol/frames'
import { uuidv7 } from 'uuidv7'
import { beforeAll, expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { inOneWorld } from '../support/oneWorld.ts'

inOneWorld('hello', ['ann', 'bob'], (scene) => {
  const roomId = uuidv7()
  const stream = `room:${roomId}`
  beforeAll(async () => {
    const ann = await scene.world.device('ann')
    await ann.perform('room.create', { id: roomId, kind: 'private', name: 'talk', personIds: [scene.world.id('bob')] })
    for (let number = 1; number <= 45; number++)
      await ann.perform('message.send', { id: uuidv7(), roomId, text: `${number}` })
  })

  /** Bob says hello with these versions; what the server says of each stream. */
  const greet = async (
    have: (heads: Versions) => Versions,
    epoch?: string,
  ): Promise<Map<string, Client['frames'][number]>> => {
    const bob = await scene.world.device('bob')
    const heads = bob.heard('welcome')[0]?.heads ?? {}
    bob.frames = []
    bob.versions = have(heads)
    if (epoch) bob.epoch = epoch
    bob.hello()
    await bob.ready()
    await bob.until(() => Object.entries(heads).every(([name, head]) => bob.versions[name] === head))
    expect(bob.heard('welcome')).toMatchObject([{ personId: bob.personId, sessionId: bob.sessionId, heads }])
    return new Map(
      bob.frames.flatMap((frame) =>
        frame.type === 'changes' || frame.type === 'reset' ? [[frame.data.stream, frame]] : [],
      ),
    )
  }

  test('[H2] the heads are those of the workspace, of the person and of the rooms they are in', async () => {
    const bob = await scene.world.device('bob')
    const expected = ['workspace', `user:${bob.personId}`, `room:${scene.world.firstRoomId}`, stream]
    expect(Object.keys(bob.heard('welcome')[0]?.heads ?? {}).sort()).toEqual(expected.sort())
  })

  test('[H3] who has everything is told nothing', async () => {
    expect((await greet((heads) => heads)).size).toBe(0)
  })

  test('[H3] who stands behind gets the difference, and nothing else', async () => {
    const said = await greet((heads) => ({ ...heads, [stream]: (heads[stream] ?? 0) - 3 }))
    expect([...said.keys()]).toEqual([stream])
    const frame = said.get(stream)
    expect(frame?.type).toBe('changes')
    expect(frame?.type === 'changes' && frame.data.rows.map((row) => row.table === 'message' && row.text)).toEqual([
      '43',
      '44',
      '45',
    ])
  })

  test('[H3] [C4] who holds nothing of a stream, or stands beyond its head, gets it anew: the newest forty messages', async () => {
    for (const version of [undefined, 1e9, Number.MAX_SAFE_INTEGER]) {
      const said = await greet(({ [stream]: _, ...others }) =>
        version === undefined ? others : { ...others, [stream]: version },
      )
      const frame = said.get(stream)
      expect([said.size, frame?.type], String(version)).toEqual([1, 'reset'])
      const rows = frame?.type === 'reset' ? frame.data.rows : []
      expect(rows.flatMap((row) => (row.table === 'message' ? [row.seq] : []))).toEqual(
        Array.from({ length: 40 }, (_, index) => index + 6),
      )
      expect(rows.filter((row) => row.table === 'member')).toHaveLength(2)
      expect(rows.find((row) => row.table === 'room')).toMatchObject({ lastSeq: 45 })
    }
  })

  test('[H7] who comes from another epoch starts anew', async () => {
    const said = await greet((heads) => heads, uuidv7())
    expect([...said.values()].map((frame) => frame.type)).toEqual(['reset', 'reset', 'reset', 'reset'])
  })

  test('[H1] a hello that is none is refused, and the socket goes on', async () => {
    const bob = await scene.world.device('bob')
    const bad: unknown[] = [
      undefined,
      null,
      [],
      'hello',
      { epoch: null },
      { have: {} },
      { epoch: 1, have: {} },
      { epoch: null, have: [] },
      { epoch: null, have: { workspace: '1' } },
      { epoch: null, have: { workspace: 1.5 } },
      { epoch: null, have: { workspace: -1 } },
      { epoch: null, have: { workspace: Number.MIN_SAFE_INTEGER } },
      { epoch: null, have: { workspace: 2 ** 53 } },
      { epoch: null, have: { workspace: null } },
      { epoch: null, have: {}, more: true },
    ]
    for (const data of bad) bob.say({ type: 'hello', data })
    await bob.settle()
    expect(bob.heard('refusal').map(({ code }) => code)).toEqual(bad.map(() => 'input.invalid'))
    expect(bob.heard('welcome')).toHaveLength(1)
  })

  test('[H3] who missed more than 500 rows gets a reset instead of all of them', async () => {
    const [ann, bob] = [await scene.world.device('ann'), await scene.world.device('bob')]
    await bob.leave()
    const say = () => ann.perform('message.send', { id: uuidv7(), roomId, text: 'more' })
    for (let batch = 0; batch < 5; batch++) await Promise.all(Array.from({ length: 100 }, say))
    const back = await scene.world.back(bob)
    expect(back.heard('changes')).toMatchObject([{ stream, rows: { length: 500 } }])
    await back.leave()
    await Promise.all(Array.from({ length: 501 }, say))
    const later = await scene.world.back(back)
    expect(later.heard('changes')).toEqual([])
    expect(later.heard('reset').map((reset) => reset.stream)).toEqual([stream])
    expect(later.messages(roomId).at(-1)?.seq).toBe(1046)
  })

  test('[H1] hello may be said many times at once: each is answered, in order, and the copy is right', async () => {
    const [ann, bob] = [await scene.world.device('ann'), await scene.world.device('bob')]
    for (let round = 0; round < 20; round++) {
      bob.hello()
      ann.say({ type: 'message.send', id: 1000 + round, data: { id: uuidv7(), roomId, text: `in between ${round}` } })
    }
    await ann.settle()
    await bob.settle()
    await bob.ready()
    expect(bob.heard('welcome')).toHaveLength(21)
    expect(bob.messages(roomId).at(-1)?.text).toBe('in between 19')
  })
})
