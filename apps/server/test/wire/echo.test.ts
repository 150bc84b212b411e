import { on, once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { frame, opcodes, RawTcp, text, upgradeRequest } from '../support/rawTcp.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => void (server = await startServer()))
afterAll(() => server.stop())

async function open(): Promise<RawTcp> {
  const wire = await RawTcp.open(server.url)
  wire.write(upgradeRequest({ path: '/echo' }))
  expect((await wire.readAnswer()).status).toBe(101)
  return wire
}

test.each([0, 1, 125, 126, 127, 65535, 65536, 1024 * 1024])(
  '%i bytes come back unchanged, as text and as binary',
  async (size) => {
    const wire = await open()
    for (const opcode of [opcodes.text, opcodes.binary]) {
      const payload = Buffer.alloc(size, opcode === opcodes.text ? 'text ' : Buffer.from([0, 255, 128, 13]))
      wire.write(frame({ opcode, payload }))
      const back = await wire.readFrame()
      expect(back).toMatchObject({ opcode, fin: true })
      expect(back.payload.equals(payload)).toBe(true)
    }
    wire.reset()
  },
)

test('a message in fragments comes back whole, even where a character is cut between them', async () => {
  const wire = await open()
  const words = Buffer.from('Grüße, 世界, 𝄞')
  wire.write(text(words.subarray(0, 3), { fin: false }))
  for (const byte of words.subarray(3, -1)) {
    wire.write(frame({ opcode: opcodes.continuation, payload: Buffer.from([byte]), fin: false }))
  }
  wire.write(frame({ opcode: opcodes.continuation, payload: words.subarray(-1) }))
  expect((await wire.readFrame()).payload.toString()).toBe('Grüße, 世界, 𝄞')
  wire.reset()
})

test('a frame that arrives byte by byte is a frame like any other', async () => {
  const wire = await open()
  for (const byte of text('slowly')) wire.write(Buffer.from([byte]))
  expect((await wire.readFrame()).payload.toString()).toBe('slowly')
  wire.reset()
})

test('frames in the same packet as the handshake are not lost', async () => {
  const wire = await RawTcp.open(server.url)
  wire.write(Buffer.concat([Buffer.from(upgradeRequest({ path: '/echo' })), text('early'), text('bird')]))
  expect((await wire.readAnswer()).status).toBe(101)
  expect((await wire.readFrame()).payload.toString()).toBe('early')
  expect((await wire.readFrame()).payload.toString()).toBe('bird')
  wire.reset()
})

test('an ordinary client that sends the time again and again gets each one back, in order', async () => {
  const socket = new WebSocket(`${server.url}/echo`)
  const sent = Array.from({ length: 500 }, (_, second) => new Date(second * 1000).toString())
  const received: string[] = []
  await once(socket, 'open')
  for (const time of sent) socket.send(time)
  for await (const [data] of on(socket, 'message')) {
    received.push(String(data))
    if (received.length === sent.length) break
  }
  expect(received).toEqual(sent)
  socket.terminate()
})

test('who sends and never reads is not read from any more, and costs the others nothing', async () => {
  const deaf = await open()
  deaf.stopReading()
  const mebibyte = frame({ opcode: opcodes.binary, payload: Buffer.alloc(1024 * 1024) })
  for (let sent = 0; sent < 64; sent++) deaf.write(mebibyte)

  const other = await open()
  for (let round = 0; round < 200; round++) {
    other.write(text(`still here ${round}`))
    expect((await other.readFrame()).payload.toString()).toBe(`still here ${round}`)
  }
  // What left this process went into kernel buffers and the bounded queue of the server; the rest was never taken.
  expect(deaf.bytesTaken).toBeLessThan(32 * 1024 * 1024)
  deaf.reset()
  other.reset()
})
