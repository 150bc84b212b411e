import type { Row } from '@duplex/protocol/entities'
import type { Changes, ServerFrame, Versions } from '@duplex/protocol/frames'
import { roomStream, type Stream } from '@duplex/protocol/streams'
import { textFrame } from '../lib/frame.ts'
import type { Session } from './session.ts'

/** Who is connected, and who follows what: two maps. Everything that changes goes out through here. */
export class Hub {
  readonly #followers = new Map<Stream, Set<Session>>()
  readonly #people = new Map<string, Set<Session>>()
  /** Counts changes of what a person may follow, so that a list read from the database can be told to be old. */
  readonly #revisions = new Map<string, number>()
  /** Heads of streams that moved since the last heartbeat. */
  #moved: Versions = {}
  /** Told when somebody's first connection opens or last one closes. */
  onPresence: (personId: string, online: boolean) => void = () => {}

  get size(): number {
    let count = 0
    for (const sessions of this.#people.values()) count += sessions.size
    return count
  }

  sessions(): Session[] {
    return [...this.#people.values()].flatMap((sessions) => [...sessions])
  }

  of(personId: string): ReadonlySet<Session> {
    return this.#people.get(personId) ?? none
  }

  isOnline(personId: string): boolean {
    return this.#people.has(personId)
  }

  revision(personId: string): number {
    return this.#revisions.get(personId) ?? 0
  }

  add(session: Session): void {
    const first = addTo(this.#people, session.personId, session)
    if (first) this.onPresence(session.personId, true)
  }

  remove(session: Session): void {
    for (const stream of session.follows) removeFrom(this.#followers, stream, session)
    session.follows.clear()
    const last = removeFrom(this.#people, session.personId, session)
    if (!last) return
    this.#revisions.delete(session.personId)
    this.onPresence(session.personId, false)
  }

  follow(session: Session, stream: Stream): void {
    session.follows.add(stream)
    addTo(this.#followers, stream, session)
  }

  unfollow(session: Session, stream: Stream): void {
    session.follows.delete(stream)
    removeFrom(this.#followers, stream, session)
  }

  /** After a commit: first who follows what, then the changes. So whoever was removed gets nothing of what came with it. */
  publish(all: readonly Changes[]): void {
    for (const changes of all) for (const row of changes.rows) this.#rearrange(row)
    for (const changes of all) {
      this.#moved[changes.stream] = changes.to
      this.broadcast(changes.stream, { type: 'changes', data: changes })
    }
    for (const changes of all) for (const row of changes.rows) this.#dismiss(row)
  }

  /** One text, one frame, one buffer, however many follow. */
  broadcast(stream: Stream, frame: ServerFrame, except?: string): void {
    const followers = this.#followers.get(stream)
    if (!followers) return
    const encoded = textFrame(JSON.stringify(frame))
    for (const session of followers) if (session.personId !== except) session.connection.deliver(encoded)
  }

  /** The heads that moved since the last call. */
  takeMoved(): Versions {
    const moved = this.#moved
    this.#moved = {}
    return moved
  }

  #rearrange(row: Row): void {
    if (row.table !== 'membership' || !this.isOnline(row.personId)) return
    this.#revisions.set(row.personId, this.revision(row.personId) + 1)
    const stream = roomStream(row.roomId)
    for (const session of this.of(row.personId)) {
      if (row.deletedAt) this.unfollow(session, stream)
      else if (session.isFollowing) this.follow(session, stream)
    }
  }

  /** A session that ended takes its sockets along. */
  #dismiss(row: Row): void {
    if (row.table !== 'session' || !row.deletedAt) return
    for (const session of this.of(row.personId)) {
      if (session.actor.sessionId !== row.id) continue
      this.remove(session)
      session.connection.close('signedOut')
    }
  }
}

const none: ReadonlySet<never> = new Set()

/** Returns whether this was the first of its key. */
function addTo<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): boolean {
  const values = map.get(key)
  if (values) values.add(value)
  else map.set(key, new Set([value]))
  return !values
}

/** Returns whether this was the last of its key. */
function removeFrom<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): boolean {
  const values = map.get(key)
  if (!values?.delete(value) || values.size > 0) return false
  return map.delete(key)
}
