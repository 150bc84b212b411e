import {
  bunPublish,
  contestants,
  duplex,
  floor,
  installed,
  socketIo,
  start,
  type Contestant,
} from '../lib/contestants.ts'
import { interleaved, type Mode, type Workload } from '../lib/mode.ts'
import { load } from '../lib/processes.ts'
import { percent, thousands, times, type Bar, type Section } from '../lib/report.ts'
import { median } from '../lib/statistics.ts'
import type { Fanout } from '../load/jobs/fanout.ts'

interface Shape {
  title: string
  rooms: number
  peoplePerRoom: number
  inFlight: number
  /** Times the deliveries of Socket.IO + Prisma. */
  bar: number
  beatsBun?: boolean
  /** What was done to reach the bar; said where it was not enough. */
  tried: string
}

const shapes: Shape[] = [
  {
    title: 'One room of 100, one message in flight',
    rooms: 1,
    peoplePerRoom: 100,
    inFlight: 1,
    bar: 1.4,
    tried:
      'every message has a transaction and an fsync of its own here, as nobody speaks before the answer. An adapter of our own, statements prepared once, one statement per table from one JSON parameter, reads foreseen together; collecting for longer, which only delays.',
  },
  {
    title: 'One room of 100, 16 in flight',
    rooms: 1,
    peoplePerRoom: 100,
    inFlight: 16,
    bar: 9,
    tried: 'one commit, one text and one write per member for all that came meanwhile.',
  },
  {
    title: 'One room of 1000, 16 in flight',
    rooms: 1,
    peoplePerRoom: 1000,
    inFlight: 16,
    bar: 25,
    beatsBun: true,
    tried:
      'one commit, one text and one write per member for all that came meanwhile; the next turn collects for as long as the last one cost. With 16 in flight no more than 16 messages can share a write, however long it collects.',
  },
  {
    title: '100 rooms of 10, one in flight each',
    rooms: 100,
    peoplePerRoom: 10,
    inFlight: 1,
    bar: 5,
    tried:
      'one transaction and one fsync for all rooms that speak, one statement per table, what a connection gets from several rooms joined into one write. Here everybody is in one room, so each delivery stays a write of its own, and each room a row, a frame and a version of its own.',
  },
]

const messageBytes = 100

const how = `Processor time is that of the server, user and system, all threads. Messages of ${messageBytes} bytes; everybody in a room gets everything said in it. Deliveries per second of processor time; median of the rounds, and the lowest and highest. Duplex has each message on disk (fsync) before anybody gets it, Socket.IO + Prisma in the database without fsync, the others nowhere. The load generator never sleeps while it measures: waking it would cost the server as much as half a write, which no server pays whose clients are elsewhere.`

export const fanout: Workload = {
  name: 'fanout',
  async run(mode) {
    const field = installed(mode.isQuick ? [duplex, socketIo, bunPublish] : contestants)
    const sections: Section[] = []
    for (const shape of shapes)
      sections.push(sectionOf(shape, await interleaved(mode.rounds, field, (one) => measure(one, shape, mode))))
    return sections
  },
}

async function measure(contestant: Contestant, shape: Shape, { warmUpMs, measureMs }: Mode): Promise<Fanout> {
  const { port, pid, members, stop } = await start(contestant, shape)
  const plan = {
    port,
    pid,
    members,
    dialect: contestant.dialect,
    inFlight: shape.inFlight,
    messageBytes,
    warmUpMs,
    measureMs,
  }
  return load('fanout', plan).finally(stop)
}

function sectionOf(shape: Shape, results: Map<Contestant, Fanout[]>): Section {
  const perCpu = (contestant: Contestant) =>
    median((results.get(contestant) ?? []).map((result) => result.perCpuSecond))
  const base = perCpu(socketIo)
  const rows = [...results].map(([contestant, runs]) => {
    const values = runs.map((run) => run.perCpuSecond)
    const { lost, doubled, wrongRoom } = totals(runs)
    return [
      contestant.name,
      thousands(perCpu(contestant)),
      `${thousands(Math.min(...values))} - ${thousands(Math.max(...values))}`,
      times(perCpu(contestant) / base),
      thousands(median(runs.map((run) => run.perSecond))),
      percent(median(runs.map((run) => run.serverCpu))),
      percent(median(runs.map((run) => run.loadCpu))),
      `${lost} / ${doubled} / ${wrongRoom}`,
    ]
  })
  return {
    title: shape.title,
    how: shape === shapes[0] ? how : '',
    columns: [
      '',
      'per CPU second',
      'lowest - highest',
      'ratio',
      'per second',
      'server core',
      'load core',
      'lost / double / wrong room',
    ],
    rows,
    bars: barsOf(shape, results, perCpu),
    notes: [verdictOnLoad(results), ...verdictOnFloor(shape, results, perCpu)],
  }
}

function totals(runs: Fanout[]) {
  const sum = { lost: 0, doubled: 0, wrongRoom: 0 }
  for (const { verdict } of runs) for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += verdict[key]
  return sum
}

function barsOf(
  { bar, beatsBun }: Shape,
  results: Map<Contestant, Fanout[]>,
  perCpu: (contestant: Contestant) => number,
): Bar[] {
  const ours = perCpu(duplex)
  const ratio = ours / perCpu(socketIo)
  const { lost, doubled, wrongRoom } = totals(results.get(duplex) ?? [])
  const bars: Bar[] = [
    { what: 'times Socket.IO + Prisma', bar: `>= ${bar} x`, reached: times(ratio), kept: ratio >= bar },
    {
      what: 'lost, doubled or in a wrong room',
      bar: '0',
      reached: String(lost + doubled + wrongRoom),
      kept: lost + doubled + wrongRoom === 0,
    },
  ]
  if (beatsBun && results.has(bunPublish)) {
    bars.push({
      what: "more than Bun's publish",
      bar: `> ${thousands(perCpu(bunPublish))}`,
      reached: thousands(ours),
      kept: ours > perCpu(bunPublish),
    })
  }
  return bars
}

/** Why a bar can be out of reach: nothing that writes once to each member is cheaper than writing. */
function verdictOnFloor(
  { bar, peoplePerRoom, tried }: Shape,
  results: Map<Contestant, Fanout[]>,
  perCpu: (contestant: Contestant) => number,
): string[] {
  if (!results.has(floor)) return []
  const base = perCpu(socketIo)
  const most = `One write per member on Node, with nothing checked and nothing stored, reaches ${times(perCpu(floor) / base)} of Socket.IO + Prisma.`
  if (perCpu(duplex) >= bar * base) return [most]
  const perMessage = (perSecond: number) => (peoplePerRoom * 1e6) / perSecond
  const [ours, writes, allowed] = [perCpu(duplex), perCpu(floor), bar * base].map(perMessage) as [
    number,
    number,
    number,
  ]
  const left = allowed - writes
  const verdict =
    left > 0
      ? `leaves ${microseconds(left)} for the transaction, its fsync and all else`
      : `is ${microseconds(-left)} less than the writes alone`
  return [
    most,
    `Why the bar is missed: a message costs ${microseconds(ours)} of processor time, ${microseconds(writes)} of it for writing to ${peoplePerRoom} members. The bar allows ${microseconds(allowed)}, which ${verdict}.`,
    `What was tried: ${tried}`,
  ]
}

const microseconds = (value: number): string => `${Math.round(value).toLocaleString('en')} µs`

/** A core that is 95 % busy would have slowed the servers down. */
const busy = 0.95
function verdictOnLoad(results: Map<Contestant, Fanout[]>): string {
  const limited = [...results]
    .filter(([, runs]) => median(runs.map((run) => run.loadCpu)) > busy)
    .map(([{ name }]) => name)
  return limited.length === 0
    ? 'The load generator was not the bottleneck.'
    : `The load generator was at its limit with ${limited.join(' and ')}: per second more would have been possible. What a delivery costs the server stands.`
}
