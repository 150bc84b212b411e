import type { SeenRequest } from '@duplex/protocol/connection'
import { describe, expect, it } from 'vitest'
import { findings, type Evidence } from './findings.ts'

const page = 'https://chat.example.org'

const request = (headers: SeenRequest['headers'] = {}, more: Partial<SeenRequest> = {}): SeenRequest => ({
  httpVersion: '1.1',
  headers: { upgrade: 'websocket', connection: 'Upgrade', origin: page, ...headers },
  bytes: 500,
  address: '192.0.2.1',
  forwardedIsBelieved: false,
  expectedOrigin: page,
  now: 0,
  ...more,
})
const without = (name: 'upgrade' | 'connection'): SeenRequest => {
  const { [name]: _dropped, ...headers } = request().headers
  return { ...request(), headers }
}

/** All is well, but for this. */
const found = (differently: Partial<Evidence>) =>
  findings({
    pageOrigin: page,
    line: 'open',
    asked: { kind: 'told', body: request(), ms: 5 },
    arrived: request(),
    cutAfter: null,
    trips: [5, 6, 7, 8, 9],
    ...differently,
  })

describe('what is wrong with a connection', () => {
  it('is nothing where all is well', () => expect(found({})).toEqual([]))

  it('is not guessed before anything is known', () => {
    expect(found({ line: 'opening', asked: null, arrived: undefined })).toEqual([])
    expect(found({ line: 'failed', arrived: undefined })).toEqual([])
  })

  it.each<[string, Partial<Evidence>, string]>([
    ['the server that does not answer', { line: 'failed', asked: { kind: 'nobody' }, arrived: undefined }, 'server'],
    ['the server that has too much to do', { line: 'failed', asked: { kind: 'busy' }, arrived: null }, 'busy'],
    ['the browser', { line: 'blocked' }, 'blocked'],
    ['a proxy that drops Upgrade', { line: 'failed', arrived: without('upgrade') }, 'upgrade'],
    ['a proxy that drops Connection', { line: 'failed', arrived: without('connection') }, 'upgrade'],
    ['a proxy that speaks HTTP/1.0', { line: 'failed', arrived: request({}, { httpVersion: '1.0' }) }, 'upgrade'],
    ['a proxy that rewrites Origin', { line: 'failed', arrived: request({ origin: 'http://app' }) }, 'rewritten'],
    ['an address nobody told it', { line: 'failed', arrived: request({}, { expectedOrigin: 'http://app' }) }, 'origin'],
    ['an answer that is lost', { line: 'failed' }, 'unanswered'],
    ['something that looks into TLS', { line: 'failed', arrived: null }, 'lost'],
    ['something on plain HTTP', { line: 'failed', arrived: null, pageOrigin: 'http://chat.test' }, 'lostPlain'],
    ['something that buffers', { line: 'silent', arrived: undefined }, 'silent'],
    ['something that delays', { trips: [900, 900, 900, 900, 900] }, 'held'],
    ['a proxy without patience', { cutAfter: 10 }, 'idle'],
    ['a proxy nobody believes', { arrived: request({ 'x-forwarded-for': '192.0.2.9' }) }, 'trust'],
  ])('is %s', (_who, evidence, finding) => expect(found(evidence)).toEqual([finding]))
})
