import { on, once } from 'node:events'
import {
  checkSubprotocol,
  trial,
  type SeenRequest,
  type TrialMessage,
  type TrialPage,
} from '@duplex/protocol/connection'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { startServer, type TestServer } from '../support/server.ts'
import { RawTcp, upgradeRequest } from '../support/rawTcp.ts'

let server: TestServer
beforeAll(async () => void (server = await startServer({ trustProxy: ['127.0.0.1'] })))
afterAll(() => server.stop())

const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(server.url + path, init)
const token = () => Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join('')
const attempt = async (check: string): Promise<SeenRequest | null> =>
  ((await (await ask(`/echo/attempt?check=${check}`)).json()) as { request: SeenRequest | null }).request

describe('what a request looks like from here', () => {
  test('is told to who sent it, with what proxies put into it, and never a cookie', async () => {
    const answer = await ask('/echo/request', {
      method: 'POST',
      headers: {
        origin: 'https://else.test',
        via: '1.1 corner',
        'x-forwarded-for': '203.0.113.7',
        cookie: 'session=secret',
        authorization: 'Bearer secret',
      },
    })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const text = await answer.text()
    expect(text).not.toContain('secret')
    expect(JSON.parse(text)).toMatchObject({
      httpVersion: '1.1',
      address: '203.0.113.7',
      forwardedIsBelieved: true,
      expectedOrigin: server.url,
      headers: { origin: 'https://else.test', via: '1.1 corner', 'x-forwarded-for': '203.0.113.7' },
    })
  })

  test('is counted to the byte', async () => {
    const wire = await RawTcp.open(server.url)
    const request = 'POST /echo/request HTTP/1.1\r\nHost: a.test\r\nX-Long: 12345\r\nContent-Length: 0\r\n\r\n'
    wire.write(request)
    const { body } = await wire.readAnswer()
    expect((JSON.parse(body) as SeenRequest).bytes).toBe(request.length)
    wire.reset()
  })

  test('a header of any length is told shortly', async () => {
    const answer = await ask('/echo/request', { method: 'POST', headers: { via: 'x'.repeat(8_000) } })
    expect(((await answer.json()) as SeenRequest).headers.via).toHaveLength(200)
  })
})

describe('a socket that does not open', () => {
  test('leaves what arrived of it, for who knows its token', async () => {
    const check = token()
    const answer = await ask(`/echo?check=${check}`, { headers: { 'sec-websocket-version': '13' } })
    expect(answer.status).toBe(426)
    const arrived = await attempt(check)
    expect(arrived?.headers['sec-websocket-version']).toBe('13')
    expect(arrived?.headers.upgrade).toBeUndefined()
    expect(await attempt(token())).toBeNull()
  })

  test('of another origin shows which one was named, and which would do', async () => {
    const check = token()
    const wire = await RawTcp.open(server.url)
    wire.write(upgradeRequest({ path: `/echo?check=${check}`, headers: { Origin: 'https://evil.test' } }))
    expect((await wire.readAnswer()).status).toBe(403)
    wire.reset()
    expect((await attempt(check))?.headers.origin).toBe('https://evil.test')
  })

  test.each(['', 'short', '__proto__', `${'a'.repeat(33)}`, `${'A'.repeat(32)}`])(
    'nothing is kept under the token %j',
    async (check) => {
      await ask(`/echo?check=${check}`)
      expect(await attempt(check)).toBeNull()
    },
  )

  test('what is kept is bounded: the oldest goes', async () => {
    // Each from an address of its own: one alone may not send so many.
    const from = (index: number) => ({ headers: { 'x-forwarded-for': `10.1.${index >> 7}.${index & 127}` } })
    const first = token()
    await ask(`/echo?check=${first}`, from(0))
    expect(await attempt(first)).not.toBeNull()
    for (let index = 1; index <= 500; index++) await ask(`/echo?check=${token()}`, from(index))
    expect(await attempt(first)).toBeNull()
  })
})

test('who offers the subprotocol of the check hears first what arrived; then it is an echo', async () => {
  const socket = new WebSocket(`${server.url}/echo`, checkSubprotocol)
  const messages = on(socket, 'message')
  const next = async () => String(((await messages.next()) as { value: [Buffer] }).value[0])
  expect(JSON.parse(await next())).toMatchObject({ headers: { 'sec-websocket-protocol': checkSubprotocol } })
  expect(socket.protocol).toBe(checkSubprotocol)
  socket.send('hello')
  expect(await next()).toBe('hello')
  socket.terminate()
})

describe('the hundred messages', () => {
  const start = () => Date.now() - trial.lastsMs - 1
  const poll = async (query: string) => (await (await ask(`/echo/messages?${query}`)).json()) as TrialPage

  test('are the same for who polls and for who listens', async () => {
    const begun = start()
    const polled = await poll(`start=${begun}`)
    const socket = new WebSocket(`${server.url}/echo?start=${begun}`)
    const heard: TrialMessage[] = []
    socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString()) as TrialMessage))
    expect((await once(socket, 'close'))[0]).toBe(1000)
    expect(heard).toHaveLength(trial.messages)
    expect(polled.messages).toEqual(heard)
    expect((await poll(`start=${begun}&after=97`)).messages.map(({ number }) => number)).toEqual([98, 99, 100])
  })

  test('are not there before they are said', async () => {
    expect((await poll(`start=${Date.now() + 5_000}`)).messages).toEqual([])
  })

  test('come one by one, each in its moment', async () => {
    const begun = Date.now()
    const socket = new WebSocket(`${server.url}/echo?start=${begun}`)
    const messages = on(socket, 'message')
    for (let number = 1; number <= 3; number++) {
      const { value } = (await messages.next()) as { value: [Buffer] }
      expect((JSON.parse(value[0].toString()) as TrialMessage).number).toBe(number)
      expect(Date.now() - begun).toBeGreaterThanOrEqual((number - 1) * 60)
    }
    socket.terminate()
  })

  test.each([
    'after=1',
    'start=',
    'start=now',
    'start=1000000000000',
    'start=9999999999999',
    `start=${Date.now()}&start=${Date.now()}`,
    `start=${Date.now()}&after=-1`,
    `start=${Date.now()}&after=1e9`,
  ])('%s is refused', async (query) => {
    expect((await ask(`/echo/messages?${query}`)).status).toBe(400)
  })
})

test('who asks too often is asked to wait', async () => {
  const headers = { 'x-forwarded-for': '198.51.100.1' }
  const answers = new Set<number>()
  for (let round = 0; round < 700; round++) {
    const { status, headers: told } = await ask('/echo/request', { method: 'POST', headers })
    answers.add(status)
    if (status === 429) expect(Number(told.get('retry-after'))).toBeGreaterThan(0)
  }
  expect([...answers]).toEqual([200, 429])
  expect((await ask('/echo/request', { method: 'POST' })).status).toBe(200)
})
