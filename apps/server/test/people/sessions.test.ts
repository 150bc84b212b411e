import type { CommandInput } from '@duplex/protocol/registry'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { cookieOf, send } from '../support/http.ts'
import { inOneWorld } from '../support/oneWorld.ts'
import { formOf, rest, type RestAnswer } from '../support/world.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

inOneWorld('sessions', ['ann', 'bob', 'cem', 'dora'], (scene) => {
  const signIn = (name: string, form: Partial<CommandInput<'session.signIn'>> = {}): Promise<RestAnswer> => {
    const { email, password } = scene.world.account(name)
    return scene.world.rest('session.signIn', { email, password, ...form })
  }
  const me = (cookie: string) => rest(scene.world.server.url, 'person.me', {}, cookie)
  const everywhere401 = async (cookie: string) => {
    expect(await me(cookie)).toMatchObject({ status: 401, body: { code: 'auth.required' } })
    await expect(scene.world.deviceWith(cookie)).rejects.toThrow()
  }

  test('a new token comes with each sign-in; one that was planted in the browser beforehand is not kept', async () => {
    const planted = `duplex=${'A'.repeat(43)}`
    const body = { email: 'bob@example.org', password: scene.world.account('bob').password }
    const { url } = scene.world.server
    const headers = { cookie: planted, origin: url }
    const cookies = [
      cookieOf(await send(url, '/api/session', { method: 'POST', headers, body })),
      cookieOf(await send(url, '/api/session', { method: 'POST', headers, body })),
    ]
    expect(new Set([planted, ...cookies]).size).toBe(3)
    await everywhere401(planted)
    const sessions = await Promise.all(cookies.map(me))
    expect(sessions.map(({ status }) => status)).toEqual([200, 200])
    expect(sessions[0]?.body['sessionId']).not.toBe(sessions[1]?.body['sessionId'])
  })

  test('Bob sees on which devices he is signed in, and nobody else does', async () => {
    const { url } = scene.world.server
    const [bob, ann] = [await scene.world.device('bob'), await scene.world.device('ann')]
    const body = { email: 'bob@example.org', password: scene.world.account('bob').password }
    await send(url, '/api/session', { method: 'POST', headers: { 'user-agent': firefox, origin: url }, body })
    await bob.settle()
    const devices = bob.copy.all('session').map(({ device }) => device)
    expect(devices).toContain('Firefox · Linux')
    await ann.settle()
    expect(ann.copy.all('session').every(({ personId }) => personId === ann.personId)).toBe(true)
  })

  test('signing out closes the sockets of that session with 4401, and nothing comes after', async () => {
    const { cookie } = await signIn('bob')
    const [here, alsoHere, elsewhere] = [
      await scene.world.deviceWith(cookie),
      await scene.world.deviceWith(cookie),
      await scene.world.device('bob'),
    ]
    const out = await rest(scene.world.server.url, 'session.signOut', {}, cookie)
    expect(out).toMatchObject({ status: 200, cookie: 'duplex=' })
    await (
      await scene.world.device('ann')
    ).perform('message.send', { id: uuidv7(), roomId: scene.world.firstRoomId, text: 'after' })
    expect([await here.goodbye(), await alsoHere.goodbye()]).toEqual([4401, 4401])
    await elsewhere.settle()
    expect(JSON.stringify(elsewhere.frames)).toContain('after')
    expect(JSON.stringify([here.frames, alsoHere.frames])).not.toContain('"text":"after"')
    await everywhere401(cookie)
  })

  test('Bob ends the session of a device he lost; Ann cannot end it for him', async () => {
    const { cookie } = await signIn('bob')
    const [lost, bob, ann] = [
      await scene.world.deviceWith(cookie),
      await scene.world.device('bob'),
      await scene.world.device('ann'),
    ]
    const refusal = { code: 'session.not_found' }
    await expect(ann.perform('session.revoke', { sessionId: lost.sessionId })).rejects.toMatchObject(refusal)
    await lost.settle()
    await bob.perform('session.revoke', { sessionId: lost.sessionId })
    expect(await lost.goodbye()).toBe(4401)
    await everywhere401(cookie)
    await bob.settle()
    await expect(bob.perform('session.revoke', { sessionId: lost.sessionId })).rejects.toMatchObject(refusal)
  })

  test('what a session had under way when it was revoked has no effect', async () => {
    const { password } = scene.world.account('cem')
    const [lost, cem] = [await scene.world.deviceWith((await signIn('cem')).cookie), await scene.world.device('cem')]
    // The hashing takes longer than the whole revocation.
    const change = lost.perform('person.changePassword', {
      currentPassword: password,
      newPassword: 'the thief’s password',
    })
    await Promise.all([
      cem.perform('session.revoke', { sessionId: lost.sessionId }),
      expect(change).rejects.toThrow('closed with 4401'),
    ])
    // Hashing is done in turn: once this is answered, the thief's command has been, too.
    expect(await signIn('cem')).toMatchObject({ status: 200 })
    expect(await signIn('cem', { password: 'the thief’s password' })).toMatchObject({ status: 401 })
  })

  test('who changes the password stays signed in here and is signed out everywhere else', async () => {
    const { cookie } = await signIn('dora')
    const [here, there] = [await scene.world.device('dora'), await scene.world.deviceWith(cookie)]
    const { password: currentPassword } = scene.world.account('dora')
    const change = (form: Partial<CommandInput<'person.changePassword'>>) =>
      here.perform('person.changePassword', { currentPassword, newPassword: 'doras new password', ...form })
    await expect(change({ currentPassword: 'a guess at it' })).rejects.toMatchObject({ code: 'auth.wrong_password' })
    await here.perform('person.update', { name: 'Dora Dobbs' })
    for (const newPassword of ['qwertyuiop', 'dora@example.org', 'NORTHLIGHT', 'Dora Dobbs'])
      await expect(change({ newPassword }), newPassword).rejects.toMatchObject({ code: 'auth.password_weak' })
    await change({})
    expect(await there.goodbye()).toBe(4401)
    await everywhere401(cookie)
    await here.settle()
    expect(here.copy.all('session').filter(({ deletedAt }) => !deletedAt)).toHaveLength(1)
    expect(await signIn('dora')).toMatchObject({ status: 401 })
    expect(await signIn('dora', { password: 'doras new password' })).toMatchObject({ status: 200 })
  })

  test('who changes the e-mail address signs in with the new one, and is signed out everywhere else', async () => {
    const current = scene.world.account('dora').cookie
    const { password } = formOf('dora')
    const dora = await signIn('dora', { password: 'doras new password' })
    const [here, there] = [await scene.world.deviceWith(current), await scene.world.deviceWith(dora.cookie)]
    const change = (form: Partial<CommandInput<'person.changeEmail'>>) =>
      here.perform('person.changeEmail', { currentPassword: 'doras new password', email: 'dobbs@example.org', ...form })
    await expect(change({ currentPassword: password })).rejects.toMatchObject({ code: 'auth.wrong_password' })
    await expect(change({ email: 'BOB@example.org' })).rejects.toMatchObject({ code: 'person.email_taken' })
    await change({})
    expect(await there.goodbye()).toBe(4401)
    await everywhere401(dora.cookie)
    expect(await signIn('dora', { password: 'doras new password' })).toMatchObject({ status: 401 })
    expect(await signIn('dora', { email: 'Dobbs@example.org', password: 'doras new password' })).toMatchObject({
      status: 200,
    })
  })

  test('an account that is ended is out everywhere at once, and in again when it is opened again', async () => {
    const [ann, bob] = [await scene.world.device('ann'), await scene.world.device('bob')]
    const personId = bob.personId
    await ann.perform('person.deactivate', { personId })
    expect(await bob.goodbye()).toBe(4401)
    await everywhere401(scene.world.account('bob').cookie)
    const [wrong, right] = [await signIn('bob', { password: 'not his password' }), await signIn('bob')]
    expect(right).toEqual(wrong)
    expect(right).toMatchObject({ status: 401, body: { code: 'auth.wrong_credentials' } })

    await ann.perform('person.reactivate', { personId })
    await everywhere401(scene.world.account('bob').cookie)
    const { status, cookie } = await signIn('bob')
    expect(status).toBe(200)
    expect((await scene.world.deviceWith(cookie)).copy.all('room').length).toBeGreaterThan(0)
    scene.world.account('bob').cookie = cookie
  })

  test('a session that has run out by time opens nothing', async () => {
    const { cookie } = await signIn('bob')
    const sessionId = String((await me(cookie)).body['sessionId'])
    const database = await scene.databases.open(scene.databaseUrl)
    const expiresAt = new Date(Date.now() - 1000).toISOString()
    await database.transaction(({ prisma }) => prisma.sessionKey.update({ where: { sessionId }, data: { expiresAt } }))
    await everywhere401(cookie)
  })

  test('[W5] what sets a cookie cannot be said over the socket', async () => {
    const bob = await scene.world.device('bob')
    const { email, password } = scene.world.account('ann')
    const wishes = [
      () => bob.perform('session.signIn', { email, password }),
      () => bob.perform('session.signOut', {}),
      () => bob.perform('workspace.setUp', { workspaceName: 'Mine', name: 'Bob', email, password }),
      () => bob.perform('invite.accept', { token: 'made.up-by-somebody', name: 'Bob', email, password }),
    ]
    for (const wish of wishes) await expect(wish()).rejects.toMatchObject({ code: 'frame.unknown_type' })
    await bob.settle()
  })
})
