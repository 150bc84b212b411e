import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { Event } from './events.ts'

/** Written to disk line by line: whatever ends the run, what happened until then can be read. */
export class EventLog {
  readonly path: string
  readonly #file: number
  #events = 0

  constructor(path: string) {
    this.path = path
    this.#file = openSync(path, 'w')
  }

  get length(): number {
    return this.#events
  }

  write(event: Event): void {
    this.#events++
    writeSync(this.#file, `${JSON.stringify(event)}\n`)
  }

  close(): void {
    closeSync(this.#file)
  }
}

export const readLog = (path: string): Event[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Event)
