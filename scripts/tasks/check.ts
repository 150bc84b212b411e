import { Failure } from '../lib/failure.ts'
import { run as runProcess } from '../lib/processes.ts'
import { turbo } from '../lib/turbo.ts'
import { run as generate } from './generate.ts'

const compiler = 'node_modules/@typescript/native/bin/tsc'

/** The types of everything: each workspace by its own `check` script, and these scripts. */
export async function run(): Promise<void> {
  await generate()
  const scripts = await runProcess(process.execPath, [compiler, '-p', 'scripts'])
  const workspaces = await turbo(['check'], ['--continue', '--output-logs=errors-only'])
  if (scripts !== 0 || workspaces !== 0) throw new Failure('the types do not hold')
}
