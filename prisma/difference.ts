import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { noFilters, openSchemaEngine } from '../apps/server/src/store/schemaEngine.ts'

/** Nothing at all, a schema, or what the database behind the adapter looks like. */
export type Start = 'nothing' | 'database' | { schema: string }

const filesOf = (content: string) => [{ path: 'schema.prisma', content }]

/** The SQL that leads from the start to the schema; empty where it is there already. */
export async function sqlBetween(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  start: Start,
  schema: string,
): Promise<string> {
  const engine = await openSchemaEngine(adapter, schema)
  const { exitCode, stdout } = await engine.diff({
    from: target(start, schema),
    to: { tag: 'schemaDatamodel', files: filesOf(schema) },
    script: true,
    exitCode: true,
    filters: noFilters,
  })
  return exitCode === 0 ? '' : String(stdout)
}

function target(start: Start, schema: string) {
  if (start === 'nothing') return { tag: 'empty' } as const
  if (start === 'database') return { tag: 'schemaDatasource', files: filesOf(schema), configDir: '' } as const
  return { tag: 'schemaDatamodel', files: filesOf(start.schema) } as const
}
