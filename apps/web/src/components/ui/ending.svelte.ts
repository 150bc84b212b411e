import { endOf, isoOf, localInput, type Span } from '../../lib/spans.ts'

export type EndingChoice = 'never' | 'held' | 'at' | Span

/** When something is to end, while it is being chosen. */
export class Ending {
  choice = $state<EndingChoice>('never')
  /** Day and time on the reader's clock, as the browser's field has them. */
  at = $state('')
  /** When it ends so far; null: never by itself. */
  readonly held: string | null

  constructor(held: string | null = null) {
    this.held = held
    if (held) this.choice = 'held'
    this.at = localInput(endOf('hour'))
  }

  /** As it would be if it began now; null: never by itself. */
  get time(): string | null {
    if (this.choice === 'never') return null
    if (this.choice === 'held') return this.held
    if (this.choice !== 'at') return endOf(this.choice).toISOString()
    return Number.isNaN(this.#chosen) ? null : isoOf(this.#chosen)
  }

  /** Nothing ends before it began. */
  get isWrong(): boolean {
    return this.choice === 'at' && !(this.#chosen > Date.now())
  }

  /** NaN as long as nothing is chosen. */
  get #chosen(): number {
    return Date.parse(this.at)
  }
}
