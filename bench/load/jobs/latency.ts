import { Crowd, type CrowdPlan } from '../crowd.ts'
import type { Verdict } from '../receipts.ts'
import { cpuMsOf } from '../server.ts'
import { percentiles, type Percentiles } from '../percentiles.ts'
import { Wakefulness } from '../wakefulness.ts'

export interface LatencyPlan extends CrowdPlan {
  pid: number
  messageBytes: number
  perSecond: number
  warmUpMs: number
  measureMs: number
}

export interface Latency {
  /** Milliseconds from sending to the answer, and to each single receipt. */
  answered: Percentiles
  received: Percentiles
  serverCpu: number
  verdict: Verdict
}

/** Messages come when they come, whether the ones before were answered or not; everybody takes turns in sending. */
export async function latency(plan: LatencyPlan): Promise<Latency> {
  const crowd = await Crowd.gather(plan)
  const wakefulness = new Wakefulness()
  const sentAt: number[] = []
  const answered: number[] = []
  const received: number[] = []
  let isMeasuring = false
  for (const visitor of crowd.visitors) {
    visitor.onAnswer = (number) => isMeasuring && answered.push(performance.now() - (sentAt[number] ?? 0))
  }
  crowd.onDelivery = (numbers) => {
    if (!isMeasuring) return
    const now = performance.now()
    for (const number of numbers) received.push(now - (sentAt[number] ?? 0))
  }

  const start = performance.now()
  const pace = 1000 / plan.perSecond
  let sent = 0
  let cpuBefore = 0
  const end = start + plan.warmUpMs + plan.measureMs
  await new Promise<void>((resolve) => {
    const look = () => {
      const now = performance.now()
      if (now >= end) return resolve()
      if (!isMeasuring && now - start > plan.warmUpMs) {
        isMeasuring = true
        cpuBefore = cpuMsOf(plan.pid)
      }
      for (; start + sent * pace <= now; sent++) {
        // A step that meets everybody before it meets somebody again.
        const sender = crowd.visitors[(sent * 37) % crowd.visitors.length]
        if (sender) sentAt[sender.send(plan.messageBytes)] = start + sent * pace
      }
      setImmediate(look)
    }
    look()
  })
  const serverCpu = (cpuMsOf(plan.pid) - cpuBefore) / plan.measureMs
  await crowd.settle()
  wakefulness.end()
  const verdict = crowd.verdict()
  crowd.disperse()
  return { answered: percentiles(answered), received: percentiles(received), serverCpu, verdict }
}
