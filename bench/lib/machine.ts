import { cpus, totalmem } from 'node:os'
import { readFileSync } from 'node:fs'

/** What a reader needs to judge the figures. No names. */
export function machine(): string {
  const [cpu] = cpus()
  const kernel = readFileSync('/proc/sys/kernel/osrelease', 'latin1').trim().split('-')[0]
  const gib = Math.round(totalmem() / 1024 ** 3)
  return `${cpu?.model.trim() ?? 'unknown'}, ${cpus().length} cores, ${gib} GiB, Linux ${kernel}, Node ${process.versions.node}`
}

/** Above this load average something else wants the cores. */
const quiet = 0.7

/** A word of warning where the machine has other things to do. */
export function othersAtWork(): string[] {
  const load = Number(readFileSync('/proc/loadavg', 'latin1').split(' ')[0])
  if (load <= quiet) return []
  return [
    `the machine was busy with other work (load average ${load} at the start): times are too long, processor time too high, and Duplex, which waits for the disk, is hit the hardest`,
  ]
}
