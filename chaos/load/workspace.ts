import { newMember, newMembership, newPerson, newWorkspace, openRoom } from '@duplex/protocol/defaults'
import { memberId, membershipId, type Row } from '@duplex/protocol/entities'
import type { Versions } from '@duplex/protocol/frames'
import { roomStream, userStream, workspaceStream } from '@duplex/protocol/streams'
import { uuidv7 } from 'uuidv7'
import { hashToken, mintToken } from '../../apps/server/src/lib/tokens.ts'
import { openDatabase } from '../../apps/server/src/store/database.ts'
import { epochOf } from '../../apps/server/src/store/meta.ts'
import { writeRows } from '../../apps/server/src/store/rows.ts'
import { insertSessionKey } from '../../apps/server/src/store/sessions.ts'
import { writeStreams } from '../../apps/server/src/store/streams.ts'

export interface Account {
  name: string
  personId: string
  sessionId: string
  /** Of the session: the name and the value of the cookie. */
  cookie: string
  roomIds: string[]
}

export interface Workspace {
  people: Account[]
  /** In all rooms, and silent. */
  observer: Account
  roomIds: string[]
  /** Where somebody stands who holds all that there is at the beginning, empty rooms. */
  start: (account: Account) => { epoch: string; versions: Versions }
}

interface Shape {
  people: number
  rooms: number
  /** How many rooms each is in. */
  roomsEach: number
}

const createdAt = new Date().toISOString()
const expiresAt = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString()
const row = { version: 1, deletedAt: null }

/** Fills an empty database with people and rooms, past the passwords, which are slow on purpose. */
export async function createWorkspace(url: string, { people: count, rooms, roomsEach }: Shape): Promise<Workspace> {
  const roomIds = Array.from({ length: rooms }, () => uuidv7())
  const inRooms = (from: number, many: number) =>
    Array.from({ length: many }, (_, index) => roomIds[(from + index) % rooms] ?? '')
  const observer = accountOf('observer', roomIds)
  const people = Array.from({ length: count }, (_, index) => accountOf(`p${index}`, inRooms(index, roomsEach)))
  const all = [observer, ...people]

  const database = await openDatabase({ url })
  await database.transaction(async (store) => {
    await writeRows(store, [
      {
        ...row,
        table: 'workspace',
        id: 'workspace',
        ...newWorkspace,
        name: 'Chaos',
        firstRoomId: roomIds[0] ?? '',
        createdAt,
      },
      ...all.map(personOf),
      ...roomIds.map((id, index) => roomOf(id, index, observer.personId)),
      ...all.flatMap(rowsOf),
    ])
    const streams = [workspaceStream, ...roomIds.map(roomStream), ...all.map(({ personId }) => userStream(personId))]
    await writeStreams(
      store,
      streams.map((id) => ({ id, version: 1, lastSeq: 0 })),
    )
    for (const { cookie, sessionId, personId } of all)
      await insertSessionKey(store, {
        tokenHash: hashToken(cookie.slice('duplex='.length)),
        sessionId,
        personId,
        expiresAt,
      })
  })
  const epoch = await epochOf(database)
  await database.close()
  const start = ({ personId, roomIds }: Account) => ({
    epoch,
    versions: Object.fromEntries(
      [workspaceStream, userStream(personId), ...roomIds.map(roomStream)].map((stream) => [stream, 1]),
    ),
  })
  return { people, observer, roomIds, start }
}

const accountOf = (name: string, roomIds: string[]): Account => ({
  name,
  personId: uuidv7(),
  sessionId: uuidv7(),
  cookie: `duplex=${mintToken()}`,
  roomIds,
})

const personOf = ({ personId, name }: Account): Row => ({
  ...row,
  table: 'person',
  ...newPerson,
  id: personId,
  name,
  handle: name,
  role: name === 'observer' ? 'owner' : 'member',
  createdAt,
  deactivatedAt: null,
})

const roomOf = (id: string, index: number, createdBy: string): Row => ({
  ...row,
  table: 'room',
  ...openRoom,
  id,
  kind: 'public',
  name: `room-${index}`,
  topic: '',
  createdBy,
  createdAt,
  archivedAt: null,
  lastSeq: 0,
})

const rowsOf = ({ personId, sessionId, roomIds }: Account): Row[] => [
  { ...row, table: 'session', id: sessionId, personId, device: 'chaos', createdAt, lastSeenAt: createdAt },
  ...roomIds.flatMap((roomId): Row[] => [
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
  ]),
]
