import { limits } from '@duplex/protocol/limits'
import type { Store } from './store.ts'

export interface Revision {
  text: string
  until: string
}

/** Earlier texts of a message, the first one first. */
export const revisionsOf = (store: Store, messageId: string): Promise<Revision[]> =>
  store.query<Revision>('select "text", "until" from "revision" where "messageId" = $1 order by "until"', messageId)

/** Keeps what a message said until now; of many changes the latest. Two within one turn are one change. */
export async function insertRevision(store: Store, messageId: string, { text, until }: Revision): Promise<void> {
  await store.execute(
    'insert into "revision" ("messageId", "text", "until") values ($1, $2, $3) on conflict do nothing',
    messageId,
    text,
    until,
  )
  await store.execute(
    `delete from "revision" where "messageId" = $1 and "until" not in
       (select "until" from "revision" where "messageId" = $1 order by "until" desc limit $2)`,
    messageId,
    limits.revisions,
  )
}

export async function deleteRevisions(store: Store, messageId: string): Promise<void> {
  await store.execute('delete from "revision" where "messageId" = $1', messageId)
}
