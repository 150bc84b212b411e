import type { Row } from '@duplex/protocol/entities'
import { selectRows } from './rows.ts'
import type { Store } from './store.ts'

/** Where a page begins or ends; the newest messages where nothing is named. */
export interface Place {
  before?: number | undefined
  after?: number | undefined
  around?: number | undefined
}

/** At most `limit` messages of a room in their order, tombstones included. */
export async function pageOfMessages(
  store: Store,
  roomId: string,
  { before, after, around }: Place,
  limit: number,
): Promise<Row<'message'>[]> {
  if (after !== undefined) return upwards(store, roomId, after, limit)
  if (before !== undefined) return downwards(store, roomId, before, limit)
  if (around === undefined) return downwards(store, roomId, endOfRoom, limit)
  const half = Math.ceil(limit / 2)
  const [older, newer] = await Promise.all([
    downwards(store, roomId, around + 1, half),
    upwards(store, roomId, around, limit - half),
  ])
  return [...older, ...newer]
}

/** Larger than any number of a message. */
const endOfRoom = 2 ** 31 - 1

const upwards = (store: Store, roomId: string, after: number, limit: number): Promise<Row<'message'>[]> =>
  selectRows(
    store,
    'message',
    'where row."roomId" = $1 and row."seq" > $2 order by row."seq" limit $3',
    roomId,
    after,
    limit,
  )

const downwards = async (store: Store, roomId: string, before: number, limit: number): Promise<Row<'message'>[]> =>
  (
    await selectRows(
      store,
      'message',
      'where row."roomId" = $1 and row."seq" < $2 order by row."seq" desc limit $3',
      roomId,
      before,
      limit,
    )
  ).reverse()

/** Living notices that a message gave rise to. */
export const noticesOf = (store: Store, messageId: string): Promise<Row<'notice'>[]> =>
  selectRows(store, 'notice', 'where row."messageId" = $1 and row."deletedAt" is null', messageId)

/** Living notices that somebody has of a room. */
export const noticesIn = (store: Store, roomId: string, personId: string): Promise<Row<'notice'>[]> =>
  selectRows(
    store,
    'notice',
    'where row."personId" = $1 and row."roomId" = $2 and row."deletedAt" is null',
    personId,
    roomId,
  )

/** When somebody last said something among the newest thousand messages of a room. */
export async function lastMessageAt(store: Store, roomId: string, authorId: string): Promise<string | null> {
  const [found] = await store.query<{ createdAt: string }>(
    `select "createdAt" from (select "authorId", "createdAt", "seq" from "message"
                              where "roomId" = $1 order by "seq" desc limit 1000) as newest
     where "authorId" = $2 order by "seq" desc limit 1`,
    roomId,
    authorId,
  )
  return found?.createdAt ?? null
}
