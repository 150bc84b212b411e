import { Failure } from './lib/failure.ts'
import { supervise } from './lib/processes.ts'

type Task = (args: string[]) => Promise<void>

/** What `npm run NAME` does. Each is loaded when it is called, so that none costs the others time. */
const tasks: Record<string, () => Promise<{ run: Task }>> = {
  dev: () => import('./tasks/dev.ts'),
  start: () => import('./tasks/start.ts'),
  build: () => import('./tasks/build.ts'),
  test: () => import('./tasks/test.ts'),
  check: () => import('./tasks/check.ts'),
  lint: () => import('./tasks/lint.ts'),
  format: () => import('./tasks/format.ts'),
  generate: () => import('./tasks/generate.ts'),
  'db:migration': () => import('./tasks/migration.ts'),
  'db:seed': () => import('./tasks/seed.ts'),
  screenshots: () => import('./tasks/screenshots.ts'),
  bench: () => import('./tasks/bench.ts'),
  chaos: () => import('./tasks/chaos.ts'),
  'with-postgres': () => import('./tasks/withPostgres.ts'),
}

export async function runTask([name = '', ...args]: string[]): Promise<void> {
  const load = tasks[name]
  if (!load) {
    console.error(`duplex: no task "${name}"; there are: ${Object.keys(tasks).join(', ')}`)
    process.exitCode = 1
    return
  }
  const { run } = await load()
  try {
    await supervise(() => run(args))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(`duplex: ${error.message}`)
    process.exitCode = 1
  }
}
