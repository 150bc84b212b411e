// `npm run db:migration NAME`: writes what leads from the models as of the last migration (`migrations/models.prisma`)
// to the models as they are, in the SQL of both databases. Asks no database, so none has to run.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ColumnTypeEnum, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { sqlBetween } from './difference.ts'
import { models, providers, schemaFor, type Provider } from './schema.mjs'

const migrations = join(import.meta.dirname, 'migrations')
const lastModels = join(migrations, 'models.prisma')

/** The engine wants a connection before it compares two schemas, and asks PostgreSQL for its version only. */
function nowhere(provider: Provider): SqlMigrationAwareDriverAdapterFactory {
  const names = { provider: provider === 'sqlite' ? 'sqlite' : 'postgres', adapterName: 'nowhere' } as const
  const refuse = () => Promise.reject(new Error('A migration is written without a database.'))
  const connect = async () => ({
    ...names,
    queryRaw: async () => ({
      columnNames: ['exists', 'version', 'numeric_version'],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, 'PostgreSQL 15.0', 150000]],
    }),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    dispose: async () => {},
  })
  return { ...names, connect, connectToShadowDb: connect }
}

function sqlFor(provider: Provider): Promise<string> {
  const start = existsSync(lastModels) ? { schema: schemaFor(provider, readFileSync(lastModels, 'utf8')) } : 'nothing'
  return sqlBetween(nowhere(provider), start, schemaFor(provider))
}

const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Name the migration in small letters, digits and _: npm run db:migration add_reactions')
  process.exit(1)
}
const folder = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`
for (const provider of providers) {
  const sql = await sqlFor(provider)
  if (sql === '') {
    console.log(`${provider}: the models have not changed since the last migration.`)
    continue
  }
  mkdirSync(join(migrations, provider, folder), { recursive: true })
  writeFileSync(join(migrations, provider, folder, 'migration.sql'), sql)
  console.log(`prisma/migrations/${provider}/${folder}/migration.sql`)
}
writeFileSync(lastModels, models())
