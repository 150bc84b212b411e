import { runOrFail } from '../lib/processes.ts'

export const run = () => runOrFail('prettier', 'prettier', ['--write', '--cache', '--log-level=warn', '.'])
