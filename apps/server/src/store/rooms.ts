import type { Row } from '@duplex/protocol/entities'
import { selectRows } from './rows.ts'
import type { Store } from './store.ts'

/** A public room as somebody sees it who may not be in it. */
export interface PublicRoom {
  id: string
  name: string
  topic: string
  createdAt: string
  archived: boolean
  people: number
  joined: boolean
}

/** Ids of the rooms a person is in. */
export const roomsOf = async (store: Store, personId: string): Promise<string[]> => {
  const found = await store.query<{ roomId: string }>(
    'select "roomId" from "membership" where "personId" = $1 and "deletedAt" is null',
    personId,
  )
  return found.map(({ roomId }) => roomId)
}

/** Everybody who is in a room. */
export const membersOf = (store: Store, roomId: string): Promise<Row<'member'>[]> =>
  selectRows(store, 'member', 'where row."roomId" = $1 and row."deletedAt" is null', roomId)

export const memberIdsOf = async (store: Store, roomId: string): Promise<string[]> => {
  const found = await store.query<{ personId: string }>(
    'select "personId" from "member" where "roomId" = $1 and "deletedAt" is null',
    roomId,
  )
  return found.map(({ personId }) => personId)
}

/** All public rooms, archived ones too, as this person sees them. */
export async function publicRooms(store: Store, personId: string): Promise<PublicRoom[]> {
  const found = await store.query<
    Omit<PublicRoom, 'archived' | 'joined'> & { archivedAt: string | null; joined: number }
  >(
    `select room."id", room."name", room."topic", room."createdAt", room."archivedAt",
       cast(count(member."id") as integer) as "people",
       cast(coalesce(sum(case when member."personId" = $1 then 1 else 0 end), 0) as integer) as "joined"
     from "room" as room left join "member" as member on member."roomId" = room."id" and member."deletedAt" is null
     where room."kind" = 'public' and room."deletedAt" is null
     group by room."id"`,
    personId,
  )
  return found.map(({ archivedAt, joined, ...room }) => ({
    ...room,
    archived: archivedAt !== null,
    joined: joined > 0,
  }))
}

/** Rooms that newcomers are put in. */
export const defaultRooms = (store: Store): Promise<Row<'room'>[]> =>
  selectRows(
    store,
    'room',
    `where row."defaultSince" is not null and row."archivedAt" is null and row."deletedAt" is null
     and row."kind" = 'public'`,
  )

/** Whether a room has at most so many people. */
export async function isSmall(store: Store, roomId: string, people: number): Promise<boolean> {
  const found = await store.query(
    'select 1 from "member" where "roomId" = $1 and "deletedAt" is null limit $2',
    roomId,
    people + 1,
  )
  return found.length <= people
}

/** For the rule that no two public rooms bear the same name; how names are compared is not the database's business. */
export const publicRoomNames = (store: Store): Promise<{ id: string; name: string }[]> =>
  store.prisma.room.findMany({ where: { kind: 'public', deletedAt: null }, select: { id: true, name: true } })

/** The room of the direct conversation with this key (see `Direct` in the models). */
export const directByKey = async (store: Store, key: string): Promise<string | null> =>
  (await store.prisma.direct.findUnique({ where: { key } }))?.roomId ?? null

export async function insertDirect(store: Store, key: string, roomId: string): Promise<void> {
  await store.prisma.direct.create({ data: { key, roomId } })
}
