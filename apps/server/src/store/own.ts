import type { Row } from '@duplex/protocol/entities'
import { selectRows } from './rows.ts'
import type { Store } from './store.ts'

/** Rows of one change have one version, and stay on one page: so it may hold some more than `limit`. */
const latest = (table: 'saved' | 'notice') =>
  `where row."personId" = $1 and row."deletedAt" is null and row."version" < $2 and row."version" >= coalesce(
     (select min("version") from (select "version" from "${table}"
        where "personId" = $1 and "deletedAt" is null and "version" < $2 order by "version" desc limit $3) as newest), 0)
   order by row."version" desc, row."seq" desc`

/** What somebody keeps, the latest first, before a version of their stream. */
export const savedBy = (store: Store, personId: string, before: number, limit: number): Promise<Row<'saved'>[]> =>
  selectRows(store, 'saved', latest('saved'), personId, before, limit)

/** What is for somebody, the latest first, before a version of their stream. */
export const noticesFor = (store: Store, personId: string, before: number, limit: number): Promise<Row<'notice'>[]> =>
  selectRows(store, 'notice', latest('notice'), personId, before, limit)

export const sectionsOf = (store: Store, personId: string): Promise<Row<'section'>[]> =>
  selectRows(store, 'section', 'where row."personId" = $1 and row."deletedAt" is null', personId)

/** Rooms that somebody put into a section, left ones too. */
export const membershipsInSection = (store: Store, personId: string, sectionId: string): Promise<Row<'membership'>[]> =>
  selectRows(store, 'membership', 'where row."personId" = $1 and row."sectionId" = $2', personId, sectionId)

/** How people voted who are still in the room, so that they may hear of it. */
export const ballotsOf = (store: Store, messageId: string): Promise<Row<'ballot'>[]> =>
  selectRows(store, 'ballot', 'where row."messageId" = $1 and row."deletedAt" is null', messageId)

/** Somebody's votes in a room. */
export const ballotsIn = (store: Store, roomId: string, personId: string): Promise<Row<'ballot'>[]> =>
  selectRows(
    store,
    'ballot',
    'where row."personId" = $1 and row."roomId" = $2 and row."deletedAt" is null',
    personId,
    roomId,
  )

/** Those that count, though they left: so that who comes back finds them. */
export const ballotsLeftIn = (store: Store, roomId: string, personId: string): Promise<Row<'ballot'>[]> =>
  selectRows(
    store,
    'ballot',
    `where row."personId" = $1 and row."roomId" = $2 and row."deletedAt" is not null and row."choices" <> '[]'`,
    personId,
    roomId,
  )

/** Of a poll that is no more nobody's vote is kept, of those who left its room neither. */
export async function emptyBallots(store: Store, messageId: string): Promise<void> {
  await store.execute(`update "ballot" set "choices" = '[]' where "messageId" = $1`, messageId)
}
