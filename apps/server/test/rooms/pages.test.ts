import type { QueryInput } from '@duplex/protocol/registry'
import { uuidv7 } from 'uuidv7'
import { beforeAll, expect, test } from 'vitest'
import { inOneWorld } from '../support/oneWorld.ts'

inOneWorld('pages of history', ['ann'], (scene) => {
  const roomId = uuidv7()
  beforeAll(async () => {
    const ann = await scene.world.device('ann')
    await ann.perform('room.create', { id: roomId, kind: 'public', name: 'history' })
    await Promise.all(
      Array.from({ length: 25 }, (_, index) =>
        ann.perform('message.send', { id: uuidv7(), roomId, text: `${index + 1}` }),
      ),
    )
  })

  const from = (first: number, last: number) =>
    Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  const pages: [Omit<QueryInput<'message.page'>, 'roomId'>, number[]][] = [
    [{}, from(1, 25)],
    [{ limit: 10 }, from(16, 25)],
    [{ limit: 1 }, [25]],
    [{ before: 16, limit: 10 }, from(6, 15)],
    [{ before: 6, limit: 10 }, from(1, 5)],
    [{ before: 1 }, []],
    [{ before: 2 ** 31 - 1, limit: 2 }, [24, 25]],
    [{ after: 0, limit: 3 }, [1, 2, 3]],
    [{ after: 23 }, [24, 25]],
    [{ after: 25 }, []],
    [{ after: 2 ** 31 - 1 }, []],
    [{ around: 10, limit: 5 }, from(8, 12)],
    [{ around: 10, limit: 4 }, from(9, 12)],
    [{ around: 10, limit: 1 }, [10]],
    [{ around: 1, limit: 5 }, from(1, 3)],
    [{ around: 25, limit: 5 }, from(23, 25)],
    [{ around: 26, limit: 5 }, from(23, 25)],
    [{ around: 2 ** 31 - 1, limit: 5 }, from(23, 25)],
  ]
  for (const [where, seqs] of pages) {
    test(`${JSON.stringify(where)} gives ${seqs.length === 0 ? 'nothing' : `${seqs[0]} to ${seqs.at(-1)}`}, over both doors`, async () => {
      const ann = await scene.world.device('ann')
      const page = await ann.ask('message.page', { roomId, ...where })
      expect(page.messages.map(({ seq }) => seq)).toEqual(seqs)
      expect(page.lastSeq).toBe(25)
      expect((await scene.world.rest('message.page', { roomId, ...where }, 'ann')).body).toEqual(page)
    })
  }

  test('a place or a limit that is none is refused, over both doors', async () => {
    const ann = await scene.world.device('ann')
    const bad: object[] = [
      ...[0, -1, 101, 1e9, 1.5, Number.NaN, null, '10', [10], { gt: 0 }].map((limit) => ({ limit })),
      ...[0, -1, 2 ** 31, 2 ** 53, 1e300, 'x', true].flatMap((seq) => [{ before: seq }, { around: seq }]),
      { after: -1 },
      { before: 2, after: 1 },
      { before: 2, around: 1 },
      { before: 1, after: 1, around: 1 },
      { offset: 1 },
    ]
    for (const where of bad) {
      const refusal = { code: 'input.invalid' }
      await expect(ann.ask('message.page', { roomId, ...where }), JSON.stringify(where)).rejects.toMatchObject(refusal)
      // A query string knows text only: '10' is 10 there.
      if (JSON.stringify(where) === '{"limit":"10"}' || JSON.stringify(where) === '{"limit":[10]}') continue
      const overRest = await scene.world.rest('message.page', { roomId, ...where }, 'ann')
      expect(overRest, JSON.stringify(where)).toMatchObject({ status: 400, body: refusal })
    }
  })

  test('a permalink: where a message stands, and what is around it', async () => {
    const ann = await scene.world.device('ann')
    const { messages } = await ann.ask('message.page', { roomId, around: 12, limit: 1 })
    const found = await ann.ask('message.find', { messageId: messages[0]?.id ?? '' })
    expect(found).toMatchObject({ roomId, seq: 12, message: { seq: 12, text: '12' } })
  })
})
