import { fanout } from './fanout.ts'
import { history } from './history.ts'
import { idle } from './idle.ts'
import { latency } from './latency.ts'
import { storm } from './storm.ts'

export const jobs = { fanout, history, idle, latency, storm }

export type Jobs = typeof jobs
export type JobName = keyof Jobs
