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
  workspace: { ...row, name: 'text', firstRoomId: 'text', createdAt: 'text' },
  person: { ...row, name: 'text', handle: 'text', role: 'text', createdAt: 'text', deactivatedAt: 'text' },
  room: { ...row, kind: 'text', name: 'text', topic: 'text', createdBy: 'text', createdAt: 'text', archivedAt: 'text' },
  member: { ...row, roomId: 'text', personId: 'text', role: 'text', joinedAt: 'text' },
  membership: { ...row, personId: 'text', roomId: 'text', readSeq: 'integer', joinedAt: 'text' },
  message: {
    ...row,
    roomId: 'text',
    seq: 'integer',
    authorId: 'text',
    text: 'text',
    mentions: 'json',
    createdAt: 'text',
    editedAt: 'text',
  },
  notice: {
    ...row,
    personId: 'text',
    roomId: 'text',
    messageId: 'text',
    seq: 'integer',
    kind: 'text',
    createdAt: 'text',
  },
  session: { ...row, personId: 'text', device: 'text', createdAt: 'text', lastSeenAt: 'text' },
}

export const tableNames = Object.keys(columns) as TableName[]

export const columnsOf = (table: TableName): [name: string, type: ColumnType][] => Object.entries(columns[table])
