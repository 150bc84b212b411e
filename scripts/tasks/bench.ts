import { Failure } from '../lib/failure.ts'
import { run as runProcess } from '../lib/processes.ts'
import { buildQuietly } from './build.ts'

/** Measures Duplex and what it is compared with: all, or the workloads that are named; `--quick` for a first impression. */
export async function run(args: string[]): Promise<void> {
  await buildQuietly()
  if ((await runProcess(process.execPath, ['bench/main.ts', ...args])) !== 0) throw new Failure('the benchmark failed')
}
