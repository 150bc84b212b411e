import { describe, expect, it } from 'vitest'
import { acceptFor, frameBytes, switchingBytes } from './handshake.ts'

describe('what a handshake and its frames weigh and say', () => {
  it.each([
    ['dGhlIHNhbXBsZSBub25jZQ==', 's3pPLMBiTxaQ9kYGzzhZRbK+xOo='],
    ['f7cb4ezEAl6C3wRaU6JORA==', 'rE91AJhfC+6JdVcVXOGJEADEJdQ='],
  ])('recomputes what has to be answered to %s', (key, accept) => expect(acceptFor(key)).toBe(accept))

  it.each([
    [0, 2],
    [125, 127],
    [126, 130],
    [65_535, 65_539],
    [65_536, 65_546],
  ])('counts the frame around %i bytes', (payload, bytes) => {
    expect(frameBytes(payload, 'server')).toBe(bytes)
    expect(frameBytes(payload, 'browser')).toBe(bytes + 4)
  })

  it('counts the answer that opens a socket', () => expect(switchingBytes).toBe(129))
})
