import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** `limited`: as it comes. `unlimited`: without the limits of what one person may do. `skewed`: the same, with a clock that jumps. */
export type Entry = 'limited' | 'unlimited' | 'skewed'
const entries: Record<Entry, string> = {
  limited: join(import.meta.dirname, '../../apps/server/src/main.ts'),
  unlimited: join(import.meta.dirname, '../server.ts'),
  skewed: join(import.meta.dirname, '../skewed.ts'),
}

const running = new Set<ChildProcess>()
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))

interface Options {
  dataDir: string
  entry: Entry
  databaseUrl: string | null
  /** Where its log goes. */
  logFile: string
}

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
}

/** The real server in a process of its own, to be started, stopped and lost. */
export class ServerProcess {
  readonly port: number
  readonly #options: Options
  #child: ChildProcess | undefined
  #ended: Promise<Ended> = Promise.resolve({ code: 0, signal: null })

  private constructor(port: number, options: Options) {
    this.port = port
    this.#options = options
  }

  static async create(options: Options): Promise<ServerProcess> {
    return new ServerProcess(await freePort(), options)
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  get pid(): number {
    if (!this.#child?.pid) throw new Error('no server was started')
    return this.#child.pid
  }

  /** Gives the milliseconds until it said that it is ready. */
  async start(): Promise<number> {
    const { dataDir, entry, databaseUrl, logFile } = this.#options
    const start = performance.now()
    const log = openSync(logFile, 'a')
    const child = spawn(process.execPath, [entries[entry]], {
      env: {
        ...process.env,
        PORT: String(this.port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        DATABASE_URL: databaseUrl ?? '',
        NODE_ENV: 'production',
      },
      stdio: ['ignore', log, log],
    })
    closeSync(log)
    running.add(child)
    this.#child = child
    this.#ended = new Promise((resolve) =>
      child.once('exit', (code, signal) => {
        running.delete(child)
        resolve({ code, signal })
      }),
    )
    while (!(await this.isReady())) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`the server ended with ${child.exitCode ?? child.signalCode}; see ${logFile}`)
      await wait(20)
    }
    return performance.now() - start
  }

  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal)
  }

  get isRunning(): boolean {
    return this.#child !== undefined && running.has(this.#child)
  }

  ended(): Promise<Ended> {
    return this.#ended
  }

  /** As a machine that loses its power: nothing is said, nothing is finished. */
  async kill(): Promise<void> {
    this.signal('SIGKILL')
    await this.#ended
  }

  async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(5_000) })).ok
    } catch {
      return false
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
