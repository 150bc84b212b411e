import { uuidv7 } from 'uuidv7'
import { beforeEach, describe, expect, it } from 'vitest'
import { react, save, send } from '../src/actions/messages.ts'
import { leave, rename } from '../src/actions/rooms.ts'
import { wish } from '../src/actions/wish.ts'
import { toasts } from '../src/lib/toasts.svelte.ts'
import { eventsOf, sinkOf } from '../src/start.ts'
import { patchesOf, type Wish } from '../src/state/effects.ts'
import { roomEntries } from '../src/state/rooms.ts'
import { withReaction, withVote } from '../src/state/touches.ts'
import { Known } from './support/known.ts'
import { TestPage } from './support/page.ts'
import { ann, bob, hall, message } from './support/rows.ts'

describe('what a wish does to rows, before the server has answered', () => {
  let known: Known
  const said = message(3)
  const now = () => known.app.replica.message(said.id)
  const wants = (name: Wish['name'], data: object, id = uuidv7()) => {
    known.app.pending.lay(id, () => patchesOf(known.app, { id, name, data }))
    return () => known.app.pending.drop(id)
  }

  beforeEach(() => {
    known = new Known()
      .person(ann)
      .person(bob)
      .room({ [ann]: 'owner', [bob]: 'member' }, { lastSeq: 3 }, [said])
  })

  it('is seen while it waits, and gone when it is given up', () => {
    const giveUp = wants('message.pin', { messageId: said.id, pinned: true })
    expect(now()?.pinnedAt).not.toBeNull()
    giveUp()
    expect(now()).toBe(known.app.replica.window(hall)?.at(3))
  })

  it('lies on what the server says meanwhile', () => {
    wants('message.pin', { messageId: said.id, pinned: true })
    known.say({ ...said, version: 9, text: 'changed meanwhile' })
    expect(now()).toMatchObject({ text: 'changed meanwhile', pinnedAt: expect.any(String) as string })
  })

  it('is one after the other, in the order of wishing', () => {
    wants('reaction.set', { messageId: said.id, emoji: '🎉', on: true })
    const takeOff = wants('reaction.set', { messageId: said.id, emoji: '🎉', on: false })
    expect(now()?.reactions).toEqual([])
    takeOff()
    expect(now()?.reactions).toEqual([{ emoji: '🎉', personIds: [ann] }])
  })

  it('leaves a row that nobody wishes to change the same object', () => {
    wants('message.pin', { messageId: said.id, pinned: true })
    expect(now()).toBe(now())
    const { rooms } = known.app.replica
    expect(rooms.get(hall)).toBe(rooms.get(hall))
  })

  it('makes rows that are not there, and takes others away', () => {
    const { saved, sections, memberships } = known.app.replica
    const letGo = wants('message.save', { messageId: said.id, saved: true })
    expect(saved.get(said.id)).toMatchObject({ messageId: said.id, roomId: hall, seq: 3 })
    letGo()
    expect(saved.has(said.id)).toBe(false)

    wants('section.put', { id: 'mine', name: 'Mine', position: 'a' })
    wants('membership.update', { roomId: hall, sectionId: 'mine', muted: true })
    expect([...sections.values()].map(({ name }) => name)).toEqual(['Mine'])
    expect(memberships.get(hall)).toMatchObject({ sectionId: 'mine', mutedAt: expect.any(String) as string })
    wants('section.delete', { id: 'mine' })
    expect([sections.size, memberships.get(hall)?.sectionId]).toEqual([0, null])
  })

  it('leaves nothing of a message that is deleted, and does not bring it back', () => {
    wants('reaction.set', { messageId: said.id, emoji: '🎉', on: true })
    wants('message.delete', { messageId: said.id })
    wants('message.pin', { messageId: said.id, pinned: true })
    expect(now()).toMatchObject({ text: '', reactions: [], pinnedAt: null, deletedAt: expect.any(String) as string })
  })

  it('marks a room as unread, past what one wrote oneself', () => {
    wants('read.mark', { roomId: hall, seq: 1 })
    expect(known.app.replica.memberships.get(hall)).toMatchObject({ readSeq: 1, markSeq: 3 })
  })

  it('closes a room for writing, opens it again, and closes it to others', () => {
    const room = () => known.app.replica.rooms.get(hall)
    known.room({ [ann]: 'owner', [bob]: 'member' }, { version: 2, defaultSince: said.createdAt })
    wants('room.archive', { roomId: hall })
    expect(room()?.archivedAt).not.toBeNull()
    wants('room.restore', { roomId: hall })
    wants('room.makePrivate', { roomId: hall })
    expect(room()).toMatchObject({ archivedAt: null, kind: 'private', defaultSince: null })
  })

  it('leaves a room, and is back in it as before where that is refused', () => {
    const { replica } = known.app
    const before = replica.memberships.get(hall)
    const giveUp = wants('room.leave', { roomId: hall })
    expect([roomEntries(known.app), replica.member(hall, ann)]).toEqual([[], undefined])
    const comeBack = wants('room.join', { roomId: hall })
    expect(roomEntries(known.app)).toMatchObject([{ room: { id: hall }, unread: 0 }])
    comeBack()
    giveUp()
    expect(replica.memberships.get(hall)).toBe(before)
    expect(replica.member(hall, ann)?.role).toBe('owner')
  })

  it('enters no room of which nothing is held', () => {
    wants('room.join', { roomId: 'unknown' })
    expect(known.app.replica.memberships.has('unknown')).toBe(false)
  })

  it('brings people into a room, gives them a role, and takes them out', () => {
    const roles = () => known.app.replica.members(hall).map(({ personId, role }) => [personId, role])
    const cat = '00000000-0000-7000-8000-00000000000c'
    known.person(cat)
    const takeBack = wants('member.add', { roomId: hall, personIds: [ann, cat] })
    wants('member.setRole', { roomId: hall, personId: bob, role: 'owner' })
    wants('member.setRole', { roomId: hall, personId: cat, role: 'owner' })
    expect(roles()).toEqual([
      [ann, 'owner'],
      [bob, 'owner'],
      [cat, 'owner'],
    ])
    wants('member.remove', { roomId: hall, personId: bob })
    takeBack()
    expect(roles()).toEqual([[ann, 'owner']])
    expect(known.app.replica.member(hall, bob)).toBeUndefined()
  })

  it('counts an answer where the thread began, and takes it off again', () => {
    const takeBack = wants('message.send', { id: uuidv7(), roomId: hall, text: 'yes', replyTo: said.id })
    expect(now()?.replies).toBe(1)
    takeBack()
    expect(now()?.replies).toBe(0)
  })
})

describe('emoji on a message', () => {
  const [plain, both] = [
    { emoji: '👀', personIds: [bob] },
    { emoji: '🎉', personIds: [bob, ann] },
  ]

  it('stand in the order of first use, and people in theirs', () => {
    expect(withReaction([plain, both], '👀', ann, true)).toEqual([{ emoji: '👀', personIds: [bob, ann] }, both])
    expect(withReaction([plain], '🎉', ann, true)).toEqual([plain, { emoji: '🎉', personIds: [ann] }])
  })

  it('go with the last of those who put them there', () => {
    expect(withReaction([plain, both], '👀', bob, false)).toEqual([both])
  })

  it('are the same, said twice', () => {
    expect(withReaction([both], '🎉', ann, true)).toEqual([both])
    expect(withReaction([both], '👀', ann, false)).toEqual([both])
  })
})

describe('a vote', () => {
  const option = (votes: number, personIds: string[] = []) => ({ text: 'x', votes, personIds })
  const poll = { multiple: false, anonymous: false, closesAt: null, closedAt: null }

  it('takes the place of an earlier one', () => {
    const before = { ...poll, options: [option(2, [ann, bob]), option(0)] }
    expect(withVote(before, ann, [0], [1]).options).toEqual([option(1, [bob]), option(1, [ann])])
  })

  it('is counted without a name where nobody is to know', () => {
    const before = { ...poll, anonymous: true, options: [option(2), option(0)] }
    expect(withVote(before, ann, [0], [1]).options).toEqual([option(1), option(1)])
  })
})

describe('wishes on their way', () => {
  let page: TestPage
  const shown = () => page.app.replica.window(hall)?.messages.map(({ id }) => page.app.replica.message(id))
  const comeBack = async () => {
    page.clock.pass(300)
    await page.settle()
  }

  beforeEach(async () => {
    page = new TestPage(ann, { sinkOf, eventsOf })
    page.house.enter(hall)
    void send(hall, 'hello')
    await page.settle()
  })

  it('are seen at once, wait for the line, and become what the server made of them', async () => {
    const place = { id: shown()?.[0]?.id ?? '', roomId: hall }
    page.wires.current?.cut()
    void react(place, '🎉', true)
    expect(shown()?.[0]?.reactions).toEqual([{ emoji: '🎉', personIds: [ann] }])
    await comeBack()
    expect(page.house.messagesOf(hall)[0]?.reactions).toEqual([{ emoji: '🎉', personIds: [ann] }])
    expect(shown()?.[0]).toBe(page.app.replica.window(hall)?.messages[0])
  })

  it('are told once where only the last of them matters', async () => {
    const place = { id: shown()?.[0]?.id ?? '', roomId: hall }
    page.wires.current?.cut()
    for (const on of [true, false, true, false]) void react(place, '🎉', on)
    void react(place, '👀', true)
    expect(shown()?.[0]?.reactions).toEqual([{ emoji: '👀', personIds: [ann] }])
    await comeBack()
    expect(page.sent('reaction.set').map(({ data }) => [data.emoji, data.on])).toEqual([
      ['🎉', false],
      ['👀', true],
    ])
  })

  it('are undone where the server says no, and that is said', async () => {
    const place = { id: shown()?.[0]?.id ?? '', roomId: hall }
    page.server.refusing.push({ code: 'reaction.too_many' })
    const answer = react(place, '🎉', true)
    expect(shown()?.[0]?.reactions).toHaveLength(1)
    await page.settle()
    expect(await answer).toMatchObject({ ok: false, refusal: { code: 'reaction.too_many' } })
    expect(shown()?.[0]?.reactions).toEqual([])
    expect(toasts.all.at(-1)).toMatchObject({ kind: 'danger' })
    expect(page.app.connection.waiting).toBe(0)
  })

  it('take a room from the list, and put it back where one may not leave', async () => {
    page.server.refusing.push({ code: 'room.last_owner' })
    const answer = leave(hall)
    expect(roomEntries(page.app)).toEqual([])
    await page.settle()
    expect(await answer).toMatchObject({ ok: false })
    expect(roomEntries(page.app)).toHaveLength(1)
    expect(toasts.all.at(-1)).toMatchObject({ kind: 'danger' })
  })

  it('are answered where somebody waits for it, and nobody waits without a connection', async () => {
    page.server.refusing.push({ code: 'room.name_taken' })
    const asked = rename(hall, 'taken')
    await page.settle()
    expect(await asked).toMatchObject({ ok: false, refusal: { code: 'room.name_taken' } })

    page.wires.current?.cut()
    expect(await rename(hall, 'new')).toMatchObject({ ok: true, data: { waits: true } })
    expect(page.app.replica.rooms.get(hall)?.name).toBe('new')
    expect(page.app.connection.waiting).toBe(1)
  })

  it('keep the order of their line', async () => {
    page.wires.current?.cut()
    const id = shown()?.[0]?.id ?? ''
    void send(hall, 'first')
    void save({ id, roomId: hall }, true)
    void wish('membership.update', { roomId: hall, muted: true }, 'sidebar')
    expect(page.app.replica.saved.has(id)).toBe(true)
    expect(page.app.replica.memberships.get(hall)?.mutedAt).not.toBeNull()
    expect(page.app.connection.waiting).toBe(3)
  })
})
