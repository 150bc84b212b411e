import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('../../apps/server/dist/main.mjs', import.meta.url))

interface Start {
  prepare?: (dataDir: string) => Promise<void>
  /** Another copy of what is delivered. */
  from?: string
}

/** The server as it is delivered, in a process of its own, which a test may lose and start again. */
export class Server {
  readonly url: string
  readonly dataDir: string
  readonly #port: number
  readonly #entry: string
  #process: ChildProcess | undefined

  private constructor(port: number, dataDir: string, from: string) {
    this.#port = port
    this.#entry = from
    this.dataDir = dataDir
    this.url = `http://localhost:${port}`
  }

  /** `prepare` gets the data folder before the server does. */
  static async start({ prepare, from = entry }: Start = {}): Promise<Server> {
    const server = new Server(await freePort(), await mkdtemp(join(tmpdir(), 'duplex-story-')), from)
    await prepare?.(server.dataDir)
    await server.start()
    return server
  }

  async start(): Promise<void> {
    const env = {
      ...process.env,
      PORT: String(this.#port),
      HOST: 'localhost',
      DATA_DIR: this.dataDir,
      NODE_ENV: 'production',
    }
    const child = spawn(process.execPath, [this.#entry], { env, stdio: ['ignore', 'ignore', 'inherit'] })
    this.#process = child
    while (!(await this.#isReady()))
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
  }

  /** As a machine that loses its power: nothing is said, nothing is finished. */
  lose(): Promise<void> {
    return this.#end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM')
    await rm(this.dataDir, { recursive: true, force: true })
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop()
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }

  async #isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/health/ready`)).ok
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
      return false
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
