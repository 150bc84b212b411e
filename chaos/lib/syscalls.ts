import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

const traced = 'fsync,fdatasync,write,writev,sendto,sendmsg'

/** Writes down the system calls of a process that write and that sync, in order. Gives how to stop it, which gives them. */
export async function trace(pid: number, file: string): Promise<() => Promise<string[]>> {
  const strace = spawn('strace', ['-f', '-s', '2000', '-e', `trace=${traced}`, '-o', file, '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // It says so when it has got hold of the process.
  await once(strace.stderr, 'data')
  return async () => {
    strace.kill('SIGINT')
    await once(strace, 'exit')
    return readFileSync(file, 'latin1').split('\n')
  }
}

/** Why nothing can be traced here; null where it can. */
export function traceObstacle(): string | null {
  const { error, status } = spawnSync('strace', ['-e', 'trace=none', 'true'])
  if (error) return 'needs strace'
  return status === 0 ? null : 'needs the right to trace a process'
}
