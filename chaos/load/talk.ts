import { setTimeout as wait } from 'node:timers/promises'
import { uuidv7 } from 'uuidv7'
import type { Random } from '../../apps/server/test/support/random.ts'
import type { Device } from './device.ts'
import type { Command } from './outbox.ts'
import { someText } from './texts.ts'

interface Manner {
  random: Random
  /** The longest pause between an answer and what is said next (ms). */
  pause: number
  /** How many commands may wait in an outbox before its person waits too. */
  ahead?: number
  /** Characters of a text; of any length where it is not said. */
  length?: number
}

const changesShare = 0.05

/** People who go on talking, whatever becomes of the connection, until they are asked to stop. */
export class Talk {
  #isOver = false
  #said = 0
  readonly #people: Promise<void>[]

  constructor(devices: readonly Device[], manner: Manner) {
    this.#people = devices.map((device) => this.#goOn(device, manner))
  }

  get said(): number {
    return this.#said
  }

  async stop(): Promise<void> {
    this.#isOver = true
    await Promise.all(this.#people)
  }

  async #goOn(device: Device, { random, pause, ahead = 4, length }: Manner): Promise<void> {
    const own: Command[] = []
    while (!this.#isOver) {
      await wait(random.next() * pause)
      if (device.outbox.size >= ahead || this.#isOver) continue
      device.outbox.add(
        nextCommand(device, own, (mark) => someText(mark, random, length), `${device.name} ${++this.#said}`, random),
      )
    }
  }
}

/** Something new mostly; now and then something said before is changed, once. */
function nextCommand(
  device: Device,
  own: Command[],
  write: (mark: string) => string,
  mark: string,
  random: Random,
): Command {
  const earlier = own[0]
  if (earlier && device.replica.holds(earlier.id) && random.chance(changesShare)) {
    own.shift()
    const change = random.pick(['edit', 'delete'] as const)
    return { ...earlier, change, text: change === 'edit' ? write(`${mark}, edited`) : '' }
  }
  const roomId = random.pick(device.account.roomIds)
  const command: Command = { change: 'send', id: uuidv7(), roomId, text: write(mark) }
  own.push(command)
  return command
}
