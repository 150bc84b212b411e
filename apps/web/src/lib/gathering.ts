interface Pace {
  /** How long one waits for more (ms). */
  gatherMs?: number
  /** And how long nothing is said after something was (ms). */
  restMs?: number
}

/** What comes in together is said together: so that nobody who listens is flooded. */
export class Gathering<Each> {
  readonly #say: (all: Each[]) => void
  readonly #pace: Required<Pace>
  #gathered: Each[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(say: (all: Each[]) => void, { gatherMs = 1_500, restMs = 4_000 }: Pace = {}) {
    this.#say = say
    this.#pace = { gatherMs, restMs }
  }

  add(...some: Each[]): void {
    this.#gathered.push(...some)
    if (this.#gathered.length > 0) this.#timer ??= setTimeout(() => this.#flush(), this.#pace.gatherMs)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #flush(): void {
    this.#say(this.#gathered.splice(0))
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (this.#gathered.length > 0) this.#flush()
    }, this.#pace.restMs)
  }
}
