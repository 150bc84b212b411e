import { Failure } from '../lib/failure.ts'
import { turbo } from '../lib/turbo.ts'
import { run as generate } from './generate.ts'

/** Page and server, where they are missing or older than their sources. */
export const run = () => build('new-only')

/** For tasks that are about something else. */
export const buildQuietly = () => build('errors-only')

async function build(logs: 'new-only' | 'errors-only'): Promise<void> {
  await generate()
  if ((await turbo(['build'], [`--output-logs=${logs}`])) !== 0) throw new Failure('building failed')
}
