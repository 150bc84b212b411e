import { Refusal } from '@duplex/protocol/refusals'
import type { FastifyRequest } from 'fastify'
import { isOwnOrigin } from '../lib/origin.ts'
import { readSessionCookie } from './sessionCookie.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what a page of another site made a browser send, signing in and out included. Browsers say where a request
 * comes from in Sec-Fetch-Site, which no page can forge; older ones, and those on plain HTTP, at least in Origin. Whoever
 * says neither is no browser: welcome (a script that signs in), unless they come with a session cookie.
 */
export function refuseForeign(request: FastifyRequest, publicUrl: string | null): void {
  if (safeMethods.has(request.method)) return
  const { 'sec-fetch-site': site, origin } = request.headers
  if (site !== undefined) return allow(site === 'same-origin')
  if (origin !== undefined) return allow(isOwnOrigin(origin, request, publicUrl))
  allow(readSessionCookie(request, publicUrl) === undefined)
}

function allow(isOwn: boolean): void {
  if (!isOwn) throw new Refusal('auth.foreign_origin')
}
