import type { TableName, Tables } from '@duplex/protocol/entities'

type ColumnType = 'text' | 'integer' | 'json'
/** What the database keeps of a row. `lastSeq` of a room is not kept: it is where the room's stream stands. */
type Columns<Name extends TableName> = Record<
  Exclude<keyof Tables[Name], Name extends 'room' ? 'lastSeq' : never>,
  ColumnType
>

const row = { id: 'text', version: 'integer', deletedAt: 'text' } as const

/** The columns of every row table, in the order in which rows can be written: a table comes after those it refers to. */
const columns: { [Name in TableName]: Columns<Name> } = {
  workspace: { ...row, name: 'text', accent: 'text', firstRoomId: 'text', createdAt: 'text' },
  person: {
    ...row,
    name: 'text',
    handle: 'text',
    role: 'text',
    createdAt: 'text',
    deactivatedAt: 'text',
    status: 'json',
    quietUntil: 'text',
    quietHours: 'json',
  },
  room: {
    ...row,
    kind: 'text',
    name: 'text',
    topic: 'text',
    description: 'text',
    posting: 'text',
    slowSeconds: 'integer',
    defaultSince: 'text',
    createdBy: 'text',
    createdAt: 'text',
    archivedAt: 'text',
  },
  member: { ...row, roomId: 'text', personId: 'text', role: 'text', joinedAt: 'text', readSeq: 'integer' },
  membership: {
    ...row,
    personId: 'text',
    roomId: 'text',
    readSeq: 'integer',
    joinedAt: 'text',
    markSeq: 'integer',
    level: 'text',
    mutedAt: 'text',
    sectionId: 'text',
    position: 'text',
  },
  message: {
    ...row,
    roomId: 'text',
    seq: 'integer',
    authorId: 'text',
    text: 'text',
    mentions: 'json',
    createdAt: 'text',
    editedAt: 'text',
    replyTo: 'text',
    threadId: 'text',
    replies: 'integer',
    reactions: 'json',
    pinnedAt: 'text',
    poll: 'json',
  },
  notice: {
    ...row,
    personId: 'text',
    roomId: 'text',
    messageId: 'text',
    seq: 'integer',
    kind: 'text',
    byId: 'text',
    emoji: 'text',
    createdAt: 'text',
  },
  session: { ...row, personId: 'text', device: 'text', createdAt: 'text', lastSeenAt: 'text' },
  section: { ...row, personId: 'text', name: 'text', position: 'text' },
  preference: { ...row, personId: 'text', name: 'text', value: 'text' },
  draft: { ...row, personId: 'text', roomId: 'text', threadId: 'text', text: 'text', updatedAt: 'text' },
  saved: { ...row, personId: 'text', messageId: 'text', roomId: 'text', seq: 'integer', createdAt: 'text' },
  ballot: { ...row, personId: 'text', messageId: 'text', roomId: 'text', choices: 'json' },
}

export const tableNames = Object.keys(columns) as TableName[]

export const columnsOf = (table: TableName): [name: string, type: ColumnType][] => Object.entries(columns[table])

/** Columns that hold JSON, which the database gives back as text. */
export const jsonColumnsOf = Object.fromEntries(
  tableNames.map((table) => [table, columnsOf(table).flatMap(([name, type]) => (type === 'json' ? name : []))]),
) as Record<TableName, string[]>
