import { setTimeout as wait } from 'node:timers/promises'
import { Crowd, type CrowdPlan } from '../crowd.ts'
import type { Verdict } from '../receipts.ts'
import { Wakefulness } from '../wakefulness.ts'
import { cpuMsOf } from '../server.ts'

export interface FanoutPlan extends CrowdPlan {
  pid: number
  /** Senders per room; each has one message under way. */
  inFlight: number
  messageBytes: number
  warmUpMs: number
  measureMs: number
}

export interface Fanout {
  /** Deliveries per second of the server's processor time, and per second of the clock. */
  perCpuSecond: number
  perSecond: number
  /** Shares of one core; of the load generator, without the time in which it had nothing to do. */
  serverCpu: number
  loadCpu: number
  verdict: Verdict
}

/** Everybody in a room gets everything said in it, the senders too; who was answered says the next thing. */
export async function fanout(plan: FanoutPlan): Promise<Fanout> {
  const crowd = await Crowd.gather(plan)
  let isOver = false
  const wakefulness = new Wakefulness()
  for (const sender of sendersOf(crowd, plan.inFlight)) {
    sender.onAnswer = () => {
      if (!isOver) sender.send(plan.messageBytes)
    }
    sender.send(plan.messageBytes)
  }
  await warmUp(crowd, plan.warmUpMs)
  const before = stand(crowd, plan.pid, wakefulness)
  await wait(plan.measureMs)
  const after = stand(crowd, plan.pid, wakefulness)
  isOver = true
  wakefulness.end()
  await crowd.settle()
  const verdict = crowd.verdict()
  crowd.disperse()

  const [deliveries, ms, serverMs, idleMs] = after.map((value, index) => value - (before[index] ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  return {
    perCpuSecond: deliveries / (serverMs / 1000),
    perSecond: deliveries / (ms / 1000),
    serverCpu: serverMs / ms,
    loadCpu: 1 - idleMs / ms,
    verdict,
  }
}

/** Until the server's code is hot: a time, and some messages, as a slow disk makes few of them in that time. */
const hotAfter = 2_000
async function warmUp(crowd: Crowd, ms: number): Promise<void> {
  const patience = performance.now() + 4 * ms
  await wait(ms)
  const isHot = () => [...crowd.rooms.values()].reduce((sum, room) => sum + room.said, 0) >= hotAfter
  while (!isHot() && performance.now() < patience) await wait(100)
}

const stand = (crowd: Crowd, pid: number, { idleMs }: Wakefulness): number[] => [
  crowd.deliveries,
  performance.now(),
  cpuMsOf(pid),
  idleMs,
]

/** Spread over the members, as it would be by chance. */
const sendersOf = (crowd: Crowd, inFlight: number) =>
  [...crowd.rooms.values()].flatMap((room) => {
    const visitors = crowd.visitors.filter((visitor) => visitor.receiver.room === room)
    const step = visitors.length / inFlight
    return Array.from({ length: inFlight }, (_, index) => visitors[Math.floor((index + 0.5) * step)]).filter(
      (visitor) => visitor !== undefined,
    )
  })
