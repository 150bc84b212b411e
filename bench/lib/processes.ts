import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { JobName, Jobs } from '../load/jobs/jobs.ts'

const canPin = spawnSync('taskset', ['-c', '0', 'true']).status === 0
/** The server has one core to itself, the load generator and whoever measures the other. */
export const pinning = canPin
  ? 'server on core 0, load on core 1 (taskset)'
  : 'not pinned: there is no taskset, or only one core'

const running = new Set<ChildProcess>()
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))

export function startOnCore(
  core: 0 | 1,
  command: string[],
  options: { env?: Record<string, string>; ipc?: boolean } = {},
): ChildProcess {
  const [program = '', ...args] = canPin ? ['taskset', '-c', String(core), ...command] : command
  const child = spawn(program, args, {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'ignore', 'inherit', ...(options.ipc ? (['ipc'] as const) : [])],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

export async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Resolves when somebody listens. */
export async function listens(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const socket = connect({ port, host: '127.0.0.1' })
    const isThere = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (isThere) return
    await wait(20)
  }
  throw new Error(`a server ended before it listened: ${child.spawnargs.join(' ')}`)
}

/** Has the load generator do one job, in a process of its own. */
export async function load<Name extends JobName>(
  name: Name,
  plan: Parameters<Jobs[Name]>[0],
): Promise<Awaited<ReturnType<Jobs[Name]>>> {
  const child = startOnCore(1, [process.execPath, join(import.meta.dirname, '../load/main.ts')], { ipc: true })
  child.send({ name, plan })
  const answer = once(child, 'message')
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the load generator ended')))
  const [{ result, error }] = (await Promise.race([answer, ended])) as [
    { result: Awaited<ReturnType<Jobs[Name]>>; error?: string },
  ]
  ended.catch(() => {})
  await stop(child)
  if (error) throw new Error(error)
  return result
}
