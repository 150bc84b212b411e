import { setTimeout as wait } from 'node:timers/promises'
import { Crowd, type CrowdPlan, type Visitor } from '../crowd.ts'
import { percentiles, type Percentiles } from '../percentiles.ts'
import type { Verdict } from '../receipts.ts'
import { cpuMsOf, memoryKibOf } from '../server.ts'

export interface StormPlan extends CrowdPlan {
  pid: number
  /** Messages said while everybody is away. */
  missed: number
  messageBytes: number
}

export interface Storm {
  /** From the moment all are gone to the moment the last is back and has what was missed. */
  allBackMs: number
  /** From a client's own attempt to its being in its room. */
  admitted: Percentiles
  /** What somebody else's request (`/health`) takes meanwhile. */
  others: Percentiles
  serverCpuMs: number
  mibBefore: number
  mibPeak: number
  verdict: Verdict
}

/** Clients try at a moment of their own within this time (SPEC: full jitter, first try within 250 ms). */
const jitterMs = 250

/** Everybody is dropped at once, some messages are said, and all come back with what they hold. */
export async function storm(plan: StormPlan): Promise<Storm> {
  const first = await Crowd.gather(plan)
  const mibBefore = memoryKibOf(plan.pid) / 1024
  first.disperse()
  await wait(500)

  const [speaker, ...others] = plan.members
  const crowd = await Crowd.gather({ ...plan, members: speaker ? [speaker] : [] })
  await sayAll(crowd.visitors[0] as Visitor, plan)
  const cpuBefore = cpuMsOf(plan.pid)
  const watch = watchOthers(plan)
  const start = performance.now()
  const admitted: number[] = []
  await Promise.all(
    others.map(async (member, index) => {
      await wait(Math.random() * jitterMs)
      const tried = performance.now()
      await crowd.admit(member, index + 1).entered
      admitted.push(performance.now() - tried)
    }),
  )
  while (crowd.deliveries < plan.missed * plan.members.length && performance.now() < start + 60_000) await wait(5)
  const allBackMs = performance.now() - start
  const serverCpuMs = cpuMsOf(plan.pid) - cpuBefore
  await crowd.settle()
  const result = {
    allBackMs,
    admitted: percentiles(admitted),
    serverCpuMs,
    mibBefore,
    ...watch.end(),
    verdict: crowd.verdict(),
  }
  crowd.disperse()
  return result
}

async function sayAll(speaker: Visitor, { missed, messageBytes }: StormPlan): Promise<void> {
  for (let said = 0; said < missed; said++) {
    await new Promise<void>((resolve) => {
      speaker.onAnswer = () => resolve()
      speaker.send(messageBytes)
    })
  }
}

/** Somebody who is not part of it, and the memory meanwhile. */
function watchOthers({ port, pid }: StormPlan) {
  const times: number[] = []
  let mibPeak = 0
  let isOver = false
  const look = async () => {
    while (!isOver) {
      const before = performance.now()
      await (await fetch(`http://127.0.0.1:${port}/health`)).text()
      times.push(performance.now() - before)
      mibPeak = Math.max(mibPeak, memoryKibOf(pid) / 1024)
      await wait(20)
    }
  }
  void look()
  return {
    end() {
      isOver = true
      return { others: percentiles(times), mibPeak }
    },
  }
}
