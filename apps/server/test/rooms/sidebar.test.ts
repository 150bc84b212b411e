import { draftId } from '@duplex/protocol/entities'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { blank, hostile, inATalk, membershipOf, rowsHeard, whereStands } from './talk.ts'

const sectionsOf = (client: Client) => client.copy.all('section').filter(({ deletedAt }) => !deletedAt)

inATalk('the own sidebar', (scene, talk) => {
  test('[B1] where a room stands, and what one wants to be told of it, is the same on all own devices and nobody else’s business', async () => {
    const { roomId, ann, bob, hush, settle } = await talk()
    const phone = await scene.world.device('bob')
    await hush()
    await bob.perform('membership.update', {
      roomId,
      level: 'mentions',
      muted: true,
      sectionId: 'favourites',
      position: 'aZ',
    })
    await settle()
    await phone.settle()
    const mutedAt = membershipOf(phone, roomId)?.mutedAt
    expect(membershipOf(phone, roomId)).toMatchObject({ level: 'mentions', sectionId: 'favourites', position: 'aZ' })
    expect(mutedAt).toEqual(expect.any(String))
    await bob.perform('membership.update', { roomId, muted: true, position: '' })
    await phone.settle()
    expect(membershipOf(phone, roomId), 'one thing without the others').toMatchObject({
      level: 'mentions',
      sectionId: 'favourites',
      position: '',
      mutedAt,
    })
    await bob.perform('membership.update', { roomId, muted: false, level: 'all', sectionId: null })
    await phone.settle()
    expect(membershipOf(phone, roomId)).toMatchObject({ level: 'all', sectionId: null, mutedAt: null })
    expect(rowsHeard(ann)).toEqual([])
    for (const wrong of [
      { position: 'a b' },
      { position: 'a'.repeat(65) },
      { position: 'ä' },
      { level: 'some' },
      { sectionId: 'x' },
    ])
      await expect(bob.perform('membership.update', { roomId, ...wrong } as never)).rejects.toMatchObject({
        code: 'input.invalid',
      })
  })

  test('[B2] sections are made, renamed, moved and deleted; their rooms go back among the others', async () => {
    const { roomId, bob, ann, settle } = await talk()
    const id = uuidv7()
    await bob.perform('section.put', { id, name: ' Work ', position: 'a' })
    await bob.perform('section.put', { id, name: 'Deep  work', position: 'b' })
    await bob.perform('membership.update', { roomId, sectionId: id, position: 'q' })
    await settle()
    expect(sectionsOf(bob)).toMatchObject([{ id, name: 'Deep work', position: 'b' }])
    expect(membershipOf(bob, roomId)).toMatchObject({ sectionId: id, position: 'q' })
    expect(sectionsOf(ann)).toEqual([])
    for (const wish of [
      () => ann.perform('section.delete', { id }),
      () => ann.perform('membership.update', { roomId, sectionId: id }),
      () => bob.perform('membership.update', { roomId, sectionId: uuidv7() }),
      () => bob.perform('section.delete', { id: uuidv7() }),
    ])
      await expect(wish()).rejects.toMatchObject({ code: 'section.not_found' })
    await expect(ann.perform('section.put', { id, name: 'Mine', position: 'a' })).rejects.toMatchObject({
      code: 'id.taken',
    })
    await bob.perform('section.delete', { id })
    await bob.perform('section.delete', { id })
    await settle()
    expect(sectionsOf(bob)).toEqual([])
    expect(membershipOf(bob, roomId)).toMatchObject({ sectionId: null, position: '' })
    await expect(bob.perform('membership.update', { roomId, sectionId: id })).rejects.toMatchObject({
      code: 'section.not_found',
    })
  })

  test('put, filled and deleted in one go, a section leaves nothing behind', async () => {
    const { roomId, bob } = await talk()
    const id = uuidv7()
    await Promise.all([
      bob.perform('section.put', { id, name: 'Work', position: 'a' }),
      bob.perform('membership.update', { roomId, sectionId: id }),
      bob.perform('section.delete', { id }),
    ])
    await bob.settle()
    expect(sectionsOf(bob)).toEqual([])
    expect(membershipOf(bob, roomId)?.sectionId).toBeNull()
  })

  test('a section’s name can be seen, and is shown as it was written', async () => {
    const { bob } = await talk()
    const id = uuidv7()
    for (const name of blank)
      await expect(bob.perform('section.put', { id, name, position: 'a' })).rejects.toMatchObject({
        code: 'name.empty',
      })
    for (const name of ['x'.repeat(33), '', '\0', '\ud800'])
      await expect(bob.perform('section.put', { id, name, position: 'a' })).rejects.toMatchObject({ path: '/name' })
    for (const name of Object.values(hostile).map((text) => text.slice(0, 24).trim())) {
      await bob.perform('section.put', { id, name, position: 'a' })
      await bob.settle()
      expect(sectionsOf(bob)[0]?.name).toBe(name.normalize('NFC').replace(/\s+/gu, ' '))
    }
    await bob.perform('section.delete', { id })
  })

  test('there are at most fifty, however they come', async () => {
    const { cem } = await talk()
    const ids = Array.from({ length: 51 }, () => uuidv7())
    const put = (id = '') => cem.perform('section.put', { id, name: 'Work', position: 'a' })
    const all = await Promise.allSettled(ids.map(put))
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    await put(ids[0])
    await cem.perform('section.delete', { id: ids[0] ?? '' })
    await put(ids[50])
    await expect(put(ids[0]), 'nor by putting back a deleted one').rejects.toMatchObject({ code: 'section.too_many' })
  })
})

inATalk('drafts', (scene, talk) => {
  const draftsOf = (client: Client) =>
    client.copy
      .all('draft')
      .filter(({ deletedAt }) => !deletedAt)
      .map(({ roomId, threadId, text }) => ({ roomId, threadId, text }))
  const put = (by: Client, roomId: string, text: string, threadId?: string) =>
    by.perform('draft.put', { roomId, text, ...(threadId === undefined ? {} : { threadId }) })

  test('[D1] what was begun here is there on the other device, per room and per thread, and on nobody else’s', async () => {
    const { roomId, ann, bob, cem, say, hush, settle } = await talk()
    const phone = await scene.world.device('bob')
    const threadId = await say(ann, 'Shall we?')
    await hush()
    await put(bob, roomId, 'To all of y')
    await put(bob, roomId, 'To Ann', threadId)
    await phone.settle()
    const drafts = [
      { roomId, threadId: null, text: 'To all of y' },
      { roomId, threadId, text: 'To Ann' },
    ]
    expect(draftsOf(phone)).toEqual(expect.arrayContaining(drafts))
    expect(phone.copy.all('draft').map(({ id }) => id)).toContain(draftId(bob.personId, roomId, threadId))
    await settle()
    for (const client of [ann, cem]) expect(rowsHeard(client)).toEqual([])
    await put(phone, roomId, '', threadId)
    await put(phone, roomId, '')
    await settle()
    expect(draftsOf(bob)).toEqual([])
  })

  test('[D1] of two devices the last one counts; let go, nothing of it is kept, and letting go twice is once', async () => {
    const { roomId, bob, hush } = await talk()
    const [phone, secret] = [await scene.world.device('bob'), uuidv7()]
    await Promise.all(['a', 'b', 'c'].map((letter) => put(bob, roomId, `${letter} ${secret}`)))
    await put(phone, roomId, `d ${secret}`)
    await bob.settle()
    expect(draftsOf(bob)).toEqual([{ roomId, threadId: null, text: `d ${secret}` }])
    await put(bob, roomId, '')
    expect(await whereStands(scene.databaseUrl, secret)).toEqual([])
    await hush()
    await put(bob, roomId, '')
    await bob.settle()
    expect(rowsHeard(bob)).toEqual([])
    await put(bob, roomId, 'again')
    expect(draftsOf(await scene.world.back(await gone(phone))).map(({ text }) => text)).toEqual(['again'])
  })
  const gone = async (client: Client): Promise<Client> => {
    await client.leave()
    return client
  }

  test('a draft is kept to the letter, however strange or blank, as long as a message may be', async () => {
    const { roomId, bob } = await talk()
    for (const text of [...Object.values(hostile), ...blank, 'x'.repeat(8_000)]) {
      await put(bob, roomId, text)
      await bob.settle()
      expect(draftsOf(bob).find((draft) => draft.roomId === roomId)?.text).toBe(text)
    }
    for (const text of ['x'.repeat(8_001), '\0', '\ud800'])
      await expect(put(bob, roomId, text)).rejects.toMatchObject({ path: '/text' })
  })

  test('[I4] a draft belongs to a room one is in and a thread of it; who is removed keeps their words and adds none', async () => {
    const { roomId, ann, bob, eve, say } = await talk()
    const elsewhere = await talk()
    const there = await elsewhere.say(elsewhere.ann, 'there')
    const here = await say(ann, 'here')
    for (const threadId of [there, uuidv7()])
      await expect(put(bob, roomId, 'x', threadId)).rejects.toMatchObject({ code: 'message.not_found' })
    await expect(put(eve, roomId, 'x', here)).rejects.toMatchObject({ code: 'room.not_found' })
    await put(bob, roomId, 'my own words')
    await ann.perform('member.remove', { roomId, personId: bob.personId })
    await expect(put(bob, roomId, 'more')).rejects.toMatchObject({ code: 'room.not_found' })
    await ann.perform('member.add', { roomId, personIds: [bob.personId] })
    await bob.settle()
    expect(draftsOf(bob).find((draft) => draft.roomId === roomId)?.text).toBe('my own words')
  })
})
