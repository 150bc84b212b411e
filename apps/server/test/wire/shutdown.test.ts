import type { ServerFrame } from '@duplex/protocol/frames'
import { expect, test } from 'vitest'
import { send, setUp } from '../support/http.ts'
import { closeFrame, RawTcp, upgradeRequest } from '../support/rawTcp.ts'
import { startServer } from '../support/server.ts'

async function open(url: string, path: string, cookie: string): Promise<RawTcp> {
  const wire = await RawTcp.open(url)
  wire.write(upgradeRequest({ path, headers: { Cookie: cookie } }))
  expect((await wire.readAnswer()).status).toBe(101)
  return wire
}

/** When this one is expected back, in seconds. */
async function restarting(wire: RawTcp): Promise<number> {
  const { type, data } = JSON.parse((await wire.readFrame()).payload.toString()) as Extract<
    ServerFrame,
    { type: 'restarting' }
  >
  expect(type).toBe('restarting')
  return data.retryAfter
}

test('[W6] a server that stops says so: 1001 to an echo, 1012 to a chat, and both connections end', async () => {
  const server = await startServer()
  const cookie = await setUp(server.url)
  const echo = await open(server.url, '/echo', cookie)
  const chat = await open(server.url, '/ws', cookie)

  const stopped = server.stop()
  expect(await restarting(chat)).toBeGreaterThanOrEqual(0)
  for (const [wire, code] of [
    [echo, 1001],
    [chat, 1012],
  ] as const) {
    expect(await wire.readCloseCode()).toBe(code)
    wire.write(closeFrame(code))
    expect(await wire.readToEnd()).toHaveLength(0)
  }
  await stopped
  await expect(send(server.url, '/health')).rejects.toThrow(/ECONNREFUSED/)
})

test('who does not answer the goodbye, or never finished their handshake, does not keep the server from stopping', async () => {
  const server = await startServer()
  const cookie = await setUp(server.url)
  const silent = await open(server.url, '/ws', cookie)
  const halfway = await RawTcp.open(server.url)
  halfway.write(upgradeRequest({ path: '/ws' }).slice(0, 50))

  await server.stop()
  await restarting(silent)
  expect(await silent.readCloseCode()).toBe(1012)
  await silent.readToEnd()
  halfway.reset()
})
