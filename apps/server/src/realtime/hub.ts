import type { Row } from '@duplex/protocol/entities'
import type { Changes, ServerFrame } from '@duplex/protocol/frames'
import { roomStream, type Stream } from '@duplex/protocol/streams'
import { textFrame } from '../lib/frame.ts'
import type { PersonActor } from '../domain/actor.ts'
import type { Connection } from './connection.ts'

/** One socket of one person, as far as it is a place to deliver to. */
export interface Follower {
  readonly actor: PersonActor
  readonly connection: Connection
  /** Kept by the hub. */
  readonly follows: Set<Stream>
  /** Whether it has said hello: from then on it follows what its person may. */
  isFollowing: boolean
}

/** Who is connected, and who follows what: two maps. Everything that changes goes out through here. */
export class Hub {
  readonly #followers = new Map<Stream, Set<Follower>>()
  readonly #people = new Map<string, Set<Follower>>()
  /** Counts changes of what a person may follow, so that a list read from the database can be told to be old. */
  readonly #revisions = new Map<string, number>()
  /** Heads of streams that moved since the last heartbeat. */
  #moved = new Map<Stream, number>()
  /** Told when somebody's first connection opens or last one closes. */
  onPresence: (personId: string, online: boolean) => void = () => {}

  get size(): number {
    let count = 0
    for (const followers of this.#people.values()) count += followers.size
    return count
  }

  get people(): number {
    return this.#people.size
  }

  all(): Follower[] {
    return [...this.#people.values()].flatMap((followers) => [...followers])
  }

  of(personId: string): ReadonlySet<Follower> {
    return this.#people.get(personId) ?? none
  }

  followersOf(stream: Stream): ReadonlySet<Follower> {
    return this.#followers.get(stream) ?? none
  }

  isOnline(personId: string): boolean {
    return this.#people.has(personId)
  }

  revision(personId: string): number {
    return this.#revisions.get(personId) ?? 0
  }

  add(follower: Follower): void {
    const first = addTo(this.#people, follower.actor.personId, follower)
    if (first) this.onPresence(follower.actor.personId, true)
  }

  remove(follower: Follower): void {
    for (const stream of follower.follows) removeFrom(this.#followers, stream, follower)
    follower.follows.clear()
    const last = removeFrom(this.#people, follower.actor.personId, follower)
    if (!last) return
    this.#revisions.delete(follower.actor.personId)
    this.onPresence(follower.actor.personId, false)
  }

  follow(follower: Follower, stream: Stream): void {
    follower.follows.add(stream)
    addTo(this.#followers, stream, follower)
  }

  unfollow(follower: Follower, stream: Stream): void {
    follower.follows.delete(stream)
    removeFrom(this.#followers, stream, follower)
  }

  /** After a commit: first who follows what, then the changes. So whoever was removed gets nothing of what came with it. */
  publish(all: readonly Changes[]): void {
    for (const changes of all) for (const row of changes.rows) this.#rearrange(row)
    for (const changes of all) {
      this.#moved.set(changes.stream, changes.to)
      this.broadcast(changes.stream, { type: 'changes', data: changes })
    }
    for (const changes of all) for (const row of changes.rows) this.#dismiss(row)
  }

  /** One text, one frame, one buffer, however many follow. */
  broadcast(stream: Stream, frame: ServerFrame): void {
    const followers = this.#followers.get(stream)
    if (!followers) return
    const encoded = textFrame(JSON.stringify(frame))
    for (const follower of followers) follower.connection.deliver(encoded)
  }

  /** Something may have been committed that nobody was told of: everybody asks. */
  doubt(): void {
    const stale = textFrame(JSON.stringify({ type: 'stale', data: {} } satisfies ServerFrame))
    for (const follower of this.all()) follower.connection.deliver(stale)
  }

  /** The heads that moved since the last call. */
  takeMoved(): Map<Stream, number> {
    const moved = this.#moved
    this.#moved = new Map()
    return moved
  }

  #rearrange(row: Row): void {
    if (row.table !== 'membership' || !this.isOnline(row.personId)) return
    this.#revisions.set(row.personId, this.revision(row.personId) + 1)
    const stream = roomStream(row.roomId)
    for (const follower of this.of(row.personId)) {
      if (row.deletedAt) this.unfollow(follower, stream)
      else if (follower.isFollowing) this.follow(follower, stream)
    }
  }

  /** A session that ended takes its sockets along. */
  #dismiss(row: Row): void {
    if (row.table !== 'session' || !row.deletedAt) return
    for (const follower of this.of(row.personId)) {
      if (follower.actor.sessionId !== row.id) continue
      this.remove(follower)
      follower.connection.close('signedOut')
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
