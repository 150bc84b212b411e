import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** What the kernel counts in: 100 a second on every Linux. */
const tickMs = 10

/** Processor time of a process so far, user and system, in milliseconds. */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * tickMs
}

/** Memory of a process that is its own, in KiB. */
export function memoryKibOf(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1')
  return Number(/^Pss_Anon:\s+(\d+)/m.exec(rollup)?.[1] ?? /^Pss:\s+(\d+)/m.exec(rollup)?.[1])
}

/** The same after a full collection, so that garbage does not count. */
export async function settledMemoryKibOf(pid: number): Promise<number> {
  for (let round = 0; round < 3; round++) {
    process.kill(pid, 'SIGUSR2')
    await wait(1_000)
  }
  return memoryKibOf(pid)
}
