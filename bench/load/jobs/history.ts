import { Conversation, type Frame } from '../conversation.ts'
import type { Member } from '../dialects.ts'
import { percentiles, type Percentiles } from '../percentiles.ts'

export interface HistoryPlan {
  port: number
  member: Member
  /** Messages in the member's room, and where its stream stands. */
  lastSeq: number
  version: number
  repeats: number
}

/** Milliseconds from asking to having it all. */
export interface History {
  page: Percentiles
  open: Percentiles
  resume: Percentiles
}

const missed = 100

/** A page somewhere in the past, a room opened for the first time, and the return (from connecting on) after a hundred messages. */
export async function history({ port, member, lastSeq, version, repeats }: HistoryPlan): Promise<History> {
  const client = new Conversation(port, member)
  await client.ready
  const { roomId, epoch, have = {} } = member
  const stream = `room:${roomId}`
  const isOf = (type: string) => (frame: Frame) => frame.type === type && frame.data['stream'] === stream
  const { [stream]: _, ...others } = have

  const page = async () => {
    const before = 101 + Math.floor(Math.random() * (lastSeq - 101))
    const { data } = await client.ask(
      { type: 'message.page', id: 1, data: { roomId, before, limit: 50 } },
      ({ id }) => id === 1,
    )
    expectRows(data['messages'], 50)
  }
  const open = async () => {
    const { data } = await client.ask({ type: 'hello', data: { epoch, have: others } }, isOf('reset'))
    expectRows(data['rows'], 40)
  }
  const resume = async () => {
    const returning = new Conversation(port, member)
    await returning.ready
    const hello = { type: 'hello', data: { epoch, have: { ...have, [stream]: version - missed } } }
    const { data } = await returning.ask(hello, isOf('changes'))
    expectRows(data['rows'], missed)
    returning.drop()
  }
  const result = {
    page: await timed(page, repeats),
    open: await timed(open, repeats),
    resume: await timed(resume, repeats),
  }
  client.drop()
  return result
}

/** Rows of a reset are more: the room and who is in it. */
function expectRows(rows: unknown, count: number): void {
  if (!Array.isArray(rows) || rows.length < count)
    throw new Error(`expected ${count} rows, got ${JSON.stringify(rows).slice(0, 200)}`)
}

const warmUp = 20
async function timed(work: () => Promise<void>, repeats: number): Promise<Percentiles> {
  const times: number[] = []
  for (let round = 0; round < repeats + warmUp; round++) {
    const before = performance.now()
    await work()
    if (round >= warmUp) times.push(performance.now() - before)
  }
  return percentiles(times)
}
