import type { Row } from '@duplex/protocol/entities'
import { selectRows } from './rows.ts'
import type { Store } from './store.ts'

/** Answers in a thread, in their order, from a number of the room on; deleted ones leave their mark. */
export const repliesIn = (store: Store, threadId: string, after: number, limit: number): Promise<Row<'message'>[]> =>
  selectRows(
    store,
    'message',
    `join "reply" as reply on reply."messageId" = row."id"
     where reply."threadId" = $1 and reply."seq" > $2 order by reply."seq" limit $3`,
    threadId,
    after,
    limit,
  )

export async function insertReply(
  store: Store,
  { id, threadId, seq, pings }: { id: string; threadId: string; seq: number; pings: boolean },
): Promise<void> {
  await store.execute(
    'insert into "reply" ("messageId", "threadId", "seq", "pings") values ($1, $2, $3, $4)',
    id,
    threadId,
    seq,
    Number(pings),
  )
}

/** Whether whoever an answer is to was to be told of it. */
export const didPing = async (store: Store, messageId: string): Promise<boolean> =>
  (await store.query('select 1 from "reply" where "messageId" = $1 and "pings" = 1', messageId)).length > 0

/** What is pinned in a room, the latest first. */
export const pinnedIn = (store: Store, roomId: string, limit: number): Promise<Row<'message'>[]> =>
  selectRows(
    store,
    'message',
    `join "pin" as pin on pin."messageId" = row."id"
     where pin."roomId" = $1 order by pin."pinnedAt" desc, row."seq" desc limit $2`,
    roomId,
    limit,
  )

export async function insertPin(store: Store, messageId: string, roomId: string, pinnedAt: string): Promise<void> {
  await store.execute(
    'insert into "pin" ("messageId", "roomId", "pinnedAt") values ($1, $2, $3)',
    messageId,
    roomId,
    pinnedAt,
  )
}

export async function deletePin(store: Store, messageId: string): Promise<void> {
  await store.execute('delete from "pin" where "messageId" = $1', messageId)
}
