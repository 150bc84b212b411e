import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../../apps/server/test/support/random.ts'
import type { Direction, Menu } from './menu.ts'

/** Bytes under way in one direction before the sender has to wait, as in a real network. */
const underWayMax = 256 * 1024

export interface Pipe {
  from: Socket
  to: Socket
  direction: Direction
  /** Asked for every piece: what is on the menu may change at any time. */
  menu: () => Menu
  random: Random
  /** Told how many bytes went through. */
  passed: (bytes: number) => void
  /** Told that some did not, or not as they were. */
  spoilt: () => void
}

/** Carries one direction of a connection to its end. */
export async function carry(pipe: Pipe): Promise<void> {
  const { from, to, direction, menu, random } = pipe
  let line = Promise.resolve()
  let underWay = 0
  for await (const chunk of from as AsyncIterable<Buffer>) {
    const { delay = 0, jitter = 0, swallow } = menu()
    if (swallow === 'both' || swallow === direction) {
      pipe.spoilt()
      continue
    }
    const due = performance.now() + delay + (2 * random.next() - 1) * jitter
    underWay += chunk.length
    line = line
      .then(() => until(due))
      .then(() => deliver(chunk, pipe))
      .then(() => void (underWay -= chunk.length))
    if (underWay > underWayMax) await line
  }
  await line
  if (!menu().swallow) to.end()
}

async function deliver(chunk: Buffer, { to, direction, menu, random, passed, spoilt }: Pipe): Promise<void> {
  const { sliceBytes = chunk.length, bytesPerSecond, flipOneIn, swallow } = menu()
  if (swallow === 'both' || swallow === direction) return spoilt()
  for (let at = 0; at < chunk.length; at += sliceBytes) {
    const piece = Buffer.from(chunk.subarray(at, at + sliceBytes))
    if (flipOneIn && random.chance(1 / flipOneIn)) {
      flip(piece, random)
      spoilt()
    }
    if (bytesPerSecond) await wait((piece.length / bytesPerSecond) * 1000)
    if (to.destroyed) return
    passed(piece.length)
    if (!to.write(piece)) await drained(to)
    // A turn of the event loop between two pieces, so that they travel as two.
    else if (sliceBytes < chunk.length) await new Promise(setImmediate)
  }
}

function flip(piece: Buffer, random: Random): void {
  const at = Math.floor(random.next() * piece.length)
  piece[at] = (piece[at] ?? 0) ^ (1 << Math.floor(random.next() * 8))
}

async function until(due: number): Promise<void> {
  const ms = due - performance.now()
  if (ms > 0) await wait(ms)
}

const drained = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done).off('close', done)
      resolve()
    }
    socket.on('drain', done).on('close', done)
  })
