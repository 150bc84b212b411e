import type { FastifyRequest } from 'fastify'
import type { Actor } from '../domain/actor.ts'
import type { Engine } from '../engine/engine.ts'
import { addressOf } from '../lib/addresses.ts'
import { deviceOf } from '../lib/devices.ts'
import { readSessionCookie } from './sessionCookie.ts'

export type Identify = (request: FastifyRequest) => Promise<Actor>

/** Who sent a request: the holder of its session cookie, at the address a trusted proxy vouches for. */
export const createIdentify =
  (engine: Pick<Engine, 'identify'>, publicUrl: string | null): Identify =>
  async (request) => {
    const actor = await engine.identify(readSessionCookie(request, publicUrl), {
      address: addressOf(request.ip),
      device: deviceOf(request.headers['user-agent']),
    })
    if (actor.kind === 'person') request.personId = actor.personId
    return actor
  }
