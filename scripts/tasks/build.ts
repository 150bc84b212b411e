import { Failure } from '../lib/failure.ts'
import { turbo } from '../lib/turbo.ts'
import { run as generate } from './generate.ts'

/** The page. The server runs from its sources and needs no build. */
export async function run(): Promise<void> {
  await generate()
  if ((await turbo(['build'], ['--output-logs=new-only'])) !== 0) throw new Failure('building the page failed')
}
