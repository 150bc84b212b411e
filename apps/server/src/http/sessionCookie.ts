import type { FastifyReply, FastifyRequest } from 'fastify'
import { ownOrigin } from '../lib/origin.ts'

/** `__Host-` makes the browser itself refuse the cookie from another subdomain or without TLS. */
const secureName = '__Host-duplex'
const plainName = 'duplex'

export const readSessionCookie = (request: FastifyRequest, publicUrl: string | null): string | undefined =>
  request.cookies[isSecure(request, publicUrl) ? secureName : plainName]

export function setSessionCookie(
  reply: FastifyReply,
  publicUrl: string | null,
  { token, expiresAt }: { token: string; expiresAt: string },
): void {
  reply.setCookie(...nameAndValue(reply, publicUrl, token), {
    ...attributes(reply, publicUrl),
    expires: new Date(expiresAt),
  })
}

export function clearSessionCookie(reply: FastifyReply, publicUrl: string | null): void {
  reply.setCookie(...nameAndValue(reply, publicUrl, ''), { ...attributes(reply, publicUrl), expires: new Date(0) })
}

const nameAndValue = ({ request }: FastifyReply, publicUrl: string | null, value: string): [string, string] => [
  isSecure(request, publicUrl) ? secureName : plainName,
  value,
]

const attributes = ({ request }: FastifyReply, publicUrl: string | null) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request, publicUrl) }) as const

const isSecure = (request: FastifyRequest, publicUrl: string | null): boolean =>
  ownOrigin(request, publicUrl)?.startsWith('https:') ?? false
