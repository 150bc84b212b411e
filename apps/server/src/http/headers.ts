import type { FastifyInstance } from 'fastify'
import { ownOrigin } from '../lib/origin.ts'

/** On every answer, whatever it is. Written out rather than taken from helmet: these are all there are. */
export const plainHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** Two years, as browsers ask for. */
const strictTransport = 'max-age=63072000; includeSubDomains'

export function setHeaders(app: FastifyInstance, publicUrl: string | null): void {
  app.addHook('onRequest', async (request, reply) => {
    const origin = ownOrigin(request, publicUrl)
    reply.headers(plainHeaders).header('content-security-policy', pagePolicy(origin))
    if (origin?.startsWith('https:')) reply.header('strict-transport-security', strictTransport)
  })
}

/** Nothing but our own files, no inline script or style, and HTML from text only through Svelte's own templates. */
const pagePolicy = (origin: string | null): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    `connect-src 'self'${socketSource(origin)}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html duplex-worker',
  ].join('; ')

/** Older Safaris do not count the own WebSocket as 'self'. The host comes from the request, so only a plain one is named. */
const socketSource = (origin: string | null): string =>
  origin !== null && /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? ` ${origin.replace('http', 'ws')}` : ''
