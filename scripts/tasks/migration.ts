import { Failure } from '../lib/failure.ts'
import { runOrFail } from '../lib/processes.ts'
import { run as generate } from './generate.ts'

/** Writes the step from the last migration to the schema, for both databases. */
export async function run([name]: string[]): Promise<void> {
  if (!name) throw new Failure('a migration needs a name: npm run db:migration -- add_reactions')
  await generate()
  await runOrFail('the migration', process.execPath, ['prisma/migration.ts', name])
  await generate()
}
