import { Refusal } from '@duplex/protocol/refusals'
import { commands, isCommand, isQuery, isSignal, type QueryName } from '@duplex/protocol/registry'
import { roomStream, type Stream } from '@duplex/protocol/streams'
import type { PersonActor } from '../domain/actor.ts'
import type { Engine } from '../engine/engine.ts'
import { refusalFor } from '../engine/refusalFor.ts'
import { counts } from '../lib/counts.ts'
import type { Rates } from '../lib/rates.ts'
import { catchUp } from './catchUp.ts'
import type { Connection } from './connection.ts'
import type { Follower, Hub } from './hub.ts'
import { parseFrame, parseSignal, type Incoming } from './incoming.ts'
import type { Presence } from './presence.ts'
import type { Typing } from './typing.ts'

export interface SessionParts {
  engine: Engine
  hub: Hub
  presence: Presence
  typing: Typing
  rates: Rates
  /** Called with what nobody expected; the person gets `server.failed`. */
  onError: (error: unknown) => void
}

/** Frames of any kind, and frames that could not be read, from one socket. */
const frameRate = { burst: 300, perMinute: 6_000 }
const malformedRate = { burst: 20, perMinute: 20 }
/** Wishes that were refused as too many: whoever does not wait as long as they are told is sent away. */
const deafRate = { burst: 200, perMinute: 300 }
/** Hellos of one person, each of which may bring much. Somebody whose twenty devices all lose the server does not come near it. */
const helloRate = { burst: 120, perMinute: 240 }

/** What one socket of one person says, and what it is told. Who is speaking was settled before the upgrade. */
export class Session implements Follower {
  readonly actor: PersonActor
  readonly connection: Connection
  readonly follows = new Set<Stream>()
  isFollowing = false
  readonly #parts: SessionParts
  readonly #key: string
  #greeting: Promise<void> = Promise.resolve()
  #answering: Promise<void> = Promise.resolve()

  constructor(actor: PersonActor, connection: Connection, key: string, parts: SessionParts) {
    this.actor = actor
    this.connection = connection
    this.#key = key
    this.#parts = parts
    connection.onCaughtUp = () => connection.send({ type: 'stale', data: {} })
    parts.hub.add(this)
  }

  get personId(): string {
    return this.actor.personId
  }

  /** A text message arrived. Whatever it is, it ends in an answer, never in an exception. */
  receive(text: string): void {
    if (!this.connection.isOpen) return
    if (this.#parts.rates.take(`frames ${this.#key}`, frameRate) > 0) return this.connection.close('tooMany')
    let frame: Incoming
    try {
      frame = parseFrame(text)
    } catch (error) {
      if (this.#parts.rates.take(`malformed ${this.#key}`, malformedRate) > 0) return this.connection.close('malformed')
      return this.#refuse(null, error)
    }
    this.#take(frame)
  }

  /** The socket is gone. */
  end(): void {
    this.#parts.presence.forget(this)
    this.#parts.hub.remove(this)
  }

  #take({ type, id, data }: Incoming): void {
    if (type === 'hello') return this.#hello(data)
    if (isSignal(type)) return this.#signal(type, data)
    if (id === null) return this.#refuse(null, new Refusal('frame.malformed', { path: '/id' }))
    // A cookie travels by REST alone.
    if (isCommand(type) && !commands[type].cookie)
      void this.#reply(
        id,
        this.#parts.engine.perform(this.actor, type, data).then((outcome) => outcome.data),
      )
    else if (isQuery(type)) this.#answer(id, type, data)
    else this.#refuse(id, new Refusal('frame.unknown_type'))
  }

  /** One at a time and in order: a second hello while the first is being answered waits for it. */
  #hello(data: unknown): void {
    if (this.#parts.rates.take(`hello ${this.personId}`, helloRate) > 0) return this.connection.close('tooMany')
    this.#greeting = this.#greeting
      .then(() => catchUp(this, data, this.#parts.hub, this.#parts.engine))
      .catch((error: unknown) => this.#refuseHello(error))
  }

  /** A hello has no number to answer to, and nobody would ask again: without an answer they come back by themselves. */
  #refuseHello(error: unknown): void {
    this.#refuse(null, error)
    if (!(error instanceof Refusal)) this.connection.close('tryLater')
  }

  #signal(type: 'typing' | 'watch', data: unknown): void {
    try {
      const signal = parseSignal(type, data)
      if (this.#parts.rates.take(`${type} ${this.personId}`, signal.rate) > 0) return
      if (signal.type === 'watch') return this.#parts.presence.watch(this, signal.data.personIds)
      const { roomId } = signal.data
      if (this.follows.has(roomStream(roomId))) this.#parts.typing.say(roomId, this.personId)
    } catch (error) {
      this.#refuse(null, error)
    }
  }

  /** One question at a time, and none before the last answer was read: a page of history is large. */
  #answer(id: number, type: QueryName, data: unknown): void {
    this.#answering = this.#answering.then(async () => {
      await this.connection.hasRead()
      if (this.connection.isOpen) await this.#reply(id, this.#parts.engine.answer(this.actor, type, data))
    })
  }

  #reply(id: number, answer: Promise<unknown>): Promise<void> {
    return answer.then(
      (data) => this.connection.send({ type: 'reply', id, data }),
      (error: unknown) => this.#refuse(id, error),
    )
  }

  #refuse(id: number | null, error: unknown): void {
    if (!(error instanceof Refusal)) this.#parts.onError(error)
    const refusal = refusalFor(error)
    counts.refusals.add(refusal.code)
    if (refusal.code === 'limit.rate' && this.#parts.rates.take(`deaf ${this.#key}`, deafRate) > 0)
      return this.connection.close('tooMany')
    this.connection.send({ type: 'refusal', id, data: refusal.body })
  }
}
