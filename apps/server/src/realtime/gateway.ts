import { closings } from '@duplex/protocol/closings'
import { subprotocol } from '@duplex/protocol/frames'
import { limits } from '@duplex/protocol/limits'
import { Refusal } from '@duplex/protocol/refusals'
import type { FastifyRequest } from 'fastify'
import { uuidv7 } from 'uuidv7'
import type { Actor, PersonActor } from '../domain/actor.ts'
import { Connection, type Patience } from './connection.ts'
import type { Hub } from './hub.ts'
import { Session, type SessionParts } from './session.ts'
import type { SocketEndpoint } from './upgrade.ts'

/** The chat socket: `/ws`, for people who are signed in. */
export function chatEndpoint(
  parts: Omit<SessionParts, 'onError'> & { patience?: Patience },
  identify: (request: FastifyRequest) => Promise<Actor>,
): SocketEndpoint {
  return {
    path: '/ws',
    subprotocol,
    maxMessageBytes: limits.frameBytes,
    sockets: { inAll: limits.sockets, perAddress: limits.socketsPerAddress },
    goodbye: closings.restarting,
    async admit(request) {
      const actor = await identify(request)
      if (actor.kind === 'nobody') throw new Refusal('auth.required')
      limitSockets(parts.hub, actor)
      // What an open socket holds on to: the request would bring its answer, its headers and its buffers along.
      const { log } = request
      return (socket, raw) => {
        const connection = new Connection(socket, raw, parts.patience)
        const onError = (error: unknown) => log.error({ err: error }, 'a command failed')
        const session = new Session(actor, connection, uuidv7(), { ...parts, onError })
        socket.on('message', (data: Buffer, isBinary) =>
          isBinary ? connection.close('notText') : session.receive(data.toString()),
        )
        socket.on('close', () => session.end())
      }
    },
  }
}

/** Many tabs are fine; a loop that opens sockets is not. */
function limitSockets(hub: Hub, actor: PersonActor): void {
  const open = [...hub.of(actor.personId)]
  const ofSession = open.filter((session) => session.actor.sessionId === actor.sessionId)
  if (open.length >= limits.socketsPerPerson || ofSession.length >= limits.socketsPerSession)
    throw new Refusal('limit.rate', { retryAfter: 5 })
}
