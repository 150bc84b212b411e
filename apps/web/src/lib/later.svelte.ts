import { t } from '../locales/index.ts'
import { withTexts } from '../locales/language.svelte.ts'
import { toast } from './toasts.svelte.ts'

/** A part of the page that the first screen does without, with the texts it speaks. */
export class Later<Part> {
  /** Null until it is here. */
  now = $state.raw<Part | null>(null)
  readonly #load: () => Promise<Part>
  #loading: Promise<Part | null> | null = null

  constructor(load: () => Promise<Part>) {
    this.#load = load
  }

  /** Null where it cannot be had, as without a network; another try is welcome. */
  fetch(): Promise<Part | null> {
    this.#loading ??= withTexts(this.#load()).then(
      (part) => (this.now = part),
      () => (this.#loading = null),
    )
    return this.#loading
  }

  /** At once where it is here, else as soon as it is. Somebody waits: that it cannot be had is said. */
  use(run: (part: Part) => void): void {
    if (this.now) return run(this.now)
    void this.fetch().then((part) => {
      if (part) run(part)
      else toast(t('ui.notLoaded'), { kind: 'danger' })
    })
  }
}

const all: Later<unknown>[] = []

export function later<Part>(load: () => Promise<Part>): Later<Part> {
  const part = new Later(load)
  all.push(part)
  return part
}

/** Fetches them all, one after the other, whenever the page has nothing else to do. */
export function fetchAhead(): void {
  const whenIdle = 'requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout
  const part = all.find(({ now }) => now === null)
  if (part) whenIdle(() => void part.fetch().then((found) => found && fetchAhead()))
}
