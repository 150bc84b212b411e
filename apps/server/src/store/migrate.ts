import { migrations } from '@duplex/prisma/migrations'
import {
  isDriverAdapterError,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQueryable,
} from '@prisma/driver-adapter-utils'
import { noFilters, openSchemaEngine } from './schemaEngine.ts'
import type { Dialect } from './store.ts'

/** A connection of its own for migrating. */
export interface MigrationConnection extends SqlQueryable {
  /** Many statements at once. */
  script(sql: string): Promise<void>
  /** Opens a transaction that no other process can be in at the same time. */
  begin(): Promise<void>
  commit(): Promise<void>
  rollback(): Promise<void>
}

/**
 * Brings the database up to the migrations this server was built with.
 *
 * Prisma's engine notes that a migration began, runs it, and notes that it ended. Killed in between it would leave a
 * half-made schema and refuse to go on. Both databases can change a schema inside a transaction, so the engine works
 * in one that we opened, notes included: what was killed never happened, and of two that start at once the second
 * waits and finds nothing to do. Where nothing is pending the engine (5 MB) is not even loaded.
 */
export async function migrate(dialect: Dialect, connection: MigrationConnection): Promise<void> {
  if ((await pendingOf(dialect, connection)).length === 0) return
  await connection.begin()
  try {
    await applyPending(dialect, connection)
    await connection.commit()
  } catch (error) {
    await connection.rollback().catch(() => {}) // where the connection is gone the database has done it
    throw error
  }
}

async function pendingOf(dialect: Dialect, connection: SqlQueryable): Promise<string[]> {
  const applied = await appliedIn(connection)
  const known = migrations[dialect].map(({ name }) => name)
  const unknown = applied.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new Error(
      `This database belongs to a newer version of Duplex (it has the migration ${unknown[0]}). Start that version.`,
    )
  }
  return known.filter((name) => !applied.includes(name))
}

async function appliedIn(connection: SqlQueryable): Promise<string[]> {
  try {
    const { rows } = await connection.queryRaw({
      sql: 'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
      args: [],
      argTypes: [],
    })
    return rows.map(([name]) => String(name))
  } catch (error) {
    if (isDriverAdapterError(error) && error.cause.kind === 'TableDoesNotExist') return []
    throw error
  }
}

async function applyPending(dialect: Dialect, connection: MigrationConnection): Promise<void> {
  const { adapter, failure } = insideTransaction(connection)
  const engine = await openSchemaEngine(adapter, `datasource db { provider = "${dialect}" }`)
  try {
    await engine.applyMigrations({
      migrationsList: {
        baseDir: '',
        lockfile: { path: 'migration_lock.toml', content: `provider = "${dialect}"` },
        shadowDbInitScript: '',
        migrationDirectories: migrations[dialect].map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
        })),
      },
      filters: noFilters,
    })
  } catch (error) {
    throw new Error(`The database could not be migrated: ${String(failure() ?? error)}`, { cause: error })
  } finally {
    engine.free()
  }
}

/** The open transaction, as the engine's only connection. `failure` is the first thing that went wrong: the engine reports the last. */
function insideTransaction(connection: MigrationConnection) {
  let first: unknown
  const watched =
    <Argument, Result>(call: (argument: Argument) => Promise<Result>) =>
    (argument: Argument) =>
      call(argument).catch((error: unknown) => {
        first ??= error
        throw error
      })
  const connect = async () => ({
    provider: connection.provider,
    adapterName: connection.adapterName,
    queryRaw: watched((query: Parameters<SqlQueryable['queryRaw']>[0]) => connection.queryRaw(query)),
    executeRaw: watched((query: Parameters<SqlQueryable['executeRaw']>[0]) => connection.executeRaw(query)),
    executeScript: watched((sql: string) => connection.script(sql)),
    startTransaction: () => Promise.reject(new Error('A migration runs in one transaction.')),
    dispose: async () => {},
  })
  const adapter: SqlMigrationAwareDriverAdapterFactory = {
    provider: connection.provider,
    adapterName: connection.adapterName,
    connect,
    connectToShadowDb: connect,
  }
  return { adapter, failure: () => first }
}
