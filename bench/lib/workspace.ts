import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { newMember, newMembership, newPerson, newWorkspace, openRoom } from '@duplex/protocol/defaults'
import { memberId, membershipId, type Row } from '@duplex/protocol/entities'
import { roomStream, userStream, workspaceStream, type Stream } from '@duplex/protocol/streams'
import { uuidv7 } from 'uuidv7'
import { openDatabase, type Store } from '../../apps/server/src/store/database.ts'
import { epochOf } from '../../apps/server/src/store/meta.ts'
import { writeRows } from '../../apps/server/src/store/rows.ts'
import { upsert } from '../../apps/server/src/store/sql.ts'
import { writeStreams } from '../../apps/server/src/store/streams.ts'
import type { Member } from '../load/dialects.ts'

/** Rooms of so many people; nobody is in two unless `roomsPerPerson` says so. */
export interface Shape {
  rooms: number
  peoplePerRoom: number
  roomsPerPerson?: number
}

interface Person {
  id: string
  sessionId: string
  token: string
  roomIds: string[]
}

const createdAt = new Date().toISOString()
const expiresAt = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString()

/**
 * Fills an empty data folder with a workspace, past the passwords (which would take minutes): people with a session each,
 * rooms, and who is in them. Gives what everybody's client knows: a cookie, and a replica that is up to date.
 */
export async function createWorkspace(
  dataDir: string,
  { rooms, peoplePerRoom, roomsPerPerson = 1 }: Shape,
): Promise<Member[]> {
  const roomIds = Array.from({ length: rooms }, () => uuidv7())
  const people = Array.from({ length: (rooms * peoplePerRoom) / roomsPerPerson }, (_, index): Person => {
    const ofPerson = Array.from(
      { length: roomsPerPerson },
      (_, at) => roomIds[(Math.floor(index / peoplePerRoom) * roomsPerPerson + at) % rooms] as string,
    )
    return { id: uuidv7(), sessionId: uuidv7(), token: randomBytes(32).toString('base64url'), roomIds: ofPerson }
  })
  const streams: Stream[] = [workspaceStream, ...roomIds.map(roomStream), ...people.map(({ id }) => userStream(id))]

  const database = await openDatabase({ url: `file:${join(dataDir, 'duplex.db')}` })
  await database.transaction(async (store) => {
    await writeRows(store, [...workspaceRows(people, roomIds), ...people.flatMap(rowsOf)])
    await writeStreams(
      store,
      streams.map((id) => ({ id, version: 1, lastSeq: 0 })),
    )
    await writeKeys(store, people)
  })
  const epoch = await epochOf(database)
  await database.close()

  return people.map(({ id, token, roomIds: [roomId = '', ...others] }) => ({
    room: roomIds.indexOf(roomId),
    roomId,
    cookie: token,
    epoch,
    have: Object.fromEntries(
      [workspaceStream, userStream(id), ...[roomId, ...others].map(roomStream)].map((stream) => [stream, 1]),
    ),
  }))
}

const row = { version: 1, deletedAt: null }

function workspaceRows(people: Person[], roomIds: string[]): Row[] {
  const persons = people.map(({ id }, index): Row => ({
    ...row,
    table: 'person',
    ...newPerson,
    id,
    name: `Person ${index}`,
    handle: `person${index}`,
    role: index === 0 ? 'owner' : 'member',
    createdAt,
    deactivatedAt: null,
  }))
  const rooms = roomIds.map((id, index): Row => ({
    ...row,
    table: 'room',
    ...openRoom,
    id,
    kind: 'public',
    name: `room-${index}`,
    topic: '',
    createdBy: people[0]?.id ?? '',
    createdAt,
    archivedAt: null,
    lastSeq: 0,
  }))
  return [
    {
      ...row,
      table: 'workspace',
      id: 'workspace',
      ...newWorkspace,
      name: 'Bench',
      firstRoomId: roomIds[0] ?? '',
      createdAt,
    },
    ...persons,
    ...rooms,
  ]
}

function rowsOf({ id: personId, sessionId, roomIds }: Person): Row[] {
  const session: Row = {
    ...row,
    table: 'session',
    id: sessionId,
    personId,
    device: 'bench',
    createdAt,
    lastSeenAt: createdAt,
  }
  return roomIds.reduce<Row[]>(
    (rows, roomId) =>
      rows.concat(
        {
          ...row,
          table: 'member',
          ...newMember,
          id: memberId(roomId, personId),
          roomId,
          personId,
          role: 'member',
          joinedAt: createdAt,
        },
        {
          ...row,
          table: 'membership',
          ...newMembership,
          id: membershipId(personId, roomId),
          personId,
          roomId,
          readSeq: 0,
          joinedAt: createdAt,
        },
      ),
    [session],
  )
}

const writeKeys = (store: Store, people: Person[]): Promise<void> =>
  upsert(
    store,
    'session_key',
    ['tokenHash', 'sessionId', 'personId', 'expiresAt'].map((name) => [name, 'text'] as const),
    people.map(({ id, sessionId, token }) => [
      createHash('sha256').update(token).digest('base64url'),
      sessionId,
      id,
      expiresAt,
    ]),
  )
