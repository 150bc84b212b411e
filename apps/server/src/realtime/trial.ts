import { trial, trialMoment, type TrialMessage } from '@duplex/protocol/connection'
import { Refusal } from '@duplex/protocol/refusals'
import type { WebSocket } from 'ws'

/** So far from now a trial may begin (ms): one that is over is nobody's business. */
const reachMs = 30_000

const messages: TrialMessage[] = Array.from({ length: trial.messages }, (_, index) => ({
  number: index + 1,
  text: `Message ${String(index + 1).padStart(3, '0')} of ${trial.messages}, as long as people write`,
}))

/** When the trial of this caller begins, by the server's clock. They say so: nothing has to be remembered of them. */
export function startOf(text: unknown): number {
  const start = typeof text === 'string' && /^\d{13}$/.test(text) ? Number(text) : Number.NaN
  if (Math.abs(start - Date.now()) <= reachMs) return start
  throw new Refusal('input.invalid', { path: '/start' })
}

/** Those that were said by now, but for the first so many. */
export function saidSince(start: number, after: number): TrialMessage[] {
  const elapsed = Date.now() - start
  return messages.filter(({ number }) => number > after && trialMoment(number) <= elapsed)
}

/** Says each at its moment, and then goodbye. */
export function sayTo(socket: WebSocket, start: number): void {
  let after = 0
  let timer: NodeJS.Timeout
  const say = () => {
    for (const message of saidSince(start, after)) {
      socket.send(JSON.stringify(message))
      after = message.number
    }
    if (after === trial.messages) return socket.close(1000)
    timer = setTimeout(say, Math.max(1, start + trialMoment(after + 1) - Date.now()))
  }
  socket.on('close', () => clearTimeout(timer))
  say()
}
