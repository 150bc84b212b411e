import { commands, queries } from '@duplex/protocol/registry'
import { describe, expect, it } from 'vitest'
import { routes } from '../src/lib/api.ts'
import { mintedAt } from '../src/lib/ids.ts'
import { joinPath, match, nextPath, roomPath, signInPath } from '../src/lib/routes.ts'
import { redirect } from '../src/state/gate.svelte.ts'

const origin = 'https://chat.example'
const at = (path: string) => new URL(path, origin)

describe('addresses', () => {
  it('name every page', () => {
    expect(match('/')).toEqual({ name: 'home' })
    expect(match('/setup')).toEqual({ name: 'setUp' })
    expect(match('/signin')).toEqual({ name: 'signIn' })
    expect(match(joinPath('a.b-c'))).toEqual({ name: 'join', token: 'a.b-c' })
    expect(match(roomPath('r'))).toEqual({ name: 'room', roomId: 'r', seq: null })
    expect(match(roomPath('r', 7))).toEqual({ name: 'room', roomId: 'r', seq: 7 })
  })

  it('that nobody gave out lead nowhere', () => {
    const wrong = [
      '/rooms',
      '/room',
      '/room/r/0',
      '/room/r/-1',
      '/room/r/x',
      '/room/r/1/2',
      '/signin/x',
      '/join',
      '/join/a/b',
    ]
    for (const path of wrong) expect(match(path), path).toEqual({ name: 'notFound' })
  })

  it('lead back after signing in, to pages of our own only', () => {
    const back = (wanted: string) => nextPath(at(signInPath(wanted)).search, origin)
    expect(back('/room/r/7')).toBe('/room/r/7')
    expect(back('/')).toBe('/')
    const foreign = [
      '//evil.example',
      'https://evil.example/',
      '/\\evil.example',
      'javascript:alert(1)',
      '/signin?next=/signin',
      'http://',
    ]
    for (const wanted of foreign) expect(back(wanted), wanted).toBe('/')
  })
})

describe('the door', () => {
  const go = (phase: Parameters<typeof redirect>[0], path: string) =>
    redirect(phase, match(at(path).pathname), at(path))

  it('shows the first run until it was made, and never after', () => {
    expect(go('notSetUp', '/room/r')).toBe('/setup')
    expect(go('notSetUp', '/setup')).toBeNull()
    expect(go('signedIn', '/setup')).toBe('/')
    expect(go('signedOut', '/setup')).toBe('/signin')
  })

  it('asks strangers to sign in, and remembers where they wanted to go', () => {
    expect(go('signedOut', '/room/r/7')).toBe('/signin?next=%2Froom%2Fr%2F7')
    expect(go('signedOut', '/join/token')).toBeNull()
    expect(go('signedIn', '/signin?next=%2Froom%2Fr%2F7')).toBe('/room/r/7')
    expect(go('signedIn', '/join/token')).toBe('/')
  })

  it('leaves everybody where they are while it does not know', () => {
    for (const phase of ['asking', 'failed'] as const) expect(go(phase, '/room/r')).toBeNull()
  })
})

describe('REST', () => {
  it('is asked by the routes of the protocol', () => {
    const table: Record<string, { http: string }> = { ...commands, ...queries }
    for (const [name, route] of Object.entries(routes)) expect(table[name]?.http).toBe(route)
  })
})

it('reads from an id when it was minted', () => {
  // The example of RFC 9562, appendix A.6.
  expect(mintedAt('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')).toBe('2022-02-22T19:22:22.000Z')
})
