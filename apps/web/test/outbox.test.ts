import { uuidv7 } from 'uuidv7'
import { beforeEach, describe, expect, it } from 'vitest'
import { discard, edit, remove, retry, send } from '../src/actions/messages.ts'
import { advance } from '../src/actions/reads.ts'
import { eventsOf, sinkOf } from '../src/start.ts'
import { unreadOf } from '../src/state/rooms.ts'
import { microtasks, TestPage } from './support/page.ts'
import { ann, bob, hall } from './support/rows.ts'

let page: TestPage
const at = (index: number) =>
  page.app.timelines
    .of(hall)
    .items.filter((item) => item.kind === 'message')
    .at(index)
const shown = () =>
  page.app.timelines.of(hall).items.flatMap((item) => (item.kind === 'message' ? item.message.text : []))
const kept = () => page.house.messagesOf(hall).map(({ text }) => text)
const comeBack = async () => {
  page.clock.pass(300)
  await page.settle()
}

beforeEach(async () => {
  page = new TestPage(ann, { sinkOf, eventsOf })
  page.house.enter(hall)
  await page.settle()
})

describe('what Ann sends', () => {
  it('is seen at once, and becomes real in its place', async () => {
    void send(hall, 'hello')
    const pending = at(-1)
    expect(pending).toMatchObject({ pending: 'sending', mine: true, message: { text: 'hello', seq: null } })
    await page.settle()
    expect(at(-1)).toMatchObject({ key: pending?.key, pending: null, message: { seq: 1 } })
    expect(shown()).toEqual(['hello'])
  })

  it('waits while there is no connection, and goes out once, in order', async () => {
    page.wires.current?.cut()
    for (const text of ['one', 'two', 'three']) void send(hall, text)
    expect(at(-1)).toMatchObject({ pending: 'waiting' })
    expect(page.app.connection.waiting).toBe(3)
    await comeBack()
    expect(kept()).toEqual(['one', 'two', 'three'])
    expect(shown()).toEqual(['one', 'two', 'three'])
    expect(page.app.connection.waiting).toBe(0)
  })

  it('is sent again when the answer was lost, and said once', async () => {
    const answer = send(hall, 'once')
    page.server.hear()
    page.wires.current?.cut()
    expect(kept()).toEqual(['once'])
    await comeBack()
    expect(kept()).toEqual(['once'])
    expect(shown()).toEqual(['once'])
    expect(await answer).toMatchObject({ ok: true, data: { seq: 1 } })
  })

  it('names people by id, as the server will', () => {
    void send(hall, 'look, @ann')
    expect(at(-1)).toMatchObject({ message: { text: `look, <@${ann}>`, mentions: [ann] } })
  })

  it('is tried again by itself where the server said later, and nothing overtakes it', async () => {
    page.server.refusing.push({ code: 'limit.rate', retryAfter: 2 })
    void send(hall, 'patient')
    void send(hall, 'behind')
    await page.settle()
    expect(kept()).toEqual([])
    expect(at(0)).toMatchObject({ pending: 'waiting' })
    page.clock.pass(2_600)
    await page.settle()
    expect(kept()).toEqual(['patient', 'behind'])
  })

  it('stays with its reason where the server said no, and lets the next one go', async () => {
    page.server.refusing.push({ code: 'message.empty' })
    const answer = send(hall, 'refused')
    void send(hall, 'next')
    await page.settle()
    expect(kept()).toEqual(['next'])
    expect(shown()).toEqual(['next', 'refused'])
    expect(at(-1)).toMatchObject({ pending: { refused: { code: 'message.empty' } } })
    expect(await answer).toMatchObject({ ok: false, refusal: { code: 'message.empty' } })
  })

  it('can be tried once more, or given up', async () => {
    page.server.refusing.push({ code: 'server.failed' }, { code: 'server.failed' })
    void send(hall, 'again')
    void send(hall, 'never mind')
    await page.settle()
    const [again, neverMind] = [at(0)!.key, at(1)!.key]
    retry(again)
    discard(neverMind)
    await page.settle()
    expect(kept()).toEqual(['again'])
    expect(shown()).toEqual(['again'])
  })

  it('can be given up while it waits', async () => {
    page.wires.current?.cut()
    void send(hall, 'said too soon')
    discard(at(-1)!.key)
    expect(shown()).toEqual([])
    await comeBack()
    expect(kept()).toEqual([])
  })

  it('is kept for the next page, where the store lasts', async () => {
    const id = uuidv7()
    const left = { id, name: 'message.send' as const, data: { id, roomId: hall, text: 'from before' }, line: hall }
    page = new TestPage(ann, { sinkOf, eventsOf }, { kept: [left] })
    page.house.enter(hall)
    await microtasks()
    await page.settle()
    expect(kept()).toEqual(['from before'])
    expect(shown()).toEqual(['from before'])
  })
})

describe('what Ann changes', () => {
  const said = async (text: string) => {
    void send(hall, text)
    await page.settle()
    return page.house.messagesOf(hall).at(-1)!
  }

  it('is seen at once, and stays when the server has it', async () => {
    const { id } = await said('helo')
    void edit(id, 'hello')
    expect(at(-1)).toMatchObject({ key: id, pending: 'sending', message: { text: 'hello' } })
    expect(at(-1)).not.toMatchObject({ message: { editedAt: null } })
    await page.settle()
    expect(at(-1)).toMatchObject({ key: id, pending: null, message: { text: 'hello' } })
    expect(page.app.pending.changes.size).toBe(0)
  })

  it('shows the last of several changes, also while the first is being answered', async () => {
    const { id } = await said('one')
    void edit(id, 'two')
    void edit(id, 'three')
    page.server.hear()
    page.wires.current?.deliver()
    expect(shown()).toEqual(['three'])
    await page.settle()
    expect(shown()).toEqual(['three'])
    expect(kept()).toEqual(['three'])
  })

  it('is as it was where the server said no, with the reason', async () => {
    const { id } = await said('mine')
    page.server.refusing.push({ code: 'auth.forbidden' })
    void edit(id, 'changed')
    await page.settle()
    expect(at(-1)).toMatchObject({ message: { text: 'mine' }, pending: { refused: { code: 'auth.forbidden' } } })
    discard(id)
    expect(at(-1)).toMatchObject({ message: { text: 'mine' }, pending: null })
  })

  it('goes away at once when deleted', async () => {
    const { id } = await said('oops')
    void remove(id)
    expect(at(-1)).toMatchObject({ message: { text: '', mentions: [] } })
    expect(at(-1)).not.toMatchObject({ message: { deletedAt: null } })
    await page.settle()
    expect(page.house.find('message', id)?.deletedAt).not.toBeNull()
  })
})

describe('what Ann reads', () => {
  it('counts as read at once, is told at most once a second, and only the last position', async () => {
    for (let said = 0; said < 5; said += 1) page.house.say(hall, { id: uuidv7(), authorId: bob, text: 'news' })
    await page.settle()
    expect(unreadOf(page.app, hall)).toBe(5)
    for (const seq of [1, 3, 2, 4]) advance(hall, seq)
    expect(unreadOf(page.app, hall)).toBe(1)
    await page.settle()
    expect(page.sent('read.advance').map(({ data }) => data.seq)).toEqual([1])
    page.clock.pass(1_000)
    await page.settle()
    expect(page.sent('read.advance').map(({ data }) => data.seq)).toEqual([1, 4])
    expect(page.house.membershipIn(hall)?.readSeq).toBe(4)
  })
})

describe('what Ann asks', () => {
  it('fails when there is no connection for some seconds', async () => {
    page.wires.isReachable = false
    page.wires.current?.cut()
    const answer = page.client.query('person.me', {})
    page.clock.pass(12_000)
    expect(await answer).toMatchObject({ ok: false, refusal: { code: 'offline' } })
  })

  it('is a question lost with its line, and a wish that is told again', async () => {
    const question = page.client.query('message.page', { roomId: hall })
    const wish = page.client.command('read.advance', { roomId: hall, seq: 0 })
    page.server.hear()
    page.server.hear()
    page.wires.current?.cut()
    expect(await question).toMatchObject({ ok: false, refusal: { code: 'offline' } })
    await comeBack()
    expect(await wish).toEqual({ ok: true, data: { readSeq: 0 } })
  })
})
