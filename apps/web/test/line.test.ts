import { limits } from '@duplex/protocol/limits'
import { beforeEach, describe, expect, it } from 'vitest'
import { delayBefore } from '../src/sync/backoff.ts'
import { Line } from '../src/sync/line.ts'
import { chance, HandClock } from './support/clock.ts'
import { Wires } from './support/wire.ts'

let clock: HandClock
let wires: Wires
let line: Line
let askedAt: number | null
let happened: string[]
let random: number

beforeEach(() => {
  clock = new HandClock()
  wires = new Wires()
  askedAt = null
  happened = []
  random = 1
  line = new Line(
    { open: wires.open, clock, random: () => random, askedAt: () => askedAt },
    {
      opened: () => happened.push('opened'),
      received: (text) => happened.push(text),
      lost: () => happened.push('lost'),
      ended: (then) => happened.push(then),
      failing: () => happened.push('failing'),
    },
  )
  line.start()
  wires.answer()
  line.settled()
})

/** Lets time pass until the next try; returns how long it took. */
function untilNextTry(): number {
  const [before, began] = [wires.all.length, clock.now()]
  for (let tick = 0; tick < 700 && wires.all.length === before; tick += 1) clock.pass(50)
  return clock.now() - began
}

describe('a line that was lost', () => {
  it('is tried again within a quarter of a second, then ever more patiently, up to half a minute', () => {
    wires.isReachable = false
    wires.current?.cut()
    const waits = Array.from({ length: 10 }, () => {
      const wait = untilNextTry()
      wires.answer()
      return wait
    })
    expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
  })

  it('is tried when the server that restarts asked for it, and as ever if it is not back by then', () => {
    wires.isReachable = false
    line.expectedIn(3_000)
    wires.current?.cut(1012)
    const waits = Array.from({ length: 3 }, () => {
      const wait = untilNextTry()
      wires.answer()
      return wait
    })
    expect(waits).toEqual([3_000, 500, 1_000])
  })

  it('begins with short waits again only after a stable minute', () => {
    const dropAfter = (seconds: number) => {
      clock.pass(1_000)
      for (let second = 1; second < seconds; second += 1) {
        wires.current?.toPage.push('beat')
        wires.current?.deliver()
        clock.pass(1_000)
      }
      wires.current?.cut()
      const wait = untilNextTry()
      wires.answer()
      line.settled()
      return wait
    }
    expect(dropAfter(1)).toBe(250)
    expect(dropAfter(30)).toBe(500)
    expect(dropAfter(61)).toBe(250)
  })

  it('is tried at once when the network or the person comes back', () => {
    wires.isReachable = false
    wires.current?.cut()
    wires.isReachable = true
    line.nudge()
    wires.answer()
    expect(happened).toEqual(['opened', 'lost', 'opened'])
    clock.pass(300)
    expect(wires.all).toHaveLength(2)
  })

  it('is asked about when tries fail without a word: perhaps nobody is signed in', () => {
    wires.isReachable = false
    wires.current?.cut()
    for (let time = 0; time < 3; time += 1) {
      untilNextTry()
      wires.answer()
    }
    expect(happened).toEqual(['opened', 'lost', 'lost', 'failing', 'lost', 'failing', 'lost', 'failing'])
  })

  it('is not tried again when the server said goodbye for good', () => {
    wires.current?.cut(4401)
    clock.pass(100_000)
    line.nudge()
    expect(wires.all).toHaveLength(1)
    expect(happened).toEqual(['opened', 'wait'])
  })

  it('comes back later where the server said later', () => {
    wires.current?.cut(1013)
    expect(untilNextTry()).toBe(2_000)
  })
})

describe('a line with nobody at the other end', () => {
  it('is given up when not even a heartbeat comes', () => {
    clock.pass(limits.heartbeatSeconds * 1000)
    expect(happened).toEqual(['opened'])
    clock.pass(12_000)
    expect(happened).toEqual(['opened', 'lost'])
  })

  it('is given up sooner when something was asked', () => {
    clock.pass(3_000)
    askedAt = clock.now()
    clock.pass(12_000)
    expect(happened).toEqual(['opened', 'lost'])
  })

  it('is kept while something comes', () => {
    askedAt = 0
    for (let second = 0; second < 60; second += 1) {
      wires.current?.toPage.push('.')
      wires.current?.deliver()
      clock.pass(1_000)
    }
    expect(happened).not.toContain('lost')
  })

  it('is given up when it does not even open', () => {
    wires.current?.cut()
    untilNextTry()
    clock.pass(10_000)
    untilNextTry()
    expect(wires.all).toHaveLength(3)
  })
})

describe('a thousand pages that lost their server together', () => {
  const spread = (times: readonly number[], span: number) => {
    const buckets = Array.from({ length: 30 }, () => 0)
    for (const time of times) buckets[Math.min(29, Math.floor((time / span) * 30))]! += 1
    return Math.max(...buckets) / (times.length / 30)
  }

  it('do not come back together: no moment sees more than three times the mean', () => {
    const random = chance(7)
    for (let failures = 0; failures < 10; failures += 1) {
      const times = Array.from({ length: 1_000 }, () => delayBefore(failures, random))
      expect(
        spread(
          times,
          delayBefore(failures, () => 1),
        ),
      ).toBeLessThan(3)
    }
  })

  it('not even the first second after a minute without it sees three times the mean', () => {
    const random = chance(11)
    const backAfter = (down: number) => {
      let at = 0
      for (let failures = 0; at < down; failures += 1) at += delayBefore(failures, random)
      return at - down
    }
    const times = Array.from({ length: 1_000 }, () => backAfter(60_000))
    expect(spread(times, 30_000)).toBeLessThan(3)
  })
})
