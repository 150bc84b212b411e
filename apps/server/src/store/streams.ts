import type { Row, TableName } from '@duplex/protocol/entities'
import { roomOf, type Stream } from '@duplex/protocol/streams'
import { selectRows } from './rows.ts'
import { onePerTable, textsOf, upsert } from './sql.ts'
import type { Store } from './store.ts'

/** Where a stream stands. `lastSeq` counts the messages of a room's stream and is 0 for all others. */
export interface StreamState {
  id: string
  version: number
  lastSeq: number
}

/** Notices a person has read long ago stay on the server. */
const noticesInWindow = 100

const selectStates = onePerTable(
  (store) => `select "id", "version", "lastSeq" from "stream" where "id" in (${textsOf(store, '$1')})`,
)

/** Streams nobody has written to are not in the answer: they stand at 0. */
export async function findStreams(store: Store, ids: readonly string[]): Promise<Map<string, StreamState>> {
  if (ids.length === 0) return new Map()
  const states = await store.query<StreamState>(selectStates(store, 'stream'), JSON.stringify(ids))
  return new Map(states.map((state) => [state.id, state]))
}

export const writeStreams = async (store: Store, states: readonly StreamState[]): Promise<void> =>
  upsert(
    store,
    'stream',
    [
      ['id', 'text'],
      ['version', 'integer'],
      ['lastSeq', 'integer'],
    ],
    states.map(({ id, version, lastSeq }) => [id, version, lastSeq]),
  )

interface Part {
  table: TableName
  /** The column that says whose stream a row lies in; all rows of the table lie in the workspace's. */
  owner: string | null
}

const workspaceParts: Part[] = [
  { table: 'workspace', owner: null },
  { table: 'person', owner: null },
]
const roomParts: Part[] = [
  { table: 'room', owner: 'id' },
  { table: 'member', owner: 'roomId' },
  { table: 'message', owner: 'roomId' },
]
const userParts: Part[] = [
  { table: 'membership', owner: 'personId' },
  { table: 'notice', owner: 'personId' },
  { table: 'session', owner: 'personId' },
  { table: 'section', owner: 'personId' },
  { table: 'draft', owner: 'personId' },
  { table: 'saved', owner: 'personId' },
  { table: 'ballot', owner: 'personId' },
  { table: 'preference', owner: 'personId' },
]

/** The tables of a stream, and the id their `owner` columns carry. */
function partsOf(stream: Stream): { parts: Part[]; key: string } {
  if (stream === 'workspace') return { parts: workspaceParts, key: stream }
  const roomId = roomOf(stream)
  return roomId === null ? { parts: userParts, key: stream.slice('user:'.length) } : { parts: roomParts, key: roomId }
}

/** What changed after `version`, oldest change first, tombstones included, at most `limit` rows. */
export async function rowsSince(store: Store, stream: Stream, version: number, limit: number): Promise<Row[]> {
  const { parts, key } = partsOf(stream)
  const found = await Promise.all(
    parts.map(({ table, owner }) => {
      const order = table === 'message' ? 'row."version", row."seq"' : 'row."version"'
      const changed = `row."version" > $1 order by ${order} limit $2`
      return owner === null
        ? selectRows(store, table, `where ${changed}`, version, limit)
        : selectRows(store, table, `where row."${owner}" = $3 and ${changed}`, version, limit, key)
    }),
  )
  const rows: Row[] = found.flat()
  return rows.sort((one, other) => one.version - other.version).slice(0, limit)
}

/** What a client that holds nothing of the stream starts with: the living rows, and the newest messages (deleted ones leave their mark). */
export async function windowOf(store: Store, stream: Stream, messages: number): Promise<Row[]> {
  const { parts, key } = partsOf(stream)
  const found = await Promise.all(
    parts.map(({ table, owner }) => {
      if (table === 'message') return newestMessages(store, key, messages)
      if (table === 'notice') return noticesThatMatter(store, key)
      return owner === null
        ? selectRows(store, table, 'where row."deletedAt" is null')
        : selectRows(store, table, `where row."${owner}" = $1 and row."deletedAt" is null`, key)
    }),
  )
  return found.flat()
}

const newestMessages = async (store: Store, roomId: string, count: number): Promise<Row<'message'>[]> =>
  (
    await selectRows(store, 'message', 'where row."roomId" = $1 order by row."seq" desc limit $2', roomId, count)
  ).reverse()

/** The unread ones, which make the badges, and the newest of the others. */
const noticesThatMatter = (store: Store, personId: string): Promise<Row<'notice'>[]> =>
  selectRows(
    store,
    'notice',
    `where row."personId" = $1 and row."deletedAt" is null and (
       row."seq" > (select "readSeq" from "membership"
                    where "id" = row."personId" || ':' || row."roomId" and "deletedAt" is null)
       or row."id" in (select "id" from "notice" where "personId" = $1 and "deletedAt" is null
                       order by "version" desc limit $2))
     order by row."version"`,
    personId,
    noticesInWindow,
  )
