import { cpus, totalmem } from 'node:os'
import { readFileSync } from 'node:fs'

/** What a reader needs to judge the figures. No names. */
export function machine(): string {
  const [cpu] = cpus()
  const kernel = readFileSync('/proc/sys/kernel/osrelease', 'latin1').trim().split('-')[0]
  const gib = Math.round(totalmem() / 1024 ** 3)
  return `${cpu?.model.trim() ?? 'unknown'}, ${cpus().length} cores, ${gib} GiB, Linux ${kernel}, Node ${process.versions.node}`
}

/** Processes that want a core, on average of the last minute. */
export const loadAverage = (): string => readFileSync('/proc/loadavg', 'latin1').split(' ')[0] ?? ''
