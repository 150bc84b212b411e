import { Crowd, type CrowdPlan } from '../crowd.ts'
import { settledMemoryKibOf } from '../server.ts'

export interface IdlePlan extends CrowdPlan {
  pid: number
}

export interface Idle {
  kibBefore: number
  kibPerConnection: number
}

/** What a connection costs that says nothing. Some come and go first: what the first ones bring about once is not theirs. */
export async function idle(plan: IdlePlan): Promise<Idle> {
  const warmUp = await Crowd.gather({ ...plan, members: plan.members.slice(0, 500) })
  warmUp.disperse()
  await warmUp.settle()
  const before = await settledMemoryKibOf(plan.pid)
  const crowd = await Crowd.gather(plan)
  const after = await settledMemoryKibOf(plan.pid)
  if (crowd.open !== plan.members.length) throw new Error(`${plan.members.length - crowd.open} connections were lost`)
  crowd.disperse()
  return { kibBefore: before, kibPerConnection: (after - before) / plan.members.length }
}
