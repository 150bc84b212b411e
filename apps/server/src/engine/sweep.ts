import { endSessions } from '../commands/accounts.ts'
import { expiredSessions } from '../store/sessions.ts'
import type { NobodyActor } from '../domain/actor.ts'
import type { FastifyBaseLogger } from 'fastify'
import type { Ledger } from './ledger.ts'

/** Nobody asked for it: time did. */
const time: NobodyActor = { kind: 'nobody', address: '', device: '' }
/** How often; and once at the start (ms). */
const every = 60 * 60 * 1000
/** In one turn, so that nobody waits for it. */
const atOnce = 100

/** Ends the sessions that ran out: their people see it in the list of devices, and their sockets close. */
export function createSweep(ledger: Ledger): () => Promise<void> {
  return async () => {
    for (let ended = atOnce; ended === atOnce;) {
      await ledger.submit(time, async (work) => {
        const sessions = await work.ask((store) => expiredSessions(store, work.now, atOnce))
        endSessions(work, sessions)
        ended = sessions.length
      })
    }
  }
}

/** Returns how to stop it. */
export function sweepHourly(
  { sweep }: { sweep: () => Promise<void> },
  log: Pick<FastifyBaseLogger, 'error'>,
): () => void {
  const run = () => void sweep().catch((err: unknown) => log.error({ err }, 'old sessions could not be ended'))
  run()
  const timer = setInterval(run, every)
  timer.unref()
  return () => clearInterval(timer)
}
