import type { ServerFrame } from '@duplex/protocol/frames'
import { limits } from '@duplex/protocol/limits'
import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startChild, type ChildServer } from '../support/childServer.ts'
import { Client } from '../support/client.ts'
import { ann, send, setUp } from '../support/http.ts'
import { RawTcp, upgradeRequest } from '../support/rawTcp.ts'

let server: ChildServer
let cookie: string
beforeEach(async () => {
  server = await startChild()
  cookie = await setUp(server.url)
})
afterEach(() => void server.process.kill('SIGKILL'))

const post = (path: string, body: object, length = JSON.stringify(body).length): string =>
  `POST ${path} HTTP/1.1\r\nHost: duplex.test\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${JSON.stringify(body)}`

async function begun(bytes: string): Promise<RawTcp> {
  const wire = await RawTcp.open(server.url)
  wire.write(bytes)
  return wire
}

/** Sent byte by byte and never finished, for as long as there is a connection. Returns how to stop. */
function drip(wire: RawTcp): () => void {
  const timer = setInterval(() => wire.write(' '), 50)
  return () => clearInterval(timer)
}

const said = (device: Client): Extract<ServerFrame, { type: 'restarting' }>['data'][] => device.heard('restarting')

test('[O4] asked to end, a server answers what it accepted, says when to come back, and ends well, whoever is stuck', async () => {
  const device = await new Client(server.url, cookie).ready()
  const stuck = await begun(upgradeRequest({ path: '/ws', headers: { Cookie: cookie } }))
  expect((await stuck.readAnswer()).status).toBe(101)
  stuck.stopReading()
  const halfShaken = await begun(upgradeRequest({ path: '/ws' }).slice(0, 50))
  const uploading = await begun(post('/api/session', {}, 60_000))
  const stopDripping = drip(uploading)
  const late = upgradeRequest({ path: '/ws', headers: { Cookie: cookie } })
  const lateUpgrade = await begun(late.slice(0, -2))
  const lateWish = post('/api/session', { email: ann.email, password: ann.password })
  const lateCommand = await begun(lateWish.slice(0, -1))

  // Each costs a hash, and only two are made at once.
  const signIns = Array.from({ length: 16 }, (_, number) =>
    send(server.url, '/api/session', {
      method: 'POST',
      body: { email: `${number}@example.org`, password: 'is it this one?' },
    }),
  )
  await Promise.race(signIns)
  server.process.kill('SIGTERM')
  await device.until(() => said(device).length > 0)
  expect(said(device)[0]?.retryAfter).toBeLessThanOrEqual(limits.restartSeconds)

  lateUpgrade.write(late.slice(-2))
  const refused = await lateUpgrade.readAnswer()
  expect([refused.status, JSON.parse(refused.body)]).toMatchObject([503, { code: 'server.stopping' }])
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  lateCommand.write(lateWish.slice(-1))
  const stopping = await lateCommand.readAnswer()
  expect([stopping.status, JSON.parse(stopping.body)]).toMatchObject([503, { code: 'server.stopping' }])

  const answers = (await Promise.all(signIns)).map(({ json }) => (json as { code: string }).code)
  for (const code of answers) expect(['auth.wrong_credentials', 'server.stopping']).toContain(code)
  expect(await device.goodbye()).toBe(1012)
  // Not by its own last resort, which ends it after nine seconds with 1.
  expect(await server.ended).toEqual([0, null])
  stopDripping()
  for (const wire of [stuck, halfShaken, uploading]) wire.reset()
})

test('[O4] a message that was on its way is acknowledged, refused, or was never read: then it is said again later', async () => {
  const device = await new Client(server.url, cookie).ready()
  const roomId = device.copy.all('room')[0]?.id ?? ''
  const wishes = Array.from({ length: 20 }, (_, number) =>
    device.perform('message.send', { id: uuidv7(), roomId, text: `${number}` }).then(
      () => 'stored',
      (error: { code?: string; message: string }) => error.code ?? error.message,
    ),
  )
  server.process.kill('SIGTERM')
  // Read in order: so only a tail may be unread, and nothing before it is left without an answer.
  const inOrder = ['stored', 'server.stopping', 'closed with 1012']
  const ranks = (await Promise.all(wishes)).map((outcome) => inOrder.indexOf(outcome))
  expect(ranks).not.toContain(-1)
  expect(ranks).toEqual(ranks.toSorted())
  expect(await device.goodbye()).toBe(1012)
  expect(await server.ended).toEqual([0, null])
})

test('asked a second time, it ends at once', async () => {
  const stuck = await begun(upgradeRequest({ path: '/ws', headers: { Cookie: cookie } }))
  expect((await stuck.readAnswer()).status).toBe(101)
  server.process.kill('SIGTERM')
  await stuck.readFrame()
  server.process.kill('SIGTERM')
  expect(await server.ended).toEqual([1, null])
})
