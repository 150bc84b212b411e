import { openRoom } from '@duplex/protocol/defaults'
import { memberId, type Room, type Row } from '@duplex/protocol/entities'
import { Refusal } from '@duplex/protocol/refusals'
import type { roomCommands } from '@duplex/protocol/rooms'
import { foldName, tidyName } from '../domain/names.ts'
import { allow, mayManageRoom, maySetDefault } from '../domain/permissions.ts'
import { directByKey, insertDirect, publicRoomNames } from '../store/rooms.ts'
import { keepAnOwner } from './members.ts'
import { activePeople, enter, exit, standingIn } from './standing.ts'
import { handler, type Handlers, type Work } from './work.ts'

export const rooms: Handlers<keyof typeof roomCommands> = {
  'room.create': handler(async (work, { id, kind, name: given, topic = '', personIds = [] }) => {
    if (await isRepeated(work, id, kind)) return { id }
    const name = tidyName(given)
    if (kind === 'public') await nameIsFree(work, name, id)
    const people = await activePeople(work, personIds)
    work.put(newRoom(work, { id, kind, name, topic: topic.trim() }))
    await enter(work, { id }, work.me.id, 'owner')
    for (const person of people) if (person.id !== work.me.id) await enter(work, { id }, person.id, 'member')
    return { id }
  }),

  'room.openDirect': handler(async (work, { id, personIds }) => {
    const people = [...new Set([work.me.id, ...personIds])].sort()
    const key = people.join(' ')
    const existing = await work.ask((store) => directByKey(store, key))
    if (existing) return { id: existing }
    if (await work.find('room', id)) throw new Refusal('id.taken')
    await activePeople(work, people)
    work.put(newRoom(work, { id, kind: 'direct', name: '', topic: '' }))
    for (const personId of people) await enter(work, { id }, personId, 'member')
    work.record((store) => insertDirect(store, key, id))
    return { id }
  }),

  'room.update': handler(async (work, { roomId, name: given, topic, description, isDefault, ...rules }) => {
    const standing = await managed(work, roomId)
    const { room } = standing
    if (room.archivedAt) throw new Refusal('room.archived')
    if (isDefault !== undefined) allow(maySetDefault(standing))
    const name = given === undefined ? room.name : tidyName(given)
    if (room.kind === 'public') await nameIsFree(work, name, room.id)
    work.put({
      ...room,
      ...rules,
      name,
      topic: topic?.trim() ?? room.topic,
      description: description?.trim() ?? room.description,
      defaultSince: isDefault === undefined ? room.defaultSince : isDefault ? (room.defaultSince ?? work.now) : null,
    })
    return {}
  }),

  'room.makePrivate': handler(async (work, { roomId }) => {
    const { room } = await managed(work, roomId)
    if (room.archivedAt) throw new Refusal('room.archived')
    if (room.kind === 'public') work.put({ ...room, kind: 'private', defaultSince: null })
    return {}
  }),

  'room.archive': handler(async (work, { roomId }) => {
    const { room } = await managed(work, roomId)
    if (!room.archivedAt) work.put({ ...room, archivedAt: work.now })
    return {}
  }),

  'room.restore': handler(async (work, { roomId }) => {
    const { room } = await managed(work, roomId)
    if (!room.archivedAt) return {}
    if (room.kind === 'public') await nameIsFree(work, room.name, room.id)
    work.put({ ...room, archivedAt: null })
    return {}
  }),

  'room.join': handler(async (work, { roomId }) => {
    const room = await work.find('room', roomId)
    const member = await work.find('member', memberId(roomId, work.me.id))
    if (member && !member.deletedAt) return {}
    if (room?.kind !== 'public') throw new Refusal('room.not_found')
    if (room.archivedAt) throw new Refusal('room.archived')
    await enter(work, room, work.me.id, 'member')
    return {}
  }),

  'room.leave': handler(async (work, { roomId }) => {
    const { room, member } = await standingIn(work, roomId)
    if (room.kind === 'direct') throw new Refusal('room.is_direct')
    await keepAnOwner(work, member)
    await exit(work, member)
    return {}
  }),
}

/** The room anew, as its creator describes it. */
export const newRoom = (
  work: Work,
  room: Pick<Row<'room'>, 'id' | 'kind' | 'name' | 'topic'>,
  createdBy = work.me.id,
): Omit<Row<'room'>, 'version'> => ({
  table: 'room',
  ...openRoom,
  deletedAt: null,
  createdBy,
  createdAt: work.now,
  archivedAt: null,
  lastSeq: 0,
  ...room,
})

/** A repeated command gets the first answer; an id that is already something else's gets nothing. */
async function isRepeated(work: Work, id: string, kind: Room['kind']): Promise<boolean> {
  const room = await work.find('room', id)
  if (room && (room.createdBy !== work.me.id || room.kind !== kind)) throw new Refusal('id.taken')
  return room !== undefined
}

async function managed(work: Work, roomId: string) {
  const standing = await standingIn(work, roomId)
  if (standing.room.kind === 'direct') throw new Refusal('room.is_direct')
  allow(mayManageRoom(standing))
  return standing
}

/** Public rooms are found by name, so no two open ones look the same. */
async function nameIsFree(work: Work, name: string, roomId: string): Promise<void> {
  const taken = await work.ask((store) => publicRoomNames(store))
  if (taken.some((other) => other.id !== roomId && foldName(other.name) === foldName(name)))
    throw new Refusal('room.name_taken')
}
