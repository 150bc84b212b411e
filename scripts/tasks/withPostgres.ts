import { once } from 'node:events'
import { Failure } from '../lib/failure.ts'
import { startPostgres } from '../lib/postgres.ts'
import { start } from '../lib/processes.ts'
import { run as generate } from './generate.ts'

/** For one test file at a time: `node scripts/run.mjs with-postgres -- npx vitest run test/ledger.test.ts`, in any folder. */
export async function run(args: string[]): Promise<void> {
  const [command, ...rest] = args[0] === '--' ? args.slice(1) : args
  if (!command) throw new Failure('with-postgres needs a command: node scripts/run.mjs with-postgres -- npx vitest run')
  await generate()
  const { url } = await startPostgres()
  const child = start(command, rest, { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: url } })
  const [code] = (await once(child, 'close')) as [number | null]
  process.exitCode = code ?? 1
}
