import { afterEach, beforeEach, expect, test } from 'vitest'
import { eachDatabase } from '../support/databases.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { rest, type RestAnswer } from '../support/world.ts'

const annsForm = {
  workspaceName: 'Northlight',
  name: 'Ann',
  email: 'ann@example.org',
  password: 'ann has a long password',
}

eachDatabase('the first run', (databases) => {
  let server: TestServer
  beforeEach(async () => void (server = await startServer({ databaseUrl: await databases.create() })))
  afterEach(() => server.stop())

  const setUp = (form: Partial<typeof annsForm & { roomName: string }> = {}): Promise<RestAnswer> =>
    rest(server.url, 'workspace.setUp', { ...annsForm, ...form })
  const status = async (cookie?: string) => (await rest(server.url, 'workspace.status', {}, cookie)).body

  test('Ann sets up the workspace, once, and is signed in as its owner', async () => {
    expect(await status()).toEqual({ setUp: false, name: '', signedIn: false })
    const { cookie, body } = await setUp()
    expect(await status(cookie)).toEqual({ setUp: true, name: 'Northlight', signedIn: true })
    expect((await rest(server.url, 'person.me', {}, cookie)).body).toMatchObject({
      personId: body['personId'],
      email: 'ann@example.org',
    })

    const late = await setUp({ name: 'Eve', email: 'eve@example.org', workspaceName: 'Mine' })
    expect(late).toMatchObject({ status: 409, body: { code: 'workspace.exists' }, cookie: '' })
    expect(await status()).toEqual({ setUp: true, name: 'Northlight', signedIn: false })
  })

  test('the first room is called as Ann says it in her language, or as everybody knows it', async () => {
    const { cookie } = await setUp({ roomName: ' 大廳 ' })
    expect((await rest(server.url, 'room.browse', {}, cookie)).body).toMatchObject({ rooms: [{ name: '大廳' }] })
  })

  test('Ann and Eve set up at once: one of them owns the workspace, the other has no account', async () => {
    const forms = [
      {},
      { name: 'Eve', email: 'eve@example.org', workspaceName: 'Mine', password: 'eve has a long password' },
    ]
    const answers = await Promise.all(forms.map(setUp))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    const loser = answers[0]?.status === 409 ? annsForm : { ...annsForm, ...forms[1] }
    const { email, password } = loser
    expect(await rest(server.url, 'session.signIn', { email, password })).toMatchObject({ status: 401 })
  })

  test('a workspace nobody can own is not made: a password that can be guessed, a name that cannot be seen', async () => {
    const weak = [
      'qwertyuiop',
      'Password123',
      'aaaaaaaaaaaa',
      'abababababab',
      'NORTHLIGHT',
      'Ｎｏｒｔｈｌｉｇｈｔ',
      'ann@example.org',
    ]
    for (const password of weak)
      expect(await setUp({ password }), password).toMatchObject({ status: 400, body: { code: 'auth.password_weak' } })
    for (const password of ['ninechars', 'x'.repeat(129), ''])
      expect(await setUp({ password }), password).toMatchObject({
        status: 400,
        body: { code: 'input.invalid', path: '/password' },
      })
    for (const blank of ['\u200b', '\u3164', '\u2800', ' \t', '\u2060\ufeff', '\u00ad', '\uffa0'])
      for (const form of [{ name: blank }, { workspaceName: blank }])
        expect(await setUp(form), JSON.stringify(form)).toMatchObject({ status: 400, body: { code: 'name.empty' } })
    for (const email of ['ann', 'ann@', '@example.org', 'ann @example.org', 'ann@example.org ', ''])
      expect(await setUp({ email }), email).toMatchObject({
        status: 400,
        body: { code: 'input.invalid', path: '/email' },
      })
    expect(await status()).toMatchObject({ setUp: false })
  })

  test('a password of a megabyte is refused by its size alone, before anything is hashed', async () => {
    const { status, body } = await setUp({ password: 'long '.repeat(200_000) })
    expect([status, body['code']]).toEqual([413, 'frame.too_big'])
  })

  test('before there is a workspace nobody can sign in, and no invite is good', async () => {
    const { email, password } = annsForm
    expect(await rest(server.url, 'session.signIn', { email, password })).toMatchObject({ status: 401 })
    expect(await rest(server.url, 'invite.preview', { token: 'made.up-by-somebody' })).toMatchObject({ status: 404 })
  })
})
