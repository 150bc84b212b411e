import { describe, expect, test } from 'vitest'
import { decodeRooms, encodeRooms } from '../src/rooms.ts'

describe('rooms are named by id', () => {
  const general = '01936b2e-7c00-7000-8000-00000000000b'
  const plans = '01936b2e-7c00-7000-8000-00000000000c'
  const rooms = [
    { id: general, name: 'general' },
    { id: plans, name: 'general plans' },
  ]

  test.each([
    ['see #general', `see <#${general}>`],
    ['#General, please', `<#${general}>, please`],
    ['#general plans, not #general', `<#${plans}>, not <#${general}>`],
    ['#generals and #general-chat are none', '#generals and #general-chat are none'],
    ['https://example.org/#general', 'https://example.org/#general'],
    ['`#general` is code', '`#general` is code'],
    ['issue #12', 'issue #12'],
  ])('%s', (typed, kept) => expect(encodeRooms(typed, rooms)).toBe(kept))

  test('and back, where the reader knows them', () => {
    const nameOf = (id: string) => (id === general ? 'general' : undefined)
    expect(decodeRooms(`<#${general}> and <#${plans}>`, nameOf)).toBe(`#general and <#${plans}>`)
  })

  test.each(['#', '#general', '#general plan', '`#', '#a '])('64 KB of %s take no time', (piece) => {
    const before = process.cpuUsage()
    encodeRooms(piece.repeat(64_000 / piece.length), rooms)
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000)
  })
})
