import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Failure } from './failure.ts'

export const root = fileURLToPath(new URL('../../', import.meta.url))

interface Options {
  /** Below the root of the project. */
  cwd?: string
  env?: Record<string, string>
  /** `quiet`: the output is thrown away. */
  output?: 'live' | 'quiet'
  /** In a process group of its own, so that Ctrl-C at a terminal reaches it once, through us, and not twice. */
  detached?: boolean
}

const running = new Map<ChildProcess, { detached: boolean }>()
const cleanUps = new Set<() => Promise<void>>()
/** A signal said so: nothing new is started any more, whatever comes next in the task. */
let ending = false

/** Registers what has to happen before this process ends, however it ends. Returns a way to do it earlier. */
export function beforeEnd(cleanUp: () => Promise<void>): () => Promise<void> {
  cleanUps.add(cleanUp)
  return async () => {
    if (cleanUps.delete(cleanUp)) await cleanUp()
  }
}

async function cleanUpAll(): Promise<void> {
  for (const cleanUp of [...cleanUps].reverse()) {
    cleanUps.delete(cleanUp)
    await cleanUp()
  }
}

export function start(command: string, args: string[], options: SpawnOptions): ChildProcess {
  if (ending) throw new Failure('stopped')
  const child = spawn(command, args, options)
  running.set(child, { detached: options.detached ?? false })
  for (const event of ['close', 'error']) child.once(event, () => running.delete(child))
  return child
}

/** Runs to the end and gives the exit code; a command that cannot be started counts as failed. */
export async function run(
  command: string,
  args: string[],
  { cwd = '', env, output = 'live', detached = false }: Options = {},
): Promise<number> {
  const out = output === 'live' ? 'inherit' : 'ignore'
  const environment = { ...process.env, ...env }
  const child = start(command, args, { cwd: root + cwd, env: environment, stdio: ['ignore', out, out], detached })
  try {
    const [code] = (await once(child, 'close')) as [number | null]
    return code ?? 1
  } catch (error) {
    console.error(`duplex: ${command} could not be run (${(error as Error).message})`)
    return 1
  }
}

export async function runOrFail(what: string, command: string, args: string[], options?: Options): Promise<void> {
  const code = await run(command, args, options)
  if (code !== 0) throw new Failure(`${what} failed`)
}

const signalNumbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const

async function endBySignal(signal: keyof typeof signalNumbers): Promise<void> {
  if (ending) return
  ending = true
  const ended = [...running.keys()].map((child) => once(child, 'close').catch(() => undefined))
  const terminalTold = signal === 'SIGINT' && process.stdin.isTTY
  for (const [child, { detached }] of running) if (detached || !terminalTold) child.kill(signal)
  await Promise.all(ended)
  await cleanUpAll()
  process.exit(128 + signalNumbers[signal])
}

/** Runs a task so that its children and everything it started are gone when it ends. */
export async function supervise(task: () => Promise<void>): Promise<void> {
  for (const signal of Object.keys(signalNumbers) as (keyof typeof signalNumbers)[]) {
    process.on(signal, () => void endBySignal(signal))
  }
  try {
    await task()
  } finally {
    if (!ending) await cleanUpAll()
  }
}
