import {
  ColumnTypeEnum,
  DriverAdapterError,
  type ColumnType,
  type MappedError,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type SqlQueryable,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import Sqlite from 'better-sqlite3'
import type { SqliteConnection } from './sqliteConnection.ts'

const names = { provider: 'sqlite', adapterName: 'duplex-sqlite' } as const

/** The models know text and whole numbers only, Prisma's list of migrations times too; a computed column shows its type by its first value. */
function columnType(declared: string | null, values: unknown[]): ColumnType {
  if (declared === 'TEXT') return ColumnTypeEnum.Text
  if (declared === 'INTEGER') return ColumnTypeEnum.Int32
  if (declared === 'DATETIME') return ColumnTypeEnum.DateTime
  return typeof values.find((value) => value !== null) === 'string' ? ColumnTypeEnum.Text : ColumnTypeEnum.Int64
}

function argumentsOf({ args, argTypes }: SqlQuery): unknown[] {
  return args.map((value, index) => {
    if (typeof value === 'boolean') return value ? 1 : 0
    return typeof value === 'string' && argTypes[index]?.scalarType === 'int' ? Number(value) : value
  })
}

/** `UNIQUE constraint failed: person.handle` */
const fieldsIn = (message: string): string[] =>
  (message.split('constraint failed: ')[1] ?? '').split(', ').map((column) => column.slice(column.indexOf('.') + 1))

function kindOf({ code, message }: InstanceType<typeof Sqlite.SqliteError>): MappedError {
  switch (code) {
    case 'SQLITE_CONSTRAINT_UNIQUE':
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
      return { kind: 'UniqueConstraintViolation', constraint: { fields: fieldsIn(message) } }
    case 'SQLITE_CONSTRAINT_NOTNULL':
      return { kind: 'NullConstraintViolation', constraint: { fields: fieldsIn(message) } }
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
      return { kind: 'ForeignKeyConstraintViolation', constraint: { foreignKey: {} } }
    case 'SQLITE_BUSY':
      return { kind: 'SocketTimeout' }
  }
  if (message.startsWith('no such table: '))
    return { kind: 'TableDoesNotExist', table: message.slice('no such table: '.length) }
  return { kind: 'sqlite', extendedCode: 1, message }
}

/** SQLite's errors as Prisma's, so that its client throws what it always throws. */
async function translated<Result>(work: () => Result): Promise<Result> {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error
    throw new DriverAdapterError({ ...kindOf(error), originalCode: error.code, originalMessage: error.message })
  }
}

export const sqliteQueryable = (connection: SqliteConnection): SqlQueryable => ({
  ...names,
  queryRaw: (query) =>
    translated(() => {
      const { statement, columns } = connection.prepare(query.sql)
      const rows = columns.length > 0 ? (statement.raw(true).all(...argumentsOf(query)) as unknown[][]) : []
      if (columns.length === 0) statement.run(...argumentsOf(query))
      return {
        columnNames: columns.map(({ name }) => name),
        columnTypes: columns.map(({ type }, index) =>
          columnType(
            type,
            rows.map((row) => row[index]),
          ),
        ),
        rows,
      }
    }),
  executeRaw: (query) => translated(() => connection.prepare(query.sql).statement.run(...argumentsOf(query)).changes),
})

/** What Prisma wants to be all or nothing, inside the transaction that is open already. */
function transaction(connection: SqliteConnection): Transaction {
  const script = (sql: string) => () => translated(() => connection.script(sql))
  const savepoint = (verb: string) => (name: string) => script(`${verb} ${name}`)()
  return {
    ...sqliteQueryable(connection),
    options: { usePhantomQuery: true },
    commit: script('release prisma'),
    rollback: script('rollback to prisma; release prisma'),
    createSavepoint: savepoint('savepoint'),
    rollbackToSavepoint: savepoint('rollback to'),
    releaseSavepoint: savepoint('release'),
  }
}

const adapter = (connection: SqliteConnection): SqlDriverAdapter => ({
  ...sqliteQueryable(connection),
  executeScript: (script) => translated(() => connection.script(script)),
  startTransaction: () =>
    translated(() => {
      connection.script('savepoint prisma')
      return transaction(connection)
    }),
  dispose: async () => connection.close(),
})

/**
 * Prisma's own adapter keeps one connection that everybody shares, begins without a lock, and prepares each statement
 * anew. This one stands on a connection we opened (its settings read back, its statements kept), and raw SQL can go
 * past it: a transaction that writes costs a tenth of the processor time, and so does a raw read.
 */
export const sqliteAdapter = (connection: SqliteConnection): SqlDriverAdapterFactory => ({
  ...names,
  connect: async () => adapter(connection),
})
