import { createApp, type App, type AppOptions } from './app.ts'
import { ConfigError, readConfig } from './config.ts'
import { createLog } from './lib/log.ts'

/** SIGTERM to the end: more than a clean stop takes, less than anybody waits before they kill. */
const stopMs = 9_000

/** Starts the server with the settings of the environment, and stops it when asked to. */
export async function serve(options: Omit<AppOptions, 'log'> = {}): Promise<void> {
  try {
    const config = readConfig(process.env)
    const app = await createApp(config, { log: createLog(), ...options })
    stopOnSignals(app)
    await app.listen()
  } catch (error) {
    process.stderr.write(`${sentenceFor(error)}\n`)
    process.exit(1)
  }
}

/** The first signal stops cleanly, the second at once. */
function stopOnSignals(app: App): void {
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => process.exit(1), stopMs).unref()
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function sentenceFor(error: unknown): string {
  if (error instanceof ConfigError) return error.message
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `The port is taken. Choose another one: PORT=3100 npm start`
  if (code === 'EACCES') return `This port or folder is not ours to use: ${message}`
  return error instanceof Error ? (error.stack ?? message) : String(error)
}
