import { readFileSync } from 'node:fs'

const mebibyte = 1024

/** What a process holds of the machine's memory (MiB). */
export const memoryOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]) / mebibyte

/** The most it holds from now on; asked often enough not to miss a hill. */
export function watchMemory(pid: number): () => number {
  let most = memoryOf(pid)
  const timer = setInterval(() => (most = Math.max(most, memoryOf(pid))), 100)
  return () => {
    clearInterval(timer)
    return most
  }
}
