import { Failure } from '../lib/failure.ts'
import { startPostgres } from '../lib/postgres.ts'
import { run as runProcess } from '../lib/processes.ts'
import { run as generate } from './generate.ts'

/**
 * Injects faults into a running Duplex and looks what became of the messages: all scenarios, or those that are named.
 * `--short` takes the minutes off, and PostgreSQL.
 */
export async function run(args: string[]): Promise<void> {
  await generate()
  const env = args.includes('--short') ? {} : { TEST_DATABASE_URL: await postgres() }
  if ((await runProcess(process.execPath, ['chaos/main.ts', ...args], { env })) !== 0)
    throw new Failure('chaos found something')
}

const postgres = async (): Promise<string> => process.env.TEST_DATABASE_URL || (await startPostgres()).url
