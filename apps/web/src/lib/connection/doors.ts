import type { SeenRequest } from '@duplex/protocol/connection'

/** A server that says nothing for this long is not there (ms). */
const patience = 8_000

/** What came of asking over plain HTTP. */
export type Answer<Body> = { kind: 'told'; body: Body; ms: number } | { kind: 'busy' } | { kind: 'nobody' }

export async function ask<Body>(path: string, method: 'GET' | 'POST' = 'GET'): Promise<Answer<Body>> {
  try {
    const begun = performance.now()
    const response = await fetch(path, { method, cache: 'no-store', signal: AbortSignal.timeout(patience) })
    if (response.status === 429 || response.status === 503) return { kind: 'busy' }
    if (!response.ok) return { kind: 'nobody' }
    const body = (await response.json()) as Body
    return { kind: 'told', body, ms: performance.now() - begun }
  } catch {
    return { kind: 'nobody' }
  }
}

export const askRequest = (): Promise<Answer<SeenRequest>> => ask('/echo/request', 'POST')

export const echoUrl = (query = ''): string => `${location.origin.replace('http', 'ws')}/echo${query}`

/** Only who knows it can ask what became of a socket. */
export const newToken = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
