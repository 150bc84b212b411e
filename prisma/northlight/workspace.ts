import { newMember, newMembership, newPerson, newWorkspace, openRoom } from '@duplex/protocol/defaults'
import { memberId, membershipId, streamOf, type Person, type Row } from '@duplex/protocol/entities'
import { uuidv7 } from 'uuidv7'
import type { StreamState } from '../../apps/server/src/store/streams.ts'
import type { RoomContent, When } from './content.ts'
import { design } from './design.ts'
import { general } from './general.ts'
import { directs, others } from './others.ts'
import { people, type Handle } from './people.ts'
import { release } from './release.ts'
import { saidIn } from './said.ts'
import { statuses } from './statuses.ts'
import { taipei } from './taipei.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** Before the first message. */
const openedDaysAgo = 60

export interface Workspace {
  rows: Row[]
  streams: StreamState[]
  directs: { key: string; roomId: string }[]
  idOf: Record<Handle, string>
}

type Draft = { [Table in Row['table']]: Omit<Row<Table>, 'version'> }[Row['table']]

/** Northlight as it stands at `now`: every row with the version it would have, had all this been typed. */
export function northlight(now: Date): Workspace {
  const rows: Row[] = []
  const streams = new Map<string, StreamState>()
  const sections = new Map<string, string>()
  const idOf = Object.fromEntries(Object.keys(people).map((handle) => [handle, uuidv7()])) as Record<Handle, string>
  const opened = new Date(now.getTime() - openedDaysAgo * dayMs).toISOString()

  function put(draft: Draft): void {
    const stream = streamOf(draft as Row)
    const state = streams.get(stream) ?? { id: stream, version: 0, lastSeq: 0 }
    state.version++
    if (draft.table === 'message') state.lastSeq = draft.seq
    streams.set(stream, state)
    rows.push({ ...draft, version: state.version })
  }

  /** A section of Ada's sidebar, which is there once it is needed. */
  function sectionNamed(name: string): string {
    const id = sections.get(name) ?? uuidv7()
    if (!sections.has(name))
      put({ table: 'section', id, deletedAt: null, personId: idOf.ada, name, position: String(sections.size + 1) })
    sections.set(name, id)
    return id
  }

  function putRoom({ kind, name, topic, people: inside, unread = 0, lines, ...more }: RoomContent): string {
    const { description = '', archived = false, favourite = false, posting = 'everyone', slowSeconds = 0 } = more
    const sectionId = favourite ? 'favourites' : more.section === undefined ? null : sectionNamed(more.section)
    const roomId = uuidv7()
    const lastSeq = lines.length
    const archivedAt = archived ? timeOf('30d 12:00', now) : null
    const [owner] = inside as [Handle]
    put({
      table: 'room',
      ...openRoom,
      id: roomId,
      deletedAt: null,
      kind,
      name,
      topic,
      description,
      posting,
      slowSeconds,
      createdBy: idOf[owner],
      createdAt: opened,
      archivedAt,
      lastSeq,
    })
    for (const handle of inside) {
      const personId = idOf[handle]
      const role = handle === owner && kind !== 'direct' ? 'owner' : 'member'
      const readSeq = handle === 'ada' ? lastSeq - unread : lastSeq
      put({
        table: 'member',
        ...newMember,
        id: memberId(roomId, personId),
        deletedAt: null,
        roomId,
        personId,
        role,
        joinedAt: opened,
      })
      put({
        table: 'membership',
        ...newMembership,
        id: membershipId(personId, roomId),
        deletedAt: null,
        personId,
        roomId,
        readSeq,
        sectionId: handle === 'ada' ? sectionId : null,
        joinedAt: opened,
      })
    }
    for (const { message, ...others } of saidIn(roomId, lines, idOf, ([when]) => timeOf(when, now)))
      for (const row of [message, ...Object.values(others).flat()]) put(row)
    return roomId
  }

  for (const [handle, { name, role }] of Object.entries(people) as [Handle, Pick<Person, 'name' | 'role'>][]) {
    put({
      table: 'person',
      ...newPerson,
      id: idOf[handle],
      deletedAt: null,
      name,
      handle,
      role,
      status: statuses[handle] ?? null,
      createdAt: opened,
      deactivatedAt: null,
    })
  }
  const firstRoomId = putRoom(general)
  put({
    table: 'workspace',
    id: 'workspace',
    deletedAt: null,
    ...newWorkspace,
    name: 'Northlight',
    firstRoomId,
    createdAt: opened,
  })
  for (const room of [release, design, taipei, ...others]) putRoom(room)
  return {
    rows,
    directs: directs.map((direct) => ({
      key: direct.people
        .map((handle) => idOf[handle])
        .sort()
        .join(' '),
      roomId: putRoom(direct),
    })),
    streams: [...streams.values()],
    idOf,
  }
}

function timeOf(when: When, now: Date): string {
  const [, days, clock] = /^(\d+)d (\d\d:\d\d)$/.exec(when) ?? []
  if (!days) return new Date(now.getTime() - parseInt(when) * minuteMs).toISOString()
  const day = new Date(now.getTime() - Number(days) * dayMs).toISOString().slice(0, 10)
  return new Date(`${day}T${clock}:00Z`).toISOString()
}
