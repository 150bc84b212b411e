import type { Member, Message, Notice, Row, Session, Tables, Workspace } from '@duplex/protocol/entities'
import type { RowSink } from '@duplex/protocol/replica'
import { memberId } from '@duplex/protocol/rowIds'
import { roomOf, roomStream, workspaceStream } from '@duplex/protocol/streams'
import { SvelteMap } from 'svelte/reactivity'
import { byName } from '../lib/collation.ts'
import { byCode } from '../lib/order.ts'
import { Arriving } from './arriving.ts'
import { Layered } from './layered.ts'
import type { Me } from './me.svelte.ts'
import type { Patches } from './patches.ts'
import { Shelf } from './shelf.svelte.ts'
import { merge } from './stretch.ts'
import { MessageWindow } from './window.svelte.ts'

/** What the server said, as it was said. */
const saidRows = () => ({
  people: new SvelteMap<string, Tables['person']>(),
  rooms: new SvelteMap<string, Tables['room']>(),
  memberships: new SvelteMap<string, Tables['membership']>(),
  sections: new SvelteMap<string, Tables['section']>(),
  drafts: new SvelteMap<string, Tables['draft']>(),
  saved: new SvelteMap<string, Tables['saved']>(),
  ballots: new SvelteMap<string, Tables['ballot']>(),
  preferences: new SvelteMap<string, Tables['preference']>(),
})

/**
 * The rows this person may see: what the server said, and on top of it what they wished for and it has not answered
 * (`effects.ts`). Tombstones are not held, except of messages.
 */
export class Replica implements RowSink {
  workspace = $state.raw<Workspace | null>(null)
  /** Everything is here once: the first welcome has been answered in full. */
  ready = $state(false)
  readonly #said = saidRows()
  readonly people: Layered<'person'>
  readonly rooms: Layered<'room'>
  /** The own ones, by room. */
  readonly memberships: Layered<'membership'>
  /** Parts of the own sidebar. */
  readonly sections: Layered<'section'>
  /** By `draftId`. */
  readonly drafts: Layered<'draft'>
  /** By message. */
  readonly saved: Layered<'saved'>
  /** How one voted, by message. */
  readonly ballots: Layered<'ballot'>
  /** By name. */
  readonly preferences: Layered<'preference'>
  readonly notices = new SvelteMap<string, Notice>()
  /** The own ones. */
  readonly sessions = new SvelteMap<string, Session>()
  /** Messages held for another reason than being in a window. */
  readonly shelf = new Shelf()
  readonly #members = new SvelteMap<string, SvelteMap<string, Member>>()
  readonly #windows = new SvelteMap<string, MessageWindow>()
  readonly #ownSeqs = new SvelteMap<string, number>()
  readonly #me: Me
  readonly #patches: Patches
  #arriving = new Arriving()

  constructor(me: Me, patches: Patches) {
    this.#me = me
    this.#patches = patches
    const said = this.#said
    this.people = new Layered('person', said.people, patches)
    this.rooms = new Layered('room', said.rooms, patches)
    this.memberships = new Layered('membership', said.memberships, patches)
    this.sections = new Layered('section', said.sections, patches)
    this.drafts = new Layered('draft', said.drafts, patches)
    this.saved = new Layered('saved', said.saved, patches)
    this.ballots = new Layered('ballot', said.ballots, patches)
    this.preferences = new Layered('preference', said.preferences, patches)
  }

  /** Who is in the room, by name. */
  members(roomId: string): Member[] {
    const name = (member: Member) => this.people.get(member.personId)?.name ?? ''
    return this.#membersShown(roomId).sort((a, b) => byName(name(a), name(b)))
  }

  member(roomId: string, personId: string): Member | undefined {
    return this.#patches.apply('member', memberId(roomId, personId), this.#members.get(roomId)?.get(personId))
  }

  window(roomId: string): MessageWindow | undefined {
    return this.#windows.get(roomId)
  }

  /** A message, where it is held. */
  message(messageId: string): Message | undefined {
    return this.#patches.apply('message', messageId, this.#messageSaid(messageId))
  }

  /** Messages as they will be; the same list where nobody wished for anything. */
  shown(messages: readonly Message[]): readonly Message[] {
    if (this.#patches.of('message').size === 0) return messages
    return messages.map((message) => this.#patches.apply('message', message.id, message) ?? message)
  }

  /** Answers are held from somewhere else than the stream: keeps what is not older than what is held. */
  hold(messages: readonly Message[]): void {
    this.shelf.hold(messages.filter(({ id, version }) => (this.#messageSaid(id)?.version ?? 0) <= version))
  }

  /** What is held of the answers in a thread, in their order. */
  repliesIn(roomId: string, threadId: string): readonly Message[] {
    const inWindow = this.window(roomId)?.messages.filter((message) => message.threadId === threadId) ?? []
    return this.shown(merge(inWindow, this.shelf.repliesIn(threadId)))
  }

  /** What is pinned in a room as far as it is held, the latest first. */
  pinsIn(roomId: string): Message[] {
    return this.shown(merge(this.window(roomId)?.messages ?? [], this.shelf.in(roomId)))
      .filter(({ pinnedAt, deletedAt }) => pinnedAt !== null && deletedAt === null)
      .sort((a, b) => byCode(b.pinnedAt ?? '', a.pinnedAt ?? ''))
  }

  /** Number of the newest own message seen in the room: whoever writes has read. */
  ownSeq(roomId: string): number {
    return this.#ownSeqs.get(roomId) ?? 0
  }

  /** The room is at least so far; pages say it too. */
  advance(roomId: string, lastSeq: number): void {
    const { rooms } = this.#said
    const room = rooms.get(roomId)
    if (room && room.lastSeq < lastSeq) rooms.set(roomId, { ...room, lastSeq })
  }

  /** Takes in what belongs together; returns the messages among it, those of a room by number. */
  batch(apply: () => void): readonly Message[] {
    apply()
    const { renewed } = this.#arriving
    const arrived = this.#arriving.inOrder()
    this.#arriving = new Arriving()
    for (const [roomId, messages] of arrived) if (!renewed.has(roomId)) this.#windows.get(roomId)?.take(messages)
    for (const roomId of renewed) this.#beginWindow(roomId, arrived.get(roomId) ?? [])
    for (const [roomId, messages] of arrived) this.#takeMessages(roomId, messages)
    return [...arrived.values()].flat()
  }

  /** Only within a batch. */
  put(row: Row): void {
    const said = this.#said
    switch (row.table) {
      case 'workspace':
        if ((this.workspace?.version ?? 0) < row.version) this.workspace = row
        return
      case 'person':
        return keep(said.people, row.id, row)
      case 'room':
        return keep(said.rooms, row.id, {
          ...row,
          lastSeq: Math.max(row.lastSeq, said.rooms.get(row.id)?.lastSeq ?? 0),
        })
      case 'member':
        return keep(this.#membersOf(row.roomId), row.personId, row)
      case 'membership':
        return keep(said.memberships, row.roomId, row)
      case 'section':
        return keep(said.sections, row.id, row)
      case 'draft':
        return keep(said.drafts, row.id, row)
      case 'saved':
        return keep(said.saved, row.messageId, row)
      case 'ballot':
        return keep(said.ballots, row.messageId, row)
      case 'preference':
        return keep(said.preferences, row.name, row)
      case 'notice':
        return keep(this.notices, row.id, row)
      case 'session':
        return keep(this.sessions, row.id, row)
      case 'message':
        return this.#arriving.add(row)
    }
  }

  /** Only within a batch. */
  clear(stream: string): void {
    const roomId = roomOf(stream)
    if (roomId !== null) return this.#clearRoom(roomId)
    if (stream === workspaceStream) {
      this.workspace = null
      this.#said.people.clear()
      return
    }
    const { memberships, sections, drafts, saved, ballots, preferences } = this.#said
    const own = [memberships, sections, drafts, saved, ballots, preferences, this.notices, this.sessions]
    for (const rows of own) rows.clear()
  }

  /** Forgets everything, as on signing out. */
  clearAll(): void {
    for (const roomId of [...this.#said.rooms.keys()]) this.clear(roomStream(roomId))
    this.clear(workspaceStream)
    this.clear('user:')
    this.shelf.clear()
    this.#arriving = new Arriving()
    this.ready = false
  }

  #clearRoom(roomId: string): void {
    this.#said.rooms.delete(roomId)
    this.shelf.clearRoom(roomId)
    this.#members.delete(roomId)
    this.#windows.delete(roomId)
    this.#ownSeqs.delete(roomId)
    this.#arriving.renew(roomId)
  }

  #membersOf(roomId: string): SvelteMap<string, Member> {
    const held = this.#members.get(roomId) ?? new SvelteMap<string, Member>()
    if (!this.#members.has(roomId)) this.#members.set(roomId, held)
    return held
  }

  #membersShown(roomId: string): Member[] {
    const said = this.#members.get(roomId) ?? new SvelteMap<string, Member>()
    const wished = this.#patches.of('member')
    if (wished.size === 0) return [...said.values()]
    const inRoom = memberId(roomId, '')
    const touched = [...wished.keys()].filter((id) => id.startsWith(inRoom)).map((id) => id.slice(inRoom.length))
    const personIds = [...said.keys(), ...touched.filter((personId) => !said.has(personId))]
    return personIds.flatMap((personId) => this.member(roomId, personId) ?? [])
  }

  #beginWindow(roomId: string, messages: readonly Message[]): void {
    const room = this.#said.rooms.get(roomId)
    if (!room) return
    const window = new MessageWindow()
    window.begin(messages, room.lastSeq)
    this.#windows.set(roomId, window)
  }

  #takeMessages(roomId: string, messages: readonly Message[]): void {
    this.advance(roomId, messages.at(-1)?.seq ?? 0)
    const own = messages.findLast((message) => message.authorId === this.#me.personId)?.seq ?? 0
    if (own > this.ownSeq(roomId)) this.#ownSeqs.set(roomId, own)
    this.shelf.take(messages)
  }

  #messageSaid(messageId: string): Message | undefined {
    for (const window of this.#windows.values()) {
      const message = window.messages.findLast(({ id }) => id === messageId)
      if (message) return message
    }
    return this.shelf.get(messageId)
  }
}

/** The newer version wins; a tombstone takes the row away. */
function keep<Held extends { version: number; deletedAt: string | null }>(
  rows: Map<string, Held>,
  key: string,
  row: Held,
): void {
  if ((rows.get(key)?.version ?? 0) >= row.version) return
  if (row.deletedAt) rows.delete(key)
  else rows.set(key, row)
}
