import { mentionedIds } from '@duplex/markdown/mentions'
import { newMember, newMembership, openRoom } from '@duplex/protocol/defaults'
import type { Member, MemberRole, Message, Room, TableName, Tables } from '@duplex/protocol/entities'
import type { CommandInput, CommandName } from '@duplex/protocol/registry'
import { ballotId, draftId, memberId, membershipId, preferenceId, savedId } from '@duplex/protocol/rowIds'
import { mintedAt } from '../lib/ids.ts'
import type { Known } from './known.ts'
import type { Patch } from './patches.ts'
import { withReaction, withVote } from './touches.ts'

export interface Wish {
  id: string
  name: CommandName
  data: unknown
}

interface Around {
  known: Known
  /** Who wishes. */
  me: string
  /** When. */
  at: string
}
type Effects = { [N in CommandName]?: (data: CommandInput<N>, around: Around) => Patch[] }

/** The rows as they will be when the server has said yes: what it does, as far as it is seen. */
const effects: Effects = {
  'message.send': ({ replyTo }, { known }) => (replyTo === undefined ? [] : [counted(threadOf(known, replyTo), 1)]),
  'message.edit': ({ messageId, text }, { at }) => [
    touch(messageId, (message) => ({ ...message, text, mentions: mentionedIds(text), editedAt: at })),
  ],
  'message.delete': ({ messageId }, { known, at }) => {
    const threadId = known.replica.message(messageId)?.threadId
    const emptied = touch(messageId, (message) => ({ ...message, ...nothing, deletedAt: at }))
    return threadId ? [emptied, counted(threadId, -1)] : [emptied]
  },
  'message.pin': ({ messageId, pinned }, { at }) => [
    touch(messageId, (message) => ({ ...message, pinnedAt: pinned ? (message.pinnedAt ?? at) : null })),
  ],
  'message.save': ({ messageId, saved }, { known, me, at }) => {
    const message = known.replica.message(messageId)
    const row = { id: savedId(me, messageId), personId: me, messageId, createdAt: at, ...unversioned }
    return [
      place('saved', messageId, (held) =>
        saved ? (held ?? (message && { ...row, roomId: message.roomId, seq: message.seq })) : undefined,
      ),
    ]
  },
  'reaction.set': ({ messageId, emoji, on }, { me }) => [
    touch(messageId, (message) => ({ ...message, reactions: withReaction(message.reactions, emoji, me, on) })),
  ],
  'poll.vote': ({ messageId, choices }, { known, me }) => {
    const roomId = known.replica.message(messageId)?.roomId
    if (roomId === undefined) return []
    const before = known.replica.ballots.get(messageId)?.choices ?? []
    const row = { id: ballotId(me, messageId), personId: me, messageId, roomId, ...unversioned }
    return [
      place('ballot', messageId, (ballot) => ({ ...(ballot ?? row), choices })),
      touch(messageId, (message) => ({
        ...message,
        poll: message.poll && withVote(message.poll, me, before, choices),
      })),
    ]
  },
  'poll.close': ({ messageId }, { at }) => [
    touch(messageId, (message) => ({ ...message, poll: message.poll && { ...message.poll, closedAt: at } })),
  ],
  'read.advance': ({ roomId, seq }) => [
    patch('membership', roomId, (row) => ({ ...row, readSeq: Math.max(row.readSeq, seq) })),
  ],
  'read.mark': ({ roomId, seq }, { known }) => {
    const markSeq = known.replica.rooms.get(roomId)?.lastSeq ?? seq
    return [patch('membership', roomId, (row) => ({ ...row, readSeq: seq, markSeq }))]
  },
  'membership.update': ({ roomId, muted, ...changes }, { at }) => [
    patch('membership', roomId, (row) => ({
      ...row,
      ...changes,
      ...(muted === undefined ? {} : { mutedAt: muted ? (row.mutedAt ?? at) : null }),
    })),
  ],
  'section.put': ({ id, name, position }, { me }) => [
    place('section', id, (row) => ({ ...(row ?? { id, personId: me, ...unversioned }), name, position })),
  ],
  'section.delete': ({ id }, { known }) => [
    place('section', id, () => undefined),
    ...[...known.replica.memberships.values()]
      .filter(({ sectionId }) => sectionId === id)
      .map(({ roomId }) => patch('membership', roomId, (row) => ({ ...row, sectionId: null }))),
  ],
  'draft.put': ({ roomId, threadId = null, text }, { me, at }) => {
    const id = draftId(me, roomId, threadId)
    const row = { id, personId: me, roomId, threadId, text, updatedAt: at, ...unversioned }
    return [place('draft', id, (held) => (text === '' ? undefined : { ...(held ?? row), text, updatedAt: at }))]
  },
  'preference.set': ({ name, value }, { me }) => {
    const row = { id: preferenceId(me, name), personId: me, name, ...unversioned }
    return [place('preference', name, (held) => (value === null ? undefined : { ...(held ?? row), value }))]
  },
  'room.create': ({ id, kind, name, topic = '', personIds = [] }, { me, at }) => [
    ...made({ id, kind, name, topic }, me, at),
    entered(id, me, at, 'owner'),
    ...personIds.map((personId) => entered(id, personId, at)),
  ],
  'room.openDirect': ({ id, personIds }, { me, at }) => [
    ...made({ id, kind: 'direct', name: '', topic: '' }, me, at),
    ...[me, ...personIds].map((personId) => entered(id, personId, at)),
  ],
  'room.update': ({ roomId, isDefault, ...changes }, { at }) => [
    patch('room', roomId, (room) => ({
      ...room,
      ...changes,
      ...(isDefault === undefined ? {} : { defaultSince: isDefault ? (room.defaultSince ?? at) : null }),
    })),
  ],
  'room.makePrivate': ({ roomId }) => [
    patch('room', roomId, (room) => ({ ...room, kind: 'private', defaultSince: null })),
  ],
  'room.archive': ({ roomId }, { at }) => [
    patch('room', roomId, (room) => ({ ...room, archivedAt: room.archivedAt ?? at })),
  ],
  'room.restore': ({ roomId }) => [patch('room', roomId, (room) => ({ ...room, archivedAt: null }))],
  'room.join': ({ roomId }, { known, me, at }) => {
    const room = known.replica.rooms.get(roomId)
    const row = { id: membershipId(me, roomId), personId: me, roomId, joinedAt: at, ...unversioned }
    return [
      place('membership', roomId, (held) => held ?? (room && { ...row, ...newMembership, readSeq: room.lastSeq })),
      entered(roomId, me, at),
    ]
  },
  'room.leave': ({ roomId }, { me }) => [place('membership', roomId, () => undefined), gone(roomId, me)],
  'member.add': ({ roomId, personIds }, { at }) => personIds.map((personId) => entered(roomId, personId, at)),
  'member.remove': ({ roomId, personId }) => [gone(roomId, personId)],
  'member.setRole': ({ roomId, personId, role }) => [
    patch('member', memberId(roomId, personId), (member) => ({ ...member, role })),
  ],
  'person.setStatus': ({ status }, { me }) => [patch('person', me, (person) => ({ ...person, status }))],
  'person.setQuiet': ({ until, hours }, { me }) => [
    patch('person', me, (person) => ({ ...person, quietUntil: until, quietHours: hours })),
  ],
}

/** What a wish does to rows, until the server has answered. */
export function patchesOf(known: Known, { id, name, data }: Wish): Patch[] {
  const effect = effects[name] as ((data: unknown, around: Around) => Patch[]) | undefined
  return effect?.(data, { known, me: known.me.personId, at: mintedAt(id) }) ?? []
}

/** The message that everything answered in a row began with. */
export const threadOf = (known: Known, replyTo: string): string => known.replica.message(replyTo)?.threadId ?? replyTo

/** Of a deleted message only its place is left. */
const nothing = { text: '', mentions: [], reactions: [], pinnedAt: null, poll: null } satisfies Partial<Message>
/** A row the server has not seen. */
const unversioned = { version: 0, deletedAt: null }

/** Where the row is there. */
const patch = <Name extends TableName>(table: Name, key: string, change: (row: Tables[Name]) => Tables[Name]): Patch =>
  place(table, key, (row) => row && change(row))

/** Also where it is not. */
const place = <Name extends TableName>(
  table: Name,
  key: string,
  change: (row: Tables[Name] | undefined) => Tables[Name] | undefined,
): Patch => ({ table, key, change }) as unknown as Patch

/** A new room, and the own place in it. */
function made(words: Pick<Room, 'id' | 'kind' | 'name' | 'topic'>, me: string, at: string): Patch[] {
  const { id } = words
  const born = { ...words, createdBy: me, createdAt: at, archivedAt: null, lastSeq: 0, ...unversioned }
  const own = { id: membershipId(me, id), personId: me, roomId: id, joinedAt: at, readSeq: 0, ...unversioned }
  return [
    place('room', id, (held) => held ?? { ...openRoom, ...born }),
    place('membership', id, (held) => held ?? { ...newMembership, ...own }),
  ]
}

/** Somebody is in a room; who is in it already stays as they are. */
const entered = (roomId: string, personId: string, joinedAt: string, role: MemberRole = 'member'): Patch => {
  const id = memberId(roomId, personId)
  const row: Member = { id, roomId, personId, role, joinedAt, ...newMember, ...unversioned }
  return place('member', id, (held) => held ?? row)
}

const gone = (roomId: string, personId: string): Patch => place('member', memberId(roomId, personId), () => undefined)

/** A message that somebody has not deleted meanwhile. */
const touch = (messageId: string, change: (message: Message) => Message): Patch =>
  patch('message', messageId, (message) => (message.deletedAt ? message : change(message)))

/** The message a thread began with counts its answers. */
const counted = (threadId: string, more: 1 | -1): Patch =>
  patch('message', threadId, (message) => ({ ...message, replies: Math.max(0, message.replies + more) }))
