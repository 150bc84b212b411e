import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeFrame, frame, opcodes, RawTcp, text, upgradeRequest } from '../support/rawTcp.ts'
import { setUp } from '../support/http.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let cookie = ''
beforeAll(async () => {
  server = await startServer()
  cookie = await setUp(server.url)
})
afterAll(() => server.stop())

async function open(path: string): Promise<RawTcp> {
  const wire = await RawTcp.open(server.url)
  wire.write(upgradeRequest({ path, headers: { Cookie: cookie } }))
  expect((await wire.readAnswer()).status).toBe(101)
  return wire
}

const nothing = Buffer.alloc(0)
const euro = Buffer.from('€')
const sizeLimit = { '/echo': 1024 * 1024, '/ws': 64 * 1024 }

describe.each(['/echo', '/ws'] as const)('frames that RFC 6455 forbids, sent to %s', (path) => {
  /** What the server closes with when it gets these bytes, and that it then ends the connection. */
  async function closingFor(...bytes: Buffer[]): Promise<number> {
    const wire = await open(path)
    for (const part of bytes) wire.write(part)
    const code = await wire.readCloseCode()
    wire.write(closeFrame(code))
    expect(await wire.readToEnd()).toHaveLength(0)
    return code
  }

  test('1002 for a frame that is not masked', async () => {
    expect(await closingFor(text('hello', { masked: false }))).toBe(1002)
    expect(await closingFor(frame({ opcode: opcodes.ping, payload: nothing, masked: false }))).toBe(1002)
  })

  test.each([1, 2, 3, 4, 5, 6, 7])('1002 for reserved bits (%i)', async (reserved) => {
    expect(await closingFor(text('hello', { reserved }))).toBe(1002)
  })

  test.each([3, 4, 5, 6, 7, 11, 12, 13, 14, 15])('1002 for the reserved opcode %i', async (opcode) => {
    expect(await closingFor(frame({ opcode, payload: Buffer.from('hello') }))).toBe(1002)
  })

  test.each([
    ['ping', opcodes.ping],
    ['pong', opcodes.pong],
    ['close', opcodes.close],
  ])('1002 for a %s of more than 125 bytes, or in fragments', async (_name, opcode) => {
    expect(await closingFor(frame({ opcode, payload: Buffer.alloc(126) }))).toBe(1002)
    expect(await closingFor(frame({ opcode, payload: nothing, fin: false }))).toBe(1002)
  })

  test('1002 for a continuation of nothing, and for a new message within another', async () => {
    expect(await closingFor(frame({ opcode: opcodes.continuation, payload: Buffer.from('hello') }))).toBe(1002)
    expect(await closingFor(text('hel', { fin: false }), text('lo'))).toBe(1002)
  })

  test.each([
    ['a byte that begins nothing', Buffer.from([0xff])],
    ['a surrogate', Buffer.from([0xed, 0xa0, 0x80])],
    ['an overlong form', Buffer.from([0xc0, 0xaf])],
    ['beyond Unicode', Buffer.from([0xf4, 0x90, 0x80, 0x80])],
    ['a character cut off', euro.subarray(0, 2)],
  ])('1007 for text that is no UTF-8: %s', async (_name, bytes) => {
    expect(await closingFor(text(bytes))).toBe(1007)
    expect(
      await closingFor(
        text(bytes.subarray(0, 1), { fin: false }),
        frame({ opcode: opcodes.continuation, payload: bytes.subarray(1) }),
      ),
    ).toBe(1007)
  })

  test('[W1] 1009 for a message too big, judged by its header alone', async () => {
    const tooBig = frame({ opcode: opcodes.text, payload: nothing, claimedLength: sizeLimit[path] + 1 })
    expect(await closingFor(tooBig)).toBe(1009)
    expect(await closingFor(frame({ opcode: opcodes.binary, payload: nothing, claimedLength: 2 ** 52 }))).toBe(1009)
  })

  test('1009 for fragments that are too big together', async () => {
    const half = Buffer.alloc(sizeLimit[path] / 2, 'a')
    const rest = { opcode: opcodes.continuation, payload: half, fin: false }
    expect(
      await closingFor(text(half, { fin: false }), frame(rest), frame({ ...rest, payload: Buffer.from('a') })),
    ).toBe(1009)
  })

  test.each([0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2999, 5000, 65535])(
    '1002 for the close code %i',
    async (code) => {
      expect(await closingFor(closeFrame(code))).toBe(1002)
    },
  )

  test('1002 for a close code cut in half, 1007 for a reason that is no UTF-8', async () => {
    expect(await closingFor(frame({ opcode: opcodes.close, payload: Buffer.from([3]) }))).toBe(1002)
    expect(await closingFor(closeFrame(1000, Buffer.from([0xff])))).toBe(1007)
  })
})

describe.each(['/echo', '/ws'] as const)('frames that RFC 6455 allows, sent to %s', (path) => {
  test.each([1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 3000, 3999, 4000, 4999])(
    'a goodbye with %i is answered with the same, and the connection ends',
    async (code) => {
      const wire = await open(path)
      wire.write(closeFrame(code, 'bye'))
      expect(await wire.readCloseCode()).toBe(code)
      expect(await wire.readToEnd()).toHaveLength(0)
    },
  )

  test('a goodbye without a code is answered without one', async () => {
    const wire = await open(path)
    wire.write(closeFrame())
    expect(await wire.readCloseCode()).toBe(1005)
  })

  test('a ping comes back as a pong with the same words, also in the middle of a message', async () => {
    const wire = await open(path)
    wire.write(frame({ opcode: opcodes.ping, payload: Buffer.alloc(125, 'p') }))
    expect(await wire.readFrame()).toMatchObject({ opcode: opcodes.pong, payload: Buffer.alloc(125, 'p') })

    wire.write(text('hel', { fin: false }))
    wire.write(frame({ opcode: opcodes.ping, payload: Buffer.from('are you there?') }))
    expect(await wire.readFrame()).toMatchObject({ opcode: opcodes.pong, payload: Buffer.from('are you there?') })
    wire.reset()
  })

  test('a pong nobody asked for is fine', async () => {
    const wire = await open(path)
    wire.write(frame({ opcode: opcodes.pong, payload: Buffer.from('unasked') }))
    wire.write(frame({ opcode: opcodes.ping, payload: nothing }))
    expect((await wire.readFrame()).opcode).toBe(opcodes.pong)
    wire.reset()
  })
})
