import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { inOneWorld } from '../support/oneWorld.ts'

inOneWorld('names and handles', ['ann', 'bob'], (scene) => {
  const join = async (token: string, name: string, email: string): Promise<string> => {
    const answer = await scene.world.rest('invite.accept', { token, name, email, password: 'something nobody guesses' })
    expect(answer).toMatchObject({ status: 200 })
    return String(answer.body['personId'])
  }
  const linkOf = async (ann: Client): Promise<string> =>
    (await ann.perform('invite.create', { id: uuidv7() })).invite.link.split('/').at(-1) ?? ''
  const handleOf = (ann: Client, personId: string) => ann.copy.all('person').find(({ id }) => id === personId)?.handle

  test('everybody gets a handle of their own, whatever their name is written in', async () => {
    const ann = await scene.world.device('ann')
    const token = await linkOf(ann)
    const newcomers: [name: string, email: string, handle: string][] = [
      ['Ann', 'ann.two@example.org', 'ann2'],
      ['ANN', 'ann.three@example.org', 'ann3'],
      ['Zoë Müller', 'zoe@example.org', 'zoe.muller'],
      ['安', 'an.li@example.org', 'an.li'],
      ['Анна', 'a@example.org', 'person'],
      ['Admin', 'root@example.org', 'person2'],
      ['everyone', 'everyone@example.org', 'person3'],
    ]
    for (const [name, email, handle] of newcomers) {
      const personId = await join(token, name, email)
      await ann.settle()
      expect(handleOf(ann, personId), name).toBe(handle)
    }
  })

  test('three people of one name who join at the same time get three handles', async () => {
    const ann = await scene.world.device('ann')
    const token = await linkOf(ann)
    const ids = await Promise.all([1, 2, 3].map((number) => join(token, 'Cem', `cem${number}@example.org`)))
    await ann.settle()
    expect(ids.map((id) => handleOf(ann, id)).sort()).toEqual(['cem', 'cem2', 'cem3'])
  })

  test('one address is one account, however it is written', async () => {
    const ann = await scene.world.device('ann')
    const token = await linkOf(ann)
    for (const email of ['bob@example.org', 'BOB@Example.ORG', 'ｂｏｂ@example.org'])
      expect(
        await scene.world.rest('invite.accept', { token, name: 'Bob', email, password: 'something nobody guesses' }),
        email,
      ).toMatchObject({ status: 409, body: { code: 'person.email_taken' }, cookie: '' })
  })

  test('Bob takes another handle: not a reserved one, not one that is taken, not one that breaks the form', async () => {
    const bob = await scene.world.device('bob')
    for (const handle of ['ann', 'everyone', 'here', 'admin', 'api'])
      await expect(bob.perform('person.update', { handle }), handle).rejects.toMatchObject({
        code: 'person.handle_taken',
      })
    for (const handle of ['b', 'Bob', 'bob!', '.bob', 'bob.', 'b ob', 'bób', 'b'.repeat(33)])
      await expect(bob.perform('person.update', { handle }), handle).rejects.toMatchObject({ code: 'input.invalid' })
    await bob.perform('person.update', { handle: 'b.o-b_2' })
    await bob.settle()
    expect(handleOf(bob, bob.personId)).toBe('b.o-b_2')
  })

  test('a name that cannot be seen is none; blanks around a name and line breaks in it are folded', async () => {
    const bob = await scene.world.device('bob')
    await expect(bob.perform('person.update', { name: '\u200b\u2800\u3164' })).rejects.toMatchObject({
      code: 'name.empty',
    })
    await bob.perform('person.update', { name: '  Bob\n\tthe   Builder ' })
    await bob.settle()
    expect(bob.copy.all('person').find(({ id }) => id === bob.personId)?.name).toBe('Bob the Builder')
  })

  test('nobody but Bob himself sees his address', async () => {
    const [ann, bob] = [await scene.world.device('ann'), await scene.world.device('bob')]
    expect((await bob.ask('person.me', {})).email).toBe('bob@example.org')
    expect(JSON.stringify(ann.frames)).not.toContain('bob@example.org')
  })
})
