import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RawTcp, upgradeRequest, type Answer, type UpgradeRequest } from '../support/rawTcp.ts'
import { setUp } from '../support/http.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let cookie = ''
beforeAll(async () => {
  server = await startServer()
  cookie = await setUp(server.url)
})
afterAll(() => server.stop())

async function ask(request: UpgradeRequest): Promise<Answer> {
  const wire = await RawTcp.open(server.url)
  wire.write(
    upgradeRequest({
      ...request,
      headers: { ...(request.path === '/ws' ? { Cookie: cookie } : {}), ...request.headers },
    }),
  )
  const answer = await wire.readAnswer()
  wire.reset()
  return answer
}

describe.each(['/echo', '/ws'])('opening a socket at %s', (path) => {
  test.each([
    ['dGhlIHNhbXBsZSBub25jZQ==', 's3pPLMBiTxaQ9kYGzzhZRbK+xOo='],
    ['f7cb4ezEAl6C3wRaU6JORA==', 'rE91AJhfC+6JdVcVXOGJEADEJdQ='],
    ['sN9cRrP/n9NdMgdcy2VJFQ==', 'fFBooB7FAkLlXgRSz0BT3v4hq5s='],
  ])('the key %s is accepted with %s', async (key, accept) => {
    const answer = await ask({ path, headers: { 'Sec-WebSocket-Key': key } })
    expect(answer.status).toBe(101)
    expect(answer.headers).toMatchObject({ upgrade: 'websocket', 'sec-websocket-accept': accept })
    expect(answer.headers['connection']?.toLowerCase()).toBe('upgrade')
  })

  test.each(['8', '0xd', '13.0', '14', ' ', '13, 8', null, ['13', '13']])(
    'version %j is answered with the one that works',
    async (version) => {
      const answer = await ask({ path, headers: { 'Sec-WebSocket-Version': version } })
      expect(answer.status).toBe(426)
      expect(answer.headers['sec-websocket-version']).toBe('13')
    },
  )

  test.each([
    ['is missing', null],
    ['is empty', ''],
    ['is too short', 'c2hvcnQ='],
    ['is too long', 'dGhlIHNhbXBsZSBub25jZSE='],
    ['is no base64', 'dGhlIHNhbXBsZSBub25j*Q=='],
    ['is there twice', ['dGhlIHNhbXBsZSBub25jZQ==', 'dGhlIHNhbXBsZSBub25jZQ==']],
  ])('400 where the key %s', async (_case, key) => {
    expect((await ask({ path, headers: { 'Sec-WebSocket-Key': key } })).status).toBe(400)
  })

  test.each([
    ['without a Host', { headers: { Host: null } }],
    ['with two Hosts', { headers: { Host: ['duplex.test', 'evil.test'] } }],
    ['over HTTP/1.0', { version: 'HTTP/1.0' }],
    ['with a body', { headers: { 'Content-Length': '5' } }],
    ['with a chunked body', { headers: { 'Transfer-Encoding': 'chunked' } }],
  ])('400 %s', async (_case, request) => {
    expect((await ask({ path, ...request })).status).toBe(400)
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('405 for %s', async (method) => {
    const answer = await ask({ path, method })
    expect(answer.status).toBe(405)
    expect(answer.headers['allow']).toBe('GET')
  })

  test.each([
    ['an ordinary GET', { Connection: null, Upgrade: null }],
    ['an upgrade to something else', { Upgrade: 'h2c' }],
    ['an Upgrade that Connection does not name', { Connection: 'keep-alive' }],
  ])('426 for %s', async (_case, headers) => {
    const answer = await ask({ path, headers })
    expect(answer.status).toBe(426)
    expect(answer.headers['upgrade']).toBe('websocket')
  })

  test.each([
    ['in any case', { Connection: 'UPGRADE', Upgrade: 'WebSocket' }],
    ['among others', { Connection: 'keep-alive, Upgrade', Upgrade: 'h2c, websocket' }],
    ['in headers of their own', { Connection: ['keep-alive', 'Upgrade'], Upgrade: ['h2c', 'websocket'] }],
  ])('Connection and Upgrade are understood %s', async (_case, headers) => {
    expect((await ask({ path, headers })).status).toBe(101)
  })

  test.each([
    'http://evil.test',
    'https://duplex.test',
    'http://duplex.test:8080',
    'http://duplex.test.evil.test',
    'http://evil-duplex.test',
    'http://duplex.test/',
    'null',
    '',
    'http://duplex.test http://evil.test',
    'http://duplex.test, http://duplex.test',
  ])('[W2] 403 for a page of the origin "%s"', async (origin) => {
    expect((await ask({ path, headers: { Origin: origin } })).status).toBe(403)
  })

  test('403 for two origins at once', async () => {
    expect((await ask({ path, headers: { Origin: ['http://duplex.test', 'http://duplex.test'] } })).status).toBe(403)
  })

  test('[W2] the own page comes in, and so does a program, which has no origin', async () => {
    expect((await ask({ path, headers: { Origin: 'http://duplex.test' } })).status).toBe(101)
    expect((await ask({ path, headers: { Origin: 'http://duplex.test:3000', Host: 'duplex.test:3000' } })).status).toBe(
      101,
    )
    expect((await ask({ path })).status).toBe(101)
  })

  test('no extension is ever agreed on', async () => {
    const answer = await ask({
      path,
      headers: { 'Sec-WebSocket-Extensions': 'permessage-deflate; client_max_window_bits' },
    })
    expect(answer.status).toBe(101)
    expect(answer.headers['sec-websocket-extensions']).toBeUndefined()
  })

  test('an unknown subprotocol is not agreed on', async () => {
    const answer = await ask({ path, headers: { 'Sec-WebSocket-Protocol': 'mqtt, duplex.v99' } })
    expect(answer.status).toBe(101)
    expect(answer.headers['sec-websocket-protocol']).toBeUndefined()
  })
})

test('[W1] the chat socket agrees on the subprotocol it knows, wherever it stands in the list', async () => {
  const answer = await ask({ path: '/ws', headers: { 'Sec-WebSocket-Protocol': 'mqtt, duplex.v1' } })
  expect(answer.headers['sec-websocket-protocol']).toBe('duplex.v1')
})

test('[W2] the chat socket is for people who are signed in; the echo is for everybody', async () => {
  expect((await ask({ path: '/ws', headers: { Cookie: null } })).status).toBe(401)
  expect((await ask({ path: '/ws', headers: { Cookie: 'duplex=made-up' } })).status).toBe(401)
  expect((await ask({ path: '/echo' })).status).toBe(101)
})

test('a foreign page does not even learn whether somebody is signed in', async () => {
  expect((await ask({ path: '/ws', headers: { Cookie: null, Origin: 'http://evil.test' } })).status).toBe(403)
})

test.each(['/', '/nowhere', '/ws/', '/echo/x', '/api/workspace', '/health', '/docs/'])(
  '404 for a socket at %s',
  async (path) => {
    expect((await ask({ path })).status).toBe(404)
  },
)

test('an offer of HTTP/2, as curl makes it, is passed over and the request answered', async () => {
  const answer = await ask({ path: '/health', headers: { Connection: 'Upgrade, HTTP2-Settings', Upgrade: 'h2c' } })
  expect(answer.status).toBe(200)
})

test('with PUBLIC_URL set, only that origin comes in, whatever the Host says', async () => {
  const published = await startServer({ publicUrl: 'https://chat.example.org' })
  const statusFor = async (origin: string) => {
    const wire = await RawTcp.open(published.url)
    wire.write(upgradeRequest({ path: '/echo', headers: { Origin: origin } }))
    return (await wire.readAnswer()).status
  }
  expect(await statusFor('https://chat.example.org')).toBe(101)
  expect(await statusFor('http://chat.example.org')).toBe(403)
  expect(await statusFor('http://duplex.test')).toBe(403)
  await published.stop()
})

test('one address opens so many echoes and no more; when one closes, there is room again', async () => {
  const crowded = await startServer()
  const open = async () => {
    const wire = await RawTcp.open(crowded.url)
    wire.write(upgradeRequest({ path: '/echo' }))
    return { wire, answer: await wire.readAnswer() }
  }
  const first = await Promise.all(Array.from({ length: 50 }, open))
  expect(first.map(({ answer }) => answer.status)).toEqual(Array(50).fill(101))

  const refused = await open()
  expect(refused.answer.status).toBe(429)
  expect(Number(refused.answer.headers['retry-after'])).toBeGreaterThan(0)

  first[0]?.wire.reset()
  await expect.poll(async () => (await open()).answer.status).toBe(101)
  await crowded.stop()
})
